-- How a transaction gets its settings: by functions, so that no statement of ours calls set_config or SET. A proxy that reads
-- statements keeps the connection of a client that does so to itself.

-- Enters a tenant that was read from an earlier entry of this request, or from a job.
create function app.enter_jurisdiction(p_id uuid) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin perform set_config('app.jurisdiction_id', p_id::text, true); end $$;

-- Enters as nobody: published rows only.
create function app.enter_public() returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin perform set_config('app.jurisdiction_id', '', true); end $$;

-- Shows deleted records to the later statements of this transaction, or hides them again.
create function app.show_deleted(p_is_on boolean) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin perform set_config('app.shows_deleted', case when p_is_on then 'on' else '' end, true); end $$;

grant execute on function app.enter_jurisdiction(uuid), app.enter_public(), app.show_deleted(boolean)
  to rapport_api, rapport_system;
