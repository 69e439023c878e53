import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OfficialDocument, textOfRuns } from '../../shared/document/official-document.ts';
import { buildSubmission } from '../../shared/paper/award/submission.ts';
import { applyEdits, type PaperEdit } from '../../shared/paper/edits.ts';
import { buildSummary } from '../../shared/paper/summary/summary.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const HEAD = { number: 5, date: '2026-04-02', signerId: null };
const draft = buildSummary(sampleLedger(), '2026-03', HEAD);
const keys = applyEdits(draft, []).texts.map(({ blockKey }) => blockKey);

const edit = (blockKey: string, text: string): PaperEdit => ({
  blockKey,
  text,
  drafted: applyEdits(draft, []).texts.find((each) => each.blockKey === blockKey)?.drafted ?? '',
});
const bodyText = ({ body }: OfficialDocument) =>
  body.flatMap((block) => ('runs' in block ? [textOfRuns(block.runs)] : []));

test('without edits the document is the draft', () => {
  const { document, texts, lost } = applyEdits(draft, []);
  expect(document).toEqual(draft);
  expect(texts.every(({ state }) => state === 'drafted')).toBe(true);
  expect(lost).toEqual([]);
});

test('every text of the draft may be worded, each under a key of its own', () => {
  const texts = draft.body.filter((block) => 'runs' in block && !block.runs[0]?.italic);
  expect(keys.length).toBeGreaterThanOrEqual(texts.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test('her wording stands in its place, the draft untouched', () => {
  const before = structuredClone(draft);
  const { document, texts } = applyEdits(draft, [edit('opening', 'Lời mở đầu của riêng tôi:')]);
  expect(bodyText(document)[0]).toBe('Lời mở đầu của riêng tôi:');
  expect(bodyText(document).slice(1)).toEqual(bodyText(draft).slice(1));
  expect(texts.find(({ blockKey }) => blockKey === 'opening')).toMatchObject({ state: 'edited' });
  expect(draft).toEqual(before);
});

test('a line is a paragraph of its own, an emptied text is left out', () => {
  const lines = applyEdits(draft, [edit('opening', 'Đoạn một.\n\nĐoạn hai.')]).document;
  expect(bodyText(lines).slice(0, 2)).toEqual(['Đoạn một.', 'Đoạn hai.']);
  const without = applyEdits(draft, [edit('opening', '')]);
  expect(bodyText(without.document)).toEqual(bodyText(draft).slice(1));
  expect(without.texts.map(({ blockKey }) => blockKey)).toEqual(keys);
});

test('the end of the text keeps its mark', () => {
  for (const text of ['Trên đây là báo cáo', 'Trên đây là báo cáo.', 'Trên đây là báo cáo./.']) {
    const { document } = applyEdits(draft, [edit('closing', text)]);
    expect(bodyText(document).at(-1)).toBe('Trên đây là báo cáo./.');
  }
});

test('the slanted name of a content stays slanted while it is written as drafted', () => {
  const key = keys.find((each) => each.startsWith('content:')) ?? '';
  const block = draft.body.find((each) => 'key' in each && each.key === key);
  if (!block || !('runs' in block)) throw new Error('No content in the draft');
  const [name] = block.runs;
  const { document } = applyEdits(draft, [edit(key, `${name?.text}cả sáu phòng đều tốt.`)]);
  const worded = document.body.find((each) => 'key' in each && each.key === key);
  expect(worded).toMatchObject({ runs: [name, { text: 'cả sáu phòng đều tốt.' }] });
});

describe('when the figures change', () => {
  const later = buildSummary(
    sampleLedger({
      reports: sampleLedger().reports.filter(
        ({ departmentId, month }) => !(departmentId === 12 && month === '2026-03'),
      ),
    }),
    '2026-03',
    HEAD,
  );

  test('her wording survives and tells that what it was drafted from is another', () => {
    const edits = [edit('reporting', 'Các phòng gửi báo cáo đầy đủ.'), edit('opening', 'Mở đầu:')];
    const { document, texts } = applyEdits(later, edits);
    expect(bodyText(document)).toContain('Các phòng gửi báo cáo đầy đủ.');
    const stateOf = (key: string) => texts.find(({ blockKey }) => blockKey === key)?.state;
    expect(stateOf('reporting')).toBe('changed');
    expect(stateOf('opening')).toBe('edited');
  });

  test('wording of what is no longer drafted is kept aside', () => {
    const gone = { blockKey: 'figure:99999', text: 'Câu của tôi', drafted: 'Câu cũ' };
    const { document, lost } = applyEdits(later, [gone]);
    expect(lost).toEqual([gone]);
    expect(document).toEqual(later);
  });
});

test('any wording leaves every other block as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.string(), (key, text) => {
      const { document } = applyEdits(draft, [edit(key, text)]);
      const others = (paper: OfficialDocument) =>
        paper.body.filter((block) => !('key' in block) || block.key !== key);
      const kept = others(document);
      for (const block of others(draft)) expect(kept).toContainEqual(block);
    }),
    { numRuns: 60 },
  );
});

test('the legal bases are one text, a basis a line, without closing marks', () => {
  const submission = buildSubmission(sampleLedger(), '', HEAD);
  const [bases] = applyEdits(submission, []).texts;
  expect(bases).toMatchObject({ blockKey: 'bases', drafted: submission.bases.join('\n') });
  const text = 'Căn cứ Luật số 1;\n\nCăn cứ Quyết định số 2.';
  const edited = applyEdits(submission, [{ blockKey: 'bases', text, drafted: '' }]);
  expect(edited.document.bases).toEqual(['Căn cứ Luật số 1', 'Căn cứ Quyết định số 2']);
  expect(edited.texts[0]).toMatchObject({ state: 'changed', text });
  expect(edited.document.body).toEqual(submission.body);
});
