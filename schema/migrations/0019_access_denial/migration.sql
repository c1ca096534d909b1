-- How often an actor was denied an action on one day. The audit trail has the first denials of a day, and then one event each time
-- the count has doubled, so that nobody can fill it by asking again.
create table access_denial (
  id uuid not null default uuidv7(),
  jurisdiction_id uuid not null references jurisdiction on update cascade on delete restrict,
  actor_subject text not null,
  action text not null,
  day date not null,
  count integer not null check (count > 0),
  primary key (jurisdiction_id, id)
);
-- One row for each actor and action: a new day replaces the day before.
create unique index on access_denial (jurisdiction_id, actor_subject, action);
select app.protect_tenant_table('access_denial');
