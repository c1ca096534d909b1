import { isAllowed } from '@rapport/core/actor.ts';
import type { EvaluationInput } from '@rapport/statistics/evaluation/evaluation.plan.ts';
import type { Receipt } from '@rapport/statistics/evaluation/receipt.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { dayText } from '../../days.ts';
import {
  hiddenObservations,
  releasedElsewhereSql,
  sharedSql,
  type DisclosedObservation,
} from '../indicators/figure-disclosure.rules.ts';

/** Who will see a figure: the reader of this request, or everyone. */
export type Audience = 'READER' | 'PUBLIC';

/** An observation of the indicator of a result. */
interface TableRow extends DisclosedObservation {
  placeCode: string | null;
  periodMonths: number;
}

/**
 * $1: codes of indicators; $2, $3: first and last days. As for a series, the table has all places and groups, and a year on both
 * sides.
 */
const tablesSql = `
  select asked.position::integer - 1 as position, o.id, o.indicator_definition_id as "definitionId",
         o.place_id as "placeId", place.code as "placeCode", o.dimension, o."group", o.period_start as "periodStart",
         o.period_end as "periodEnd", o.period_months as "periodMonths", o.numerator, o.denominator, ${releasedElsewhereSql('d')} as "isReleasedElsewhere", ${sharedSql('d')} as "isShared"
    from unnest($1::text[], $2::date[], $3::date[]) with ordinality as asked (code, first_day, last_day, position)
    join indicator_definition d on d.code = asked.code
    join observation o on o.indicator_definition_id = d.id
    left join measurement_place place on place.id = o.place_id
   where o.ended_at is null
     and o.period_start < asked.last_day + interval '1 year' and o.period_end > asked.first_day - interval '1 year'
   order by asked.position, o.id`;

type Asked = [code: string, firstDay: string, lastDay: string];

/** The observations of the indicator of a plan. One statement for all results that ask at once. */
async function tableOf(context: Context, { plan }: Receipt['registration']): Promise<readonly TableRow[]> {
  const asked: Asked = [plan.outcome.code, plan.firstDay, plan.lastDay];
  const found = await context.loaders.batch(
    'observations of results',
    JSON.stringify(asked),
    async (keys) => {
      const all = keys.map((key) => JSON.parse(key) as Asked);
      const { rows } = await context.session.query({
        name: 'observations_of_results',
        text: tablesSql,
        values: [0, 1, 2].map((column) => all.map((one) => one[column])),
      });
      const byPosition = Map.groupBy(rows as (TableRow & { position: number })[], ({ position }) => position);
      return new Map(keys.map((key, position) => [key, byPosition.get(position) ?? []]));
    },
  );
  return found ?? [];
}

/** Names an input, and the observations of its place and period. */
export const inputKey = (place: string | null, periodStart: string): string =>
  `${place ?? ''}\0${periodStart}`;
const keyOf = ({ placeCode, periodStart }: TableRow): string =>
  inputKey(placeCode, dayText(new Date(periodStart)));

/**
 * The inputs of a result that series hide from the audience. A result with one of them hides everything that is computed from it, because
 * the reader knows the other inputs. Figures are decided as they were used, and as they are now: neither must be recoverable.
 */
export async function hiddenInputs(
  context: Context,
  { registration, inputs }: Pick<Receipt, 'registration' | 'inputs'>,
  audience: Audience,
): Promise<ReadonlySet<string>> {
  if (audience === 'READER' && isAllowed(context.actor, 'observation.read')) return new Set();
  const now = await tableOf(context, registration);
  const threshold = actingJurisdiction(context).disclosureThreshold;
  const { measure } = registration.plan.outcome;
  const used = new Set(inputs.map(({ place, periodStart }) => inputKey(place, periodStart)));
  const hidden = [now, asUsed(now, inputs)].flatMap((table) => {
    const ids = hiddenObservations(table, measure, threshold);
    return table.filter(({ id, dimension }) => dimension === null && ids.has(id)).map(keyOf);
  });
  return new Set(hidden.filter((key) => used.has(key)));
}

/** The observations with the figures that the result used. An input that was voided since is one of them. */
function asUsed(now: readonly TableRow[], inputs: readonly EvaluationInput[]): readonly TableRow[] {
  const figures = new Map(inputs.map((input) => [inputKey(input.place, input.periodStart), input]));
  const isUsed = (row: TableRow): boolean =>
    row.dimension === null && figures.get(keyOf(row))?.periodMonths === row.periodMonths;
  const kept = now.map((row) => {
    const input = isUsed(row) ? figures.get(keyOf(row)) : undefined;
    return input === undefined ? row : { ...row, numerator: input.numerator, denominator: input.denominator };
  });
  const known = new Set(now.filter(isUsed).map(keyOf));
  const voided = inputs
    .filter(({ place, periodStart }) => !known.has(inputKey(place, periodStart)))
    .map((input, index): TableRow => {
      const start = new Date(input.periodStart);
      const { place, periodMonths, numerator, denominator } = input;
      return {
        id: `voided ${index}`,
        definitionId: now[0]?.definitionId ?? '',
        isReleasedElsewhere: now.some((row) => row.isReleasedElsewhere),
        isShared: now.some((row) => row.isShared),
        placeId: now.find(({ placeCode }) => placeCode === place)?.placeId ?? place,
        placeCode: place,
        dimension: null,
        group: null,
        periodStart: start,
        periodEnd: new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + periodMonths, 1)),
        periodMonths,
        numerator,
        denominator,
      };
    });
  return [...kept, ...voided];
}
