-- Sending the news of feedback: links of e-mails, notices that failed, and addresses that a legal hold keeps.

alter table feedback_contact
  -- The SHA-256 of the secrets in the links of the last e-mails. Each opens the thread and stops the news.
  add news_link_hashes text[] not null default '{}',
  -- Addresses to which nothing is sent any more. A legal hold covered them when they were withdrawn; they are erased after its release.
  add held_emails text[] not null default '{}',
  drop constraint feedback_contact_not_empty,
  add constraint feedback_contact_not_empty check (num_nonnulls(name, email, phone, news_email) > 0 or cardinality(held_emails) > 0);
create index on feedback_contact using gin (news_link_hashes);
create index on feedback_contact (jurisdiction_id, id) where held_emails <> '{}';

-- A notice that could not be sent after all attempts stays, with the reason, until the feedback moves again.
alter table feedback_notice
  add failed_at timestamptz(3),
  add problem text,
  add constraint feedback_notice_failed check (failed_at is null or problem is not null);

-- The secret of the thread itself, or that of a link in an e-mail.
create or replace function app.thread_of_secret(p_token_hash text, p_now timestamptz)
  returns table (jurisdiction_id uuid, feedback_item_id uuid, expires_at timestamptz)
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
    select t.jurisdiction_id, t.feedback_item_id, t.expires_at
      from public.feedback_thread t where t.token_hash = p_token_hash and t.expires_at > p_now
    union all
    select t.jurisdiction_id, t.feedback_item_id, t.expires_at
      from public.feedback_contact c
      join public.feedback_thread t on (t.jurisdiction_id, t.feedback_item_id) = (c.jurisdiction_id, c.feedback_item_id)
     where c.news_link_hashes @> array[p_token_hash] and t.expires_at > p_now
    limit 1
  $$;

-- Whether a legal hold in force covers the contact of a feedback item: `covers` of the holds, in SQL.
create function app.holds_feedback_contact(p_jurisdiction uuid, p_item uuid) returns boolean
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (
      select from public.legal_hold h
       where h.jurisdiction_id = p_jurisdiction and h.released_at is null
         and (cardinality(h.record_types) = 0 or 'FEEDBACK_CONTACT' = any (h.record_types))
         and (h.program_id is null or h.program_id in (
           select i.program_id from public.feedback_item i where (i.jurisdiction_id, i.id) = (p_jurisdiction, p_item)
           union all
           select a.program_id from public.feedback_item i
             join public.activity a on (a.jurisdiction_id, a.id) = (i.jurisdiction_id, i.activity_id)
            where (i.jurisdiction_id, i.id) = (p_jurisdiction, p_item))))
  $$;
grant execute on function app.holds_feedback_contact(uuid, uuid) to rapport_system;

grant create on schema app to rapport_system;
set local role rapport_system;

