-- W3C Trace Context of whoever wrote the event, absent when nothing was traced.
alter table outbox_event add column traceparent text, add column tracestate text;
alter table outbox_refused add column traceparent text, add column tracestate text;

create or replace function outbox_set_aside(event bigint, why text) returns void language sql as $$
    with gone as (delete from outbox_event where id = event returning *)
    insert into outbox_refused (id, topic, message_key, payload, created_at, reason, traceparent, tracestate)
    select id, topic, message_key, payload, created_at, why, traceparent, tracestate from gone
$$;

create or replace function outbox_return(event bigint) returns void language sql as $$
    with back as (delete from outbox_refused where id = event returning *)
    insert into outbox_event (topic, message_key, payload, created_at, traceparent, tracestate)
    select topic, message_key, payload, created_at, traceparent, tracestate from back
$$;
