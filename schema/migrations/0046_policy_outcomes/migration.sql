-- The course of a policy change, the review that cleared it, and how its outcome is measured.
create type policy_change_status as enum ('PROPOSED', 'DECIDED', 'IN_EFFECT', 'WITHDRAWN');
create type expected_movement as enum ('INCREASE', 'DECREASE');
create type influence_weight as enum ('DECISIVE', 'STRONG', 'CONTRIBUTING', 'MINOR');
create type influence_source as enum ('FEEDBACK_ITEM', 'ACTIVITY', 'SURVEY_VERSION');

alter table policy_change
  add status policy_change_status not null default 'DECIDED',
  add effective_on date,
  add withdrawal_reason text,
  add cleared_by_review_id uuid,
  add indicator_definition_id uuid,
  add expected_movement expected_movement,
  add evaluation_id uuid;
alter table policy_change alter status set default 'PROPOSED';
alter table policy_change
  add foreign key (jurisdiction_id, cleared_by_review_id) references ethics_review on update cascade,
  add foreign key (jurisdiction_id, indicator_definition_id) references indicator_definition on update cascade,
  add foreign key (jurisdiction_id, evaluation_id) references evaluation on update cascade,
  add constraint policy_change_in_effect check (status <> 'IN_EFFECT' or effective_on is not null),
  add constraint policy_change_withdrawn check ((status = 'WITHDRAWN') = (withdrawal_reason is not null)),
  add constraint policy_change_expectation check ((indicator_definition_id is null) = (expected_movement is null));
create index on policy_change (jurisdiction_id, status, id);
create index on policy_change (jurisdiction_id, cleared_by_review_id);
create index on policy_change (jurisdiction_id, indicator_definition_id);
create index on policy_change (jurisdiction_id, evaluation_id);

alter table feedback_influence
  add source_kind influence_source,
  add survey_version_id uuid,
  add weight influence_weight not null default 'CONTRIBUTING',
  add rationale text;
set local role rapport_system;
update feedback_influence
   set source_kind = case when activity_id is null then 'FEEDBACK_ITEM' else 'ACTIVITY' end::public.influence_source;
reset role;
alter table feedback_influence alter source_kind set not null;

-- An erased source leaves the influence in place, without the words.
do $$
declare
  old record;
begin
  for old in
    select conname from pg_constraint
    where conrelid = 'public.feedback_influence'::regclass and contype = 'f'
      and confrelid in ('public.feedback_item'::regclass, 'public.activity'::regclass)
  loop
    execute format('alter table feedback_influence drop constraint %I', old.conname);
  end loop;
  for old in
    select conname from pg_constraint
    where conrelid = 'public.feedback_influence'::regclass and contype = 'c' and conname like '%\_one'
  loop
    execute format('alter table feedback_influence drop constraint %I', old.conname);
  end loop;
end $$;
alter table feedback_influence
  add foreign key (jurisdiction_id, feedback_item_id) references feedback_item on update cascade on delete set null (feedback_item_id),
  add foreign key (jurisdiction_id, activity_id) references activity on update cascade on delete set null (activity_id),
  add foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  add constraint feedback_influence_source check (
    (feedback_item_id is null or source_kind = 'FEEDBACK_ITEM')
    and (activity_id is null or source_kind = 'ACTIVITY')
    and (survey_version_id is not null) = (source_kind = 'SURVEY_VERSION'));
create index on feedback_influence (jurisdiction_id, survey_version_id);

-- A new influence names one source, whose kind is known after it is erased.
create function app.keep_source_of_influence() returns trigger
  language plpgsql as $$
begin
  if num_nonnulls(new.feedback_item_id, new.activity_id, new.survey_version_id) <> 1 then
    raise exception 'an influence names one source' using errcode = '23514';
  end if;
  new.source_kind := case
    when new.feedback_item_id is not null then 'FEEDBACK_ITEM'
    when new.activity_id is not null then 'ACTIVITY'
    else 'SURVEY_VERSION' end;
  return new;
end $$;
create trigger names_one_source before insert on feedback_influence
  for each row execute function app.keep_source_of_influence();
