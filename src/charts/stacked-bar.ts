/** Geometry of one bar that is cut into its parts. */

/** A part of the bar: where it starts and how long it is, in the unit of the values. */
export interface BarPart {
  start: number;
  length: number;
}

/** Lays the values end to end; a value of 0 has a part of no length. The whole is as long as the sum. */
export const stackedBar = (values: number[]): BarPart[] => {
  let end = 0;
  return values.map((length) => {
    const start = end;
    end += length;
    return { start, length };
  });
};
