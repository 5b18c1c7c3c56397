-- When it is worth asking the provider: ahead of expiry, after a pause, or when a renewal under way counts as interrupted.
alter table connection rename column next_renewal_at to renewal_due_at;
update connection set renewal_due_at = coalesce(renewal_due_at, access_expires_at - interval '5 minutes')
    where state = 'active';

-- the journal that holds the answer if the renewal under way got one
alter table connection rename column renewal_instance to renewal_journal;

-- When its owner is told next that the consent comes to its end.
alter table connection add column reauth_notice_at timestamptz;
update connection set reauth_notice_at = greatest(reauth_required_by - interval '30 days', now())
    where state = 'active';

create index connection_due on connection (provider, renewal_due_at) where renewal_due_at is not null;
create index connection_to_notify on connection (reauth_notice_at) where reauth_notice_at is not null;
create index connection_expiring on connection (provider, access_expires_at) where access_expires_at is not null;
