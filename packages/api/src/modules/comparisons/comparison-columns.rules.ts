import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { cellFigure, type Comparison } from '@rapport/statistics/comparison/comparison.table.ts';

import type { ComparisonAnswer } from './comparison.service.ts';

/** All places and periods of a comparison as columns, place by place: every list of figures has an entry for each place and period. */
export interface ComparisonColumns {
  slugs: string[];
  names: string[];
  firstDays: Date[];
  states: MeasuredValue['kind'][];
  values: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
  numerators: (number | null)[];
  denominators: (number | null)[];
}

/** Columns of comparisons that a process keeps. */
const known = new WeakMap<Comparison, ComparisonColumns>();

export function columnsOf(answer: ComparisonAnswer): ComparisonColumns {
  const columns = known.get(answer.comparison) ?? computedColumns(answer);
  known.set(answer.comparison, columns);
  return columns;
}

function computedColumns({ comparison, table, periods, group }: ComparisonAnswer): ComparisonColumns {
  const columns: ComparisonColumns = {
    slugs: [],
    names: [],
    firstDays: periods.map(({ firstDay }) => new Date(firstDay)),
    states: [],
    values: [],
    lower: [],
    upper: [],
    numerators: [],
    denominators: [],
  };
  for (const { place } of comparison.places) {
    columns.slugs.push(place.id);
    columns.names.push(place.name);
    for (const period of periods) {
      const { figure } = cellFigure(table, place.id, period, group);
      const shown = figure.kind === 'ESTIMATE' ? figure : null;
      columns.states.push(figure.kind);
      columns.values.push(shown?.value ?? null);
      columns.lower.push(shown?.interval?.lower ?? null);
      columns.upper.push(shown?.interval?.upper ?? null);
      columns.numerators.push(shown?.numerator ?? null);
      columns.denominators.push(shown?.denominator ?? null);
    }
  }
  return columns;
}
