-- The queue of feedback: channels, due days, assignments, duplicates, replies, and the personal data of those who gave it.

create type feedback_channel_kind as enum ('TOWN_HALL', 'SURVEY', 'DIGITAL', 'HOTLINE', 'ADVISORY_BOARD');

alter type record_type add value 'FEEDBACK_CONTACT';
alter type indicator_derivation add value 'FEEDBACK_ON_TIME';
alter type indicator_derivation add value 'FEEDBACK_RESPONSE_DAYS';

-- A way in which people reach the office.
create table feedback_channel (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  kind feedback_channel_kind not null,
  name text not null,
  is_open_to_public boolean not null default false,
  -- The days within which the office promises an answer.
  response_days integer not null default 30,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, name),
  constraint feedback_channel_days check (response_days between 1 and 365)
);
select app.protect_tenant_table('feedback_channel');

alter table feedback_item
  add feedback_channel_id uuid,
  -- The words of a resident; null for feedback that staff recorded in their own words.
  add words text,
  add language text not null default 'en',
  add due_on date,
  -- The member of staff who works on it.
  add staff_member_id uuid,
  -- The item that is kept, for a duplicate of it.
  add merged_into_id uuid,
  add merged_at timestamptz(3),
  -- One wording per language.
  add public_reply jsonb,
  add replied_at timestamptz(3),
  add triaged_at timestamptz(3),
  add review_started_at timestamptz(3);
-- Row security hides the rows from the owner. Changing the type of a column rewrites all of them.
alter table feedback_item alter due_on type date using received_on + 30;
alter table feedback_item alter due_on set not null;
alter table feedback_item alter due_on set default current_date + 30;
alter table feedback_item
  add foreign key (jurisdiction_id, feedback_channel_id) references feedback_channel on update cascade,
  add foreign key (jurisdiction_id, staff_member_id) references staff_member on update cascade,
  add foreign key (jurisdiction_id, merged_into_id) references feedback_item on update cascade,
  add constraint feedback_item_replied check ((public_reply is null) = (replied_at is null)),
  add constraint feedback_item_not_into_itself check (merged_into_id <> id);
create index on feedback_item (jurisdiction_id, due_on, id);
create index on feedback_item (jurisdiction_id, feedback_channel_id, received_on, id);
create index on feedback_item (jurisdiction_id, staff_member_id, received_on, id);
create index on feedback_item (jurisdiction_id, merged_into_id, received_on, id);

-- Who gave feedback and how to reach them. It is kept apart from the feedback, so that few people read it and it can be erased.
create table feedback_contact (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  feedback_item_id uuid not null,
  name text,
  email text,
  phone text,
  -- Where to send news; null if nobody asked for news.
  news_email text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, feedback_item_id),
  foreign key (jurisdiction_id, feedback_item_id) references feedback_item on update cascade on delete restrict,
  constraint feedback_contact_not_empty check (num_nonnulls(name, email, phone, news_email) > 0)
);
select app.protect_tenant_table('feedback_contact');

-- The secret link of a resident to the outcome of their feedback. Only the SHA-256 of the secret is stored.
create table feedback_thread (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  feedback_item_id uuid not null,
  token_hash text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, feedback_item_id),
  foreign key (jurisdiction_id, feedback_item_id) references feedback_item on update cascade on delete restrict
);
create unique index on feedback_thread (token_hash);
select app.protect_tenant_table('feedback_thread');

-- News that somebody asked for and that was not sent yet. It has no address of its own, so nothing is left of an erased one.
create table feedback_notice (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  feedback_contact_id uuid not null,
  next_attempt_at timestamptz(3) not null default current_timestamp,
  attempts integer not null default 0,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, feedback_contact_id),
  foreign key (jurisdiction_id, feedback_contact_id) references feedback_contact on update cascade on delete restrict
);
create index on feedback_notice (jurisdiction_id, next_attempt_at);
select app.protect_tenant_table('feedback_notice');

