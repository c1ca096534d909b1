-- An office sees what an agency would see of it, by the code of the agency's own comparison. Effects of evaluations are pooled.

-- Lets the rest of the transaction see the lines of an agreement as if it were in force. Only the agency of the agreement has them.
create function app.preview_agreement(p_agreement uuid) returns void
  language sql volatile
  set search_path = pg_catalog, pg_temp
  begin atomic
    select set_config('app.previewed_agreement', p_agreement::text, true);
  end;
grant execute on function app.preview_agreement(uuid) to rapport_api;

grant create on schema app to rapport_system;
set local role rapport_system;

-- As before. In a transaction that previews an agreement, its lines count as if it were in force. The transaction acts as the agency with
-- which it is made, and nobody else has such lines.
create or replace function app.sharing_lines_in_force()
  returns table (jurisdiction_id uuid, office_slug text, office_name text, kind public.sharing_kind, indicator_code text,
                 dimension text, first_day date, last_day date)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set enable_nestloop = off
  set jit = off
  as $$
    select l.jurisdiction_id, a.office_slug, a.office_name, l.kind, l.indicator_code, l.dimension, l.first_day,
           coalesce(l.last_day, date 'infinity')
      from public.data_sharing_line l
      join public.data_sharing_agreement a
        on a.jurisdiction_id = l.jurisdiction_id and a.id = l.data_sharing_agreement_id
      join public.jurisdiction j on j.id = l.jurisdiction_id
     where l.state_agency_id = app.current_jurisdiction() and j.status = 'ACTIVE'
       and (a.status = 'ACCEPTED' and (now() at time zone j.time_zone)::date between a.in_force_from and coalesce(a.in_force_to, date 'infinity')
            or a.status in ('OFFERED', 'ACCEPTED') and a.id::text = current_setting('app.previewed_agreement', true))
  $$;
reset role;
revoke create on schema app from rapport_system;
