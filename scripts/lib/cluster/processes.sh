# Programs in the background, each with NAME.pid and NAME.log in FOLDER. Sourced, not run.
# shellcheck shell=bash

# A minute, in tenths of a second.
TRIES=600

# begin NAME COMMAND...: starts it in a session of its own, which outlives the script.
begin() {
  local name=$1
  shift
  (cd / && exec setsid "$@") >"$FOLDER/$name.log" 2>&1 </dev/null &
  echo $! >"$FOLDER/$name.pid"
}

# runs NAME: whether the process that was started as NAME is still that one; numbers of ended ones are given again.
runs() {
  local pid
  pid=$(cat "$FOLDER/$1.pid" 2>/dev/null) || return 1
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$FOLDER"
} 2>/dev/null

# end NAME SIGNAL: asks it to end and waits for that; after half a minute it is made to.
end() {
  local name=$1 tries
  if runs "$name"; then
    kill "-$2" "$(cat "$FOLDER/$name.pid")"
    for ((tries = 0; tries < TRIES / 2; tries++)); do
      runs "$name" || break
      sleep 0.1
    done
    if runs "$name"; then kill -KILL "$(cat "$FOLDER/$name.pid")"; fi
  fi
  rm -f "$FOLDER/$name.pid" "$FOLDER/$name.address"
}

# wait_for NAME COMMAND...: waits until the command is true, which NAME does; fails where that has ended, or after a minute.
wait_for() {
  local name=$1 tries
  shift
  for ((tries = 0; tries < TRIES; tries++)); do
    if "$@" >/dev/null 2>&1; then return; fi
    runs "$name" || [ "$tries" -lt 10 ] || break
    sleep 0.1
  done
  tail -n 5 "$FOLDER/$name.log" >&2 || true
  die "$name did not start: $FOLDER/$name.log says more."
}

# free_port FROM: the first port from there that nobody on this machine listens on.
free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    port=$((port + 1))
  done
  echo "$port"
}
