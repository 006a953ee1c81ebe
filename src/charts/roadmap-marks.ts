/** Marks of a roadmap: what stands for the time of one item, a bar or, for a single day, a diamond. */

/** To a hundredth of a unit, finer than can be seen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

const TIP = { closed: 0, start: -1, end: 1 };

/** Outline of a bar from x to x2; a tip points to the side that is open. */
export const barPath = (x: number, x2: number, y: number, height: number, open: keyof typeof TIP): string => {
  const [middle, bottom, tip] = [y + height / 2, y + height, height / 2];
  if (TIP[open] > 0)
    return `M${x} ${y}H${round(x2 - tip)}L${x2} ${middle}L${round(x2 - tip)} ${bottom}H${x}Z`;
  if (TIP[open] < 0) return `M${x2} ${y}H${round(x + tip)}L${x} ${middle}L${round(x + tip)} ${bottom}H${x2}Z`;
  return `M${x} ${y}H${x2}V${bottom}H${x}Z`;
};

/** Outline of the diamond that stands for a single day. */
export const pointPath = (x: number, y: number, height: number): string => {
  const half = height / 2;
  return `M${x} ${y}L${round(x + half)} ${y + half}L${x} ${y + height}L${round(x - half)} ${y + half}Z`;
};

/** The mark of an item and its outlines, in user units. */
export interface RoadmapMark {
  /** Where the known time begins and how long it is; with one day known only, the unit in which that day lies. */
  x: number;
  width: number;
  y: number;
  height: number;
  shape: 'bar' | 'point';
  openStart: boolean;
  openEnd: boolean;
  /** Outline; never narrower than can be seen. */
  path: string;
  /** Line from the bar to the edge of the plot on its open side. */
  tail: string | null;
}

/** The mark of an item whose known time lies from x to right; a side whose day is null is open. */
export const markOf = (
  { start, end }: { start: string | null; end: string | null },
  { x, right, y, height }: { x: number; right: number; y: number; height: number },
  plot: { left: number; right: number },
): RoadmapMark => {
  const [openStart, openEnd] = [!start, !end];
  const open = openStart ? 'start' : openEnd ? 'end' : 'closed';
  const point = start === end;
  const least = open === 'closed' ? height * 0.75 : height;
  const drawn = openStart ? [Math.min(x, right - least), right] : [x, Math.max(right, x + least)];
  const [drawnX = x, drawnRight = right] = drawn.map(round);
  const tail = openStart ? [plot.left, drawnX] : openEnd ? [drawnRight, plot.right] : [];
  return {
    x,
    width: round(right - x),
    y,
    height,
    shape: point ? 'point' : 'bar',
    openStart,
    openEnd,
    path: point
      ? pointPath(round((x + right) / 2), y - 1, height + 2)
      : barPath(drawnX, drawnRight, y, height, open),
    tail: tail.length > 0 ? `M${tail[0]} ${y + height / 2}H${tail[1]}` : null,
  };
};
