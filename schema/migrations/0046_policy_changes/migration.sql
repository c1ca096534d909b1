-- Influences on decisions become policy changes, and their sources become feedback influences.
alter type influence_kind rename to policy_change_kind;
alter type publication_kind rename value 'DECISION_INFLUENCE' to 'POLICY_CHANGE';
alter type record_type rename value 'DECISION_INFLUENCE' to 'POLICY_CHANGE';

alter table decision_influence rename to policy_change;
alter table decision_influence_source rename to feedback_influence;
alter table feedback_influence rename decision_influence_id to policy_change_id;
alter table publication rename decision_influence_id to policy_change_id;

-- Constraints and indexes keep the names of the tables and columns that they were made with.
do $$
declare
  made record;
  renamed text;
begin
  for made in
    select conrelid::regclass as target, conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and conname like '%decision_influence%'
  loop
    renamed := replace(replace(made.name, 'decision_influence_source', 'feedback_influence'), 'decision_influence', 'policy_change');
    execute format('alter table %s rename constraint %I to %I', made.target, made.name, renamed);
  end loop;
  for made in
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('i', 'I') and relname like '%decision_influence%'
  loop
    renamed := replace(replace(made.name, 'decision_influence_source', 'feedback_influence'), 'decision_influence', 'policy_change');
    execute format('alter index %I rename to %I', made.name, renamed);
  end loop;
end $$;

-- A publication that was published does not change, and can only be withdrawn.
create or replace function app.refuse_change_of_publication() returns trigger
  language plpgsql as $$
declare
  moves constant text[] := array['created_at', 'status', 'withdrawn_at', 'withdrawal_reason', 'updated_at', 'version'];
begin
  if old.status <> 'DRAFT' and (
    new.status < old.status or to_jsonb(old) - moves is distinct from to_jsonb(new) - moves
  ) then
    raise exception 'the publication is published and cannot be changed' using errcode = 'RF003';
  end if;
  return new;
end $$;
