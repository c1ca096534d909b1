-- Everyone without an account. A public transaction has no tenant, so row security shows it nothing: what it may read or write goes
-- through functions that take the slug of an office or the hash of a secret.

-- The office with a slug; no row for a state agency or an office that is suspended.
create function app.public_office(p_slug text)
  returns table (
    id uuid, slug text, name text, state text, disclosure_threshold int,
    time_zone text, fiscal_year_start_month int, fiscal_year_start_day int, fiscal_year_naming text
  )
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select j.id, j.slug, j.name, j.state::text, j.disclosure_threshold,
           j.time_zone, j.fiscal_year_start_month, j.fiscal_year_start_day, j.fiscal_year_naming::text
      from public.jurisdiction j
     where j.slug = p_slug and j.kind <> 'STATE_AGENCY' and j.status = 'ACTIVE'
  $$;

-- How much of a budget the public has used: a leaky bucket, which empties at a fixed speed. Nothing is lost with it, so it is not logged.
create unlogged table public_budget (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null default app.current_jurisdiction() references jurisdiction on update cascade on delete restrict,
  -- Which budget, such as "feedback" or that of one link.
  bucket text not null,
  points double precision not null,
  changed_at timestamptz not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, bucket)
);
select app.protect_tenant_table('public_budget');

-- Spends points of a budget of an office. For functions of the public alone: nobody else may execute it. Fails with the state RF042 and
-- the whole seconds to wait as its message, if the budget has fewer points left. The row stays locked to the end of the transaction, so
-- a function does this last.
create function app.spend_public_points(p_jurisdiction uuid, p_bucket text, p_points double precision,
                                        p_points_max double precision, p_points_per_second double precision)
  returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    used double precision;
  begin
    insert into public.public_budget as b (jurisdiction_id, bucket, points, changed_at)
    values (p_jurisdiction, p_bucket, p_points, clock_timestamp())
    on conflict (jurisdiction_id, bucket) do update
       set points = greatest(0, b.points - extract(epoch from clock_timestamp() - b.changed_at) * p_points_per_second) + p_points,
           changed_at = clock_timestamp()
    returning points into used;
    if used > p_points_max then
      raise exception '%', ceil((used - p_points_max) / p_points_per_second)::int using errcode = 'RF042';
    end if;
  end
  $$;

-- Records an event of the public in the audit trail of an office. For functions of the public alone: nobody else may execute it.
create function app.record_public_event(p_jurisdiction uuid, p_action text, p_entity_type text, p_entity_id uuid, p_detail jsonb,
                                        p_request_id text)
  returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    insert into public.audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
    values (p_jurisdiction, 'PUBLIC', 'public', p_action, p_entity_type, p_entity_id, p_detail, p_request_id)
  $$;

grant execute on function app.public_office(text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.public_office(text) owner to rapport_system;
alter function app.spend_public_points(uuid, text, double precision, double precision, double precision) owner to rapport_system;
alter function app.record_public_event(uuid, text, text, uuid, jsonb, text) owner to rapport_system;
revoke create on schema app from rapport_system;
