#include "index/spellings/spellings.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/words.h"

namespace diarium::index {
namespace {

std::string unmarked_stem(std::string_view spelling, std::uint32_t cut) {
  return text::fold(spelling.substr(0, spelling.size() - cut), text::Fold::marks);
}

/// Visits those of the terms that a look-up of the section found whose key is wanted.
template <class IsWanted>
Result<bool> each_found(const Dictionary& dictionary, const std::vector<TermId>& found, const IsWanted& is_wanted,
                        const VisitTerm& visit) {
  bool are_words = true;
  const auto done = dictionary.each(found, [&](const Term& term, std::string_view spelling) {
    if (!utf8::valid(spelling) || (term.cut > 0 && utf8::is_continuation(spelling[spelling.size() - term.cut]))) {
      are_words = false;
    } else if (is_wanted(unmarked_stem(spelling, term.cut))) {
      visit(term, spelling);
    }
  });
  if (!are_words) return damaged("terms");
  return done;
}

Result<KeyLists> open_spellings(const File& file, const Dictionary& dictionary) {
  return KeyLists::open(file, Section::spellings, KeptKeys::beginnings, dictionary.size());
}

}  // namespace

void SpellingsWriter::add(TermId id, std::string_view spelling, std::uint32_t cut) {
  if (std::all_of(spelling.begin(), spelling.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return;
  if (text::fold(spelling, text::Fold::marks) == spelling) return;
  lists_.add(unmarked_stem(spelling, cut), id);
}

Result<bool> each_marked(const File& file, const Dictionary& dictionary, std::string_view key, const VisitTerm& visit) {
  const auto lists = open_spellings(file, dictionary);
  if (!lists) return lists.error();
  const auto list = lists->find(key);
  if (!list) return list.error();
  return each_found(
      dictionary, list->terms, [&](std::string_view found) { return found == key; }, visit);
}

Result<bool> each_marked_prefix(const File& file, const Dictionary& dictionary, std::string_view key,
                                const VisitTerm& visit) {
  const auto lists = open_spellings(file, dictionary);
  if (!lists) return lists.error();
  const auto terms = lists->beginning_with(key);
  if (!terms) return terms.error();
  return each_found(
      dictionary, *terms, [&](std::string_view found) { return found.starts_with(key); }, visit);
}

}  // namespace diarium::index
