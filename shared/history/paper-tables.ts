import { CERTIFICATE_FIELDS, type CertificateField } from '../certificate/certificate-form.ts';
import { ALIGNMENTS } from '../document/printed-form.ts';
import { PAPERS, type PaperKind } from '../paper/kinds.ts';
import { OUT_WAYS, paperName } from '../paper/paper.ts';
import { ATTENDANCES, COUNCIL_ROLES } from '../review/council.ts';
import { OWN_RULES } from '../review/own-rule.ts';
import type { Lookup, Row } from './change-row.ts';
import { asPlain, nameIn, shorten } from './values.ts';
import {
  bearerOf,
  choice,
  day,
  flag,
  id,
  inForm,
  inMovement,
  plain,
  quoted,
  type TableWords,
  text,
  textOf,
} from './words.ts';

/** Documents that are drawn up and go out, and the council that reviews who is commended. */
export const PAPER_TABLES: Readonly<Record<string, TableWords>> = {
  paper_heading: {
    kind: 'paper',
    noun: 'số, ngày, người ký của',
    nameOf: nameOfPaper,
    columns: {
      ...ofPaper(),
      number: plain('số'),
      date: day('ngày'),
      signer_id: { label: 'người ký', format: nameIn('signer', 'name') },
    },
  },
  template: {
    kind: 'award',
    noun: 'mẫu Excel',
    nameOf: quoted('name'),
    columns: {
      ...id,
      name: text('tên'),
      file_id: 'hidden',
      sheets: 'hidden',
    },
  },
  paper_edit: {
    kind: 'paper',
    noun: 'câu chữ của',
    nameOf: nameOfPaper,
    columns: {
      ...ofPaper(),
      block_key: 'hidden',
      text: text('đoạn'),
      drafted: 'hidden',
    },
  },
  issued_paper: {
    kind: 'paper',
    noun: '',
    verbs: { added: 'Chốt', removed: 'Bỏ chốt' },
    nameOf: (row) => `${nameOfPaper(row)}${versionOf(row)}`,
    columns: {
      ...id,
      ...ofPaper(),
      version: 'hidden',
      issued_at: 'hidden',
      number: plain('số'),
      date: day('ngày'),
    },
  },
  paper_reopening: {
    kind: 'paper',
    noun: '',
    verbs: { added: 'Mở điều chỉnh', removed: 'Bỏ điều chỉnh' },
    nameOf: (row, lookup) => nameOfIssued(row, lookup),
    columns: {
      issued_id: 'hidden',
      reopened_at: 'hidden',
      reason: text('lý do'),
    },
  },
  paper_out: {
    kind: 'paper',
    noun: '',
    verbs: { added: 'Đưa ra ngoài', removed: 'Ghi lại là chưa đưa ra ngoài' },
    nameOf: (row, lookup) => nameOfIssued(row, lookup),
    columns: {
      issued_id: 'hidden',
      out_at: 'hidden',
      way: choice('cách', OUT_WAYS),
    },
  },
  council_member: {
    kind: 'award',
    noun: 'thành viên Hội đồng bình xét',
    nameOf: textOf('name'),
    columns: {
      ...id,
      ...inMovement,
      ...inForm,
      name: text('họ và tên'),
      position: text('chức vụ'),
      role: choice('vai trò', COUNCIL_ROLES),
      attendance: choice('dự họp', ATTENDANCES),
    },
  },
  council_sitting: {
    kind: 'award',
    noun: 'phiên họp bình xét',
    nameOf: () => '',
    columns: {
      ...inMovement,
      filed_on: day('ngày nộp hồ sơ'),
      held_on: day('ngày họp'),
      started_at: text('bắt đầu'),
      ended_at: text('kết thúc'),
      place: text('địa điểm'),
      opinions: text('ý kiến'),
      ballots_returned: plain('phiếu thu về'),
      ballots_invalid: plain('phiếu không hợp lệ'),
    },
  },
  vote: {
    kind: 'award',
    noun: 'kết quả bỏ phiếu',
    nameOf: (row, lookup) => {
      const proposal = lookup('proposal', row['proposal_id']);
      return proposal ? bearerOf(proposal, lookup) : '';
    },
    columns: {
      proposal_id: 'hidden',
      agreed: { label: 'đồng ý', format: asPlain },
      abstained: { label: 'không có ý kiến', format: asPlain, usual: 0 },
      invalid: { label: 'không hợp lệ', format: asPlain, usual: 0 },
    },
  },
  certificate_sheet: {
    kind: 'paper',
    noun: 'phôi Giấy khen',
    nameOf: () => '',
    columns: {
      ...id,
      width: plain('rộng (mm)'),
      height: plain('cao (mm)'),
      shift_right: plain('dời sang phải (mm)'),
      shift_down: plain('dời xuống (mm)'),
    },
  },
  certificate_place: {
    kind: 'paper',
    noun: 'vị trí trên Giấy khen của dòng',
    nameOf: ({ field }) => CERTIFICATE_FIELDS[String(field) as CertificateField] ?? '',
    columns: {
      field: 'hidden',
      is_shown: flag('có in'),
      from_left: plain('cách mép trái (mm)'),
      from_top: plain('cách mép trên (mm)'),
      width: plain('bề rộng (mm)'),
      size: plain('cỡ chữ'),
      align: choice('căn', ALIGNMENTS),
      is_bold: flag('chữ đậm'),
      is_italic: flag('chữ nghiêng'),
      is_capital: flag('chữ hoa'),
    },
  },
  own_rule: {
    kind: 'award',
    noun: 'quy định riêng',
    nameOf: quoted('document'),
    columns: {
      ...id,
      test: choice('quy định về', OWN_RULES),
      award_code: text('áp dụng cho'),
      amount: plain('mức'),
      document: text('văn bản'),
      in_force_from: day('có hiệu lực từ'),
      in_force_until: day('đến'),
    },
  },
};

function ofPaper() {
  return { ...inMovement, kind: 'hidden', period: 'hidden' } as const;
}

function nameOfPaper(row: Row): string {
  const kind = String(row['kind']) as PaperKind;
  if (!(kind in PAPERS)) return shorten(kind, 40);
  const name = paperName({ kind, period: String(row['period'] ?? '') });
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

function versionOf(row: Row): string {
  return Number(row['version']) > 0 ? ` (điều chỉnh lần ${row['version']})` : '';
}

function nameOfIssued(row: Row, lookup: Lookup): string {
  const issued = lookup('issued_paper', row['issued_id']);
  return issued ? `${nameOfPaper(issued)}${versionOf(issued)}` : '';
}
