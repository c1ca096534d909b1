/** Feedback of the period: each submission counts, and a duplicate has the answer of the item that is kept. An answer is a decision, a reply or an action, the first of them. */
const received = `, received as (
    select period.first, item.id, item.received_on, item.due_on, kept.id as kept_id, kept.decided_at,
           ($5::timestamptz at time zone office.time_zone)::date as today,
           least((kept.decided_at at time zone office.time_zone)::date, (kept.replied_at at time zone office.time_zone)::date,
                 (select min(r.taken_on) from feedback_response r where r.feedback_item_id = kept.id and r.voided_at is null)) as answered_on
      from period
      cross join (select time_zone from jurisdiction where id = (select app.current_jurisdiction())) office
      left join feedback_item item on item.received_on >= period.first and item.received_on < period.after
      left join feedback_item kept on kept.id = coalesce(item.merged_into_id, item.id)
  )`;

/** A statement over the feedback of a period, with what was left out as a pair of words and number. */
const over = (periods: string, numerator: string, denominator: string, leftOut = `'{}'::jsonb`): string =>
  `${periods}${received}
  select first, null::text as dimension, null::text as "group", (${numerator})::float8 as numerator,
         (${denominator})::float8 as denominator, null::float8 as "sumOfSquares",
         jsonb_build_object('Feedback items received', count(id)) as used, ${leftOut} as "leftOut"
    from received group by first`;

const asOfNow = 'Answers and decisions until the day of the derivation count.';

/** The statements of the indicators about feedback, after the periods. */
export function feedbackDerivations(periods: string) {
  const isDue = 'answered_on is not null or due_on < today';
  return {
    FEEDBACK_RESPONSE: { text: over(periods, 'count(answered_on)', 'count(id)'), note: asOfNow },
    FEEDBACK_CLOSURE: { text: over(periods, 'count(decided_at)', 'count(id)'), note: asOfNow },
    FEEDBACK_ON_TIME: {
      text: over(
        periods,
        'count(id) filter (where answered_on <= due_on)',
        `count(id) filter (where ${isDue})`,
        `jsonb_build_object('Feedback items that are not due yet', count(id) filter (where not (${isDue})))`,
      ),
      note: asOfNow,
    },
    FEEDBACK_RESPONSE_DAYS: {
      text: over(
        periods,
        'coalesce(sum(greatest(answered_on - received_on, 0)), 0)',
        'count(answered_on)',
        `jsonb_build_object('Feedback items without an answer', count(id) filter (where answered_on is null))`,
      ),
      note: asOfNow,
    },
    FEEDBACK_TO_POLICY: {
      text: over(
        periods,
        `count(id) filter (where exists (
           select 1 from feedback_influence f join policy_change p on p.id = f.policy_change_id and p.deleted_at is null
            where f.feedback_item_id in (received.id, received.kept_id)))`,
        'count(id)',
      ),
      note: asOfNow,
    },
  };
}
