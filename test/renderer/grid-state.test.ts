import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectedBlock } from '../../renderer/grid/clipboard.ts';
import { type GridEvent, type GridState, openGrid } from '../../renderer/grid/grid-state.ts';
import { blanksAnswered, cleared, eventOf, type Key } from '../../renderer/grid/keys.ts';
import { planPaste } from '../../renderer/grid/paste.ts';
import { selectionText } from '../../renderer/grid/totals.ts';
import { parseBlock, writeBlock } from '../../shared/grid/block.ts';
import { at, COUNTED, openSample, run, sampleView } from './grid-fixture.ts';

const NO_MODIFIER = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

/** Presses keys as the field does: those of the sheet change it, letters are typed at the end of the text. */
function press(state: GridState, ...keys: (string | Partial<Key>)[]): GridState {
  return keys.reduce<GridState>((before, pressed) => {
    const key = {
      ...NO_MODIFIER,
      key: '',
      ...(typeof pressed === 'string' ? { key: pressed } : pressed),
    };
    const event = eventOf(key, before, 10);
    if (event) return run(before, event);
    return run(before, { kind: 'typed', text: (before.edit?.text ?? '') + key.key });
  }, state);
}

const place = fc.record({
  row: fc.integer({ min: -1, max: 5 }),
  column: fc.integer({ min: -1, max: 7 }),
});
const step = fc.constantFrom<1 | -1>(1, -1);
const text = fc.constantFrom('1', '1.234', '-', '', 'abc', '2', '12,5', 'Tốt', '999999999');
const event: fc.Arbitrary<GridEvent> = fc.oneof(
  place.map((to) => ({ kind: 'moved' as const, to })),
  place.map((to) => ({ kind: 'moved' as const, to, extend: true })),
  fc.record({
    kind: fc.constant('advanced' as const),
    along: fc.constantFrom('row' as const, 'column' as const),
    step,
  }),
  text.map((typed) => ({ kind: 'typed' as const, text: typed })),
  fc.constant({ kind: 'editStarted' as const }),
  fc.boolean().map((keep) => ({ kind: 'editLeft' as const, keep })),
);

describe('the sheet under any events', () => {
  it('undo takes back every step and redo brings it again', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const before = openSample();
        const after = run(before, ...events, { kind: 'editLeft', keep: true });
        const steps = after.past.length;
        const undone = run(
          after,
          ...Array.from({ length: steps }, () => ({ kind: 'undone' as const })),
        );
        expect(undone.cells).toEqual(before.cells);
        const redone = run(
          undone,
          ...Array.from({ length: steps }, () => ({ kind: 'redone' as const })),
        );
        expect(redone.cells).toEqual(after.cells);
      }),
    );
  });

  it('copying a selection and pasting it back changes nothing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), place, place, (events, anchor, head) => {
        const state = run(openSample(), ...events, { kind: 'selected', anchor, head });
        const plan = planPaste(state, parseBlock(writeBlock(selectedBlock(state))));
        expect(plan.changes).toEqual([]);
      }),
    );
  });

  it('never leaves the sheet, and never writes what is counted', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = run(openSample(), ...events, { kind: 'editLeft', keep: true });
        for (const { row, column } of [state.active, state.anchor, state.head]) {
          expect(state.cells[row]?.[column]).not.toBeUndefined();
        }
        expect(state.cells.map((cells) => cells[COUNTED])).toEqual([1, 1, 1, 1]);
      }),
    );
  });
});

