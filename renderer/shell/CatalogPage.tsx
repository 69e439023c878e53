import type { ComponentType } from 'react';
import { Redirect, useParams } from 'wouter';
import { AgencyTab } from '../agency/AgencyTab.tsx';
import { PastAwardTab } from '../award/PastAwardTab.tsx';
import { DepartmentTab } from '../department/DepartmentTab.tsx';
import { IndicatorTab } from '../indicator/IndicatorTab.tsx';
import { MovementTab } from '../movement/MovementTab.tsx';
import { PersonTab } from '../person/PersonTab.tsx';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { useStarted } from './movement.tsx';
import { NoMovement } from './NeedsMovement.tsx';

function IndicatorsOfMovement() {
  const { movement } = useStarted();
  if (movement) return <IndicatorTab key={movement.id} movement={movement} />;
  return (
    <CatalogFrame title="Chỉ tiêu">
      <NoMovement />
    </CatalogFrame>
  );
}

const TABS: Readonly<Record<string, ComponentType>> = {
  'co-quan': AgencyTab,
  phong: DepartmentTab,
  'can-bo': PersonTab,
  'khen-thuong': PastAwardTab,
  'phong-trao': MovementTab,
  'chi-tieu': IndicatorsOfMovement,
};

export function CatalogPage() {
  const { tab = '' } = useParams<{ tab?: string }>();
  const Tab = TABS[tab];
  return Tab ? <Tab /> : <Redirect to="/danh-muc/co-quan" replace />;
}
