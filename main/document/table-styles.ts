import { mm, pt } from './measures.ts';

export const TABLE_STYLE = 'OfficialTable';
export const FRAME_STYLE = 'OfficialFrame';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** docx has no words for the style of a table. */
export const TABLE_STYLES =
  `<w:styles xmlns:w="${NAMESPACE}">` +
  `${tableStyle(TABLE_STYLE, 'Bảng số liệu', 4)}${tableStyle(FRAME_STYLE, 'Khung', 0)}</w:styles>`;

/** Borders in eighths of a point, none where nought. */
function tableStyle(id: string, name: string, border: number): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map(
    (side) => `<w:${side} w:val="single" w:sz="${border}" w:space="0" w:color="000000"/>`,
  );
  const [high, wide] = border === 0 ? [0, 0] : [pt(2), mm(0.7)];
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}">`,
    `<w:name w:val="${name}"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>`,
    border === 0 ? '' : `<w:tblBorders>${borders.join('')}</w:tblBorders>`,
    '<w:tblCellMar>',
    margin('top', high) + margin('left', wide) + margin('bottom', high) + margin('right', wide),
    '</w:tblCellMar></w:tblPr></w:style>',
  ].join('');
}
