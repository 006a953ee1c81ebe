/** Every chart of a jurisdiction, each once. */
import type { Row, TableName } from '../domain/catalog.ts';
import { breakdownChart, wholesOf } from './breakdown-chart.ts';
import type { ChartView } from './chart.ts';
import type { Library } from './library.ts';
import { mentionChart } from './mention-chart.ts';
import { proposalChart } from './proposal-chart.ts';
import { initiativeRoadmapChart, jurisdictionRoadmapChart, planRoadmapChart } from './roadmap-chart.ts';
import { seriesChart } from './series-chart.ts';
import { coverageShareChart, editionShareChart, percentChart } from './share-chart.ts';
import { stateChart } from './state-chart.ts';
import { statementChart } from './statement-chart.ts';
import { targetChart } from './target-chart.ts';
import { timelineChart } from './timeline-chart.ts';

/** The charts of a jurisdiction, in the order in which a list shows them. Throws when two have one id. */
export const chartsOf = (library: Library, jurisdiction: { id: string; name: string }): ChartView[] => {
  const { id } = jurisdiction;
  const each = <Name extends TableName>(
    table: Name,
    draw: (library: Library, row: Row<Name>) => ChartView | undefined,
  ): (ChartView | undefined)[] => library.rowsOf(table, id).map((row) => draw(library, row));
  const charts = [
    ...each('editions', editionShareChart),
    ...each('plans', stateChart),
    ...wholesOf(library, id).map((row) => breakdownChart(library, row)),
    ...each('indicators', percentChart),
    ...each('indicators', targetChart),
    ...each('indicators', seriesChart),
    ...each('meetings', statementChart),
    ...each('plans', mentionChart),
    ...each('proposals', proposalChart),
    timelineChart(library, jurisdiction),
    coverageShareChart(library, jurisdiction),
    jurisdictionRoadmapChart(library, jurisdiction),
    ...each('plans', planRoadmapChart),
    ...each('initiatives', initiativeRoadmapChart),
  ].filter((chart) => chart !== undefined);
  const twice = charts.find((chart, i) => charts.findIndex((other) => other.id === chart.id) < i);
  if (twice) throw new Error(`chart id: ${twice.id}`);
  return charts;
};
