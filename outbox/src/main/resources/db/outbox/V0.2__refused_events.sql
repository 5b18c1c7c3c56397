-- Tells this outbox from all others. Kafka lets only the newest relay of an outbox send, and knows them by this.
create table outbox_identity (
    id uuid not null default gen_random_uuid()
);
insert into outbox_identity default values;

-- Events that Kafka will never take as they are, kept until somebody has mended the cause.
create table outbox_refused (
    like outbox_event including defaults,
    primary key (id),
    reason text not null,
    refused_at timestamptz not null default now()
);

create function outbox_set_aside(event bigint, why text) returns void language sql as $$
    with gone as (delete from outbox_event where id = event returning *)
    insert into outbox_refused (id, topic, message_key, payload, created_at, reason)
    select id, topic, message_key, payload, created_at, why from gone
$$;

-- The event is published behind all that wait now; its sequence tells consumers that it is late.
create function outbox_return(event bigint) returns void language sql as $$
    with back as (delete from outbox_refused where id = event returning *)
    insert into outbox_event (topic, message_key, payload, created_at)
    select topic, message_key, payload, created_at from back
$$;
