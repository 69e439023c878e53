import { create } from 'zustand';

type Kept = { values: Readonly<Record<string, unknown>> };

/** What the user set on lists: kept while the program runs, so that she finds a list as she left it. */
const useKeptStore = create<Kept>(() => ({ values: {} }));

/** Like `useState`, but under a name that outlives the screen. */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const value = useKeptStore(({ values }) => (name in values ? values[name] : initial) as Value);
  const keep = (next: Value) =>
    useKeptStore.setState(({ values }) => ({ values: { ...values, [name]: next } }));
  return [value, keep];
}
