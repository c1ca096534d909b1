import type { IndicatorDerivation } from '@rapport/core/indicators/indicator.ts';

import { feedbackDerivations } from './derivation.feedback.ts';

/**
 * The statements that derive observations. Each takes $1 to $4, the periods: first days, days after, and their moments in the time
 * zone of the office; $5, now; $6, the code of a scale or question. Each returns a row for a period and a group: `first`, `dimension`,
 * `group`, `numerator`, `denominator`, `sumOfSquares`, and the counts of what was used and left out, as objects of sentences.
 *
 * They read what other modules keep, because a derivation is one question over all of it. They write nothing.
 */
type DerivationSql = { text: string; note: string };

/** Every statement names every parameter, so that one list of values fits all. */
const periods = `
  with period as (
    select * from unnest($1::date[], $2::date[], $3::timestamptz[], $4::timestamptz[]) as p (first, after, starts, before)
     where $5::timestamptz is not null and $6::text is not distinct from $6
  )`;

const everyone = `null::text as dimension, null::text as "group"`;
const noSquares = `null::float8 as "sumOfSquares"`;

/** Activities of a period with the people counted there: by headcount, or by pseudonym where there is no headcount. */
const events = `, event as (
    select period.first, activity.id, activity.accessibility,
           activity.status = 'COMPLETED' or (activity.status = 'ACTIVE' and activity.starts_at <= $5::timestamptz) as is_held,
           activity.status = 'CANCELLED' as is_canceled
      from period join activity on activity.starts_at >= period.starts and activity.starts_at < period.before
  ), counted as (
    select event.first, event.id, sum(attendance.headcount)::float8 as headcount, count(attendance.participant_key)::float8 as keys,
           count(attendance.id) as rows
      from event left join attendance on attendance.activity_id = event.id and attendance.voided_at is null
     where event.is_held group by event.first, event.id
  ), people as (
    select first, sum(coalesce(nullif(headcount, 0), keys))::float8 as people,
           count(*) filter (where rows > 0) as counted, count(*) filter (where rows = 0) as uncounted,
           count(*) filter (where headcount > 0) as by_headcount
      from counted group by first
  ), others as (
    select first, count(*) filter (where is_canceled) as canceled, count(*) filter (where not is_held and not is_canceled) as planned
      from event group by first
  )`;

const eventInputs = `
  jsonb_build_object('Activities held with attendance', coalesce(people.counted, 0),
                     'Activities counted by headcount', coalesce(people.by_headcount, 0)) as used,
  jsonb_build_object('Activities held without attendance', coalesce(people.uncounted, 0),
                     'Canceled activities', coalesce(others.canceled, 0),
                     'Activities that were not held', coalesce(others.planned, 0)) as "leftOut"`;

/** The residents of the counties that the office serves on the last day of a period, by their latest figures until then. */
const residents = `, served as (
    select period.first, area.county_fips, extract(year from period.after - 1)::int as year
      from period join jurisdiction_area area
        on area.effective_from < period.after and (area.effective_to is null or area.effective_to >= period.after - 1)
  ), residents as (
    select served.first, count(*) as counties, count(known.count) as known, sum(known.count)::float8 as people
      from served left join lateral (
        select p.count from population p
         where p.county_fips = served.county_fips and p.year <= served.year
           and p.age_band = 'ALL' and p.sex = 'ALL' and p.race_ethnicity = 'ALL' and p.ethnicity = 'ALL'
         order by p.year desc limit 1) known on true
     group by served.first
  )`;

const participation = `${periods}${events}${residents}
  select period.first, ${everyone}, coalesce(people.people, 0) as numerator,
         case when residents.known = residents.counties then residents.people end as denominator, ${noSquares}, ${eventInputs}
    from period left join people using (first) left join others using (first) left join residents using (first)`;

