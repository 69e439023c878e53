import {
  type Block,
  type OfficialDocument,
  paragraph,
  type Table,
} from '../document/official-document.ts';
import type { FactChange } from './facts.ts';

/** Why and how a report that went out is told anew. */
export type Correction = {
  /** The n-th correction. */
  version: number;
  reason: string;
  /** "Báo cáo số 05/BC-SNgV ngày 05/3/2026 của Sở Ngoại vụ". */
  corrected: string;
  changes: FactChange[];
};

/** "Báo cáo điều chỉnh lần n": the report as it is now, headed by why and by what changed. */
export function withCorrection(
  document: OfficialDocument,
  { version, reason, corrected, changes }: Correction,
): OfficialDocument {
  const [opening, ...rest] = document.body;
  const said = reason.replaceAll(/\s+/g, ' ').replace(/[.;\s]+$/, '');
  const why = paragraph(
    `Báo cáo này điều chỉnh ${corrected}. Lý do: ${said}.`,
    `correction:${version}`,
  );
  return {
    ...document,
    title: `${document.title} (điều chỉnh lần ${version})`,
    subject: [...document.subject, `(điều chỉnh lần ${version})`],
    body: [...(opening ? [opening] : []), why, ...changedBlocks(changes, version), ...rest],
  };
}

function changedBlocks(changes: readonly FactChange[], version: number): Block[] {
  if (changes.length > 0) return [changesTable(changes)];
  return [
    paragraph('Số liệu không thay đổi; chỉ chỉnh lý câu chữ.', `correction:${version}:unchanged`),
  ];
}

const NONE = 'không có';

/** Heads the table of what a correction changes, by which readers of a finished report know it. */
export const CORRECTION_CAPTION = 'Nội dung điều chỉnh';

function changesTable(changes: readonly FactChange[]): Table {
  const hasDepartments = changes.some(({ department }) => department !== '');
  return {
    kind: 'table',
    caption: CORRECTION_CAPTION,
    columns: [
      { header: 'TT', width: 6, align: 'center' },
      ...(hasDepartments ? [{ header: 'Phòng', width: 22, align: 'left' as const }] : []),
      { header: 'Nội dung', width: 26, align: 'left' },
      { header: 'Đã báo cáo', width: 24, align: 'left' },
      { header: 'Điều chỉnh', width: 24, align: 'left' },
    ],
    rows: changes.map(({ department, item, before, after }, index) => ({
      look: 'body',
      cells: [
        String(index + 1),
        ...(hasDepartments ? [department] : []),
        item,
        before || NONE,
        after || NONE,
      ],
    })),
  };
}
