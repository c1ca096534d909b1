-- The changes for a state agency: a feed that it reads from where it stopped, and webhooks that announce each change.

create type change_kind as enum ('AGREEMENT', 'DEFINITION', 'TABLE');

create table agency_change (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- 1, 2, 3 and so on for each agency, in the order of commits: a reader who has read up to a number has missed nothing before it.
  number integer not null,
  kind change_kind not null,
  -- The type of the contract and the id of what changed.
  subject_type text not null,
  subject_id uuid not null,
  summary text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, number)
);
create index on agency_change (jurisdiction_id, kind, number, id);
create index on agency_change (jurisdiction_id, number, id);
select app.protect_tenant_table('agency_change', true);

create table webhook_endpoint (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  url text not null,
  -- Every delivery is signed with it, so it is kept as it is. No list and no field shows it.
  secret text not null,
  -- After a rotation, deliveries are signed with both until this time.
  former_secret text,
  former_secret_until timestamptz(3),
  kinds change_kind[] not null,
  -- Failed attempts since the last success.
  failures integer not null default 0,
  disabled_at timestamptz(3),
  disabled_reason text,
  created_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  constraint webhook_endpoint_https check (url like 'https://%'),
  constraint webhook_endpoint_former check ((former_secret is null) = (former_secret_until is null)),
  constraint webhook_endpoint_disabled check ((disabled_at is null) = (disabled_reason is null))
);
select app.protect_tenant_table('webhook_endpoint');

create type webhook_status as enum ('PENDING', 'DELIVERED', 'FAILED');

create table webhook_delivery (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  webhook_endpoint_id uuid not null,
  agency_change_id uuid not null,
  status webhook_status not null default 'PENDING',
  attempts integer not null default 0,
  next_attempt_at timestamptz(3),
  last_attempt_at timestamptz(3),
  response_status integer,
  problem text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, webhook_endpoint_id, agency_change_id),
  foreign key (jurisdiction_id, webhook_endpoint_id) references webhook_endpoint on update cascade on delete restrict,
  foreign key (jurisdiction_id, agency_change_id) references agency_change on update cascade on delete restrict,
  constraint webhook_delivery_next check ((status = 'PENDING') = (next_attempt_at is not null))
);
create index on webhook_delivery (jurisdiction_id, agency_change_id);
create index on webhook_delivery (jurisdiction_id, status, id);
-- For the sweeper, over all agencies.
create index on webhook_delivery (next_attempt_at) where status = 'PENDING';
select app.protect_tenant_table('webhook_delivery');

-- Writes a change and a delivery for every endpoint that wants it, in the transaction of what changed. The lock makes the next
-- number wait for the commit of the one before.
create function app.record_agency_change(p_agency uuid, p_kind public.change_kind, p_subject_type text, p_subject_id uuid, p_summary text)
  returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    change_id uuid;
  begin
    perform pg_advisory_xact_lock(hashtextextended('agency-change ' || p_agency::text, 0));
    insert into public.agency_change (jurisdiction_id, number, kind, subject_type, subject_id, summary)
    select p_agency, coalesce((select max(c.number) from public.agency_change c where c.jurisdiction_id = p_agency), 0) + 1,
           p_kind, p_subject_type, p_subject_id, p_summary
    returning id into change_id;
    insert into public.webhook_delivery (jurisdiction_id, webhook_endpoint_id, agency_change_id, next_attempt_at)
    select e.jurisdiction_id, e.id, change_id, now()
      from public.webhook_endpoint e
     where e.jurisdiction_id = p_agency and e.disabled_at is null and p_kind = any (e.kinds);
  end
  $$;

create function app.note_agreement_change() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    perform app.record_agency_change(new.state_agency_id, 'AGREEMENT', 'DataSharingAgreement', new.id,
      case new.status
        when 'OFFERED' then new.office_name || ' offers to share figures.'
        when 'ACCEPTED' then 'The agreement with ' || new.office_name || ' is accepted.'
        when 'DECLINED' then 'The offer of ' || new.office_name || ' is declined.'
        when 'WITHDRAWN' then new.office_name || ' has withdrawn its offer.'
        else new.office_name || ' has revoked the agreement. It shares nothing by it any more.'
      end);
    return null;
  end
  $$;
create trigger note_agreement_offer after insert on data_sharing_agreement
  for each row execute function app.note_agreement_change();
create trigger note_agreement_change after update on data_sharing_agreement
  for each row when (old.status is distinct from new.status) execute function app.note_agreement_change();

-- A definition that ships with Rapport. The catalog with which an agency begins is no change: a trigger inserts it.
create function app.note_definition_change() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if pg_trigger_depth() = 1 and exists (
      select 1 from public.jurisdiction j where j.id = new.jurisdiction_id and j.kind = 'STATE_AGENCY'
    ) then
      perform app.record_agency_change(new.jurisdiction_id, 'DEFINITION', 'IndicatorDefinition', new.id,
        'Revision ' || new.revision || ' of ' || new.name || ' (' || new.code || ').');
    end if;
    return null;
  end
  $$;
create trigger note_definition_change after insert on indicator_definition
  for each row when (new.is_reference) execute function app.note_definition_change();

grant create on schema app to rapport_system;
alter function app.record_agency_change(uuid, public.change_kind, text, uuid, text) owner to rapport_system;
alter function app.note_agreement_change() owner to rapport_system;
alter function app.note_definition_change() owner to rapport_system;
revoke create on schema app from rapport_system;
