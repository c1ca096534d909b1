-- The calendar of an office: its time zone and fiscal year. Days, months, years, deadlines and expiries follow it.

create type fiscal_year_naming as enum ('START', 'END');

alter table jurisdiction
  add column time_zone text not null default 'UTC',
  add column fiscal_year_start_month integer not null default 1,
  add column fiscal_year_start_day integer not null default 1,
  add column fiscal_year_naming fiscal_year_naming not null default 'END',
  -- An unknown name is an error, which refuses the row too.
  add constraint jurisdiction_time_zone check ((timestamptz '2000-01-01 00:00:00+00' at time zone time_zone) is not null),
  -- A day that every year has.
  add constraint jurisdiction_fiscal_year_start check (
    fiscal_year_start_month between 1 and 12
    and fiscal_year_start_day between 1 and
      case when fiscal_year_start_month = 2 then 28 when fiscal_year_start_month in (4, 6, 9, 11) then 30 else 31 end
  );

-- Offices that are here already get the zone in which most people of their state live; their administrators can change it.
-- Row security is forced, so not even the owner sees the rows until it is lifted for this statement.
alter table jurisdiction no force row level security;
update jurisdiction set time_zone = case
  when state in ('AS') then 'Pacific/Pago_Pago'
  when state in ('HI') then 'Pacific/Honolulu'
  when state in ('AK') then 'America/Anchorage'
  when state in ('CA', 'NV', 'OR', 'WA') then 'America/Los_Angeles'
  when state in ('AZ') then 'America/Phoenix'
  when state in ('ID') then 'America/Boise'
  when state in ('CO', 'MT', 'NM', 'UT', 'WY') then 'America/Denver'
  when state in ('AL', 'AR', 'IL', 'IA', 'KS', 'LA', 'MN', 'MS', 'MO', 'NE', 'ND', 'OK', 'SD', 'TN', 'TX', 'WI') then 'America/Chicago'
  when state in ('MI') then 'America/Detroit'
  when state in ('IN') then 'America/Indiana/Indianapolis'
  when state in ('CT', 'DE', 'DC', 'FL', 'GA', 'KY', 'ME', 'MD', 'MA', 'NH', 'NJ', 'NY', 'NC', 'OH', 'PA', 'RI', 'SC', 'VT', 'VA', 'WV')
    then 'America/New_York'
  when state in ('PR', 'VI') then 'America/Puerto_Rico'
  when state in ('GU', 'MP') then 'Pacific/Guam'
  else 'UTC'
end;
alter table jurisdiction force row level security;

-- An office changes its own calendar and nothing else of itself.
alter policy tenant_update on jurisdiction
  using (id = (select app.current_jurisdiction())) with check (id = (select app.current_jurisdiction()));
grant update (time_zone, fiscal_year_start_month, fiscal_year_start_day, fiscal_year_naming, updated_at, version)
  on jurisdiction to rapport_api;

-- A request learns the calendar of its office with the office itself.
drop function app.enter_subject(text, text);
create function app.enter_subject(p_subject text, p_slug text)
  returns table (kind text, organization_id uuid, slug text, name text, role text, display_name text,
                 disclosure_threshold int, time_zone text, fiscal_year_start_month int, fiscal_year_start_day int,
                 fiscal_year_naming text, is_acting boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with office as (
      select j.id, j.slug, j.name, m.role::text as role, m.display_name, j.disclosure_threshold, j.time_zone,
             j.fiscal_year_start_month, j.fiscal_year_start_day, j.fiscal_year_naming::text as fiscal_year_naming,
             case when p_slug is null then count(*) over () = 1 else j.slug = p_slug end as is_acting
        from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
       where m.subject = p_subject and j.status = 'ACTIVE'
    )
    select 'JURISDICTION', o.id, o.slug, o.name, o.role, o.display_name, o.disclosure_threshold, o.time_zone,
           o.fiscal_year_start_month, o.fiscal_year_start_day, o.fiscal_year_naming,
           case when o.is_acting then set_config('app.jurisdiction_id', o.id::text, true) is not null else false end
      from office o
    union all
    select 'AGENCY', s.id, s.slug, s.name, a.role::text, a.display_name, null, null, null, null, null, false
      from public.agency_membership a join public.state_agency s on s.id = a.state_agency_id
     where a.subject = p_subject
  $$;

drop function app.enter_api_key(text);
create function app.enter_api_key(p_hash text)
  returns table (api_key_id uuid, api_key_name text, scopes text[], jurisdiction_id uuid, slug text, name text,
                 disclosure_threshold int, time_zone text, fiscal_year_start_month int, fiscal_year_start_day int,
                 fiscal_year_naming text, is_usable boolean, is_use_due boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with found as (
      select k.id, k.name as key_name, k.scopes, k.jurisdiction_id, j.slug, j.name, j.disclosure_threshold, j.time_zone,
             j.fiscal_year_start_month, j.fiscal_year_start_day, j.fiscal_year_naming::text as fiscal_year_naming,
             k.revoked_at is null and k.expires_at > now() and j.status = 'ACTIVE' as is_usable,
             k.last_used_at is null or k.last_used_at < now() - interval '5 minutes' as is_use_due
        from public.api_key k join public.jurisdiction j on j.id = k.jurisdiction_id
       where k.hash = p_hash
    )
    select f.id, f.key_name, f.scopes, f.jurisdiction_id, f.slug, f.name, f.disclosure_threshold, f.time_zone,
           f.fiscal_year_start_month, f.fiscal_year_start_day, f.fiscal_year_naming,
           case when f.is_usable then set_config('app.jurisdiction_id', f.jurisdiction_id::text, true) is not null
                else false end,
           f.is_use_due
      from found f
  $$;

grant execute on function app.enter_subject(text, text) to rapport_api;
grant execute on function app.enter_api_key(text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.enter_subject(text, text) owner to rapport_system;
alter function app.enter_api_key(text) owner to rapport_system;
revoke create on schema app from rapport_system;

-- An equity view is of any days of the office, in the zone that it had then. `year` is the calendar year in which they end. Views of before are of years in UTC.
alter table equity_table
  add column fiscal_year integer,
  add column first_day date,
  add column last_day date,
  add column time_zone text not null default 'UTC',
  -- Activities held in these days, and how many of them have a headcount. Not known for views of before.
  add column activities_held integer,
  add column activities_counted integer;
alter table equity_table no force row level security;
update equity_table set first_day = make_date(year, 1, 1), last_day = make_date(year, 12, 31);
alter table equity_table force row level security;
alter table equity_table
  alter column first_day set not null,
  alter column last_day set not null,
  alter column time_zone drop default,
  add constraint equity_table_days check (last_day >= first_day),
  drop constraint equity_table_jurisdiction_id_year_dimension_key,
  add unique (jurisdiction_id, first_day, last_day, dimension);
create index on equity_table (jurisdiction_id, year, id);
create index on equity_table (jurisdiction_id, fiscal_year, id);

-- The day by which programs sort: the first day or, without one, the day on which the program was recorded.
alter table program
  add column order_day date not null generated always as
    (coalesce(starts_on, (uuid_extract_timestamp(id) at time zone 'UTC')::date)) stored;
drop index program_jurisdiction_id_starts_on_id_idx;
create index on program (jurisdiction_id, order_day, id);
