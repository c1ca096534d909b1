-- Files of the work itself. The values are used by later migrations and by the API alone: PostgreSQL lets no transaction use a value that it added.
ALTER TYPE "dataset_kind" ADD VALUE 'PROGRAMS';
ALTER TYPE "dataset_kind" ADD VALUE 'ACTIVITIES';
ALTER TYPE "dataset_kind" ADD VALUE 'PARTNERS';
ALTER TYPE "dataset_kind" ADD VALUE 'TRAINING';
ALTER TYPE "dataset_kind" ADD VALUE 'BUDGET';
