-- Focus groups: the codebook of themes, sessions with participants under pseudonyms, their words, the codings of several coders, and the
-- figures that are frozen when the coding is closed.

create type consent_form as enum ('WRITTEN', 'SPOKEN');

create table theme (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  code text not null,
  name text not null,
  name_folded text not null generated always as (app.search_text(name)) stored,
  -- When to use it, and when not.
  definition text not null,
  parent_id uuid,
  retired_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, parent_id) references theme on update cascade on delete no action
);
create index on theme (jurisdiction_id, name_folded, id);
create index on theme (jurisdiction_id, parent_id, name_folded, id);
select app.protect_tenant_table('theme');

create table focus_group (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  program_id uuid,
  title text not null,
  title_folded text not null generated always as (app.search_text(title)) stored,
  question text not null,
  recruitment text,
  closed_at timestamptz(3),
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, program_id) references program on update cascade on delete no action
);
create index on focus_group (jurisdiction_id, title_folded, id);
create index on focus_group (jurisdiction_id, program_id, title_folded, id);
select app.protect_tenant_table('focus_group');

create table focus_group_session (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  focus_group_id uuid not null,
  held_on date not null,
  language text not null,
  place text,
  consent_form consent_form not null,
  -- The text to which the participants agreed.
  consent_text text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, focus_group_id) references focus_group on update cascade on delete restrict
);
create index on focus_group_session (jurisdiction_id, focus_group_id, held_on, id);
select app.protect_tenant_table('focus_group_session');

create table focus_group_participant (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  focus_group_session_id uuid not null,
  -- The pseudonym in the transcript. Nobody is named.
  code text not null,
  age_band text,
  sex text,
  race_ethnicity text,
  ethnicity text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, focus_group_session_id, code),
  foreign key (jurisdiction_id, focus_group_session_id) references focus_group_session on update cascade on delete restrict
);
select app.protect_tenant_table('focus_group_participant');

create table excerpt (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  focus_group_session_id uuid not null,
  focus_group_participant_id uuid not null,
  text text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, focus_group_session_id) references focus_group_session on update cascade on delete restrict,
  foreign key (jurisdiction_id, focus_group_participant_id) references focus_group_participant on update cascade on delete restrict
);
create index on excerpt (jurisdiction_id, focus_group_session_id, id);
create index on excerpt (jurisdiction_id, focus_group_participant_id, id);
select app.protect_tenant_table('excerpt');

create table coding (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  excerpt_id uuid not null,
  -- One decision of each coder about each excerpt. Without themes it says that the excerpt has no theme.
  coder_subject text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, excerpt_id, coder_subject),
  foreign key (jurisdiction_id, excerpt_id) references excerpt on update cascade on delete restrict
);
select app.protect_tenant_table('coding');

create table coding_theme (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  coding_id uuid not null,
  theme_id uuid not null,
  position integer not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, coding_id, theme_id),
  foreign key (jurisdiction_id, coding_id) references coding on update cascade on delete restrict,
  foreign key (jurisdiction_id, theme_id) references theme on update cascade on delete restrict
);
create index on coding_theme (jurisdiction_id, theme_id, id);
select app.protect_tenant_table('coding_theme');

create table focus_group_release (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  focus_group_id uuid not null,
  threshold integer not null,
  release jsonb not null,
  certificate text not null,
  sha256 text not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, focus_group_id),
  foreign key (jurisdiction_id, focus_group_id) references focus_group on update cascade on delete restrict
);
select app.protect_tenant_table('focus_group_release', append_only => true);
