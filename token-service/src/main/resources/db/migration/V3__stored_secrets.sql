-- Secrets of services and operators under a path hierarchy, sealed; the place of Vault's KV where there is no Vault.
create table stored_secret (
    path text primary key,
    sealed text not null,
    updated_at timestamptz not null
);
