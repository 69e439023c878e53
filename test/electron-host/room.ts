import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DialogPaths, DialogRequest } from './contract.ts';
import type { Size } from './pages.ts';

/** Paths, null to cancel, or a function that decides from what the dialog proposes. */
export type DialogAnswer =
  | DialogPaths
  | ((request: DialogRequest) => DialogPaths | Promise<DialogPaths>);

export type RoomOptions = {
  /** Kept when the app closes; where absent, a folder that goes with it. */
  dataFolder?: string;
  /** A folder of data that was closed; the app's own begins as its copy. */
  begunFrom?: string;
  /** Size of the main window. */
  viewport?: Size;
  /** What the taskbar leaves of the screen; only the stand-in can be given another than the machine's. */
  workArea?: Size;
  /** As the display scale of Windows: 1.5 leaves the page two thirds of the viewport. */
  zoom?: number;
  /** The day the app takes for today, `2026-11-22`. */
  today?: string;
  answers?: DialogAnswer[];
};

/** What stands around one app in a test: its folders, and the clerk at its dialogs. */
export type Room = {
  dataFolder: string;
  /** Her own folder of documents. */
  documents: string;
  viewport: Size;
  zoom: number;
  environment: Record<string, string>;
  answers: DialogAnswer[];
  dialogs: DialogRequest[];
  openedFiles: string[];
  shownFiles: string[];
  answerDialog(request: DialogRequest): Promise<DialogPaths>;
  clear(): void;
};

export function prepareRoom(options: RoomOptions): Room {
  // Named as the folders of a Vietnamese office are.
  const ownFolder = mkdtempSync(join(tmpdir(), 'Sổ thi đua – Đỗ Thị Ước '));
  const dataFolder = options.dataFolder ?? join(ownFolder, 'data');
  const documents = join(ownFolder, 'documents');
  mkdirSync(documents);
  if (options.begunFrom) {
    cpSync(options.begunFrom, dataFolder, { recursive: true, preserveTimestamps: true });
  }
  const answers = [...(options.answers ?? [])];
  const dialogs: DialogRequest[] = [];
  return {
    dataFolder,
    documents,
    viewport: options.viewport ?? { width: 1366, height: 768 },
    zoom: options.zoom ?? 1,
    environment: {
      SO_THI_DUA_DATA: dataFolder,
      // Whatever falls back to the user's own folders must not reach the real ones.
      XDG_CONFIG_HOME: join(ownFolder, 'config'),
      SO_THI_DUA_STAND_IN_DOCUMENTS: documents,
      ...(options.workArea
        ? { SO_THI_DUA_STAND_IN_SCREEN: `${options.workArea.width}x${options.workArea.height}` }
        : {}),
      ...(options.today ? { SO_THI_DUA_TODAY: options.today } : {}),
    },
    answers,
    dialogs,
    openedFiles: [],
    shownFiles: [],
    async answerDialog(request) {
      dialogs.push(request);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`Nobody answers the dialog “${request.title}”.`);
      return typeof answer === 'function' ? answer(request) : answer;
    },
    clear: () => rmSync(ownFolder, { recursive: true, force: true }),
  };
}
