import type { Agency } from '../agency/agency.ts';
import type { OfficialDocument, TableColumn } from '../document/official-document.ts';
import { toUpper } from '../text.ts';
import type { ListFile } from './list.ts';

/** A column narrower than its words breaks them; one much wider takes the room of the others. */
const [NARROWEST, WIDEST] = [7, 34];
/** What an upright page holds without breaking words, in letters of all columns together. */
const UPRIGHT = 80;

/** A list as it stands on the screen, for paper: the agency, its name, its table; nobody signs it and it bears no number. */
export function listDocument(
  { name, heads, rows }: ListFile,
  agency: Pick<Agency, 'parentName' | 'name'> | null,
): OfficialDocument {
  const columns = heads.map((header, at): TableColumn => {
    const lengths = rows.map((row) => row[at]?.length ?? 0);
    const longest = lengths.reduce((most, length) => Math.max(most, length), header.length);
    // The edges of a cell take what two letters take.
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    return { header, width, align: isNumbers(rows, at) ? 'right' : 'left' };
  });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    title: name,
    orientation: width > UPRIGHT ? 'landscape' : 'portrait',
    parentName: agency?.parentName ?? '',
    agencyName: agency?.name ?? '',
    ...{ number: '', placeAndDate: '', typeName: toUpper(name), subject: [], reference: '' },
    ...{ addressees: [], bases: [], recipients: [], secretary: null, signature: null, annexes: [] },
    body: [
      {
        kind: 'table',
        caption: '',
        columns,
        rows: rows.map((cells) => ({ cells, look: 'body' })),
      },
    ],
  };
}

function isNumbers(rows: ListFile['rows'], at: number): boolean {
  const texts = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^[\d.]+$/.test(text));
}
