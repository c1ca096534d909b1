-- Publications in several languages, with frozen versions that everyone can read.
alter type publication_kind add value 'YOU_SAID_WE_DID';

alter table publication
  add slug text default 'publication-' || replace(uuidv7()::text, '-', ''),
  -- "You said, we did" in the main language; empty for other kinds.
  add sections jsonb not null default '{}',
  add translations jsonb not null default '[]',
  add figures jsonb not null default '[]',
  -- The version of the row with its last change of the text, and the one that was published last.
  add words_version integer not null default 1,
  add published_words_version integer;
drop trigger frozen_once_published on publication;
set local role rapport_system;
update publication set words_version = version - case status when 'DRAFT' then 0 when 'PUBLISHED' then 1 else 2 end;
update publication set published_words_version = words_version where status <> 'DRAFT';
reset role;
alter table publication
  alter slug set not null,
  add constraint publication_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  add unique (jurisdiction_id, slug);

-- The content of a publication as it was published. It never changes: a correction is a new version.
create table publication_version (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  publication_id uuid not null,
  number integer not null,
  -- The content as canonical JSON, and the SHA-256 of its UTF-8 bytes, hexadecimal.
  document text not null,
  sha256 text not null,
  languages text[] not null,
  correction_note text,
  published_at timestamptz(3) not null,
  published_by_subject text,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, publication_id, number),
  foreign key (jurisdiction_id, publication_id) references publication on update cascade on delete restrict,
  constraint publication_version_number check (number >= 1 and (number = 1) = (correction_note is null)),
  constraint publication_version_sha256 check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  constraint publication_version_languages check (cardinality(languages) >= 1)
);
create index on publication_version (jurisdiction_id, published_at, id);
select app.protect_tenant_table('publication_version');

create function app.refuse_change_of_publication_version() returns trigger
  language plpgsql as $$
begin
  raise exception 'a version of a publication cannot be changed' using errcode = 'RF003';
end $$;
create trigger frozen after update on publication_version
  for each row when (old.* is distinct from new.*) execute function app.refuse_change_of_publication_version();

-- A publication that was published becomes no draft again, and keeps its kind and its address. An approval of a text ends with the text.
create or replace function app.refuse_change_of_publication() returns trigger
  language plpgsql as $$
declare
  is_other_text constant boolean :=
    (old.title, old.body, old.language, old.sections, old.translations, old.figures)
      is distinct from (new.title, new.body, new.language, new.sections, new.translations, new.figures)
    or (old.program_id, old.policy_change_id, old.feedback_item_id)
      is distinct from (new.program_id, new.policy_change_id, new.feedback_item_id);
begin
  if old.status <> 'DRAFT' and (
    new.status < old.status
    or (old.kind, old.slug, old.published_at) is distinct from (new.kind, new.slug, new.published_at)
    or old.status = 'WITHDRAWN' and is_other_text
  ) then
    raise exception 'the publication is published and cannot be changed' using errcode = 'RF003';
  end if;
  if is_other_text then
    new.words_version := new.version;
  end if;
  return new;
end $$;
create trigger frozen_once_published before update on publication
  for each row execute function app.refuse_change_of_publication();

