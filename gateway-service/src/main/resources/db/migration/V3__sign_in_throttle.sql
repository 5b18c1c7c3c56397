-- attempts to sign in, by a hash of whose and from where; also of names that nobody has
create table sign_in_tally (
    tally         bytea primary key,
    attempts      integer not null,
    blocked_until timestamptz not null,
    last_attempt  timestamptz not null
);
create index sign_in_tally_age on sign_in_tally (last_attempt);

-- from where people have signed in
create table sign_in_place (
    account_id uuid not null references account (id) on delete cascade,
    place      bytea not null,
    last_seen  timestamptz not null,
    primary key (account_id, place)
);
