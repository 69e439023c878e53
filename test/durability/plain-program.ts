import { openProgram, type Program } from '../../main/program.ts';
import type { TestProgram } from '../helpers/program.ts';

export const TODAY = '2026-05-20';

/** The program in a child process of its own: no window, no dialogs. */
export function openPlainProgram(dataFolder: string, today = TODAY): Promise<Program> {
  return openProgram({
    dataFolder,
    version: '0.0.0-test',
    clock: { today: () => today },
    desktop: {
      askWhereToSave: unasked,
      askWhichFile: unasked,
      openFile: unasked,
      showInFolder: unasked,
      printToPdf: unasked,
    },
  });
}

/** Calls as the window does; a failure ends the process. */
export function callerOf(program: Program): TestProgram['call'] {
  return async (name, input) => {
    const reply = await program.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
    return reply.value as never;
  };
}

function unasked(): never {
  throw new Error('No dialog is answered here.');
}
