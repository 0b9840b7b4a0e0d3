# steps/manifest.sh: the last step: what was got is written down.

key_manifest() { printf '1 %s' "$(checksum "$TOOLS"/got/*.part "$SETUP/parts.tsv" "$ROOT/web/package-lock.json")"; }
made_manifest() { [ -e "$TOOLS/manifest.json" ]; }
step_manifest() {
  "$TOOLS/node/bin/node" "$SETUP/manifest.mjs" "$ROOT" >"$WORK/notices"
  sed 's/^/      /' "$WORK/notices" >&3
}
