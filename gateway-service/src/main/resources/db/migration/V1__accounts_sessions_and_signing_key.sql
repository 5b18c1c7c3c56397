create table account (
    id            uuid primary key,
    username      text not null,
    password_hash text not null,
    roles         text[] not null,
    created_at    timestamptz not null
);
create unique index account_username on account (lower(username));

create table session (
    id                  uuid primary key,
    account_id          uuid not null references account (id) on delete cascade,
    token_hash          bytea not null,
    previous_token_hash bytea,
    created_at          timestamptz not null,
    rotated_at          timestamptz not null,
    expires_at          timestamptz not null
);
create unique index session_token on session (token_hash);
create index session_previous_token on session (previous_token_hash);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table signing_key (
    key_id     text primary key,
    sealed_key text not null,
    active     boolean not null,
    created_at timestamptz not null
);
-- replicas that start together agree on one key
create unique index signing_key_active on signing_key (active) where active;
