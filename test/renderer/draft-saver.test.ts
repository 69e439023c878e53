import { describe, expect, it } from 'vitest';
import { createDraftSaver, type DraftSaver } from '../../renderer/report/draft-saver.ts';
import { createDraftStore, type DraftStore } from '../../renderer/report/draft-store.ts';
import { draftOf } from '../../renderer/report/report-draft.ts';
import type { SavedReport } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import type { ReportState } from '../../shared/report-state.ts';
import { figureField } from '../fixtures/report-form.ts';

type Desk = {
  store: DraftStore;
  saver: DraftSaver;
  /** What was sent to be recorded, in order. */
  sent: ReportInput[];
  type(text: string): void;
  kind(): string;
};

const NOW = new Date(2026, 2, 30, 14, 5);

/** A report of one figure, recorded by `record`, by default as the main process would. */
function desk(state: ReportState | null, record?: (input: ReportInput) => SavedReport): Desk {
  const sent: ReportInput[] = [];
  const store = createDraftStore(
    draftOf({
      movementId: 1,
      departmentId: 2,
      month: '2026-03',
      isClosed: false,
      revision: state === null ? 0 : 1,
      state,
      reportedOn: '2026-03-30',
      contents: [],
      marks: [],
      figures: [figureField({ id: 11 }, { figure: state === 'complete' ? 4 : null })],
      cases: [],
      difficulties: '',
      proposals: '',
      nextMonth: '',
    }),
  );
  const saver = createDraftSaver(
    store,
    { startDate: '2026-01-15', endDate: '2026-12-14' },
    async (input) => {
      sent.push(input);
      if (record) return record(input);
      return {
        revision: input.revision + 1,
        caseIds: input.cases.map(({ id }, index) => id ?? 90 + index),
      };
    },
    () => NOW,
  );
  return {
    store,
    saver,
    sent,
    type: (text) => store.change({ kind: 'figureTyped', indicatorId: 11, text }),
    kind: () => saver.read().kind,
  };
}

describe('a save', () => {
  it('sends nothing where nothing was changed', async () => {
    const { saver, sent } = desk('complete');
    expect(await saver.save('rest')).toBe(true);
    expect(await saver.save('keep')).toBe(true);
    expect(sent).toEqual([]);
  });

  it('after another waits for the revision that one gave', async () => {
    let isFirst = true;
    const { saver, sent, type } = desk(null, ({ revision }) => {
      // She goes on typing while the first save is on its way.
      if (isFirst) type('6');
      isFirst = false;
      return { revision: revision + 1, caseIds: [] };
    });
    type('5');
    await Promise.all([saver.save('rest'), saver.save('rest'), saver.save('rest')]);
    expect(sent.map(({ revision, figures }) => [revision, figures[0]?.figure])).toEqual([
      [0, 5],
      [1, 6],
    ]);
  });

  it('keeps a complete report complete while every figure is answered, by itself too', async () => {
    const { saver, sent, store, type } = desk('complete');
    type('5');
    await saver.save('rest');
    expect(saver.read()).toEqual({ kind: 'saved', at: NOW });
    expect(store.read().state).toBe('complete');
    expect(sent.map(({ state }) => state)).toEqual(['complete']);
  });

  it('of a complete report with a cleared figure waits for her word, then says that it must be completed again', async () => {
    const { saver, sent, store, type } = desk('complete');
    type('');
    expect(await saver.save('rest')).toBe(false);
    expect(sent).toEqual([]);
    await saver.save('keep');
    expect(sent.map(({ state }) => state)).toEqual(['lapsed']);
    expect(store.read().state).toBe('lapsed');
    type('6');
    await saver.save('rest');
    expect(store.read().state).toBe('lapsed');
    await saver.save('complete');
    expect(sent.map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'complete']);
  });

  it('keeps a draft a draft', async () => {
    const { saver, sent, type } = desk('draft');
    type('5');
    await saver.save('keep');
    expect(sent[0]?.state).toBe('draft');
  });

  it('to complete asks for every figure and marks the first that is blank', async () => {
    const { saver, store, sent, type, kind } = desk('draft');
    expect(await saver.save('complete')).toBe(false);
    expect(kind()).toBe('blank');
    expect([...store.read().errors.keys()]).toEqual(['figure-11']);
    type('-');
    expect(await saver.save('complete')).toBe(true);
    expect(sent.map(({ state }) => state)).toEqual(['complete']);
  });

  it('of a wrong text sends nothing and marks it only on her word', async () => {
    const { saver, store, sent, type, kind } = desk('draft');
    type('1.234,5');
    expect(await saver.save('rest')).toBe(false);
    expect(store.read().errors.size).toBe(0);
    expect(await saver.save('keep')).toBe(false);
    expect([...store.read().errors.keys()]).toEqual(['figure-11']);
    expect(kind()).toBe('wrong');
    expect(saver.isStuck(store.read())).toBe(true);
    expect(sent).toEqual([]);
  });
});

describe('a refused save', () => {
  it('for a conflict keeps what was typed and tries no more', async () => {
    const { saver, store, sent, type, kind } = desk('draft', () => {
      throw new Failure('conflict', 'Báo cáo này vừa được lưu ở nơi khác.');
    });
    type('5');
    expect(await saver.save('rest')).toBe(false);
    expect(await saver.save('rest')).toBe(false);
    expect(kind()).toBe('conflict');
    expect(sent).toHaveLength(1);
    expect(store.read().figures.get(11)).toBe('5');
    expect(saver.isStuck(store.read())).toBe(true);
  });

  it('for a field puts its sentence there', async () => {
    const { saver, store, type } = desk('draft', () => {
      throw new Failure('invalid', 'Sai.', { 'figures.0.figure': 'Không nhận số này.' });
    });
    type('5');
    await saver.save('rest');
    expect(store.read().errors.get('figure-11')).toBe('Không nhận số này.');
    expect(saver.isStuck(store.read())).toBe(true);
    type('6');
    expect(saver.isStuck(store.read())).toBe(false);
  });

  it('for a month that was closed meanwhile keeps what was typed, and asks before it is left', async () => {
    const { saver, store, type, kind } = desk('draft', () => {
      throw new Failure('locked', 'Tháng 3/2026 đã chốt.');
    });
    type('5');
    expect(await saver.save('rest')).toBe(false);
    expect(kind()).toBe('failed');
    expect(store.read().figures.get(11)).toBe('5');
    expect(saver.isStuck(store.read())).toBe(true);
  });

  it('for a busy disk is tried again with the next save', async () => {
    let isBusy = true;
    const { saver, type, kind } = desk('draft', ({ revision }) => {
      if (isBusy) throw new Failure('busy', 'Tệp dữ liệu đang bận.');
      return { revision: revision + 1, caseIds: [] };
    });
    type('5');
    expect(await saver.save('rest')).toBe(false);
    expect(kind()).toBe('failed');
    isBusy = false;
    expect(await saver.save('rest')).toBe(true);
  });
});
