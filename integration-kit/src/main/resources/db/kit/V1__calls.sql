create table provider_block (
  provider text primary key,
  blocked_until timestamptz not null
);

-- orders keeping an answer against erasing an account's answers
create table answer_owner (
  owner text primary key,
  erased_at timestamptz not null
);

create table remembered_answer (
  digest text primary key,
  owner text not null,
  operation text not null,
  body text not null,
  stored_at timestamptz not null
);

create index remembered_answer_by_owner on remembered_answer (owner, stored_at desc);
create index remembered_answer_by_age on remembered_answer (stored_at);
