-- One row for an account and a provider. It outlives a disconnect, because the sequence of its events does.
create table connection (
    id uuid primary key,
    account uuid not null,
    provider text not null,
    state text not null check (state in ('none', 'active', 'needs_reauth')),
    cause text,
    since timestamptz not null,
    sequence bigint not null default 0,
    provider_account_id text,
    provider_account_name text,
    scopes text not null default '',
    authorized_at timestamptz,
    reauth_required_by timestamptz,
    access_expires_at timestamptz,
    last_refresh_at timestamptz,
    -- the fence: whoever writes tokens must hold the version they were renewed from
    token_version bigint not null default 0,
    renewal_started_at timestamptz,
    renewal_instance text,
    next_renewal_at timestamptz,
    failed_renewals int not null default 0,
    unique (account, provider)
);

-- Sealed tokens, each set under a data key of its own. Nothing here can be read without a key-encryption key.
create table credential (
    id uuid primary key,
    account uuid not null,
    provider text not null,
    purpose text not null check (purpose in ('connection', 'pending', 'set_aside')),
    version bigint not null,
    key_version int not null,
    wrapped_key bytea not null,
    access_token bytea,
    refresh_token bytea,
    created_at timestamptz not null,
    delete_after timestamptz
);
create unique index credential_of_connection on credential (account, provider) where purpose = 'connection';
create index credential_to_delete on credential (delete_after) where delete_after is not null;

-- Started, not yet finished consents.
create table authorization_attempt (
    id uuid primary key,
    state_hash bytea not null unique,
    account uuid not null,
    provider text not null,
    session text not null,
    verifier text not null,
    redirect_uri text not null,
    return_to text not null,
    scopes text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index authorization_attempt_of_account on authorization_attempt (account, provider);
create index authorization_attempt_to_delete on authorization_attempt (expires_at);

-- Consented, but the account at the provider is not known yet. Its tokens are the credential of the same id.
create table pending_connection (
    id uuid primary key,
    account uuid not null,
    provider text not null,
    session text not null,
    scopes text not null,
    access_expires_at timestamptz,
    authorized_at timestamptz not null,
    expires_at timestamptz not null
);
create index pending_connection_to_delete on pending_connection (expires_at);
