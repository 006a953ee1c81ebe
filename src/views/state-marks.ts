/** How each common state is drawn: a tone, and a texture that says the same without colour. */
import type { Tone } from '../charts/drawing.ts';
import type { Texture } from '../charts/shapes.ts';

const marks: Record<string, { tone: Tone; texture: Texture }> = {
  完了: { tone: 'done', texture: 'solid' },
  進行中: { tone: 'going', texture: 'half' },
  未着手: { tone: 'waiting', texture: 'empty' },
  遅れ: { tone: 'behind', texture: 'crossed' },
  不明: { tone: 'unknown', texture: 'dashed' },
};

/** The mark of a state; what is expected and not yet actual is hatched, as in the roadmap. */
export const markOfState = (state: string, basis: string | null): { tone: Tone; texture: Texture } => {
  const mark = marks[state];
  if (!mark) throw new Error(`state: ${state}`);
  return basis === '見込み' ? { ...mark, texture: 'hatched' } : mark;
};
