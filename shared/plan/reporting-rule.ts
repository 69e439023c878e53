import { fold } from '../text.ts';
import { eachSection, type Section } from './outline.ts';
import { toSentences } from './sentence.ts';

/** How surely a sentence with "báo cáo" says when the divisions report. */
const RHYTHM: { words: RegExp; weight: number }[] = [
  { words: /\bgiao ban\b/, weight: 4 },
  { words: /\b(moi|hang) thang\b/, weight: 4 },
  { words: /\bdinh ky\b/, weight: 2 },
  { words: /\b(moi|hang) quy\b/, weight: 1 },
];

/** The plan's own sentence about who reports and when; empty when it has none. */
export function readReportingRule(root: Section): string {
  let best = { sentence: '', weight: 0 };
  for (const { text } of eachSection(root)) {
    for (const sentence of toSentences(text)) {
      const weight = weigh(fold(sentence));
      if (weight > best.weight) best = { sentence, weight };
    }
  }
  return best.sentence.replace(/;$|\/\.$/, '');
}

function weigh(folded: string): number {
  if (!folded.includes('bao cao')) return 0;
  return RHYTHM.reduce((sum, { words, weight }) => sum + (words.test(folded) ? weight : 0), 0);
}
