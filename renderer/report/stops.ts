const STOP = '[data-stop]';

type Key = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean };

/** Enter and ↓ go on, ↑ goes back; null for any other key. */
export function stepOf({ key, ctrlKey, altKey, metaKey }: Key): 1 | -1 | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'ArrowUp') return -1;
  return key === 'Enter' || key === 'ArrowDown' ? 1 : null;
}

/** Gives the keyboard to a stop: a field, or a group of radios through the one that is chosen. */
function focusStop(stop: HTMLElement): void {
  const radio = stop.querySelector<HTMLElement>('input[type=radio]:checked');
  const target = radio ?? stop;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}

/** Moves to the next or previous stop of the page, from a stop or from anything between two. */
export function moveStop(from: HTMLElement, step: 1 | -1): void {
  const here = from.closest<HTMLElement>(STOP) ?? from;
  const stops = [...document.querySelectorAll<HTMLElement>(STOP)];
  const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ahead = stops.filter((stop) => here.compareDocumentPosition(stop) & side);
  const target = step === 1 ? ahead[0] : ahead.at(-1);
  if (target) focusStop(target);
}

export function focusFirstStop(): void {
  const first = document.querySelector<HTMLElement>(STOP);
  if (first) focusStop(first);
}

/** Moves to the field an error or a question is about. */
export function focusField(field: string): void {
  const element = document.getElementById(field);
  if (element) focusStop(element);
}
