-- The rate limit of a provider is one for the whole app, so its budget is one for all replicas.
create table rate_budget (
  app text primary key,
  -- when an interactive call last found no slot
  interactive_refused_at timestamptz not null default '-infinity'
);

-- slots that were given out, until they may be given out again
create table rate_lease (
  id bigint generated always as identity primary key,
  app text not null references rate_budget,
  slots integer not null,
  free_at timestamptz not null
);

create index rate_lease_by_app on rate_lease (app, free_at);

-- Leases up to `wanted` of `most` slots. The row of the app is locked, so that nobody counts while another takes.
-- All instants are now(), the start of the caller's statement: earlier than the lock, so that what is counted as free is
-- free, and a lease that ends so long after its request was sent ends no later than we assume.
-- `used_ms`: how long a slot stays taken after the request that used it has ended; `unsettled_ms`: how long after its lease
-- where nobody tells.
create function lease_slots(the_app text, most integer, reserved integer, background boolean, wanted integer,
    needed integer, used_ms bigint, unsettled_ms bigint, settled bigint[], settled_used integer[],
    settled_idle_ms bigint[], unasked integer)
returns table (lease bigint, granted integer, wait_ms bigint, remaining integer) language plpgsql as $$
declare
  hunger constant interval := interval '3 seconds';
  refused_at timestamptz;
  taken integer;
  available integer;
  next_at timestamptz;
begin
  insert into rate_budget (app) values (the_app) on conflict do nothing;
  select interactive_refused_at into refused_at from rate_budget where app = the_app for update;

  update rate_lease set slots = ended.used,
      free_at = least(free_at, now() + (used_ms - ended.idle_ms) * interval '1 millisecond')
    from unnest(settled, settled_used, settled_idle_ms) as ended (id, used, idle_ms)
    where rate_lease.id = ended.id and app = the_app;
  delete from rate_lease where app = the_app and (slots = 0 or free_at <= now());
  if unasked > 0 then
    insert into rate_lease (app, slots, free_at)
      values (the_app, unasked, now() + used_ms * interval '1 millisecond');
  end if;

  select coalesce(sum(slots), 0) into taken from rate_lease where app = the_app;
  available := most - taken - case when background then reserved else 0 end;
  granted := greatest(0, least(wanted, available));
  lease := 0;
  wait_ms := 0;
  if background and refused_at > now() - hunger then
    granted := 0;
    wait_ms := ceil(extract(epoch from refused_at + hunger - now()) * 1000);
  end if;
  if granted > 0 then
    insert into rate_lease (app, slots, free_at)
      values (the_app, granted, now() + unsettled_ms * interval '1 millisecond') returning id into lease;
  end if;
  if available < 1 then
    select free_at into next_at
      from (select free_at, sum(slots) over (order by free_at, id) as freed
        from rate_lease where app = the_app) as coming
      where freed > -available order by free_at limit 1;
    wait_ms := greatest(wait_ms, ceil(extract(epoch from next_at - now()) * 1000), 1);
  end if;
  if not background and granted < least(wanted, needed) then
    update rate_budget set interactive_refused_at = now() where app = the_app;
  end if;
  remaining := greatest(0, most - taken - granted);
  return next;
end
$$;
