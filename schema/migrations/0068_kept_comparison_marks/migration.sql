-- A kept comparison is looked up by a mark: the snapshot in which its version was computed. As long as no transaction that the snapshot
-- does not see has noted a change, the version is the same, and nothing is hashed. After a change, only the changed offices are read.

-- The transaction of the change, as a number; 0 for changes before this column.
alter table shared_figure_version add column changed_by bigint not null default 0;
create index on shared_figure_version (indicator_code, changed_by);

-- The database, its server process and the quarter of an hour in which a mark holds.
create function app.shared_figures_place() returns text
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select concat_ws(' ', current_database(), pg_postmaster_start_time(), date_bin('15 minutes', now(), 'epoch')) $$;
revoke execute on function app.shared_figures_place() from public;
grant execute on function app.shared_figures_place() to rapport_system;

grant create on schema app to rapport_system;
set local role rapport_system;

-- As before, with the transaction. Agreements, their lines, offices and frozen tables are noted too: everything that a version depends
-- on, except the day. The code '' is for everything of an office that does not belong to one indicator.
create or replace function app.note_shared_figure_change() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    changed record;
    owner uuid;
    code text := '';
    key text;
    noted constant text := coalesce(current_setting('app.noted_figures', true), '');
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    case tg_table_name
      when 'jurisdiction' then owner := changed.id;
      when 'comparison_count' then owner := changed.state_agency_id;
      else owner := changed.jurisdiction_id;
    end case;
    case tg_table_name
      when 'indicator_rollup' then code := changed.indicator_code;
      when 'comparison_count' then code := changed.indicator_code;
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
    key := '<' || owner::text || ' ' || code || '>';
    if position(key in noted) > 0 then return null; end if;
    perform set_config('app.noted_figures', noted || key, true);
    perform pg_advisory_xact_lock(hashtextextended('indicator-rollup ' || owner::text, 0));
    insert into public.shared_figure_version as one (jurisdiction_id, indicator_code, version, changed_by)
    values (owner, code, gen_random_uuid(), pg_current_xact_id()::text::bigint)
    on conflict (jurisdiction_id, indicator_code) do update set version = excluded.version, changed_by = excluded.changed_by;
    return null;
  end
  $$;

-- The offices of which something has changed since a mark that a comparison depends on; null if it cannot be said. A mark is a snapshot. It
-- holds for a quarter of an hour at most, because agreements begin and end at midnight in the time zone of their office. It holds only
-- with the server process that made it. The mark of a later snapshot is not for this one: it has seen transactions that still run here.
create function app.shared_figures_changed(p_codes text[], p_mark text) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    own constant pg_snapshot := pg_current_snapshot();
    seen pg_snapshot;
  begin
    if split_part(p_mark, '|', 2) is distinct from app.shared_figures_place()
       or coalesce(current_setting('app.previewed_agreement', true), '') <> '' then
      return null;
    end if;
    seen := split_part(p_mark, '|', 1)::pg_snapshot;
    if pg_snapshot_xmax(seen) > pg_snapshot_xmax(own)
       or exists (select from pg_snapshot_xip(own) as running where pg_visible_in_snapshot(running, seen)) then
      return null;
    end if;
    return array(
      select v.jurisdiction_id from public.shared_figure_version v
       where v.indicator_code = any (array_append(p_codes, '')) and v.changed_by >= pg_snapshot_xmin(seen)::text::bigint
         and not pg_visible_in_snapshot(v.changed_by::text::xid8, seen));
  end
  $$;

