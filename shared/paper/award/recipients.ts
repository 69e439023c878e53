import { recipientsOf } from '../../document/frame.ts';
import type { Movement } from '../../movement/movement.ts';
import { toneKey } from '../../text.ts';

/** "Như trên" for who is addressed, the plan's other recipients, what is filed. */
export function recipientsBeside(movement: Movement, addressees: readonly string[]): string[] {
  const addressed = new Set(addressees.map(toneKey));
  return recipientsOf(movement, true).filter((name) => !addressed.has(toneKey(name)));
}
