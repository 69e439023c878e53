import type { CallInput } from '../../shared/api.ts';
import type { Figure } from '../../shared/figure.ts';
import type { ReportForm, ReportInput } from '../../shared/report/report.ts';
import type { TestProgram } from './program.ts';

export const AGENCY: CallInput<'agency.save'> = {
  parentName: 'Ủy ban nhân dân tỉnh Sông Lam',
  name: 'Sở Ngoại vụ',
  abbreviation: 'SNgV',
  place: 'Sông Lam',
  boardName: 'Ban Thi đua - Khen thưởng tỉnh',
  briefingWeekday: 1,
  makerName: 'Trần Thị Hòa',
  signers: [{ id: null, authority: '', position: 'Giám đốc', name: 'Lê Văn Đạt' }],
};

export const MOVEMENT: CallInput<'movement.save'> = {
  id: null,
  name: 'Bảo đảm trật tự, an toàn giao thông năm 2026',
  year: 2026,
  theme: 'Đã uống rượu bia thì không lái xe',
  startDate: '2026-01-15',
  endDate: '2026-12-14',
  reportingRule: 'Báo cáo tại giao ban tuần cuối cùng của mỗi tháng.',
  bases: [
    {
      kind: 'Kế hoạch',
      number: '15/KH-UBND',
      date: '2026-01-09',
      issuer: 'UBND tỉnh',
      subject: '',
    },
  ],
  contents: [
    { id: null, text: 'Hoàn thành nhiệm vụ được giao.' },
    { id: null, text: 'Chấp hành pháp luật về giao thông.' },
  ],
  recipients: ['Ban Giám đốc', 'Lưu: VT, VP'],
  signerPosition: 'Giám đốc',
  signerName: 'Lê Văn Đạt',
  departmentIds: [],
};

export type Office = { movementId: number; departmentIds: number[]; personIds: number[] };

/** An agency with departments of one person each and one movement in which all report. */
export async function fillOffice(
  { call }: Pick<TestProgram, 'call'>,
  names = ['Văn phòng', 'Phòng Lãnh sự'],
): Promise<Office> {
  await call('agency.save', AGENCY);
  const departmentIds: number[] = [];
  const personIds: number[] = [];
  for (const [index, name] of names.entries()) {
    const { id } = await call('department.save', { id: null, name, shortName: name.slice(0, 20) });
    departmentIds.push(id);
    const person = await call('person.save', {
      id: null,
      departmentId: id,
      fullName: `Nguyễn Thị Lan ${index + 1}`,
      gender: 'female',
      birthDate: '1985-03-05',
      position: 'Chuyên viên',
      level: 'staff',
    });
    personIds.push(person.id);
  }
  const { id: movementId } = await call('movement.save', { ...MOVEMENT, departmentIds });
  return { movementId, departmentIds, personIds };
}

/** A form as the input that would save it unchanged. */
export function inputOf(form: ReportForm, changes: Partial<ReportInput> = {}): ReportInput {
  const { contents: _contents, isClosed: _isClosed, figures, cases, state, ...rest } = form;
  return {
    ...rest,
    state: state ?? 'draft',
    figures: figures
      .filter(({ indicator }) => indicator.source === 'typed')
      .map(({ indicator, figure }) => ({ indicatorId: indicator.id, figure })),
    cases: cases.map(({ departmentId: _department, month: _month, ...entry }) => entry),
    ...changes,
  };
}

/** Every figure of a form set to the same. */
export function allFigures(form: ReportForm, figure: Figure): ReportInput['figures'] {
  return inputOf(form).figures.map(({ indicatorId }) => ({ indicatorId, figure }));
}
