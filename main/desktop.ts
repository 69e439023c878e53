import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell, utilityProcess } from 'electron';
import { CARRIED_EXTENSION } from '../shared/copy/carried.ts';
import { EVIDENCE_EXTENSIONS } from '../shared/evidence/evidence.ts';
import { Failure } from '../shared/failure.ts';
import { lowerFirst } from '../shared/text.ts';
import { type ApartLimits, type ApartProgram, askApart, heapLimit } from './apart.ts';
import { printOptions } from './print-options.ts';
import type { Settings } from './settings.ts';
import { createHiddenWindow, loadPage } from './window.ts';

type FileKind =
  | 'pdf'
  | 'xlsx'
  | 'docx'
  | 'note'
  | 'table'
  | 'text'
  | 'evidence'
  | 'carried'
  | 'existing';

/** The one port to the desktop: what the rest of `main/` may ask of it. */
export type Desktop = {
  /** Asks where to put a file; null when she cancels. */
  askWhereToSave(suggestion: { name: string; kind: FileKind }): Promise<string | null>;
  /** Asks for one file to read; null when she cancels. */
  askWhichFile(kind: FileKind): Promise<string | null>;
  /** Asks for any number of files to read; none when she cancels. */
  askWhichFiles(kind: FileKind): Promise<string[]>;
  /** Asks for a folder to write files of this kind into; null when she cancels. */
  askWhichFolder(kind: FileKind): Promise<string | null>;
  openFile(path: string): Promise<void>;
  showInFolder(path: string): void;
  /**
   * Renders a route of the window that prints, in a hidden window, and returns its PDF. Without tags Chromium writes
   * neither bookmarks nor the language, only the title.
   */
  printToPdf(route: string, options: { tagged: boolean }): Promise<Uint8Array>;
  /** Renders such a route and returns its charts as PNG, in their order. */
  paintCharts(route: string): Promise<Uint8Array[]>;
  /** Runs a program of the app in a process of its own and returns its answer; rejects when that dies or takes too long. */
  runApart(program: ApartProgram, input: unknown, limits: ApartLimits): Promise<unknown>;
};

const FILES: Record<FileKind, { name: string; extensions: string[] }> = {
  pdf: { name: 'Tệp PDF', extensions: ['pdf'] },
  xlsx: { name: 'Bảng tính Excel', extensions: ['xlsx'] },
  docx: { name: 'Văn bản Word', extensions: ['docx'] },
  note: { name: 'Tệp văn bản thường', extensions: ['txt'] },
  table: { name: 'Bảng tính', extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt'] },
  text: { name: 'Văn bản', extensions: ['docx', 'doc', 'pdf', 'odt', 'txt'] },
  evidence: { name: 'Tệp minh chứng', extensions: [...EVIDENCE_EXTENSIONS] },
  carried: { name: 'Tệp chuyển máy của Sổ Thi Đua', extensions: [CARRIED_EXTENSION] },
  existing: { name: 'Dữ liệu của Sổ Thi Đua', extensions: [CARRIED_EXTENSION, 'db'] },
};

const PRINT_LIMIT_SECONDS = 60;

/**
 * `settings`: opened when first asked for. `programs`: the folder of the entry and of the programs that run apart; this
 * file's own code may be built into another.
 */
export function createDesktop(
  window: BrowserWindow,
  settings: () => Promise<Settings>,
  programs: string,
): Desktop {
  const startFolder = async (kind: FileKind) =>
    (await settings()).folder(kind) ?? app.getPath('documents');
  const keepFolder = async (kind: FileKind, folder: string) =>
    (await settings()).keepFolder(kind, folder);
  const askForFiles = async (kind: FileKind, properties: ('openFile' | 'multiSelections')[]) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: `Mở ${lowerFirst(FILES[kind].name)}`,
      buttonLabel: 'Mở',
      defaultPath: await startFolder(kind),
      filters: [FILES[kind]],
      properties,
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return [];
    await keepFolder(kind, dirname(path));
    return filePaths;
  };
  return {
    async askWhereToSave({ name, kind }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: `Lưu ${lowerFirst(FILES[kind].name)}`,
        buttonLabel: 'Lưu',
        defaultPath: join(await startFolder(kind), name),
        filters: [FILES[kind]],
      });
      if (canceled || !filePath) return null;
      await keepFolder(kind, dirname(filePath));
      return withExtension(filePath, kind);
    },
    askWhichFile: async (kind) => (await askForFiles(kind, ['openFile']))[0] ?? null,
    askWhichFiles: (kind) => askForFiles(kind, ['openFile', 'multiSelections']),
    async askWhichFolder(kind) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Chọn thư mục để lưu các tệp',
        buttonLabel: 'Chọn thư mục này',
        defaultPath: await startFolder(kind),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return null;
      // Windows may hand back a name typed for a folder that is yet to be made; one that cannot be is said by who writes.
      await mkdir(folder, { recursive: true }).catch(() => {});
      await keepFolder(kind, folder);
      return folder;
    },
    openFile,
    showInFolder: (path) => shell.showItemInFolder(path),
    printToPdf,
    paintCharts,
    runApart: (program, input, limits) => runApart(join(programs, `${program}.js`), input, limits),
  };
}

