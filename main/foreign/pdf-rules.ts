import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfRule } from './pdf-tables.ts';

type Operators = { fnArray: number[]; argsArray: unknown[] };
type Matrix = number[];
/** What is done with the path, its points, and the box around them. */
type PathArguments = [number, unknown, ArrayLike<number> | null];

const DRAWN: readonly number[] = [OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke];
/** In points. */
const THICKEST = 2;
const MOST_RULES = 5_000;

/** The lines and borders of a page: everything painted that is thin one way. */
export function readRules({ fnArray, argsArray }: Operators): PdfRule[] {
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as Matrix);
    else if (operator === OPS.constructPath) rules.push(...ruleOf(args as PathArguments, matrix));
    if (rules.length > MOST_RULES) return [];
  }
  return rules;
}

function ruleOf([act, , box]: PathArguments, matrix: Matrix): PdfRule[] {
  if (!box || !DRAWN.includes(act)) return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const at = (x = 0, y = 0) => [a * x + c * y + e, b * x + d * y + f] as const;
  const [x1, y1] = at(box[0], box[1]);
  const [x2, y2] = at(box[2], box[3]);
  if (Math.min(Math.abs(x2 - x1), Math.abs(y2 - y1)) > THICKEST) return [];
  return [
    {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      bottom: Math.min(y1, y2),
      top: Math.max(y1, y2),
    },
  ];
}
