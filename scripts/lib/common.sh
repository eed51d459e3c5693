# What every script here needs: where things are, and how a missing piece is got or named. Sourced, not run.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
JAR="$ROOT/server/target/safersheets.jar"

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 2
}

# need COMMAND DEBIAN_PACKAGE...: installs Debian's packages when the command is absent and we may.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing $* (for $command) ..."
    if [ -z "${APT_UPDATED-}" ]; then
      apt-get update -qq && APT_UPDATED=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  fi
  command -v "$command" >/dev/null 2>&1 || die "$command is missing: install it with 'apt-get install $*' and try again."
}

need_java() {
  need javac openjdk-17-jdk-headless
}

maven() {
  need_java
  (cd "$ROOT" && ./mvnw -B "$@")
}

# The jar, built when it is missing or older than what it is made of.
build_jar() {
  if [ -f "$JAR" ] && [ -z "$(find "$ROOT/pom.xml" "$ROOT/server/pom.xml" "$ROOT/server/src/main" "$ROOT/workbooks" \
    "$ROOT/addin-manifest" -name node_modules -prune -o -type f -newer "$JAR" -print -quit)" ]; then
    return
  fi
  say "Building Safer Sheets (the first time takes a few minutes) ..."
  maven -q package -DskipTests >&2 || die "The build failed; what Maven says is above."
}
