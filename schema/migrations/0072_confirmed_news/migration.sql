-- News of feedback go to addresses whose owner confirmed them (decision 0057).

alter table feedback_contact
  -- An address that waits for the confirmation of its owner. It gets messages that ask for it, and nothing else.
  add pending_email text,
  add pending_until timestamptz(3),
  -- The SHA-256 of the secrets in these messages.
  add confirm_link_hashes text[] not null default '{}',
  add constraint feedback_contact_pending check ((pending_email is null) = (pending_until is null)),
  drop constraint feedback_contact_not_empty,
  add constraint feedback_contact_not_empty
    check (num_nonnulls(name, email, phone, news_email, pending_email) > 0 or cardinality(held_emails) > 0);
create index on feedback_contact using gin (confirm_link_hashes);
create index on feedback_contact (pending_until) where pending_until is not null;

alter table feedback_notice
  -- True for a message that asks an address for its confirmation; false for news.
  add is_confirmation boolean not null default false,
  drop constraint feedback_notice_jurisdiction_id_feedback_contact_id_key,
  add unique (jurisdiction_id, feedback_contact_id, is_confirmation);

-- Nobody was asked before, so addresses from before wait for a confirmation, too.
update feedback_notice set is_confirmation = true, next_attempt_at = now(), attempts = 0, failed_at = null, problem = null;
insert into feedback_notice (jurisdiction_id, feedback_contact_id, is_confirmation)
select jurisdiction_id, id, true from feedback_contact where news_email is not null
on conflict (jurisdiction_id, feedback_contact_id, is_confirmation) do nothing;
update feedback_contact
   set pending_email = news_email, pending_until = now() + interval '7 days', news_email = null, news_link_hashes = '{}'
 where news_email is not null;

-- Adds to the addresses that a legal hold keeps, if one covers the contact and the address is not among them.
create function app.held_emails_with(p_jurisdiction uuid, p_item uuid, p_held text[], p_email text) returns text[]
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    held_emails_max constant int := 20;
  begin
    if p_email is null or p_email = any (p_held) or not app.holds_feedback_contact(p_jurisdiction, p_item) then
      return p_held;
    end if;
    if cardinality(p_held) >= held_emails_max then
      raise exception '%', 86400 using errcode = 'RF042';
    end if;
    return p_held || p_email;
  end
  $$;

-- Lets an address wait for its confirmation, and queues the message that asks for it. An address gets at most three such messages of an office at once, and
-- one in eight hours after that: the others wait. False if a message to the address waits already. The row of the budget has a hash of the address for a day.
create function app.ask_to_confirm_news(p_jurisdiction uuid, p_item uuid, p_email text, p_held text[], p_now timestamptz) returns boolean
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    messages_max constant double precision := 3;
    messages_per_second constant double precision := 1.0 / (8 * 3600);
    contact uuid;
    used double precision;
  begin
    if exists (select from public.feedback_contact c
                 join public.feedback_notice n on (n.jurisdiction_id, n.feedback_contact_id) = (c.jurisdiction_id, c.id)
                where (c.jurisdiction_id, c.feedback_item_id) = (p_jurisdiction, p_item)
                  and c.pending_email = p_email and c.pending_until > p_now and n.is_confirmation and n.failed_at is null) then
      return false;
    end if;
    insert into public.feedback_contact as c (jurisdiction_id, feedback_item_id, pending_email, pending_until, held_emails)
    values (p_jurisdiction, p_item, p_email, p_now + interval '7 days', p_held)
    on conflict (jurisdiction_id, feedback_item_id) do update
       set pending_email = excluded.pending_email, pending_until = excluded.pending_until, held_emails = excluded.held_emails,
           confirm_link_hashes = case when c.pending_email = excluded.pending_email then c.confirm_link_hashes else '{}' end,
           updated_at = p_now, version = c.version + 1
    returning c.id into contact;
    insert into public.public_budget as b (jurisdiction_id, bucket, points, changed_at)
    values (p_jurisdiction, 'newsAddress:' || encode(sha256(convert_to(lower(p_email), 'UTF8')), 'hex'), 1, p_now)
    on conflict (jurisdiction_id, bucket) do update
       set points = greatest(0, b.points - greatest(0, extract(epoch from p_now - b.changed_at)) * messages_per_second) + 1,
           changed_at = p_now
    returning points into used;
    insert into public.feedback_notice as n (jurisdiction_id, feedback_contact_id, is_confirmation, next_attempt_at)
    values (p_jurisdiction, contact, true, p_now + make_interval(secs => greatest(0, used - messages_max) / messages_per_second))
    on conflict (jurisdiction_id, feedback_contact_id, is_confirmation) do update
       set next_attempt_at = excluded.next_attempt_at, attempts = 0, failed_at = null, problem = null,
           version = n.version + 1, updated_at = p_now;
    return true;
  end
  $$;

