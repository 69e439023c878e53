import { readFileSync } from 'node:fs';

/** By this mark @electron/fuses finds the switches in Electron's program: a version, their number, then one digit each. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
export const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
  'wasmTrapHandlers',
] as const;

/** How an installed program must stand; the others are left as Electron has them. */
export const SHUT = {
  runAsNode: false,
  nodeOptions: false,
  nodeCliInspect: false,
  asarIntegrity: true,
  onlyLoadAppFromAsar: true,
  fileProtocolPrivileges: false,
};

/** The switches of a program, by name; those that its Electron does not know yet are off. */
export function readFuses(path: string): Record<string, boolean> {
  const program = readFileSync(path);
  const start = program.indexOf(FUSE_MARK);
  if (start < 0) throw new Error(`${path} bears no switches of Electron's.`);
  const at = start + FUSE_MARK.length + 2;
  return Object.fromEntries(
    FUSES.map((name, index) => [name, program[at + index] === '1'.charCodeAt(0)]),
  );
}
