-- A decision on a publication is one on its words as they stood.
ALTER TABLE "ethics_review" ADD COLUMN     "subject_version" INTEGER;

-- Of two requests of the same review at the same time, one loses. A subject is named by exactly one of the columns.
create unique index ethics_review_one_open on ethics_review
  (jurisdiction_id, kind, coalesce(program_id, activity_id, partner_organization_id, budget_line_id, publication_id))
  where status = 'OPEN';
