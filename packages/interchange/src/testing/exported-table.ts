import { everyone, type ExportedCell, type ExportedTable } from '../exported-table.ts';

const empty = { value: null, lower: null, upper: null, numerator: null, denominator: null };

const cell = (place: string, period: string, group: string, more: Partial<ExportedCell>): ExportedCell => ({
  place,
  period,
  group,
  status: 'ESTIMATE',
  reason: null,
  ...empty,
  ...more,
});

/** A table with a cell of each status, and labels that look like formulas. */
export function exampleTable(more: Partial<ExportedTable> = {}): ExportedTable {
  return {
    citableId: 'rapport:CA:diversion_rate:1',
    version: 2,
    title: 'Diversion, 2025',
    methods: 'Counts from 1 to 10 are hidden.',
    source: 'The agency',
    createdAt: '2026-01-31T08:00:00.000Z',
    unit: 'per 100 cases',
    confidenceLevel: 0.95,
    places: [
      { code: '06001', label: '=HYPERLINK("http://x","Alameda")' },
      { code: '-06003', label: 'Alpine, "the small one"' },
    ],
    periods: [
      { code: '2025-Q1', label: 'January to March 2025', firstDay: '2025-01-01', lastDay: '2025-03-31' },
      { code: '2025-Q2', label: 'April to June 2025', firstDay: '2025-04-01', lastDay: '2025-06-30' },
    ],
    groups: [everyone, { code: 'ASIAN', label: 'Asian' }],
    groupTitle: 'Race and ethnicity',
    cells: [
      cell('06001', '2025-Q1', '_T', {
        value: 0.1 + 0.2,
        lower: 0.25,
        upper: 0.36,
        numerator: 30,
        denominator: 100,
      }),
      cell('06001', '2025-Q1', 'ASIAN', {
        value: 0,
        lower: null,
        upper: null,
        numerator: 0,
        denominator: 20,
      }),
      cell('06001', '2025-Q2', '_T', { status: 'SUPPRESSED', reason: 'SMALL_COUNT' }),
      cell('06001', '2025-Q2', 'ASIAN', { status: 'NOT_COMPARABLE', reason: '+Another window' }),
      cell('-06003', '2025-Q1', '_T', { status: 'NOT_REPORTED', reason: 'No figure' }),
    ],
    ...more,
  };
}
