// What the façade says of a copy of a paper's file: what it would give away, and whether it may be given.
#include <algorithm>
#include <map>
#include <set>

#include "diarium.h"
#include "source/inside/inside.h"
#include "source/inside/pdf_places.h"
#include "text/personal/personal.h"
#include "view/paper/cite.h"

namespace diarium {
namespace {

constexpr std::size_t places_limit = 20;  ///< Of numbers that are told; one is enough to withhold a copy.

bool has_number(std::string_view words) {
  return std::ranges::any_of(text::find_personal(words),
                             [](const text::Personal& one) { return one.kind == text::PersonalKind::number; });
}

/// What was left out of the text, and what the container tells: of a thing that both count, the larger number.
std::vector<source::LeftOut> all_held(const source::FileReading& reading, const source::Inside& inside) {
  std::map<std::string, std::uint32_t> held;
  for (const source::LeftOut& one : reading.left_out) held[one.what] = one.count;
  for (const source::LeftOut& one : inside.holds) held[one.what] = std::max(held[one.what], one.count);
  if (reading.inserted > 0) held["inserted"] = reading.inserted;
  held.erase("blank_pages");
  std::vector<source::LeftOut> holds;
  for (const auto& [what, count] : held) holds.push_back({what, count});
  return holds;
}

/// A text is given away masked. Should a number stand in what is given in spite of that, there is no copy.
void judge_text(std::string_view bytes, std::string_view path, const CopyOptions& options, CopyOutcome& outcome) {
  if (!options.mask) return;
  const auto given = masked_source(bytes, path);
  if (!given || has_number(text::normalise(*given).nfc)) {
    outcome.numbers.emplace_back(path);
    outcome.withheld = index::Withheld::numbers;
  }
}

/// May a personal number stand in a picture of a page, which nobody can mask? Its reader may have misread a digit: what may be a
/// number counts as one.
bool is_doubtful_scan(const Draft& draft) {
  if (std::ranges::none_of(draft.paper.reading.page_readings, source::is_scanned)) return false;
  return std::ranges::any_of(text::find_personal(draft.paper.text.nfc),
                             [](const text::Personal& one) { return one.kind == text::PersonalKind::number || one.kind == text::PersonalKind::doubtful; });
}

index::Withheld judged(const CopyOutcome& outcome, const CopyOptions& options) {
  if (options.originals == Originals::plain) return index::Withheld::kind;
  if (options.originals == Originals::all || !options.mask) return index::Withheld::no;
  if (!outcome.numbers.empty()) return index::Withheld::numbers;
  if (!outcome.unseen.empty()) return index::Withheld::unseen;
  return outcome.empty_pages + outcome.scanned_pages > 0 && !options.pages_read ? index::Withheld::pages : index::Withheld::no;
}

}  // namespace

CopyOutcome judge_copy(std::string_view bytes, std::string_view path, const std::vector<Draft>& drafts,
                       const CopyOptions& options) {
  CopyOutcome outcome;
  if (drafts.empty() || options.originals == Originals::none) return outcome;
  const index::Paper& paper = drafts.front().paper;
  if (view::is_text_file(paper.reading.kind)) {
    outcome.masked = paper.origin.masked;
    judge_text(bytes, path, options, outcome);
    return outcome;
  }
  if (paper.origin.masked > 0) outcome.numbers.emplace_back("the text");
  if (std::ranges::any_of(drafts, is_doubtful_scan)) outcome.numbers.emplace_back("a picture of a page");
  const source::WordsListener listener = [&](std::string_view where, std::string_view words) {
    if (outcome.numbers.size() == places_limit || std::ranges::find(outcome.numbers, where) != outcome.numbers.end()) return;
    if (has_number(words)) outcome.numbers.emplace_back(where);
  };
  source::Inside inside = source::look_inside(bytes, path.substr(path.rfind('/') + 1), listener);
  outcome.holds = all_held(paper.reading, inside);
  outcome.unseen = std::move(inside.unseen);
  source::PdfPlaces places(bytes);
  for (std::string& where : outcome.numbers) where = places.name_of(std::move(where));
  for (source::Unseen& one : outcome.unseen) one.where = places.name_of(std::move(one.where));
  std::set<std::string> seen;
  std::erase_if(outcome.numbers, [&](const std::string& where) { return !seen.insert(where).second; });
  outcome.empty_pages = static_cast<std::uint32_t>(paper.reading.empty_pages.size());
  outcome.scanned_pages = static_cast<std::uint32_t>(std::ranges::count_if(paper.reading.page_readings, source::is_scanned));
  outcome.withheld = judged(outcome, options);
  return outcome;
}

}  // namespace diarium
