import type { ObservationState } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../../context.ts';

/** One current observation of a place in a period, for everyone. */
export interface PanelRow {
  observationId: string;
  /** The revision of the indicator by which it was observed: the one asked for, or an equivalent one. */
  definitionId: string;
  /** The code of the place; null for the whole office. */
  placeCode: string | null;
  periodStart: Date;
  /** The day after the period. */
  periodEnd: Date;
  periodMonths: number;
  monthsCovered: number;
  state: ObservationState;
  numerator: number | null;
  denominator: number | null;
  sumOfSquares: number | null;
}

export interface PanelQuery {
  definitionId: string;
  /** These places; every place by default. Null means the whole office instead of places. */
  placeCodes?: readonly string[] | null;
  /** Periods that lie between these days, both included. */
  from: Date;
  to: Date;
}

/**
 * $1: the revision; $2: whether places are asked for; $3: their codes, or null for all; $4, $5: days. Of two equivalent revisions
 * that were observed for the same place and period, the one that was asked for comes first.
 */
const panelSql = `
  with recursive kin as (
    select id from indicator_definition where id = $1
    union
    select other.id from kin
      join indicator_definition one on one.id = kin.id
      join indicator_definition other on other.id = one.equivalent_to_id or other.equivalent_to_id = one.id
  )
  select distinct on (place.code, o.period_start, o.period_months)
         o.id as "observationId", o.indicator_definition_id as "definitionId", place.code as "placeCode",
         o.period_start as "periodStart", o.period_end as "periodEnd", o.period_months as "periodMonths",
         o.months_covered as "monthsCovered", o.state, o.numerator, o.denominator, o.sum_of_squares as "sumOfSquares"
    from observation o
    left join measurement_place place on place.id = o.place_id
   where o.indicator_definition_id in (select id from kin)
     and o.ended_at is null and o.dimension is null
     and (o.place_id is not null) = $2::boolean
     and ($3::text[] is null or place.code = any($3::text[]))
     and o.period_start >= $4::date and o.period_end <= $5::date + 1
   order by place.code, o.period_start, o.period_months, o.indicator_definition_id = $1 desc, o.id desc`;

/**
 * The current observations of an indicator by place and period, for everyone (no group), in one statement. Observations by
 * equivalent revisions belong to it. The caller decides about gaps, partial periods and periods of several lengths. The values
 * are not suppressed: authorize before you read them, and publish nothing that was not decided by disclosure control.
 */
export async function observationPanel(
  context: Pick<Context, 'session'>,
  { definitionId, placeCodes, from, to }: PanelQuery,
): Promise<PanelRow[]> {
  const { rows } = await context.session.query({
    name: 'observation_panel',
    text: panelSql,
    values: [definitionId, placeCodes !== null, placeCodes ?? null, from, to],
  });
  return rows as PanelRow[];
}
