# steps/web.sh: the npm parts, by the lock file.
#
# npm runs with the PATH of before: Debian's npm finds its own modules only with Debian's node. No package's scripts run.

npm_ci() {
  (cd "$ROOT/web" && PATH=$PATH_BEFORE npm ci --ignore-scripts --no-audit --no-fund "$@")
}
step_web() { npm_ci --omit=dev; }
step_web_tests() { npm_ci; }
