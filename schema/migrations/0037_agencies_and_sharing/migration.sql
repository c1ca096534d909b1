-- State agencies are tenants of their own kind, with the members, keys, audit trail and row security of every tenant. Agreements
-- say which figures an office shares with an agency.

-- New labels cannot be used in the transaction that adds them to an enum, so the enums are made again.
alter type jurisdiction_kind rename to jurisdiction_kind_before;
create type jurisdiction_kind as enum ('COUNTY', 'JUDICIAL_DISTRICT', 'CITY', 'STATE_AGENCY');
alter table jurisdiction alter column kind type jurisdiction_kind using kind::text::jurisdiction_kind;
drop type jurisdiction_kind_before;

alter type role rename to role_before;
create type role as enum ('ADMIN', 'EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER', 'AGENCY_ADMIN', 'STATE_ANALYST');
alter table membership alter column role type role using role::text::role;
drop type role_before;

-- Agencies of before become tenants, with their members. The owner sees no row of a tenant.
set local role rapport_system;
insert into public.jurisdiction (id, slug, name, state, kind)
select id, slug, name, state, 'STATE_AGENCY' from public.state_agency;
insert into public.membership (id, jurisdiction_id, subject, display_name, role)
select id, state_agency_id, subject, display_name, role::text::public.role from public.agency_membership;
reset role;
-- Also removed from the functions below.
drop function app.enter_subject(text, text);
drop function app.enter_api_key(text);
drop table agency_membership;
drop table state_agency;
drop type agency_role;

-- A role belongs to one kind of tenant: nobody is an administrator of an office in an agency, or the reverse.
create function app.check_membership_role() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    if (new.role in ('AGENCY_ADMIN', 'STATE_ANALYST'))
       <> (select j.kind = 'STATE_AGENCY' from public.jurisdiction j where j.id = new.jurisdiction_id) then
      raise exception 'The role % does not belong to this kind of organization', new.role
        using errcode = 'check_violation', constraint = 'membership_role_of_kind';
    end if;
    return new;
  end
  $$;
create trigger membership_role_of_kind before insert or update of role, jurisdiction_id on membership
  for each row execute function app.check_membership_role();

-- As before, with agencies as tenants. A request acts in the organization that it names, or in the only office of the person, or in
-- the only agency of a person without an office.
create function app.enter_subject(p_subject text, p_slug text)
  returns table (kind text, organization_id uuid, slug text, name text, role text, display_name text,
                 disclosure_threshold int, time_zone text, fiscal_year_start_month int, fiscal_year_start_day int,
                 fiscal_year_naming text, is_acting boolean, invitation_expires_at timestamptz)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with own as (
      select j.id, j.slug, j.name, j.kind = 'STATE_AGENCY' as is_agency, m.role::text as role, m.display_name,
             j.disclosure_threshold, j.time_zone, j.fiscal_year_start_month, j.fiscal_year_start_day,
             j.fiscal_year_naming::text as fiscal_year_naming,
             count(*) filter (where j.kind <> 'STATE_AGENCY') over () as offices, count(*) over () as organizations
        from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
       where m.subject = p_subject and m.accepted_at is not null and j.status = 'ACTIVE'
    ), organization as (
      select own.*,
             case when p_slug is not null then own.slug = p_slug
                  when offices > 0 then offices = 1 and not is_agency
                  else organizations = 1 end as is_acting
        from own
    )
    select case when o.is_agency then 'AGENCY' else 'JURISDICTION' end, o.id, o.slug, o.name, o.role, o.display_name,
           o.disclosure_threshold, o.time_zone, o.fiscal_year_start_month, o.fiscal_year_start_day, o.fiscal_year_naming,
           case when o.is_acting then set_config('app.jurisdiction_id', o.id::text, true) is not null else false end,
           null::timestamptz
      from organization o
    union all
    select 'INVITATION', j.id, j.slug, j.name, m.role::text, m.display_name, null, null, null, null, null, false,
           m.invitation_expires_at
      from public.membership m join public.jurisdiction j on j.id = m.jurisdiction_id
     where m.subject = p_subject and m.accepted_at is null and j.status = 'ACTIVE'
  $$;

