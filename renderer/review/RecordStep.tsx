import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AnnualView } from '../../shared/api.ts';
import type { HeldAward } from '../../shared/award/past-award.ts';
import { formatPoints } from '../../shared/point/point-rule.ts';
import { RATING_CODES, type Rating } from '../../shared/record/record.ts';
import { comparePeople } from '../../shared/text.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { LateBadge } from './LateBadge.tsx';
import { PointRules } from './PointRules.tsx';
import { ReviewStepPage } from './ReviewStepPage.tsx';
import { SubjectTable } from './SubjectTable.tsx';
import { candidateRows, isAbout, type Subject, subjectOf } from './subject.ts';

/** What the year and the years before hold of every department and everybody in service, praised or not. */
export function RecordStep() {
  const held = useCall('pastAward.history', {});
  const records = useCall('record.list', {});
  return (
    <ReviewStepPage
      subtitle="Biểu dương, phê bình trong năm và khen thưởng đã có của mọi tập thể, cá nhân"
      actions={
        <>
          <Button component={Link} href="/binh-xet/ho-so/nhap-excel" variant="default">
            Nhập xếp loại từ Excel
          </Button>
          <Button component={Link} href="/danh-muc/khen-thuong" variant="default">
            Mở khen thưởng đã có
          </Button>
        </>
      }
    >
      {(annual) => (
        <Loaded query={held}>
          {(awards) => (
            <Loaded query={records}>
              {({ ratings }) => (
                <>
                  <RecordTable annual={annual} awards={awards} ratings={ratings} />
                  <PointRules />
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </ReviewStepPage>
  );
}

type RecordTableProps = {
  annual: AnnualView;
  awards: readonly HeldAward[];
  ratings: readonly Rating[];
};

function RecordTable({ annual, awards, ratings }: RecordTableProps) {
  const { movement } = useMovement();
  const { year } = movement;
  const ofYear = ratings.filter((rating) => rating.year === year);
  const points = useCall('point.read', { movementId: movement.id }).data ?? [];
  const hasPoints = points.length > 0;
  const rows = recordRows(annual, awards, ofYear).map((row) => {
    const own = points.find((each) => isAbout(each, row.subject));
    return { ...row, points: own ? formatPoints(own.tenths) : '' };
  });
  if (rows.length === 0) {
    return (
      <EmptyState
        title="Chưa có tập thể, cá nhân nào"
        action={
          <Button component={Link} href="/danh-muc/can-bo">
            Mở danh mục cán bộ
          </Button>
        }
      >
        Nhập phòng và cán bộ trước; hồ sơ của từng người lấy từ sổ và từ các năm trước.
      </EmptyState>
    );
  }
  return (
    <SubjectTable
      label="Hồ sơ tập thể, cá nhân"
      rows={rows}
      keyOf={({ subject }) => `${subject.kind} ${subject.id}`}
      columns={[
        {
          head: 'Biểu dương (lần)',
          kind: 'number',
          cell: ({ praiseCount, unprovenCount, lateCount }) => (
            <>
              {praiseCount}
              {unprovenCount > 0 && (
                <div>
                  <StateBadge
                    tone="warn"
                    icon={IconAlertTriangle}
                    word={`${unprovenCount} chưa có minh chứng`}
                  />
                </div>
              )}
              <LateBadge count={lateCount} />
            </>
          ),
        },
        { head: 'Phê bình (lần)', kind: 'number', cell: ({ criticismCount }) => criticismCount },
        { head: `Xếp loại ${year}`, cell: ({ rating }) => rating },
        ...(hasPoints
          ? [{ head: 'Điểm', kind: 'number' as const, cell: (row: RecordRow) => row.points }]
          : []),
        {
          head: 'Khen thưởng đã có',
          cell: ({ past, chains }) => (
            <>
              {past}
              {chains !== '' && <div className="soft">{chains}</div>}
            </>
          ),
        },
        {
          head: 'Thao tác',
          kind: 'actions',
          cell: ({ subject }) => (
            <Button
              component={Link}
              href={
                subject.kind === 'person'
                  ? `/binh-xet/ho-so/${subject.id}`
                  : `/binh-xet/ho-so/phong/${subject.id}`
              }
              size="compact-xs"
              variant="subtle"
              aria-label={`Hồ sơ ${subject.name}`}
            >
              Hồ sơ
            </Button>
          ),
        },
      ]}
    />
  );
}

type RecordRow = {
  subject: Subject;
  praiseCount: number;
  unprovenCount: number;
  criticismCount: number;
  lateCount: number;
  /** "HTTNV"; empty where it is not entered. */
  rating: string;
  /** By the agency's own scale; empty for none. */
  points: string;
  /** "2025: Giấy khen của Giám đốc Sở; 2024: …". */
  past: string;
  /** "CSTĐCS 2024, 2025, 2026 (03 lần liên tục)". */
  chains: string;
};

function recordRows(
  annual: AnnualView,
  awards: readonly HeldAward[],
  ratings: readonly Rating[],
): Omit<RecordRow, 'points'>[] {
  const praised = candidateRows(annual);
  const subjects = [
    ...annual.names.departments
      .filter(({ active }) => active)
      .map(({ id }) => ({ personId: null, departmentId: id })),
    ...annual.names.people
      .filter(({ active }) => active)
      .toSorted((a, b) => comparePeople(a.fullName, b.fullName))
      .map(({ id }) => ({ personId: id, departmentId: null })),
  ].map((who) => subjectOf(annual, who));
  return subjects.map((subject) => {
    const row = praised.find(
      (each) => each.subject.kind === subject.kind && each.subject.id === subject.id,
    );
    const rating = ratings.find(
      ({ personId }) => subject.kind === 'person' && personId === subject.id,
    );
    const criticisms = annual.criticisms.filter((each) => isAbout(each, subject)).length;
    return {
      subject,
      praiseCount: row?.praiseCount ?? 0,
      unprovenCount: row?.unprovenCount ?? 0,
      criticismCount: criticisms,
      lateCount: row?.lateCount ?? 0,
      rating: rating ? RATING_CODES[rating.level] : '',
      past: awards
        .filter((award) => isAbout(award, subject))
        .map(({ year, awardName }) => `${year}: ${awardName}`)
        .join('; '),
      chains: annual.chains
        .filter((chain) => isAbout(chain, subject))
        .map(({ text }) => text)
        .join('; '),
    };
  });
}
