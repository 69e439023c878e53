import type { CheckedInput, SavedFile } from '../../shared/api.ts';
import { buildList } from '../../shared/workbook/list.ts';
import type { Context } from '../context.ts';

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
