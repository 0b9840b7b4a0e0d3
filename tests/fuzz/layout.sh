#!/usr/bin/env bash
# tests/fuzz/layout.sh [SECONDS] [CORPUS]: fuzzes the positioned stream and its layout; ends with what libFuzzer counted.
# Needs clang and its runtime (Debian: clang libclang-rt-14-dev). A finding is left in build/fuzz and makes the exit status 1.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60} corpus=${2:-build/fuzz/layout.corpus}
mkdir -p build/fuzz "$corpus"
clang++ -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -Icore \
  tests/fuzz/layout.cpp core/source/{flow,positioned}.cpp core/source/layout/*.cpp -o build/fuzz/layout
exec nice -n 15 build/fuzz/layout -max_total_time="$seconds" -max_len=1000 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix=build/fuzz/ "$corpus"
