import './catalog.css';
import type { ComponentType } from 'react';
import { Redirect, useParams } from 'wouter';
import { useStarted } from '../shell/movement.tsx';
import { NoMovement } from '../shell/NeedsMovement.tsx';
import { AgencyTab } from './AgencyTab.tsx';
import { CatalogFrame } from './CatalogFrame.tsx';
import { DepartmentTab } from './DepartmentTab.tsx';
import { IndicatorTab } from './IndicatorTab.tsx';
import { MovementTab } from './MovementTab.tsx';
import { PastAwardTab } from './PastAwardTab.tsx';
import { PersonTab } from './PersonTab.tsx';

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
