import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

type DataTableProps = {
  /** What the table holds, for a screen reader; on screen the heading above says it. */
  label: string;
  /** `<thead>`, `<tbody>`, `<tfoot>`; a cell with class `number` is right-aligned. */
  children: ReactNode;
  className?: string | undefined;
};

/** A plain dense table whose header row stays in sight. One wider than its place is scrolled by the keyboard too. */
export function DataTable({ label, children, className = '' }: DataTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isWider, setIsWider] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setIsWider(element.scrollWidth > element.clientWidth));
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  const reached = isWider ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div ref={frame} className="data-table-frame" {...reached}>
      <table className={`data-table ${className}`} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
