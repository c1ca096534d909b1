-- People of cohorts have a retention rule and holds, and are removed with a reason. A cohort whose people were removed stays, with its definition and its imports.

alter type record_type add value 'RECIDIVISM_PERSON';

alter table recidivism_cohort
  add column removed_at timestamptz(3),
  add column removed_by_subject text,
  add column removal_reason text,
  add constraint recidivism_cohort_removal check (num_nulls(removed_at, removed_by_subject, removal_reason) in (0, 3));

-- The last day of the follow-up of a cohort starts the retention period of its people.
create index on recidivism_person (jurisdiction_id, recidivism_cohort_id, followed_until);
