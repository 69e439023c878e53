import { Alert } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Failure } from '../../shared/failure.ts';
import { rowsToTake } from '../../shared/import/decisions.ts';
import { countOutcomes, type RowChoices } from '../../shared/import/outcome.ts';
import type { ImportDone } from '../../shared/import/person-import.ts';
import type { ListFile } from '../../shared/workbook/list.ts';
import { announce } from '../ui/announce.tsx';
import { leaveSaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { SaveList } from '../ui/SaveList.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import type { PlanColumn, RowPlan } from './row-plan.ts';

export type TakenPlan = RowPlan & { planned: { id: number | null } | null };

export type TakeRowsProps<Of extends TakenPlan> = {
  plans: readonly Of[];
  /** What a row that stays behind is saved by. */
  columns: readonly PlanColumn<Of>[];
  choices: RowChoices;
  /** "cán bộ", "khen thưởng". */
  kind: string;
  /** Where they stand once they are kept. */
  href: string;
  /** Writes what was shown, in one go. */
  take: { isPending: boolean; error: Failure | null };
  write: (rows: number[], done: { onSuccess: (done: ImportDone) => void }) => void;
};

/** The last step: what was shown is written, in one go; what is left out stays on screen, to be mended or kept. */
export function TakeRows<Of extends TakenPlan>(props: TakeRowsProps<Of>) {
  const { plans, columns, choices, kind, href, take, write } = props;
  const [, navigate] = useLocation();
  const rows = rowsToTake(plans, choices);
  const shown = new Set(rows);
  const taken = plans.flatMap(({ row, planned }) =>
    planned && shown.has(row.row) ? [planned] : [],
  );
  const left = leftIn(plans);
  const submit = () =>
    write(rows, {
      onSuccess: ({ created, changed }) => {
        announce(takenText({ created, changed, left }, kind));
        if (left === 0) leaveSaved(() => navigate(href));
      },
    });
  return (
    <>
      {left > 0 && (
        <section className="panel row" aria-label="Dòng chưa nhập">
          <p>
            {left} dòng chưa nhập được: bấm “Sửa” ở từng dòng, hoặc lưu ra Excel để sửa rồi mở lại.
          </p>
          <SaveList listOf={() => leftFile(plans, columns, kind)} variant="default" size="xs">
            Lưu các dòng chưa nhập
          </SaveList>
        </section>
      )}
      {take.error?.report.fields && <NotTaken failure={take.error} />}
      <TakeBar plans={plans} taken={taken} kind={kind} saving={take.isPending} onTake={submit} />
    </>
  );
}

type TakeBarProps = {
  plans: readonly TakenPlan[];
  taken: readonly { id: number | null }[];
  kind: string;
  saving: boolean;
  onTake: () => void;
};

/** Says what the button would write and what is left out, before it is pressed. */
function TakeBar({ plans, taken, kind, saving, onTake }: TakeBarProps) {
  useSaveKey(() => taken.length > 0 && !saving && onTake());
  const added = taken.filter(({ id }) => id === null).length;
  const changed = taken.length - added;
  const { unclear, wrong, same } = countOutcomes(plans.map(({ outcome }) => outcome));
  const left = [
    unclear > 0 ? `${unclear} dòng chưa trả lời` : '',
    wrong > 0 ? `${wrong} dòng chưa nhập được` : '',
    same > 0 ? `${same} dòng đã có` : '',
  ].filter((part) => part !== '');
  const leftOut = left.length > 0 ? ` Bỏ qua ${left.join(', ')}.` : '';
  if (taken.length === 0) {
    return <p role="status">Không có dòng nào để nhập.{leftOut}</p>;
  }
  const label = changed > 0 ? `Thêm ${added}, sửa ${changed} ${kind}` : `Thêm ${added} ${kind}`;
  return (
    <SaveBar onSave={onTake} saving={saving} label={label}>
      Chưa có gì được ghi cho đến khi bấm nút.{leftOut}
    </SaveBar>
  );
}

/** What the check of the call refuses has no field of its own here: its sentence stands above the button. */
function NotTaken({ failure }: { failure: Failure }) {
  const [sentence] = Object.values(failure.report.fields ?? {});
  return (
    <Alert variant="outline" title="Chưa nhập được" role="alert">
      {sentence} Chưa có gì được ghi.
    </Alert>
  );
}

type Taken = { created: number; changed: number; left: number };

/** "Đã nhập 49 cán bộ mới. 12 dòng chưa nhập còn ở danh sách trên màn hình." Parts of nought are left out. */
function takenText({ created, changed, left }: Taken, kind: string): string {
  const parts = [
    ...(created > 0 ? [`nhập ${created} ${kind} mới`] : []),
    ...(changed > 0 ? [`cập nhật ${changed} ${kind}`] : []),
  ];
  const rest = left > 0 ? ` ${left} dòng chưa nhập còn ở danh sách trên màn hình.` : '';
  return `Đã ${parts.join(', ')}.${rest}`;
}

/** How many rows cannot be taken as they stand. */
function leftIn(plans: TakeBarProps['plans']): number {
  return plans.filter(isLeft).length;
}

function isLeft({ outcome: { kind } }: RowPlan): boolean {
  return kind === 'unclear' || kind === 'wrong';
}

/** The rows that stay behind, to be mended in Excel and opened again, each with why. */
function leftFile<Of extends RowPlan>(
  plans: readonly Of[],
  columns: readonly PlanColumn<Of>[],
  kind: string,
): ListFile {
  const rows = plans.filter(isLeft).map((plan) => {
    const reasons =
      plan.outcome.kind === 'wrong' ? plan.outcome.reasons : ['Trùng tên, chưa chọn ai.'];
    return [
      ...columns.map(({ text }) => String(text(plan) ?? '')),
      [...reasons, ...plan.row.notes].join(' '),
    ];
  });
  const heads = [...columns.map(({ head }) => head), 'Vì sao chưa nhập'];
  return { name: `Danh sách ${kind} chưa nhập`, heads, rows };
}
