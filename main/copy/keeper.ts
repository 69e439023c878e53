import type { CallName, CheckedInput } from '../../shared/api.ts';
import type { CopyReason } from '../../shared/copy/copy.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import { placesIn } from '../data-places.ts';
import { copyIfChanged, tellLoss } from '../database/copies.ts';
import { isDamaged } from '../database/damage.ts';
import { asFailure } from '../database/errors.ts';
import type { Log } from '../log.ts';
import { storeEvidence } from './evidence-store.ts';
import { remindOfSecondPlace, writeSecondPlace } from './second-place.ts';

type KeeperOptions = Pick<
  Context,
  'database' | 'dataFolder' | 'evidenceFolder' | 'clock' | 'desktop' | 'notices'
> & { log: Log };

/** How often an open window looks whether a new day has begun or the second place has been plugged in. */
const LOOK_EVERY_MS = 10 * 60 * 1000;

/**
 * Makes the copies nobody asks for, where something has changed since the last: at the opening, at the first change of a
 * day, after midnight while open, before a call that writes much or ends a year, and once the window is closed.
 */
export function createCopyKeeper(options: KeeperOptions) {
  const { database, dataFolder, evidenceFolder, clock, desktop, notices, log } = options;
  const { copyFolder } = placesIn(dataFolder);
  let day = clock.today();
  let isAtWork = false;
  let turn: Promise<unknown> = Promise.resolve();
  const copyNow = async (reason: CopyReason) => {
    isAtWork = true;
    try {
      await copyIfChanged(database, copyFolder, { day: clock.today(), reason, apart: desktop });
      await storeEvidence(database, evidenceFolder, copyFolder);
    } finally {
      isAtWork = false;
    }
  };
  // One after the other: the second finds what the first has made.
  const copy = (reason: CopyReason) => {
    const made = turn.then(() => copyNow(reason));
    turn = made.catch(() => undefined);
    return made;
  };
  const writeAway = () =>
    writeSecondPlace(options).catch((error: unknown) => log('second place', error));
  const look = async () => {
    if (isAtWork || !database.open || isDamaged(database)) return;
    if (clock.today() !== day) {
      day = clock.today();
      await copy('ngay').catch((error: unknown) => log('daily copy', error));
    }
    await writeAway();
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    async atOpening() {
      try {
        await copy('ngay');
        const loss = tellLoss(copyFolder);
        if (loss) notices.push(loss);
      } catch (error) {
        if (!database.open) return;
        log('daily copy', error);
        notices.push(`Chưa tạo được bản sao dữ liệu hôm nay. ${reasonOf(error)}`);
      }
      if (!database.open) return;
      const reminder = await remindOfSecondPlace(dataFolder, clock.today());
      if (reminder) notices.push(reminder);
      // A slow disk must not keep her from her data.
      void writeAway();
    },
    async afterChange() {
      if (clock.today() !== day) await look();
    },
    /** Null where no copy need be made first. Fails with the call undone where it cannot be. */
    beforeCall(name: CallName, input: unknown) {
      const reason = reasonBefore(name, input);
      return reason && copy(reason);
    },
    /** Never fails: what could not be copied is copied at the next opening. */
    async atClosing() {
      if (!database.open || isDamaged(database)) return;
      await copy('dong').catch((error: unknown) => log('copy at closing', error));
      if (database.open) await writeAway();
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

type Why<Name extends CallName> = (input: CheckedInput<Name>) => CopyReason | null;

/**
 * The calls before which a copy is made of what is there, and why: those that write many rows at once from a file, and
 * those that end a year, its final report, its file for the province and the movement of the next.
 */
const CALLS: { readonly [Name in CallName]?: Why<Name> } = {
  'import.departments': () => 'truoc-nhap',
  'import.people': () => 'truoc-nhap',
  'import.ratings': () => 'truoc-nhap',
  'import.pastAwards': () => 'truoc-nhap',
  'movement.save': ({ id, copiedFrom }) =>
    id === null && copiedFrom !== null ? 'truoc-ket-nam' : null,
  'paper.issue': ({ kind }) => (kind === 'final' ? 'truoc-ket-nam' : null),
  'proposal.submit': () => 'truoc-ket-nam',
};

/** Why a copy must be made before a call, whose input has been checked; null where none need be. */
function reasonBefore(name: CallName, input: unknown): CopyReason | null {
  return (CALLS[name] as Why<CallName> | undefined)?.(input as never) ?? null;
}
