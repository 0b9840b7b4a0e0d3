# wasm/setup/whole.sh: sourced by setup.sh and build.sh, which set ROOT and `say`.

# whole_libraries LOG: after a link that failed as LOG says, whether it is worth another try: it asked for a function that stands in none
# of the files of wasm/setup/steps/emscripten_libraries.txt, and Emscripten's libraries are whole from now on (the next link makes them).
whole_libraries() {
  local emscripten=$ROOT/.tools/emscripten
  [ -e "$emscripten/reduced" ] && grep -q 'undefined symbol' "$1" || return 1
  say "      a link asks for more of the C and C++ libraries ($(missing_symbols "$1")): making them whole (two minutes)"
  rm -f "$emscripten"/cache/sysroot/lib/wasm32-emscripten/lib{c,c++-noexcept,c++abi-noexcept,clang_rt.builtins}.a "$emscripten/reduced"
}

# missing_symbols LOG: the functions that the links of LOG asked for in vain, for emscripten_libraries.txt.
missing_symbols() { sed -n 's/.*undefined symbol: //p' "$1" | sort -u | head -n 5 | paste -s -d ' '; }
