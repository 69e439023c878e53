/** Dots of 1/300 inch for pixels of 1/96: as sharp as an office printer needs. */
const SCALE = 300 / 96;

/**
 * A drawing of paths and texts as a PNG, in a `data:` address. Painted piece by piece, since an SVG taken as an image
 * would not have the fonts of its page.
 */
export function paintSvg(svg: SVGSVGElement): string {
  const { width, height } = svg.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('No canvas to paint on');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(SCALE, SCALE);
  for (const piece of svg.querySelectorAll('path, text')) {
    if (piece instanceof SVGPathElement) paintPath(brush, piece);
    if (piece instanceof SVGTextElement) paintText(brush, piece);
  }
  return canvas.toDataURL('image/png');
}

function paintPath(brush: CanvasRenderingContext2D, element: SVGPathElement): void {
  const path = new Path2D(element.getAttribute('d') ?? '');
  const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(element);
  if (fill !== 'none') {
    brush.fillStyle = fill;
    brush.fill(path);
  }
  const width = Number.parseFloat(strokeWidth);
  if (stroke === 'none' || width === 0) return;
  brush.strokeStyle = stroke;
  brush.lineWidth = width;
  brush.setLineDash(
    strokeDasharray === 'none' ? [] : strokeDasharray.split(', ').map(Number.parseFloat),
  );
  brush.stroke(path);
}

const ALIGNMENTS: Record<string, CanvasTextAlign> = {
  start: 'left',
  middle: 'center',
  end: 'right',
};

function paintText(brush: CanvasRenderingContext2D, element: SVGTextElement): void {
  const { fill, font, textAnchor } = getComputedStyle(element);
  brush.font = font;
  brush.fillStyle = fill;
  brush.textAlign = ALIGNMENTS[textAnchor] ?? 'left';
  const at = (name: string) => Number(element.getAttribute(name));
  brush.fillText(element.textContent ?? '', at('x'), at('y'));
}
