import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Keys } from './Keys.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { NeedsMovement } from './shell/NeedsMovement.tsx';
import { LateLoader } from './ui/LateLoader.tsx';
import { ScreenBoundary } from './ui/ScreenBoundary.tsx';
import { WayOn } from './welcome/FirstSteps.tsx';

/** A screen's code is read from disk only when it is first opened; the overview's comes with the window, which opens on it. */
function screen<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): ComponentType {
  return lazy(async () => {
    const Screen: ComponentType = (await load())[name];
    return { default: Screen };
  });
}

/** A screen that works on the movement chosen at the top, and starts afresh when another is chosen. */
function withMovement(Screen: ComponentType): ComponentType {
  return () => (
    <NeedsMovement>
      <Screen />
    </NeedsMovement>
  );
}

const ReportPage = withMovement(screen(() => import('./ReportPage.tsx'), 'ReportPage'));
const PaperPage = withMovement(screen(() => import('./paper/PaperPage.tsx'), 'PaperPage'));
const NumbersPage = screen(() => import('./paper/NumbersPage.tsx'), 'NumbersPage');
const CasePage = withMovement(screen(() => import('./case/CasePage.tsx'), 'CasePage'));
const ReviewPage = withMovement(screen(() => import('./review/ReviewPage.tsx'), 'ReviewPage'));
const RecordPage = screen(() => import('./record/RecordPage.tsx'), 'RecordPage');
const RatingsImport = withMovement(
  screen(() => import('./import/RatingsImport.tsx'), 'RatingsImport'),
);
const AnnualPage = withMovement(screen(() => import('./annual/AnnualPage.tsx'), 'AnnualPage'));
const CatalogPage = screen(() => import('./CatalogPage.tsx'), 'CatalogPage');
const DepartmentYearPage = screen(
  () => import('./review/DepartmentYearPage.tsx'),
  'DepartmentYearPage',
);
const SystemPage = screen(() => import('./system/SystemPage.tsx'), 'SystemPage');
const HistoryPage = screen(() => import('./history/HistoryPage.tsx'), 'HistoryPage');
const HelpPage = screen(() => import('./help/HelpPage.tsx'), 'HelpPage');

export function Screens() {
  const [location] = useLocation();
  return (
    <>
      <Keys />
      <ScreenBoundary key={location.split('/')[1]}>
        <WayOn />
        <Suspense fallback={<LateLoader />}>
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/bao-cao/:month?/:departmentId?" component={ReportPage} />
            <Route path="/tong-hop/so-van-ban" component={NumbersPage} />
            <Route path="/tong-hop/:first?/:second?" component={PaperPage} />
            <Route path="/so-viec/:view?" component={CasePage} />
            <Route path="/binh-xet/ho-so/nhap-excel" component={RatingsImport} />
            <Route path="/binh-xet/ho-so/phong/:departmentId" component={DepartmentYearPage} />
            <Route path="/binh-xet/ho-so/:personId" component={RecordPage} />
            <Route path="/binh-xet/:step?" component={ReviewPage} />
            <Route path="/xuat-excel" component={AnnualPage} />
            <Route path="/danh-muc/:tab?/:item?" component={CatalogPage} />
            <Route path="/he-thong/nhat-ky" component={HistoryPage} />
            <Route path="/he-thong" component={SystemPage} />
            <Route path="/tro-giup/:section?" component={HelpPage} />
            <Route>
              <Redirect to="/" />
            </Route>
          </Switch>
        </Suspense>
      </ScreenBoundary>
    </>
  );
}
