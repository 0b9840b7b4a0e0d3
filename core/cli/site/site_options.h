// cli/site/site_options: what can be said of a site that is built; `watch` says more.
#pragma once
#include <algorithm>
#include <array>

#include "cli/call/arguments.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"
#include "cli/report.h"
#include "cli/targets/ours.h"

namespace diarium::cli {

inline constexpr std::array<Option, 17> site_options = {{
    {"-o", "SITE", "the folder of the site (must be given)"},
    {"--shell", "DIR", "the page without a collection (build/shell)"},
    {"--jobs", "N", "threads that read (the machine's; one in WebAssembly)"},
    {"--no-wording", "", "all that is told across papers but shared wording"},
    {"--no-mask", "", "leave personal numbers as they are"},
    {"--originals", "WHICH", "copies of the files that papers were read from: none, plain (texts), checked, all (checked)"},
    {"--no-originals", "", "as --originals none"},
    {"--precompress", "", "write .br and .gz beside the files, for hosts that send them"},
    {"--one-file-limit", "BYTES", "a larger pack is not put inside diarium.html (30 MiB)"},
    {"--full", "", "diarium.html also holds what reads a reader's own papers"},
    {"--piece-size", "BYTES", "a larger pack is served in pieces of at most that (16 MiB), cut by what is in them"},
    {"--changed", "FILE", "write there which files of the site were made, changed and removed"},
    lang_option,
    strict_option,
    force_option,
    lexicon_option,
    ocr_option,
}};

/// The same with some more, in front of those.
template <std::size_t count>
constexpr std::array<Option, site_options.size() + count> site_options_and(const std::array<Option, count>& more) {
  std::array<Option, site_options.size() + count> all{};
  std::ranges::copy(site_options, std::ranges::copy(more, all.begin()).out);
  return all;
}

}  // namespace diarium::cli
