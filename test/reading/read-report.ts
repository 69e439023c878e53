import { readFileSync } from 'node:fs';
import { REASONS } from '../../shared/reading/number.ts';
import { readReport } from '../../shared/reading/read-report.ts';
import { answerOf, INDICATORS } from './answer.ts';

/** `npm run read-report -- FILE…`: what is read of each report, as JSON; `--why` adds the numbers not taken. */
const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
if (files.length === 0) {
  process.stderr.write('npm run read-report -- [--why] FILE…\n');
  process.exitCode = 1;
}
const answers = files.map((file) => {
  const text = readFileSync(file, 'utf8');
  const read = readReport(text, {
    indicators: INDICATORS,
    departments: [],
    year: new Date().getFullYear(),
  });
  const answer = { file, ...answerOf(text, new Date().getFullYear(), read) };
  if (!args.includes('--why')) return answer;
  return {
    ...answer,
    notTaken: read.passed.map(({ value, indicatorId, reason, sentence }) => ({
      value,
      indicator: indicatorId === null ? null : INDICATORS[indicatorId]?.name,
      reason: REASONS[reason],
      sentence: text.slice(sentence.start, sentence.end),
    })),
  };
});
process.stdout.write(`${JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2)}\n`);
