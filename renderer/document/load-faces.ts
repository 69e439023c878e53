import './tinos.css';

const FACES = ['400', '700', 'italic 400', 'italic 700'];

/** Asks for every face with the very text, so that no part of a face is still on its way when the page is cut. */
export async function loadFaces(text: string): Promise<void> {
  await Promise.all(FACES.map((face) => document.fonts.load(`${face} 14pt Tinos`, text)));
  await document.fonts.ready;
}

// As soon as there is code that shows paper: they come while the document is still being read. Whether they came is
// judged by who needs them.
loadFaces(' ').catch(() => {});
