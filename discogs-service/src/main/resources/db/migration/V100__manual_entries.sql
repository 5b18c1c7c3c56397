-- what people have and Discogs does not know, or did not at the time; their own words, which outlive a connection
create table manual_entry (
  id uuid primary key,
  account uuid not null,
  artist text not null,
  title text not null,
  year integer,
  format text,
  notes text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- the release that it is being replaced by; stays if nobody knows whether that was carried out
  matching_release bigint,
  matching_since timestamptz
);

create index manual_entry_by_account on manual_entry (account, created_at desc, id);
