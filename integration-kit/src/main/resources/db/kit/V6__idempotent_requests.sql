-- requests that a client may repeat under a key of its own; digests, since key and request may hold what is nobody's business
create table idempotent_request (
  account uuid not null,
  key_digest text not null,
  request_digest text not null,
  -- null while it is under way, or if nobody knows how it ended
  answer text,
  begun_at timestamptz not null,
  primary key (account, key_digest)
);

create index idempotent_request_by_age on idempotent_request (begun_at);
