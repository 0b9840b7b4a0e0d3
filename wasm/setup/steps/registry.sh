# steps/registry.sh: single packages of the npm registry: Node, npm itself, and what the lock file (modules.sh) cannot name.

# fetch_npm PACKAGE RANGE NAME: downloads the newest PACKAGE of RANGE into $WORK, compares it with the registry's own integrity
# and with the sum of parts.tsv where that version was tested, and notes it as NAME; $NPM_VERSION and $NPM_TARBALL are what came.
fetch_npm() {
  local came status=0
  came=$(python3 -B "$SETUP/steps/registry.py" "$1" "$2" "$WORK") || status=$?
  if [ $status -eq 3 ]; then
    default_registry || return 1
    came=$(python3 -B "$SETUP/steps/registry.py" "$1" "$2" "$WORK") || return 1
  elif [ $status -ne 0 ]; then
    return 1
  fi
  NPM_VERSION=${came% *} NPM_TARBALL=$WORK/${came#* }
  got "$3" "$NPM_VERSION" "$NPM_TARBALL"
}

# default_registry: where no setting of npm's names a registry, the one that Debian's package of npm has as its default.
default_registry() {
  private_apt bookworm && fetch_binaries "$WORK/npm" npm || return 1
  npm_config_registry=$(grep -rhoE "registry: 'https://[^']+'" "$WORK/npm/usr/share/nodejs/npm/node_modules/npm-registry-fetch" | head -n 1 | cut -d"'" -f2)
  export npm_config_registry
  [ -n "$npm_config_registry" ] || fail "no setting of npm's names a registry." "Set one (npm_config_registry=…) and run the same command again."
}
