import SqliteDatabase from 'better-sqlite3';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { UNOPENED_WORDS, type UnopenedState } from '../../shared/opening/opening.ts';

/** Thrown when the data cannot be opened: a failure for whoever calls, a state for the page that shows it. */
export class NotOpened extends Failure {
  readonly state: UnopenedState;
  readonly detail: string;

  constructor(state: UnopenedState, detail = '') {
    const { what, safe } = UNOPENED_WORDS[state];
    const told = SPEAKING.includes(state) ? detail : '';
    const sentences = [MESSAGES[state] ?? what, told, MESSAGES[state] ? '' : safe];
    super(CODES[state] ?? 'unexpected', sentences.filter((text) => text !== '').join(' '));
    this.name = 'NotOpened';
    this.state = state;
    this.detail = detail;
  }
}

/** Fails with `busy`, before a byte is written, where something has no room. */
export class NoRoom extends Failure {
  constructor(message: string) {
    super('busy', message);
    this.name = 'NoRoom';
  }
}

/** States whose detail is in our own words, or all there is to be said. */
const SPEAKING: readonly UnopenedState[] = ['not-ours', 'no-access', 'other'];

const CODES: Partial<Record<UnopenedState, FailureCode>> = {
  newer: 'newer',
  'locked-by-us': 'busy',
  'locked-by-other': 'busy',
  'read-only': 'busy',
  'disk-full': 'busy',
  'no-access': 'busy',
};

const NO_WRITING = 'Không ghi được vào thư mục dữ liệu. Kiểm tra quyền ghi của thư mục rồi mở lại.';
const MESSAGES: Partial<Record<UnopenedState, string>> = {
  'read-only': NO_WRITING,
  'no-access': NO_WRITING,
};

/** What the disk or the driver answered at opening, as a state. */
export function asNotOpened(error: unknown): NotOpened {
  if (error instanceof NotOpened) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof NoRoom) return new NotOpened('disk-full', detail);
  if (error instanceof Failure) return new NotOpened('other', detail);
  const state = stateOf(codeOf(error), error instanceof SqliteDatabase.SqliteError);
  // What the driver or the disk says in English helps nobody where the state is known.
  return new NotOpened(state, state === 'other' ? detail : '');
}

function stateOf(code: string, isOfSqlite: boolean): UnopenedState {
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'damaged';
  if (code.startsWith('SQLITE_BUSY')) return 'locked-by-other';
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code)) return 'disk-full';
  if (code.startsWith('SQLITE_READONLY')) return 'read-only';
  if (code.startsWith('SQLITE_IOERR_SHORT_READ')) return 'damaged';
  if (/^SQLITE_(CANTOPEN|IOERR|PERM)/.test(code)) return 'no-access';
  return isOfSqlite || !/^E[A-Z]+$/.test(code) ? 'other' : 'no-access';
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
