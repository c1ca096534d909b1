-- The records of a state agency for its comparisons: groups of offices to compare with, standard populations, and variables by which
-- offices are alike. An agency is a tenant, so its rows are protected like those of an office.

create type variable_scale as enum ('LINEAR', 'LOG');

create table peer_group (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  name text not null,
  -- The name for searching and sorting. The database computes it.
  name_folded text not null generated always as (app.search_text(name)) stored,
  -- Why these offices are compared with each other.
  purpose text not null,
  -- Slugs, because the agency does not see the records of offices.
  office_slugs text[] not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, name),
  constraint peer_group_offices check (cardinality(office_slugs) between 2 and 1000)
);
create index on peer_group (jurisdiction_id, name_folded, id);
select app.protect_tenant_table('peer_group');

create table standard_population (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  name text not null,
  name_folded text not null generated always as (app.search_text(name)) stored,
  source text not null,
  -- The dimension whose groups it has, such as AGE_BAND.
  dimension text not null,
  group_codes text[] not null,
  -- The size of each group, in any unit.
  group_sizes double precision[] not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, name),
  constraint standard_population_groups check (cardinality(group_codes) = cardinality(group_sizes) and cardinality(group_codes) between 2 and 100)
);
create index on standard_population (jurisdiction_id, name_folded, id);
select app.protect_tenant_table('standard_population');

create table place_variable (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- The name by which queries use it, such as urbanicity.
  code text not null,
  name text not null,
  name_folded text not null generated always as (app.search_text(name)) stored,
  source text not null,
  scale variable_scale not null,
  office_slugs text[] not null,
  -- The figure of each office.
  figures double precision[] not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  constraint place_variable_figures check (cardinality(office_slugs) = cardinality(figures) and cardinality(office_slugs) between 2 and 1000)
);
create index on place_variable (jurisdiction_id, name_folded, id);
select app.protect_tenant_table('place_variable');

-- The offices that share one of these indicators with the acting agency now, with what is public of them: their counties and the
-- residents of their latest year. Nobody else is named.
create function app.shared_places(p_codes text[])
  returns table (office_id uuid, slug text, name text, disclosure_threshold int, counties text[], population bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with office as (
      select l.jurisdiction_id as id, min(l.office_slug) as slug, min(l.office_name) as name
        from app.sharing_lines_in_force() l
       where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes)
       group by l.jurisdiction_id
    ), county as (
      select a.jurisdiction_id, array_agg(a.county_fips::text order by a.county_fips) as codes
        from public.jurisdiction_area a
       where a.jurisdiction_id in (select id from office) and (a.effective_to is null or a.effective_to > current_date)
       group by a.jurisdiction_id
    ), resident as (
      select p.jurisdiction_id, p.year, sum(p.count) as count,
             row_number() over (partition by p.jurisdiction_id order by p.year desc) as age
        from public.population p
       where p.jurisdiction_id in (select id from office)
         and p.age_band = 'ALL' and p.sex = 'ALL' and p.race_ethnicity = 'ALL' and p.ethnicity = 'ALL'
       group by p.jurisdiction_id, p.year
    )
    select o.id, o.slug, o.name, j.disclosure_threshold, coalesce(c.codes, '{}'), r.count
      from office o
      join public.jurisdiction j on j.id = o.id
      left join county c on c.jurisdiction_id = o.id
      left join resident r on r.jurisdiction_id = o.id and r.age = 1
  $$;

-- The answers of these offices to what an indicator includes and excludes: the value and its first day, without notes and people.
-- Only of definitions that are the same for everyone.
create function app.shared_answers(p_codes text[], p_until date)
  returns table (office_id uuid, code text, revision int, item_code text, value text, effective_from text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select d.jurisdiction_id, d.code, d.revision, i.code, a.value::text, a.effective_from::text
      from public.indicator_definition d
      join public.indicator_item i on i.jurisdiction_id = d.jurisdiction_id and i.indicator_definition_id = d.id
      join public.indicator_answer a on a.jurisdiction_id = i.jurisdiction_id and a.indicator_item_id = i.id
     where (d.jurisdiction_id, d.code) in (
             select l.jurisdiction_id, l.indicator_code from app.sharing_lines_in_force() l
              where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes))
       and d.is_reference and i.kind <> 'CONTEXT' and a.effective_from <= p_until
  $$;

-- The roll-ups that these offices share: of one length and these first days, of the asked revision, and of related codes. Each is
-- covered by a line of an agreement in force; a line of a dimension also covers everyone. Agencies read no table of an office.
create function app.shared_rollups(p_codes text[], p_months int, p_first_days date[], p_dimension text, p_code text, p_revision int)
  returns table (office_id uuid, code text, revision int, is_reference boolean, state text, numerator double precision,
                 denominator double precision, sum_of_squares double precision, months_expected int, months_covered int,
                 other_revision int, other_first text, other_last text, first_day text, group_code text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with line as materialized (
      select l.jurisdiction_id, l.indicator_code, l.dimension, l.first_day, l.last_day
        from app.sharing_lines_in_force() l
       where l.kind = 'INDICATOR' and l.indicator_code = any (p_codes)
    )
    select r.jurisdiction_id, r.indicator_code, r.revision, r.is_reference, r.state::text, r.numerator, r.denominator,
           r.sum_of_squares, r.months_expected, r.months_covered, r.other_revision, r.other_period_start::text,
           (r.other_period_end - 1)::text, r.period_start::text, r.group_code
      from public.indicator_rollup r
     where r.indicator_code = any (p_codes) and r.is_reference and r.period_months = p_months
       and r.period_start = any (p_first_days) and (r.dimension is null or r.dimension = p_dimension)
       and (r.indicator_code <> p_code or r.revision = p_revision)
       and exists (
         select from line l
          where l.jurisdiction_id = r.jurisdiction_id and l.indicator_code = r.indicator_code
            and (r.dimension is null or l.dimension = r.dimension)
            and r.period_start >= l.first_day and r.period_end - 1 <= l.last_day)
  $$;

grant execute on function app.shared_places(text[]), app.shared_answers(text[], date),
  app.shared_rollups(text[], int, date[], text, text, int) to rapport_api;
grant create on schema app to rapport_system;
alter function app.shared_places(text[]) owner to rapport_system;
alter function app.shared_answers(text[], date) owner to rapport_system;
alter function app.shared_rollups(text[], int, date[], text, text, int) owner to rapport_system;
revoke create on schema app from rapport_system;