-- Sends news of a thread to an address, or stops that if the address is null. Null for an unknown or expired secret; otherwise whether anything
-- changed. The address before is erased, unless a legal hold covers it: then it is kept apart, and nothing is sent to it.
create or replace function app.follow_feedback_thread(p_token_hash text, p_email text, p_now timestamptz, p_request_id text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    held_emails_max constant int := 20;
    thread record;
    contact record;
    held text[];
  begin
    select t.jurisdiction_id, t.feedback_item_id into thread from app.thread_of_secret(p_token_hash, p_now) t
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (t.jurisdiction_id, t.feedback_item_id)
      join public.jurisdiction j on j.id = t.jurisdiction_id
     where i.deleted_at is null and j.status = 'ACTIVE';
    if not found then
      return null;
    end if;
    -- Placing a hold waits for this, as for every deletion.
    perform pg_advisory_xact_lock_shared(hashtextextended('legal-hold ' || thread.jurisdiction_id, 0));
    perform 1 from public.feedback_thread t
     where (t.jurisdiction_id, t.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id) for update;
    select c.* into contact from public.feedback_contact c
     where (c.jurisdiction_id, c.feedback_item_id) = (thread.jurisdiction_id, thread.feedback_item_id);
    if contact.news_email is not distinct from p_email then
      return false;
    end if;
    held := coalesce(contact.held_emails, '{}');
    if contact.news_email is not null and contact.news_email <> all (held)
       and app.holds_feedback_contact(thread.jurisdiction_id, thread.feedback_item_id) then
      if cardinality(held) >= held_emails_max then
        raise exception '%', 86400 using errcode = 'RF042';
      end if;
      held := held || contact.news_email;
    end if;
    if p_email is null then
      delete from public.feedback_notice n where (n.jurisdiction_id, n.feedback_contact_id) = (contact.jurisdiction_id, contact.id);
      if num_nonnulls(contact.name, contact.email, contact.phone) = 0 and cardinality(held) = 0 then
        delete from public.feedback_contact c where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      else
        update public.feedback_contact c
           set news_email = null, held_emails = held, news_link_hashes = '{}', updated_at = p_now, version = c.version + 1
         where (c.jurisdiction_id, c.id) = (contact.jurisdiction_id, contact.id);
      end if;
    else
      insert into public.feedback_contact as c (jurisdiction_id, feedback_item_id, news_email)
      values (thread.jurisdiction_id, thread.feedback_item_id, p_email)
      on conflict (jurisdiction_id, feedback_item_id) do update
         set news_email = excluded.news_email, held_emails = held, news_link_hashes = '{}', updated_at = p_now, version = c.version + 1;
    end if;
    perform app.record_public_event(thread.jurisdiction_id, case when p_email is null then 'feedbackThread.unfollowed' else 'feedbackThread.followed' end,
      'FeedbackItem', thread.feedback_item_id, '{}', p_request_id);
    perform app.spend_public_points(thread.jurisdiction_id, 'feedbackThread', 1, 100, 1);
    return true;
  end
  $$;
reset role;
revoke create on schema app from rapport_system;

-- Erases the addresses that a legal hold kept and that no hold covers now. Returns the number of contacts. For the sweeper.
create function app.erase_released_addresses(p_now timestamptz) returns int
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
      if num_nonnulls(contact.name, contact.email, contact.phone, contact.news_email) = 0 then
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
grant execute on function app.erase_released_addresses(timestamptz) to rapport_system;

-- Somebody who asked for news gets them once for all moves since the last ones. Those of a duplicate follow the item that is kept. A decision and
-- its reply often come together, so news wait for a few minutes. A move while a notice is being sent changes its version, so that it is sent again.
create or replace function app.note_feedback_move(p_jurisdiction uuid, p_item uuid) returns void
  language sql
  set search_path = pg_catalog, pg_temp
  as $$
    insert into public.feedback_notice as n (jurisdiction_id, feedback_contact_id, next_attempt_at)
    select c.jurisdiction_id, c.id, now() + interval '10 minutes'
      from public.feedback_contact c
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (c.jurisdiction_id, c.feedback_item_id)
     where c.jurisdiction_id = p_jurisdiction and p_item in (i.id, i.merged_into_id) and c.news_email is not null
    on conflict (jurisdiction_id, feedback_contact_id) do update
       set version = n.version + 1, updated_at = now(), failed_at = null, problem = null,
           attempts = case when n.failed_at is null then n.attempts else 0 end,
           next_attempt_at = case when n.failed_at is null then n.next_attempt_at else excluded.next_attempt_at end
  $$;

-- A thread shows a policy change once it is decided, so a proposal is no move.
drop trigger notes_move on feedback_influence;
create function app.note_influence() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.feedback_item_id is not null and exists (
    select from public.policy_change p
     where (p.jurisdiction_id, p.id) = (new.jurisdiction_id, new.policy_change_id) and p.status in ('DECIDED', 'IN_EFFECT')) then
    perform app.note_feedback_move(new.jurisdiction_id, new.feedback_item_id);
  end if;
  return null;
end $$;
create trigger notes_move after insert on feedback_influence for each row execute function app.note_influence();

create function app.note_decided_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform app.note_feedback_move(new.jurisdiction_id, f.feedback_item_id) from public.feedback_influence f
    where (f.jurisdiction_id, f.policy_change_id) = (new.jurisdiction_id, new.id) and f.feedback_item_id is not null;
  return null;
end $$;
create trigger notes_move after update on policy_change
  for each row when (old.status = 'PROPOSED' and new.status in ('DECIDED', 'IN_EFFECT')) execute function app.note_decided_change();

-- Each version of a publication is a move: a corrected one can have another measured outcome.
drop trigger notes_move on publication;
drop function app.note_published_feedback();
create function app.note_published_version() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform app.note_feedback_move(new.jurisdiction_id, item.id)
     from (select p.feedback_item_id as id from public.publication p
            where (p.jurisdiction_id, p.id) = (new.jurisdiction_id, new.publication_id) and p.feedback_item_id is not null
           union
           select f.feedback_item_id from public.publication p
             join public.policy_change c on (c.jurisdiction_id, c.id) = (p.jurisdiction_id, p.policy_change_id)
             join public.feedback_influence f on (f.jurisdiction_id, f.policy_change_id) = (c.jurisdiction_id, c.id)
            where (p.jurisdiction_id, p.id) = (new.jurisdiction_id, new.publication_id)
              and c.status in ('DECIDED', 'IN_EFFECT') and f.feedback_item_id is not null) item;
  return null;
end $$;
create trigger notes_move after insert on publication_version for each row execute function app.note_published_version();
