-- Links by which people answer a survey, on paper, at a kiosk or on their own device (docs/decisions/0039).

create type survey_link_kind as enum ('OPEN', 'SINGLE_USE', 'KIOSK');
create type entry_mode as enum ('WEB', 'KIOSK', 'PAPER', 'IMPORT');
create type submission_outcome as enum ('ACCEPTED', 'QUOTA_FULL');

create table survey_link (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_version_id uuid not null,
  kind survey_link_kind not null,
  label text not null,
  -- SHA-256 of the secret, hexadecimal. Nobody has that of a link for single use: each invitation has its own.
  token_hash text not null,
  expires_at timestamptz(3),
  disabled_at timestamptz(3),
  max_responses integer,
  -- Accepted responses. Which these are is not stored.
  response_count integer not null default 0,
  invitation_count integer not null default 0,
  -- A bit for each invitation, by its position: whether it was used. The row has no order of uses and no time, and neither has a dump.
  used_invitations bytea not null default '',
  -- The day for which the audit trail has an event. One for each response would tell when it was given.
  noted_on date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (token_hash),
  foreign key (jurisdiction_id, survey_version_id) references survey_version on update cascade on delete restrict,
  constraint survey_link_counts check (response_count >= 0 and invitation_count >= 0 and max_responses >= 1)
);
create index on survey_link (jurisdiction_id, survey_version_id, id);
select app.protect_tenant_table('survey_link');

-- A secret for one response. Nothing of the row changes when it is used.
create table survey_invitation (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  survey_link_id uuid not null,
  position integer not null,
  token_hash text not null,
  -- How it was sent, such as "letter".
  channel text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (token_hash),
  unique (jurisdiction_id, survey_link_id, position),
  foreign key (jurisdiction_id, survey_link_id) references survey_link on update cascade on delete restrict
);
select app.protect_tenant_table('survey_invitation');

-- The outcome of a submission, for a retry that has the same key. The sweeper removes it after some days.
create table survey_submission (
  -- Random, so that it has no time.
  id uuid not null default gen_random_uuid(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  -- SHA-256 of the secret of the link and the key of the browser, hexadecimal.
  key_hash text not null,
  outcome submission_outcome not null,
  received_on date not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, key_hash)
);
create index survey_submission_age on survey_submission (received_on);
select app.protect_tenant_table('survey_submission');

alter table response
  add entry_mode entry_mode not null default 'IMPORT',
  -- The language in which the questions were read.
  add language text,
  -- The consent text that the respondent agreed to.
  add consent_version text;

