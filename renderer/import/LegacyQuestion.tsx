import { Alert, Button } from '@mantine/core';
import { LEGACY_ENCODINGS, LEGACY_LOSS } from '../../shared/foreign/legacy-text.ts';
import type { LegacyFinding } from '../../shared/import/legacy-book.ts';
import { DataTable } from '../ui/DataTable.tsx';

type LegacyQuestionProps = {
  finding: LegacyFinding;
  onAnswer: (convert: boolean) => void;
};

/** Shows text of an old font as it stands and as it would become; nothing goes on until she has chosen. */
export function LegacyQuestion({ finding, onAnswer }: LegacyQuestionProps) {
  const loss = LEGACY_LOSS[finding.encoding];
  return (
    <Alert
      variant="outline"
      title={`Chữ trong tệp gõ bằng bảng mã cũ ${LEGACY_ENCODINGS[finding.encoding]}`}
    >
      <div className="stack">
        <p>Xem thử bản chuyển sang Unicode. Nếu đúng, đồng ý để dùng bản đã chuyển. {loss}</p>
        <DataTable label="Chữ trong tệp và chữ sau khi chuyển">
          <thead>
            <tr>
              <th scope="col">Trong tệp</th>
              <th scope="col">Sau khi chuyển</th>
            </tr>
          </thead>
          <tbody>
            {finding.samples.map(({ legacy, converted }) => (
              <tr key={legacy}>
                <td>{legacy}</td>
                <td>{converted}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
        <div className="row">
          <Button onClick={() => onAnswer(true)}>Đúng, chuyển sang Unicode</Button>
          <Button variant="default" onClick={() => onAnswer(false)}>
            Không, giữ như trong tệp
          </Button>
        </div>
      </div>
    </Alert>
  );
}
