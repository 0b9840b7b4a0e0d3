#include "index/postings/inversion.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/bytes.h"
#include "index/parts/keys.h"
#include "index/parts/section.h"
#include "index/records/capitals.h"
#include "index/records/words.h"
#include "index/spellings/common_words.h"
#include "index/spellings/spellings.h"

namespace diarium::index {
namespace {

/// Terms that are cut in one go: the list of parts is opened for each.
constexpr std::uint32_t cut_at_once = 1u << 15;

/// Those of `terms` that stand in most papers, of equal ones the first.
std::vector<Foremost> foremost(std::span<const TermId> terms, const std::vector<std::uint32_t>& papers, const Numbering& spellings) {
  std::vector<std::uint32_t> places(terms.size());
  std::iota(places.begin(), places.end(), 0u);
  const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), foremost_terms));
  std::partial_sort(places.begin(), end, places.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t in_a = papers[terms[a].value], in_b = papers[terms[b].value];
    return in_a != in_b ? in_a > in_b : a < b;
  });
  std::vector<Foremost> out;
  for (auto place = places.begin(); place != end; ++place)
    out.push_back({*place, spellings.text(terms[*place].value), papers[terms[*place].value]});
  return out;
}

}  // namespace

void Inversion::end_term(std::string_view spelling, Spelling traits) {
  record_term(spelling, traits);
  lists_.end_list();
}

void Inversion::record_term(std::string_view spelling, Spelling traits) {
  [[maybe_unused]] const std::uint32_t number = spellings_.number(spelling);
  assert(number == sound_.size() && (number == 0 || spellings_.text(number - 1) < spelling));
  sound_.push_back(traits.sound);
  capital_.push_back(traits.capital);
  cuts_.push_back(traits.cut.value_or(cut_unknown));
}

/// Each spelling is cut once.
KeyListsWriter Inversion::cut_compounds(const Spread& spread, const KnownCuts& known) const {
  const auto knows = [this](std::string_view spelling) {
    const auto number = spellings_.find(spelling);
    return number && !capital_[*number];
  };
  const auto names = [this](std::string_view spelling) {
    const auto number = spellings_.find(spelling);
    return number && capital_[*number];
  };
  std::vector<std::string> cut((spellings_.size() + cut_at_once - 1) / cut_at_once);
  do_all(spread, cut.size(), [&](std::size_t part) {
    PartKeys keys(knows, names);
    std::vector<std::string> of_term;
    const auto first = static_cast<std::uint32_t>(part) * cut_at_once;
    for (std::uint32_t term = first; term < std::min(first + cut_at_once, spellings_.size()); ++term) {
      const auto written = capital_[term] ? PartKeys::Written::capital : PartKeys::Written::small;
      if (known.knows(term, spellings_.text(term))) {
        put_varint(cut[part], 0);
        continue;
      }
      of_term = keys.of(spellings_.text(term), written);
      put_varint(cut[part], of_term.size() + 1);
      for (const std::string& key : of_term) put_text(cut[part], key);
    }
  });
  KeyListsWriter parts(KeptKeys::whole);
  constexpr std::uint32_t unasked = 0xFFFFFFFFu;
  std::vector<std::uint32_t> numbers(known.key_count(), unasked);  // Of keys that are known.
  std::uint32_t term = 0;
  for (std::string& part : cut) {
    for (ByteReader reader(part); !reader.done(); ++term) {
      const std::uint32_t count_code = reader.number();
      if (count_code == 0) {
        for (const std::uint32_t key : known.keys_of(term)) {
          if (numbers[key] == unasked) numbers[key] = parts.number(known.key(key));
          parts.add(numbers[key], {term});
        }
      }
      for (std::uint32_t left = count_code; left > 1; --left) parts.add(reader.text(), {term});
    }
    std::string().swap(part);
  }
  return parts;
}

InvertedSections Inversion::finish(Compounds compounds, const ZoneAt& zone_at, const Spread& spread, const KnownCuts& known, const AddTogether& together) && {
  const KeyListsWriter parts = compounds == Compounds::cut ? cut_compounds(spread, known) : KeyListsWriter(KeptKeys::whole);
  const SortedLists of_parts = parts.sorted();
  for (std::size_t i = 0; i < of_parts.keys.size(); ++i) {
    const std::span<const TermId> terms = of_parts.of(i);
    if (terms.size() < together_from || (together && together(of_parts.keys[i], terms, lists_))) continue;
    lists_.add_together(terms, zone_at);
  }

  InvertedSections out;
  out.profiles = lists_.finish_profiles();
  DictionaryWriter dictionary;
  SpellingsWriter spellings;
  text::Stemmer stemmer;
  std::set<std::string, std::less<>> endings;
  for (std::uint32_t i = 0; i < spellings_.size(); ++i) {
    const std::string_view spelling = spellings_.text(i);
    Term term = lists_.next();
    term.id = {i};
    term.sound = sound_[i];
    term.cut = cuts_[i] != cut_unknown ? cuts_[i] : stem_cut(spelling, stemmer);
    dictionary.add(spelling, term);
    spellings.add(term.id, spelling, term.cut);
    if (const std::string_view ending = spelling.substr(spelling.size() - term.cut); !endings.contains(ending)) endings.emplace(ending);
  }
  std::vector<std::string> notes(of_parts.keys.size());
  for (std::size_t i = 0; i < notes.size(); ++i) {
    const std::span<const TermId> terms = of_parts.of(i);
    if (terms.size() >= together_from) notes[i] = part_note(lists_.next(), foremost(terms, lists_.papers(), spellings_));
  }
  out.terms = std::move(dictionary).finish();
  out.spellings = std::move(spellings).finish();
  out.parts = parts.finish(of_parts, notes);
  out.capitals = capitals_section(capital_);
  if (compounds == Compounds::cut) out.common = common_words_record(spellings_, lists_.papers());
  out.postings = lists_.take_postings();
  out.positions = lists_.take_positions();
  out.endings.assign(endings.begin(), endings.end());
  return out;
}

}  // namespace diarium::index
