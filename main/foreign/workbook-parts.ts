import type { Archive } from './archive.ts';
import { MOST_SHEETS } from './limits.ts';
import { NOT_EXCEL, refusal } from './refusal.ts';
import { readRelations } from './relations.ts';
import { type Attributes, readPart } from './xml.ts';

export type SheetPart = { name: string; isHidden: boolean; path: string };

export type WorkbookParts = {
  is1904: boolean;
  sheets: SheetPart[];
  sharedStringsPath: string | null;
};

/** Finds the parts that hold cells, by the relations between parts as Excel does, not by their usual names. */
export async function findParts(archive: Archive): Promise<WorkbookParts> {
  const start = (await readRelations(archive, '')).find(({ type }) => type === 'officeDocument');
  if (!start) throw refusal(NOT_EXCEL);
  const relations = await readRelations(archive, start.path);
  const { is1904, sheets } = await readWorkbook(archive, start.path);
  return {
    is1904,
    sheets: sheets.flatMap(({ relationId, ...sheet }) => {
      const relation = relations.find(({ id }) => id === relationId);
      // A chart sheet has no cells.
      return relation?.type === 'worksheet' ? [{ ...sheet, path: relation.path }] : [];
    }),
    sharedStringsPath: relations.find(({ type }) => type === 'sharedStrings')?.path ?? null,
  };
}

type NamedSheet = { name: string; isHidden: boolean; relationId: string };

async function readWorkbook(
  archive: Archive,
  path: string,
): Promise<{ is1904: boolean; sheets: NamedSheet[] }> {
  const sheets: NamedSheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  let ownPrefix = '';
  await readPart(archive, path, {
    open(name, attributes, prefix) {
      if (name === 'workbook') {
        isWorkbook = true;
        ownPrefix = prefix;
      }
      // Another namespace has elements of the same name: only those of the workbook's own count.
      if (prefix !== ownPrefix) return;
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relationId = relationIdOf(attributes);
      const state = attributes['state'] ?? 'visible';
      const sheetName = attributes['name'] ?? '';
      if (relationId) sheets.push({ name: sheetName, isHidden: state !== 'visible', relationId });
      if (sheets.length > MOST_SHEETS) {
        throw refusal(
          `Tệp có hơn ${MOST_SHEETS} trang tính. Chép trang cần nhập sang một tệp mới rồi chọn tệp đó.`,
        );
      }
    },
  });
  if (!isWorkbook) throw refusal(NOT_EXCEL);
  return { is1904, sheets };
}

function relationIdOf(attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
