-- what could not be written stays for a day, so that whoever waits for it learns so
alter table queued_description
  add column failed_at timestamptz,
  -- an error code
  add column failure text;

drop index queued_description_due;
create index queued_description_due on queued_description (next_attempt_at) where failed_at is null;
create index queued_description_failed on queued_description (failed_at) where failed_at is not null;
