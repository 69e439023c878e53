import guide from '../../resources/huong-dan.md?raw';
import { fold } from '../../shared/text.ts';

/** A section of the guide: its heading, its address in it, and its text without the heading. */
export type Section = { slug: string; title: string; text: string };

export const SECTIONS: readonly Section[] = guide
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { slug: slugOf(title), title: title.trim(), text: lines.join('\n') };
  });

/** `Chốt tháng và điều chỉnh` → `chot-thang-va-dieu-chinh`. */
function slugOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The sections in which every word typed stands, marks or not. */
export function findSections(typed: string): readonly Section[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return SECTIONS.filter(({ title, text }) => {
    const all = fold(`${title} ${text}`);
    return words.every((word) => all.includes(word));
  });
}
