-- A version of everything frozen that a live comparison of an indicator depends on: the number of tables of the offices that share with
-- the acting agency, and the newest one.
create function app.frozen_tables_version(p_code text) returns text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select concat_ws(' ', count(*), max(c.id::text))
      from public.comparison_count c
     where c.indicator_code = p_code
       and c.office_slugs && (select array_agg(l.office_slug) from app.sharing_lines_in_force() l
                               where l.kind = 'INDICATOR' and l.indicator_code = p_code)
  $$;
revoke execute on function app.frozen_tables_version(text) from public;
grant execute on function app.frozen_tables_version(text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.frozen_tables_version(text) owner to rapport_system;
revoke create on schema app from rapport_system;
