import { useState } from 'react';
import type { PlanDraft } from '../../shared/plan/plan-draft.ts';
import { useCall } from '../call.ts';
import { MovementForm } from '../movement/MovementForm.tsx';
import { hintsOf, movementOfPlan } from '../movement/movement-values.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PlanText } from './PlanText.tsx';

type ReadPlan = { draft: PlanDraft; text: string };

/** First the text of the plan, then the form it fills, with the text beside it to check against. */
export function PlanImport() {
  const departments = useCall('department.list', {});
  const [plan, setPlan] = useState<ReadPlan | null>(null);
  return (
    <CatalogFrame
      title="Nhập từ văn bản kế hoạch"
      subtitle={
        plan
          ? 'Bước 2: kiểm tra từng ô với văn bản bên cạnh, sửa cho đúng rồi lưu'
          : 'Bước 1: dán toàn văn kế hoạch, hoặc mở tệp Word, PDF, tệp chữ'
      }
    >
      {plan ? (
        <Loaded query={departments}>
          {(list) => (
            <MovementForm
              initial={movementOfPlan(plan.draft, list)}
              departments={list}
              hints={hintsOf(plan.draft)}
              toCheck="mục không tìm thấy hoặc cần xem lại, được đánh dấu màu vàng."
              source={plan.text}
              isUnsaved
            />
          )}
        </Loaded>
      ) : (
        <PlanText onRead={(draft, text) => setPlan({ draft, text })} />
      )}
    </CatalogFrame>
  );
}
