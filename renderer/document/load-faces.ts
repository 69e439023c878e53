import './tinos.css';

const FACES = ['400', '700', 'italic 400', 'italic 700'];

/** Asks for every face, so that none is still on its way when the page is cut. A face is one whole file, whatever the text. */
export async function loadFaces(): Promise<void> {
  await Promise.all(FACES.map((face) => document.fonts.load(`${face} 14pt Tinos`)));
  await document.fonts.ready;
}

// As soon as there is code that shows paper: they come while the document is still being read. Whether they came is
// judged by who needs them.
loadFaces().catch(() => {});
