/** Every chart of a jurisdiction, each once. */
import { breakdownChart, wholesOf } from './breakdown-chart.ts';
import type { ChartView } from './chart.ts';
import type { Library } from './library.ts';
import { meetingsOf } from './meeting.ts';
import { coverageShareChart, editionShareChart } from './share-chart.ts';
import { stateChart } from './state-chart.ts';
import { statementChart } from './statement-chart.ts';

/** The charts of a jurisdiction, in the order in which a list shows them. Throws when two have one id. */
export const chartsOf = (library: Library, jurisdiction: { id: string; name: string }): ChartView[] => {
  const { id } = jurisdiction;
  const charts = [
    ...library.rowsOf('editions', id).map((row) => editionShareChart(library, row)),
    ...library.rowsOf('plans', id).map((row) => stateChart(library, row)),
    ...wholesOf(library, id).map((row) => breakdownChart(library, row)),
    ...meetingsOf(library, id).map((row) => statementChart(library, row)),
    coverageShareChart(library, jurisdiction),
  ].filter((chart) => chart !== undefined);
  const twice = charts.find((chart, i) => charts.findIndex((other) => other.id === chart.id) < i);
  if (twice) throw new Error(`chart id: ${twice.id}`);
  return charts;
};
