-- Roll-ups of indicators: the sums of an office for each period, from which state agencies compare offices. They are written in the
-- transaction of the observations that they summarize, by triggers, so that no way of writing observations can forget them.

create type indicator_rollup_state as enum ('VALUE', 'PARTIAL', 'NOT_REPORTED', 'NOT_APPLICABLE', 'OTHER_REVISION', 'OTHER_PERIOD');

-- One cell: a revision of an indicator, a period of the calendar or of the fiscal year of the office, and a group or everyone.
create table indicator_rollup (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  indicator_definition_id uuid not null,
  -- The same for all offices that observe by the same definition.
  indicator_code text not null,
  revision integer not null,
  is_reference boolean not null,
  period_start date not null,
  -- The day after the period.
  period_end date not null,
  period_months integer not null,
  -- The code of the dimension and the group in it; both null for everyone.
  dimension text,
  group_code text,
  state indicator_rollup_state not null,
  -- The sums, where the state is VALUE. The denominator of a rate is for the period of its definition.
  numerator double precision,
  denominator double precision,
  sum_of_squares double precision,
  months_expected integer not null,
  months_covered integer not null,
  -- The observations behind the cell, and those of them that have no figure.
  observation_count integer not null,
  not_reported_count integer not null,
  -- The places inside the office that are summed; 0 where the office itself is observed.
  place_count integer not null,
  -- The latest revision that observed the period and is not equivalent.
  other_revision integer,
  -- A longer period that was observed instead, and the day after it.
  other_period_start date,
  other_period_end date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  changed_at timestamptz(3) not null default current_timestamp,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade on delete cascade,
  constraint indicator_rollup_period check (period_months in (1, 3, 12)),
  constraint indicator_rollup_group check ((dimension is null) = (group_code is null)),
  constraint indicator_rollup_sums check ((state = 'VALUE') = (numerator is not null))
);
create unique index indicator_rollup_cell on indicator_rollup
  (jurisdiction_id, indicator_definition_id, dimension, group_code, period_months, period_start) nulls not distinct;
create index on indicator_rollup (indicator_code, revision, period_months, dimension, period_start, group_code);
select app.protect_tenant_table('indicator_rollup');

