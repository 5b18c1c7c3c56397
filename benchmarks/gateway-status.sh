#!/usr/bin/env bash
# Requests per second and latency of GET status through the gateway: gateway, spotify-service, token-service, PostgreSQL.
# Start the suite without a limit per person first:
#   PATCHBAY_LIMIT_REQUESTS_PER_SECOND=1000000 PATCHBAY_LIMIT_BURST=1000000 ./patchbay up --detach
# Usage: benchmarks/gateway-status.sh [PORT_BASE] [RUNS] [SECONDS]; needs wrk and curl.
set -euo pipefail

base=${1:-8080}
runs=${2:-5}
seconds=${3:-10}
api=http://127.0.0.1:$base
simulators=http://127.0.0.1:$((base + 10))
jar=$(mktemp)
results=$(mktemp)
script=$(mktemp --suffix .lua)
trap 'rm -f "$jar" "$results" "$script"' EXIT

command -v wrk >/dev/null || { echo "wrk is missing (Debian: apt-get install wrk)" >&2; exit 2; }

field() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"; }

json='Content-Type: application/json'
person="{\"username\":\"bench-$RANDOM$RANDOM\",\"password\":\"$(head -c 18 /dev/urandom | base64)\"}"
token=$(curl -fsS -c "$jar" "$api/api/auth/register" -H "$json" -d "$person" | field access_token)

connect() {
  local url form back
  url=$(curl -fsS "$api/api/integrations/spotify/connect" -H "Authorization: Bearer $token" -H "$json" -d '{}' | field authorization_url)
  form=$(curl -fsS "$url" | sed -n 's/.*name="request" value="\([^"]*\)".*/\1/p')
  back=$(curl -fsS -o /dev/null -w '%{redirect_url}' "$simulators/spotify/accounts/authorize" \
    --data-urlencode "request=$form" -d person=mira -d decision=approve)
  curl -fsS -o /dev/null -b "$jar" "$back"
}

# the bearer token lives five minutes
renew() { token=$(curl -fsS -b "$jar" -c "$jar" -X POST "$api/api/auth/refresh" | field access_token); }

measure() {
  cat >"$script" <<LUA
wrk.headers["Authorization"] = "Bearer $token"
done = function(summary, latency, requests)
  io.stderr:write(string.format("%.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect))
end
LUA
  wrk -t 2 -c "$1" -d "${2}s" -s "$script" "$api/api/integrations/spotify/status" 2>&1 >/dev/null
}

median() { cut -d' ' -f"$1" "$results" | sort -n | sed -n "$(((runs + 1) / 2))p"; }

connect
echo "warming up for 60 s; load: $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown), cores: $(getconf _NPROCESSORS_ONLN)"
measure 64 60 >/dev/null
printf '%-12s %12s %9s %9s %7s\n' connections requests/s 'p50 ms' 'p99 ms' errors
for connections in 8 64; do
  : >"$results"
  for _ in $(seq "$runs"); do renew; measure "$connections" "$seconds" >>"$results"; done
  printf '%-12s %12s %9s %9s %7s\n' "$connections" "$(median 1)" "$(median 2)" "$(median 3)" "$(median 4)"
done
