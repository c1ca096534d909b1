-- Freezing a comparison is a job of the agency. A table can have further versions under the same number, and each one is in the feed.

alter type job_kind add value 'COMPARISON_FREEZE';

-- The version of a table: a later one replaces an earlier one, which stays as it is.
alter table comparison_table add column edition integer not null default 1;
alter table comparison_table drop constraint comparison_table_jurisdiction_id_number_key;
alter table comparison_table add unique (jurisdiction_id, number, edition);
alter table comparison_table add constraint comparison_table_edition check (edition >= 1);

create table comparison_freeze (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  job_id uuid not null,
  title text not null,
  methods text not null,
  indicator_code text not null,
  revision integer not null,
  dimension text,
  -- The last of its periods.
  first_day date not null,
  last_day date not null,
  periods integer not null,
  -- The offices of a peer group when it was requested; empty for all that share the indicator.
  office_slugs text[] not null default '{}',
  rounded_to integer,
  is_dry_run boolean not null,
  -- The table of which it makes a new version.
  replaced_table_id uuid,
  -- The table that it made. The columns below are null until it is decided.
  comparison_table_id uuid,
  shown_count integer,
  hidden_count integer,
  is_total_hidden boolean,
  -- The places that are hidden with the reasons, and the cells for which the table was refused.
  hidden_places jsonb,
  refused_cells jsonb,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, job_id),
  foreign key (jurisdiction_id, job_id) references job on update cascade on delete restrict,
  foreign key (jurisdiction_id, replaced_table_id) references comparison_table on update cascade on delete restrict,
  foreign key (jurisdiction_id, comparison_table_id) references comparison_table on update cascade on delete restrict,
  constraint comparison_freeze_days check (first_day <= last_day),
  constraint comparison_freeze_periods check (periods >= 1),
  constraint comparison_freeze_dry_run check (not (is_dry_run and comparison_table_id is not null))
);
create index on comparison_freeze (jurisdiction_id, replaced_table_id);
create index on comparison_freeze (jurisdiction_id, comparison_table_id);
select app.protect_tenant_table('comparison_freeze');

-- As before, without a lock of its own: freezing holds one for all tables, and a live comparison changes nothing.
grant create on schema app to rapport_system;
set local role rapport_system;
create or replace function app.linked_comparison_counts(p_code text, p_offices text[])
  returns table (comparison_table_id uuid, is_own boolean, counts jsonb)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select c.comparison_table_id, c.state_agency_id = app.current_jurisdiction(), c.counts
      from public.comparison_count c
     where c.indicator_code = p_code
       and c.office_slugs && (select array_agg(l.office_slug) from app.sharing_lines_in_force() l
                               where l.kind = 'INDICATOR' and l.indicator_code = p_code and l.office_slug = any (p_offices))
     order by c.id desc
  $$;
reset role;

create function app.note_frozen_table() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform app.record_agency_change(new.jurisdiction_id, 'TABLE', 'ComparisonTable', new.id,
      case when new.edition = 1 then 'Table ' || new.number || ' is frozen: ' || new.title || '.'
           else 'Version ' || new.edition || ' of table ' || new.number || ' is frozen: ' || new.title || '.' end);
    return null;
  end
  $$;
create trigger note_frozen_table after insert on comparison_table
  for each row execute function app.note_frozen_table();

alter function app.note_frozen_table() owner to rapport_system;
revoke create on schema app from rapport_system;
