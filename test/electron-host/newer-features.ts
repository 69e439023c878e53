/**
 * What this project has of Electron 45 that an older one lacks, and the first that has it. A test that needs such a thing
 * says "skipped" on an older Electron; nothing else is excused there. The first three are what the app needs of it, the
 * others are asked by the contract test alone.
 */
export const NEWER_FEATURES = {
  'tagged PDF': 26,
  /** Chromium 118. Before, what lies is cut off at the height of what stands. */
  'upright and lying pages in one paper': 27,
  /** Chromium 131. */
  'page numbers in margin boxes': 34,
  'a rejection apart that only warns': 37,
  'zoom of one window alone': 45,
  'the end of memory told by an event': 45,
} as const;

export type NewerFeature = keyof typeof NEWER_FEATURES;

/** Why a test cannot run on this Electron, false where it can; `electron` is the first number of its version. */
export function lacks(electron: number, feature: NewerFeature): string | false {
  const since = NEWER_FEATURES[feature];
  return since > electron && `${feature} wants Electron ${since}, here is ${electron}`;
}
