-- The thread of a resident: the outcome of their feedback, from decisions and publications. It names nobody. A duplicate shows the outcome
-- of the item that is kept. Null for a secret that is unknown or expired, and for feedback that was deleted.
create function app.feedback_thread(p_token_hash text, p_now timestamptz) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'office', j.name,
      'timeZone', j.time_zone,
      'words', own.words,
      'language', own.language,
      'receivedOn', own.received_on,
      'mergedAt', case when kept.id is not null then own.merged_at end,
      'expiresAt', t.expires_at,
      'isFollowed', exists (select from public.feedback_contact c
        where (c.jurisdiction_id, c.feedback_item_id) = (own.jurisdiction_id, own.id) and c.news_email is not null),
      'status', item.status,
      'category', item.category,
      'dueOn', item.due_on,
      'triagedAt', item.triaged_at,
      'reviewStartedAt', item.review_started_at,
      'decidedAt', item.decided_at,
      'decisionReason', item.decision_reason,
      'publicReply', item.public_reply,
      'repliedAt', item.replied_at,
      'actions', coalesce((
        select jsonb_agg(jsonb_build_object('on', r.taken_on, 'text', r.description) order by r.taken_on, r.id)
          from public.feedback_response r
         where (r.jurisdiction_id, r.feedback_item_id) = (item.jurisdiction_id, item.id) and r.voided_at is null), '[]'),
      'changes', coalesce((
        select jsonb_agg(jsonb_build_object('on', p.decided_on, 'title', p.title, 'text', p.change) order by p.decided_on, p.id)
          from public.policy_change p
         where p.jurisdiction_id = item.jurisdiction_id and p.deleted_at is null and exists (
           select from public.feedback_influence f
            where (f.jurisdiction_id, f.policy_change_id) = (p.jurisdiction_id, p.id) and f.feedback_item_id in (own.id, item.id))), '[]'),
      'publications', coalesce((
        select jsonb_agg(jsonb_build_object('at', p.published_at, 'title', p.title) order by p.published_at, p.id)
          from public.publication p
         where p.jurisdiction_id = item.jurisdiction_id and p.status = 'PUBLISHED' and (
           p.feedback_item_id in (own.id, item.id) or exists (
             select from public.feedback_influence f
               join public.policy_change c on (c.jurisdiction_id, c.id) = (f.jurisdiction_id, f.policy_change_id)
              where f.jurisdiction_id = p.jurisdiction_id and f.policy_change_id = p.policy_change_id and c.deleted_at is null
                and f.feedback_item_id in (own.id, item.id)))), '[]'))
      from public.feedback_thread t
      join public.jurisdiction j on j.id = t.jurisdiction_id
      join public.feedback_item own on (own.jurisdiction_id, own.id) = (t.jurisdiction_id, t.feedback_item_id)
      left join public.feedback_item kept
        on (kept.jurisdiction_id, kept.id) = (own.jurisdiction_id, own.merged_into_id) and kept.deleted_at is null
      join public.feedback_item item on (item.jurisdiction_id, item.id) = (own.jurisdiction_id, coalesce(kept.id, own.id))
     where t.token_hash = p_token_hash and t.expires_at > p_now and own.deleted_at is null and j.status = 'ACTIVE'
  $$;

-- Somebody who asked for news gets them once for all moves since the last ones. Those of a duplicate follow the item that is kept.
create function app.note_feedback_move(p_jurisdiction uuid, p_item uuid) returns void
  language sql
  set search_path = pg_catalog, pg_temp
  as $$
    insert into public.feedback_notice (jurisdiction_id, feedback_contact_id)
    select c.jurisdiction_id, c.id
      from public.feedback_contact c
      join public.feedback_item i on (i.jurisdiction_id, i.id) = (c.jurisdiction_id, c.feedback_item_id)
     where c.jurisdiction_id = p_jurisdiction and p_item in (i.id, i.merged_into_id) and c.news_email is not null
    on conflict (jurisdiction_id, feedback_contact_id) do nothing
  $$;

create function app.note_moved_feedback_item() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform app.note_feedback_move(new.jurisdiction_id, new.id);
  return null;
end $$;
create trigger notes_move after update on feedback_item
  for each row when ((old.status, old.public_reply, old.merged_into_id) is distinct from (new.status, new.public_reply, new.merged_into_id))
  execute function app.note_moved_feedback_item();

create function app.note_feedback_part() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.feedback_item_id is not null then
    perform app.note_feedback_move(new.jurisdiction_id, new.feedback_item_id);
  end if;
  return null;
end $$;
create trigger notes_move after insert on feedback_response for each row execute function app.note_feedback_part();
create trigger notes_move after insert on feedback_influence for each row execute function app.note_feedback_part();

create function app.note_published_feedback() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform app.note_feedback_move(new.jurisdiction_id, item.id)
     from (select new.feedback_item_id as id where new.feedback_item_id is not null
           union
           select f.feedback_item_id from public.feedback_influence f
            where (f.jurisdiction_id, f.policy_change_id) = (new.jurisdiction_id, new.policy_change_id) and f.feedback_item_id is not null) item;
  return null;
end $$;
create trigger notes_move after update on publication
  for each row when (new.status = 'PUBLISHED' and old.status <> 'PUBLISHED') execute function app.note_published_feedback();

grant execute on function app.feedback_thread(text, timestamptz), app.note_feedback_move(uuid, uuid) to rapport_api;
grant execute on function app.note_feedback_move(uuid, uuid) to rapport_system;
grant create on schema app to rapport_system;
alter function app.feedback_thread(text, timestamptz) owner to rapport_system;
revoke create on schema app from rapport_system;
