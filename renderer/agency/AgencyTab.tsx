import { useCall } from '../call.ts';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { AgencyForm } from './AgencyForm.tsx';

export function AgencyTab() {
  const agency = useCall('agency.read', {});
  return (
    <CatalogFrame title="Cơ quan" subtitle="Tên, địa danh và người ký ghi trên mọi văn bản">
      <Loaded query={agency}>{(value) => <AgencyForm agency={value} />}</Loaded>
    </CatalogFrame>
  );
}
