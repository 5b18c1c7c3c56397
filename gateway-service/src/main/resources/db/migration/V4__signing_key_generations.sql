drop index signing_key_active;
delete from signing_key where not active;
alter table signing_key
    drop column active,
    add column generation bigint not null default 1,
    add column signs_from timestamptz;
update signing_key set signs_from = created_at;
alter table signing_key
    alter column generation drop default,
    alter column signs_from set not null;
-- replicas that make the same generation agree on one key
create unique index signing_key_generation on signing_key (generation);
