-- refresh tokens name their family from now on: those that do not are worth nothing
delete from session;
drop index session_token;
drop index session_previous_token;
alter table session
    add column family_hash   bytea not null,
    add column rotation_salt bytea;
create unique index session_family on session (family_hash);

create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    account        uuid,
    session        uuid,
    action         text not null,
    correlation_id text
);

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are only ever added';
end $$;
create trigger audit_entry_is_final before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_final();

-- whoever ends a session, in whatever way: all replicas are told with the commit
create function session_ended() returns trigger language plpgsql as $$
begin
    perform pg_notify('patchbay_session_ended', old.id::text);
    return null;
end $$;
create trigger session_ended after delete on session
    for each row when (old.expires_at > now()) execute function session_ended();
