import { create } from 'zustand';

/** How often Tìm nhanh was asked for: by its key or the button in the header. */
export const useSearchAsked = create<{ times: number }>(() => ({ times: 0 }));

export function askSearch(): void {
  useSearchAsked.setState(({ times }) => ({ times: times + 1 }));
}
