import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { everyone, figuresOf, type ExportedTable } from '@rapport/interchange/exported-table.ts';

import { dayText } from '../../days.ts';
import type { RowOf } from '../../tables/columns.ts';
import { sharedRevisions } from '../comparisons/comparison.rules.ts';
import { slugOf } from '../jurisdictions/jurisdiction.service.ts';
import { officeNames } from '../sharing/office-names.service.ts';
import { partsOf, sharingSlugs, type FrozenCell } from './comparison-table.parts.service.ts';

/** A frozen comparison for its files: what was published, and which offices have withdrawn since. */
export async function publishedTable(
  prisma: PrismaClient,
  session: DatabaseSession,
  agencyId: string,
  id: string,
): Promise<{ row: RowOf<'ComparisonTable'>; table: ExportedTable }> {
  const row = await prisma.comparisonTable.findFirstOrThrow({ where: { id } });
  const names = await officeNames(prisma);
  const sharing = await sharingSlugs(session, [row.indicatorCode]);
  const source = await slugOf(prisma, agencyId);
  const withdrawn = row.officeSlugs.filter((slug) => sharing.get(row.indicatorCode)?.has(slug) !== true);
  const cells = [...partsOf(row, 'cells'), ...partsOf(row, 'totals')];
  const definition = sharedRevisions(row.indicatorCode).find(({ revision }) => revision === row.revision);
  const estimate = cells.flatMap(({ figure }) => (figure.kind === 'ESTIMATE' ? [figure] : []))[0];
  const periods = new Map(cells.map((cell) => [periodCode(cell), cell]));
  const groups = [...new Set(cells.flatMap(({ group }) => group ?? []))].toSorted();
  return {
    row,
    table: {
      citableId: `${source}/${row.number}`,
      version: row.edition,
      title: row.title,
      methods: methodsText(row, withdrawn),
      source,
      createdAt: row.createdAt.toISOString(),
      unit: definition?.unit ?? '',
      confidenceLevel: estimate?.interval?.confidenceLevel ?? null,
      places: [
        ...[...new Set([...row.officeSlugs, ...cells.flatMap(({ officeSlug }) => officeSlug ?? [])])].map(
          (code) => ({ code, label: names.get(code) ?? code }),
        ),
        allOffices,
      ],
      periods: [...periods].map(([code, { firstDay, lastDay }]) => ({
        code,
        label: code,
        firstDay: dayText(firstDay),
        lastDay: dayText(lastDay),
      })),
      groups: [everyone, ...groups.map((code) => ({ code, label: code }))],
      groupTitle: row.dimension ?? everyone.label,
      cells: cells.map((cell) => ({
        place: cell.officeSlug ?? allOffices.code,
        period: periodCode(cell),
        group: cell.group ?? everyone.code,
        ...figuresOf(cell.figure),
      })),
    },
  };
}

/** The total of all offices. The code of SDMX for a total. */
const allOffices = { code: '_T', label: 'All offices' };

function methodsText({ methods, roundedTo }: RowOf<'ComparisonTable'>, withdrawn: readonly string[]): string {
  const notes = [
    roundedTo === null ? null : `Counts are rounded to ${roundedTo}.`,
    withdrawn.length === 0
      ? null
      : `It holds withdrawn data: the agreements of ${withdrawn.join(', ')} have ended.`,
  ].filter((note) => note !== null);
  return [methods, ...notes].join('\n\n');
}

/** A month as `2025-01`, a quarter of the calendar as `2025-Q1`, a year as `2025`, and other days as they are. */
function periodCode({ firstDay, lastDay }: Pick<FrozenCell, 'firstDay' | 'lastDay'>): string {
  const [first, last] = [dayText(firstDay), dayText(lastDay)];
  const [year, month] = [firstDay.getUTCFullYear(), firstDay.getUTCMonth()];
  const ends = (months: number): boolean =>
    first.endsWith('-01') && last === dayText(new Date(Date.UTC(year, month + months, 0)));
  if (ends(1)) return first.slice(0, 7);
  if (ends(3) && month % 3 === 0) return `${year}-Q${month / 3 + 1}`;
  return ends(12) && month === 0 ? String(year) : `${first}/${last}`;
}

/** Records the export of a table for every office in it, also for those whose agreement has ended. */
export const recordTableExport =
  (row: RowOf<'ComparisonTable'>, subject: string, now: Date) =>
  (session: DatabaseSession): Promise<unknown> =>
    session.query({
      text: `select app.record_figure_uses(null, 'EXPORT', $1, $2, $3::date, $4::date, $5::uuid, $6, $7)`,
      values: [
        row.indicatorCode,
        row.dimension,
        dayText(row.firstDay),
        dayText(row.lastDay),
        row.id,
        subject,
        now,
      ],
    });
