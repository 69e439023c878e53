import type { PrintToPDFOptions } from 'electron';
import type { Probe, Stage } from './probe.ts';

const LONG = `data:text/html,${encodeURIComponent('<style>@page{size:148mm 210mm}p{height:900px}</style><p>a<p>b<p>c')}`;

/** Sides of the sheets in millimetres, and how many there are. */
function sheetsOf(pdf: Buffer): { sizes: string[]; count: number } {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const sizes = boxes.map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join('x'),
  );
  return { sizes: [...new Set(sizes)], count: (text.match(/\/Type ?\/Page\b/g) ?? []).length };
}

async function printed(stage: Stage, options: PrintToPDFOptions): Promise<unknown> {
  const window = await stage.open({}, LONG);
  const answer = await window.webContents.printToPDF(options).then(sheetsOf, String);
  window.destroy();
  return answer;
}

/** Pages become paper. */
export const paperProbes: Readonly<Record<string, Probe>> = {
  'paper is Letter unless it is named, by a name or in inches': {
    ask: async (stage) => [
      await printed(stage, {}),
      await printed(stage, { pageSize: 'A4' }),
      await printed(stage, { pageSize: { width: 5, height: 8 } }),
      await printed(stage, { pageSize: 'A5', landscape: true }),
    ],
    answer: [
      { sizes: ['216x279'], count: 4 },
      { sizes: ['210x297'], count: 4 },
      { sizes: ['127x203'], count: 4 },
      { sizes: ['148x210'], count: 4 },
    ],
  },
  'the page’s own @page holds where it is preferred': {
    ask: (stage) => printed(stage, { preferCSSPageSize: true, pageSize: 'A4' }),
    answer: { sizes: ['148x210'], count: 4 },
  },
  'options of the wrong kind are refused': {
    ask: async (stage) => [
      await printed(stage, { pageSize: 'B9' as 'A4' }),
      await printed(stage, { pageSize: 5 as never }),
      await printed(stage, { scale: 'x' as never }),
      await printed(stage, { landscape: 1 as never }),
      await printed(stage, { printBackground: 1 as never }),
      await printed(stage, { margins: { top: 'x' as never } }),
    ],
    answer: [
      'Error: Invalid pageSize B9',
      'Error: pageSize must be a String or Object',
      'Error: scale must be a Number',
      'Error: landscape must be a Boolean',
      'Error: printBackground must be a Boolean',
      'Error: margins.top must be a Number',
    ],
  },
  'two papers asked at once of one page both come': {
    async ask({ open }) {
      const window = await open({}, LONG);
      const both = await Promise.all(
        [{}, { pageSize: 'A4' } as const].map((options) => window.webContents.printToPDF(options)),
      );
      window.destroy();
      return both.map(sheetsOf);
    },
    answer: [
      { sizes: ['216x279'], count: 4 },
      { sizes: ['210x297'], count: 4 },
    ],
  },
  'tags are written where they are asked for': {
    async ask({ open }) {
      const window = await open();
      const tagged = await window.webContents.printToPDF({ generateTaggedPDF: true });
      const plain = await window.webContents.printToPDF({ generateTaggedPDF: false });
      window.destroy();
      return [tagged, plain].map((pdf) => pdf.includes('/StructTreeRoot'));
    },
    answer: [true, false],
    wants: 'tagged PDF',
  },
};
