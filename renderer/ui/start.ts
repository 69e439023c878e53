const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select';

/**
 * What a screen is begun with: marked `data-start`, or the first thing to press in what is marked so, as the buttons
 * of an empty list. Null while it is not there.
 */
export function findStart(within: ParentNode): HTMLElement | null {
  const marked = within.querySelector<HTMLElement>('[data-start]');
  if (!marked || marked.matches(FOCUSABLE)) return marked;
  return marked.querySelector<HTMLElement>(FOCUSABLE);
}

/** While a dialog is open the keyboard is its own: a screen that comes to be behind it must not take it away. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog]') !== null;
}
