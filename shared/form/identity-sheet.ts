import type { Figure } from '../figure.ts';
import { figureText, parseFigure } from '../figure.ts';
import type { RawCell, RawSheet } from '../foreign/sheet.ts';
import { count, row, text } from '../workbook/cells.ts';
import type { Cell, Sheet } from '../workbook/workbook.ts';
import { checksum } from './checksum.ts';
import { FORM_VERSION, type FormDefinition, formDefinitionSchema } from './definition.ts';
import { IDENTITY_SHEET } from './layout.ts';
import { WHOLE_DEPARTMENT } from './people-labels.ts';

const MAGIC = 'SO_THI_DUA_BIEU_MAU';
/** The column of the people's names, from which the report takes its drop-down. */
const LABEL_COLUMN = 'C';

/** Rows of one value each, after the first two. */
const SINGLE = [
  'originKey',
  'agencyName',
  'movementId',
  'movementName',
  'departmentId',
  'departmentName',
  'month',
  'deadline',
] as const;
const HEAD_ROWS = 2;

/**
 * What tells a form apart, on a sheet nobody sees: what kind of file, of which version, its checksum, then the
 * whole definition it was made from, one thing a row. The people come first of the lists, for the drop-down.
 */
export function buildIdentitySheet(definition: FormDefinition): Sheet {
  return {
    name: IDENTITY_SHEET,
    columnWidths: [16, 40, 60, 16, 12],
    rows: [
      row([text(MAGIC, 'flat'), count(FORM_VERSION, 'flat')]),
      row([text('checksum', 'flat'), text(checksumOf(definition), 'flat')]),
      ...SINGLE.map((key) => row([text(key, 'flat'), flat(definition[key])])),
      row([text('people', 'flat'), count(0, 'flat'), text(WHOLE_DEPARTMENT, 'flat')]),
      ...definition.people.map(({ id, label }) => listRow('people', id, label)),
      ...definition.contents.map((content) => listRow('contents', content.id, content.text)),
      ...definition.figures.map(({ id, name, unit, previous }) =>
        listRow('figures', id, name, unit, figureText(previous)),
      ),
    ],
    headerRows: null,
    print: null,
    isProtected: true,
    isHidden: true,
  };
}

/** The cells a case's drop-down offers: the whole department, then its people. */
export function peopleCells({ people }: FormDefinition): string {
  const first = HEAD_ROWS + SINGLE.length + 1;
  return `${IDENTITY_SHEET}!$${LABEL_COLUMN}$${first}:$${LABEL_COLUMN}$${first + people.length}`;
}

function listRow(kind: string, id: number, ...texts: string[]) {
  return row([text(kind, 'flat'), count(id, 'flat'), ...texts.map((each) => text(each, 'flat'))]);
}

function flat(value: string | number | null): Cell {
  return typeof value === 'number' ? count(value, 'flat') : text(value ?? '', 'flat');
}

function checksumOf(definition: FormDefinition): string {
  // The schema gives every definition its keys in one order.
  return checksum(JSON.stringify(formDefinitionSchema.parse(definition)).normalize('NFC'));
}

export type ReadIdentity =
  | { ok: true; definition: FormDefinition }
  | { ok: false; reason: 'foreign' | 'older' | 'newer' | 'altered' };

/** The definition a form was made from, if it is one of ours and still as it was written. */
export function readIdentity(sheets: readonly RawSheet[]): ReadIdentity {
  const sheet = sheets.find(({ name }) => name === IDENTITY_SHEET);
  const [head, sum, ...rows] = sheet?.rows ?? [];
  if (head?.[0] !== MAGIC) return { ok: false, reason: 'foreign' };
  if (typeof head[1] !== 'number') return { ok: false, reason: 'altered' };
  if (head[1] !== FORM_VERSION) {
    return { ok: false, reason: head[1] < FORM_VERSION ? 'older' : 'newer' };
  }
  const parsed = formDefinitionSchema.safeParse(decode(rows));
  if (!parsed.success || checksumOf(parsed.data) !== sum?.[1]) {
    return { ok: false, reason: 'altered' };
  }
  return { ok: true, definition: parsed.data };
}

/** The rows as they would be a definition; whether they are one, the schema tells. */
function decode(rows: readonly RawCell[][]): unknown {
  const singles = Object.fromEntries(
    SINGLE.map((key, place) => [key, rows[place]?.[0] === key ? (rows[place]?.[1] ?? '') : null]),
  );
  const lists = rows.slice(SINGLE.length);
  const listed = (kind: string) => lists.filter((cells) => cells[0] === kind);
  return {
    ...singles,
    deadline: singles['deadline'] === '' ? null : singles['deadline'],
    people: listed('people')
      .slice(1)
      .map(([, id, label]) => ({ id, label })),
    contents: listed('contents').map(([, id, content]) => ({ id, text: content })),
    figures: listed('figures').map(([, id, name, unit, previous]) => ({
      id,
      name,
      unit,
      previous: figureOf(previous),
    })),
  };
}

function figureOf(cell: RawCell | undefined): Figure | undefined {
  const parsed = parseFigure(String(cell ?? ''));
  return parsed.ok ? parsed.figure : undefined;
}
