-- A new row belongs to the jurisdiction of its transaction. The insert policy still refuses any other.
create or replace function app.protect_tenant_table(target regclass, append_only boolean default false) returns void
  language plpgsql as $$
declare
  own constant text := 'jurisdiction_id = (select app.current_jurisdiction())';
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

do $$
declare
  target regclass;
begin
  for target in
    select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'jurisdiction_id'
  loop
    execute format('alter table %s alter jurisdiction_id set default app.current_jurisdiction()', target);
  end loop;
end $$;