create function app.enter_api_key(p_hash text)
  returns table (api_key_id uuid, api_key_name text, scopes text[], jurisdiction_id uuid, kind text, slug text, name text,
                 disclosure_threshold int, time_zone text, fiscal_year_start_month int, fiscal_year_start_day int,
                 fiscal_year_naming text, is_usable boolean, is_use_due boolean)
  language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with found as (
      select k.id, k.name as key_name, k.scopes, k.jurisdiction_id, j.kind, j.slug, j.name, j.disclosure_threshold, j.time_zone,
             j.fiscal_year_start_month, j.fiscal_year_start_day, j.fiscal_year_naming::text as fiscal_year_naming,
             k.revoked_at is null and k.expires_at > now() and j.status = 'ACTIVE' as is_usable,
             k.last_used_at is null or k.last_used_at < now() - interval '5 minutes' as is_use_due
        from public.api_key k join public.jurisdiction j on j.id = k.jurisdiction_id
       where k.hash = p_hash
    )
    select f.id, f.key_name, f.scopes, f.jurisdiction_id,
           case when f.kind = 'STATE_AGENCY' then 'AGENCY' else 'JURISDICTION' end, f.slug, f.name, f.disclosure_threshold,
           f.time_zone, f.fiscal_year_start_month, f.fiscal_year_start_day, f.fiscal_year_naming,
           case when f.is_usable then set_config('app.jurisdiction_id', f.jurisdiction_id::text, true) is not null
                else false end,
           f.is_use_due
      from found f
  $$;

-- An agreement by which an office shares figures with a state agency. The office offers, the agency accepts, either ends it.
create type sharing_status as enum ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REVOKED');
create type sharing_kind as enum ('INDICATOR', 'EVALUATION');

create table data_sharing_agreement (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  state_agency_id uuid not null,
  status sharing_status not null default 'OFFERED',
  purpose text not null,
  -- The days on which the agency can read, in the calendar of the office: the last day is null while nobody has set one.
  in_force_from date not null,
  in_force_to date,
  -- Names as they are when it is offered. A trigger writes them: neither side sees the record of the other.
  office_slug text not null default '',
  office_name text not null default '',
  agency_slug text not null default '',
  agency_name text not null default '',
  state char(2) not null default '',
  offered_by_subject text not null,
  answered_at timestamptz(3),
  answered_by_subject text,
  answer_note text,
  ended_at timestamptz(3),
  ended_by_subject text,
  end_reason text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  constraint data_sharing_agreement_days check (in_force_to is null or in_force_to >= in_force_from),
  constraint data_sharing_agreement_answer check ((status in ('ACCEPTED', 'DECLINED', 'REVOKED')) = (answered_at is not null)
    or status = 'WITHDRAWN'),
  constraint data_sharing_agreement_end check ((status in ('WITHDRAWN', 'REVOKED')) = (ended_at is not null))
);
create index on data_sharing_agreement (state_agency_id, status);
create index on data_sharing_agreement (jurisdiction_id, status, id);
create index on data_sharing_agreement (jurisdiction_id, in_force_from, id);
select app.protect_tenant_table('data_sharing_agreement');
-- The agency of an agreement reads it too.
create policy agency_select on data_sharing_agreement for select to rapport_api
  using (state_agency_id = (select app.current_jurisdiction()));

create table data_sharing_line (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  data_sharing_agreement_id uuid not null,
  state_agency_id uuid not null,
  position integer not null,
  kind sharing_kind not null default 'INDICATOR',
  -- The code of the indicator; for evaluations, of their outcome.
  indicator_code text not null,
  -- Null for the figures of everyone. A dimension is shared together with the figures of everyone.
  dimension text,
  -- The periods that are shared lie between these days.
  first_day date not null,
  last_day date,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, data_sharing_agreement_id, position),
  foreign key (jurisdiction_id, data_sharing_agreement_id) references data_sharing_agreement on update cascade on delete cascade,
  constraint data_sharing_line_days check (last_day is null or last_day >= first_day)
);
create index on data_sharing_line (state_agency_id, indicator_code);
select app.protect_tenant_table('data_sharing_line');
create policy agency_select on data_sharing_line for select to rapport_api
  using (state_agency_id = (select app.current_jurisdiction()));

