-- The queue of feedback is searched by words. Under row security, PostgreSQL uses an index only for conditions that cannot leak rows, and a search for words
-- is not one. So the rows of the tenant are found by their index, and the text to search is stored without case and accents.
alter table feedback_item
  add searched_text text not null generated always as (summary || coalesce(E'\n' || words, '')) virtual,
  add searched_text_folded text not null generated always as (app.search_text(summary || coalesce(E'\n' || words, ''))) stored;

-- The sign-in of a person who works for the office, to find their own work.
alter table staff_member add subject text, add unique (jurisdiction_id, subject);
