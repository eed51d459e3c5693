# Secrets, images and the first user of deploy/compose.yaml. Sourced, not run.
# shellcheck shell=bash

STORE=(--data /data --store "jdbc:postgresql://database/safersheets?sslmode=disable" --store-credentials /run/secrets/store-credentials)

# compose ARGUMENT...: with our file and project.
compose() {
  # shellcheck disable=SC2086
  ${COMPOSE:-docker compose} --file "$ROOT/deploy/compose.yaml" "$@"
}

# command_of ARGUMENT...: a command of Safer Sheets beside the services; says what it says and nothing of Compose's.
command_of() {
  compose run --rm -T commands "$@" "${STORE[@]}" 2>"$SECRETS/compose.log" || {
    cat "$SECRETS/compose.log" >&2
    return 1
  }
}

set_up() {
  [ "$(id -u)" = 0 ] || die "Run it as root: a secret is given to the user that its container runs as."
  need curl curl
  need openssl openssl
  build_jar
  make_secrets
  compose build node1 >&2
  if [ ! -e "$SECRETS/administrator" ]; then
    command_of user add Administrator --partnership Charnwood --role administrator --address "$PUBLIC_URL" |
      tee "$SECRETS/administrator"
  fi
}

# make_secrets: what is not there yet, each as its container can read it and nobody else.
make_secrets() {
  mkdir -p -m 700 "$SECRETS"
  (
    umask 077
    cd "$SECRETS"
    [ -e database-password ] || printf %s "$(openssl rand -hex 24)" >database-password
    printf 'user=safersheets\npassword=%s\n' "$(cat database-password)" >store-credentials
    make_certificate "$SECRETS/https"
    cat https/certificate.pem https/key.pem >proxy.pem
    chown 10001 store-credentials
    chown 99 proxy.pem
  )
}

# asked PATH OPTION...: through the proxy, as the page and scripts do.
asked() {
  local path=$1
  shift
  curl --silent --show-error --max-time 60 --cacert "$SECRETS/https/certificate.pem" "$@" "$PUBLIC_URL$path"
}

# wait_ready: until a service behind the proxy can take work; two minutes at most.
wait_ready() {
  local tries
  for ((tries = 0; tries < 120; tries++)); do
    if asked /api/health/ready --fail --output /dev/null 2>/dev/null; then return; fi
    sleep 1
  done
  die "No service is ready. '${COMPOSE:-docker compose} --file deploy/compose.yaml logs' says why."
}
