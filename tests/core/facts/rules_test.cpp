// The examples of assets/rules: each holds by its own rule, each «not» by another or none, each «todo» not yet.
#include <array>
#include <map>
#include <sstream>

#include "core/facts/facts_text.h"
#include "facts/asked/referral.h"
#include "facts/dates/dates.h"
#include "facts/decided/dissent.h"
#include "facts/names/persons.h"
#include "facts/rules/rule_texts.h"
#include "facts/rules/rules.h"

using namespace diarium;

namespace {

/// One example: a rule's name, the kind of line («», «not», «todo»), the words with the place in [ ], a line's end as « / »,
/// and what they stand in: «in motion head».
struct Example {
  std::string rule, kind, words, within;
  std::size_t line = 0;
};

std::vector<Example> examples_of(const std::string& file) {
  std::vector<Example> all;
  std::string rule;
  std::size_t number = 0;
  const std::optional<std::string> bytes = test::there(test::read_file(file));
  std::istringstream lines(*bytes);
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::size_t open = line.find("«"), close = line.rfind("»"), colon = line.find(':');
    if (line.empty() || line[0] == '#') continue;
    if (line[0] != ' ') {
      const std::size_t space = line.find(' ');
      if (colon != line.npos && space < colon) rule = line.substr(space + 1, colon - space - 1);
    } else if (open != line.npos && close != line.npos) {
      const std::string before = line.substr(0, open);
      if (before.find_first_not_of(' ') != before.npos && before.find("not ") == before.npos &&
          before.find("todo ") == before.npos)
        continue;  // The rest of a rule.
      const char* kind = before.find("not ") != before.npos ? "not" : before.find("todo ") != before.npos ? "todo" : "";
      all.push_back({rule, kind, line.substr(open + 2, close - open - 2), line.substr(close + 2), number});
    }
  }
  return all;
}

/// An example's words as a paper of one part, and where its [ ] stood.
struct ReadExample {
  test::Read paper;
  facts::Reading r;
  facts::Part part;
  ByteSpan place;
  bool arguing = false;  ///< It stands in a section that gives reasons.
};

void read_example(const Example& example, ReadExample& read) {
  std::string words = example.words;
  for (std::size_t at = 0; (at = words.find(" / ", at)) != words.npos;) words.replace(at, 3, "\n");
  const std::size_t open = words.find('['), close = words.find(']');
  REQUIRE_MESSAGE((open != words.npos && close != words.npos), example.words);
  words.erase(close, 1).erase(open, 1);
  read.place = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
  read.paper = test::read_facts(words + "\n");
  read.r = facts::read(read.paper.text.nfc, read.paper.outline);
  read.r.swedish = true;  // A few words do not tell.
  read.part.tokens = {0, read.r.size()};
  read.part.last_block = static_cast<std::uint32_t>(read.r.blocks.size());
  read.arguing = example.within.find("arguing") != std::string::npos;
  std::istringstream within(example.within);
  for (std::string word; within >> word;) {
    const auto type = std::ranges::find(facts::type_words, word);
    if (word == "head") read.part.head_end = read.r.size();
    if (type != facts::type_words.end())
      read.part.type = static_cast<facts::Type>(type - facts::type_words.begin());
  }
}

/// The rules of a file that held for words in [ ] while a reading was asked, each behind a space.
template <class Ask>
std::string held_while(const ReadExample& read, std::string_view file, Ask ask) {
  std::vector<facts::RuleHeld> held;
  facts::Reading r = read.r;
  r.held = &held;
  ask(r);
  std::string names = " ";
  for (const facts::RuleHeld& one : held)
    if (one.file == file && !one.words.empty() && one.words.last <= r.size() && r.span(one.words).overlaps(read.place))
      names += std::string(one.rule->name) + " ";
  return names;
}

/// The rules that held for the day in [ ]; the last of them tells.
std::string held_by_day(const ReadExample& read) {
  return held_while(read, "dates", [&](const facts::Reading& r) {
    for (const facts::DateAt& date : facts::find_dates(r)) (void)facts::date_meaning(r, {read.part}, date);
  });
}

