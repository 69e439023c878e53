import { expect, test } from 'vitest';
import { apply, createDisk, cutPower, type DiskEvent, type Survives } from './disk-model.ts';

const nothing: Survives = () => false;
const everything: Survives = () => true;

/** The files found after these events and a power cut, as text; zeros as dots. */
function after(
  events: DiskEvent[],
  survives: Survives,
  before: Record<string, string> = {},
): Record<string, string> {
  const disk = createDisk(
    new Map(Object.entries(before).map(([path, text]) => [path, Buffer.from(text)])),
  );
  for (const event of events) apply(disk, event);
  const found = [...cutPower(disk, survives)];
  return Object.fromEntries(
    found.map(([path, bytes]) => [path, bytes.toString().replaceAll('\0', '.')]),
  );
}

const write = (path: string, offset: number | null, text: string): DiskEvent => ({
  kind: 'write',
  path,
  offset,
  bytes: Buffer.from(text),
});
const sync = (path: string): DiskEvent => ({ kind: 'sync', path });
const create = (path: string): DiskEvent => ({ kind: 'create', path });
const truncate = (path: string, size: number): DiskEvent => ({ kind: 'truncate', path, size });

test('a copy by the kernel goes on where it stopped, and lasts once it is flushed', () => {
  const copy = (length: number): DiskEvent => ({
    kind: 'copy',
    from: '/d/a',
    path: '/d/b',
    length,
  });
  const copied = [create('/d/b'), sync('/d'), copy(2), copy(1)];
  const before = { '/d/a': 'old' };
  expect(after(copied, nothing, before)).toEqual({ '/d/a': 'old', '/d/b': '' });
  expect(after([...copied, sync('/d/b')], nothing, before)).toEqual({
    '/d/a': 'old',
    '/d/b': 'old',
  });
});

test('an unflushed write may be lost, a flushed one not', () => {
  const before = { '/d/a': 'old' };
  expect(after([write('/d/a', 0, 'new')], nothing, before)).toEqual({ '/d/a': 'old' });
  expect(after([write('/d/a', 0, 'new')], everything, before)).toEqual({ '/d/a': 'new' });
  expect(after([write('/d/a', 0, 'new'), sync('/d/a')], nothing, before)).toEqual({
    '/d/a': 'new',
  });
});

test('a write reaches the disk sector by sector, and what was skipped before a kept one is zeros', () => {
  let asked = 0;
  const second: Survives = () => {
    asked += 1;
    return asked === 2;
  };
  const found = after([write('/d/a', 500, 'x'.repeat(600))], second, { '/d/a': '' });
  expect(found['/d/a']).toBe('.'.repeat(512) + 'x'.repeat(512));
  expect(asked).toBe(3);
});

test('an unflushed cut may not have happened, and what is written behind a cut stands on zeros', () => {
  const before = { '/d/a': 'abcdef' };
  expect(after([truncate('/d/a', 2)], nothing, before)).toEqual({ '/d/a': 'abcdef' });
  expect(after([truncate('/d/a', 2)], everything, before)).toEqual({ '/d/a': 'ab' });
  expect(after([truncate('/d/a', 2), write('/d/a', 4, 'x')], everything, before)).toEqual({
    '/d/a': 'ab..x',
  });
});

test('a write without a place goes on at the end', () => {
  const events = [create('/d/a'), write('/d/a', null, 'one '), write('/d/a', null, 'two')];
  expect(after(events, everything)).toEqual({ '/d/a': 'one two' });
});

test('the name of a new file lasts once its folder is flushed, not when the file is', () => {
  const events = [create('/d/a'), write('/d/a', 0, 'x'), sync('/d/a')];
  expect(after(events, nothing)).toEqual({});
  expect(after([...events, sync('/e')], nothing)).toEqual({});
  expect(after([...events, sync('/d')], nothing)).toEqual({ '/d/a': 'x' });
});

test('a removed file may come back until its folder is flushed', () => {
  const before = { '/d/a': 'x' };
  const unlink: DiskEvent = { kind: 'unlink', path: '/d/a' };
  expect(after([unlink], nothing, before)).toEqual(before);
  expect(after([unlink], everything, before)).toEqual({});
  expect(after([unlink, sync('/d')], nothing, before)).toEqual({});
});

test('a rename shows the old file or the new one, and the new one empty where it was not flushed', () => {
  const before = { '/d/a': 'old' };
  const fill = [create('/d/t'), write('/d/t', 0, 'new')];
  const rename: DiskEvent = { kind: 'rename', from: '/d/t', to: '/d/a' };
  expect(after([...fill, sync('/d/t'), rename], nothing, before)).toEqual({ '/d/a': 'old' });
  expect(after([...fill, sync('/d/t'), rename, sync('/d')], nothing, before)).toEqual({
    '/d/a': 'new',
  });
  expect(after([...fill, rename, sync('/d')], nothing, before)).toEqual({ '/d/a': '' });
});

test('a cut of the power leaves the model as it was', () => {
  const disk = createDisk();
  apply(disk, create('/d/a'));
  apply(disk, write('/d/a', 0, 'x'));
  expect(cutPower(disk, nothing)).toEqual(new Map());
  expect(cutPower(disk, everything)).toEqual(new Map([['/d/a', Buffer.from('x')]]));
  expect(cutPower(disk, nothing)).toEqual(new Map());
});

test('an event on an unknown file is an error of the trace, not passed over', () => {
  expect(() => apply(createDisk(), write('/d/a', 0, 'x'))).toThrow('/d/a');
});
