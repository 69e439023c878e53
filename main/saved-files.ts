import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { SavedFile } from '../shared/api.ts';
import { Failure } from '../shared/failure.ts';

/** The files written in this session, by token: the window opens what it was told of and never names a path. */
export type SavedFiles = {
  remember(path: string): NonNullable<SavedFile>;
  pathOf(token: string): string;
};

export function createSavedFiles(): SavedFiles {
  const paths = new Map<string, string>();
  return {
    remember(path) {
      const token = randomUUID();
      paths.set(token, path);
      return { token, name: basename(path), folder: dirname(path) };
    },
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined)
        throw new Failure('not-found', 'Không còn nhớ tệp này. Mở tệp từ thư mục đã lưu.');
      return path;
    },
  };
}
