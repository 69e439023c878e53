import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { readPart } from './xml.ts';

/** How one part of a package names another. */
export type Relation = { id: string; type: string; path: string };

/** The parts that a part speaks of, by what they are to it; those of the package itself where `source` is empty. */
export async function readRelations(archive: Archive, source: string): Promise<Relation[]> {
  const folder = posix.dirname(source);
  const relations: Relation[] = [];
  await readPart(archive, posix.join(folder, '_rels', `${posix.basename(source)}.rels`), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      // Both the transitional and the strict schema end their addresses with the same word.
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relations.push({ id: Id, type, path: pathOf(folder, Target) });
    },
  });
  return relations;
}

function pathOf(folder: string, target: string): string {
  const path = decoded(target).replaceAll('\\', '/');
  return path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(folder, path);
}

/** `sheet%201.xml`; what is no such text stays as it is. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
