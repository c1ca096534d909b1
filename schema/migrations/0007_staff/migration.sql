-- Staff, their programs and their training.

create type staff_position as enum (
  'PROSECUTOR', 'INVESTIGATOR', 'VICTIM_ADVOCATE', 'PARALEGAL', 'OUTREACH_COORDINATOR', 'ADMINISTRATION',
  'VOLUNTEER', 'OTHER'
);

-- A person who works for the office, with or without a sign-in.
create table staff_member (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  display_name text not null,
  -- The display name for searching and sorting. The database computes it.
  display_name_folded text not null generated always as (app.search_text(display_name)) stored,
  position staff_position not null,
  unit text,
  -- The office's own code of the person, used in files.
  staff_code text not null,
  started_on date not null,
  ended_on date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, staff_code),
  constraint staff_member_dates check (ended_on is null or ended_on >= started_on)
);
create index on staff_member (jurisdiction_id, display_name_folded, id);
create index on staff_member (jurisdiction_id, position, id);
select app.protect_tenant_table('staff_member');

create type program_staff_role as enum ('LEAD', 'COORDINATOR', 'FACILITATOR', 'PROSECUTOR', 'ADVOCATE', 'SUPPORT');

-- A person's work on a program, with dates.
create table program_staff (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  staff_member_id uuid not null,
  role program_staff_role not null,
  starts_on date,
  ends_on date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, program_id, staff_member_id, role),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  foreign key (jurisdiction_id, staff_member_id) references staff_member on update cascade on delete restrict,
  constraint program_staff_dates check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index on program_staff (jurisdiction_id, program_id, id);
create index on program_staff (jurisdiction_id, staff_member_id, id);
select app.protect_tenant_table('program_staff');

-- A training and the positions that require it.
create table training (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  title text not null,
  -- The title for searching and sorting. The database computes it.
  title_folded text not null generated always as (app.search_text(title)) stored,
  -- The code of the training in files.
  code text not null,
  description text,
  -- The positions that must complete it; empty for all staff.
  required_positions staff_position[] default '{}',
  -- The number of months for which a completion is valid; null for no end.
  valid_months integer,
  legal_authority_id uuid,
  retired_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, legal_authority_id) references legal_authority on update cascade
);
create index on training (jurisdiction_id, title_folded, id);
create index on training (jurisdiction_id, legal_authority_id);
select app.protect_tenant_table('training');

-- A completed training.
create table training_completion (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  training_id uuid not null,
  staff_member_id uuid not null,
  completed_on date not null,
  -- The last day on which it is valid; null for no end.
  expires_on date,
  hours double precision,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, training_id, staff_member_id, completed_on),
  foreign key (jurisdiction_id, training_id) references training on update cascade on delete restrict,
  foreign key (jurisdiction_id, staff_member_id) references staff_member on update cascade on delete restrict,
  constraint training_completion_dates check (expires_on is null or expires_on >= completed_on)
);
create index on training_completion (jurisdiction_id, training_id, completed_on, id);
create index on training_completion (jurisdiction_id, staff_member_id, completed_on, id);
create index on training_completion (jurisdiction_id, completed_on, id);
select app.protect_tenant_table('training_completion');

-- A training that the staff of a program must complete.
create table program_training (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid not null,
  training_id uuid not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, program_id, training_id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete restrict,
  foreign key (jurisdiction_id, training_id) references training on update cascade on delete restrict
);
create index on program_training (jurisdiction_id, training_id);
select app.protect_tenant_table('program_training');
