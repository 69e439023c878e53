import { invalidField } from '../failure.ts';
import { fold } from '../text.ts';
import { readBases } from './bases.ts';
import { findContentsPart, readContents } from './contents.ts';
import { readName, readTheme, readYear } from './name.ts';
import { listNotFound } from './not-found.ts';
import { eachSection, toOutline } from './outline.ts';
import { toParagraphs } from './paragraph.ts';
import { readPeriod } from './period.ts';
import type { PlanDraft } from './plan-draft.ts';
import { hasMarkStacks, toPlanLines } from './plan-lines.ts';
import { toPlanParts } from './plan-parts.ts';
import { readReportingRule } from './reporting-rule.ts';
import { readSignOff } from './sign-off.ts';

const NO_PLAN =
  'Văn bản này không giống một kế hoạch phát động phong trào thi đua. ' +
  'Kiểm tra lại tệp hoặc đoạn văn bản đã dán; kế hoạch cần có tiêu đề “KẾ HOẠCH” hoặc phần “Nội dung thi đua”.';

/** Some 400 pages: a longer text is a book or noise. */
const MOST_LINES = 20_000;

/** Reads a plan's text into a filled form; throws a failure at `text` when it is no plan. */
export function readPlan(text: string): PlanDraft {
  if (hasMarkStacks(text)) throw invalidField('text', NO_PLAN);
  const lines = toPlanLines(text);
  if (lines.length > MOST_LINES) throw invalidField('text', NO_PLAN);
  const { hasTitle, issued, subject, body, signOff } = toPlanParts(lines);
  const root = toOutline(toParagraphs(body));
  const contentsPart = findContentsPart(root);
  const contents = readContents(contentsPart);
  const isAboutEmulation = fold(lines.join(' ')).includes('thi dua');
  if (!isAboutEmulation || (!hasTitle && contents.length === 0))
    throw invalidField('text', NO_PLAN);

  const name = readName(subject, contentsPart, root);
  const period = readPeriod(root, { issued, title: subject });
  const year = readYear(subject, name, period);
  const read = {
    name,
    year: year.year,
    theme: readTheme(root),
    bases: readBases([...eachSection(root)].map((section) => section.text)),
    contents,
    startDate: period.start,
    endDate: period.end,
    reportingRule: readReportingRule(root),
    ...readSignOff(signOff),
  };
  return { ...read, notFound: listNotFound(read, period, year.doubt) };
}
