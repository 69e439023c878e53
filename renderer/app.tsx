import './global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { makeQueryClient } from './queries.ts';
import { Screens } from './screens.tsx';
import { askFirstScreen, useFirstScreenStands } from './shell/first-screen.ts';
import { Shell } from './shell/Shell.tsx';
import { legibleVariables, theme } from './theme.ts';
import { askBeforeLeaving, LeaveDialog } from './ui/leaving.tsx';
import { ScreenBoundary } from './ui/ScreenBoundary.tsx';
import { tellWholeValues } from './ui/whole-value.ts';

const queryClient = makeQueryClient();

export function showApp(root: HTMLElement): void {
  tellWholeValues();
  void askFirstScreen(queryClient);
  // Read while React begins: text that waits for its font is laid out and painted twice.
  for (const face of document.fonts) void face.load();
  createRoot(root).render(<App />);
}

function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={legibleVariables} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <Router
          hook={useHashLocation}
          aroundNav={(navigate, to, options) => askBeforeLeaving(() => navigate(to, options))}
        >
          <ScreenBoundary>
            <Suspense>
              <Shell>
                <Screens />
              </Shell>
            </Suspense>
          </ScreenBoundary>
          <LeaveDialog />
        </Router>
        <AfterFirstScreen />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const NoticeBoard = lazy(async () => ({
  default: (await import('./ui/NoticeBoard.tsx')).NoticeBoard,
}));

const WorkHold = lazy(async () => ({ default: (await import('./shell/WorkHold.tsx')).WorkHold }));

/** What any screen may need next is read once the first one stands. */
function AfterFirstScreen() {
  const stands = useFirstScreenStands();
  useEffect(() => {
    if (stands) void import('./ui/OpenDialog.tsx');
  }, [stands]);
  return (
    <Suspense>
      {stands && (
        <>
          <NoticeBoard />
          <WorkHold />
        </>
      )}
    </Suspense>
  );
}
