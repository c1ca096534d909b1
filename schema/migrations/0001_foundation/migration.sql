-- The foundation of every domain: the collation, the tenant of a transaction, and the functions that protect a table.
--
-- Three roles exist before any migration runs (packages/database/src/roles.ts):
--   rapport_owner   owns every object and runs migrations; serves no request
--   rapport_api     serves requests; owns nothing and cannot bypass row-level security
--   rapport_system  onboards jurisdictions, keeps the records of jobs, and owns the functions that turn a credential into a tenant

-- Text compares and sorts the same everywhere: by PostgreSQL's own Unicode tables, not by those of the machine.
do $$
begin
  if not exists (select from pg_database where datname = current_database()
                    and datlocprovider = 'b' and datlocale = 'PG_UNICODE_FAST') then
    raise exception 'the database % has another locale than Rapport needs: create it with template template0, encoding ''UTF8'', locale_provider builtin, builtin_locale ''PG_UNICODE_FAST''',
      current_database();
  end if;
end $$;

-- By default, PostgreSQL lets everybody call every function and use the schema public.
alter default privileges revoke execute on functions from public;
revoke all on schema public from public;
create schema app;
grant usage on schema app to rapport_api, rapport_system;
grant usage on schema public to rapport_api, rapport_system;

-- Partitions are in a schema that only the owner can use: everybody else reaches rows through the table, and so through its policies.
create schema partitions;

-- The tenant of this transaction. Without the setting it is null, and null equals nothing: no rows.
create function app.current_jurisdiction() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.jurisdiction_id', true), '')::uuid $$;
grant execute on function app.current_jurisdiction() to rapport_api, rapport_system;

-- Whether this transaction sees deleted records. Only deleting, restoring, the list of records that can be restored and
-- the retention run turn it on.
create function app.shows_deleted() returns boolean
  language sql stable parallel safe
  as $$ select coalesce(current_setting('app.shows_deleted', true), '') = 'on' $$;
grant execute on function app.shows_deleted() to rapport_api, rapport_system;

-- Text as it is searched and sorted: without case, without accents, and the same for composed and decomposed letters.
-- "Peña", "PENA" and "pen" + "̃" + "a" all become "pena". Unicode does not decompose letters with a stroke ("Đặng",
-- "Łukasz") or joined letters ("Æ"), so these are listed. ASCII text takes the short way.
create function app.search_text(value text) returns text
  language sql immutable parallel safe
  return case
    when octet_length(value) = char_length(value) then lower(value collate pg_unicode_fast)
    else replace(replace(
      translate(
        casefold(regexp_replace(normalize(value, nfkd), '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+', '', 'g') collate pg_unicode_fast),
        'đðħıłøŧ', 'ddhilot'),
      'æ', 'ae'), 'œ', 'oe')
  end;
grant execute on function app.search_text(text) to rapport_api, rapport_system;

-- Gives a tenant table everything that it needs: the tenant of its new rows, forced row-level security, one policy for each
-- command, and grants. Rows of an append-only table can be inserted and never change.
create function app.protect_tenant_table(target regclass, append_only boolean default false) returns void
  language plpgsql as $$
declare
  -- A subquery is computed once for a statement. The planner cannot leave out partitions by one, and can by the function alone.
  is_partitioned constant boolean := (select relkind = 'p' from pg_class where oid = target);
  own constant text := case when is_partitioned
    then 'jurisdiction_id = app.current_jurisdiction()'
    else 'jurisdiction_id = (select app.current_jurisdiction())' end;
  changeable constant text := case when append_only then 'false' else own end;
begin
  execute format('alter table %s alter jurisdiction_id set default app.current_jurisdiction()', target);
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_select on %s for select to rapport_api using (%s)', target, own);
  execute format('create policy tenant_insert on %s for insert to rapport_api with check (%s)', target, own);
  execute format('create policy tenant_update on %s for update to rapport_api using (%s) with check (%s)', target, changeable, changeable);
  execute format('create policy tenant_delete on %s for delete to rapport_api using (%s)', target, changeable);
  execute format('create policy system_all on %s for all to rapport_system using (true) with check (true)', target);
  execute format('grant select, insert on %s to rapport_api, rapport_system', target);
  if not append_only then
    execute format('grant update, delete on %s to rapport_api, rapport_system', target);
  end if;
end $$;

-- Hides the deleted records of a table that has a `deleted_at`, until they are restored.
create function app.hide_deleted_rows(target regclass) returns void
  language plpgsql as $$
begin
  execute format('create policy not_deleted on %s as restrictive for select to rapport_api using (deleted_at is null or (select app.shows_deleted()))', target);
end $$;

-- Makes the partitions of a table that is partitioned by hash of jurisdiction_id: all rows of a tenant are in one of them.
-- They have row-level security without a policy and no grants, so that nobody reads or writes them directly.
create function app.partition_by_tenant(target regclass) returns void
  language plpgsql as $$
declare
  modulus constant int := 8;
  partition text;
begin
  for remainder in 0 .. modulus - 1 loop
    partition := format('partitions.%I', (select relname from pg_class where oid = target) || '_' || remainder);
    execute format('create table %s partition of %s for values with (modulus %s, remainder %s)', partition, target, modulus, remainder);
    execute format('alter table %s enable row level security', partition);
    execute format('alter table %s force row level security', partition);
  end loop;
end $$;
