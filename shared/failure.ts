/** What went wrong, in the few kinds a clerk can act on. */
export type FailureCode =
  | 'invalid'
  | 'conflict'
  | 'locked'
  | 'busy'
  | 'not-found'
  | 'newer'
  | 'damaged'
  | 'unexpected';

/** Messages by field path, joined by dots: `figures.3.figure`. */
export type FieldMessages = Record<string, string>;

export type FailureReport = { code: FailureCode; message: string; fields?: FieldMessages };

export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; failure: FailureReport };

/** Thrown inside one side; crosses to the other only as its plain `report`. */
export class Failure extends Error {
  readonly report: FailureReport;

  constructor(code: FailureCode, message: string, fields?: FieldMessages) {
    super(message);
    this.name = 'Failure';
    this.report = fields ? { code, message, fields } : { code, message };
  }
}

/** A failure that belongs to one field: the message stands beside it. */
export function invalidField(path: string, message: string): Failure {
  return new Failure('invalid', message, { [path]: message });
}
