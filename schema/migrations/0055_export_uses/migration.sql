-- A frozen table keeps the figures of an office whose agreement has ended. So the office still reads who exports them.

grant create on schema app to rapport_system;
set local role rapport_system;
-- As before, and for a frozen table of the acting agency also for its offices that share nothing now. Without p_offices, for all of them.
create or replace function app.record_figure_uses(p_offices uuid[], p_purpose text, p_indicator_code text, p_dimension text,
                                                  p_first_day date, p_last_day date, p_table_id uuid, p_subject text, p_now timestamptz)
  returns int
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    used uuid[];
  begin
    select array_agg(o.id) into used
      from (select l.jurisdiction_id as id from app.sharing_lines_in_force() l where l.jurisdiction_id = any (p_offices)
            union
            select j.id from public.comparison_table t join public.jurisdiction j on j.slug = any (t.office_slugs)
             where t.jurisdiction_id = app.current_jurisdiction() and t.id = p_table_id
               and (p_offices is null or j.id = any (p_offices))) o;
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
reset role;
revoke create on schema app from rapport_system;
