import { toBrowser } from './address.ts';
import type { ClickedPlace, Key } from './contract.ts';

/** The name of the binding between page and host, taken away before any script of the page runs. */
export const BINDING = '__electronHost';

/** What a page can send to its host. */
export type FromPage =
  | { kind: 'invoke'; channel: string; args: unknown[] }
  | { kind: 'open'; url: string }
  | { kind: 'close' }
  | { kind: 'clicked'; place: ClickedPlace }
  | { kind: 'resized'; width: number; height: number };

/** What a page is answered: as text where that says it all, since the browser's protocol is slow with large values. */
export type Packed = { text: string } | { value: unknown } | { problem: string };

/** Begins a question that the page asks and stands still for, as a key does in Electron: `prompt` is the one call that waits. */
export const KEY_QUESTION = '__electronHost.key:';

/** A key as such a question says it, and what its answer is where the app keeps it. */
export type KeyQuestion = Key;
export const KEPT = 'kept';

/**
 * The script that runs in a page before its own: gives the preload the two parts of Electron that it uses.
 * Unlike Electron it shares the page's world, so a preload must hold no secret; ours holds one function.
 */
export function preloadScript(preload: string): string {
  return `(() => {
  const send = globalThis.${BINDING};
  delete globalThis.${BINDING};
  if (window !== window.top || typeof send !== 'function') return;
  const cloned = (args) => {
    try {
      return structuredClone(args);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, value) {
        if (name in window) {
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        }
        Object.defineProperty(window, name, { value, enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: async (channel, ...args) => {
        const copies = cloned(args);
        const { text, value, problem } = await send({ kind: 'invoke', channel, args: copies });
        if (problem) throw new Error("Error invoking remote method '" + channel + "': " + problem);
        return text === undefined ? value : JSON.parse(text);
      },
    },
  };
  window.open = (url) => {
    void send({ kind: 'open', url: new URL(url ?? '', document.baseURI).href });
    return null;
  };
  window.close = () => void send({ kind: 'close' });
  // Left alone, the browser would ask whether to open another program for \`app:\`, and that question takes the keys.
  navigation.addEventListener('navigate', (event) => {
    const asked = event.destination.url;
    const known = ${toBrowser}(asked);
    if (known === asked) return;
    event.preventDefault();
    location.href = known;
  });
  addEventListener('resize', () =>
    void send({ kind: 'resized', width: outerWidth, height: outerHeight }));
  addEventListener('keydown', (event) => {
    const { key, code, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta } = event;
    if (!control && !alt && !meta) return;
    const pressed = { key, code, control, alt, shift, meta };
    if (prompt('${KEY_QUESTION}' + JSON.stringify(pressed)) !== '${KEPT}') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  addEventListener('click', (event) => {
    const link = event.target?.closest?.('a[target=_blank]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    void send({ kind: 'open', url: link.href });
  });
  addEventListener('contextmenu', ({ target }) => {
    const isField = target.matches('input, textarea') && !target.readOnly && !target.disabled;
    const isEditable = isField || target.isContentEditable;
    const { selectionStart, selectionEnd, value } = isField ? target : {};
    const selectionText = isField
      ? value.slice(selectionStart, selectionEnd)
      : String(getSelection());
    const isSelected = selectionText !== '';
    const can = (command) => isEditable && document.queryCommandEnabled(command);
    const editFlags = {
      canUndo: can('undo'),
      canRedo: can('redo'),
      canCut: isEditable && isSelected,
      canCopy: isSelected,
      canPaste: isEditable,
      canSelectAll: true,
    };
    void send({ kind: 'clicked', place: { isEditable, selectionText, editFlags } });
  });
  const load = (name) => {
    if (name === 'electron') return electron;
    throw new Error('A sandboxed preload cannot load ' + name);
  };
  ((require, module, exports) => {
${preload}
  })(load, { exports: {} }, {});
})();`;
}
