import type { Month } from '../month.ts';
import { fold } from '../text.ts';

type Named = { id: number; shortName: string };

const LONGEST_SLUG = 40;

/** A name every file system takes, other for each department: `bieu-mau-lanh-su-2026-05.xlsx`. */
export function formFileName(
  department: Named,
  month: Month,
  others: readonly Named[] = [],
): string {
  const slug = slugOf(department);
  const isShared = others.some((other) => other.id !== department.id && slugOf(other) === slug);
  return `bieu-mau-${slug}${isShared ? `-${department.id}` : ''}-${month}.xlsx`;
}

function slugOf({ id, shortName }: Named): string {
  const slug = fold(shortName)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? `phong-${id}` : slug;
}
