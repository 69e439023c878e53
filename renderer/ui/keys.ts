/** The keys of the whole window, bound and told in one place: the guide and the sheet of keys name the same. */
export const KEYS = {
  search: { code: 'KeyK', ctrl: true, shown: 'Ctrl+K' },
  find: { code: 'KeyF', ctrl: true, shown: 'Ctrl+F' },
  add: { code: 'KeyN', ctrl: true, shown: 'Ctrl+N' },
  paper: { code: 'KeyP', ctrl: true, shown: 'Ctrl+P' },
  help: { code: 'F1', ctrl: false, shown: 'F1' },
  keys: { code: 'Slash', ctrl: true, shown: 'Ctrl+/' },
} as const;
export type KeyName = keyof typeof KEYS;

const NAMES = Object.keys(KEYS) as KeyName[];

/** Which of them was pressed, whatever the keyboard's language; null for any other. */
export function keyNameOf(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): KeyName | null {
  if (event.altKey || event.shiftKey) return null;
  const withCtrl = event.ctrlKey || event.metaKey;
  return (
    NAMES.find((name) => KEYS[name].code === event.code && KEYS[name].ctrl === withCtrl) ?? null
  );
}
