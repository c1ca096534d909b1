-- What was handed out is listed for a whole jurisdiction, by kind and by time.

-- CreateIndex
CREATE INDEX "resource_distribution_jurisdiction_id_kind_created_at_id_idx" ON "resource_distribution"("jurisdiction_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "resource_distribution_jurisdiction_id_created_at_id_idx" ON "resource_distribution"("jurisdiction_id", "created_at", "id");