-- An id of a response as of the beginning of a day: it sorts by day, and the rest is random. An ordinary id has the millisecond.
create function app.id_of_day(p_day timestamptz) returns uuid
  language sql volatile
  set search_path = pg_catalog, pg_temp
  as $$
    select (lpad(to_hex((extract(epoch from p_day) * 1000)::bigint), 12, '0') || '7'
            || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
  $$;

-- Stores a response with its answers. If one of the quotas that it belongs to is full, it is stored with the first of them and without its
-- answers. Returns the id of that quota, or null. The caller has checked the answers, and holds a lock of the version.
create function app.store_survey_response(
  p_tenant uuid, p_version uuid, p_id uuid, p_respondent_key text, p_submitted_at timestamptz, p_mode public.entry_mode, p_language text,
  p_consent_version text, p_answers jsonb, p_quotas uuid[]
) returns uuid
  language plpgsql volatile
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    ending uuid;
  begin
    if cardinality(p_quotas) > 0 then
      perform 1 from public.survey_quota q
        where q.jurisdiction_id = p_tenant and q.survey_version_id = p_version and q.id = any (p_quotas)
        order by q.position for no key update;
      select q.id into ending from public.survey_quota q
        where q.jurisdiction_id = p_tenant and q.survey_version_id = p_version and q.id = any (p_quotas)
          and q.filled_count >= q.max_responses
        order by q.position limit 1;
      if ending is null then
        update public.survey_quota q set filled_count = q.filled_count + 1
          where q.jurisdiction_id = p_tenant and q.survey_version_id = p_version and q.id = any (p_quotas);
      end if;
    end if;
    insert into public.response (id, jurisdiction_id, survey_version_id, respondent_key, submitted_at, entry_mode, language, consent_version, ended_by_quota_id)
    values (p_id, p_tenant, p_version, p_respondent_key, p_submitted_at, p_mode, p_language, p_consent_version, ending);
    if ending is null then
      insert into public.answer (jurisdiction_id, response_id, question_id, slot, choice_id, number_value, text_value, date_value, missing_kind, rank)
      select p_tenant, p_id, a.question, coalesce(c.answer_slot, 0), c.id, a.number, a.text, a.day, a.missing, a.rank
        from jsonb_to_recordset(p_answers)
               as a (question uuid, choice uuid, number float8, text text, day date, missing public.missing_kind, rank smallint)
        left join public.choice c on c.jurisdiction_id = p_tenant and c.id = a.choice;
    end if;
    return ending;
  end
  $$;

-- The link that a secret opens, and whether it can be answered at a time. No row for an unknown secret.
create function app.survey_link_of(p_token_hash text, p_now timestamptz)
  returns table (tenant uuid, link uuid, kind public.survey_link_kind, survey_version uuid, place integer, state text)
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
    select l.jurisdiction_id, l.id, l.kind, l.survey_version_id, l.place,
           case
             when l.expires_at <= p_now or j.status <> 'ACTIVE' or v.status = 'DRAFT' then 'UNKNOWN'
             when l.place is not null and get_bit(l.used_invitations, l.place) = 1 then 'USED'
             when l.disabled_at is not null then 'DISABLED'
             when v.status = 'CLOSED' or v.closes_at <= p_now then 'CLOSED'
             when v.opens_at > p_now then 'NOT_OPEN'
             when l.response_count >= l.max_responses then 'FULL'
             else 'OPEN'
           end
      from (
        select l.*, null::integer as place from public.survey_link l where l.token_hash = p_token_hash
        union all
        select l.*, i.position
          from public.survey_invitation i
          join public.survey_link l on (l.jurisdiction_id, l.id) = (i.jurisdiction_id, i.survey_link_id)
         where i.token_hash = p_token_hash
      ) l
      join public.jurisdiction j on j.id = l.jurisdiction_id
      join public.survey_version v on (v.jurisdiction_id, v.id) = (l.jurisdiction_id, l.survey_version_id)
  $$;

-- The questionnaire of a fielded version: what a respondent reads, and the ids of its questions, choices and quotas for the API.
create function app.survey_questionnaire(p_tenant uuid, p_version uuid) returns jsonb
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'title', s.title,
      'languages', to_jsonb(v.languages),
      'consentText', v.consent_text,
      'consentVersion', v.consent_version,
      'questions', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', q.id, 'code', q.code, 'kind', q.kind, 'text', q.text, 'helpText', q.help_text,
          'matrixCode', q.matrix_code, 'matrixText', q.matrix_text, 'minimum', q.minimum, 'maximum', q.maximum,
          'isRequired', q.is_required, 'allowsDontKnow', q.allows_dont_know, 'allowsPreferNotToSay', q.allows_prefer_not_to_say,
          'shownIf', q.shown_if,
          'choices', coalesce((
            select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'label', c.label, 'value', c.value, 'missingKind', c.missing_kind)
                             order by c.position)
              from public.choice c where (c.jurisdiction_id, c.question_id) = (q.jurisdiction_id, q.id)), '[]')) order by q.position)
          from public.question q where (q.jurisdiction_id, q.survey_version_id) = (v.jurisdiction_id, v.id)), '[]'),
      'quotas', coalesce((
        select jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'label', u.label, 'condition', u.condition, 'maxResponses', u.max_responses)
                         order by u.position)
          from public.survey_quota u where (u.jurisdiction_id, u.survey_version_id) = (v.jurisdiction_id, v.id)), '[]'))
      from public.survey_version v
      join public.survey s on (s.jurisdiction_id, s.id) = (v.jurisdiction_id, v.survey_id)
     where (v.jurisdiction_id, v.id) = (p_tenant, p_version)
  $$;

-- For the public: the state of a link, and the questionnaire unless the caller knows this version already, because it never changes.
create function app.public_survey(p_token_hash text, p_now timestamptz, p_known_version uuid)
  returns table (
    state text, kind text, survey_version uuid, office_slug text, office_name text, opens_at timestamptz, closes_at timestamptz, questionnaire jsonb
  )
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select l.state, l.kind::text, v.id, j.slug, j.name, v.opens_at, v.closes_at,
           case when v.id is distinct from p_known_version then app.survey_questionnaire(l.tenant, v.id) end
      from app.survey_link_of(p_token_hash, p_now) l
      join public.jurisdiction j on j.id = l.tenant
      join public.survey_version v on (v.jurisdiction_id, v.id) = (l.tenant, l.survey_version)
     where l.state <> 'UNKNOWN'
  $$;

