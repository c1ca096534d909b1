-- Feedback from files. The code of an item in the office's own list keeps it from being imported twice.

alter type dataset_kind add value 'FEEDBACK';

alter table feedback_item
  add external_code text,
  add unique (jurisdiction_id, external_code);
