import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import clsx from 'clsx';
import {
  type KeyboardEvent,
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { followersOf } from '../../shared/department/history.ts';
import type { Day, Month } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import type { ReportForm } from '../../shared/report/report.ts';
import { call, useCall } from '../call.ts';
import { useEdit } from '../editing/edit-store.ts';
import type { SaveReason } from '../editing/saver.ts';
import { type Edited, useSaving } from '../editing/use-saving.ts';
import { ClosedMonth } from '../ui/ClosedMonth.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import { CasesSection } from './CasesSection.tsx';
import { ContentsSection } from './ContentsSection.tsx';
import { createDraftSaver, type DraftSaver } from './draft-saver.ts';
import { createDraftStore, type DraftStore, useFieldError } from './draft-store.ts';
import { FiguresSection } from './FiguresSection.tsx';
import { ProseSection } from './ProseSection.tsx';
import { ReportBar, redo, undo } from './ReportBar.tsx';
import css from './report.module.css';
import { draftOf, isUnsaved, type ReportDraft } from './report-draft.ts';
import { focusField, focusFirstStop, moveStop, stepOf } from './stops.ts';
import { standingFor, takeOffer } from './take-offer.ts';
import { useReportKeys } from './use-report-keys.ts';

const ReadingDialog = lazy(async () => ({
  default: (await import('../reading/ReadingDialog.tsx')).ReadingDialog,
}));

type ReportEditorProps = {
  form: ReportForm;
  people: readonly Person[];
  period: { startDate: Day; endDate: Day };
  heading: string;
  onTurn: (step: 1 | -1) => void;
  onReload: () => void;
  save: RefObject<() => Promise<unknown>>;
  reading: ReadingState;
};

/** A text being read for this month, kept while another report of it is opened; null for none. */
export type ReadingState = {
  text: string | null;
  onText: (text: string | null) => void;
  onOpen: (month: Month, departmentId: number) => void;
};

/** The form of one report, from the first mark to "Hoàn thành". */
export function ReportEditor(props: ReportEditorProps) {
  const { form, people, period, heading, onTurn, onReload, save, reading } = props;
  const { store, saver, edited } = useSession(form, period);
  const colleagues = useColleagues(people, form);

  const saveOnWord = useCallback(
    async (reason: SaveReason) => {
      if (store.isReadOnly || (await saver.save(reason))) return;
      const status = saver.read();
      if ('problems' in status && status.problems[0]) focusField(status.problems[0].field);
    },
    [store, saver],
  );

  useSaving(edited, useStuck(store, saver));
  useSaveKey(() => saveOnWord('keep'));
  useReportKeys({
    complete: () => saveOnWord('complete'),
    fillBlanks: () => store.change({ kind: 'blanksFilled' }),
    turn: onTurn,
    undo: () => undo(store),
    redo: () => redo(store),
    read: () => !store.isReadOnly && reading.onText(''),
  });
  useEffect(() => {
    save.current = () => saver.save('keep');
    focusFirstStop();
    return () => {
      save.current = async () => {};
    };
  }, [save, saver]);

  return (
    <div className={css['report-form']}>
      {store.isReadOnly && <ClosedStop month={form.month} />}
      <ReportedOn store={store} onRead={() => reading.onText('')} />
      <ContentsSection store={store} contents={form.contents} />
      <FiguresSection store={store} figures={form.figures} />
      <CasesSection store={store} people={colleagues} />
      <ProseSection store={store} />
      <ReportBar
        store={store}
        saver={saver}
        heading={heading}
        onSave={saveOnWord}
        onReload={onReload}
      />
      <Reading {...{ store, form, people, period, heading }} {...reading} />
    </div>
  );
}

type ReadingProps = Pick<ReportEditorProps, 'form' | 'people' | 'period' | 'heading'> &
  ReadingState & { store: DraftStore };

/** Drawn again with the draft only while a text is open. */
function Reading({ store, text, ...props }: ReadingProps) {
  const draft = useEdit(
    store,
    useCallback((whole: ReportDraft) => (text === null ? null : whole), [text]),
  );
  return (
    <Suspense>
      {draft && (
        <ReadingDialog
          {...props}
          text={text}
          standing={(offer) => standingFor(draft, offer)}
          take={(offer) => takeOffer(store, offer)}
        />
      )}
    </Suspense>
  );
}

function useSession(form: ReportForm, period: ReportEditorProps['period']) {
  const queryClient = useQueryClient();
  const [session] = useState(() => {
    const store = createDraftStore(draftOf(form));
    const saver = createDraftSaver(
      store,
      period,
      async (input) => {
        const saved = await call('report.save', input);
        // All that is computed from reports; the form itself holds what is being typed.
        void queryClient.invalidateQueries({
          predicate: ({ queryKey: [name] }) => name !== 'report.read',
        });
        return saved;
      },
      () => new Date(),
    );
    return { store, saver, edited: editedOf(store, saver) };
  });
  return session;
}

function editedOf(store: DraftStore, saver: DraftSaver): Edited {
  return {
    subscribe: store.subscribe,
    typed: () => store.read().changes,
    isUnsaved: () => isUnsaved(store.read()),
    save: saver.save,
    isStuck: () => saver.isStuck(store.read()),
    trouble: () => {
      const status = saver.read();
      return 'message' in status ? status.message : '';
    },
    name: 'Báo cáo vừa rời',
    onLeaving: 'keep',
  };
}

/** Asked again when a save comes back as well as when something is typed. */
function useStuck(store: DraftStore, saver: DraftSaver): boolean {
  useStore(saver.api);
  return useEdit(
    store,
    useCallback((draft: ReportDraft) => saver.isStuck(draft), [saver]),
  );
}

/**
 * The department's people: with a merger or split they are found where it goes on. And whoever its cases name
 * although they work elsewhere by now.
 */
function useColleagues(people: readonly Person[], { departmentId, cases }: ReportForm): Person[] {
  const changes = useCall('department.changes', {}).data;
  return useMemo(() => {
    const departmentIds = followersOf(changes?.successions ?? [], departmentId);
    const named = new Set(cases.map(({ personId }) => personId));
    return people.filter(
      (person) => departmentIds.has(person.departmentId) || named.has(person.id),
    );
  }, [people, changes, departmentId, cases]);
}

const reportedOnOf = ({ reportedOn }: ReportDraft) => reportedOn;

/** The day the department handed its report in; on time or late is judged by it. */
function ReportedOn({ store, onRead }: { store: DraftStore; onRead: () => void }) {
  const day = useEdit(store, reportedOnOf);
  const error = useFieldError(store, 'reportedOn');
  return (
    <div className={clsx('panel', css['reported-on'])}>
      <DayInput
        id="reportedOn"
        label="Ngày nộp báo cáo"
        readOnly={store.isReadOnly}
        value={day}
        error={error}
        onChange={(typed) => store.change({ kind: 'reportedOnTyped', day: typed })}
      />
      {!store.isReadOnly && (
        <Button
          variant="default"
          title="Ctrl+Shift+V"
          aria-keyshortcuts="Control+Shift+V"
          onClick={onRead}
        >
          Đọc từ văn bản
        </Button>
      )}
    </div>
  );
}

/** The first stop of a closed report: it is in sight and read out when the report opens, and the arrows go on from it. */
function ClosedStop({ month }: { month: Month }) {
  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    const step = event.target === event.currentTarget ? stepOf(event) : null;
    if (!step) return;
    event.preventDefault();
    moveStop(event.currentTarget, step);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to read from, as the fields below it are
    <div
      id="closed-stop"
      className={css['closed-stop']}
      tabIndex={-1}
      data-stop
      onKeyDown={handleKey}
    >
      <ClosedMonth month={month} />
    </div>
  );
}