/// The rule that took what stands in [ ], no more and no less.
std::string taken_by(const ReadExample& read) {
  for (const facts::NumberAt& number : facts::find_numbers(read.r))
    if (read.r.span(number.range) == read.place) return " " + std::string(number.rule->name) + " ";
  return " nothing ";
}

/// What grounds ask of a sentence, as an example says it.
struct ExampleSentence : facts::Asked {
  bool arguing = false;
  bool ask(std::uint8_t question, const facts::Anchor&) const override { return question == 0 && arguing; }
  bool is_type(std::uint64_t, const facts::Anchor&) const override { return false; }
};

/// The rules by which the sentence in [ ] gives a reason of each kind, or the word in [ ] judges.
std::string held_by_sentence(const ReadExample& read) {
  const facts::Rules& rules = facts::ground_rules();
  ExampleSentence asked;
  asked.arguing = read.arguing;
  const facts::Range words = read.r.within(read.place);
  const facts::Range sentence = read.r.sentence(words.first);
  const facts::Anchor place{sentence.first, sentence.last, sentence};
  std::string names = " ";
  const auto add = [&](const facts::Rule* rule) {
    if (rule != nullptr && names.find(" " + std::string(rule->name) + " ") == names.npos)
      names += std::string(rule->name) + " ";
  };
  for (const facts::Rule& rule : rules.rules)
    add(facts::first_rule(rules, read.r, place, asked, {.value = rule.value}));
  if (words.size() == 1) add(facts::rule_of_word(rules, read.r, words.first, place, asked));
  return names;
}

/// What the word or the day in [ ] says of the time of what stands beside it.
std::string held_by_time(const ReadExample& read) {
  const facts::Range words = read.r.within(read.place);
  const facts::Anchor place{words.first, words.last, read.r.sentence(words.first)};
  std::string names = " ";
  if (const facts::Rule* rule = facts::first_rule(facts::happening_rules(), read.r, place, facts::NothingAsked()))
    names += std::string(rule->name) + " ";
  const facts::Rule* rule =
      facts::rule_of_word(facts::happening_rules(), read.r, words.first, place, facts::NothingAsked());
  if (rule != nullptr) names += std::string(rule->name) + " ";
  return names;
}

/// The rules that held for the names in [ ].
std::string held_by_person(const ReadExample& read) {
  const std::vector<facts::Part> parts = {read.part};
  facts::People people = facts::find_people(read.r, parts);
  std::string names =
      held_while(read, "roles", [&](const facts::Reading& r) { facts::find_roles(r, parts, people); });
  const facts::Range words = read.r.within(read.place);
  const facts::Anchor link{words.first, words.last, read.r.sentence(words.first)};
  for (const std::string_view list : {"link", "members_do", "papers", "signed"})
    if (const facts::Rule* rule = facts::first_rule(facts::role_rules(), read.r, link, facts::NothingAsked(), {list}))
      names += words.size() == 1 ? std::string(rule->name) + " " : "";
  return names;
}

/// The rules about bodies that were asked that held for the words in [ ].
std::string held_by_referral(const ReadExample& read) {
  return held_while(read, "referrals", [&](const facts::Reading& r) {
    (void)facts::find_referrals(r, {read.part}, std::nullopt);
  });
}

/// The rules of all lists that hold for the word in [ ]; the place is that word, or in `past` what follows «för».
std::string held_by_word(const facts::Rules& rules, const ReadExample& read) {
  const facts::Range words = read.r.within(read.place);
  const facts::Range sentence = read.r.sentence(words.first);
  std::uint32_t first = words.first;
  while (first > sentence.first && !read.r.is(first - 1, "för")) --first;
  std::string names = " ";
  for (const facts::RuleList& list : rules.lists) {
    const bool past = list.name == "past";
    const facts::Anchor place{past ? first : words.first, past ? first : words.last, sentence};
    const facts::Rule* rule =
        facts::rule_of_word(rules, read.r, words.first, place, facts::NothingAsked(), {list.name});
    if (rule != nullptr) names += std::string(rule->name) + " ";
  }
  return names;
}