/** The groups of one dimension among people and residents. A group without residents has no rate, and is left out. */
const reach = `${periods}${events}, reached as (
    select event.first, counts.dimension::text as dimension, counts.category as "group", sum(counts.count)::float8 as people, count(*) as rows
      from event join attendance on attendance.activity_id = event.id and attendance.voided_at is null
      join attendance_count counts on counts.attendance_id = attendance.id
     where event.is_held group by 1, 2, 3
  ), served as (
    select period.first, area.county_fips, extract(year from period.after - 1)::int as year
      from period join jurisdiction_area area
        on area.effective_from < period.after and (area.effective_to is null or area.effective_to >= period.after - 1)
  ), known as (
    select distinct on (served.first, p.county_fips, side.dimension, side."group")
           served.first, p.county_fips, side.dimension, side."group", p.count
      from served join population p on p.county_fips = served.county_fips and p.year <= served.year
      cross join lateral (values
        ('AGE_BAND', p.age_band, p.sex = 'ALL' and p.race_ethnicity = 'ALL' and p.ethnicity = 'ALL'),
        ('SEX', p.sex, p.age_band = 'ALL' and p.race_ethnicity = 'ALL' and p.ethnicity = 'ALL'),
        ('RACE_ETHNICITY', p.race_ethnicity, p.age_band = 'ALL' and p.sex = 'ALL' and p.ethnicity = 'ALL'),
        ('ETHNICITY', p.ethnicity, p.age_band = 'ALL' and p.sex = 'ALL' and p.race_ethnicity = 'ALL')
      ) as side (dimension, "group", is_alone)
     where side.is_alone and side."group" <> 'ALL'
     order by served.first, p.county_fips, side.dimension, side."group", p.year desc
  ), residents as (
    select first, dimension, "group", sum(count)::float8 as people from known
     group by 1, 2, 3 having count(*) = (select count(*) from served where served.first = known.first)
  )
  select residents.first, residents.dimension, residents."group", coalesce(reached.people, 0) as numerator,
         residents.people as denominator, ${noSquares},
         jsonb_build_object('Groups of headcounts', coalesce(reached.rows, 0)) as used,
         jsonb_build_object('People of groups without residents', coalesce((
           select sum(other.people) from reached other
            where other.first = residents.first and other.dimension = residents.dimension
              and not exists (select 1 from residents r where (r.first, r.dimension, r."group") = (other.first, other.dimension, other."group"))
         ), 0)) as "leftOut"
    from residents left join reached using (first, dimension, "group")`;

const accessible = `${periods}${events}
  select period.first, ${everyone}, count(event.id) filter (where event.is_held and cardinality(event.accessibility) > 0)::float8 as numerator,
         count(event.id) filter (where event.is_held)::float8 as denominator, ${noSquares},
         jsonb_build_object('Activities held', count(event.id) filter (where event.is_held)) as used,
         jsonb_build_object('Canceled activities', count(event.id) filter (where event.is_canceled),
                            'Activities that were not held', count(event.id) filter (where not event.is_held and not event.is_canceled)) as "leftOut"
    from period left join event using (first) group by period.first`;

const cost = `${periods}${events}, spent as (
    select period.first, sum(expenditure.amount_cents)::float8 / 100 as dollars, count(*) as rows
      from period join expenditure on expenditure.spent_on >= period.first and expenditure.spent_on < period.after
     where expenditure.voided_at is null group by period.first
  )
  select period.first, ${everyone}, coalesce(spent.dollars, 0) as numerator, coalesce(people.people, 0) as denominator, ${noSquares},
         jsonb_build_object('Expenditures', coalesce(spent.rows, 0), 'Activities held with attendance', coalesce(people.counted, 0)) as used,
         jsonb_build_object('Activities held without attendance', coalesce(people.uncounted, 0)) as "leftOut"
    from period left join spent using (first) left join people using (first)`;

const training = `${periods}, required as (
    select period.first, training.id as training_id, member.id as member_id, period.after - 1 as day
      from period
      join training on training.retired_at is null or training.retired_at >= period.before
      join staff_member member
        on (cardinality(training.required_positions) = 0 or member.position = any(training.required_positions))
       and member.started_on < period.after and (member.ended_on is null or member.ended_on >= period.after - 1)
  ), held as (
    select required.*, bool_or(completion.expires_on is null or completion.expires_on >= required.day) as holds
      from required left join training_completion completion
        on completion.training_id = required.training_id and completion.staff_member_id = required.member_id
       and completion.completed_on <= required.day and completion.voided_at is null
     group by 1, 2, 3, 4
  )
  select period.first, ${everyone}, count(held.training_id) filter (where held.holds)::float8 as numerator,
         count(held.training_id)::float8 as denominator, ${noSquares},
         jsonb_build_object('Staff members', count(distinct held.member_id), 'Trainings', count(distinct held.training_id)) as used,
         jsonb_build_object('Expired completions', count(held.training_id) filter (where not held.holds)) as "leftOut"
    from period left join held using (first) group by period.first`;

