import type { ComponentType } from 'react';
import { Redirect, useParams } from 'wouter';
import { AgencyTab } from './agency/AgencyTab.tsx';
import { PastAwardCatalog } from './award/PastAwardCatalog.tsx';
import { DepartmentCatalog } from './department/DepartmentCatalog.tsx';
import { IndicatorCatalog } from './indicator/IndicatorCatalog.tsx';
import { MovementTab } from './movement/MovementTab.tsx';
import { PersonCatalog } from './person/PersonCatalog.tsx';
import { PlanImport } from './plan/PlanImport.tsx';
import { useStarted } from './shell/movement.tsx';
import { NoMovement } from './shell/NeedsMovement.tsx';
import { CatalogFrame } from './ui/CatalogFrame.tsx';

function IndicatorsOfMovement() {
  const { movement } = useStarted();
  if (movement) return <IndicatorCatalog key={movement.id} movement={movement} />;
  return (
    <CatalogFrame title="Chỉ tiêu">
      <NoMovement />
    </CatalogFrame>
  );
}

/** A movement begins from its plan or by hand. */
function Movements() {
  const { item } = useParams<{ item?: string }>();
  return item === 'ke-hoach' ? <PlanImport /> : <MovementTab />;
}

const TABS: Readonly<Record<string, ComponentType>> = {
  'co-quan': AgencyTab,
  phong: DepartmentCatalog,
  'can-bo': PersonCatalog,
  'khen-thuong': PastAwardCatalog,
  'phong-trao': Movements,
  'chi-tieu': IndicatorsOfMovement,
};

export function CatalogPage() {
  const { tab = '' } = useParams<{ tab?: string }>();
  const Tab = TABS[tab];
  return Tab ? <Tab /> : <Redirect to="/danh-muc/co-quan" replace />;
}