/// The rules that held for the sentence, the heading or the word in [ ].
std::string held_by_dissent(const ReadExample& read) {
  const std::vector<facts::Part> parts = {read.part};
  const facts::People people = facts::find_people(read.r, parts);
  return held_while(read, "dissents", [&](const facts::Reading& r) { (void)facts::find_dissents(r, parts, people); });
}

/// The rules by which the word in [ ] names a party, where somebody of it is named.
std::string held_by_group(const ReadExample& read) {
  struct Somebody : facts::Asked {
    bool ask(std::uint8_t, const facts::Anchor&) const override { return true; }
    bool is_type(std::uint64_t, const facts::Anchor&) const override { return false; }
  };
  const facts::Range words = read.r.within(read.place);
  const facts::Anchor place{words.first, words.last, read.r.sentence(words.first)};
  std::string names = " ";
  for (const facts::RuleList& list : facts::group_rules().lists)
    if (const facts::Rule* rule = facts::first_rule(facts::group_rules(), read.r, place, Somebody(), {list.name}))
      names += std::string(rule->name) + " ";
  return names;
}

/// The rules of all lists that took what stands in [ ], no more and no less.
std::string taken_by_lists(const ReadExample& read, const facts::Rules& rules) {
  const facts::Range words = read.r.within(read.place);
  std::string names = " ";
  for (const facts::RuleList& list : rules.lists) {
    const facts::Found found = facts::find_at(rules, read.r, words.first, facts::NothingAsked(), list.name);
    if (found.rule != nullptr && found.end == words.last) names += std::string(found.rule->name) + " ";
  }
  return names;
}
/// The rules that hold for the name in [ ], and the field that ends with its last word.
std::string held_by_aside(const ReadExample& read) {
  const facts::Range words = read.r.within(read.place);
  const facts::Anchor place{words.first, words.last, read.r.sentence(words.first)};
  const facts::Rule* rule = facts::first_rule(facts::aside_rules(), read.r, place, facts::NothingAsked());
  return " " + (rule == nullptr ? std::string() : std::string(rule->name)) + taken_by_lists(read, facts::aside_rules());
}

/// The rules that hold for an example: where C++ asks them in its own way, that way; of forms what the lists take.
std::string held_by(const facts::Rules& rules, const ReadExample& read) {
  using Held = std::string (*)(const ReadExample&);
  const std::map<std::string_view, Held> ways = {
      {"dates", held_by_day},      {"numbers", taken_by},      {"grounds", held_by_sentence},
      {"roles", held_by_person},   {"aside", held_by_aside},   {"dissents", held_by_dissent},
      {"groups", held_by_group},   {"happening", held_by_time}, {"referrals", held_by_referral}};
  constexpr std::array<std::string_view, 5> of_words = {"works", "clauses", "decided", "titles", "beside"};
  if (std::ranges::find(of_words, rules.file) != of_words.end()) return held_by_word(rules, read);
  const auto way = ways.find(rules.file);
  const std::string told = way == ways.end() ? "" : way->second(read);
  return way == ways.end() || rules.file == "happening" ? told + " " + taken_by_lists(read, rules) : told;
}

}  // namespace

TEST_CASE("every rule holds where its examples say so") {
  for (const auto& table : facts::rule_tables()) {
    const facts::Rules& rules = table();
    const std::string file = std::string(rules.file) + ".rules";
    const std::vector<Example> all = examples_of(DIARIUM_ROOT "/assets/rules/" + file);
    CHECK(!all.empty());
    for (const Example& one : all) {
      ReadExample read;
      read_example(one, read);
      const std::string found = held_by(rules, read);
      const std::string at = file + ":" + std::to_string(one.line) + ": " + one.rule + ": «" + one.words + "»:" + found;
      CHECK_MESSAGE((found.find(" " + one.rule + " ") != found.npos) == one.kind.empty(), at);
    }
  }
}
