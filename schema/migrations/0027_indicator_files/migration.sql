-- The kinds of files with observations.

alter type dataset_kind add value 'OBSERVATIONS';
alter type dataset_kind add value 'JUSTICE_COUNTS';
