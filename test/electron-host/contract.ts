import type { PrintToPDFOptions } from 'electron';

/** The page that asks, as Electron's `senderFrame` tells it. */
export type Sender = { url: string; origin: string; isTop: boolean };

export type NewWindow = {
  id: number;
  width: number;
  height: number;
  isShown: boolean;
  preload: string | null;
};

/** What a dialog is answered: a path, several where it asks for files, null to cancel. */
export type DialogPaths = string | readonly string[] | null;

export type DialogRequest = {
  kind: 'save' | 'open' | 'folder';
  title: string;
  defaultPath: string;
  extensions: string[];
};

export type Served = { status: number; headers: Record<string, string>; body: Uint8Array };

/** Why a request has no answer: the app let it not through, knows not the scheme, or its handler failed. */
export type Unserved = 'blocked' | 'unknown' | 'failed';

export type Key = Record<'key' | 'code', string> &
  Record<'control' | 'alt' | 'shift' | 'meta', boolean>;

/** An item of a menu that the app opened at the mouse. */
export type MenuItem = { type: string; role: string; label: string; enabled: boolean };

/** The place that was clicked with the other button, as Electron tells it. */
export type ClickedPlace = {
  isEditable: boolean;
  selectionText: string;
  editFlags: Record<
    'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll',
    boolean
  >;
};

/** A value, or the text of an error. */
export type Outcome = { value?: unknown; problem?: string };

/** What the process with the browser does for the app: it stands for the screen and the desktop. */
export type HostFunctions = {
  openWindow(window: NewWindow): Promise<void>;
  /** Answers what kept it from loading, `ERR_FAILED (-2)`; null where nothing did. */
  loadUrl(id: number, url: string): Promise<string | null>;
  announceLoaded(id: number): Promise<void>;
  runScript(id: number, code: string, isByHand: boolean): Promise<Outcome>;
  /** Asks the page, as by its window's cross; false where it stays. */
  mayClosePage(id: number): Promise<boolean>;
  crashPage(id: number): Promise<void>;
  printToPdf(id: number, options: PrintToPDFOptions): Promise<Uint8Array>;
  setZoom(id: number, factor: number): Promise<void>;
  focusWindow(id: number): Promise<void>;
  closeWindow(id: number): Promise<void>;
  answerDialog(request: DialogRequest): Promise<DialogPaths>;
  popupMenu(id: number, items: MenuItem[]): void;
  openPath(path: string): void;
  showInFolder(path: string): void;
};

/** What the app's process answers to its windows. */
export type AppFunctions = {
  serve(url: string, method: string, body: Uint8Array | null): Promise<Served | Unserved>;
  mayNavigate(id: number, url: string, isTop: boolean): boolean;
  mayOpen(id: number, url: string): boolean;
  mayUnload(id: number): boolean;
  invoke(id: number, sender: Sender, channel: string, args: unknown[]): Promise<Outcome>;
  readyToShow(id: number): void;
  resized(id: number, width: number, height: number): void;
  /** True where the app keeps the key. */
  pressed(id: number, key: Key): boolean;
  clicked(id: number, place: ClickedPlace): void;
  navigated(id: number, url: string): void;
  crashed(id: number): void;
  closedByUser(id: number): void;
  closedByPage(id: number): void;
  /** Windows is being shut down; true where the app asks it to wait. */
  sessionEnds(id: number): boolean;
  permissions(names: string[]): string[];
  quit(): void;
};
