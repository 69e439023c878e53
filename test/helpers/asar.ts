import { readFileSync } from 'node:fs';

type Entry = { files?: Record<string, Entry> };

/** The paths of all files in an asar archive, those kept beside it too. */
export function readAsarPaths(path: string): string[] {
  const archive = readFileSync(path);
  // Four lengths come before the listing; the last is that of its text.
  const length = archive.readUInt32LE(12);
  return pathsBelow(JSON.parse(archive.toString('utf8', 16, 16 + length)) as Entry, '');
}

function pathsBelow({ files }: Entry, path: string): string[] {
  if (!files) return [path];
  return Object.entries(files).flatMap(([name, entry]) =>
    pathsBelow(entry, path ? `${path}/${name}` : name),
  );
}
