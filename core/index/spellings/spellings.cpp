#include "index/spellings/spellings.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/words.h"

namespace diarium::index {
namespace {

/// Visits the terms that a look-up of the section found.
Result<bool> each_found(const Dictionary& dictionary, const Result<std::vector<TermId>>& found, const VisitTerm& visit) {
  if (!found) return found.error();
  bool are_words = true;
  const auto done = dictionary.each(*found, [&](const Term& term, std::string_view spelling) {
    if (!utf8::valid(spelling)) return void(are_words = false);
    visit(term, spelling);
  });
  if (!are_words) return damaged("terms");
  return done;
}

}  // namespace

void SpellingsWriter::add(TermId id, std::string_view spelling, std::uint32_t cut) {
  if (std::all_of(spelling.begin(), spelling.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return;
  if (text::fold(spelling, text::Fold::marks) == spelling) return;
  lists_.add(text::fold(spelling.substr(0, spelling.size() - cut), text::Fold::marks), id);
}

Result<bool> each_marked(const File& file, const Dictionary& dictionary, std::string_view key, const VisitTerm& visit) {
  const auto lists = KeyLists::open(file, Section::spellings, dictionary.size());
  if (!lists) return lists.error();
  return each_found(dictionary, lists->find(key), visit);
}

Result<bool> each_marked_prefix(const File& file, const Dictionary& dictionary, std::string_view key,
                                const VisitTerm& visit) {
  const auto lists = KeyLists::open(file, Section::spellings, dictionary.size());
  if (!lists) return lists.error();
  return each_found(dictionary, lists->beginning_with(key), visit);
}

}  // namespace diarium::index
