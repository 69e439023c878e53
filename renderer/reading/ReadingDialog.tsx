import { Alert, Button, Modal } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { departmentFinder } from '../../shared/import/department-names.ts';
import type { Day, Month } from '../../shared/month.ts';
import { formatMonth } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import { type Elsewhere, elsewhereOf, type Offer, offersOf } from '../../shared/reading/offer.ts';
import { MAX_READ, type ReadReport, readReport } from '../../shared/reading/read-report.ts';
import type { ReportForm } from '../../shared/report/report.ts';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { OfferDesk } from './OfferDesk.tsx';
import { SourceText } from './SourceText.tsx';

/** What the form of the report holds, and how an offer comes into it. */
export type ReadingForm = {
  form: ReportForm;
  people: readonly Person[];
  /** What stands in the place of an offer now, as it reads; empty for nothing. */
  standing: (offer: Offer) => string;
  take: (offer: Offer) => void;
};

type ReadingDialogProps = ReadingForm & {
  heading: string;
  period: { startDate: Day; endDate: Day };
  /** Null while the dialog is closed, empty while nothing was pasted. */
  text: string | null;
  onText: (text: string | null) => void;
  /** To the report the text says it is of. */
  onOpen: (month: Month, departmentId: number) => void;
};

/** A division's own words beside what they say for the form. Nothing is put in before she takes it. */
export function ReadingDialog(props: ReadingDialogProps) {
  const { heading, text, onText } = props;
  const close = () => onText(null);
  return (
    <Modal
      opened={text !== null}
      onClose={close}
      fullScreen
      title={`Đọc từ văn bản: ${heading}`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      transitionProps={{ duration: 0 }}
    >
      {text === '' ? (
        <SourceText onText={onText} />
      ) : (
        text !== null && <Read {...props} text={text} onClose={close} />
      )}
    </Modal>
  );
}

type ReadProps = ReadingDialogProps & { text: string; onClose: () => void };

function Read({ form, people, standing, take, period, text, onText, onOpen, onClose }: ReadProps) {
  const departments = useCall('department.list', {});
  return (
    <Loaded query={departments}>
      {(known) => (
        <ReadText
          {...{ form, people, standing, take, text, onText, onOpen, onClose, period }}
          departments={known}
        />
      )}
    </Loaded>
  );
}

type ReadTextProps = Omit<ReadProps, 'heading'> & {
  departments: Parameters<typeof departmentFinder>[0];
};

function ReadText(props: ReadTextProps) {
  const { form, people, standing, take, text, onText, onOpen, onClose, period, departments } =
    props;
  const read = useMemo(
    () => readingOf(text, form, period, departments),
    [text, form, period, departments],
  );
  const offers = useMemo(() => offersOf(text, read, form, people), [text, read, form, people]);
  const find = departmentFinder(departments);
  const elsewhere = elsewhereOf(read, form, (name) => find(name)?.id ?? null);
  return (
    <div className="stack">
      {elsewhere && <ElsewhereNote {...{ elsewhere, form, onOpen }} />}
      {text.length > MAX_READ && (
        <Alert variant="outline" role="status">
          Văn bản dài: chỉ đọc {MAX_READ.toLocaleString('vi')} ký tự đầu.
        </Alert>
      )}
      <OfferDesk
        key={text}
        {...{ text, offers, standing, take, onClose }}
        isElsewhere={elsewhere !== null && canOpen(elsewhere)}
        passed={read.passed}
        figures={form.figures}
        onAnother={() => onText('')}
      />
    </div>
  );
}

function readingOf(
  text: string,
  { figures, month }: ReportForm,
  { startDate }: { startDate: Day },
  departments: ReadTextProps['departments'],
): ReadReport {
  return readReport(text, {
    indicators: figures.map(({ indicator }) => indicator),
    departments: departments.flatMap(({ name, shortName }) => [name, shortName]),
    year: Number((month || startDate).slice(0, 4)),
  });
}

/** There is a report to go to: of a known department, or of another month. */
function canOpen({ departmentId, departmentName, month }: Elsewhere): boolean {
  const isUnknown = departmentName !== '' && departmentId === null;
  return !isUnknown && (departmentId !== null || month !== null);
}

type ElsewhereNoteProps = Pick<ReadProps, 'form' | 'onOpen'> & { elsewhere: Elsewhere };

/** The text says it is of another department or month than those on screen. */
function ElsewhereNote({ elsewhere, form, onOpen }: ElsewhereNoteProps) {
  const { departmentId, departmentName, month, months } = elsewhere;
  const of = [
    departmentName && `của ${departmentName}`,
    month && `tháng ${formatMonth(month)}`,
    months.length > 0 && `các tháng ${months.map(formatMonth).join(', ')}`,
  ].filter(Boolean);
  const isUnknown = departmentName !== '' && departmentId === null;
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <Alert variant="outline" role="status" title={`Văn bản này ${of.join(', ')}`}>
      {isUnknown && `Danh mục chưa có ${departmentName}. `}
      {months.length > 0 &&
        `Chỉ lấy số của tháng ${formatMonth(form.month)} ở phần ghi riêng tháng ấy. `}
      {canOpen(elsewhere) && (
        <Button
          ref={way}
          size="compact-sm"
          onClick={() => onOpen(month ?? form.month, departmentId ?? form.departmentId)}
        >
          Mở báo cáo ấy
        </Button>
      )}
    </Alert>
  );
}
