#include "facts/decided/questions.h"

#include <algorithm>

namespace diarium::facts {
namespace {

using structure::BlockKind;

bool names_question(const Reading& r, std::uint32_t at) {
  return r.starts(at, "interpellation") || r.is_any(at, {"fråga", "frågan", "frågor"}) ||
         verb_at(r, at).is(VerbKind::ask);
}

/// «om», «när», «hur»: what is asked begins with it.
bool opens_question(const Reading& r, std::uint32_t at) {
  return r.is_any(at, {"om", "när", "hur", "hurdan", "vad", "varför", "vilka", "vilken", "vilket", "vem", "var",
                       "ifall", "huruvida"});
}

/// «Fråga 3», the nearest heading above; 0 where the nearest is another.
std::uint32_t number_above(const Reading& r, const Part& part, std::uint32_t question) {
  constexpr std::uint32_t most_number = 99;
  for (std::uint32_t b = question < r.size() ? r.block(question) : part.first_block; b > part.first_block; --b) {
    const Range words = r.blocks[b - 1];
    if (words.empty() || r.outline->blocks[b - 1].kind != BlockKind::heading) continue;
    const std::uint32_t number = r.is(words.first, "fråga") ? r.number(words.first + 1).value_or(0) : 0;
    return words.size() <= 3 && number <= most_number ? number : 0;
  }
  return 0;
}

bool has_own_number(const Reading& r, const ProposalAt& one) {
  if (one.words.first >= r.size()) return true;
  const std::string& label = r.outline->blocks[r.block(one.words.first)].label;
  return std::ranges::any_of(label, [](char c) { return c >= '0' && c <= '9'; });
}

/// «Jag undrar när bron öppnar.» in a paper that asks.
bool asks_without_mark(const Reading& r, const std::vector<Part>& parts, const structure::AttClause& clause) {
  const std::uint32_t at = r.token_at(clause.span.begin);
  const Type type = parts[part_of(parts, at)].type;
  return (type == Type::interpellation || type == Type::enkel_fraga) && at < r.size() &&
         indirect_question(r, r.sentence(at)).first == at;
}

}  // namespace

Range indirect_question(const Reading& r, Range sentence) {
  constexpr std::uint32_t most_asked = 14;  // Tokens of who is asked.
  bool own = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    own = own || r.is_any(i, {"jag", "vi", "undertecknad", "undertecknade"});
    const bool asks = own && (r.is_any(i, {"frågar", "undrar", "fråga", "undra"}));
    if (!asks) continue;
    // «Jag vill lyfta en fråga om skolan.»
    if (r.is(i, "fråga") && r.is_any(i - 1, {"en", "min", "vår", "följande", "denna", "samma", "viktig"})) return {};
    for (std::uint32_t at = i + 1; at < sentence.last && at <= i + most_asked; ++at) {
      if (opens_question(r, at) && at + 3 < sentence.last) return {at, sentence.last};
      if (r.is_any(at, {":", ";"})) return {};
    }
    return {};
  }
  return {};
}

bool leads_to_question(const Reading& r, std::uint32_t block) {
  const Range words = r.blocks[block];
  return words.size() > 2 && r.is(words.last - 1, ":") && r.is(words.last - 2, "fråga") &&
         r.is_any(words.last - 3, {"följande", "min", "vår", "denna"});
}

Range question_behind_colon(const Reading& r, Range words) {
  for (std::uint32_t i = words.first + 1; i + 2 < words.last; ++i) {
    if (!r.is(i, ":") || !r.is_any(i - 1, {"fråga", "frågan"})) continue;
    const std::uint32_t first = r.is_any(i + 1, {"\"", "”", "“", "»", "«"}) ? i + 2 : i + 1;
    for (std::uint32_t end = first + 1; end < words.last && !r.is(end, "."); ++end)
      if (r.is(end, "?")) return {first, end + 1};
    return {};
  }
  return {};
}

Range asker_above(const Reading& r, const Part& part, const People& people, std::uint32_t question) {
  if (question >= r.size()) return {};
  for (std::uint32_t b = r.block(question) + 1; b > part.first_block; --b) {
    const Range words{r.blocks[b - 1].first, std::min(r.blocks[b - 1].last, question)};
    if (words.empty()) continue;
    const auto mentions = mentions_in(people, words);
    for (std::uint32_t i = words.first; i < words.last && !mentions.empty(); ++i) {
      if (!names_question(r, i)) continue;
      const Mention& first = mentions[0];
      const bool asks =
          holds(people.persons[first.person], "interpellant") &&
          (i < first.name.first || i < first.whole.last + 6);  // «Fråga från …», «Anna Berg har ställt en fråga».
      if (asks) return words;
      break;
    }
    if (section_sign(r, r.blocks[b - 1].first)) break;
  }
  return {};
}

std::vector<bool> tell_questions(const Reading& r, const std::vector<Part>& parts,
                                 const std::vector<structure::AttClause>& clauses) {
  std::vector<bool> questions(clauses.size());
  for (std::size_t first = 0; first < clauses.size();) {
    std::size_t last = first + 1;
    while (last < clauses.size() && clauses[last].number == clauses[last - 1].number + 1 &&
           clauses[last].block <= clauses[last - 1].block + 1) {
      ++last;
    }
    bool question = false;
    for (std::size_t i = first; i < last; ++i) {
      const std::uint32_t end = r.token_at(clauses[i].span.end);
      question = question || (end > 0 && (r.is(end - 1, "?") || asks_without_mark(r, parts, clauses[i])));
    }
    for (std::size_t i = first; i < last; ++i) questions[i] = question;
    first = last;
  }
  return questions;
}

void number_questions(const Reading& r, const std::vector<Part>& parts, std::vector<ProposalAt>& all) {
  std::size_t part = parts.size();
  std::uint16_t last = 0;
  for (ProposalAt& one : all) {
    if (one.fact.kind != "fråga" || !is_minutes(parts[one.part].type)) continue;
    if (one.part != part) part = one.part, last = 0;
    if (const std::uint32_t headed = number_above(r, parts[one.part], one.words.first); headed > 0)
      one.fact.number = static_cast<std::uint16_t>(headed);
    else if (one.fact.number <= last && !has_own_number(r, one)) one.fact.number = static_cast<std::uint16_t>(last + 1);
    last = one.fact.number;
  }
}

}  // namespace diarium::facts
