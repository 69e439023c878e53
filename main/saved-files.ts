import { basename, dirname } from 'node:path';
import type { SavedFile } from '../shared/api.ts';
import { createTokenStore } from './token-store.ts';

/** The files written in this session, by token: the window opens what it was told of and never names a path. */
export type SavedFiles = {
  remember(path: string): NonNullable<SavedFile>;
  pathOf(token: string): string;
};

export function createSavedFiles(): SavedFiles {
  const paths = createTokenStore<string>(2_000, 'Không còn nhớ tệp này. Mở tệp từ thư mục đã lưu.');
  return {
    remember: (path) => ({
      token: paths.keep(path),
      name: basename(path),
      folder: dirname(path),
    }),
    pathOf: paths.read,
  };
}
