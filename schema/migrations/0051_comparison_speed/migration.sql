-- Comparisons of a nation of offices. The functions that read shared figures have plans that are right for any number of offices. A
-- version of everything that a comparison depends on lets a process keep its tables.

-- Changes whenever something changes that comparisons of an indicator read of an office: its roll-ups, its answers and their definition.
-- The code '' is for its counties and residents. A version is never used again.
create table shared_figure_version (
  jurisdiction_id uuid not null,
  indicator_code text not null,
  version uuid not null,
  primary key (jurisdiction_id, indicator_code)
);
alter table shared_figure_version enable row level security;
alter table shared_figure_version force row level security;
create policy system_all on shared_figure_version for all to rapport_system using (true) with check (true);
grant select, insert, update on shared_figure_version to rapport_system;

-- Runs at the commit for every row; the first one of an office and indicator does the work. The lock is that of the roll-ups, so two
-- writers never wait for each other in a circle.
create function app.note_shared_figure_change() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    changed record;
    code text := '';
    key text;
    noted constant text := coalesce(current_setting('app.noted_figures', true), '');
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    case tg_table_name
      when 'indicator_rollup' then code := changed.indicator_code;
      when 'indicator_definition' then code := changed.code;
      when 'indicator_item' then
        select d.code into code from public.indicator_definition d
         where d.jurisdiction_id = changed.jurisdiction_id and d.id = changed.indicator_definition_id;
      when 'indicator_answer' then
        select d.code into code
          from public.indicator_item i
          join public.indicator_definition d on d.jurisdiction_id = i.jurisdiction_id and d.id = i.indicator_definition_id
         where i.jurisdiction_id = changed.jurisdiction_id and i.id = changed.indicator_item_id;
      else null;
    end case;
    -- The definition is gone, and its roll-ups with it.
    if code is null then return null; end if;
    key := '<' || changed.jurisdiction_id::text || ' ' || code || '>';
    if position(key in noted) > 0 then return null; end if;
    perform set_config('app.noted_figures', noted || key, true);
    perform pg_advisory_xact_lock(hashtextextended('indicator-rollup ' || changed.jurisdiction_id::text, 0));
    insert into public.shared_figure_version as one (jurisdiction_id, indicator_code, version)
    values (changed.jurisdiction_id, code, gen_random_uuid())
    on conflict (jurisdiction_id, indicator_code) do update set version = excluded.version;
    return null;
  end
  $$;
create constraint trigger notes_shared_figures after insert or update or delete on indicator_rollup
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after insert or update or delete on indicator_answer
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after update or delete on indicator_item
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after update or delete on indicator_definition
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after insert or update or delete on jurisdiction_area
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after insert or update or delete on population
  deferrable initially deferred for each row execute function app.note_shared_figure_change();

-- Uses of the figures of many offices wait here for the sweep, which writes them into the records of the offices. Nobody waits for
-- thousands of rows, and no use is lost.
create table shared_figure_use_batch (
  id uuid primary key default uuidv7(),
  office_ids uuid[] not null,
  state_agency_id uuid not null,
  agency_name text not null,
  used_at timestamptz(3) not null,
  used_by_subject text not null,
  purpose figure_use_purpose not null,
  indicator_code text not null,
  dimension text,
  first_day date not null,
  last_day date not null,
  comparison_table_id uuid
);
alter table shared_figure_use_batch enable row level security;
alter table shared_figure_use_batch force row level security;
create policy system_all on shared_figure_use_batch for all to rapport_system using (true) with check (true);
grant select, insert, delete on shared_figure_use_batch to rapport_system;

-- They run as rapport_system, which sees the rows of all offices.
grant create on schema app to rapport_system;
set local role rapport_system;

-- The offices that share an indicator with the acting agency now, once for each of these codes.
create function app.sharing_offices(p_codes text[])
  returns table (jurisdiction_id uuid, slug text, name text, indicator_code text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select l.jurisdiction_id, min(l.office_slug), min(l.office_name), l.indicator_code
      from app.sharing_lines_in_force() l
     where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes)
     group by l.jurisdiction_id, l.indicator_code
  $$;

