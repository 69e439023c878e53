import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { Link } from 'wouter';
import type { AnnualView } from '../../shared/api.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { missingParts } from './missing-parts.ts';

/** The list of what the file lacks. Nothing here keeps her from exporting: a file for a look is a file too. */
export function MissingParts({ annual }: { annual: AnnualView }) {
  const { movement } = useMovement();
  const agency = useCall('agency.read', {});
  const board = useCall('board.read', { movementId: movement.id });
  if (agency.data === undefined || board.data === undefined) return null;
  const parts = missingParts(agency.data, annual, board.data);
  if (parts.length === 0) return null;
  return (
    <section className="panel missing-parts" aria-labelledby="missing-parts">
      <h2 id="missing-parts">
        <IconAlertTriangle size={18} aria-hidden /> Còn thiếu trước khi gửi
      </h2>
      <ul>
        {parts.map(({ sentence, href }) => (
          <li key={sentence}>
            {sentence} {href !== '' && <Link href={href}>Mở để bổ sung</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
