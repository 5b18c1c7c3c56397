-- A known text sealed under each key-encryption key: a wrong or missing keyring is noticed at start, not at first use.
create table key_check (
    key_version int primary key,
    sealed bytea not null
);

-- The keys that this service signs service tokens with.
create table signing_key (
    key_id text primary key,
    sealed_private_key text not null,
    created_at timestamptz not null
);

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    service text not null,
    account uuid,
    provider text,
    action text not null,
    outcome text not null,
    correlation_id text
);
create index audit_entry_of_account on audit_entry (account, at);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end
$$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
