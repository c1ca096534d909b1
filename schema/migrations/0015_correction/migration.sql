-- Records of what happened can be corrected, and voided. A void record stays readable and counts nowhere.
alter table attendance add voided_at timestamptz(3);
alter table expenditure add voided_at timestamptz(3);
alter table resource_distribution add voided_at timestamptz(3);
alter table training_completion add voided_at timestamptz(3);

-- After a void, the same participant or completion can be recorded again.
alter table attendance drop constraint attendance_jurisdiction_id_activity_id_participant_key_key;
create unique index attendance_participant on attendance (jurisdiction_id, activity_id, participant_key)
  where voided_at is null;
alter table training_completion
  drop constraint training_completion_jurisdiction_id_training_id_staff_membe_key;
create unique index training_completion_day
  on training_completion (jurisdiction_id, training_id, staff_member_id, completed_on) where voided_at is null;

create type correction_kind as enum ('CORRECTED', 'VOIDED');

-- One correction or void of one record: who, when, why, and the values before and after.
create table correction (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  attendance_id uuid,
  expenditure_id uuid,
  resource_distribution_id uuid,
  training_completion_id uuid,
  kind correction_kind not null,
  reason text not null,
  -- The changed values: [{ "field", "before", "after" }].
  changes jsonb not null default '[]',
  corrected_by_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, attendance_id) references attendance on update cascade on delete restrict,
  foreign key (jurisdiction_id, expenditure_id) references expenditure on update cascade on delete restrict,
  foreign key (jurisdiction_id, resource_distribution_id)
    references resource_distribution on update cascade on delete restrict,
  foreign key (jurisdiction_id, training_completion_id)
    references training_completion on update cascade on delete restrict,
  constraint correction_of_one_record check
    (num_nonnulls(attendance_id, expenditure_id, resource_distribution_id, training_completion_id) = 1)
);
create index on correction (jurisdiction_id, attendance_id, id);
create index on correction (jurisdiction_id, expenditure_id, id);
create index on correction (jurisdiction_id, resource_distribution_id, id);
create index on correction (jurisdiction_id, training_completion_id, id);
select app.protect_tenant_table('correction');
