import { type Day, isDay, parseDay } from '../../shared/month.ts';

/** How a day stands in a field: `05/03/2026`, every digit in its place. */
export function dayText(day: string | null): string {
  if (day === null || !isDay(day)) return day ?? '';
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** What a typed text stands for: a day, null for nothing, or the text itself for the schema to refuse. */
export function typedDay(typed: string): Day | string | null {
  const text = typed.trim();
  return text === '' ? null : (parseDay(text) ?? text);
}
