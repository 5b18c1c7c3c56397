-- An event waits here, written in the transaction of the change it tells of, until Kafka has it.
create table outbox_event (
    id bigint generated always as identity primary key,
    topic text not null,
    message_key text not null,
    payload text not null,
    created_at timestamptz not null default now()
);

create function outbox_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_event_added after insert on outbox_event
    for each statement execute function outbox_notify();
