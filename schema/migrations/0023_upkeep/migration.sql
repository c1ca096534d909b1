-- Upkeep of the database: the head of each audit trail, records that a retention run could not remove, and the indexes
-- with which the sweeper finds rows that nobody needs any more.

-- The head of the audit trail of a jurisdiction: what its last seal must be, and when the sweeper last looked for events. A
-- trail that was removed, whole or from its end, differs from its head. Requests never read or write it.
create table audit_head (
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- 0 before the first seal.
  sequence integer not null default 0,
  -- SHA-256, hexadecimal, of the last seal; of nothing before the first seal.
  hash text not null default 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  -- Events older than a day before this time were in sight of the last seal; null before the first seal.
  sealed_through timestamptz(3),
  -- When the sweeper last looked for events; null if never.
  checked_at timestamptz(3),
  -- Whether more events were waiting than the last seal could take.
  is_behind boolean not null default false,
  primary key (jurisdiction_id)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy system_all on audit_head for all to rapport_system using (true) with check (true);
grant select, insert, update on audit_head to rapport_system;

create function app.begin_audit_trail() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into public.audit_head (jurisdiction_id) values (new.id);
  return null;
end $$;
create trigger begin_audit_trail after insert on jurisdiction for each row execute function app.begin_audit_trail();

-- The owner sees no row of a tenant.
set local role rapport_system;
insert into audit_head (jurisdiction_id, sequence, hash, sealed_through)
select j.id, coalesce(s.sequence, 0), coalesce(s.hash, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'),
       least(s.sealed_at, (
         select max(e.occurred_at) from audit_seal_event m
           join audit_event e on (e.jurisdiction_id, e.id) = (m.jurisdiction_id, m.audit_event_id)
          where (m.jurisdiction_id, m.audit_seal_id) = (j.id, s.id)))
  from jurisdiction j
  left join lateral (select * from audit_seal a where a.jurisdiction_id = j.id order by a.sequence desc limit 1) s on true;
reset role;

-- A record that cannot be removed stays, with the reason in its line. The others are removed.
alter table retention_run_line add column failed integer not null default 0;
-- The first of them: [{"recordId": …, "reason": …}].
alter table retention_run_line add column failures jsonb not null default '[]';
alter table retention_run_line drop constraint retention_run_line_adds_up;
alter table retention_run_line add constraint retention_run_line_adds_up check (due = deleted + held + referenced + failed);

-- For the sweeper, which looks in every jurisdiction. The time of creation is in the id.
create index idempotent_result_age on idempotent_result (id);
create index upload_expiry on upload (expires_at);
create index job_finished on job (finished_at) where finished_at is not null;
