-- The audit trail with its seals (docs/decisions/0008), and the results of requests that were sent twice.

-- An audit event, written in the transaction that it records. Never changed or deleted.
create table audit_event (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  occurred_at timestamptz(3) not null default current_timestamp,
  actor_kind text not null,
  actor_subject text not null,
  action text not null,
  entity_type text not null,
  entity_id uuid not null,
  detail jsonb not null default '{}',
  request_id text not null,
  primary key (jurisdiction_id, id)
) partition by hash (jurisdiction_id);
create index on audit_event (jurisdiction_id, occurred_at, id);
create index on audit_event (jurisdiction_id, entity_type, entity_id, occurred_at, id);
create index on audit_event (jurisdiction_id, action, occurred_at, id);
create index on audit_event (jurisdiction_id, actor_subject, occurred_at, id);
select app.partition_by_tenant('audit_event');
select app.protect_tenant_table('audit_event', append_only => true);

-- A batch of audit events, chained to the batch before it. Never changed or deleted.
create table audit_seal (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- 1 for the jurisdiction's first batch.
  sequence integer not null,
  event_count integer not null,
  -- SHA-256, hexadecimal, of the batch before; of nothing for the first batch.
  previous_hash text not null,
  -- SHA-256, hexadecimal, over the sequence, the previous hash and the hashes of the events in order.
  hash text not null,
  sealed_at timestamptz(3) not null default current_timestamp,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, sequence)
);
select app.protect_tenant_table('audit_seal', append_only => true);

-- An audit event as it was when it was sealed. It names the event without a foreign key, so that a removed event is
-- noticed.
create table audit_seal_event (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  audit_seal_id uuid not null,
  position integer not null,
  audit_event_id uuid not null,
  -- SHA-256, hexadecimal, of the event's columns.
  hash text not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, audit_seal_id, position),
  unique (jurisdiction_id, audit_event_id),
  foreign key (jurisdiction_id, audit_seal_id) references audit_seal on update cascade on delete restrict
);
select app.protect_tenant_table('audit_seal_event', append_only => true);

-- The result of a create with an idempotency key, so that a retry gets the same answer.
create table idempotent_result (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  actor_subject text not null,
  operation text not null,
  key text not null,
  request_hash text not null,
  entity_id uuid not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, actor_subject, operation, key)
);
select app.protect_tenant_table('idempotent_result');
