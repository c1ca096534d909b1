-- Surveys: versions, questions, choices and scales.

-- A questionnaire that an office runs, in one or more versions.
create table survey (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid,
  title text not null,
  -- The title for searching and sorting. The database computes it.
  title_folded text not null generated always as (app.search_text(title)) stored,
  purpose text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade
);
create index on survey (jurisdiction_id, program_id, id);
create index on survey (jurisdiction_id, title_folded, id);
select app.protect_tenant_table('survey');

create type survey_version_status as enum ('DRAFT', 'FIELDED', 'CLOSED');

-- The questions as people were asked. A fielded version does not change.
create table survey_version (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_id uuid not null,
  number integer not null,
  status survey_version_status not null default 'DRAFT',
  languages text[],
  fielded_at timestamptz(3),
  closed_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_id, number),
  foreign key (jurisdiction_id, survey_id) references survey on update cascade on delete restrict
);
select app.protect_tenant_table('survey_version');

-- A survey version goes from DRAFT to FIELDED to CLOSED and never back, and a fielded one is not deleted.
create function app.refuse_reopening_of_version() returns trigger
  language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (tg_op = 'DELETE' or new.status < old.status) then
    raise exception 'the survey version is fielded and cannot be reopened or deleted' using errcode = 'RF001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger never_reopened before update or delete on survey_version
  for each row execute function app.refuse_reopening_of_version();

-- Nothing about a fielded questionnaire changes: it is what people were asked.
create function app.refuse_change_of_fielded_version() returns trigger
  language plpgsql as $$
declare
  side text;
  touched record;
  fielded boolean;
begin
  -- The share lock keeps a version from being fielded while its questions are being written.
  -- An update can move a row from one version to another: both must be drafts.
  foreach side in array array['old', 'new'] loop
    continue when (side = 'old' and tg_op = 'INSERT') or (side = 'new' and tg_op = 'DELETE');
    if side = 'old' then touched := old; else touched := new; end if;
    case tg_table_name
      when 'choice' then
        select v.status <> 'DRAFT' into fielded from public.question q
          join public.survey_version v on (v.jurisdiction_id, v.id) = (q.jurisdiction_id, q.survey_version_id)
          where (q.jurisdiction_id, q.id) = (touched.jurisdiction_id, touched.question_id) for share of v;
      when 'scale_item' then
        select v.status <> 'DRAFT' into fielded from public.scale s
          join public.survey_version v on (v.jurisdiction_id, v.id) = (s.jurisdiction_id, s.survey_version_id)
          where (s.jurisdiction_id, s.id) = (touched.jurisdiction_id, touched.scale_id) for share of v;
      else
        select v.status <> 'DRAFT' into fielded from public.survey_version v
          where (v.jurisdiction_id, v.id) = (touched.jurisdiction_id, touched.survey_version_id) for share of v;
    end case;
    if fielded then
      raise exception 'the survey version is fielded and cannot be changed' using errcode = 'RF001';
    end if;
  end loop;
  return touched;
end $$;

create type question_kind as enum ('NUMBER', 'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TEXT', 'DATE');

create table question (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  position integer not null,
  code text not null,
  kind question_kind not null,
  -- Language tag → wording.
  text jsonb not null,
  -- Smallest and largest valid answer of a NUMBER question.
  minimum double precision,
  maximum double precision,
  -- Answers at or above this value count as "top box". Fixed with the version, so that queries with different
  -- cut points cannot isolate a small group.
  top_box_minimum double precision,
  is_demographic boolean not null default false,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, id, kind),
  unique (jurisdiction_id, survey_version_id, code),
  unique (jurisdiction_id, survey_version_id, position),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  constraint question_range check (minimum is null or maximum is null or minimum <= maximum)
);
select app.protect_tenant_table('question');
create trigger immutable_once_fielded before insert or update or delete on question
  for each row execute function app.refuse_change_of_fielded_version();

-- A choice has a stable code and a label for each language.
create table choice (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  question_id uuid not null,
  -- The kind of its question.
  question_kind question_kind not null,
  position integer not null,
  code text not null,
  label jsonb not null,
  -- The number for this choice in a mean or a scale; null if it has none.
  value double precision,
  -- "Don't know" and "prefer not to say": the answer does not count as valid.
  is_missing boolean not null default false,
  -- The `slot` of an answer with this choice: the position if several choices are allowed, otherwise 0. The database
  -- computes it.
  answer_slot smallint not null
    generated always as (case question_kind when 'MULTIPLE_CHOICE' then position else 0 end) stored,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, question_id, code),
  unique (jurisdiction_id, question_id, position),
  unique (jurisdiction_id, question_id, id, answer_slot),
  foreign key (jurisdiction_id, question_id, question_kind)
    references question (jurisdiction_id, id, kind) on update cascade on delete restrict
);
select app.protect_tenant_table('choice');
create trigger immutable_once_fielded before insert or update or delete on choice
  for each row execute function app.refuse_change_of_fielded_version();

-- Several items that form one measure: the mean of a person's valid items.
create table scale (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  position integer not null,
  code text not null,
  label jsonb not null,
  min_answered integer not null,
  top_box_minimum double precision,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_version_id, code),
  unique (jurisdiction_id, survey_version_id, position),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  constraint scale_min_answered check (min_answered >= 1)
);
select app.protect_tenant_table('scale');
create trigger immutable_once_fielded before insert or update or delete on scale
  for each row execute function app.refuse_change_of_fielded_version();

create table scale_item (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  scale_id uuid not null,
  question_id uuid not null,
  position integer not null,
  is_reversed boolean not null default false,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, scale_id, question_id),
  unique (jurisdiction_id, scale_id, position),
  foreign key (jurisdiction_id, scale_id) references scale on update cascade on delete restrict,
  foreign key (jurisdiction_id, question_id) references question on update cascade on delete restrict
);
create index on scale_item (jurisdiction_id, question_id);
select app.protect_tenant_table('scale_item');
create trigger immutable_once_fielded before insert or update or delete on scale_item
  for each row execute function app.refuse_change_of_fielded_version();
