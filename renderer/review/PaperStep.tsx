import { IconCircle, IconLock } from '@tabler/icons-react';
import { Link } from 'wouter';
import { REVIEW_PAPERS } from '../../shared/annual/step.ts';
import { PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import { useCall } from '../call.ts';
import { DossierPanel } from '../dossier/DossierPanel.tsx';
import { useMovement } from '../shell/movement.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { ReviewRoad } from './ReviewRoad.tsx';

/** The documents drawn up from the proposals and the sitting, in the order they are needed. */
export function PaperStep() {
  const { movement } = useMovement();
  const issued = useCall('annual.issued', { movementId: movement.id });
  return (
    <Page
      title="Bình xét"
      subtitle="Tên, số lượng, số phiếu trên mọi văn bản lấy từ cùng các đề nghị và một phiên họp"
    >
      <ReviewRoad />
      <Loaded query={issued}>{(kinds) => <PaperTable issued={kinds} />}</Loaded>
      <DossierPanel />
    </Page>
  );
}

/** Papers that are printed, signed and laid by: that they go out need not be said. */
const PRINTED: Partial<Record<PaperKind, string>> = {
  ballot: 'In khi họp',
  merit: 'In để ký',
  bonus: 'In khi cần',
};

function PaperTable({ issued }: { issued: readonly PaperKind[] }) {
  return (
    <DataTable label="Văn bản bình xét">
      <thead>
        <tr>
          <th scope="col">Văn bản</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {REVIEW_PAPERS.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <Link href={`/tong-hop/${PAPERS[kind].file}`}>{PAPERS[kind].label}</Link>
            </th>
            <td>
              {issued.includes(kind) ? (
                <StateBadge tone="good" icon={IconLock} word="Đã chốt" />
              ) : (
                <StateBadge tone="quiet" icon={IconCircle} word={PRINTED[kind] ?? 'Chưa chốt'} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
