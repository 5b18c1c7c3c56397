-- descriptions that EurIA could not write when they were asked for; written later, with the operator's key
create table queued_description (
  id uuid primary key,
  account uuid not null,
  -- the same for the same wish, so that asking again queues nothing twice
  digest text not null,
  subject text not null,
  attempts int not null default 0,
  asked_at timestamptz not null,
  -- while a replica works on it, when others may take it over
  next_attempt_at timestamptz not null,
  unique (account, digest)
);

create index queued_description_due on queued_description (next_attempt_at);