async function openFile(path: string): Promise<void> {
  if (!existsSync(path)) {
    throw new Failure(
      'not-found',
      'Không còn thấy tệp này: có thể đã bị xóa, đổi tên hoặc chuyển đi.',
    );
  }
  const problem = await shell.openPath(path);
  if (problem) {
    throw new Failure('not-found', `Máy tính này không mở được tệp ${extname(path)}: ${problem}`);
  }
}

function runApart(path: string, input: unknown, limits: ApartLimits): Promise<unknown> {
  const child = utilityProcess.fork(path, [], {
    execArgv: [heapLimit(limits)],
    serviceName: basename(path, '.js'),
    stdio: 'ignore',
  });
  return askApart(child, input, limits);
}

function printToPdf(route: string, { tagged }: { tagged: boolean }): Promise<Uint8Array> {
  return inPrintWindow(route, (window) => window.webContents.printToPDF(printOptions({ tagged })));
}

function paintCharts(route: string): Promise<Uint8Array[]> {
  return inPrintWindow(route, async (window) => {
    const addresses: string[] = await window.webContents.executeJavaScript('paintCharts()');
    return addresses.map((address) =>
      Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
    );
  });
}

async function inPrintWindow<T>(
  route: string,
  take: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const window = createHiddenWindow();
  try {
    const gone = untilGone(window);
    await withinLimit(Promise.race([untilPrintable(window, route), gone]));
    return await withinLimit(Promise.race([take(window), gone]));
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

// The page sets data-print once its data is in, its fonts are loaded and its pages are cut.
const WAIT_FOR_PRINT = `new Promise((resolve) => {
  const root = document.documentElement;
  const check = () => root.dataset.print && resolve({ ...root.dataset });
  new MutationObserver(check).observe(root, { attributes: true });
  check();
})`;

async function untilPrintable(window: BrowserWindow, route: string): Promise<void> {
  await loadPage(window, route);
  const { print, printMessage } = await window.webContents.executeJavaScript(WAIT_FOR_PRINT);
  if (print !== 'ready') {
    throw new Failure('unexpected', printMessage || 'Không dựng được trang in.');
  }
}

function untilGone(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The print window went away: ${reason}`)),
    );
  });
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () =>
      reject(
        new Failure('unexpected', `Quá ${PRINT_LIMIT_SECONDS} giây vẫn chưa dựng xong trang in.`),
      ),
    PRINT_LIMIT_SECONDS * 1000,
  );
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** Windows adds the extension to a typed name; not every desktop does. */
function withExtension(path: string, kind: FileKind): string {
  const [extension] = FILES[kind].extensions;
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}
