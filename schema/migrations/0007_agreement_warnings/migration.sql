-- The first day on which an agreement is shown as expiring, so that lists find those days over an index.
alter table agreement add constraint agreement_warning_days check (warning_days >= 0);
alter table agreement add column warns_from date generated always as (expires_on - warning_days) stored;
create index agreement_jurisdiction_id_warns_from_id_idx on agreement (jurisdiction_id, warns_from, id);
