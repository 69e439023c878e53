import type { PrintToPDFOptions } from 'electron';

const SWITCHES = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
] as const;

/** Sides of paper in inches, by the names Electron knows. */
export const PAPER: Readonly<Record<string, { width: number; height: number }>> = {
  A3: { width: 297 / 25.4, height: 420 / 25.4 },
  A4: { width: 210 / 25.4, height: 297 / 25.4 },
  A5: { width: 148 / 25.4, height: 210 / 25.4 },
  Letter: { width: 8.5, height: 11 },
};

/** Refuses what Electron refuses before it prints, in its words. */
export function checkPrintOptions(options: PrintToPDFOptions): void {
  const fail = (text: string) => {
    throw new Error(text);
  };
  for (const name of SWITCHES) {
    if (!['undefined', 'boolean'].includes(typeof options[name])) fail(`${name} must be a Boolean`);
  }
  const { scale, margins = {}, pageSize = 'Letter' } = options;
  if (!['undefined', 'number'].includes(typeof scale)) fail('scale must be a Number');
  for (const [side, inches] of Object.entries(margins)) {
    if (typeof inches !== 'number') fail(`margins.${side} must be a Number`);
  }
  if (typeof pageSize === 'string' && !PAPER[pageSize]) fail(`Invalid pageSize ${pageSize}`);
  if (!['string', 'object'].includes(typeof pageSize)) fail('pageSize must be a String or Object');
}