-- Computes the roll-ups of lines again and writes those that differ. A line is an office, an indicator (all its revisions), and a
-- group or everyone: [{"j": office, "c": code, "d": dimension, "g": group}]. The rule is that of indicator series:
-- sums over sums, nothing scaled up, nothing longer divided, and equivalent revisions together, the own one first.
create function app.refresh_rollups(p_lines jsonb) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
  -- The planner knows nothing about the sizes of the steps, and a nested loop over large ones takes minutes.
  set enable_nestloop = off
  set jit = off
  as $$
  declare
    offices uuid[];
    codes text[];
    definitions uuid[];
  begin
    -- One at a time for an office, from here to the commit, so that the later of two writers sees the rows of the earlier one.
    perform pg_advisory_xact_lock(hashtextextended('indicator-rollup ' || office.j, 0))
      from (select distinct line->>'j' as j from jsonb_array_elements(p_lines) line order by 1) office;

    select array_agg(distinct (line->>'j')::uuid), array_agg(distinct line->>'c') into offices, codes
      from jsonb_array_elements(p_lines) line;
    select array_agg(def.id) into definitions
      from public.indicator_definition def where def.jurisdiction_id = any(offices) and def.code = any(codes);

    with recursive line as materialized (
      select row_number() over () as number, given.*
        from (select distinct one.j, one.c, one.d, one.g from jsonb_to_recordset(p_lines) as one(j uuid, c text, d text, g text)) given
    ), revision as materialized (
      select def.jurisdiction_id, def.id, def.code, def.revision, def.is_reference, def.measure, def.equivalent_to_id,
             case when def.frequency = 'MONTH' then 1 when def.frequency in ('QUARTER', 'FISCAL_QUARTER') then 3 else 12 end as shortest,
             j.fiscal_year_start_month as fiscal_month, j.fiscal_year_start_day as fiscal_day
        from (select distinct line.j, line.c from line) indicator
        join public.indicator_definition def on def.jurisdiction_id = indicator.j and def.code = indicator.c
        join public.jurisdiction j on j.id = def.jurisdiction_id
       where def.jurisdiction_id = any(offices) and j.id = any(offices)
    ), kin (jurisdiction_id, id, kin_id) as (
      select jurisdiction_id, id, id from revision
      union
      select kin.jurisdiction_id, kin.id, other.id
        from kin
        join revision one on one.jurisdiction_id = kin.jurisdiction_id and one.id = kin.kin_id
        join revision other on other.jurisdiction_id = one.jurisdiction_id
         and (other.id = one.equivalent_to_id or other.equivalent_to_id = one.id)
    ), grid as materialized (
      -- Months, quarters and years, of the calendar year and of the fiscal year.
      select distinct r.jurisdiction_id, r.id, start.day, length.months, (start.month - 1) % length.months as shift
        from revision r
        cross join lateral (values (1, 1), (r.fiscal_month, r.fiscal_day)) as start(month, day)
        cross join (values (1), (3), (12)) as length(months)
       where length.months >= r.shortest
    ), observed as materialized (
      -- Every observation of a line, for each revision that it counts for or conflicts with.
      select line.number as line, asked.jurisdiction_id, asked.id as definition_id, o.place_id, o.period_start, o.period_end,
             o.period_months, o.months_covered, o.state, o.numerator, o.denominator, o.sum_of_squares, by.revision,
             kin.id is not null as is_comparable, by.id = asked.id as is_own
        from line
        join revision by on by.jurisdiction_id = line.j and by.code = line.c
        join public.observation o on o.jurisdiction_id = by.jurisdiction_id and o.indicator_definition_id = by.id and o.ended_at is null
         and coalesce(o.dimension, '') = coalesce(line.d, '') and coalesce(o."group", '') = coalesce(line.g, '')
        join revision asked on asked.jurisdiction_id = line.j and asked.code = line.c
        left join kin on kin.jurisdiction_id = asked.jurisdiction_id and kin.id = asked.id and kin.kin_id = by.id
       where o.jurisdiction_id = any(offices) and o.indicator_definition_id = any(definitions)
    ), placed as (
      select o.line, o.definition_id, count(distinct o.place_id)::int as places
        from observed o where o.is_comparable group by 1, 2
    ), bucketed as (
      select o.*, grid.months as bucket_months, bucket.first as bucket_start, bucket.after as bucket_end,
             o.period_start >= bucket.first and o.period_end <= bucket.after as is_inside
        from observed o
        join grid on grid.jurisdiction_id = o.jurisdiction_id and grid.id = o.definition_id
        cross join lateral (select o.period_start - (grid.day - 1) as first, o.period_end - grid.day as last) days
        cross join lateral generate_series(
          div(extract(year from days.first) * 12 + extract(month from days.first) - 1 - grid.shift, grid.months)::int,
          div(extract(year from days.last) * 12 + extract(month from days.last) - 1 - grid.shift, grid.months)::int) as number
        cross join lateral (select number * grid.months + grid.shift as month, (number + 1) * grid.months + grid.shift as next) span
        cross join lateral (select make_date(span.month / 12, span.month % 12 + 1, 1) + (grid.day - 1) as first,
                                   make_date(span.next / 12, span.next % 12 + 1, 1) + (grid.day - 1) as after) bucket
    ), used as (
      -- Of equivalent revisions that observed some of the same days of a place, the own one, and otherwise the latest.
      select b.*, b.is_inside and b.is_comparable and not coalesce(daterange(b.period_start, b.period_end) && b.preferred, false) as is_used
        from (
          select bucketed.*,
                 range_agg(daterange(period_start, period_end)) filter (where is_inside and is_comparable)
                   over (partition by line, definition_id, bucket_months, bucket_start, place_id order by is_own desc, revision desc
                         groups between unbounded preceding and 1 preceding) as preferred
            from bucketed
        ) b
    ), sums as (
      select u.line, u.definition_id, u.bucket_start, u.bucket_end, u.bucket_months, u.place_id is null as is_office,
             count(*) filter (where u.is_used)::int as observations,
             count(*) filter (where u.is_used and u.state in ('VALUE', 'ZERO'))::int as observed,
             count(*) filter (where u.is_used and u.state = 'NOT_REPORTED')::int as not_reported,
             count(*) filter (where u.is_used and u.state = 'NOT_APPLICABLE')::int as not_applicable,
             coalesce(sum(u.period_months) filter (where u.is_used and u.state = 'NOT_APPLICABLE'), 0)::int as months_not_applicable,
             coalesce(sum(u.months_covered) filter (where u.is_used), 0)::int as months_covered,
             -- Exact sums, so that the order of the rows does not matter.
             sum(u.numerator::text::numeric) filter (where u.is_used)::float8 as numerator,
             coalesce(sum(u.denominator::text::numeric) filter (where u.is_used), 0)::float8 as denominator,
             coalesce(sum(u.denominator::text::numeric * u.period_months) filter (where u.is_used), 0) as denominator_months,
             case when count(u.sum_of_squares) filter (where u.is_used) = count(*) filter (where u.is_used and u.state in ('VALUE', 'ZERO'))
               then sum(u.sum_of_squares::text::numeric) filter (where u.is_used)::float8 end as sum_of_squares,
             max(u.revision) filter (where u.is_inside and not u.is_comparable) as other_revision,
             (array_agg(u.period_start order by u.period_start, u.period_end) filter (where u.is_comparable and not u.is_inside))[1] as longer_start,
             (array_agg(u.period_end order by u.period_start, u.period_end) filter (where u.is_comparable and not u.is_inside))[1] as longer_end
        from used u
       group by 1, 2, 3, 4, 5, 6
    ), basis as (
      -- The office itself where it is observed; otherwise the sum of its places.
      select distinct on (s.line, s.definition_id, s.bucket_months, s.bucket_start) s.*
        from sums s
       order by s.line, s.definition_id, s.bucket_months, s.bucket_start,
                s.observations > 0 and s.is_office desc, s.observations > 0 desc, s.is_office desc
    ), cell as (
      select basis.*, expected.places, expected.months as months_expected,
             case when basis.observed > 0 and basis.months_covered < expected.months then 'PARTIAL'
                  when basis.observed > 0 then 'VALUE'
                  when basis.other_revision is not null then 'OTHER_REVISION'
                  when basis.longer_start is not null then 'OTHER_PERIOD'
                  when basis.not_reported > 0 then 'NOT_REPORTED'
                  when basis.not_applicable > 0 then 'NOT_APPLICABLE' end::public.indicator_rollup_state as state
        from basis
        left join placed on placed.line = basis.line and placed.definition_id = basis.definition_id
        cross join lateral (select case when basis.is_office then 0 else coalesce(placed.places, 0) end as places) place
        cross join lateral (select place.places,
                                   greatest(place.places, 1) * basis.bucket_months - basis.months_not_applicable as months) expected
    ), computed as materialized (
      select r.jurisdiction_id, r.id as indicator_definition_id, r.code as indicator_code, r.revision, r.is_reference,
             cell.bucket_start as period_start, cell.bucket_end as period_end, cell.bucket_months as period_months,
             line.d as dimension, line.g as group_code, cell.state,
             case when cell.state = 'VALUE' then cell.numerator end as numerator,
             case when cell.state <> 'VALUE' or r.measure = 'COUNT' then null
                  when r.measure = 'RATE' then (cell.denominator_months / r.shortest)::float8
                  else cell.denominator end as denominator,
             case when cell.state = 'VALUE' then cell.sum_of_squares end as sum_of_squares,
             cell.months_expected, cell.months_covered, cell.observations as observation_count,
             cell.not_reported as not_reported_count, cell.places as place_count, cell.other_revision,
             case when cell.state = 'OTHER_PERIOD' then cell.longer_start end as other_period_start,
             case when cell.state = 'OTHER_PERIOD' then cell.longer_end end as other_period_end
        from cell
        join line on line.number = cell.line
        join revision r on r.jurisdiction_id = line.j and r.id = cell.definition_id
       where cell.state is not null
    ), removed as (
      delete from public.indicator_rollup old using line
       where old.jurisdiction_id = any(offices) and old.indicator_definition_id = any(definitions)
         and old.jurisdiction_id = line.j and old.indicator_code = line.c
         and coalesce(old.dimension, '') = coalesce(line.d, '') and coalesce(old.group_code, '') = coalesce(line.g, '')
         and not exists (
           select from computed
            where computed.jurisdiction_id = old.jurisdiction_id and computed.indicator_definition_id = old.indicator_definition_id
              and coalesce(computed.dimension, '') = coalesce(old.dimension, '')
              and coalesce(computed.group_code, '') = coalesce(old.group_code, '')
              and computed.period_months = old.period_months and computed.period_start = old.period_start)
    )
    insert into public.indicator_rollup as old
      (jurisdiction_id, indicator_definition_id, indicator_code, revision, is_reference, period_start, period_end, period_months,
       dimension, group_code, state, numerator, denominator, sum_of_squares, months_expected, months_covered, observation_count,
       not_reported_count, place_count, other_revision, other_period_start, other_period_end)
    select * from computed
        on conflict (jurisdiction_id, indicator_definition_id, dimension, group_code, period_months, period_start)
        do update set
          is_reference = excluded.is_reference, period_end = excluded.period_end, state = excluded.state,
          numerator = excluded.numerator, denominator = excluded.denominator, sum_of_squares = excluded.sum_of_squares,
          months_expected = excluded.months_expected, months_covered = excluded.months_covered,
          observation_count = excluded.observation_count, not_reported_count = excluded.not_reported_count,
          place_count = excluded.place_count, other_revision = excluded.other_revision,
          other_period_start = excluded.other_period_start, other_period_end = excluded.other_period_end,
          changed_at = excluded.changed_at
     where (old.is_reference, old.period_end, old.state, old.numerator, old.denominator, old.sum_of_squares, old.months_expected,
            old.months_covered, old.observation_count, old.not_reported_count, old.place_count, old.other_revision,
            old.other_period_start, old.other_period_end)
        is distinct from
           (excluded.is_reference, excluded.period_end, excluded.state, excluded.numerator, excluded.denominator,
            excluded.sum_of_squares, excluded.months_expected, excluded.months_covered, excluded.observation_count,
            excluded.not_reported_count, excluded.place_count, excluded.other_revision, excluded.other_period_start,
            excluded.other_period_end);
  end
  $$;

