import type { Month } from '../month.ts';
import { slug } from '../text.ts';

type Named = { id: number; shortName: string };

/** A name every file system takes, other for each department: `bieu-mau-lanh-su-2026-05.xlsx`. */
export function formFileName(
  department: Named,
  month: Month,
  others: readonly Named[] = [],
): string {
  const own = slugOf(department);
  const isShared = others.some((other) => other.id !== department.id && slugOf(other) === own);
  return `bieu-mau-${own}${isShared ? `-${department.id}` : ''}-${month}.xlsx`;
}

function slugOf({ id, shortName }: Named): string {
  return slug(shortName) || `phong-${id}`;
}