-- As before. The planner expects few offices, and a nested loop over thousands of them takes minutes.
create or replace function app.shared_places(p_codes text[])
  returns table (office_id uuid, slug text, name text, disclosure_threshold int, counties text[], population bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_nestloop = off
  set jit = off
  as $$
    with office as materialized (
      select s.jurisdiction_id as id, min(s.slug) as slug, min(s.name) as name
        from app.sharing_offices(p_codes) s
       group by s.jurisdiction_id
    ), county as (
      select a.jurisdiction_id, array_agg(a.county_fips::text order by a.county_fips) as codes
        from public.jurisdiction_area a
       where a.jurisdiction_id in (select id from office) and (a.effective_to is null or a.effective_to > current_date)
       group by a.jurisdiction_id
    ), resident as (
      select distinct on (years.jurisdiction_id) years.jurisdiction_id, years.count
        from (
          select p.jurisdiction_id, p.year, sum(p.count) as count
            from public.population p
           where p.jurisdiction_id in (select id from office)
             and p.age_band = 'ALL' and p.sex = 'ALL' and p.race_ethnicity = 'ALL' and p.ethnicity = 'ALL'
           group by p.jurisdiction_id, p.year
        ) years
       order by years.jurisdiction_id, years.year desc
    )
    select o.id, o.slug, o.name, j.disclosure_threshold, coalesce(c.codes, '{}'), r.count
      from office o
      join public.jurisdiction j on j.id = o.id
      left join county c on c.jurisdiction_id = o.id
      left join resident r on r.jurisdiction_id = o.id
  $$;
alter function app.sharing_lines_in_force() set enable_nestloop = off;
alter function app.sharing_lines_in_force() set jit = off;
alter function app.shared_answers(text[], date) set enable_nestloop = off;
alter function app.shared_answers(text[], date) set jit = off;
alter function app.shared_rollups(text[], int, date[], text, text, int) set enable_nestloop = off;
alter function app.shared_rollups(text[], int, date[], text, text, int) set jit = off;

-- One version of everything that the functions above return for these codes: of the agreements in force, the offices, and their figures.
-- It depends on the day too. Two hashes of each row are added, so the order of rows does not matter.
create function app.shared_figures_version(p_codes text[]) returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_nestloop = off
  set jit = off
  as $$
    with version as materialized (
      select v.jurisdiction_id, v.indicator_code, v.version
        from public.shared_figure_version v where v.indicator_code = any (array_append(p_codes, ''))
    ), part as (
      select row(l.jurisdiction_id, l.office_slug, l.office_name, l.indicator_code, l.dimension, l.first_day, l.last_day,
                 j.disclosure_threshold, office.version, figure.version) as content
        from app.sharing_lines_in_force() l
        join public.jurisdiction j on j.id = l.jurisdiction_id
        left join version office on office.jurisdiction_id = l.jurisdiction_id and office.indicator_code = ''
        left join version figure on figure.jurisdiction_id = l.jurisdiction_id and figure.indicator_code = l.indicator_code
       where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes)
    )
    select concat_ws(' ', current_date, count(*), sum(hash_record_extended(content, 0)::numeric),
                     sum(hash_record_extended(content, 1)::numeric))
      from part
  $$;

-- As before, for at most 200 offices. Those of more wait for the sweep.
create or replace function app.record_figure_uses(p_offices uuid[], p_purpose text, p_indicator_code text, p_dimension text,
                                                  p_first_day date, p_last_day date, p_table_id uuid, p_subject text, p_now timestamptz)
  returns int
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    sharing uuid[];
  begin
    select array_agg(distinct l.jurisdiction_id) into sharing
      from app.sharing_lines_in_force() l where l.jurisdiction_id = any (p_offices);
    if sharing is null then return 0; end if;
    if cardinality(sharing) > 200 then
      insert into public.shared_figure_use_batch (office_ids, state_agency_id, agency_name, used_at, used_by_subject, purpose,
                                                  indicator_code, dimension, first_day, last_day, comparison_table_id)
      select sharing, agency.id, agency.name, p_now, p_subject, p_purpose::public.figure_use_purpose, p_indicator_code, p_dimension,
             p_first_day, p_last_day, p_table_id
        from public.jurisdiction agency where agency.id = app.current_jurisdiction();
    else
      insert into public.shared_figure_use (jurisdiction_id, state_agency_id, agency_name, used_at, used_by_subject, purpose,
                                            indicator_code, dimension, first_day, last_day, comparison_table_id)
      select office, agency.id, agency.name, p_now, p_subject, p_purpose::public.figure_use_purpose, p_indicator_code, p_dimension,
             p_first_day, p_last_day, p_table_id
        from public.jurisdiction agency cross join unnest(sharing) as office where agency.id = app.current_jurisdiction();
    end if;
    return cardinality(sharing);
  end
  $$;

revoke execute on function app.sharing_offices(text[]), app.shared_figures_version(text[]) from public;
grant execute on function app.sharing_offices(text[]), app.shared_figures_version(text[]) to rapport_api;
reset role;
alter function app.note_shared_figure_change() owner to rapport_system;
revoke create on schema app from rapport_system;
