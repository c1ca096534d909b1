-- What an equity table hides is decided when it is frozen, and stored.
ALTER TABLE "equity_table" ADD COLUMN     "is_not_stated_hidden" BOOLEAN NOT NULL,
ADD COLUMN     "is_total_hidden" BOOLEAN NOT NULL;
ALTER TABLE "equity_group" ADD COLUMN     "are_residents_hidden" BOOLEAN NOT NULL;

alter table equity_table add constraint equity_table_counts check (headcount_total >= 0 and not_stated between 0 and headcount_total);
alter table equity_group add constraint equity_group_counts check (reached >= 0 and residents >= 0);

-- Append-only, as app.protect_tenant_table(append_only => true) makes a new table.
do $$
declare
  target text;
begin
  foreach target in array array['equity_table', 'equity_group'] loop
    execute format('drop policy tenant_update on %I', target);
    execute format('drop policy tenant_delete on %I', target);
    execute format('create policy tenant_update on %I for update to rapport_api using (false) with check (false)', target);
    execute format('create policy tenant_delete on %I for delete to rapport_api using (false)', target);
    execute format('revoke update, delete on %I from rapport_api, rapport_system', target);
  end loop;
end $$;

-- What happened in a year is counted by these times.
CREATE INDEX "community_concern_jurisdiction_id_closed_at_idx" ON "community_concern"("jurisdiction_id", "closed_at");
CREATE INDEX "publication_jurisdiction_id_published_at_idx" ON "publication"("jurisdiction_id", "published_at");
CREATE INDEX "ethics_review_jurisdiction_id_decided_at_idx" ON "ethics_review"("jurisdiction_id", "decided_at");