/** Valid answers as numbers; a choice such as "Do not know" has none. */
const answers = `, asked as (
    select question.id, question.survey_version_id, question.top_box_minimum,
           coalesce(question.minimum, (select min(c.value) from choice c where c.question_id = question.id and not c.is_missing)) as lowest,
           coalesce(question.maximum, (select max(c.value) from choice c where c.question_id = question.id and not c.is_missing)) as highest
      from question
  ), answered as (
    select period.first, response.id as response_id, answer.question_id,
           coalesce(answer.number_value, case when not choice.is_missing then choice.value end) as value
      from period
      join response on response.submitted_at >= period.starts and response.submitted_at < period.before
      join answer on answer.response_id = response.id
      left join choice on choice.id = answer.choice_id and choice.question_id = answer.question_id
  )`;

const scaleMean = `${periods}${answers}, scored as (
    select answered.first, answered.response_id, scale.min_answered, count(answered.value) as items,
           avg(case when item.is_reversed then asked.lowest + asked.highest - answered.value else answered.value end) as score
      from scale join scale_item item on item.scale_id = scale.id
      join asked on asked.id = item.question_id
      join answered on answered.question_id = item.question_id
     where lower(scale.code) = lower($6::text) group by 1, 2, 3
  )
  select period.first, ${everyone}, coalesce(sum(score) filter (where items >= min_answered), 0)::float8 as numerator,
         count(*) filter (where items >= min_answered)::float8 as denominator,
         coalesce(sum(score * score) filter (where items >= min_answered), 0)::float8 as "sumOfSquares",
         jsonb_build_object('Responses with a score', count(*) filter (where items >= min_answered)) as used,
         jsonb_build_object('Responses with too few answers', count(*) filter (where items < min_answered)) as "leftOut"
    from period left join scored using (first) group by period.first`;

const topTwoBox = `${periods}${answers}, boxed as (
    select answered.first, answered.value,
           coalesce(asked.top_box_minimum, (
             select min(top.value) from (
               select distinct c.value from choice c where c.question_id = asked.id and not c.is_missing and c.value is not null
                order by c.value desc limit 2) top), asked.highest - 1) as cut
      from asked join question on question.id = asked.id join answered on answered.question_id = asked.id
     where lower(question.code) = lower($6::text)
  )
  select period.first, ${everyone}, count(*) filter (where value >= cut)::float8 as numerator, count(value)::float8 as denominator, ${noSquares},
         jsonb_build_object('Valid answers', count(value)) as used,
         jsonb_build_object('Answers without a score', count(*) filter (where boxed.first is not null and value is null)) as "leftOut"
    from period left join boxed using (first) group by period.first`;

const people = 'People are counted by headcount, and by pseudonym at activities without one.';

/** The statement of each derivation, and how the figure follows from it. */
export const derivationSql: Readonly<Record<IndicatorDerivation, DerivationSql>> = {
  PARTICIPATION: {
    text: participation,
    note: `${people} Residents are those of the latest year with figures.`,
  },
  REACH: {
    text: reach,
    note: 'People are counted by the groups of headcounts, over the residents of each group.',
  },
  ACCESSIBLE_ACTIVITIES: {
    text: accessible,
    note: 'Activities held with at least one accessibility feature.',
  },
  ...feedbackDerivations(periods),
  TRAINING_COVERAGE: { text: training, note: 'Staff and trainings are those of the last day of the period.' },
  COST_PER_PARTICIPANT: {
    text: cost,
    note: `Expenditures count on the day on which they were made. ${people}`,
  },
  SCALE_MEAN: { text: scaleMean, note: 'Responses count on the day on which they were submitted.' },
  TOP_TWO_BOX: { text: topTwoBox, note: 'Answers count on the day on which they were submitted.' },
};