grant execute on function
  app.held_emails_with(uuid, uuid, text[], text),
  app.ask_to_confirm_news(uuid, uuid, text, text[], timestamptz) to rapport_system;

grant create on schema app to rapport_system;
set local role rapport_system;

-- As before, except that an address for news waits for its confirmation.
create or replace function app.submit_feedback(p_slug text, p_channel uuid, p_words text, p_summary text, p_language text, p_area_code text, p_token_hash text,
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
    if num_nonnulls(p_name, p_email, p_phone) > 0 then
      insert into public.feedback_contact (jurisdiction_id, feedback_item_id, name, email, phone)
      values (office.id, item, p_name, p_email, p_phone);
    end if;
    if p_news_email is not null then
      perform app.ask_to_confirm_news(office.id, item, p_news_email, '{}', p_now);
    end if;
    perform app.record_public_event(office.id, 'feedbackItem.submitted', 'FeedbackItem', item,
      jsonb_strip_nulls(jsonb_build_object('language', p_language, 'textConfirmation', p_confirmation)), p_request_id);
    perform app.spend_public_points(office.id, 'feedback', 1, 100, 1);
    return query select 'SUBMITTED', p_now + make_interval(days => p_thread_days), today + channel.response_days;
  end
  $$;

-- Asks an address to confirm that it wants news of a thread, or erases the addresses for news if the address is null. The secret of a message that asks for
-- a confirmation only erases the address that waits. Null for an unknown or expired secret; otherwise whether anything changed. Nothing is sent to an
-- erased address; one that a legal hold covers is kept apart.
create or replace function app.follow_feedback_thread(p_token_hash text, p_email text, p_now timestamptz, p_request_id text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    thread record;
    contact record;
    is_declined boolean;
    held text[];
    kept_email text;
  begin
    select t.jurisdiction_id, t.feedback_item_id into thread from app.thread_of_secret(p_token_hash, p_now) t
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (t.jurisdiction_id, t.feedback_item_id)
      join public.jurisdiction j on j.id = t.jurisdiction_id
     where i.deleted_at is null and j.status = 'ACTIVE';
    is_declined := not found and p_email is null;
    if is_declined then
      select c.jurisdiction_id, c.feedback_item_id into thread from public.feedback_contact c
        join public.jurisdiction j on j.id = c.jurisdiction_id
       where c.confirm_link_hashes @> array[p_token_hash] and j.status = 'ACTIVE';
    end if;
    if thread is null then
      return null;
    end if;
    -- Placing a hold waits for this, as for every deletion.
    perform pg_advisory_xact_lock_shared(hashtextextended('legal-hold ' || thread.jurisdiction_id, 0));
    perform 1 from public.feedback_thread t
     where (t.jurisdiction_id, t.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id) for update;
    select c.* into contact from public.feedback_contact c
     where (c.jurisdiction_id, c.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id);
    held := coalesce(contact.held_emails, '{}');
    if contact.pending_email is distinct from p_email then
      held := app.held_emails_with(thread.jurisdiction_id, thread.feedback_item_id, held, contact.pending_email);
    end if;
    if p_email is not null then
      if contact.news_email = p_email
         or not app.ask_to_confirm_news(thread.jurisdiction_id, thread.feedback_item_id, p_email, held, p_now) then
        return false;
      end if;
    else
      kept_email := case when is_declined then contact.news_email end;
      if num_nonnulls(contact.pending_email, contact.news_email) = 0 then
        return false;
      end if;
      if kept_email is null then
        held := app.held_emails_with(thread.jurisdiction_id, thread.feedback_item_id, held, contact.news_email);
      end if;
      delete from public.feedback_notice n
       where (n.jurisdiction_id, n.feedback_contact_id) = (contact.jurisdiction_id, contact.id) and (kept_email is null or n.is_confirmation);
      if num_nonnulls(contact.name, contact.email, contact.phone, kept_email) = 0 and cardinality(held) = 0 then
        delete from public.feedback_contact c where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      else
        update public.feedback_contact c
           set news_email = kept_email, pending_email = null, pending_until = null, held_emails = held, confirm_link_hashes = '{}',
               news_link_hashes = case when kept_email is null then '{}' else c.news_link_hashes end, updated_at = p_now, version = c.version + 1
         where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      end if;
    end if;
    perform app.record_public_event(thread.jurisdiction_id, case when p_email is null then 'feedbackThread.unfollowed' else 'feedbackThread.followed' end,
      'FeedbackItem', thread.feedback_item_id, '{}', p_request_id);
    perform app.spend_public_points(thread.jurisdiction_id, 'feedbackThread', 1, 100, 1);
    return true;
  end
  $$;

-- Confirms the address to which the message with this secret was sent: from now on it gets news, in place of the address before. The secret opens the
-- thread from then on. Null for an unknown or expired secret; otherwise whether anything changed.
create function app.confirm_feedback_news(p_token_hash text, p_now timestamptz, p_request_id text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    thread record;
    contact record;
  begin
    select t.jurisdiction_id, t.feedback_item_id into thread from public.feedback_contact c
      join public.feedback_thread t on (t.jurisdiction_id, t.feedback_item_id) = (c.jurisdiction_id, c.feedback_item_id)
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (t.jurisdiction_id, t.feedback_item_id)
      join public.jurisdiction j on j.id = t.jurisdiction_id
     where (c.confirm_link_hashes @> array[p_token_hash] or c.news_link_hashes @> array[p_token_hash])
       and t.expires_at > p_now and i.deleted_at is null and j.status = 'ACTIVE';
    if not found then
      return null;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('legal-hold ' || thread.jurisdiction_id, 0));
    perform 1 from public.feedback_thread t
     where (t.jurisdiction_id, t.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id) for update;
    select c.* into contact from public.feedback_contact c
     where (c.jurisdiction_id, c.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id);
    if p_token_hash = any (contact.news_link_hashes) then
      return false;
    end if;
    if p_token_hash <> all (contact.confirm_link_hashes) or contact.pending_until <= p_now then
      return null;
    end if;
    delete from public.feedback_notice n where (n.jurisdiction_id, n.feedback_contact_id) = (contact.jurisdiction_id, contact.id);
    update public.feedback_contact c
       set news_email = c.pending_email, news_link_hashes = c.confirm_link_hashes, pending_email = null, pending_until = null, confirm_link_hashes = '{}',
           held_emails = app.held_emails_with(thread.jurisdiction_id, thread.feedback_item_id, c.held_emails, c.news_email),
           updated_at = p_now, version = c.version + 1
     where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
    perform app.record_public_event(thread.jurisdiction_id, 'feedbackThread.confirmed', 'FeedbackItem', thread.feedback_item_id, '{}', p_request_id);
    perform app.spend_public_points(thread.jurisdiction_id, 'feedbackThread', 1, 100, 1);
    return true;
  end
  $$;
revoke execute on function app.confirm_feedback_news(text, timestamptz, text) from public;
grant execute on function app.confirm_feedback_news(text, timestamptz, text) to rapport_api;
reset role;
revoke create on schema app from rapport_system;

-- Erases addresses that nobody confirmed in time, unless a legal hold covers them, and hashes of addresses that the limit of messages does not need any
-- more. Returns the number of addresses. For the sweeper.
create function app.erase_unconfirmed_addresses(p_now timestamptz) returns int
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    candidate record;
    contact record;
    erased int := 0;
  begin
    delete from public.public_budget b where b.bucket like 'newsAddress:%' and b.changed_at + make_interval(hours => (8 * b.points)::int) < p_now;
    for candidate in
      select c.jurisdiction_id, c.id from public.feedback_contact c
       where c.pending_until <= p_now and not app.holds_feedback_contact(c.jurisdiction_id, c.feedback_item_id)
       order by c.pending_until, c.id limit 500
    loop
      perform pg_advisory_xact_lock_shared(hashtextextended('legal-hold ' || candidate.jurisdiction_id, 0));
      select c.* into contact from public.feedback_contact c
       where (c.jurisdiction_id, c.id) = (candidate.jurisdiction_id, candidate.id) and c.pending_until <= p_now for update;
      continue when not found or app.holds_feedback_contact(contact.jurisdiction_id, contact.feedback_item_id);
      delete from public.feedback_notice n
       where (n.jurisdiction_id, n.feedback_contact_id) = (contact.jurisdiction_id, contact.id) and n.is_confirmation;
      if num_nonnulls(contact.name, contact.email, contact.phone, contact.news_email) = 0 and cardinality(contact.held_emails) = 0 then
        delete from public.feedback_contact c where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      else
        update public.feedback_contact c
           set pending_email = null, pending_until = null, confirm_link_hashes = '{}', updated_at = p_now, version = c.version + 1
         where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      end if;
      insert into public.audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
      values (contact.jurisdiction_id, 'SYSTEM', 'system:feedback', 'feedbackContact.addressErased', 'FeedbackItem', contact.feedback_item_id, '{}', 'sweep');
      erased := erased + 1;
    end loop;
    return erased;
  end
  $$;
grant execute on function app.erase_unconfirmed_addresses(timestamptz) to rapport_system;

-- As before, also for an address that waits beside the one that a legal hold kept.
create or replace function app.erase_released_addresses(p_now timestamptz) returns int
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    candidate record;
    contact record;
    erased int := 0;
  begin
    for candidate in
      select c.jurisdiction_id, c.id from public.feedback_contact c where c.held_emails <> '{}' order by c.jurisdiction_id, c.id limit 500
    loop
      perform pg_advisory_xact_lock_shared(hashtextextended('legal-hold ' || candidate.jurisdiction_id, 0));
      select c.* into contact from public.feedback_contact c
       where (c.jurisdiction_id, c.id) = (candidate.jurisdiction_id, candidate.id) and c.held_emails <> '{}' for update;
      continue when not found or app.holds_feedback_contact(contact.jurisdiction_id, contact.feedback_item_id);
      if num_nonnulls(contact.name, contact.email, contact.phone, contact.news_email, contact.pending_email) = 0 then
        delete from public.feedback_contact c where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      else
        update public.feedback_contact c set held_emails = '{}', updated_at = p_now, version = c.version + 1
         where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      end if;
      insert into public.audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
      values (contact.jurisdiction_id, 'SYSTEM', 'system:feedback', 'feedbackContact.addressErased', 'FeedbackItem', contact.feedback_item_id, '{}', 'sweep');
      erased := erased + 1;
    end loop;
    return erased;
  end
  $$;

create or replace function app.note_feedback_move(p_jurisdiction uuid, p_item uuid) returns void
  language sql
  set search_path = pg_catalog, pg_temp
  as $$
    insert into public.feedback_notice as n (jurisdiction_id, feedback_contact_id, next_attempt_at)
    select c.jurisdiction_id, c.id, now() + interval '10 minutes'
      from public.feedback_contact c
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (c.jurisdiction_id, c.feedback_item_id)
     where c.jurisdiction_id = p_jurisdiction and p_item in (i.id, i.merged_into_id) and c.news_email is not null
    on conflict (jurisdiction_id, feedback_contact_id, is_confirmation) do update
       set version = n.version + 1, updated_at = now(), failed_at = null, problem = null,
           attempts = case when n.failed_at is null then n.attempts else 0 end,
           next_attempt_at = case when n.failed_at is null then n.next_attempt_at else excluded.next_attempt_at end
  $$;
