-- Whose limit it is: everybody's ('app'), or that of the one account whose own credential the provider limits.
alter table provider_block add column scope text not null default 'app';
alter table provider_block drop constraint provider_block_pkey;
alter table provider_block add primary key (provider, scope);
