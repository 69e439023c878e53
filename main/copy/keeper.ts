import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import { placesIn } from '../data-places.ts';
import { copyIfChanged, tellLoss } from '../database/copies.ts';
import { asFailure } from '../database/errors.ts';
import type { Log } from '../log.ts';
import { storeEvidence } from './evidence-store.ts';
import { remindOfSecondPlace, writeSecondPlace } from './second-place.ts';

type KeeperOptions = Pick<
  Context,
  'database' | 'dataFolder' | 'evidenceFolder' | 'clock' | 'notices'
> & { log: Log };

/** How often an open window looks whether a new day has begun or the second place has been plugged in. */
const LOOK_EVERY_MS = 10 * 60 * 1000;

/** Makes the copies nobody asks for: at the opening, at the first change of a day, and after midnight while open. */
export function createCopyKeeper(options: KeeperOptions) {
  const { database, dataFolder, evidenceFolder, clock, notices, log } = options;
  const { copyFolder } = placesIn(dataFolder);
  let day = clock.today();
  let isAtWork = false;
  const copy = async () => {
    isAtWork = true;
    try {
      await copyIfChanged(database, copyFolder, clock.today());
      await storeEvidence(database, evidenceFolder, copyFolder);
    } finally {
      isAtWork = false;
    }
  };
  const writeAway = () =>
    writeSecondPlace(options).catch((error: unknown) => log('second place', error));
  const look = async () => {
    if (isAtWork || !database.open) return;
    if (clock.today() !== day) {
      day = clock.today();
      await copy().catch((error: unknown) => log('daily copy', error));
    }
    await writeAway();
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    async atOpening() {
      try {
        await copy();
        const loss = tellLoss(copyFolder);
        if (loss) notices.push(loss);
      } catch (error) {
        log('daily copy', error);
        notices.push(`Chưa tạo được bản sao dữ liệu hôm nay. ${reasonOf(error)}`);
      }
      const reminder = remindOfSecondPlace(dataFolder, clock.today());
      if (reminder) notices.push(reminder);
      // A slow disk must not keep her from her data.
      void writeAway();
    },
    async afterChange() {
      if (clock.today() !== day) await look();
    },
    stop: () => clearInterval(timer),
  };
}

function reasonOf(error: unknown): string {
  const failure = asFailure(error);
  return failure instanceof Failure
    ? failure.message
    : 'Kiểm tra thư mục "ban-sao" trong thư mục dữ liệu.';
}
