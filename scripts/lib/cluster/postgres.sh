# A PostgreSQL of this folder's own, reached from this machine alone and with a password. Sourced, not run.
# shellcheck shell=bash

# find_postgres: sets PROGRAMS, the folder of the newest that Debian's packages put down.
find_postgres() {
  local initdb
  initdb=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] || initdb=$(command -v initdb || true)
  [ -n "$initdb" ] || die "PostgreSQL is missing: install it with 'apt-get install postgresql' and try again."
  PROGRAMS=$(dirname "$(readlink -f "$initdb")")
}

# It refuses to run as root, where somebody who owns nothing else runs it.
OWNER=65534
AS_OWNER=()
if [ "$(id -u)" = 0 ]; then AS_OWNER=(setpriv "--reuid=$OWNER" "--regid=$OWNER" --clear-groups); fi

start_postgres() {
  local data=$FOLDER/postgres
  (cd / && "${AS_OWNER[@]}" test -x "$FOLDER") ||
    die "PostgreSQL does not run as root, and nobody else may enter $FOLDER: name another, such as --folder /var/tmp/cluster."
  [ -f "$data/PG_VERSION" ] || make_postgres "$data"
  DATABASE_PORT=$(free_port 5433)
  begin postgres "${AS_OWNER[@]}" "$PROGRAMS/postgres" -D "$data" -p "$DATABASE_PORT" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories=
  wait_for postgres "$PROGRAMS/pg_isready" -h 127.0.0.1 -p "$DATABASE_PORT"
  ask "SELECT 1 FROM pg_database WHERE datname = 'safersheets'" | grep -q 1 || ask "CREATE DATABASE safersheets"
}

make_postgres() {
  local data=$1
  say "Making a PostgreSQL in $data ..."
  install -d -m 700 "$data"
  (
    umask 077
    printf 'user=safersheets\npassword=%s\n' "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" >"$FOLDER/store-credentials"
    password >"$data.first"
  )
  if [ "$(id -u)" = 0 ]; then chown "$OWNER:$OWNER" "$data" "$data.first"; fi
  (cd / && "${AS_OWNER[@]}" "$PROGRAMS/initdb" --pgdata="$data" --username=safersheets --pwfile="$data.first" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --data-checksums >"$FOLDER/initdb.log" 2>&1) ||
    die "PostgreSQL could not be made: $(tail -n 1 "$FOLDER/initdb.log")"
  rm "$data.first"
}

password() { sed -n 's/^password=//p' "$FOLDER/store-credentials"; }

# ask SQL: by hand, past the service.
ask() {
  PGPASSWORD=$(password) "$PROGRAMS/psql" -X -q -t -h 127.0.0.1 -p "$DATABASE_PORT" -U safersheets -d postgres -c "$1"
}
