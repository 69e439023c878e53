import './catalog.css';
import type { ComponentType } from 'react';
import { Redirect, useParams } from 'wouter';
import { NeedsMovement } from '../shell/NeedsMovement.tsx';
import { AgencyTab } from './AgencyTab.tsx';
import { DepartmentTab } from './DepartmentTab.tsx';
import { IndicatorTab } from './IndicatorTab.tsx';
import { MovementTab } from './MovementTab.tsx';
import { PersonTab } from './PersonTab.tsx';

function IndicatorsOfMovement() {
  return (
    <NeedsMovement>
      <IndicatorTab />
    </NeedsMovement>
  );
}

const TABS: Readonly<Record<string, ComponentType>> = {
  'co-quan': AgencyTab,
  phong: DepartmentTab,
  'can-bo': PersonTab,
  'phong-trao': MovementTab,
  'chi-tieu': IndicatorsOfMovement,
};

export function CatalogPage() {
  const { tab = '' } = useParams<{ tab?: string }>();
  const Tab = TABS[tab];
  return Tab ? <Tab /> : <Redirect to="/danh-muc/co-quan" replace />;
}