-- Fills in the names of both sides, and refuses an agency that does not exist or is of another state.
create function app.complete_data_sharing_agreement() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    office record;
    agency record;
  begin
    if tg_op = 'UPDATE' then
      -- The agency agreed to these sides.
      if (new.state_agency_id, new.office_slug, new.office_name, new.agency_slug, new.agency_name, new.state)
         is distinct from (old.state_agency_id, old.office_slug, old.office_name, old.agency_slug, old.agency_name, old.state) then
        raise exception 'The sides of an agreement never change' using errcode = 'check_violation', constraint = 'data_sharing_sides';
      end if;
      return new;
    end if;
    select j.slug, j.name, j.state, j.kind into office from public.jurisdiction j where j.id = new.jurisdiction_id;
    -- Without an office, the foreign key refuses the agreement.
    if office is null then
      new.state := 'XX';
      return new;
    end if;
    select j.slug, j.name, j.state, j.kind, j.status into agency from public.jurisdiction j where j.id = new.state_agency_id;
    if agency is null or agency.kind <> 'STATE_AGENCY' or agency.status <> 'ACTIVE' or office.kind = 'STATE_AGENCY'
       or agency.state <> office.state then
      raise exception 'This is no agency of the state of the office' using errcode = 'check_violation', constraint = 'data_sharing_agency_of_state';
    end if;
    new.office_slug := office.slug;
    new.office_name := office.name;
    new.agency_slug := agency.slug;
    new.agency_name := agency.name;
    new.state := office.state;
    return new;
  end
  $$;
create trigger complete_data_sharing_agreement before insert or update on data_sharing_agreement
  for each row execute function app.complete_data_sharing_agreement();

-- A line is of the agency of its agreement.
create function app.complete_data_sharing_line() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  begin
    -- Without an agreement, the foreign key refuses the line.
    new.state_agency_id := coalesce(
      (select a.state_agency_id from public.data_sharing_agreement a
        where a.jurisdiction_id = new.jurisdiction_id and a.id = new.data_sharing_agreement_id),
      new.state_agency_id);
    return new;
  end
  $$;
create trigger complete_data_sharing_line before insert or update on data_sharing_line
  for each row execute function app.complete_data_sharing_line();

-- The agencies of the state of the acting office, to which it can offer an agreement.
create function app.agencies_of_state() returns table (id uuid, slug text, name text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select agency.id, agency.slug, agency.name
      from public.jurisdiction office
      join public.jurisdiction agency on agency.state = office.state
     where office.id = app.current_jurisdiction() and office.kind <> 'STATE_AGENCY'
       and agency.kind = 'STATE_AGENCY' and agency.status = 'ACTIVE'
     order by agency.name, agency.slug
  $$;

-- The lines that are shared with the acting agency now: those of its agreements in force. "Now" is today in the calendar of the office.
create function app.sharing_lines_in_force()
  returns table (jurisdiction_id uuid, office_slug text, office_name text, kind public.sharing_kind, indicator_code text,
                 dimension text, first_day date, last_day date)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select l.jurisdiction_id, a.office_slug, a.office_name, l.kind, l.indicator_code, l.dimension, l.first_day,
           coalesce(l.last_day, date 'infinity')
      from public.data_sharing_line l
      join public.data_sharing_agreement a
        on a.jurisdiction_id = l.jurisdiction_id and a.id = l.data_sharing_agreement_id
      join public.jurisdiction j on j.id = l.jurisdiction_id
     where l.state_agency_id = app.current_jurisdiction() and a.status = 'ACCEPTED' and j.status = 'ACTIVE'
       and (now() at time zone j.time_zone)::date between a.in_force_from and coalesce(a.in_force_to, date 'infinity')
  $$;

-- Accepts or declines an offer of an office to the acting agency, and records it in the trail of the office. Returns nothing where
-- there is no such offer. Runs as rapport_system: the row is of the office.
create function app.answer_sharing_offer(p_id uuid, p_version int, p_accepts boolean, p_note text, p_now timestamptz,
                                         p_actor_kind text, p_subject text, p_request_id text)
  returns table (is_found boolean, is_current boolean, is_open boolean)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    offer record;
  begin
    select a.jurisdiction_id, a.version, a.status, a.agency_slug into offer from public.data_sharing_agreement a
     where a.id = p_id and a.state_agency_id = app.current_jurisdiction() for update;
    if not found then return query select false, false, false; return; end if;
    if offer.version <> p_version or offer.status <> 'OFFERED' then
      return query select true, offer.version = p_version, offer.status = 'OFFERED';
      return;
    end if;
    update public.data_sharing_agreement a
       set status = case when p_accepts then 'ACCEPTED'::public.sharing_status else 'DECLINED' end,
           answered_at = p_now, answered_by_subject = p_subject, answer_note = p_note, updated_at = p_now, version = a.version + 1
     where a.jurisdiction_id = offer.jurisdiction_id and a.id = p_id;
    insert into public.audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, request_id, detail)
    values (offer.jurisdiction_id, p_actor_kind, p_subject,
            case when p_accepts then 'dataSharingAgreement.accepted' else 'dataSharingAgreement.declined' end,
            'DataSharingAgreement', p_id, p_request_id, jsonb_build_object('agency', offer.agency_slug, 'fields', to_jsonb(array_remove(array[
              'status', 'answeredAt', 'answeredBySubject', case when p_note is not null then 'answerNote' end], null))));
    return query select true, true, true;
  end
  $$;

