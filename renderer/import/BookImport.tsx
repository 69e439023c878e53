import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { RawBook, RawCell, RawSheet } from '../../shared/foreign/sheet.ts';
import type { ColumnSpec, Header } from '../../shared/import/columns.ts';
import type { ListPlace } from '../../shared/import/decisions.ts';
import { convertBook, findLegacy } from '../../shared/import/legacy-book.ts';
import type { OpenedBook } from '../../shared/import/opened-book.ts';
import type { ListFile } from '../../shared/workbook/list.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { useUnsaved } from '../ui/leaving.tsx';
import { SaveList } from '../ui/SaveList.tsx';
import { ChooseColumns } from './ChooseColumns.tsx';
import { LegacyQuestion } from './LegacyQuestion.tsx';
import { OpenBook, Refused } from './OpenBook.tsx';
import { withRemembered } from './remembered.ts';
import { type HeaderFinder, startSheet } from './sheet-header.ts';
import { useOpenedBook } from './use-opened-book.ts';

export type SheetWithHeader<Field extends string> = {
  sheet: RawSheet;
  header: Header<Field>;
  is1904: boolean;
  /** Which list this is, for main, which holds what was read. */
  place: ListPlace;
};

type BookImportProps<Field extends string> = {
  title: string;
  hint: string;
  /** Which kind of list: what she chooses for one is proposed for the next. */
  kind: string;
  /** A file to fill in and open here. */
  sample: ListFile;
  specs: readonly ColumnSpec<Field>[];
  find: HeaderFinder<Field>;
  /** What becomes of the rows, once the columns are known. */
  children: (sheet: SheetWithHeader<Field>) => ReactNode;
};

/** From a workbook to its rows: opened, its letters settled, its columns matched. Nothing is written on the way. */
export function BookImport<Field extends string>({
  title,
  hint,
  sample,
  ...props
}: BookImportProps<Field>) {
  const reading = useOpenedBook();
  const { opened, refused } = reading;
  useUnsaved(opened !== null);
  if (!opened) {
    return (
      <CatalogFrame title={title} subtitle="Bước 1: chọn tệp">
        <OpenBook {...reading} hint={hint} onOpen={reading.open}>
          <SaveList listOf={() => sample} variant="default">
            Lưu tệp mẫu để điền
          </SaveList>
        </OpenBook>
      </CatalogFrame>
    );
  }
  const again = (
    <Button variant="default" onClick={reading.open} loading={reading.isReading}>
      Chọn tệp khác
    </Button>
  );
  return (
    <CatalogFrame
      title={title}
      subtitle={`Bước 2: kiểm tra ${opened.name}; chưa có gì được ghi`}
      actions={again}
    >
      {refused && <Refused failure={refused} />}
      {/* Another file starts afresh: its columns, its letters, her choices. */}
      <Letters key={opened.serial} opened={opened} {...props} />
    </CatalogFrame>
  );
}

type StepProps<Field extends string> = Omit<BookImportProps<Field>, 'title' | 'hint' | 'sample'> & {
  opened: OpenedBook;
};

function Letters<Field extends string>({ opened, ...props }: StepProps<Field>) {
  const { book, token } = opened;
  const finding = useMemo(() => findLegacy(book), [book]);
  const [isConverted, setIsConverted] = useState<boolean | null>(null);
  const readable = useMemo(
    () => (finding && isConverted ? convertBook(book, finding.encoding) : book),
    [book, finding, isConverted],
  );
  if (finding && isConverted === null) {
    return <LegacyQuestion finding={finding} onAnswer={setIsConverted} />;
  }
  const read = { token, isConverted: isConverted === true };
  return <Columns book={readable} read={read} {...props} />;
}

type ColumnsProps<Field extends string> = Omit<StepProps<Field>, 'opened'> & {
  book: RawBook;
  read: Omit<ListPlace, 'sheet'>;
};

function Columns<Field extends string>(props: ColumnsProps<Field>) {
  const { kind, book, read, specs, children } = props;
  const [find] = useState(() => {
    const known = withRemembered(kind, specs);
    return (rows: readonly RawCell[][]) => props.find(rows, known);
  });
  const [sheet, setSheet] = useState(() => startSheet(book, find));
  const [corrected, setCorrected] = useState<Header<Field> | null>(null);
  const chosen = book.sheets[sheet];
  const rows = chosen?.rows ?? [];
  const found = useMemo(() => find(rows), [find, rows]);
  const header = corrected ?? found ?? { row: 0, columns: {} };
  return (
    <>
      <ChooseColumns
        kind={kind}
        book={book}
        sheet={sheet}
        onSheet={(next) => {
          setSheet(next);
          setCorrected(null);
        }}
        specs={specs}
        header={header}
        onHeader={setCorrected}
      />
      {chosen &&
        children({ sheet: chosen, header, is1904: book.is1904, place: { ...read, sheet } })}
    </>
  );
}
