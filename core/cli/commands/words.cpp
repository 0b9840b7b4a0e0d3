// diarium stem, diarium split: the stem, or the parts, of each word on stdin.
#include "cli/call/console.h"
#include "cli/disk/files.h"
#include "cli/papers/lexicon.h"

namespace diarium::cli {
namespace {

constexpr Option split_options[] = {lexicon_option};

/// A line a word: it, a tab, and what `of` says of it.
template <class Of>
Status tell_words(Of of) {
  const auto bytes = read_stdin();
  if (!bytes) return complain("stdin", bytes.error()), Status::failed;
  if (bytes->empty()) return Status::done;
  Warnings warnings;
  const auto text = text_as_read(*bytes, "stdin", warnings);
  complain("stdin", warnings);
  if (!text) return complain("stdin", text.error()), Status::failed;
  const auto words = lines_of(*text);
  const auto found = of(words);
  for (std::size_t i = 0; i < words.size(); ++i) print(words[i] + "\t" + found[i] + "\n");
  return Status::done;
}

Status run_stem(const Call&) { return tell_words(stems); }

Status run_split(const Call& call) {
  const auto path = find_lexicon(call);
  if (!path) return complain("lexicon", path.error()), Status::failed;
  const auto lexicon = open_lexicon(*path);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  if (!*lexicon) {
    complain("lexicon", Error{Fault::not_found, "there is no sv.lex beside the program; name one with --lexicon", ""});
    return Status::failed;
  }
  return tell_words([&](const std::vector<std::string>& words) { return splits(words, **lexicon); });
}

}  // namespace

Command stem_command() {
  return {"stem", "", "words on stdin, one a line; «word TAB stem» out", "", {0, 0, {}}, run_stem};
}

Command split_command() {
  return {"split",
          "[--lexicon FILE]",
          "words on stdin, one a line; «word TAB part|part» out, no bar: not split",
          "A linking s belongs to the part before it.\n",
          {0, 0, split_options},
          run_split};
}

}  // namespace diarium::cli