-- For the public: stores a response. Returns the outcome and the id of the quota that ended it; for a repeated key, the first outcome. Fails
-- with the state RF044 and the state of the link as its message, if it cannot be answered. The link is locked, so a single use is one.
create function app.submit_survey_response(
  p_token_hash text, p_key_hash text, p_now timestamptz, p_version uuid, p_language text, p_consent_version text, p_answers jsonb,
  p_quotas uuid[], p_request_id text
) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    found_link record;
    is_noted boolean;
    today timestamptz;
    day date;
    ending uuid;
    result public.submission_outcome;
    new_id uuid;
  begin
    select l.*, j.time_zone into found_link
      from app.survey_link_of(p_token_hash, p_now) l join public.jurisdiction j on j.id = l.tenant;
    if not found then raise exception 'UNKNOWN' using errcode = 'RF044'; end if;
    -- Of two requests with one key, the second waits for the outcome of the first.
    perform pg_advisory_xact_lock(hashtextextended(p_key_hash, 44));
    select s.outcome into result from public.survey_submission s where (s.jurisdiction_id, s.key_hash) = (found_link.tenant, p_key_hash);
    if result is not null then return result; end if;

    -- The version cannot close in the meantime, and of two responses to one invitation, the second waits for the first.
    perform 1 from public.survey_version v where (v.jurisdiction_id, v.id) = (found_link.tenant, found_link.survey_version) for share;
    perform 1 from public.survey_link l where (l.jurisdiction_id, l.id) = (found_link.tenant, found_link.link) for no key update;
    select l.state into found_link.state from app.survey_link_of(p_token_hash, p_now) l;
    if found_link.state <> 'OPEN' or found_link.survey_version <> p_version then
      raise exception '%', found_link.state using errcode = 'RF044';
    end if;

    day := (p_now at time zone found_link.time_zone)::date;
    today := day::timestamp at time zone found_link.time_zone;
    new_id := app.id_of_day(today);
    ending := app.store_survey_response(
      found_link.tenant, found_link.survey_version, new_id, new_id::text, today,
      case found_link.kind when 'KIOSK' then 'KIOSK' else 'WEB' end::public.entry_mode, p_language, p_consent_version, p_answers, p_quotas);
    result := case when ending is null then 'ACCEPTED' else 'QUOTA_FULL' end;
    insert into public.survey_submission (jurisdiction_id, key_hash, outcome, received_on) values (found_link.tenant, p_key_hash, result, day);

    select l.noted_on is not distinct from day into is_noted
      from public.survey_link l where (l.jurisdiction_id, l.id) = (found_link.tenant, found_link.link);
    update public.survey_link l
       set response_count = l.response_count + (ending is null)::integer,
           used_invitations = case when found_link.place is null then l.used_invitations else set_bit(l.used_invitations, found_link.place, 1) end,
           noted_on = day
     where (l.jurisdiction_id, l.id) = (found_link.tenant, found_link.link);
    if not is_noted then
      perform app.record_public_event(found_link.tenant, 'response.submitted', 'SurveyLink', found_link.link,
                                      jsonb_build_object('day', day, 'note', 'The first response of the day; later ones are not noted.'), p_request_id);
    end if;
    -- A burst of 600 and 60 a second for each link; four times as much for the office.
    perform app.spend_public_points(found_link.tenant, 'survey:' || found_link.link, 1, 600, 60);
    perform app.spend_public_points(found_link.tenant, 'survey', 1, 2400, 240);
    return result;
  end
  $$;

grant execute on function app.public_survey(text, timestamptz, uuid) to rapport_api;
grant execute on function app.submit_survey_response(text, text, timestamptz, uuid, text, text, jsonb, uuid[], text) to rapport_api;
grant execute on function app.store_survey_response(uuid, uuid, uuid, text, timestamptz, public.entry_mode, text, text, jsonb, uuid[]) to rapport_api, rapport_system;
grant execute on function app.survey_link_of(text, timestamptz) to rapport_system;
grant execute on function app.survey_questionnaire(uuid, uuid) to rapport_api, rapport_system;
grant execute on function app.id_of_day(timestamptz) to rapport_system;
grant create on schema app to rapport_system;
alter function app.public_survey(text, timestamptz, uuid) owner to rapport_system;
alter function app.submit_survey_response(text, text, timestamptz, uuid, text, text, jsonb, uuid[], text) owner to rapport_system;
revoke create on schema app from rapport_system;
