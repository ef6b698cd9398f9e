#!/bin/sh
# What a newcomer does, from a clone and an empty npm cache: install, build, start; then pack, install the package in
# an empty folder and start that. Once for each script shell and each Node.js.
#
#   npm ci && sh test/fresh-clone.sh            dash and bash, with this machine's node and with Node 24
#   SHELLS=bash sh test/fresh-clone.sh          only one of them
set -eu

repo=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/stet-clone-XXXXXX")
server=
passed=0

leave() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap leave EXIT
trap 'exit 1' INT TERM

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "FAILED   $*"
  [ ! -f "$work/log" ] || sed 's/^/    /' "$work/log" >&2
  printf '%s passed, 1 failed\n' "$passed"
  exit 1
}
step() {
  what=$1
  shift
  "$@" >"$work/log" 2>&1 || fail "$name: $what"
}

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# Waits for 200 on /healthz, through an installation; fails after three minutes, or at once when the server has ended.
healthy() {
  node -e '
    const until = Date.now() + 180000;
    const ask = () => fetch("http://127.0.0.1:" + process.argv[1] + "/healthz").then((a) => a.status, () => 0).then(next);
    const next = (status) => {
      if (status === 200) process.exit(0);
      try { process.kill(Number(process.argv[2]), 0); } catch { process.exit(1); }
      if (Date.now() > until) process.exit(1);
      setTimeout(ask, 100);
    };
    ask();' "$1" "$server"
}

# serves PORT WORDS…: starts what WORDS say, sees it answer, ends it with SIGTERM and sees the port free again.
serves() {
  port=$1
  shift
  "$@" >"$work/log" 2>&1 &
  server=$!
  healthy "$port" || fail "$name: $* does not answer 200 on /healthz"
  kill -TERM "$server"
  wait "$server" || true
  server=
  node -e '
    let tries = 50;
    const ask = () => fetch("http://127.0.0.1:" + process.argv[1] + "/healthz").then(() => {
      if (--tries === 0) process.exit(1);
      setTimeout(ask, 100);
    }, () => process.exit(0));
    ask();' "$port" || fail "$name: still answers after SIGTERM: a process was left behind"
}

# Node 24 first on a PATH: the one that the lockfile brings.
runtime=$(readlink -f "$repo/node_modules/.bin/node") || fail 'run npm ci in the repository first'
mkdir -p "$work/node24"
ln -s "$runtime" "$work/node24/node"
given=$PATH

for node in given node24; do
  if [ "$node" = given ]; then PATH=$given; else PATH="$work/node24:$given"; fi
  export PATH
  for shell in ${SHELLS:-dash bash}; do
    name="$shell, Node $(node --version)"
    say "$name …"
    here="$work/$node-$shell"
    mkdir -p "$here/empty"
    export npm_config_cache="$here/cache" npm_config_script_shell="$shell" npm_config_ignore_scripts=true
    step 'git clone' git clone -q "$repo" "$here/stet"
    cd "$here/stet"
    # One way in is `npm start` alone, which installs; the other is `npm ci` by hand.
    [ "$shell" = dash ] || step 'npm ci' npm ci
    port=$(free_port)
    serves "$port" npm start -- --port "$port" --data "$here/data" --no-demo
    [ -z "$(git status --porcelain)" ] || fail "$name: starting changed tracked files"
    step 'npm run build' npm run build
    step 'npm pack' npm pack --pack-destination "$here"
    cd "$here/empty"
    step 'npm install of the package' npm install --omit=dev "$here"/stet-*.tgz
    strays=$(find node_modules/stet -name '*.ts' ! -name '*.d.ts' | head -3)
    [ -z "$strays" ] || fail "$name: TypeScript in the package: $strays"
    [ ! -e node_modules/.bin/node ] || fail "$name: the package brings a runtime"
    port=$(free_port)
    serves "$port" "$work/node24/node" node_modules/stet/dist/cli/stet.js serve \
      --port "$port" --data "$here/packed" --no-demo
    cd "$repo"
    rm -rf "$here"
    passed=$((passed + 1))
  done
done
printf '%s passed, 0 failed\n' "$passed"
