# steps/registry.sh: single packages of the npm registry, beside those of the lock file (modules.sh).

# fetch_npm PACKAGE SPEC NAME: downloads PACKAGE@SPEC into $WORK, compares it and notes it as NAME; $NPM_VERSION and
# $NPM_TARBALL are what came. The tested version must have the sum of parts.tsv (got); of any other one the registry's own
# integrity is asked for and compared. Ends the set-up when it is another or none.
fetch_npm() {
  local integrity is
  NPM_TARBALL=$WORK/$(cd "$WORK" && npm pack --silent "$1@$2")
  NPM_VERSION=${NPM_TARBALL##*/"$1"-}
  NPM_VERSION=${NPM_VERSION%.tgz}
  if [ -z "$(tested_sum "$3" "$NPM_VERSION" "${NPM_TARBALL##*/}")" ]; then
    integrity=$(npm view --silent "$1@$NPM_VERSION" dist.integrity)
    is=sha512-$(sha512sum <"$NPM_TARBALL" | cut -d' ' -f1 | base64_of_hex)
    [ "$integrity" = "$is" ] || fail "$1 $NPM_VERSION is not what the npm registry says it is: its integrity is $is, not ${integrity:-told}." \
      "Nothing of it was used. Try again later; if it stays so, tell the maintainers."
  fi
  got "$3" "$NPM_VERSION" "$NPM_TARBALL"
}

# base64_of_hex: hexadecimal digits as base64, on one line.
base64_of_hex() { printf '%b' "$(sed 's/../\\x&/g')" | base64 -w0; }
