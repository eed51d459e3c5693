# What 'scripts/containers check' tries, in containers, volumes and secrets of its own. Sourced, not run.
# shellcheck shell=bash

XLSX=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet

check() {
  export COMPOSE_PROJECT_NAME=safersheets-check
  export SECRETS="$ROOT/data/containers-check"
  trap take_away EXIT
  set_up
  compose up --detach >&2
  wait_ready
  held_in
  behind_the_proxy
  officer
  submitted 1 action-plan '2019-20' charnwood-2019-20-actions
  compose kill node1 >&2
  submitted 2 crime-performance '2019-20 Q1' charnwood-2019-20-q1
  done_with "a service is killed and the others go on"
  compose stop >&2
  compose up --detach >&2
  wait_ready
  submitted 3 funding-allocation '2019-20 CI001' charnwood-2019-20-ci001
  there 1 2 3
  done_with "all stop and start again and nothing is lost"
  brought_back
  echo "All of it works."
}

take_away() {
  compose down --volumes --timeout 30 >&2 || true
  rm -rf "$SECRETS"
}

done_with() { echo "ok: $*"; }

# Nobody is root with rights, and nothing can be written but where data belongs.
held_in() {
  local service
  for service in database node1 node2 node3 proxy; do
    compose exec -T "$service" sh -c 'grep -q "^CapEff:.0*$" /proc/1/status && grep -q "^NoNewPrivs:.1" /proc/1/status &&
      ! touch /written 2>/dev/null' || die "$service has more rights than it needs."
  done
  compose exec -T node1 sh -c '[ "$(id -u)" != 0 ] && [ "$(stat -c %a /data /run/secrets/store-credentials | xargs)" = "700 600" ]' ||
    die "node1 is root, or others may read what it keeps."
  done_with "every container is held in"
}

behind_the_proxy() {
  [ "$(asked /metrics --output /dev/null --write-out '%{http_code}')" = 404 ] || die "Metrics can be read through the proxy."
  [ "$(asked / --output /dev/null --write-out '%{http_version} %{http_code}')" = '2 200' ] || die "The page is not there."
  [ "$(asked /api/books --output /dev/null --write-out '%{http_code}')" = 401 ] || die "Books can be read without signing in."
  done_with "the page is there, and what is not for everybody is not"
}

# officer: somebody who submits, and a token for them.
officer() {
  command_of user add Officer --partnership Charnwood --role officer >/dev/null
  (umask 077 && command_of token add Officer | sed -n 's/\r//; s/^\(sst_\)/header = "Authorization: Bearer \1/p' |
    sed 's/$/"/' >"$SECRETS/token")
  [ -s "$SECRETS/token" ] || die "There is no token."
}

# submitted NUMBER TEMPLATE PERIOD EXAMPLE: opens a book and keeps an example as its first version.
submitted() {
  local file="$ROOT/workbooks/$2/examples/$4.xlsx" book
  book=$(asked /api/books --fail --config "$SECRETS/token" --json \
    "{\"partnership\": \"Charnwood\", \"template\": \"$2\", \"period\": \"$3\"}" | sed -n 's/.*"id":"\([^"]*\)".*/\1/p')
  asked "/api/books/$book/versions" --fail --config "$SECRETS/token" --header 'If-Match: "0"' \
    --header "Idempotency-Key: $1" --header "Content-Type: $XLSX" --data-binary "@$file" --output /dev/null
  printf '%s\n%s\n' "$book" "$file" >"$SECRETS/book$1"
}

# there NUMBER...: what was kept is, byte for byte.
there() {
  local number book file
  for number in "$@"; do
    { read -r book && read -r file; } <"$SECRETS/book$number"
    asked "/api/books/$book/versions/1/workbook" --fail --config "$SECRETS/token" | cmp - "$file" || die "$book is not as it was sent."
  done
}

# brought_back: a backup beside the running services, into another database, which is verified.
brought_back() {
  command_of backup /data/backup
  compose exec -T database createdb --username=safersheets again
  STORE[1]=/data/again
  STORE[3]=${STORE[3]/safersheets?/again?}
  command_of restore /data/backup
  command_of verify || die "What came back is not as it was kept."
  done_with "a backup of the running services comes back whole"
}
