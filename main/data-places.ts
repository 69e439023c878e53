import { join } from 'node:path';

/** Where the parts of a folder of data lie. */
export function placesIn(dataFolder: string) {
  return {
    databasePath: join(dataFolder, 'so-thi-dua.db'),
    copyFolder: join(dataFolder, 'ban-sao'),
    evidencePath: join(dataFolder, 'minh-chung'),
  };
}
