import type { Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import type { RowOf } from '../../tables/columns.ts';

type View = Pick<
  RowOf<'EquityTable'>,
  'firstDay' | 'lastDay' | 'dimension' | 'headcountTotal' | 'isTotalHidden'
>;

const daysOf = ({ firstDay, lastDay }: Pick<View, 'firstDay' | 'lastDay'>): string =>
  `${dayText(firstDay)} ${dayText(lastDay)}`;

/** Warnings about a view beside others of the same days; one statement for all views that ask at once. */
export async function caveatsOf(context: Context, view: View): Promise<string[]> {
  const sameDays = await context.loaders.batch(
    'equity views of the same days',
    daysOf(view),
    async (keys) => {
      const views = await context.database.prisma.equityTable.findMany({
        where: {
          OR: keys.map((key) => {
            const [firstDay = '', lastDay = ''] = key.split(' ');
            return { firstDay: new Date(firstDay), lastDay: new Date(lastDay) };
          }),
        },
        select: { firstDay: true, lastDay: true, dimension: true, headcountTotal: true, isTotalHidden: true },
        orderBy: { dimension: 'asc' },
      });
      return Map.groupBy(views, daysOf);
    },
  );
  if (view.isTotalHidden) return [];
  return (sameDays ?? [])
    .filter((other) => !other.isTotalHidden && other.headcountTotal !== view.headcountTotal)
    .map(
      (other) =>
        `This view has ${view.headcountTotal} attendances. The view of the same days by ${other.dimension} has ${other.headcountTotal}. Headcounts changed between the two, so do not compare their numbers.`,
    );
}
