/** The class names by which a style sheet knows a mark: `f-done`, `s-line`, `t-quiet bold end`. */
import type { PathMark, TextMark } from './drawing.ts';

const isText = (mark: PathMark | TextMark): mark is TextMark => 'text' in mark;

export const classOf = (mark: PathMark | TextMark): string =>
  (isText(mark)
    ? [`f-${mark.tone}`, mark.bold && 'bold', mark.anchor]
    : [mark.fill && `f-${mark.fill}`, mark.stroke && `s-${mark.stroke}`]
  )
    .filter(Boolean)
    .join(' ');
