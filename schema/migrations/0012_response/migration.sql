-- Survey responses and their answers: the largest tables, partitioned by tenant (docs/decisions/0009).

-- One completed questionnaire. The respondent key is a pseudonym chosen by the office.
create table response (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  dataset_import_id uuid,
  respondent_key text not null,
  submitted_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, survey_version_id, respondent_key),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  foreign key (jurisdiction_id, dataset_import_id) references dataset_import on update cascade
) partition by hash (jurisdiction_id);
create index on response (jurisdiction_id, survey_version_id, id);
create index on response (jurisdiction_id, dataset_import_id);
select app.partition_by_tenant('response');
select app.protect_tenant_table('response');

-- One answer. A MULTIPLE_CHOICE question has one row for each chosen choice.
create table answer (
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  response_id uuid not null,
  question_id uuid not null,
  -- The position of the choice if several choices are allowed, otherwise 0. So the key allows one answer to any other
  -- question.
  slot smallint not null default 0,
  choice_id uuid,
  number_value double precision,
  text_value text,
  date_value date,
  primary key (jurisdiction_id, response_id, question_id, slot),
  foreign key (jurisdiction_id, response_id) references response on update cascade on delete restrict,
  foreign key (jurisdiction_id, question_id) references question on update cascade on delete restrict,
  foreign key (jurisdiction_id, question_id, choice_id, slot)
    references choice (jurisdiction_id, question_id, id, answer_slot) on update cascade,
  constraint answer_one_value check (num_nonnulls(choice_id, number_value, text_value, date_value) = 1),
  constraint answer_slot_of_choice check (choice_id is not null or slot = 0)
) partition by hash (jurisdiction_id);
create index on answer (jurisdiction_id, question_id);
select app.partition_by_tenant('answer');
select app.protect_tenant_table('answer');
