import type { Figure } from '../../shared/figure.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import { addDays, lastWeekdayOf, type Month } from '../../shared/month.ts';
import type { Mark, ReportForm, ReportInput } from '../../shared/report/report.ts';
import { between, pick, randomFrom } from './random.ts';

export type SampleDepartment = { id: number; index: number; size: number; personIds: number[] };

const DIFFICULTIES = [
  'Một số công chức mới chưa dự đủ các buổi tuyên truyền do đi công tác nước ngoài.',
  'Thiếu tài liệu tuyên truyền bằng tiếng nước ngoài cho khách đến làm việc.',
  'Bãi đỗ xe của cơ quan chật, giờ cao điểm xe phải dừng ngoài đường.',
];
const PROPOSALS = [
  'Bổ sung gương cầu ở cổng phụ.',
  'Mời Cảnh sát giao thông nói chuyện chuyên đề trong quý sau.',
];
const NEXT = [
  'Tiếp tục tuyên truyền trong sinh hoạt chi bộ.',
  'Kiểm tra việc chấp hành nồng độ cồn của lái xe trước các chuyến đi.',
  'Rà soát giấy phép lái xe, đăng kiểm của cán bộ, công chức.',
];
const PRAISE = [
  'Đưa người bị nạn trên Quốc lộ 1 đi cấp cứu kịp thời',
  'Lái xe an toàn 12.000 km, không vi phạm trong kỳ',
  'Soạn bộ câu hỏi tìm hiểu Luật Trật tự, an toàn giao thông đường bộ cho toàn cơ quan',
  'Vận động 100% cán bộ, công chức của phòng ký cam kết',
];
const CRITICISM = [
  'Vượt đèn đỏ tại ngã tư Lê Lợi - Quang Trung',
  'Điều khiển xe chạy quá tốc độ 10 km/h',
];

/** A plausible report, the same each time for the same department and month. */
export function sampleReport(form: ReportForm, department: SampleDepartment): ReportInput {
  const random = randomFrom(Number(form.month.replace('-', '')) * 10 + department.index);
  const isQuiet = department.index === 1 && form.month.endsWith('-08');
  const { movementId, departmentId, month, revision } = form;
  const cases = isQuiet ? [] : sampleCases(random, month, department);
  const violations = cases.filter(({ kind }) => kind === 'criticism').length;
  return {
    movementId,
    departmentId,
    month,
    revision,
    state: 'complete',
    reportedOn: reportedOn(random, month),
    marks: form.contents.map(({ id }, index) => ({
      contentId: id,
      ...(violations > 0 && index === 3
        ? { mark: 'poor' as Mark, note: 'Có trường hợp vi phạm, đã nhắc nhở' }
        : { mark: pick<Mark>(random, ['good', 'good', 'good', 'fair']), note: '' }),
    })),
    figures: form.figures
      .filter(({ indicator }) => indicator.source === 'typed')
      .map(({ indicator }) => ({
        indicatorId: indicator.id,
        figure: isQuiet ? 'nothing' : sampleFigure(random, indicator, department.size, violations),
      })),
    cases,
    difficulties: random() < 0.3 ? pick(random, DIFFICULTIES) : '',
    proposals: random() < 0.15 ? pick(random, PROPOSALS) : '',
    nextMonth: isQuiet ? '' : pick(random, NEXT),
  };
}

function reportedOn(random: () => number, month: Month): string {
  const briefing = lastWeekdayOf(month, 1);
  return addDays(briefing, random() < 0.1 ? 1 : -between(random, 0, 4));
}

function sampleFigure(
  random: () => number,
  indicator: Indicator,
  size: number,
  violations: number,
): Figure {
  if (indicator.unit === 'km') return between(random, 4, 30) * 120;
  if (indicator.direction === 'bad')
    return violations > 0 && indicator.group === 'C' ? violations : 'nothing';
  if (indicator.counting === 'people')
    return indicator.monthTotal === 'last' ? size : Math.max(1, size - between(random, 0, 1));
  if (indicator.unit === 'lượt') return between(random, size, size * 3);
  const count = between(random, 0, 3);
  return count === 0 ? 'nothing' : count;
}

function sampleCases(
  random: () => number,
  month: Month,
  { personIds }: SampleDepartment,
): ReportInput['cases'] {
  const cases: ReportInput['cases'] = [];
  const entry = (day: number) => ({
    id: null,
    date: `${month}-${String(day).padStart(2, '0')}`,
    personId: pick(random, personIds),
  });
  if (random() < 0.3) {
    cases.push({
      ...entry(between(random, 16, 24)),
      kind: 'praise',
      deed: pick(random, PRAISE),
      basis: 'Biên bản họp phòng',
      handling: '',
    });
  }
  if (random() < 0.06)
    cases.push({
      ...entry(17),
      kind: 'praise',
      personId: null,
      deed: 'Cả phòng không có vi phạm trong quý',
      basis: 'Biên bản họp phòng',
      handling: '',
    });
  if (random() < 0.07) {
    cases.push({
      ...entry(between(random, 16, 22)),
      kind: 'criticism',
      deed: pick(random, CRITICISM),
      basis: 'Thông báo của Phòng Cảnh sát giao thông',
      handling: 'Nhắc nhở trước phòng',
    });
  }
  return cases;
}
