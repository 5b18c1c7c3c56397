create table invitation (
    id         uuid primary key,
    code_hash  bytea not null,
    created_by uuid references account (id) on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_by    uuid references account (id) on delete set null
);
create unique index invitation_code on invitation (code_hash);

alter table audit_entry
    add column actor    uuid,
    add column provider text;

-- a changed password signs out everywhere, whoever changes it
create function password_changed() returns trigger language plpgsql as $$
begin
    delete from session where account_id = new.id;
    insert into audit_entry (at, account, action) values (now(), new.id, 'password_changed');
    return null;
end $$;
create trigger password_changed after update of password_hash on account
    for each row when (old.password_hash is distinct from new.password_hash) execute function password_changed();
