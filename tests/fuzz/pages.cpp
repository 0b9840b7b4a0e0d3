// Bytes as what a host sends of a pack that is read as it is needed: a small question, and parts that come whole, late, cut,
// changed or from elsewhere. Of an honest host the answer is that of the whole pack.
#include <algorithm>
#include <array>

#include "fuzz/check.h"
#include "fuzz/edits.h"
#include "fuzz/made.h"
#include "query/search.h"

namespace {

using namespace diarium;

constexpr std::array<std::string_view, 8> questions = {"cykelställ", "motion beslut", "\"fler cykelställ\"", "cykel*",
                                                       "typ:motion", "KS 2031/417",   "tagnig~",            ""};
constexpr int most_rounds = 64;

/// A collection of some twenty pages: that of the other fuzzers has two.
std::string large_pack() {
  constexpr std::array<std::string_view, 8> firsts = {"cykel", "skol", "vatten", "park", "buss", "torg", "barn", "miljö"},
                                            lasts = {"ställ", "plats", "avgift", "plan", "vård", "trafik", "huset", "politik"};
  std::vector<File> files = {{"motion.md", "# Motion om fler cykelställ\n\nKS 2031/417. Vi föreslår att det byggs fler cykelställ.\n"}};
  std::uint32_t state = 7;
  const auto below = [&](std::uint32_t end) { return (state = state * 1664525u + 1013904223u) / 65536u % end; };
  for (int number = 0; number < 250; ++number) {
    std::string text = "Motion om " + std::string(lasts[below(8)]) + "\n\n";
    for (std::uint32_t words = 40 + below(80); words > 0; --words) {
      text += std::string(firsts[below(8)]) + std::string(lasts[below(8)]);
      text += below(9) == 0 ? " beslut" + std::to_string(below(3000)) + ".\n\n" : std::string(" ");
    }
    files.push_back({"p" + std::to_string(number) + ".txt", std::move(text)});
  }
  auto related = with_relations(pack_files(std::move(files), WithFacts::yes).bytes);
  fuzz::hold(bool(related));
  return std::move(*related);
}

/// All that is shown of an answer; empty where there is an error.
std::string told(const index::Pack& pack, std::string_view question) {
  const auto answer = query::search(pack, question, {});
  if (!answer) return fuzz::hold_error(answer.error()), std::string();
  std::string all = std::to_string(answer->papers) + "+" + std::to_string(answer->more);
  for (const query::Hit& hit : answer->hits) {
    all += "\n" + pack.card(hit.paper).id + " " + pack.card(hit.paper).title + " " + std::to_string(hit.score);
    for (const query::Snippet& snippet : hit.snippets) {
      fuzz::hold(utf8::valid(snippet.text));
      for (const ByteSpan mark : snippet.marks) fuzz::hold_span(snippet.text, mark);
      all += "\n  " + snippet.text;
    }
    const auto places = query::places(pack, question, hit.paper);
    if (!places) fuzz::hold_error(places.error());
  }
  for (const query::Facet& facet : answer->facets) {
    for (const query::FacetValue& value : facet.values) all += "\n" + value.value + " " + std::to_string(value.papers);
  }
  return all;
}

/// Sends one part as the next byte says. True: as it is in the file.
bool send(index::Pack& pack, const std::string& file, index::FileRange range, fuzz::Bytes& bytes) {
  const std::string true_part(std::string_view(file).substr(std::min<std::uint64_t>(range.begin, file.size()), range.end - range.begin));
  std::string part = true_part;
  const std::uint32_t how = bytes.next() % 8;
  if (how == 1) return false;  // Never comes.
  if (how == 2) part.resize(bytes.wide() % (part.size() + 1));
  if (how == 3 && !part.empty()) part[bytes.wide() % part.size()] ^= static_cast<char>(1 + bytes.next() % 255);
  if (how == 4) part += "more";
  const std::uint64_t begin = how == 5 ? range.begin + bytes.next() : range.begin;
  const bool taken = pack.supply(begin, part);
  const bool is_right = begin == range.begin && part == true_part;
  fuzz::hold(taken || !is_right || true_part.size() < range.end - range.begin);
  return is_right;
}

}  // namespace

void diarium::fuzz::run(std::string_view given) {
  static const std::string made = large_pack();
  static const fuzz::Sections sections = fuzz::take_apart(made);
  fuzz::Bytes bytes(given);
  const std::string_view question = questions[bytes.next() % questions.size()];
  const std::size_t first = 4096 * std::size_t{1 + bytes.next() % 4};
  const bool is_edited = bytes.next() % 2 == 1;
  const std::string file = is_edited ? fuzz::edited(sections, bytes) : made;
  auto pack = index::Pack::open_part(std::string_view(file).substr(0, std::min(file.size(), first)));
  if (!pack) return fuzz::hold(is_edited || first < 16384), fuzz::hold_error(pack.error());
  std::string said;
  bool honest = true, whole = false;
  for (int round = 0; round < most_rounds && !whole; ++round) {
    pack->forget();
    said = told(*pack, question);
    const std::vector<index::FileRange> wanted = pack->wanted();
    whole = wanted.empty();
    for (const index::FileRange range : wanted) {
      fuzz::hold(range.begin < range.end && (is_edited || range.end <= file.size()));
      honest = send(*pack, file, range, bytes) && honest;
    }
  }
  if (is_edited || !honest) return;
  static const auto all = index::Pack::open(made);
  fuzz::hold(whole && said == told(*all, question));
}
