import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UNOPENED_WORDS, type UnopenedState } from '../../shared/opening/opening.ts';
import { openApp } from '../helpers/app.ts';
import { copyOfData, UNOPENED, type Unopened } from '../helpers/unopened.ts';

/** The picture of the page that stands where data is in a state. */
const pictureOf = (state: UnopenedState) => `mo-${state}.png`;

/** Pictures of the pages that stand where data cannot be opened, made of copies of a folder whose program is closed. */
export async function photographOpenings(dataFolder: string, pictures: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const [state, unopened] of Object.entries(UNOPENED) as [UnopenedState, Unopened][]) {
    const reason = unopened.whyNot?.();
    if (reason) console.log(`  ${pictureOf(state)} skipped: ${reason}`);
    else await photograph(state, { dataFolder, picture: join(pictures, pictureOf(state)) });
  }
}

async function photograph(
  state: UnopenedState,
  { dataFolder, picture }: { dataFolder: string; picture: string },
): Promise<void> {
  const copied = copyOfData(dataFolder);
  const { folder = copied, clear } = UNOPENED[state].spoil(copied);
  const app = await openApp({ dataFolder: folder, viewport: { width: 1366, height: 768 } });
  await app.page.getByRole('heading', { name: UNOPENED_WORDS[state].title, level: 1 }).waitFor();
  await app.page.evaluate(() => document.fonts.ready);
  await app.page.screenshot({ path: picture });
  await app.close();
  clear?.();
  rmSync(copied, { recursive: true, force: true });
}
