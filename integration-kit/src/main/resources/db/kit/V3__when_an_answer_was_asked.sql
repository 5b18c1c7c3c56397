-- what an account asked before a new connection is erased, what it asked since stays
alter table remembered_answer add column asked_at timestamptz;
update remembered_answer set asked_at = stored_at;
alter table remembered_answer alter column asked_at set not null;
