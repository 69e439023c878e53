import type { Loss } from './register.ts';

/**
 * What keeps the stand-in as strict as Electron, and the question that misses it: a probe of the running app, or one of its
 * lives. With the passage taken out, that question must get another answer.
 */
export const losses: Readonly<Record<string, Loss & ({ probe: string } | { life: string })>> = {
  'a quit asks the page’s beforeunload': {
    file: 'electron/browser-window.ts',
    passage: "this.webContents.isCrashed() || host('mayClosePage', this.id)",
    instead: 'true',
    life: 'a page that will not go keeps it from quitting',
  },
  'a window that stays keeps the app': {
    file: 'electron/browser-window.ts',
    passage: `if (event.defaultPrevented) {
      app.stay();
      return;
    }`,
    instead: '',
    life: 'a window that will not close keeps it from quitting; the next quit asks again',
  },
  'a quit under way hears no other': {
    file: 'electron/app.ts',
    passage: 'if (isQuitting) return;',
    instead: '',
    life: 'while will-quit is told another quit is not heard, not even one of a promise',
  },
  'a smallest size is honoured': {
    file: 'electron/browser-window.ts',
    passage: 'width: Math.max(width, smallest.width)',
    instead: 'width',
    probe: 'a window is never made smaller than its smallest size',
  },
  'a flag of Node’s own does nothing to a process apart': {
    file: 'fork-apart.ts',
    passage: '...execArgv.flatMap(',
    instead: '...execArgv, ...execArgv.flatMap(',
    probe: 'a heap flag of Node’s own does nothing',
  },
  'a rejection nobody catches does not end a process apart': {
    file: 'fork-apart.ts',
    passage: "'--unhandled-rejections=warn',",
    instead: '',
    probe: 'a rejection nobody catches is a warning',
  },
  'the end of memory is an event': {
    file: 'fork-apart.ts',
    passage: "this.emit('error', 'FatalError', '', '')",
    instead: '{}',
    probe: 'memory that runs out ends a process; a newer Electron says so before',
  },
};
