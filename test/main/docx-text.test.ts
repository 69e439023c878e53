import { describe, expect, test } from 'vitest';
import { readDocxText } from '../../main/foreign/docx-text.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';
import { makeZip } from '../helpers/zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = { numbering?: string; styles?: string };

/** A .docx written by hand: what Word writes and what no library would. */
function docx(body: string, { numbering = '', styles = '' }: Parts = {}): Buffer {
  const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const space = `xmlns:w="${WORD}" xmlns:mc="mc" xmlns:v="v"`;
  return makeZip([
    part('[Content_Types].xml', '<Types/>'),
    part(
      '_rels/.rels',
      `<Relationships>${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    ),
    part(
      'word/_rels/document.xml.rels',
      `<Relationships>${relation(1, 'styles', 'styles.xml')}${relation(2, 'numbering', 'numbering.xml')}</Relationships>`,
    ),
    part('word/document.xml', `<w:document ${space}><w:body>${body}</w:body></w:document>`),
    part('word/styles.xml', `<w:styles ${space}>${styles}</w:styles>`),
    part('word/numbering.xml', `<w:numbering ${space}>${numbering}</w:numbering>`),
  ]);
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const listed = (list: number, text: string, depth = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/>${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const outline = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const anew = (depth: number, from = 1) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${from}"/></w:lvlOverride>`;

async function linesOf(body: string, parts: Parts = {}): Promise<string[]> {
  return (await readDocxText(docx(body, parts))).split('\n');
}

describe('the numbers of Word’s lists are those it prints', () => {
  test('a list of letters under a list of numbers, begun anew', async () => {
    const numbering =
      outline(0, level(0, 'decimal', '%1.')) +
      outline(1, level(0, 'lowerLetter', '%1)')) +
      list(1, 0) +
      list(2, 1) +
      list(3, 1, anew(0));
    const body = [
      listed(1, 'Một'),
      listed(2, 'x'),
      listed(2, 'y'),
      listed(1, 'Hai'),
      listed(3, 'z'),
    ].join('');
    expect(await linesOf(body, { numbering })).toEqual([
      '1. Một',
      'a) x',
      'b) y',
      '2. Hai',
      'a) z',
    ]);
  });

  test('depths, another start, no number at all, signs, Roman, a number of all above', async () => {
    const numbering =
      outline(
        0,
        level(0, 'upperRoman', '%1.') +
          level(1, 'decimal', '%1.%2.', '<w:isLgl/>') +
          level(2, 'none', '') +
          level(3, 'bullet', '') +
          level(4, 'bullet', '+') +
          level(5, 'decimalZero', 'Điều %6:'),
      ) + list(1, 0, anew(0, 3));
    const body = [0, 1, 1, 0, 1, 2, 3, 4, 5].map((depth) => listed(1, 'chữ', depth)).join('');
    expect(await linesOf(body, { numbering })).toEqual([
      'III. chữ',
      '3.1. chữ',
      '3.2. chữ',
      'IV. chữ',
      '4.1. chữ',
      'chữ',
      '- chữ',
      '+ chữ',
      'Điều 01: chữ',
    ]);
  });

  test('numbers that come by a style, or by one it is based on; one that takes them off', async () => {
    const numbering =
      outline(
        0,
        level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="B"/>'),
      ) + list(1, 0);
    const styles =
      '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>';
    const styled = (style: string, more = '') =>
      paragraph(run(style), `<w:pStyle w:val="${style}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [styled('A'), styled('B'), styled('A'), styled('A', off), styled('C')].join('');
    expect(await linesOf(body, { numbering, styles })).toEqual(['1. A', 'a) B', '2. A', 'A', 'C']);
  });

  test('a formatting as it was before a change has no say', async () => {
    const was =
      '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const numbering = outline(0, level(0, 'decimal', '%1.')) + list(1, 0);
    expect(await linesOf(paragraph(run('chữ'), was), { numbering })).toEqual(['chữ']);
  });
});

describe('what stands on the printed page is read, and nothing else', () => {
  const hidden = '<w:vanish/>';

  test('hidden text: of a run, of a whole paragraph, by a style, shown again', async () => {
    const styles = '<w:style w:styleId="Ghi"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = [
      paragraph(run('Thấy') + run(' ẩn', hidden) + run(' được')),
      paragraph(run('2. Cũ', hidden), `<w:rPr>${hidden}</w:rPr>`),
      paragraph(run('ẩn', '<w:rStyle w:val="Ghi"/>') + run('hiện', '<w:vanish w:val="0"/>')),
      paragraph(run('ẩn cả đoạn'), '<w:pStyle w:val="Ghi"/>'),
    ].join('');
    expect((await linesOf(body, { styles })).filter((line) => line !== '')).toEqual([
      'Thấy được',
      'hiện',
    ]);
  });

  test('tracked changes: what was put in, not what was taken out; a mark taken out joins two paragraphs', async () => {
    const body = [
      paragraph(
        `${run('Một ')}<w:del>${run('cũ')}</w:del><w:ins>${run('mới')}</w:ins><w:moveFrom>${run('đi')}</w:moveFrom>`,
      ),
      paragraph(run('Hai '), '<w:rPr><w:del/></w:rPr>'),
      paragraph(run('ba')),
    ].join('');
    expect((await linesOf(body)).filter((line) => line !== '')).toEqual(['Một mới', 'Hai ba']);
  });

  test('a text box: once, though said in two ways; also where it is said in one', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box('Hai')}</mc:Choice><mc:Fallback>${box('Hai')}</mc:Fallback></mc:AlternateContent>`;
    const choice = `<mc:AlternateContent><mc:Choice Requires="wps">${box('Ba')}</mc:Choice></mc:AlternateContent>`;
    const fallback = `<mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback>${box('Bốn')}</mc:Fallback></mc:AlternateContent>`;
    const body = [both, choice, fallback].map(
      (drawing) => `<w:p>${run('Một')}<w:r>${drawing}</w:r></w:p>`,
    );
    expect(await linesOf(body.join(''))).toEqual(['Một', 'Hai', 'Một', 'Ba', 'Một', 'Bốn']);
  });

  test('breaks, tabs, hyphens; words in fields, links, other directions; no codes of fields', async () => {
    const body = paragraph(
      '<w:r><w:t>98/2023/NĐ</w:t><w:noBreakHyphen/><w:t>CP</w:t><w:tab/><w:t>gi</w:t><w:softHyphen/><w:t>ao</w:t><w:cr/><w:t>dòng</w:t><w:br/></w:r>' +
        `<w:fldSimple w:instr="DATE">${run('một ')}</w:fldSimple><w:dir w:val="rtl">${run('hai ')}</w:dir>` +
        `<w:hyperlink>${run('ba ')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:smartTag><w:sdt><w:sdtContent>${run('bốn')}</w:sdtContent></w:sdt></w:smartTag>`,
      '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>',
    );
    expect(await linesOf(body)).toEqual(['98/2023/NĐ-CP\tgiao', 'dòng', 'một hai ba bốn']);
  });

  test('elements named as the built-in of a language do nothing', async () => {
    const body = paragraph('<w:r><w:constructor/><w:__proto__/><w:t>chữ</w:t></w:r>');
    expect(await linesOf(body)).toEqual(['chữ']);
  });

  test('thousands of elements deep', async () => {
    const depth = 4_000;
    const body = `${'<w:sdt>'.repeat(depth)}${paragraph(run('chữ'))}${'</w:sdt>'.repeat(depth)}`;
    expect(await linesOf(body)).toEqual(['chữ']);
  });
});

test('a plan with a tab behind its numbers, a hyphen that does not break, lists of letters: all its contents', async () => {
  const numbering =
    outline(0, level(0, 'decimal', '%1.')) +
    outline(1, level(0, 'lowerLetter', '%1)')) +
    list(1, 0) +
    list(2, 1);
  const typed = (text: string) =>
    paragraph(
      `<w:r>${text
        .split('\t')
        .map((one) => `<w:t>${one}</w:t>`)
        .join('<w:tab/>')}</w:r>`,
    );
  const body = [
    typed('KẾ HOẠCH'),
    typed('Phát động phong trào thi đua “Việc tốt” năm 2026'),
    typed('Căn cứ Nghị định số 98/2023/NĐ‑CP ngày 31/12/2023 của Chính phủ;'),
    typed('I.\tMỤC ĐÍCH'),
    typed('Nêu gương.'),
    typed('II.\tNỘI DUNG THI ĐUA'),
    typed('1.\tLàm đúng hạn.'),
    typed('2.\tGiữ nếp sống:'),
    typed('a)\tĐi đúng giờ;'),
    typed('3.\tTiết kiệm:'),
    listed(2, 'Điện.'),
    listed(2, 'Nước.'),
    typed('III.\tTỔ CHỨC THỰC HIỆN'),
    typed('Nơi nhận:'),
  ].join('');
  const plan = readPlan(await readDocxText(docx(body, { numbering })));
  expect(plan.contents).toEqual([
    'Làm đúng hạn.',
    'Giữ nếp sống:\na) Đi đúng giờ;',
    'Tiết kiệm:\na) Điện.\nb) Nước.',
  ]);
  expect(JSON.stringify(plan.bases)).toContain('98/2023/NĐ-CP');
});
