import type { CheckedInput, SavedFile } from '../../shared/api.ts';
import { buildList } from '../../shared/workbook/list.ts';
import { listDocument } from '../../shared/workbook/list-document.ts';
import { readAgency } from '../agency/agency.ts';
import type { Context } from '../context.ts';
import { openPrint, printDocument } from '../paper/files.ts';

/** Asks where to put a list that stands on a screen and writes it there as .xlsx. */
export async function saveList(
  { desktop, savedFiles }: Context,
  list: CheckedInput<'list.save'>,
): Promise<SavedFile> {
  const path = await desktop.askWhereToSave({ name: `${list.name}.xlsx`, kind: 'xlsx' });
  if (path === null) return null;
  const { writeWorkbook } = await import('./file.ts');
  await writeWorkbook(buildList(list), path);
  return savedFiles.remember(path);
}

/** Opens a list that stands on a screen as a PDF in the system's own viewer: it prints from there. */
export async function printList(context: Context, list: CheckedInput<'list.print'>): Promise<null> {
  const document = listDocument(list, readAgency(context.database));
  return openPrint(context, `${list.name}.pdf`, await printDocument(context, document));
}
