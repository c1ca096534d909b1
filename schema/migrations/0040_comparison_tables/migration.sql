-- Frozen comparisons of state agencies. Their published part never changes. The exact counts behind them are kept apart, where no
-- query of the API reads them: they decide what later tables hide.

create table comparison_table (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- The number of the table in its agency, by which it is cited.
  number integer not null,
  title text not null,
  title_folded text not null generated always as (app.search_text(title)) stored,
  methods text not null,
  indicator_code text not null,
  revision integer not null,
  dimension text,
  first_day date not null,
  last_day date not null,
  threshold integer not null,
  -- Counts are rounded to this number; null if they are exact.
  rounded_to integer,
  office_slugs text[] not null,
  shown_count integer not null,
  hidden_count integer not null,
  -- The published part, with the certificate, as JSON. Canonical, so that its hash can be computed again.
  document text not null,
  sha256 text not null,
  -- The hash and what identifies the table, signed.
  receipt text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, number),
  constraint comparison_table_days check (first_day <= last_day),
  constraint comparison_table_number check (number >= 1)
);
create index on comparison_table (jurisdiction_id, title_folded, id);
create index on comparison_table (jurisdiction_id, indicator_code, id);
select app.protect_tenant_table('comparison_table', true);

create table comparison_count (
  id uuid primary key default uuidv7(),
  state_agency_id uuid not null,
  comparison_table_id uuid not null unique,
  indicator_code text not null,
  office_slugs text[] not null,
  -- The exact table, and what it hides.
  counts jsonb not null
);
create index on comparison_count (indicator_code);
alter table comparison_count enable row level security;
alter table comparison_count force row level security;
create policy system_all on comparison_count for all to rapport_system using (true) with check (true);
grant select, insert on comparison_count to rapport_system;

-- The exact tables of an indicator that share offices with a new one, of any agency, newest first; and keeps other tables of the
-- indicator waiting until the transaction ends. Only of offices that share the indicator with the acting agency now.
create function app.linked_comparison_counts(p_code text, p_offices text[])
  returns table (comparison_table_id uuid, is_own boolean, counts jsonb)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('comparison ' || p_code, 0));
    return query
      select c.comparison_table_id, c.state_agency_id = app.current_jurisdiction(), c.counts
        from public.comparison_count c
       where c.indicator_code = p_code
         and c.office_slugs && (select array_agg(l.office_slug) from app.sharing_lines_in_force() l
                                 where l.kind = 'INDICATOR' and l.indicator_code = p_code and l.office_slug = any (p_offices))
       order by c.id desc;
  end
  $$;

-- Keeps the exact counts of a table of the acting agency.
create function app.keep_comparison_counts(p_table uuid, p_code text, p_offices text[], p_counts jsonb) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    insert into public.comparison_count (state_agency_id, comparison_table_id, indicator_code, office_slugs, counts)
    select app.current_jurisdiction(), p_table, p_code, p_offices, p_counts
  $$;

grant execute on function app.linked_comparison_counts(text, text[]), app.keep_comparison_counts(uuid, text, text[], jsonb)
  to rapport_api;
grant create on schema app to rapport_system;
alter function app.linked_comparison_counts(text, text[]) owner to rapport_system;
alter function app.keep_comparison_counts(uuid, text, text[], jsonb) owner to rapport_system;
revoke create on schema app from rapport_system;
