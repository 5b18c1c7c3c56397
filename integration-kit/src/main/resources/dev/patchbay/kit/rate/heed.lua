-- What heed_limit does in the database: what others used of the same limit is as good as used by us.
-- KEYS[1] is the budget of an app, as lease.lua tells.

local DAY = 86400000

local key, limit, used, used_ms = KEYS[1], ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local taken, newest = 0, 0
local fields = redis.call('HGETALL', key)
for i = 1, #fields, 2 do
  local slots, free_at = string.match(fields[i + 1], '^(%d+) (%d+)$')
  if slots then
    newest = math.max(newest, tonumber(fields[i]))
    taken = taken + (tonumber(free_at) > now and tonumber(slots) or 0)
  end
end

redis.call('HSET', key, 'told_limit', limit)
if used > taken then
  redis.call('HSET', key, string.format('%.0f', math.max(now, newest + 1)),
    string.format('%d %.0f', used - taken, now + used_ms * 1000))
end
redis.call('PEXPIRE', key, math.max(redis.call('PTTL', key), used_ms, DAY))
