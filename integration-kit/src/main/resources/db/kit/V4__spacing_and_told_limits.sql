alter table rate_budget
  -- when the next request may leave, where requests are spaced
  add column next_at timestamptz not null default '-infinity',
  -- what the provider itself said of its limit
  add column told_limit integer;

-- As the one before, which replicas of an older version go on calling; also for requests that are `spacing_ms` apart: then a
-- lease has one slot, whose turn is in `delay_ms`, at most `patience_ms`.
create function lease_slots(the_app text, most integer, reserved integer, background boolean, wanted integer,
    needed integer, used_ms bigint, unsettled_ms bigint, settled bigint[], settled_used integer[],
    settled_idle_ms bigint[], unasked integer, spacing_ms bigint, patience_ms bigint)
returns table (lease bigint, granted integer, wait_ms bigint, remaining integer, delay_ms bigint) language plpgsql as $$
declare
  budget rate_budget;
  turn_at timestamptz;
  allowed integer;
begin
  insert into rate_budget (app) values (the_app) on conflict do nothing;
  select * into budget from rate_budget where app = the_app for update;
  allowed := least(most, budget.told_limit);
  delay_ms := 0;
  if spacing_ms > 0 then
    turn_at := greatest(now(), budget.next_at);
    delay_ms := ceil(extract(epoch from turn_at - now()) * 1000);
    needed := least(needed, 1);
    wanted := case when delay_ms > patience_ms then 0 else least(wanted, 1) end;
  end if;
  select slots.lease, slots.granted, slots.wait_ms, slots.remaining into lease, granted, wait_ms, remaining
    from lease_slots(the_app, allowed, least(reserved, allowed), background, wanted, needed, used_ms,
      unsettled_ms + delay_ms, settled, settled_used, settled_idle_ms, unasked) as slots;
  if spacing_ms > 0 and granted > 0 then
    update rate_budget set next_at = turn_at + spacing_ms * interval '1 millisecond' where app = the_app;
  elsif delay_ms > patience_ms then
    wait_ms := greatest(wait_ms, delay_ms - patience_ms);
  end if;
  return next;
end
$$;

-- What others used of the same limit, such as another program behind our address, is as good as used by us.
create function heed_limit(the_app text, the_limit integer, used integer, used_ms bigint) returns void language plpgsql as $$
declare
  taken integer;
begin
  insert into rate_budget (app) values (the_app) on conflict do nothing;
  perform 1 from rate_budget where app = the_app for update;
  update rate_budget set told_limit = the_limit where app = the_app and told_limit is distinct from the_limit;
  select coalesce(sum(slots), 0) into taken from rate_lease where app = the_app and free_at > now();
  if used > taken then
    insert into rate_lease (app, slots, free_at)
      values (the_app, used - taken, now() + used_ms * interval '1 millisecond');
  end if;
end
$$;