-- Computes every roll-up of an office again.
create function app.rebuild_rollups(p_jurisdiction_id uuid) returns void
  language sql
  set search_path = pg_catalog, pg_temp
  begin atomic
    select app.refresh_rollups(coalesce(jsonb_agg(jsonb_build_object('j', p_jurisdiction_id, 'c', line.c, 'd', line.d, 'g', line.g)), '[]'))
      from (
        select def.code as c, o.dimension as d, o."group" as g
          from public.observation o
          join public.indicator_definition def
            on def.jurisdiction_id = o.jurisdiction_id and def.id = o.indicator_definition_id
         where o.jurisdiction_id = p_jurisdiction_id and o.ended_at is null
        union
        select r.indicator_code, r.dimension, r.group_code
          from public.indicator_rollup r where r.jurisdiction_id = p_jurisdiction_id
      ) line;
  end;

-- Statements note the lines that they touch, and the commit computes each line once, however many statements wrote to it. So locks are
-- short, and an import of many batches costs one computation.
create function app.touch_rollup_lines(p_lines jsonb) returns void
  language sql volatile
  set search_path = pg_catalog, pg_temp
  return set_config('app.touched_rollup_lines', (
    select jsonb_agg(line)::text
      from (select line from jsonb_array_elements(coalesce(nullif(current_setting('app.touched_rollup_lines', true), ''), '[]')::jsonb) line
            union
            select line from jsonb_array_elements(p_lines) line) touched
  ), true);

