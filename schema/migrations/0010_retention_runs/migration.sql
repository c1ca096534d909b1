-- A retention run is a job.
ALTER TYPE "job_kind" ADD VALUE 'RETENTION_RUN';
