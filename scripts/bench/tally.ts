/** Measures beside their gates. */

export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value below which such a share of the values lies. */
export const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

export interface Tally {
  atLeast: (name: string, value: number, gate: number, note?: string) => void;
  atMost: (name: string, value: number, gate: number, note?: string) => void;
  /** How many gates were not met. */
  failed: () => number;
}

const written = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 2 ? 3 : 0);

/** Prints each measure as it comes, and counts the gates that it does not meet. */
export const createTally = (): Tally => {
  let failures = 0;
  const print = (name: string, value: number, sign: string, gate: number, good: boolean, note = ''): void => {
    if (!good) failures += 1;
    console.log(
      `  ${good ? '✓' : '✗'} ${name}: ${written(value)} (${sign} ${gate})${good || note === '' ? '' : ` — ${note}`}`,
    );
  };
  return {
    atLeast: (name, value, gate, note) => print(name, value, '≥', gate, value >= gate, note),
    atMost: (name, value, gate, note) => print(name, value, '≤', gate, value <= gate, note),
    failed: () => failures,
  };
};