create function app.touch_observed_lines() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    lines jsonb;
  begin
    select jsonb_agg(distinct jsonb_build_object('j', def.jurisdiction_id, 'c', def.code, 'd', o.dimension, 'g', o."group")) into lines
      from touched o
      join public.indicator_definition def on def.jurisdiction_id = o.jurisdiction_id and def.id = o.indicator_definition_id;
    if lines is not null then perform app.touch_rollup_lines(lines); end if;
    return null;
  end
  $$;
-- An observation never changes its line, so its row after an update says enough.
create trigger touches_rollups_insert after insert on observation
  referencing new table as touched for each statement execute function app.touch_observed_lines();
create trigger touches_rollups_update after update on observation
  referencing new table as touched for each statement execute function app.touch_observed_lines();
create trigger touches_rollups_delete after delete on observation
  referencing old table as touched for each statement execute function app.touch_observed_lines();

-- Runs at the commit for every row; the first one does the work.
create function app.refresh_touched_rollups() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    lines constant text := current_setting('app.touched_rollup_lines', true);
  begin
    if lines is null or lines = '' then return null; end if;
    perform set_config('app.touched_rollup_lines', '', true);
    perform app.refresh_rollups(lines::jsonb);
    return null;
  end
  $$;
create constraint trigger refreshes_rollups after insert or update or delete on observation
  deferrable initially deferred for each row execute function app.refresh_touched_rollups();

