-- Exports can be canceled, and the figures of a year can be exported.

alter type job_status add value 'CANCELED';

-- The days of exported figures, and their program if it is one: { "firstDay", "lastDay", "programId" }. Such an export has no list.
alter table list_export
  add column figures jsonb,
  alter column model drop not null,
  alter column shown_columns drop not null,
  alter column conditions drop not null,
  alter column list_order drop not null,
  add constraint list_export_of_rows_or_figures check (
    case when figures is null then num_nonnulls(model, shown_columns, conditions, list_order) = 4
         else num_nonnulls(model, shown_columns, conditions, list_order) = 0 end);
