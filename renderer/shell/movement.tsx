import { createContext, type ReactNode, useContext, useState } from 'react';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import { pickMovement, type Started } from '../../shared/start.ts';
import { DayPlaceContext } from '../ui/day-place.ts';

type Choice = {
  started: Started;
  movement: MovementListItem | null;
  setMovement: (id: number) => void;
};

const ChoiceContext = createContext<Choice | null>(null);

export function MovementProvider({ started, children }: { started: Started; children: ReactNode }) {
  const [chosenId, setChosenId] = useState(rememberedMovement);
  const setMovement = (id: number) => {
    rememberMovement(id);
    setChosenId(id);
  };
  const movement = pickMovement(started.movements, chosenId, started.today);
  return (
    <ChoiceContext.Provider value={{ started, movement, setMovement }}>
      <DayPlaceContext.Provider value={{ today: started.today, span: movement }}>
        {children}
      </DayPlaceContext.Provider>
    </ChoiceContext.Provider>
  );
}

/** What the app started with, and the movement in work if there is one. */
export function useStarted(): Choice {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('useStarted outside MovementProvider');
  return choice;
}

/** The movement in work, for screens that stand under `NeedsMovement`. */
export function useMovement(): { movement: MovementListItem; setMovement: (id: number) => void } {
  const { movement, setMovement } = useStarted();
  if (!movement) throw new Error('useMovement outside NeedsMovement');
  return { movement, setMovement };
}

const KEY = 'movement';

export function rememberedMovement(): number | null {
  const id = Number(localStorage.getItem(KEY));
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

function rememberMovement(id: number) {
  localStorage.setItem(KEY, String(id));
}
