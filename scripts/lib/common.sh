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

# Whether the jar is there and newer than everything that goes into it.
jar_is_current() {
  [ -f "$JAR" ] || return 1
  [ -z "$(find "$ROOT/pom.xml" "$ROOT/server/pom.xml" "$ROOT/server/src/main" "$ROOT/addin-manifest/pane" \
    "$ROOT/addin-manifest/icons" "$ROOT/addin-manifest/manifest.xml" -type f -newer "$JAR" -print -quit)" ] || return 1
  [ -z "$(find "$ROOT/workbooks" -type f -name '*.xlsx' -newer "$JAR" -print -quit)" ]
}

# The classes that a start loads, as Java wants them. Java goes on without where it is missing or does not fit.
ARCHIVE="$ROOT/server/target/safersheets.jsa"

# How the service is run here and by deploy/: little memory, and a quick start.
SERVICE_OPTIONS=(-Xmx512m -Xms24m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -Xss512k
  -XX:-UsePerfData -Xshare:auto "-XX:SharedArchiveFile=$ARCHIVE" -Xlog:disable -Xlog:all=error:stderr)

# Makes the archive where it is missing, or older than the jar or this Java. A failure costs time at the start, no more.
archive_classes() {
  local java
  java=$(readlink -f "$(command -v java)")
  if [ "$ARCHIVE" -nt "$JAR" ] && [ "$ARCHIVE" -nt "${java%/bin/java}/lib/modules" ]; then
    return
  fi
  rm -f "$ARCHIVE"
  java -XX:+UseSerialGC "-XX:ArchiveClassesAtExit=$ARCHIVE" -jar "$JAR" warm-up >/dev/null 2>&1 || rm -f "$ARCHIVE"
}

build_jar() {
  if jar_is_current; then
    return
  fi
  say "Building Safer Sheets (the first time takes a few minutes) ..."
  maven -q package -DskipTests >&2 || die "The build failed; what Maven says is above."
}
