# Services that share a store, and the one address in front of them. Sourced, not run.
# shellcheck shell=bash

# start_services NUMBER ADDRESS: the first makes the tables, the examples and the sample accounts, then come the others.
start_services() {
  local number
  start_service 1 "$2" --examples --sample-accounts
  wait_for node1 is_ready node1
  for ((number = 2; number <= $1; number++)); do
    start_service "$number" "$2"
  done
  for ((number = 2; number <= $1; number++)); do
    wait_for "node$number" is_ready "node$number"
  done
}

# start_service NUMBER ADDRESS OPTION...: one of them, on any free port.
start_service() {
  local name=node$1 address=$2
  shift 2
  begin "$name" java "${SERVICE_OPTIONS[@]}" -jar "$JAR" serve --port 0 --data "$FOLDER/$name" \
    --store "jdbc:postgresql://127.0.0.1:$DATABASE_PORT/safersheets" --store-credentials "$FOLDER/store-credentials" \
    --public-url "$address" --trusted-proxy 127.0.0.1 "$@"
}

# is_ready NAME: whether it says of itself that it can do its work; leaves where it listens in NAME.address.
is_ready() {
  local address
  address=$(sed -n 's|.*is at \(http://[^ /]*\).*|\1|p' "$FOLDER/$1.log")
  [ -n "$address" ] || return 1
  echo "$address" >"$FOLDER/$1.address"
  curl --silent --fail --max-time 5 --output /dev/null "$address/api/health/ready"
}

# start_balancer PORT NUMBER: HAProxy where it is installed, with the settings of deploy/proxy; else our own.
start_balancer() {
  local port=$1 addresses
  addresses=$(for ((number = 1; number <= $2; number++)); do sed 's|http://||' "$FOLDER/node$number.address"; done)
  (umask 077 && cat "$FOLDER/https/certificate.pem" "$FOLDER/https/key.pem" >"$FOLDER/https/both.pem")
  if command -v haproxy >/dev/null 2>&1; then
    # shellcheck disable=SC2086
    backend $addresses >"$FOLDER/nodes.cfg"
    ADDRESS=127.0.0.1:$port CERTIFICATE=$FOLDER/https/both.pem \
      begin balancer haproxy -db -f "$ROOT/deploy/proxy/haproxy.cfg" -f "$FOLDER/nodes.cfg"
  else
    # shellcheck disable=SC2086
    begin balancer java -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$ROOT/scripts/lib/cluster/Balancer.java" \
      "$port" "$FOLDER/https/both.pem" $addresses
  fi
  wait_for balancer curl --silent --fail --cacert "$FOLDER/https/certificate.pem" "https://localhost:$port/api/health"
}

# backend ADDRESS...: deploy/proxy/nodes.cfg with these in place of its own.
backend() {
  local number=0 address
  sed '/^ *server /d' "$ROOT/deploy/proxy/nodes.cfg"
  for address in "$@"; do
    number=$((number + 1))
    echo "    server node$number $address"
  done
}

# links ADDRESS: the ways in that the first service made, by way of the one address.
links() {
  sed -n '/^Open it as\|^There are users/,$ p' "$FOLDER/node1.log" | sed "s|http://[^ /]*/|$1/|"
}
