-- The thread of a resident goes on to the measured outcome: the results of evaluations in what was published, as they were published.
-- Titles are those of the published version, and a change that is only proposed is not shown.
-- The feedback whose thread a secret opens, by its SHA-256, and until when. For functions of the public alone.
create function app.thread_of_secret(p_token_hash text, p_now timestamptz)
  returns table (jurisdiction_id uuid, feedback_item_id uuid, expires_at timestamptz)
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
    select t.jurisdiction_id, t.feedback_item_id, t.expires_at
      from public.feedback_thread t where t.token_hash = p_token_hash and t.expires_at > p_now
  $$;
grant execute on function app.thread_of_secret(text, timestamptz) to rapport_system;

grant create on schema app to rapport_system;
-- Only its owner can replace a function.
set local role rapport_system;
create or replace function app.feedback_thread(p_token_hash text, p_now timestamptz) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'office', j.name,
      'officeSlug', j.slug,
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
         where p.jurisdiction_id = item.jurisdiction_id and p.deleted_at is null and p.status in ('DECIDED', 'IN_EFFECT') and exists (
           select from public.feedback_influence f
            where (f.jurisdiction_id, f.policy_change_id) = (p.jurisdiction_id, p.id) and f.feedback_item_id in (own.id, item.id))), '[]'),
      'publications', coalesce((
        select jsonb_agg(jsonb_build_object(
                 'at', p.published_at,
                 'slug', p.slug,
                 'texts', (select jsonb_agg(jsonb_build_object('language', x.content -> 'language', 'text', x.content -> 'title') order by x.place)
                             from jsonb_array_elements(v.content -> 'texts') with ordinality as x (content, place)),
                 'outcomesAt', v.published_at,
                 'outcomes', coalesce((
                   select jsonb_agg(jsonb_build_object(
                            'label', x.content -> 'label',
                            'sentence', x.content -> 'source' -> 'sentence',
                            'claimLevel', x.content -> 'source' -> 'claimLevel',
                            'estimate', x.content -> 'source' -> 'estimate',
                            'isReplaced', (x.place::int - 1) = any (app.withdrawn_figures(p.jurisdiction_id, v.document))) order by x.place)
                     from jsonb_array_elements(v.content -> 'figures') with ordinality as x (content, place)
                    where x.content -> 'source' ->> 'kind' = 'EVALUATION_RESULT'), '[]')) order by p.published_at, p.id)
          from public.publication p
          join lateral (
            select one.document, one.document::jsonb as content, one.published_at from public.publication_version one
             where one.jurisdiction_id = p.jurisdiction_id and one.publication_id = p.id
             order by one.number desc limit 1) v on true
         where p.jurisdiction_id = item.jurisdiction_id and p.status = 'PUBLISHED' and (
           p.feedback_item_id in (own.id, item.id) or exists (
             select from public.feedback_influence f
               join public.policy_change c on (c.jurisdiction_id, c.id) = (f.jurisdiction_id, f.policy_change_id)
              where f.jurisdiction_id = p.jurisdiction_id and f.policy_change_id = p.policy_change_id and c.deleted_at is null
                and f.feedback_item_id in (own.id, item.id)))), '[]'))
      from app.thread_of_secret(p_token_hash, p_now) t
      join public.jurisdiction j on j.id = t.jurisdiction_id
      join public.feedback_item own on (own.jurisdiction_id, own.id) = (t.jurisdiction_id, t.feedback_item_id)
      left join public.feedback_item kept
        on (kept.jurisdiction_id, kept.id) = (own.jurisdiction_id, own.merged_into_id) and kept.deleted_at is null
      join public.feedback_item item on (item.jurisdiction_id, item.id) = (own.jurisdiction_id, coalesce(kept.id, own.id))
     where own.deleted_at is null and j.status = 'ACTIVE'
  $$;
reset role;

-- The channels of an office that are open to everyone, and its areas in use: what a form for feedback offers. No row for an office that
-- does not exist or is suspended.
create function app.public_feedback_options(p_office text) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'channels', coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'responseDays', c.response_days)
                         order by c.kind <> 'DIGITAL', c.id)
          from (select * from public.feedback_channel one
                 where one.jurisdiction_id = j.id and one.is_open_to_public
                 order by one.kind <> 'DIGITAL', one.id limit 100) c), '[]'),
      'areas', coalesce((
        select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'kind', a.kind) order by a.name_folded, a.id)
          from (select * from public.area one
                 where one.jurisdiction_id = j.id and one.retired_at is null
                 order by one.name_folded, one.id limit 500) a), '[]'))
      from public.jurisdiction j
     where j.slug = p_office and j.kind <> 'STATE_AGENCY' and j.status = 'ACTIVE'
  $$;
grant execute on function app.public_feedback_options(text) to rapport_api;
alter function app.public_feedback_options(text) owner to rapport_system;
revoke create on schema app from rapport_system;
