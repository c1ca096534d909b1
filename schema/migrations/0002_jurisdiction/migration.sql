-- Jurisdictions, their members and keys, and state agencies.

create type jurisdiction_kind as enum ('COUNTY', 'JUDICIAL_DISTRICT', 'CITY');

create type jurisdiction_status as enum ('ACTIVE', 'SUSPENDED');

-- A tenant: an elected prosecutor's office and the area it serves.
create table jurisdiction (
  id uuid not null default uuidv7(),
  slug text not null,
  name text not null,
  state char(2) not null,
  kind jurisdiction_kind not null,
  status jurisdiction_status not null default 'ACTIVE',
  disclosure_threshold integer not null default 10,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (id),
  unique (slug),
  constraint jurisdiction_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint jurisdiction_threshold_raised_only check (disclosure_threshold >= 10)
);

-- A jurisdiction has no tenant column because it is the tenant: the API sees its own and changes none.
alter table jurisdiction enable row level security;
alter table jurisdiction force row level security;
create policy tenant_select on jurisdiction for select to rapport_api using (id = (select app.current_jurisdiction()));
create policy tenant_insert on jurisdiction for insert to rapport_api with check (false);
create policy tenant_update on jurisdiction for update to rapport_api using (false) with check (false);
create policy tenant_delete on jurisdiction for delete to rapport_api using (false);
create policy system_all on jurisdiction for all to rapport_system using (true) with check (true);
grant select on jurisdiction to rapport_api;
grant select, insert, update, delete on jurisdiction to rapport_system;

-- A county that a jurisdiction serves, with dates. A district can span several counties.
create table jurisdiction_area (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  county_fips char(5) not null,
  effective_from date not null,
  effective_to date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, county_fips, effective_from),
  constraint jurisdiction_area_dates check (effective_to is null or effective_to > effective_from),
  constraint jurisdiction_area_fips check (county_fips ~ '^[0-9]{5}$')
);
select app.protect_tenant_table('jurisdiction_area');

-- The number of residents of a county in a year: the denominator of rates.
create table population (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  county_fips char(5) not null,
  state_name text not null,
  county_name text not null,
  year integer not null,
  age_band text not null default 'ALL',
  sex text not null default 'ALL',
  race_ethnicity text not null default 'ALL',
  count integer not null,
  source text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, county_fips, year, age_band, sex, race_ethnicity),
  constraint population_count check (count >= 0),
  constraint population_fips check (county_fips ~ '^[0-9]{5}$')
);
create index on population (jurisdiction_id, year, county_fips, id);
select app.protect_tenant_table('population');

create type role as enum ('ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER');

-- The role of a signed-in person in a jurisdiction. The subject comes from the identity provider.
create table membership (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  subject text not null,
  display_name text not null,
  role role not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, subject)
);
create index on membership (subject);
select app.protect_tenant_table('membership');

-- A key for programs. Only its SHA-256 is stored.
create table api_key (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  name text not null,
  prefix text not null,
  hash text not null,
  scopes text[],
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  created_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (hash)
);
select app.protect_tenant_table('api_key');

-- A state office that compares the jurisdictions that agreed to share data.
create table state_agency (
  id uuid not null default uuidv7(),
  slug text not null,
  name text not null,
  state char(2) not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (id),
  unique (slug)
);

alter table state_agency enable row level security;
alter table state_agency force row level security;
create policy system_all on state_agency for all to rapport_system using (true) with check (true);
grant select, insert, update, delete on state_agency to rapport_system;

create type agency_role as enum ('STATE_ANALYST');

create table agency_membership (
  id uuid not null default uuidv7(),
  state_agency_id uuid not null,
  subject text not null,
  display_name text not null,
  role agency_role not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (id),
  unique (state_agency_id, subject),
  foreign key (state_agency_id) references state_agency on update cascade on delete restrict
);
create index on agency_membership (subject);

alter table agency_membership enable row level security;
alter table agency_membership force row level security;
create policy system_all on agency_membership for all to rapport_system using (true) with check (true);
grant select, insert, update, delete on agency_membership to rapport_system;

-- Turns a verified subject into its memberships, and sets the tenant of the transaction where it is clear: the membership in
-- the jurisdiction with this slug, or the only one. Runs as rapport_system, because no tenant is set before it has answered.
create function app.enter_subject(p_subject text, p_slug text)
  returns table (kind text, organization_id uuid, slug text, name text, role text, display_name text,
                 disclosure_threshold int, is_acting boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with office as (
      select j.id, j.slug, j.name, m.role::text as role, m.display_name, j.disclosure_threshold,
             case when p_slug is null then count(*) over () = 1 else j.slug = p_slug end as is_acting
        from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
       where m.subject = p_subject and j.status = 'ACTIVE'
    )
    select 'JURISDICTION', o.id, o.slug, o.name, o.role, o.display_name, o.disclosure_threshold,
           case when o.is_acting then set_config('app.jurisdiction_id', o.id::text, true) is not null else false end
      from office o
    union all
    select 'AGENCY', s.id, s.slug, s.name, a.role::text, a.display_name, null, false
      from public.agency_membership a join public.state_agency s on s.id = a.state_agency_id
     where a.subject = p_subject
  $$;

-- Turns the SHA-256 of an API key into the key and its tenant. A key that is expired or revoked is returned as not usable,
-- and sets no tenant.
create function app.enter_api_key(p_hash text)
  returns table (api_key_id uuid, api_key_name text, scopes text[], jurisdiction_id uuid, slug text, name text,
                 disclosure_threshold int, is_usable boolean, is_use_due boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with found as (
      select k.id, k.name as key_name, k.scopes, k.jurisdiction_id, j.slug, j.name, j.disclosure_threshold,
             k.revoked_at is null and k.expires_at > now() and j.status = 'ACTIVE' as is_usable,
             k.last_used_at is null or k.last_used_at < now() - interval '5 minutes' as is_use_due
        from public.api_key k join public.jurisdiction j on j.id = k.jurisdiction_id
       where k.hash = p_hash
    )
    select f.id, f.key_name, f.scopes, f.jurisdiction_id, f.slug, f.name, f.disclosure_threshold,
           case when f.is_usable then set_config('app.jurisdiction_id', f.jurisdiction_id::text, true) is not null
                else false end,
           f.is_use_due
      from found f
  $$;

-- Granted first: once rapport_system owns them, rapport_owner cannot.
grant execute on function app.enter_subject(text, text) to rapport_api;
grant execute on function app.enter_api_key(text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.enter_subject(text, text) owner to rapport_system;
alter function app.enter_api_key(text) owner to rapport_system;
revoke create on schema app from rapport_system;
