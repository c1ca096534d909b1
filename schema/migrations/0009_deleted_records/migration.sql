-- CreateTable
CREATE TABLE "deleted_record" (
    "id" UUID NOT NULL,
    "jurisdiction_id" UUID NOT NULL,
    "record_type" "record_type" NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "deleted_by_subject" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "deleted_record_pkey" PRIMARY KEY ("jurisdiction_id","id")
);

-- CreateIndex
CREATE INDEX "deleted_record_jurisdiction_id_occurred_at_id_idx" ON "deleted_record"("jurisdiction_id", "occurred_at", "id");

-- CreateIndex
CREATE INDEX "deleted_record_jurisdiction_id_record_type_occurred_at_id_idx" ON "deleted_record"("jurisdiction_id", "record_type", "occurred_at", "id");

-- AddForeignKey
ALTER TABLE "deleted_record" ADD CONSTRAINT "deleted_record_jurisdiction_id_fkey" FOREIGN KEY ("jurisdiction_id") REFERENCES "jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


select app.protect_tenant_table('deleted_record');

-- Only what has a `deleted_at` can be restored.
alter table deleted_record add constraint deleted_record_type
  check (record_type in ('PROGRAM', 'ACTIVITY', 'BUDGET_LINE', 'PARTNER_ORGANIZATION', 'COMMUNITY_CONCERN', 'DECISION_INFLUENCE'));

-- Deleting a program takes the activities and budget lines along that it has then: none joins it afterwards, nor comes back without it.
create function app.refuse_child_of_deleted_program() returns trigger
  language plpgsql as $$
declare
  shown constant text := coalesce(current_setting('app.shows_deleted', true), '');
  is_deleted boolean;
begin
  perform set_config('app.shows_deleted', 'on', true);
  -- Waits for whoever deletes or restores the program. One that is not there, or another tenant's, is told by the foreign key and the policies.
  select p.deleted_at is not null into is_deleted from public.program p
    where (p.jurisdiction_id, p.id) = (new.jurisdiction_id, new.program_id) for share;
  perform set_config('app.shows_deleted', shown, true);
  if is_deleted and new.deleted_at is null then
    raise exception 'the program is deleted' using errcode = 'RF004';
  end if;
  return new;
end $$;
create trigger not_of_deleted_program before insert on activity
  for each row execute function app.refuse_child_of_deleted_program();
create trigger not_of_deleted_program before insert on budget_line
  for each row execute function app.refuse_child_of_deleted_program();
