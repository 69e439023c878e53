import { hasDisplay, launchHeadless, launchVisible } from './chromium.ts';
import { runIn } from './interactive.ts';

// What `npm run dev` runs where Electron cannot be had: the built app in a browser before a person, or in one without
// a window, to be looked at through `--remote-debugging-port`.

const args = [
  ...process.argv.slice(2).filter((each) => each.startsWith('--remote-debugging-port=')),
  // The page has an origin of its own; the development server that tells it of changes is on this machine.
  '--disable-features=LocalNetworkAccessChecks',
];
const visible = hasDisplay() ? await launchVisible(args) : null;
process.exitCode = await runIn(
  visible
    ? { browser: visible, isVisible: true }
    : { browser: await launchHeadless(args), viewport: { width: 1366, height: 768 } },
);