describe('keys', () => {
  it('typing replaces, Enter goes down, Shift+Enter up', () => {
    const state = press(openSample(), '1', '2', 'Enter', '-', { key: 'Enter', shiftKey: true });
    expect([at(state, 0, 0), at(state, 1, 0)]).toEqual([12, 'nothing']);
    expect(state.active).toEqual({ row: 0, column: 0 });
  });

  it('Enter after a run of Tab goes back under its beginning', () => {
    const state = press(openSample(), '1', 'Tab', '2', 'Tab', '3', 'Enter');
    expect([0, 1, 2].map((column) => at(state, 0, column))).toEqual([1, 2, 3]);
    expect(state.active).toEqual({ row: 1, column: 0 });
  });

  it('Tab at the end of a row goes to the next, and out of the sheet at its end', () => {
    const last = press(openSample(), 'End', 'Tab');
    expect(last.active).toEqual({ row: 1, column: 0 });
    const corner = press(last, { key: 'End', ctrlKey: true });
    expect(eventOf({ ...NO_MODIFIER, key: 'Tab' }, corner, 10)).toBeNull();
    const start = press(corner, { key: 'Home', ctrlKey: true });
    expect(eventOf({ ...NO_MODIFIER, key: 'Tab', shiftKey: true }, start, 10)).toBeNull();
  });

  it('Escape gives back what was there; F2 keeps the arrows in the text', () => {
    const held = press(openSample(), '7', 'Enter', 'ArrowUp');
    expect(at(press(held, '9', 'Escape', 'ArrowDown'), 0, 0)).toBe(7);
    const editing = press(held, 'F2');
    expect(editing.edit).toEqual({ text: '7', caret: true });
    expect(eventOf({ ...NO_MODIFIER, key: 'ArrowLeft' }, editing, 10)).toBeNull();
    expect(eventOf({ ...NO_MODIFIER, key: 'Delete' }, editing, 10)).toBeNull();
  });

  it('Enter and Tab go round within a selection', () => {
    const selected = press(
      openSample(),
      { key: 'ArrowRight', shiftKey: true },
      { key: 'ArrowDown', shiftKey: true },
    );
    const filled = press(selected, '1', 'Enter', '2', 'Enter', '3', 'Enter', '4', 'Enter');
    expect([at(filled, 0, 0), at(filled, 1, 0), at(filled, 0, 1), at(filled, 1, 1)]).toEqual([
      1, 2, 3, 4,
    ]);
    expect(filled.active).toEqual({ row: 0, column: 0 });
  });

  it('Delete clears the selection to not reported, F8 answers the blanks of its rows', () => {
    const filled = press(openSample(), '1', 'Enter', '2', 'Enter');
    const all = press(filled, { key: 'a', ctrlKey: true });
    const blank = run(all, { kind: 'applied', changes: cleared(all) });
    expect(blank.cells).toEqual(openSample().cells);
    const answered = run(filled, { kind: 'applied', changes: blanksAnswered(filled) });
    expect(answered.cells[2]).toEqual(['nothing', 'nothing', 'nothing', null, null, 1]);
    expect(answered.cells[3]).toEqual(filled.cells[3]);
  });

  it('Ctrl+D fills the selection from its first row, one row from the row above, as one step', () => {
    const down = { key: 'd', ctrlKey: true };
    const below = { key: 'ArrowDown', shiftKey: true };
    const filled = press(openSample(), '7', 'Tab', '-', 'Enter', 'ArrowUp', 'ArrowUp');
    const two = press(filled, { key: 'ArrowRight', shiftKey: true }, below, below, down);
    expect([1, 2].map((row) => [at(two, row, 0), at(two, row, 1)])).toEqual([
      [7, 'nothing'],
      [7, 'nothing'],
    ]);
    expect(at(two, 3, 0)).toBe(null);
    expect(two.past).toHaveLength(filled.past.length + 1);
    expect(press(two, { key: 'z', ctrlKey: true }).cells).toEqual(filled.cells);
    const one = press(filled, 'ArrowDown', down);
    expect(at(one, 1, 0)).toBe(7);
    // Above the first row there is nothing, and what is counted is never written.
    expect(press(openSample(), down).cells).toEqual(openSample().cells);
    const all = press(filled, { key: 'a', ctrlKey: true }, down);
    expect(all.cells.map((row) => row[COUNTED])).toEqual(filled.cells.map((row) => row[COUNTED]));
  });

  it('what is selected is summed, counted and averaged where it holds two numbers', () => {
    const filled = press(openSample(), '7', 'Enter', '-', 'Enter', '1', '0', 'Enter', '0', 'Enter');
    const area = { top: 0, bottom: 3, left: 0, right: 0 };
    expect(selectionText(filled.cells, area)).toBe('Tổng 17 · 3 ô có số · trung bình 5,7');
    expect(selectionText(filled.cells, { ...area, bottom: 1 })).toBe('');
  });

  it('keeps what cannot be read as typed and does not read it again', () => {
    const wrong = press(openSample(), '1', '2', ',', '5', 'Enter', 'ArrowUp', 'F2', 'Enter');
    expect(at(wrong, 0, 0)).toEqual({ typed: '12,5' });
    expect(wrong.past).toHaveLength(1);
  });

  it('leaves letters, Alt and Windows keys to the field', () => {
    const state = openSample();
    for (const key of ['a', 'ă', '1', 'Backspace', 'Shift', 'Control', 'Process', 'F5']) {
      expect(eventOf({ ...NO_MODIFIER, key }, state, 10), key).toBeNull();
    }
    expect(eventOf({ ...NO_MODIFIER, key: 'ArrowLeft', altKey: true }, state, 10)).toBeNull();
  });
});

describe('the sheet of a closed month', () => {
  const closed = () => openGrid(sampleView({ isClosed: true }));

  it('stays as it is under any events', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const after = run(closed(), ...events, { kind: 'undone' }, { kind: 'redone' });
        expect(after.cells).toBe(after.recorded);
        expect(after).toMatchObject({ edit: null, past: [], future: [] });
      }),
    );
  });

  it.each<[string, string | Partial<Key>]>([
    ['a digit', '1'],
    ['a letter', 'ă'],
    ['Backspace', 'Backspace'],
    ['Delete', 'Delete'],
    ['F2', 'F2'],
    ['undo', { key: 'z', ctrlKey: true }],
    ['redo', { key: 'y', ctrlKey: true }],
  ])('says why at %s, and no longer once the keyboard moves on', (_, key) => {
    const tried = press(closed(), key);
    expect(tried.isRefused).toBe(true);
    expect(tried.cells).toBe(tried.recorded);
    expect(press(tried, 'ArrowDown').isRefused).toBe(false);
  });

  it('is walked, selected and copied', () => {
    const selected = press(closed(), 'ArrowDown', { key: 'ArrowRight', shiftKey: true });
    expect(selected.isRefused).toBe(false);
    expect(selectedBlock(selected)).toEqual([['', '']]);
    expect(eventOf({ ...NO_MODIFIER, key: 'c', ctrlKey: true }, selected, 10)).toBeNull();
  });
});