-- A use of shared figures by an agency: which figures, for what, by whom.
create type figure_use_purpose as enum ('COMPARISON', 'FROZEN_TABLE', 'EXPORT', 'POOLED_EFFECT');

create table shared_figure_use (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  state_agency_id uuid not null,
  agency_name text not null,
  used_at timestamptz(3) not null,
  used_by_subject text not null,
  purpose figure_use_purpose not null,
  indicator_code text not null,
  dimension text,
  first_day date not null,
  last_day date not null,
  -- The frozen table, if the use belongs to one.
  comparison_table_id uuid,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id)
);
create index on shared_figure_use (jurisdiction_id, used_at, id);
create index on shared_figure_use (jurisdiction_id, state_agency_id, used_at, id);
create index on shared_figure_use (jurisdiction_id, purpose, used_at, id);
select app.protect_tenant_table('shared_figure_use', true);

-- Writes uses into the records of the offices. An office without an agreement in force with the acting agency gets none.
create function app.record_figure_uses(p_offices uuid[], p_purpose text, p_indicator_code text, p_dimension text, p_first_day date,
                                       p_last_day date, p_table_id uuid, p_subject text, p_now timestamptz)
  returns int
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    written int;
  begin
    insert into public.shared_figure_use (jurisdiction_id, state_agency_id, agency_name, used_at, used_by_subject, purpose,
                                          indicator_code, dimension, first_day, last_day, comparison_table_id)
    select distinct l.jurisdiction_id, agency.id, agency.name, p_now, p_subject, p_purpose::public.figure_use_purpose,
           p_indicator_code, p_dimension, p_first_day, p_last_day, p_table_id
      from app.sharing_lines_in_force() l
      join public.jurisdiction agency on agency.id = app.current_jurisdiction()
     where l.jurisdiction_id = any (p_offices);
    get diagnostics written = row_count;
    return written;
  end
  $$;

grant execute on function
  app.enter_subject(text, text), app.enter_api_key(text), app.agencies_of_state(), app.sharing_lines_in_force(),
  app.answer_sharing_offer(uuid, int, boolean, text, timestamptz, text, text, text),
  app.record_figure_uses(uuid[], text, text, text, date, date, uuid, text, timestamptz)
  to rapport_api;
grant create on schema app to rapport_system;
alter function app.enter_subject(text, text) owner to rapport_system;
alter function app.enter_api_key(text) owner to rapport_system;
alter function app.agencies_of_state() owner to rapport_system;
alter function app.sharing_lines_in_force() owner to rapport_system;
alter function app.answer_sharing_offer(uuid, int, boolean, text, timestamptz, text, text, text) owner to rapport_system;
alter function app.record_figure_uses(uuid[], text, text, text, date, date, uuid, text, timestamptz) owner to rapport_system;
alter function app.complete_data_sharing_agreement() owner to rapport_system;
alter function app.complete_data_sharing_line() owner to rapport_system;
revoke create on schema app from rapport_system;
