-- what changes, and tells of it by an event
create table thing (
    name text primary key,
    sequence bigint not null default 0
);
-- each effect of an event leaves a row, so that two effects are seen
create table effect (
    id bigint generated always as identity primary key,
    event_id text not null,
    name text not null,
    sequence bigint not null
);
-- what a consumer knows that wants only the newest state
create table projection (
    name text primary key,
    sequence bigint not null,
    changes int not null default 1
);
