import { expect, it } from 'vitest';
import { stackedBar } from '../../src/charts/stacked-bar.ts';

it('lays the parts end to end and is as long as their sum', () => {
  expect(stackedBar([3, 0, 5])).toEqual([
    { start: 0, length: 3 },
    { start: 3, length: 0 },
    { start: 3, length: 5 },
  ]);
  expect(stackedBar([])).toEqual([]);
});
