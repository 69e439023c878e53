import { expect, test } from 'vitest';
import { textOfRuns } from '../../shared/document/official-document.ts';
import { GROUP_CODES, INDICATOR_GROUPS } from '../../shared/indicator/indicator.ts';
import { indexed } from '../../shared/ledger.ts';
import { keysOf } from '../../shared/one-of.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import { paperFileName, paperName } from '../../shared/paper/paper.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const HEAD = { number: 5, date: '2026-06-01', signerId: null };

test('every group of indicators is told on paper and heads its figures: a further one is one row of INDICATOR_GROUPS', () => {
  const sample = sampleLedger();
  const [indicator] = sample.indicators;
  if (!indicator) throw new Error('no indicator');
  const indicators = GROUP_CODES.map((group, at) => ({
    ...indicator,
    id: 500 + at,
    group,
    name: `Chỉ tiêu của nhóm ${group}`,
    source: 'typed' as const,
  }));
  const reports = sample.reports.map((report) => ({
    ...report,
    state: 'complete' as const,
    figures: new Map(indicators.map(({ id }) => [id, 7])),
  }));
  const ledger = indexed({ ...sample, indicators, reports });
  const { body } = buildPaper(ledger, { kind: 'month', period: '2026-05' }, HEAD);
  const said = body.flatMap((block) => ('runs' in block ? [textOfRuns(block.runs)] : []));
  const rows = body.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  for (const { group, name } of indicators) {
    const { title, section } = INDICATOR_GROUPS[group];
    if (section !== 'cases') {
      expect(
        said.some((text) => text.includes(name)),
        `${group} in the text`,
      ).toBe(true);
    }
    expect(
      rows.some(({ look, cells }) => look === 'group' && cells[0]?.endsWith(title)),
      `${group} in the table`,
    ).toBe(true);
  }
  // The letters on paper follow each other.
  const letters = rows.filter(({ look }) => look === 'group').map(({ cells }) => cells[0]?.[0]);
  expect(letters).toEqual(GROUP_CODES.map((_, at) => String.fromCharCode(65 + at)));
});

test('every kind of document is drafted, named and filed: a further one is a row of PAPERS and its builder', () => {
  const kinds = keysOf(PAPERS);
  const files = kinds.map((kind) => {
    const period = PAPERS[kind].span === 'whole' ? '' : '2026-05';
    const document = buildPaper(sampleLedger(), { kind, period }, HEAD);
    expect(document.typeName, kind).toBe(PAPERS[kind].typeName);
    const { body, annexes, onForm } = document;
    expect(body.length + annexes.length + (onForm?.pages.length ?? 0), kind).toBeGreaterThan(0);
    expect(paperName({ kind, period })).toContain(PAPERS[kind].label);
    return paperFileName({ kind, period });
  });
  expect(new Set(files).size).toBe(kinds.length);
});