-- Each publication that was published before gets its first version.
set local role rapport_system;
insert into publication_version (jurisdiction_id, publication_id, number, document, sha256, languages, published_at)
select d.jurisdiction_id, d.id, 1, d.document, encode(sha256(convert_to(d.document, 'UTF8')), 'hex'), array[d.language], d.published_at
  from (
    select p.*, format(
      '{"correctionNote":null,"figures":[],"format":"rapport-publication/1","kind":%s,"number":1,"office":%s,"publishedAt":%s,"slug":%s,"texts":[{"body":%s,"language":%s,"sections":null,"title":%s}]}',
      to_json(p.kind::text), to_json(j.slug), to_json(to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      to_json(p.slug), to_json(p.body), to_json(p.language), to_json(p.title)) as document
    from publication p join jurisdiction j on j.id = p.jurisdiction_id
    where p.published_at is not null) d;
reset role;

-- The frozen comparison with a number in an agency, for an office that is in it: what its publications may cite.
create function app.comparison_of_office(p_agency text, p_number int)
  returns table (id uuid, title text, sha256 text, indicator_code text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select c.id, c.title, c.sha256, c.indicator_code
      from public.comparison_table c
      join public.jurisdiction agency on agency.id = c.jurisdiction_id and agency.slug = p_agency
      join public.jurisdiction office on office.id = app.current_jurisdiction() and office.slug = any (c.office_slugs)
     where c.number = p_number
     order by c.id desc limit 1
  $$;

-- The positions, from 0, of the figures of a version whose source was withdrawn since: the office no longer shares the figures of a
-- comparison, or a later result of the evaluation replaced the result.
create function app.withdrawn_figures(p_jurisdiction uuid, p_document text)
  returns int[]
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(figure.position::int - 1 order by figure.position), '{}')
      from jsonb_array_elements(p_document::jsonb -> 'figures') with ordinality as figure (content, position)
     where case figure.content -> 'source' ->> 'kind'
       when 'COMPARISON_TABLE' then not exists (
         select from public.data_sharing_line l
           join public.data_sharing_agreement a on a.jurisdiction_id = l.jurisdiction_id and a.id = l.data_sharing_agreement_id
           join public.jurisdiction agency on agency.id = l.state_agency_id
           join public.jurisdiction office on office.id = l.jurisdiction_id
          where l.jurisdiction_id = p_jurisdiction and a.status = 'ACCEPTED' and l.kind = 'INDICATOR'
            and (now() at time zone office.time_zone)::date between a.in_force_from and coalesce(a.in_force_to, date 'infinity')
            and agency.slug = figure.content -> 'source' ->> 'agency'
            and l.indicator_code = figure.content -> 'source' ->> 'indicator')
       when 'EVALUATION_RESULT' then exists (
         select from public.evaluation_result r
           join public.evaluation_result later on later.jurisdiction_id = r.jurisdiction_id
            and later.evaluation_id = r.evaluation_id and later.id > r.id and later.result_sha256 is not null
            and later.result_sha256 <> r.result_sha256
          where r.jurisdiction_id = p_jurisdiction and r.id = (figure.content -> 'source' ->> 'rowId')::uuid)
       else false end
  $$;

-- One page of what an office has published and not withdrawn, by the time of the last version.
create function app.public_publications(p_office text, p_language text, p_is_ascending boolean, p_limit int,
                                        p_after_at timestamptz, p_after_id uuid)
  returns table (id uuid, slug text, published_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select v.id, p.slug, v.published_at
      from public.jurisdiction j
      join public.publication p on p.jurisdiction_id = j.id and p.status = 'PUBLISHED'
      join lateral (
        select one.id, one.published_at, one.languages from public.publication_version one
         where one.jurisdiction_id = p.jurisdiction_id and one.publication_id = p.id
         order by one.number desc limit 1) v on true
     where j.slug = p_office and j.kind <> 'STATE_AGENCY' and j.status = 'ACTIVE'
       and (p_language is null or p_language = any (v.languages))
       and (p_after_id is null
            or case when p_is_ascending then (v.published_at, v.id) > (p_after_at, p_after_id)
                    else (v.published_at, v.id) < (p_after_at, p_after_id) end)
     order by case when p_is_ascending then v.published_at end, case when p_is_ascending then v.id end,
              v.published_at desc, v.id desc
     limit p_limit
  $$;

create function app.public_publication_count(p_office text, p_language text)
  returns bigint
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select count(*)
      from public.jurisdiction j
      join public.publication p on p.jurisdiction_id = j.id and p.status = 'PUBLISHED'
      join lateral (
        select one.languages from public.publication_version one
         where one.jurisdiction_id = p.jurisdiction_id and one.publication_id = p.id
         order by one.number desc limit 1) v on true
     where j.slug = p_office and j.kind <> 'STATE_AGENCY' and j.status = 'ACTIVE'
       and (p_language is null or p_language = any (v.languages))
  $$;

-- All versions of publications by slug. A publication that was withdrawn shows that and why, without its content.
create function app.public_publication_versions(p_office text, p_slugs text[])
  returns table (
    slug text, kind text, withdrawn_at timestamptz, withdrawal_reason text, number int, document text, sha256 text,
    languages text[], correction_note text, published_at timestamptz, withdrawn_figures int[]
  )
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.slug, p.kind::text, p.withdrawn_at, p.withdrawal_reason, v.number,
           case when p.status = 'PUBLISHED' then v.document end, v.sha256, v.languages, v.correction_note, v.published_at,
           case when p.status = 'PUBLISHED' then app.withdrawn_figures(j.id, v.document) else '{}' end
      from public.jurisdiction j
      join public.publication p on p.jurisdiction_id = j.id and p.status in ('PUBLISHED', 'WITHDRAWN')
      join public.publication_version v on v.jurisdiction_id = p.jurisdiction_id and v.publication_id = p.id
     where j.slug = p_office and j.kind <> 'STATE_AGENCY' and j.status = 'ACTIVE' and p.slug = any (p_slugs)
     order by p.slug, v.number desc
  $$;

grant create on schema app to rapport_system;
grant execute on function app.comparison_of_office(text, int) to rapport_api;
grant execute on function app.public_publications(text, text, boolean, int, timestamptz, uuid) to rapport_api;
grant execute on function app.public_publication_count(text, text) to rapport_api;
grant execute on function app.public_publication_versions(text, text[]) to rapport_api;
alter function app.comparison_of_office(text, int) owner to rapport_system;
alter function app.withdrawn_figures(uuid, text) owner to rapport_system;
alter function app.public_publications(text, text, boolean, int, timestamptz, uuid) owner to rapport_system;
alter function app.public_publication_count(text, text) owner to rapport_system;
alter function app.public_publication_versions(text, text[]) owner to rapport_system;
revoke create on schema app from rapport_system;
