-- Effects that evaluations of several offices found, for one effect of all of them.

-- Whether a count that can identify people is small: the rule of series.
create function app.has_small_count(p_measure public.indicator_measure, p_numerator double precision, p_denominator double precision,
                                    p_threshold int)
  returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  return exists (
    select from unnest(case p_measure
        when 'COUNT' then array[p_numerator]
        when 'RATE' then array[p_numerator]
        when 'PROPORTION' then array[p_numerator, p_denominator - p_numerator, p_denominator]
        when 'RATIO' then array[p_numerator, p_denominator]
        when 'MEAN' then array[p_denominator]
      end) as one
     where round(one) between 1 and p_threshold);

grant execute on function app.has_small_count(public.indicator_measure, double precision, double precision, int) to rapport_system;
grant create on schema app to rapport_system;
set local role rapport_system;

-- The registered evaluations of this outcome and type of program that offices share with the acting agency now, each with its latest
-- result. The period of the plan is covered by a line of an agreement. Titles, inputs, places and receipts stay in the office. The
-- effect is left out if a count of the indicator that is small is behind it, or beside it in the tables of the office: a series can then hide
-- what the effect would reveal.
create function app.shared_evaluations(p_code text, p_program_type text)
  returns table (office_id uuid, slug text, name text, evaluation_id uuid, program_id uuid, design text, revision int,
                 is_reference boolean, first_day text, last_day text, claim_level text, is_outdated boolean, is_small boolean,
                 estimate double precision, standard_error double precision, lower double precision, upper double precision,
                 no_effect double precision, unit text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_nestloop = on
  set jit = off
  as $$
    with line as materialized (
      select l.jurisdiction_id, min(l.office_slug) as slug, min(l.office_name) as name, l.first_day, l.last_day
        from app.sharing_lines_in_force() l
       where l.kind = 'EVALUATION' and l.indicator_code = p_code
       group by l.jurisdiction_id, l.first_day, l.last_day
    ), registered as materialized (
      select e.jurisdiction_id, e.id, e.program_id, e.design::text as design, d.revision, d.is_reference, d.measure,
             coalesce(d.derivation in ('SCALE_MEAN', 'TOP_TWO_BOX'), false) as is_of_survey, registration.id as registration_id,
             registration.plan ->> 'firstDay' as first_day, registration.plan ->> 'lastDay' as last_day
        from (select distinct line.jurisdiction_id from line) office
        join public.evaluation e on e.jurisdiction_id = office.jurisdiction_id
        join public.program p on p.jurisdiction_id = e.jurisdiction_id and p.id = e.program_id and p.deleted_at is null
        join public.indicator_definition d on d.jurisdiction_id = e.jurisdiction_id and d.id = e.indicator_definition_id
        join lateral (
          select r.id, r.document::jsonb -> 'plan' as plan from public.evaluation_registration r
           where r.jurisdiction_id = e.jurisdiction_id and r.evaluation_id = e.id order by r.number desc limit 1) registration on true
       where d.code = p_code and p.type::text = p_program_type
    ), covered as materialized (
      select distinct on (r.jurisdiction_id, r.id) r.*, line.slug, line.name,
             greatest(office.disclosure_threshold, agency.disclosure_threshold) as threshold
        from registered r
        join line on line.jurisdiction_id = r.jurisdiction_id
         and r.first_day::date >= line.first_day and r.last_day::date <= line.last_day
        join public.jurisdiction office on office.id = r.jurisdiction_id
        join public.jurisdiction agency on agency.id = app.current_jurisdiction()
       order by r.jurisdiction_id, r.id
    ), resulted as (
      select c.*, latest.claim_level, latest.registration_id as of_registration, latest.receipt -> 'result' as result,
             c.is_of_survey or exists (
               select from public.observation o
                 join public.indicator_definition d on d.jurisdiction_id = o.jurisdiction_id and d.id = o.indicator_definition_id
                where o.jurisdiction_id = c.jurisdiction_id and d.code = p_code and o.ended_at is null
                  and o.period_start < c.last_day::date + interval '1 year' and o.period_end > c.first_day::date - interval '1 year'
                  and app.has_small_count(d.measure, o.numerator, o.denominator, c.threshold)
             ) or exists (
               select from jsonb_array_elements(latest.receipt -> 'inputs') input
                where app.has_small_count(c.measure, (input ->> 'numerator')::double precision,
                                          (input ->> 'denominator')::double precision, c.threshold)
             ) as is_small
        from covered c
        left join lateral (
          select r.claim_level::text as claim_level, r.evaluation_registration_id as registration_id, r.receipt::jsonb as receipt
            from public.evaluation_result r
           where r.jurisdiction_id = c.jurisdiction_id and r.evaluation_id = c.id and r.receipt is not null
           order by r.id desc limit 1) latest on true
    )
    select r.jurisdiction_id, r.slug, r.name, r.id, r.program_id, r.design, r.revision, r.is_reference, r.first_day, r.last_day,
           r.claim_level, r.of_registration is distinct from r.registration_id, r.is_small,
           case when not r.is_small then (r.result ->> 'estimate')::double precision end,
           case when not r.is_small then (r.result ->> 'standardError')::double precision end,
           case when not r.is_small then (r.result -> 'interval' ->> 'lower')::double precision end,
           case when not r.is_small then (r.result -> 'interval' ->> 'upper')::double precision end,
           (r.result ->> 'noEffect')::double precision, r.result ->> 'unit'
      from resulted r
     order by r.name, r.slug, r.id
  $$;
revoke execute on function app.shared_evaluations(text, text) from public;
grant execute on function app.shared_evaluations(text, text) to rapport_api;
reset role;
revoke create on schema app from rapport_system;
