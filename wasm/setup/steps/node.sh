# steps/node.sh: Node, for everything that runs JavaScript, and npm, which brings JavaScript's packages.
#
# The Node on PATH when it is new enough, else the binary that the npm registry carries as a package. Debian 12 has 18. npm is
# always the registry's own, run by that Node: Debian's brings 340 packages and a Node of its own.

# node_new_enough PROGRAM
node_new_enough() {
  "$1" -e 'const least = process.argv[1].split("."), have = process.versions.node.split(".");
    const order = [0, 1, 2].map((i) => have[i] - least[i]).find((difference) => difference) ?? 0;
    process.exit(order < 0 ? 1 : 0)' "$(part node minimum)" 2>/dev/null
}

key_node() { echo 2; }
made_node() { [ -x "$TOOLS/node/bin/node" ] && [ -e "$TOOLS/env.sh" ] && [ -e "$TOOLS/npm/bin/npm-cli.js" ]; }
step_node() {
  rm -rf "$TOOLS/node" "$TOOLS/npm"
  mkdir -p "$TOOLS/node/bin" "$TOOLS/npm"
  bring_node
  fetch_npm npm "$(part npm tested)" npm
  tar -xzf "$NPM_TARBALL" -C "$TOOLS/npm" --strip-components=1 --no-same-owner
  {
    printf '# Written by wasm/setup/setup.sh. Source it to use what set-up brought.\n'
    printf 'export PATH="%s:$PATH"\n' "$TOOLS/node/bin"
    printf '[ ! -e "%s" ] || . "%s"\n' "$TOOLS/emscripten/env.sh" "$TOOLS/emscripten/env.sh"
  } >"$TOOLS/env.sh"
}

bring_node() {
  local found machine
  found=$(command -v node || true)
  if [ -n "$found" ] && node_new_enough "$found"; then
    ln -s "$(readlink -f "$found")" "$TOOLS/node/bin/node"
    progress "using $found ($("$found" --version))"
    return 0
  fi
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) fail "there is no Node $(part node minimum) for this machine ($(uname -m)) in the npm registry." \
      "Install that Node or a newer one so that 'node' is on PATH, then run the same command again." ;;
  esac
  progress "from the npm registry, 50 MB"
  fetch_npm "node-linux-$machine" 22 node
  tar -xzf "$NPM_TARBALL" -C "$WORK" package/bin/node
  node_new_enough "$WORK/package/bin/node" \
    || fail "Node $NPM_VERSION of the npm registry is older than $(part node minimum), or does not run here." \
      "Install that Node or a newer one so that 'node' is on PATH, then run the same command again."
  mv "$WORK/package/bin/node" "$TOOLS/node/bin/node"
}
