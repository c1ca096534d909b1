-- The office's own code of a program: names it in files. Null where it has none.
ALTER TABLE "program" ADD COLUMN     "external_code" TEXT;
CREATE UNIQUE INDEX "program_jurisdiction_id_external_code_key" ON "program"("jurisdiction_id", "external_code");
