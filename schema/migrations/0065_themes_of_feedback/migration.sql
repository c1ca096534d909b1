-- Themes of the codebook are sources of policy changes and words for feedback, and people of focus groups follow retention rules.

alter type record_type add value 'FOCUS_GROUP_PARTICIPANT';
alter type influence_source add value 'THEME';

alter table feedback_item add theme_id uuid;
alter table feedback_item add foreign key (jurisdiction_id, theme_id) references theme on update cascade on delete restrict;
create index on feedback_item (jurisdiction_id, theme_id, received_on, id);

alter table feedback_influence add theme_id uuid;
alter table feedback_influence
  add foreign key (jurisdiction_id, theme_id) references theme on update cascade on delete restrict,
  drop constraint feedback_influence_source,
  -- A new value of an enum cannot be used before it is committed, but its text can.
  add constraint feedback_influence_source check (
    (feedback_item_id is null or source_kind = 'FEEDBACK_ITEM')
    and (activity_id is null or source_kind = 'ACTIVITY')
    and (survey_version_id is not null) = (source_kind = 'SURVEY_VERSION')
    and (theme_id is not null) = (source_kind::text = 'THEME'));
create index on feedback_influence (jurisdiction_id, theme_id);

-- A new influence names one source, whose kind is known after it is erased.
create or replace function app.keep_source_of_influence() returns trigger
  language plpgsql as $$
begin
  if num_nonnulls(new.feedback_item_id, new.activity_id, new.survey_version_id, new.theme_id) <> 1 then
    raise exception 'an influence names one source' using errcode = '23514';
  end if;
  new.source_kind := case
    when new.feedback_item_id is not null then 'FEEDBACK_ITEM'
    when new.activity_id is not null then 'ACTIVITY'
    when new.survey_version_id is not null then 'SURVEY_VERSION'
    else 'THEME' end;
  return new;
end $$;
