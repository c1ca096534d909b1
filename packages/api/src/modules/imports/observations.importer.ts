import type { OfficeCalendar } from '@rapport/core/actor.ts';
import type { ObservationLine } from '@rapport/interchange/observation-file.ts';
import { openTable } from '@rapport/interchange/table.ts';

import { knownIndicators } from '../indicators/known-indicators.service.ts';
import type { DatasetImporter } from './dataset.importer.ts';
import { createOverlapCheck, readObservation, type GoodObservation } from './observation-rows.ts';
import { observedAlready, writeObservations } from './observations.writer.ts';
import { workTables } from './work-tables.ts';

/** Observations from CSV: one row for each indicator, place, period and group. A figure that is observed already is rejected. */
export function observationsImporter(calendar: OfficeCalendar): DatasetImporter<ObservationLine> {
  const overlap = createOverlapCheck();
  return {
    open: (bytes, options) => openTable(bytes, workTables.OBSERVATIONS, options),

    async conflicts(target, rows) {
      const known = await knownIndicators(target.prisma);
      const read = rows.map((row) => readObservation(row, known, { calendar, now: target.now }));
      const good = read.filter((row): row is GoodObservation => row.issues === null);
      return [
        ...read.flatMap(({ issues }) => issues ?? []),
        ...good.flatMap((row) => overlap(row, 'period_start')),
        ...(await observedAlready(target, good, 'period_start')),
      ];
    },

    async write(target, rows) {
      const known = await knownIndicators(target.prisma);
      const read = rows.map((row) => readObservation(row, known, { calendar, now: target.now }));
      await writeObservations(target, requireGood(read));
    },
  };
}

/** Ends the attempt where what a row names was changed in the meantime; the next attempt names it. */
export function requireGood(rows: readonly ReturnType<typeof readObservation>[]): GoodObservation[] {
  return rows.map((row) => {
    if (row.issues === null) return row;
    throw new Error('A record that a row of an import names was changed in the meantime');
  });
}
