-- What lease_slots does in the database: leases up to `wanted` of `most` slots, in this server's time; where requests are
-- `spacing` apart, one whose turn is within `patience`. Replies with the lease, how many slots it has, and in milliseconds
-- how long until there will be one, how many are left, and how long until the turn.
-- KEYS[1] is the budget of an app, a hash: next_at, refused_at, told_limit, and under the id of each lease "slots free_at".
-- Instants and ids count microseconds, arguments milliseconds; an id is never used again, even by a hash that began anew.

local HUNGER = 3000000
local TOLD_FOR = 86400000000

local key = KEYS[1]
local most, reserved, background = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3] == 'true'
local wanted, needed, unasked = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local used, unsettled = ARGV[7] * 1000, ARGV[8] * 1000
local spacing, patience = ARGV[9] * 1000, ARGV[10] * 1000
local remembers = ARGV[11] * 1000
local FIRST_SETTLED = 12

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function millis(duration)
  return math.ceil(duration / 1000)
end

-- whole seconds, and up to one too many
local uptime = string.match(redis.call('INFO', 'server'), 'uptime_in_seconds:(%d+)')
if math.max(uptime - 1, 0) * 1000000 < remembers then
  return redis.error_reply('FORGETFUL it started ' .. uptime .. ' s ago and may not know what was leased before')
end

local words, leases, newest = {}, {}, 0
local fields = redis.call('HGETALL', key)
for i = 1, #fields, 2 do
  local slots, free_at = string.match(fields[i + 1], '^(%d+) (%d+)$')
  if slots then
    leases[fields[i]] = { slots = tonumber(slots), free_at = tonumber(free_at) }
    newest = math.max(newest, tonumber(fields[i]))
  else
    words[fields[i]] = tonumber(fields[i + 1])
  end
end

local function keep(word, value)
  words[word] = value
  redis.call('HSET', key, word, string.format('%.0f', value))
end

local function save(id, slots, free_at)
  leases[id] = { slots = slots, free_at = free_at }
  redis.call('HSET', key, id, string.format('%d %.0f', slots, free_at))
end

local function take(slots, free_at)
  newest = math.max(now, newest + 1)
  save(string.format('%.0f', newest), slots, free_at)
  return newest
end

for i = FIRST_SETTLED, #ARGV, 3 do
  local lease = leases[ARGV[i]]
  if lease then
    save(ARGV[i], tonumber(ARGV[i + 1]), math.min(lease.free_at, now + used - ARGV[i + 2] * 1000))
  end
end
for id, lease in pairs(leases) do
  if lease.slots == 0 or lease.free_at <= now then
    leases[id] = nil
    redis.call('HDEL', key, id)
  end
end
if unasked > 0 then
  take(unasked, now + used)
end

local turn_at, delay, told = now, 0, words.told_limit
if told and told < most then
  most, reserved = told, math.min(reserved, told)
end
if spacing > 0 then
  turn_at = math.max(now, words.next_at or 0)
  delay = turn_at - now
  needed = math.min(needed, 1)
  wanted = delay > patience and 0 or math.min(wanted, 1)
end

local taken = 0
for _, lease in pairs(leases) do
  taken = taken + lease.slots
end
local available = most - taken - (background and reserved or 0)
local granted, id, wait = math.max(0, math.min(wanted, available)), 0, 0
if background and words.refused_at and words.refused_at > now - HUNGER then
  granted, wait = 0, words.refused_at + HUNGER - now
end

-- when so many are free again that there is one more than now
local function until_next()
  local coming, freed = {}, 0
  for _, lease in pairs(leases) do
    coming[#coming + 1] = lease
  end
  table.sort(coming, function(one, other) return one.free_at < other.free_at end)
  for _, lease in ipairs(coming) do
    freed = freed + lease.slots
    if freed > -available then
      return lease.free_at - now
    end
  end
  return 0
end

if available < 1 then
  wait = math.max(wait, until_next(), 1)
end
if granted > 0 then
  id = take(granted, now + unsettled + delay)
end
if not background and granted < math.min(wanted, needed) then
  keep('refused_at', now)
end
if spacing > 0 and granted > 0 then
  keep('next_at', turn_at + spacing)
elseif delay > patience then
  wait = math.max(wait, delay - patience)
end

local forget_at = math.max(words.next_at or 0, (words.refused_at or 0) + HUNGER, told and now + TOLD_FOR or 0)
for _, lease in pairs(leases) do
  forget_at = math.max(forget_at, lease.free_at)
end
redis.call('PEXPIRE', key, millis(forget_at - now))

return { id, granted, millis(wait), math.max(0, most - taken - granted), millis(delay) }
