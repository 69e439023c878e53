import { Button } from '@mantine/core';
import { memo } from 'react';
import { groupLabel, type IndicatorGroup } from '../../shared/indicator/indicator.ts';
import type { FigureField } from '../../shared/report/report.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { DraftStore } from './draft-store.ts';
import { FigureRow } from './FigureRow.tsx';
import { FormSection } from './FormSection.tsx';
import css from './report.module.css';

type FiguresSectionProps = { store: DraftStore; figures: readonly FigureField[] };

export const FiguresSection = memo(function FiguresSection({
  store,
  figures,
}: FiguresSectionProps) {
  const groups = Map.groupBy(figures, ({ indicator }) => indicator.group);
  return (
    <FormSection title="Số liệu" {...(store.isReadOnly ? {} : typing(store))}>
      <DataTable label="Số liệu trong tháng" className={css['figures-table']}>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="number">
              Tháng trước
            </th>
            <th scope="col" className="number">
              Tháng này
            </th>
            <th scope="col" className="number">
              Lũy kế
            </th>
          </tr>
        </thead>
        {[...groups].map(([group, lines]) => (
          <FigureGroup key={group} group={group} lines={lines} store={store} />
        ))}
      </DataTable>
    </FormSection>
  );
});

/** What helps with typing figures. */
function typing(store: DraftStore) {
  return {
    hint: 'Gạch ngang là không phát sinh, để trống là chưa báo cáo. Enter sang ô sau, Esc trả lại số cũ.',
    action: (
      <Button
        variant="default"
        size="xs"
        aria-keyshortcuts="F8"
        onClick={() => store.change({ kind: 'blanksFilled' })}
      >
        Các số còn trống đều không phát sinh <kbd>F8</kbd>
      </Button>
    ),
  };
}

type FigureGroupProps = { group: IndicatorGroup; lines: FigureField[]; store: DraftStore };

function FigureGroup({ group, lines, store }: FigureGroupProps) {
  return (
    <tbody>
      <tr className={css['figure-group']}>
        <th scope="rowgroup" colSpan={5}>
          {groupLabel(group)}
        </th>
      </tr>
      {lines.map((line) => (
        <FigureRow key={line.indicator.id} store={store} line={line} />
      ))}
    </tbody>
  );
}
