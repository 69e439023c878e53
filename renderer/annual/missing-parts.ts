import type { Agency } from '../../shared/agency/agency.ts';
import type { AnnualView } from '../../shared/api.ts';
import { formatMonth } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';

/** What the file still lacks, and the screen where it is entered. */
export type MissingPart = { sentence: string; href: string };

export function missingParts(
  agency: Agency | null,
  annual: Pick<AnnualView, 'proposals' | 'people' | 'departments'>,
  board: Board,
): MissingPart[] {
  const parts: MissingPart[] = [];
  if (agency?.signers.length === 0) {
    parts.push({ sentence: 'Chưa có người ký.', href: '/danh-muc/co-quan' });
  }
  if (agency?.makerName === '') {
    parts.push({ sentence: 'Chưa có người lập biểu.', href: '/danh-muc/co-quan' });
  }
  if (annual.proposals.length === 0) {
    parts.push({ sentence: 'Chưa đề nghị khen thưởng ai.', href: '/binh-xet/de-nghi' });
  }
  const drafts = annual.proposals.filter(({ state }) => state === 'draft').length;
  if (drafts > 0) {
    parts.push({
      sentence: `${drafts} đề nghị còn là bản nháp, chưa có trong tệp.`,
      href: '/binh-xet/de-nghi',
    });
  }
  const unproven = [...annual.people, ...annual.departments].reduce(
    (sum, { unprovenCount }) => sum + unprovenCount,
    0,
  );
  if (unproven > 0) {
    parts.push({
      sentence: `${unproven} trường hợp biểu dương chưa có minh chứng.`,
      href: '/so-viec/chua-minh-chung',
    });
  }
  return [...parts, ...missingReports(board)];
}

/** A month each, the departments named: "Tháng 3/2026: chưa báo cáo Phòng A; nháp Phòng B." */
function missingReports({ months, departments }: Board): MissingPart[] {
  return months.flatMap(({ month }, at) => {
    const named = (state: string) =>
      departments.filter(({ states }) => states[at] === state).map(({ name }) => name);
    const [missing, drafts, lapsed] = [named('missing'), named('draft'), named('lapsed')];
    const parts = [
      ...(missing.length > 0 ? [`chưa có báo cáo của ${missing.join(', ')}`] : []),
      ...(drafts.length > 0 ? [`còn là bản nháp: ${drafts.join(', ')}`] : []),
      ...(lapsed.length > 0 ? [`cần hoàn thành lại: ${lapsed.join(', ')}`] : []),
    ];
    if (parts.length === 0) return [];
    const sentence = `Tháng ${formatMonth(month)}: ${parts.join('; ')}.`;
    return [{ sentence, href: `/bao-cao/${month}` }];
  });
}
