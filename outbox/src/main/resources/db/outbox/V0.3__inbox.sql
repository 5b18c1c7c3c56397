-- Events whose effect a consumer of this database has had, written in the transaction of the effect.
create table inbox_event (
    consumer text not null,
    event_id text not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_event_received_at on inbox_event (received_at);

-- How far a consumer that wants only the newest state has come with each subject.
create table inbox_latest (
    consumer text not null,
    subject text not null,
    sequence bigint not null,
    changed_at timestamptz not null default now(),
    primary key (consumer, subject)
);