-- A new revision has roll-ups of what equivalent revisions observed, and says where only other ones did.
create function app.refresh_revised_rollups() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    lines jsonb;
  begin
    select jsonb_agg(distinct jsonb_build_object('j', def.jurisdiction_id, 'c', def.code, 'd', o.dimension, 'g', o."group")) into lines
      from public.indicator_definition def
      join public.observation o on o.jurisdiction_id = def.jurisdiction_id and o.indicator_definition_id = def.id and o.ended_at is null
     where def.jurisdiction_id = new.jurisdiction_id and def.code = new.code;
    if lines is not null then perform app.refresh_rollups(lines); end if;
    return null;
  end
  $$;
create constraint trigger refreshes_rollups after insert or update of equivalent_to_id, frequency, measure, is_reference on indicator_definition
  deferrable initially deferred for each row execute function app.refresh_revised_rollups();

-- The periods of the fiscal year follow the calendar of the office.
create function app.refresh_fiscal_rollups() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform app.rebuild_rollups(new.id);
    return null;
  end
  $$;
create constraint trigger refreshes_rollups after update of fiscal_year_start_month, fiscal_year_start_day on jurisdiction
  deferrable initially deferred for each row
  when (old.fiscal_year_start_month <> new.fiscal_year_start_month or old.fiscal_year_start_day <> new.fiscal_year_start_day)
  execute function app.refresh_fiscal_rollups();

grant execute on function app.refresh_rollups(jsonb), app.rebuild_rollups(uuid), app.touch_rollup_lines(jsonb) to rapport_api, rapport_system;

-- Existing observations. The owner sees no row of a tenant.
set local role rapport_system;
select app.rebuild_rollups(id) from public.jurisdiction;
reset role;
