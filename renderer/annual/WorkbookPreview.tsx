import { Tabs } from '@mantine/core';
import type { Workbook } from '../../shared/workbook/workbook.ts';
import { SheetTable } from './SheetTable.tsx';

/** Every sheet of the file behind its tab; only the one in sight is laid out. */
export function WorkbookPreview({ workbook }: { workbook: Workbook }) {
  return (
    <Tabs defaultValue={workbook.sheets[0]?.name ?? null} keepMounted={false} variant="outline">
      <Tabs.List aria-label="Các trang của tệp Excel">
        {workbook.sheets.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {workbook.sheets.map((sheet) => (
        <Tabs.Panel key={sheet.name} value={sheet.name}>
          <SheetTable sheet={sheet} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
