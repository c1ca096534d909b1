-- The reason with which the person who imports a file confirms that its texts identify nobody.
alter table dataset_import
  add column confirmation_reason text
    constraint dataset_import_confirmation_reason check (char_length(confirmation_reason) between 1 and 500);
