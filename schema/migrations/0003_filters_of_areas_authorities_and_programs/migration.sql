-- Indexes for what lists of areas, authorities and programs can be filtered by.

-- CreateIndex
CREATE INDEX "area_jurisdiction_id_kind_created_at_id_idx" ON "area"("jurisdiction_id", "kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "area_jurisdiction_id_retired_at_created_at_id_idx" ON "area"("jurisdiction_id", "retired_at", "created_at", "id");

-- CreateIndex
CREATE INDEX "legal_authority_jurisdiction_id_is_reference_citation_id_idx" ON "legal_authority"("jurisdiction_id", "is_reference", "citation", "id");

-- CreateIndex
CREATE INDEX "program_jurisdiction_id_lead_agency_type_created_at_id_idx" ON "program"("jurisdiction_id", "lead_agency_type", "created_at", "id");
