-- How a credential is presented. A key and a token of OAuth 1.0a are never renewed; the latter has a secret of its own.
alter table credential add column scheme text not null default 'bearer' check (scheme in ('bearer', 'key', 'oauth1'));
alter table credential add column token_secret bytea;

-- OAuth 1.0a has no verifier of ours, but a request token. Of that only the hash is stored, as of the state.
alter table authorization_attempt alter column verifier drop not null;
alter table authorization_attempt add column request_token_hash bytea;
alter table authorization_attempt add column request_token_secret text;
