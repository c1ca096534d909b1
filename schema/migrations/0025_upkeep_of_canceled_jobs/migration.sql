-- A canceled job that a worker had begun keeps its lease until its files are removed, so that the sweeper finds it.
drop index job_unfinished;
create index job_unfinished on job (status, enqueued_at)
 where status in ('QUEUED', 'RUNNING') or (status = 'CANCELED' and lease_expires_at is not null);