-- The version of everything that a comparison of an indicator depends on, with its mark. With an earlier mark, the version is null if
-- nothing has changed since. A preview of an agreement has no mark.
create function app.shared_figures_state(p_codes text[], p_code text, p_mark text) returns table (mark text, version text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if app.shared_figures_changed(p_codes, p_mark) = '{}' then
      mark := p_mark;
    else
      if coalesce(current_setting('app.previewed_agreement', true), '') = '' then
        mark := pg_current_snapshot()::text || '|' || app.shared_figures_place();
      end if;
      version := concat_ws(' ', app.shared_figures_version(p_codes), app.frozen_tables_version(p_code));
    end if;
    return next;
  end
  $$;

-- The offices that share an indicator, their answers and their roll-ups, as the functions of the same names without p_offices. Null is for
-- all offices. Places and answers have plans by index: an office has few of them, and all offices together have many.
create function app.shared_places(p_codes text[], p_offices uuid[])
  returns table (office_id uuid, slug text, name text, disclosure_threshold int, counties text[], population bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
  as $$
    with office as materialized (
      select s.jurisdiction_id as id, min(s.slug) as slug, min(s.name) as name
        from app.sharing_offices(p_codes) s
       where p_offices is null or s.jurisdiction_id = any (p_offices)
       group by s.jurisdiction_id
    )
    select o.id, o.slug, o.name, j.disclosure_threshold, coalesce(c.codes, '{}'), r.count
      from office o
      join public.jurisdiction j on j.id = o.id
      left join lateral (
        select array_agg(a.county_fips::text order by a.county_fips) as codes
          from public.jurisdiction_area a
         where a.jurisdiction_id = o.id and (a.effective_to is null or a.effective_to > current_date)
      ) c on true
      left join lateral (
        select sum(p.count)::bigint as count
          from public.population p
         where p.jurisdiction_id = o.id
           and p.age_band = 'ALL' and p.sex = 'ALL' and p.race_ethnicity = 'ALL' and p.ethnicity = 'ALL'
           and p.year = (
             select latest.year from public.population latest
              where latest.jurisdiction_id = o.id
                and latest.age_band = 'ALL' and latest.sex = 'ALL' and latest.race_ethnicity = 'ALL' and latest.ethnicity = 'ALL'
              order by latest.year desc limit 1)
      ) r on true
  $$;
create function app.shared_answers(p_codes text[], p_until date, p_offices uuid[])
  returns table (office_id uuid, code text, revision int, item_code text, value text, effective_from text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_seqscan = off
  set enable_bitmapscan = off
  set jit = off
  as $$
    with office as materialized (
      select distinct l.jurisdiction_id, l.indicator_code
        from app.sharing_lines_in_force() l
       where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes)
         and (p_offices is null or l.jurisdiction_id = any (p_offices))
    )
    select d.jurisdiction_id, d.code, d.revision, i.code, a.value::text, a.effective_from::text
      from office o
      join public.indicator_definition d on d.jurisdiction_id = o.jurisdiction_id and d.code = o.indicator_code
      join public.indicator_item i on i.jurisdiction_id = d.jurisdiction_id and i.indicator_definition_id = d.id
      join public.indicator_answer a on a.jurisdiction_id = i.jurisdiction_id and a.indicator_item_id = i.id
     where d.is_reference and i.kind <> 'CONTEXT' and a.effective_from <= p_until
  $$;
create function app.shared_rollups(p_codes text[], p_months int, p_first_days date[], p_dimension text, p_code text, p_revision int,
                                   p_offices uuid[])
  returns table (office_id uuid, code text, revision int, is_reference boolean, state text, numerator double precision,
                 denominator double precision, sum_of_squares double precision, months_expected int, months_covered int,
                 other_revision int, other_first text, other_last text, first_day text, group_code text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_nestloop = off
  set jit = off
  set plan_cache_mode = force_custom_plan
  as $$
    with line as materialized (
      select l.jurisdiction_id, l.indicator_code, l.dimension, l.first_day, l.last_day
        from app.sharing_lines_in_force() l
       where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes)
         and (p_offices is null or l.jurisdiction_id = any (p_offices))
    )
    select r.jurisdiction_id, r.indicator_code, r.revision, r.is_reference, r.state::text, r.numerator, r.denominator,
           r.sum_of_squares, r.months_expected, r.months_covered, r.other_revision, r.other_period_start::text,
           (r.other_period_end - 1)::text, r.period_start::text, r.group_code
      from public.indicator_rollup r
     where r.indicator_code = any (p_codes) and r.is_reference and r.period_months = p_months
       and (p_offices is null or r.jurisdiction_id = any (p_offices))
       and r.period_start = any (p_first_days) and (r.dimension is null or r.dimension = p_dimension)
       and (r.indicator_code <> p_code or r.revision = p_revision)
       and exists (
         select from line l
          where l.jurisdiction_id = r.jurisdiction_id and l.indicator_code = r.indicator_code
            and (r.dimension is null or l.dimension = r.dimension)
            and r.period_start >= l.first_day and r.period_end - 1 <= l.last_day)
  $$;

-- As before. Offices are hashed: after some calls a connection keeps a plan for any array, which compares each office with each line.
create or replace function app.record_figure_uses(p_offices uuid[], p_purpose text, p_indicator_code text, p_dimension text,
                                                  p_first_day date, p_last_day date, p_table_id uuid, p_subject text, p_now timestamptz)
  returns int
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set jit = off
  as $$
  declare
    used uuid[];
  begin
    select array_agg(o.id) into used
      from (select l.jurisdiction_id as id from app.sharing_lines_in_force() l where l.jurisdiction_id in (select unnest(p_offices))
            union
            select j.id from public.comparison_table t join public.jurisdiction j on j.slug = any (t.office_slugs)
             where t.jurisdiction_id = app.current_jurisdiction() and t.id = p_table_id
               and (p_offices is null or j.id in (select unnest(p_offices)))) o;
    if used is null then return 0; end if;
    if cardinality(used) > 200 then
      insert into public.shared_figure_use_batch (office_ids, state_agency_id, agency_name, used_at, used_by_subject, purpose,
                                                  indicator_code, dimension, first_day, last_day, comparison_table_id)
      select used, agency.id, agency.name, p_now, p_subject, p_purpose::public.figure_use_purpose, p_indicator_code, p_dimension,
             p_first_day, p_last_day, p_table_id
        from public.jurisdiction agency where agency.id = app.current_jurisdiction();
    else
      insert into public.shared_figure_use (jurisdiction_id, state_agency_id, agency_name, used_at, used_by_subject, purpose,
                                            indicator_code, dimension, first_day, last_day, comparison_table_id)
      select office, agency.id, agency.name, p_now, p_subject, p_purpose::public.figure_use_purpose, p_indicator_code, p_dimension,
             p_first_day, p_last_day, p_table_id
        from public.jurisdiction agency cross join unnest(used) as office where agency.id = app.current_jurisdiction();
    end if;
    return cardinality(used);
  end
  $$;

revoke execute on function app.shared_figures_changed(text[], text), app.shared_figures_state(text[], text, text), app.shared_places(text[], uuid[]), app.shared_answers(text[], date, uuid[]),
  app.shared_rollups(text[], int, date[], text, text, int, uuid[]) from public;
grant execute on function app.shared_figures_changed(text[], text), app.shared_figures_state(text[], text, text),
  app.shared_places(text[], uuid[]), app.shared_answers(text[], date, uuid[]),
  app.shared_rollups(text[], int, date[], text, text, int, uuid[]) to rapport_api;
grant execute on function app.note_shared_figure_change() to session_user;
reset role;
revoke create on schema app from rapport_system;

create constraint trigger notes_shared_figures after insert or update or delete on data_sharing_agreement
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after insert or update or delete on data_sharing_line
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after update of status, time_zone, disclosure_threshold on jurisdiction
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
create constraint trigger notes_shared_figures after insert or update or delete on comparison_count
  deferrable initially deferred for each row execute function app.note_shared_figure_change();
set local role rapport_system;
revoke execute on function app.note_shared_figure_change() from session_user;
reset role;
