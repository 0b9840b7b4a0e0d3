# steps/packages.sh: the Debian packages that are installed on the machine itself; nothing else outside the checkout
# changes. A package is asked for only when what it brings is missing.

# Command that must be there, and the package that brings it.
PAGE_COMMANDS='
cmake cmake
ninja ninja-build
python3 python3
bzip2 bzip2
xz xz-utils
patch patch
patchelf patchelf
'
NATIVE_COMMANDS='
g++ g++
'
TEST_COMMANDS='
clang++-19 clang-19
brotli brotli
chromium chromium
chromium-headless-shell chromium-headless-shell
firefox-esr firefox-esr
Xvfb xvfb
WebKitWebDriver webkit2gtk-driver
gropdf groff
pdftotext poppler-utils
soffice libreoffice-writer-nogui
'
# File that must be there (a glob), and the package that brings it: what the native command reads PDF and pictures of pages with; what the browsers
# need to draw and to measure text, the sanitizers and libFuzzer.
NATIVE_FILES='
/usr/include/poppler/cpp/poppler-document.h libpoppler-cpp-dev
/usr/include/poppler/TextOutputDev.h libpoppler-private-dev
/usr/include/tesseract/baseapi.h libtesseract-dev
/usr/include/leptonica/allheaders.h libleptonica-dev
/usr/share/tesseract-ocr/*/tessdata/swe.traineddata tesseract-ocr-swe
'
TEST_FILES='
/usr/lib/*/dri/swrast_dri.so libgl1-mesa-dri
/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf fonts-dejavu-core
/usr/lib/llvm-19/lib/clang/19/lib/linux/libclang_rt.fuzzer-*.a libclang-rt-19-dev
'

# missing_packages page|command|tests: the packages to install, one a line.
missing_packages() {
  local command package pattern commands=$PAGE_COMMANDS files=
  [ "$1" = page ] || commands+=$NATIVE_COMMANDS files+=$NATIVE_FILES
  [ "$1" != tests ] || commands+=$TEST_COMMANDS files+=$TEST_FILES
  while read -r command package; do
    [ -z "$command" ] || command -v "$command" >/dev/null || printf '%s\n' "$package"
  done <<<"$commands"
  while read -r pattern package; do
    [ -z "$pattern" ] || compgen -G "$pattern" >/dev/null || printf '%s\n' "$package"
  done <<<"$files"
}

# ask_packages page|command|tests: says what will be installed ($PACKAGES), and asks for sudo ($AS_ROOT) where that needs a person.
# What dpkg had begun and not ended, of these or others, is ended first ($INSTALLING: either).
ask_packages() {
  AS_ROOT= INSTALLING=
  PACKAGES=$(missing_packages "$1" | sort -u | tr '\n' ' ')
  PACKAGES=${PACKAGES% }
  [ -n "$PACKAGES" ] || half_installed || return 0
  command -v apt-get >/dev/null || fail "this system has no apt-get, and these are missing: $PACKAGES" \
    "Set-up is made for Debian 12 and its relatives. Elsewhere, install what these packages bring by hand" \
    "(Debian's archive is still needed for the sources: a Debian container is the easy way out)."
  if [ "$(id -u)" -ne 0 ]; then
    [ -n "$PACKAGES" ] || command -v sudo >/dev/null || return 0
    command -v sudo >/dev/null || fail "these Debian packages are missing, and there is no sudo to install them: $PACKAGES" \
      "As root, run: apt-get update && apt-get install --no-install-recommends $PACKAGES" "Then run the same command again."
    AS_ROOT=sudo
  fi
  INSTALLING=yes
  say "[-] Installing Debian packages on this machine: ${PACKAGES:-going on where it was interrupted}"
  if [ -n "$AS_ROOT" ] && ! sudo -n true 2>/dev/null; then
    sudo -v >&3 2>&3 </dev/tty || fail "sudo did not let us install: $PACKAGES" "As root, run: apt-get install --no-install-recommends $PACKAGES"
  fi
}
# half_installed: whether dpkg was stopped before all that it had begun was unpacked and configured (dpkg-query(1), status abbreviations).
half_installed() { grep -q '^.[UFHWt]' <<<"$(dpkg-query -W -f '${db:Status-Abbrev}\n' 2>/dev/null)"; }

# install_packages: those that ask_packages found.
install_packages() {
  [ -n "$INSTALLING" ] || return 0
  local log=$TOOLS/log/packages.log status start=$SECONDS
  (
    set -e
    apt() { $AS_ROOT env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=120 --no-install-recommends "$@"; }
    # Stopped while it unpacked, dpkg cannot configure what lacks a package that was still to come; apt brings that.
    if half_installed; then $AS_ROOT env DEBIAN_FRONTEND=noninteractive dpkg --configure -a || broken=yes; fi
    apt update
    [ -z "${broken-}" ] || apt install --fix-broken
    [ -z "$PACKAGES" ] || apt install $PACKAGES
    $AS_ROOT apt-get clean
  ) >"$log" 2>&1
  status=$?
  [ $status -eq 0 ] || explain_failure packages "$log"
  say "[-] done in $((SECONDS - start)) s"
}

# need_room: enough disk for what is still to come; measured: 0.8 GB for the page, 0.7 GB with the packages of the tests.
need_room() {
  local wanted=200 free
  [ -e "$TOOLS/manifest.json" ] || wanted=3000
  free=$(free_megabytes "$TOOLS")
  [ "$free" -ge "$wanted" ] || fail "the disk is nearly full: $free MB free, about $wanted MB are needed." \
    "Make room on the disk that holds $ROOT, then run the same command again; what is there already is kept."
}
