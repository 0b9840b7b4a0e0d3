# steps/node.sh: Node 22.13 or newer, for everything that runs JavaScript.
#
# The one on PATH when it is new enough, else the binary that the npm registry carries as a package. Debian 12 has 18.

NODE_MINIMUM=22.13.0
NODE_WANTED=22

# node_new_enough PROGRAM
node_new_enough() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 13) ? 0 : 1)' 2>/dev/null
}

step_node() {
  local found machine
  found=$(command -v node || true)
  mkdir -p "$TOOLS/node/bin"
  rm -f "$TOOLS/got/node.part"
  if [ -n "$found" ] && node_new_enough "$found"; then
    ln -sf "$found" "$TOOLS/node/bin/node"
    progress "using $found ($("$found" --version))"
    return 0
  fi
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) fail "there is no Node for this machine ($(uname -m))." "Install Node $NODE_MINIMUM or newer so that 'node' is on PATH, then run the same command again." ;;
  esac
  (cd "$WORK" && npm pack --silent "node-linux-$machine@$NODE_WANTED")
  mkdir "$WORK/node"
  tar -xzf "$WORK"/node-linux-*.tgz -C "$WORK/node" --strip-components=1
  node_new_enough "$WORK/node/bin/node"
  got node "$("$WORK/node/bin/node" -p process.versions.node)" "$(basename "$WORK"/node-linux-*.tgz)" "$(sha256sum <"$(ls "$WORK"/node-linux-*.tgz)" | cut -d' ' -f1)"
  mkdir -p "$TOOLS/node/bin" "$TOOLS/licences"
  rm -f "$TOOLS/node/bin/node"
  mv "$WORK/node/bin/node" "$TOOLS/node/bin/node"
  progress "Node $("$TOOLS/node/bin/node" --version) under .tools/node"
}
