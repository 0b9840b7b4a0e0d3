# steps/manifest.sh: the last step: what was got is written down, what was only needed on the way is taken away.

key_manifest() { printf '1 %s' "$(checksum "$TOOLS"/got/*.part "$SETUP/parts.tsv" "$ROOT/web/package-lock.json")"; }
made_manifest() { [ -e "$TOOLS/manifest.json" ]; }
step_manifest() {
  "$TOOLS/node/bin/node" "$SETUP/manifest.mjs" "$ROOT" >"$WORK/notices"
  cat "$WORK/notices" | sed 's/^/      /' >&3
  rm -rf "$TOOLS/apt"  # the archive's indexes, 40 MB a suite; fetched again in seconds when a step needs them
}
