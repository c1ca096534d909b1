-- Legal authorities: what permits or limits the work.

-- Authorities and case studies that ship with Rapport are the same for every jurisdiction.
create function app.refuse_change_of_reference() returns trigger
  language plpgsql as $$
begin
  if current_user <> 'rapport_system' then
    raise exception 'what ships with Rapport cannot be changed' using errcode = 'RF002';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create type legal_authority_kind as enum ('CONSTITUTION', 'STATUTE', 'RULE', 'ETHICS_STANDARD', 'POLICY');

-- A legal authority that permits or limits the office's work.
create table legal_authority (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  kind legal_authority_kind not null,
  citation text not null,
  -- The citation for searching and sorting. The database computes it.
  citation_folded text not null generated always as (app.search_text(citation)) stored,
  title text not null,
  description text not null,
  url text,
  -- Ships with Rapport and is the same for every jurisdiction: it can be cited and not changed.
  is_reference boolean not null default false,
  created_at timestamptz(3) not null generated always as (uuid_extract_timestamp(id)) virtual,
  updated_at timestamptz(3) not null default current_timestamp,
  version integer not null default 1,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, citation)
);
create index on legal_authority (jurisdiction_id, citation_folded, id);
create index on legal_authority (jurisdiction_id, kind, citation_folded, id);
create index on legal_authority (jurisdiction_id, is_reference, citation_folded, id);
select app.protect_tenant_table('legal_authority');
create trigger reference_stays after update on legal_authority
  for each row when (old.is_reference and old.* is distinct from new.* and old.jurisdiction_id = new.jurisdiction_id)
  execute function app.refuse_change_of_reference();
create trigger reference_is_kept before delete on legal_authority
  for each row when (old.is_reference) execute function app.refuse_change_of_reference();
