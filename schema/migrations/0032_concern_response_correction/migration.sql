-- A response to a concern can be corrected, and voided. A void response stays readable and counts nowhere.
alter table concern_response add voided_at timestamptz(3);

alter table correction add concern_response_id uuid;
alter table correction add foreign key (jurisdiction_id, concern_response_id)
  references concern_response on update cascade on delete restrict;
alter table correction drop constraint correction_of_one_record;
alter table correction add constraint correction_of_one_record check
  (num_nonnulls(attendance_id, expenditure_id, resource_distribution_id, training_completion_id, concern_response_id) = 1);
create index on correction (jurisdiction_id, concern_response_id, id);
