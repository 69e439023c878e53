/** One line of out/bench.json. `ratio` is value over reference; `target` says what must hold, in words. */
export type BenchRow = {
  name: string;
  value: number;
  unit: string;
  /** What the value is compared with, measured in the same run; null where it stands alone. */
  reference: number | null;
  ratio: number | null;
  target: string;
  holds: boolean;
};

export type Bench = () => Promise<BenchRow[]>;

/** A value that must not exceed a limit of its own. */
export function atMost(name: string, value: number, unit: string, limit: number): BenchRow {
  const target = `≤ ${limit} ${unit}`;
  return {
    name,
    value: round(value),
    unit,
    reference: null,
    ratio: null,
    target,
    holds: value <= limit,
  };
}

/** A value that must not exceed a share of what a reference needs in the same run. */
export function atMostShare(
  name: string,
  value: number,
  reference: number,
  { unit, share }: { unit: string; share: number },
): BenchRow {
  const ratio = value / reference;
  return {
    name,
    value: round(value),
    unit,
    reference: round(reference),
    ratio: round(ratio),
    target: `≤ ${share} × reference`,
    holds: ratio <= share,
  };
}

/** The value below which that share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
