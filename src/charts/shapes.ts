/** Outlines that marks are made of. Texture says what colour says: solid, hatched, half, empty, dashed. */
import { range } from 'd3-array';
import type { PathMark, Tone } from './drawing.ts';
import { round } from './roadmap-marks.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How sure or how far something is, told without colour. */
export type Texture = 'solid' | 'hatched' | 'half' | 'crossed' | 'empty' | 'dashed';

export const rectPath = ({ x, y, width, height }: Box): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;

/** Diagonal lines, `step` apart, cut off at the edges of the box. */
export const hatchPath = ({ x, y, width, height }: Box, step = 5): string =>
  range(step / 2, width + height, step)
    .map((at) => {
      const [x1, y1] = at <= height ? [0, at] : [at - height, height];
      const [x2, y2] = at <= width ? [at, 0] : [width, at - width];
      return `M${round(x + x1)} ${round(y + y1)}L${round(x + x2)} ${round(y + y2)}`;
    })
    .join('');

/** A box in a texture. The outline lies inside the box. */
export const boxMarks = (box: Box, tone: Tone, texture: Texture): PathMark[] => {
  const line = 1.5;
  const inner = {
    x: box.x + line / 2,
    y: box.y + line / 2,
    width: Math.max(0, box.width - line),
    height: Math.max(0, box.height - line),
  };
  const outline: PathMark = { d: rectPath(inner), fill: 'ground', stroke: tone, width: line };
  switch (texture) {
    case 'solid':
      return [{ d: rectPath(box), fill: tone }];
    case 'hatched':
      return [outline, { d: hatchPath(inner), stroke: tone, width: line }];
    case 'half': {
      const { x, y, width, height } = inner;
      return [outline, { d: `M${round(x)} ${round(y)}v${round(height)}h${round(width)}Z`, fill: tone }];
    }
    case 'crossed': {
      const { x, y, width, height } = inner;
      const d = `M${round(x)} ${round(y)}l${round(width)} ${round(height)}m0 ${round(-height)}l${round(-width)} ${round(height)}`;
      return [outline, { d, stroke: tone, width: line }];
    }
    case 'dashed':
      return [{ ...outline, dash: '3 2.5' }];
    default:
      return [outline];
  }
};

/** A circle of a diameter about its middle. */
export const circlePath = (x: number, y: number, diameter: number): string => {
  const r = round(diameter / 2);
  return `M${round(x - diameter / 2)} ${round(y)}a${r} ${r} 0 1 1 ${round(diameter)} 0a${r} ${r} 0 1 1 ${round(-diameter)} 0Z`;
};

/** A star of five points in a circle of a diameter about its middle. */
export const starPath = (x: number, y: number, diameter: number): string => {
  const corners = range(10).map((i) => {
    const radius = (diameter / 2) * (i % 2 === 0 ? 1.12 : 0.5);
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
};

/** A diamond of a height about its middle. */
export const diamondPath = (x: number, y: number, height: number): string => {
  const half = round(height / 2);
  return `M${round(x)} ${round(y - height / 2)}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
};
