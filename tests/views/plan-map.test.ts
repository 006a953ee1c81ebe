/** The overview map of a plan, from the invented jurisdiction with three editions and from the real records. */
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { createLibrary } from '../../src/views/library.ts';
import { planMap } from '../../src/views/plan-map.ts';
import { rootOf } from '../case-root.ts';

const invented = readRecords(rootOf('three-editions'));
const library = createLibrary(invented.records, invented.texts);
const real = readRecords(process.cwd());
const realLibrary = createLibrary(real.records, real.texts);

describe('the map of a plan', () => {
  const plan = invented.records.editions[0]?.plan ?? '';
  const map = planMap(library, 'shiken', plan);

  it('has a column for each edition of the plan, oldest first', () => {
    const { editions } = invented.records;
    const ofPlan = editions.filter((row) => row.plan === plan).sort((a, b) => a.as_of.localeCompare(b.as_of));
    expect(map.editions.map(({ href }) => href)).toEqual(ofPlan.map(({ id }) => `/shiken/reports/${id}/`));
    expect(map.rows.every(({ states }) => states.length === map.editions.length)).toBe(true);
  });

  it('gives every node what each edition says of it, in the words of the report', () => {
    const said = map.rows.flatMap(({ id, states }) =>
      states.flatMap((words, column) => words.map(({ status }) => `${column} ${id} ${status}`)),
    );
    const written = invented.records.progress.flatMap(({ edition, initiative, status }) => {
      const column = map.editions.findIndex(({ href }) => href.endsWith(`/${edition}/`));
      const label = invented.records.statuses.find(({ id }) => id === status)?.label ?? null;
      return column < 0 ? [] : [`${column} ${initiative} ${label}`];
    });
    expect(written.length).toBeGreaterThan(5);
    expect(said.sort()).toEqual(written.sort());
  });

  it('holds each node of the plan once, a parent before its children and one step above them', () => {
    for (const row of real.records.plans) {
      const { rows } = planMap(realLibrary, row.jurisdiction, row.id);
      const nodes = real.records.initiatives.filter((node) => node.plan === row.id);
      expect(rows.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
      for (const { id, parent } of nodes) {
        const at = rows.findIndex((node) => node.id === id);
        const above = rows.findIndex((node) => node.id === parent);
        expect(above).toBeLessThan(at);
        expect((rows[at]?.depth ?? 0) - (rows[above]?.depth ?? -1)).toBe(1);
      }
    }
  });

  it('counts what is on record about each node', () => {
    const counted = planMap(realLibrary, 'mie', 'kencho-dx').rows;
    const { milestones, commitments } = real.records;
    for (const { id, milestones: steps, commitments: promises } of counted) {
      expect([id, steps]).toEqual([id, milestones.filter(({ initiative }) => initiative === id).length]);
      expect([id, promises]).toEqual([id, commitments.filter(({ initiative }) => initiative === id).length]);
    }
  });
});
