-- The strata and clusters of a sample, for the standard errors of exact weighted figures (docs/decisions/0058).
alter table weight_set
  add stratum_question_id uuid,
  add cluster_question_id uuid,
  add foreign key (jurisdiction_id, stratum_question_id) references question on update cascade on delete restrict,
  add foreign key (jurisdiction_id, cluster_question_id) references question on update cascade on delete restrict;
create index on weight_set (jurisdiction_id, stratum_question_id);
create index on weight_set (jurisdiction_id, cluster_question_id);
