import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfRule } from './pdf.ts';
import { MM_PER_POINT } from './pdf-lines.ts';

type Operators = { fnArray: number[]; argsArray: unknown[] };
type Matrix = number[];
/** What is done with the path, its points, and the box around them. */
type PathArguments = [number, unknown, ArrayLike<number> | null];

const DRAWN: number[] = [OPS.fill, OPS.eoFill, OPS.stroke, OPS.fillStroke];
const THICKEST_MM = 0.6;

/** Lines and borders of a page: everything painted that is thin one way. */
export function readRules(operators: Operators, pageTop: number): PdfRule[] {
  const rules: PdfRule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args as Matrix);
    else if (operator === OPS.constructPath) {
      const rule = toRule(args as PathArguments, matrix, pageTop);
      if (rule) rules.push(rule);
    }
  });
  return rules;
}

function toRule([act, , box]: PathArguments, matrix: Matrix, pageTop: number): PdfRule | null {
  if (!box || !DRAWN.includes(act)) return null;
  const at = (x = 0, y = 0) => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const across = (a * x + c * y + e) * MM_PER_POINT;
    return [across, (pageTop - (b * x + d * y + f)) * MM_PER_POINT] as const;
  };
  const [x1, y1] = at(box[0], box[1]);
  const [x2, y2] = at(box[2], box[3]);
  if (Math.min(Math.abs(x2 - x1), Math.abs(y2 - y1)) > THICKEST_MM) return null;
  return {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
}
