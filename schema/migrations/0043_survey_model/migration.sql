-- Questionnaires with skip logic, matrices, rankings, kinds of missing answers, quotas, dates and consent (docs/decisions/0038).

create type missing_kind as enum ('DONT_KNOW', 'PREFER_NOT_TO_SAY', 'NOT_APPLICABLE', 'OTHER_MISSING');

-- The kind of a missing answer replaces the flag. A change of the type keeps the choices of fielded versions, which no statement can update.
alter table choice
  alter is_missing drop default,
  alter is_missing drop not null,
  alter is_missing type missing_kind using case when is_missing then 'OTHER_MISSING'::missing_kind end;
alter table choice rename is_missing to missing_kind;
-- True for a choice that is no valid answer. The database computes it.
alter table choice add is_missing boolean not null generated always as (missing_kind is not null) stored;
-- A choice that is ranked has a slot of its own, as one of several choices has.
alter table choice alter answer_slot
  set expression as (case question_kind when 'MULTIPLE_CHOICE' then position when 'RANKING' then position else 0 end);

alter table question
  add help_text jsonb,
  -- Questions next to each other with the same code are the rows of a matrix, below one text.
  add matrix_code text,
  add matrix_text jsonb,
  add is_required boolean not null default false,
  -- Missing answers that need no choice.
  add allows_dont_know boolean not null default false,
  add allows_prefer_not_to_say boolean not null default false,
  -- The conditions on earlier answers; null if everyone is asked.
  add shown_if jsonb,
  -- The question of an earlier version whose answers can be compared with the answers to this one.
  add comparable_to_id uuid,
  add foreign key (jurisdiction_id, comparable_to_id) references question on update cascade,
  add constraint question_matrix check ((matrix_code is null) = (matrix_text is null));
create index on question (jurisdiction_id, comparable_to_id);

alter table survey_version
  -- A fielded version accepts responses between these times.
  add opens_at timestamptz(3),
  add closes_at timestamptz(3),
  add consent_text jsonb,
  -- Changes with the consent text.
  add consent_version text,
  -- The fielded version that this one was copied from.
  add copied_from_id uuid,
  add foreign key (jurisdiction_id, copied_from_id) references survey_version on update cascade,
  add constraint survey_version_opens_before_closing check (opens_at < closes_at),
  add constraint survey_version_consent check ((consent_text is null) = (consent_version is null));
create index on survey_version (jurisdiction_id, copied_from_id);

-- A limit on the responses of people who meet a condition.
create table survey_quota (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  position integer not null,
  code text not null,
  label jsonb not null,
  -- As the conditions of a question.
  condition jsonb not null,
  max_responses integer not null,
  -- Responses that have taken a place.
  filled_count integer not null default 0,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_version_id, id),
  unique (jurisdiction_id, survey_version_id, code),
  unique (jurisdiction_id, survey_version_id, position),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  constraint survey_quota_has_places check (max_responses >= 1 and filled_count between 0 and max_responses)
);
select app.protect_tenant_table('survey_quota');
create trigger immutable_once_fielded before insert or delete on survey_quota
  for each row execute function app.refuse_change_of_fielded_version();
-- Only places are taken, and none is given back.
create trigger unchanged_once_fielded before update on survey_quota
  for each row
  when ((old.jurisdiction_id, old.id, old.survey_version_id, old.position, old.code, old.label, old.condition, old.max_responses)
    is distinct from (new.jurisdiction_id, new.id, new.survey_version_id, new.position, new.code, new.label, new.condition, new.max_responses)
    or new.filled_count < old.filled_count)
  execute function app.refuse_change_of_fielded_version();

alter table response
  -- The quota that ended the response. Such a response has no answers, and no figure counts it.
  add ended_by_quota_id uuid,
  add foreign key (jurisdiction_id, survey_version_id, ended_by_quota_id)
    references survey_quota (jurisdiction_id, survey_version_id, id) on update cascade;

alter table answer
  -- A missing answer that is no choice.
  add missing_kind missing_kind,
  -- The rank of the choice, from 1.
  add rank smallint,
  drop constraint answer_one_value,
  add constraint answer_one_value check (num_nonnulls(choice_id, number_value, text_value, date_value, missing_kind) = 1),
  add constraint answer_rank_of_choice check (rank is null or (rank >= 1 and choice_id is not null));

-- Of a fielded version, only the closing date and the status change. Of a closed one, nothing changes.
create or replace function app.refuse_reopening_of_version() returns trigger
  language plpgsql as $$
declare
  changeable text[] := '{created_at,updated_at,version}';
begin
  if old.status <> 'DRAFT' and (tg_op = 'DELETE' or new.status < old.status) then
    raise exception 'the survey version is fielded and cannot be reopened or deleted' using errcode = 'RF001';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if old.status = 'FIELDED' then changeable := changeable || '{status,closed_at,closes_at}'::text[]; end if;
  if old.status <> 'DRAFT' and to_jsonb(new) - changeable <> to_jsonb(old) - changeable then
    raise exception 'the survey version is fielded and cannot be changed' using errcode = 'RF001';
  end if;
  return new;
end $$;
