import { loadFaces } from './load-faces.ts';

/** A window that is covered or put away paints no frame, and a font may never come: the work is not to wait for ever. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Runs work once the paper now on the page has been seen in its own fonts: before they are in, its letters are not
 * shown, and all that is laid out meanwhile is laid out twice. Returns what calls it off.
 */
export function afterPaint(work: () => void): () => void {
  let isOver = false;
  const callOff = () => {
    isOver = true;
    clearTimeout(timer);
  };
  const run = () => {
    if (isOver) return;
    callOff();
    work();
  };
  const timer = setTimeout(run, LONGEST_WAIT_MS);
  // The task behind the frame: the frame itself still computes and paints what it shows.
  const runBehindFrame = () => requestAnimationFrame(() => setTimeout(run));
  void loadFaces().then(runBehindFrame, runBehindFrame);
  return callOff;
}
