#include "facts/decided/questions.h"

#include <algorithm>

#include "facts/decided/points.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

/// What the patterns of assets/rules/questions.rules mark: the first word of what is asked, a question's number.
enum class QuestionMark : std::uint8_t { asked, number };

Found found_at(const Reading& r, std::string_view list, std::uint32_t at) {
  return find_at(question_rules(), r, at, NothingAsked(), list);
}

/// «Fråga 3», the nearest heading above; 0 where the nearest is another.
std::uint32_t number_above(const Reading& r, const Part& part, std::uint32_t question) {
  for (std::uint32_t b = question < r.size() ? r.block(question) : part.first_block; b > part.first_block; --b) {
    const Range words = r.blocks[b - 1];
    if (words.empty() || r.outline->blocks[b - 1].kind != BlockKind::heading) continue;
    const Found found = found_at(r, "heading", words.first);
    return words.size() <= 3 && found.rule != nullptr ? *r.number(found[QuestionMark::number]) : 0;
  }
  return 0;
}

bool has_own_number(const Reading& r, const ProposalAt& one) {
  return one.words.first >= r.size() || is_numbered(r.outline->blocks[r.block(one.words.first)].label);
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
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Found found = found_at(r, "asked", i);
    if (found.rule == nullptr) continue;
    if (found.says("asked") && found.end <= sentence.last) return {found[QuestionMark::asked], sentence.last};
    break;
  }
  return {};
}

bool leads_to_question(const Reading& r, std::uint32_t block) {
  const Range words = r.blocks[block];
  return words.size() > 2 && found_at(r, "colon", words.last - 1).says("one_question");
}

Range question_behind_colon(const Reading& r, Range words) {
  for (std::uint32_t i = words.first + 1; i + 2 < words.last; ++i) {
    const Found colon = found_at(r, "colon", i);
    if (colon.rule == nullptr) continue;
    for (std::uint32_t end = colon.end + 1; end < words.last && !r.is(end, "."); ++end)
      if (r.is(end, "?")) return {colon.end, end + 1};
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
      if (found_at(r, "word", i).rule == nullptr) continue;
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
    if (one.fact.kind != kind::question || !is_minutes(parts[one.part].type)) continue;
    if (one.part != part) part = one.part, last = 0;
    if (const std::uint32_t headed = number_above(r, parts[one.part], one.words.first); headed > 0)
      one.fact.number = static_cast<std::uint16_t>(headed);
    else if (one.fact.number <= last && !has_own_number(r, one)) one.fact.number = static_cast<std::uint16_t>(last + 1);
    last = one.fact.number;
  }
}

}  // namespace diarium::facts
