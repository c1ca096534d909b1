-- A membership that a jurisdiction gives is an invitation until the person accepts it. Until then it lets them do nothing, and does not
-- change in which jurisdiction their other requests act.

-- Memberships by an operator (onboarding, demonstration) are accepted. The API always writes null: see the trigger.
alter table membership
  add column accepted_at timestamptz(3) default current_timestamp,
  add column invitation_expires_at timestamptz(3),
  add constraint membership_invitation check (accepted_at is not null or invitation_expires_at is not null);

create function app.refuse_acceptance() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if current_user = 'rapport_api' and new.accepted_at is not null
      and (tg_op = 'INSERT' or old.accepted_at is null) then
      raise exception 'Only the invited person accepts a membership' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
  $$;
create trigger membership_acceptance before insert or update on membership
  for each row execute function app.refuse_acceptance();

-- As before, with the invitations of the person, in which nobody acts.
drop function app.enter_subject(text, text);
create function app.enter_subject(p_subject text, p_slug text)
  returns table (kind text, organization_id uuid, slug text, name text, role text, display_name text,
                 disclosure_threshold int, time_zone text, fiscal_year_start_month int, fiscal_year_start_day int,
                 fiscal_year_naming text, is_acting boolean, invitation_expires_at timestamptz)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with office as (
      select j.id, j.slug, j.name, m.role::text as role, m.display_name, j.disclosure_threshold, j.time_zone,
             j.fiscal_year_start_month, j.fiscal_year_start_day, j.fiscal_year_naming::text as fiscal_year_naming,
             case when p_slug is null then count(*) over () = 1 else j.slug = p_slug end as is_acting
        from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
       where m.subject = p_subject and m.accepted_at is not null and j.status = 'ACTIVE'
    )
    select 'JURISDICTION', o.id, o.slug, o.name, o.role, o.display_name, o.disclosure_threshold, o.time_zone,
           o.fiscal_year_start_month, o.fiscal_year_start_day, o.fiscal_year_naming,
           case when o.is_acting then set_config('app.jurisdiction_id', o.id::text, true) is not null else false end,
           null::timestamptz
      from office o
    union all
    select 'AGENCY', s.id, s.slug, s.name, a.role::text, a.display_name, null, null, null, null, null, false, null
      from public.agency_membership a join public.state_agency s on s.id = a.state_agency_id
     where a.subject = p_subject
    union all
    select 'INVITATION', j.id, j.slug, j.name, m.role::text, m.display_name, null, null, null, null, null, false,
           m.invitation_expires_at
      from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
     where m.subject = p_subject and m.accepted_at is null and j.status = 'ACTIVE'
  $$;

-- Accepts or declines an invitation of a verified subject, and records it in the trail of the jurisdiction. Returns nothing where
-- there is no invitation that is still open. Runs as rapport_system, because the invited person is in no tenant yet.
create function app.answer_invitation(p_subject text, p_slug text, p_accepts boolean, p_now timestamptz, p_request_id text)
  returns table (slug text, name text, role text, invitation_expires_at timestamptz)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    found_invitation record;
  begin
    select m.id, m.jurisdiction_id, m.role, m.invitation_expires_at as expires_at, j.slug, j.name into found_invitation
      from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
     where m.subject = p_subject and j.slug = p_slug and j.status = 'ACTIVE' and m.accepted_at is null
       and m.invitation_expires_at > p_now
       for update of m;
    if not found then return; end if;
    if p_accepts then
      update public.membership m set accepted_at = p_now, updated_at = p_now, version = m.version + 1
       where m.jurisdiction_id = found_invitation.jurisdiction_id and m.id = found_invitation.id;
    else
      delete from public.membership m
       where m.jurisdiction_id = found_invitation.jurisdiction_id and m.id = found_invitation.id;
    end if;
    insert into public.audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, request_id, detail)
    values (found_invitation.jurisdiction_id, 'PERSON', p_subject,
            case when p_accepts then 'membership.accepted' else 'membership.declined' end,
            'Membership', found_invitation.id, p_request_id,
            jsonb_build_object('subject', p_subject, 'role', found_invitation.role));
    return query select found_invitation.slug, found_invitation.name, found_invitation.role::text, found_invitation.expires_at;
  end
  $$;

grant execute on function app.enter_subject(text, text) to rapport_api;
grant execute on function app.answer_invitation(text, text, boolean, timestamptz, text) to rapport_api;
grant create on schema app to rapport_system;
alter function app.enter_subject(text, text) owner to rapport_system;
alter function app.answer_invitation(text, text, boolean, timestamptz, text) owner to rapport_system;
revoke create on schema app from rapport_system;
