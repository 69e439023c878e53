import type { ReactNode } from 'react';

type DataTableProps = {
  /** What the table holds, for a screen reader; on screen the heading above says it. */
  label: string;
  /** `<thead>`, `<tbody>`, `<tfoot>`; a cell with class `number` is right-aligned. */
  children: ReactNode;
  className?: string | undefined;
};

/** A plain dense table whose header row stays in sight. */
export function DataTable({ label, children, className = '' }: DataTableProps) {
  return (
    <div className="data-table-frame">
      <table className={`data-table ${className}`} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