-- Takes feedback of the public: the item, its thread, and the contact if one is given. Sent again with the same secret, it changes nothing.
-- The outcome is SUBMITTED, REPEATED, or why nothing was taken: NO_OFFICE, OTHER_WORDS, CLOSED, NO_CHANNEL or NO_AREA.
create function app.submit_feedback(p_slug text, p_channel uuid, p_words text, p_summary text, p_language text, p_area_code text, p_token_hash text,
                                    p_name text, p_email text, p_phone text, p_news_email text, p_confirmation jsonb,
                                    p_now timestamptz, p_thread_days int, p_request_id text)
  returns table (outcome text, expires_at timestamptz, due_on date)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    office record;
    known record;
    channel record;
    area uuid;
    item uuid;
    today date;
  begin
    select o.id, o.time_zone into office from app.public_office(p_slug) o;
    if not found then
      return query select 'NO_OFFICE', null::timestamptz, null::date;
      return;
    end if;
    -- Two requests with the same secret wait for each other.
    perform pg_advisory_xact_lock(hashtextextended(p_token_hash, 0));
    select t.expires_at, i.due_on, i.words into known
      from public.feedback_thread t join public.feedback_item i on (i.jurisdiction_id, i.id) = (t.jurisdiction_id, t.feedback_item_id)
     where t.token_hash = p_token_hash;
    if found then
      return query select case when known.words = p_words then 'REPEATED' else 'OTHER_WORDS' end, known.expires_at, known.due_on;
      return;
    end if;
    select c.id, c.response_days into channel from public.feedback_channel c
     where c.jurisdiction_id = office.id and c.is_open_to_public and (p_channel is null or c.id = p_channel)
     order by c.kind <> 'DIGITAL', c.id limit 1;
    if not found then
      return query select case when p_channel is null then 'CLOSED' else 'NO_CHANNEL' end, null::timestamptz, null::date;
      return;
    end if;
    if p_area_code is not null then
      select a.id into area from public.area a where a.jurisdiction_id = office.id and a.code = p_area_code and a.retired_at is null;
      if not found then
        return query select 'NO_AREA', null::timestamptz, null::date;
        return;
      end if;
    end if;
    today := (p_now at time zone office.time_zone)::date;
    insert into public.feedback_item (jurisdiction_id, feedback_channel_id, summary, words, language, area_id, received_on, due_on)
    values (office.id, channel.id, p_summary, p_words, p_language, area, today, today + channel.response_days)
    returning id into item;
    insert into public.feedback_thread (jurisdiction_id, feedback_item_id, token_hash, expires_at)
    values (office.id, item, p_token_hash, p_now + make_interval(days => p_thread_days));
    if num_nonnulls(p_name, p_email, p_phone, p_news_email) > 0 then
      insert into public.feedback_contact (jurisdiction_id, feedback_item_id, name, email, phone, news_email)
      values (office.id, item, p_name, p_email, p_phone, p_news_email);
    end if;
    perform app.record_public_event(office.id, 'feedbackItem.submitted', 'FeedbackItem', item,
      jsonb_strip_nulls(jsonb_build_object('language', p_language, 'textConfirmation', p_confirmation)), p_request_id);
    perform app.spend_public_points(office.id, 'feedback', 1, 100, 1);
    return query select 'SUBMITTED', p_now + make_interval(days => p_thread_days), today + channel.response_days;
  end
  $$;

-- Sends news of a thread to an address, or stops that if the address is null. Null for an unknown or expired secret; otherwise whether anything changed.
create function app.follow_feedback_thread(p_token_hash text, p_email text, p_now timestamptz, p_request_id text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    thread record;
    contact record;
  begin
    select t.jurisdiction_id, t.feedback_item_id into thread from public.feedback_thread t
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (t.jurisdiction_id, t.feedback_item_id)
      join public.jurisdiction j on j.id = t.jurisdiction_id
     where t.token_hash = p_token_hash and t.expires_at > p_now and i.deleted_at is null and j.status = 'ACTIVE'
       for update of t;
    if not found then
      return null;
    end if;
    select c.* into contact from public.feedback_contact c
     where (c.jurisdiction_id, c.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id);
    if contact.news_email is not distinct from p_email then
      return false;
    end if;
    if p_email is null then
      delete from public.feedback_notice n where (n.jurisdiction_id, n.feedback_contact_id) = (contact.jurisdiction_id, contact.id);
      if num_nonnulls(contact.name, contact.email, contact.phone) = 0 then
        delete from public.feedback_contact c where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      else
        update public.feedback_contact c set news_email = null, updated_at = p_now, version = c.version + 1
         where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      end if;
    else
      insert into public.feedback_contact as c (jurisdiction_id, feedback_item_id, news_email)
      values (thread.jurisdiction_id, thread.feedback_item_id, p_email)
      on conflict (jurisdiction_id, feedback_item_id) do update
         set news_email = excluded.news_email, updated_at = p_now, version = c.version + 1;
    end if;
    perform app.record_public_event(thread.jurisdiction_id, case when p_email is null then 'feedbackThread.unfollowed' else 'feedbackThread.followed' end,
      'FeedbackItem', thread.feedback_item_id, '{}', p_request_id);
    perform app.spend_public_points(thread.jurisdiction_id, 'feedbackThread', 1, 100, 1);
    return true;
  end
  $$;

grant execute on function
  app.submit_feedback(text, uuid, text, text, text, text, text, text, text, text, text, jsonb, timestamptz, int, text),
  app.follow_feedback_thread(text, text, timestamptz, text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.submit_feedback(text, uuid, text, text, text, text, text, text, text, text, text, jsonb, timestamptz, int, text)
  owner to rapport_system;
alter function app.follow_feedback_thread(text, text, timestamptz, text) owner to rapport_system;
revoke create on schema app from rapport_system;
