import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askApart, heapLimit } from '../../main/apart.ts';
import { createClock } from '../../main/clock.ts';
import type { Desktop } from '../../main/desktop.ts';
import { openProgram, type Program } from '../../main/program.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/api.ts';
import { chartsOf } from '../../shared/document/chart.ts';
import type { PrintJob } from '../../shared/document/official-document.ts';
import { Failure, type FailureReport, type Reply } from '../../shared/failure.ts';
import { forkApart } from '../electron-host/fork-apart.ts';

/** The whole program without its window: a real database in a folder of its own, the real router, dialogs answered here. */
export type TestProgram = {
  folder: string;
  program: Program;
  /** Calls as the window does; a failure fails the test. */
  call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** Calls with anything at all and returns the failure; an answer fails the test. */
  refuse: (name: string, input: unknown) => Promise<FailureReport>;
  /** What the next file dialogs answer. */
  answers: (string | null)[];
  opened: string[];
  close: () => void;
};

export type TestProgramOptions = {
  folder?: string;
  today?: string;
  /** Data that cannot be opened is an answer of `opening.read`, as for the window; where absent, the test fails on it. */
  mayStayClosed?: boolean;
};

/** Named as the folders of a Vietnamese office are. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'Sổ thi đua – Đỗ Thị Ước '));
}

export async function openTestProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const folder = options.folder ?? temporaryFolder();
  const answers: (string | null)[] = [];
  const opened: string[] = [];
  const program = await openProgram({
    dataFolder: folder,
    desktop: answeringDesktop(answers, opened, (token) => program.call('paper.toPrint', { token })),
    version: '0.0.0-test',
    clock: createClock(options.today ?? '2026-05-20'),
  });
  if (!options.mayStayClosed) await refuseClosed(program);
  return {
    folder,
    program,
    async call(name, input) {
      const reply = await program.call(name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
      return reply.value as CallOutput<typeof name>;
    },
    async refuse(name, input) {
      const reply = await program.call(name, input);
      if (reply.ok) throw new Error(`${name} was answered: ${JSON.stringify(reply.value)}`);
      return reply.failure;
    },
    answers,
    opened,
    close() {
      program.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function refuseClosed(program: Program): Promise<void> {
  // As the window does once its first screen stands: the copy of an opening is there from here on.
  const reply = await program.call('app.notices', {});
  if (reply.ok) return;
  program.close();
  throw new Failure(reply.failure.code, reply.failure.message);
}

function answeringDesktop(
  answers: (string | null)[],
  opened: string[],
  documentOf: (token: string) => Promise<Reply>,
): Desktop {
  const read = async (route: string) => {
    const reply = await documentOf(route.slice('/print/'.length));
    if (!reply.ok) throw new Error(`${route}: ${JSON.stringify(reply.failure)}`);
    return (reply.value as PrintJob).document;
  };
  const next = async () => answers.shift() ?? null;
  return {
    askWhereToSave: next,
    askWhichFile: next,
    askWhichFiles: async () => answers.splice(0).filter((path) => path !== null),
    askWhichFolder: next,
    openFile: async (path) => {
      opened.push(path);
    },
    showInFolder: (path) => {
      opened.push(path);
    },
    // No window here: the bytes tell which document was asked for. Real pages are printed in the tests of the built app.
    printToPdf: async (route) => Buffer.from(`%PDF-1.7 ${JSON.stringify(await read(route))}`),
    paintCharts: async (route) => chartsOf(await read(route)).map(() => ONE_DOT),
    runApart: runApartInTest,
  };
}

/** A PNG of one dot. */
const ONE_DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The program as it is written, not as it was built: Node reads it, and no build has to be fresh. */
export const runApartInTest: Desktop['runApart'] = (program, input, limits) =>
  askApart(
    forkApart(join(import.meta.dirname, `../../main/${program}.ts`), {
      execArgv: [heapLimit(limits)],
    }),
    input,
    limits,
  );
