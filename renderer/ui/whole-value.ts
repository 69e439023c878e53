/**
 * Tells the whole of a value its field is too narrow for, as the title of the field: a list that is closed and a line
 * the keyboard is not in show only their beginning, and long names differ at their end.
 */
export function tellWholeValues(): void {
  for (const event of ['focusin', 'pointerover', 'input'])
    document.addEventListener(event, ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
        tellWhole(target);
    });
}

const LINES = ['text', 'search'];
const pen = document.createElement('canvas').getContext('2d');

function tellWhole(field: HTMLInputElement | HTMLSelectElement): void {
  const isLine = field instanceof HTMLInputElement;
  // A title of its own says something else, and stays.
  if ((isLine && !LINES.includes(field.type)) || (field.title && !field.dataset['whole'])) return;
  const value = isLine ? field.value : (field.selectedOptions[0]?.text ?? '');
  if (isCut(field, value)) {
    field.title = value;
    field.dataset['whole'] = 'title';
  } else if (field.dataset['whole']) {
    field.removeAttribute('title');
    delete field.dataset['whole'];
  }
}

function isCut(field: HTMLElement, value: string): boolean {
  if (!pen) return false;
  const { font, paddingLeft, paddingRight } = getComputedStyle(field);
  pen.font = font;
  const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return pen.measureText(value).width > room;
}
