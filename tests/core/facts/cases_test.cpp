// What the files *.cases of this folder ask of a paper.
#include "core/base/cases.h"
#include "core/facts/board_minutes.h"

using namespace diarium;

namespace {

using Papers = std::vector<test::File>;

/// What is said of each word of a line: «motion | Mora».
template <class Say>
std::string of_words(std::string_view words, Say say) {
  std::string out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    out += (out.empty() ? "" : " | ") + std::string(say(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

/// The first paper; «golden/facts/x.txt» for all its words is that file of tests.
test::Read first_of(const Papers& papers) {
  const std::string& words = papers.front().bytes;
  if (!words.starts_with("golden/")) return test::read_facts(words, papers.front().name);
  const std::string path = words.substr(0, words.find('\n'));
  return test::read_facts(*test::there(test::read_file(std::string(DIARIUM_ROOT) + "/tests/" + path)), path);
}

/// Values that are told once in a paper, beside each other: `value type body`.
std::string values(const test::Read& read, std::string_view keys) {
  const facts::Facts& f = read.facts;
  const std::map<std::string_view, const std::optional<facts::Value>*> all = {
      {"type", &f.type}, {"municipality", &f.municipality}, {"body", &f.body}, {"document_date", &f.document_date}, {"title", &f.title}, {"paragraph", &f.paragraph}};
  return of_words(keys, [&](std::string_view key) { return all.contains(key) ? test::value_or_none(*all.at(key)) : "no value is called so"; });
}
/// How many there are: `count proposals persons`.
std::string counts(const test::Read& read, std::string_view kinds) {
  const facts::Facts& f = read.facts;
  const facts::Minutes cut = facts::cut_minutes(read.text.nfc);
  const std::map<std::string_view, std::size_t> all = {
      {"persons", f.persons.size()}, {"proposals", f.proposals.size()}, {"votes", f.votes.size()}, {"numbers", f.case_numbers.size()}, {"dates", f.dates.size()},
      {"components", f.components.size()}, {"sections", cut.sections.size()}, {"rest", cut.meeting.size()},
      {"reservations", f.reservations.size()}, {"special_statements", f.special_statements.size()}, {"referral_bodies", f.referral_bodies.size()}};
  return of_words(kinds, [&](std::string_view kind) { return all.contains(kind) ? std::to_string(all.at(kind)) : "nothing is counted so"; });
}
/// «beslut: Planen antas.» of each proposal.
std::string points(const test::Read& read) {
  return test::lines_of(read.facts.proposals, [&](const auto& one) { return one.kind + ": " + test::words_of(read, one.span); });
}
/// «2031-05-14 event», with a star where it is derived.
std::string dates(const test::Read& read) {
  return test::said_of(read.facts.dates, [](const auto& one) { return one.iso + " " + one.what + (one.status == facts::Status::derived ? " *" : ""); });
}
/// The headings of a paper.
std::string headings(const test::Read& read) {
  return test::said_of(read.outline.blocks, [&](const structure::Block& one) {
    return one.kind == structure::BlockKind::heading ? test::words_of(read, one.span) + "\n" : "";
  }, "");
}
/// The papers of a file: kind, first two words, last word.
std::string parts(const test::Read& read) {
  return test::lines_of(read.facts.components, [&](const facts::Component& one) {
    const std::string words = test::words_of(read, one.span);
    return one.type + ": " + words.substr(0, words.find(' ', words.find(' ') + 1)) + " … " + words.substr(words.rfind(' ') + 1);
  });
}
/// «reservation: V, MP» of all who object or state something.
std::string dissenters(const test::Read& read) {
  const auto who = [](const facts::Dissent& one) { return one.kind + ": " + facts::written(one.who); };
  return test::lines_of(read.facts.reservations, who) + test::lines_of(read.facts.special_statements, who);
}
/// The kinds of evidence of what is recommended and of each proposal.
std::string evidence(const test::Read& read) {
  const auto& outcome = read.facts.recommended_decision;
  return (outcome ? outcome->confidence.basis + "\n" : "") + test::lines_of(read.facts.proposals, [](const auto& one) { return one.confidence.basis; });
}
/// The words of the nth § that whole minutes are cut into, or of the nth piece that is in none.
std::string piece(std::string_view words, std::string_view which, bool in_section) {
  const facts::Minutes cut = facts::cut_minutes(words);
  const std::size_t n = static_cast<std::size_t>(which.at(0) - '1');
  return std::string(slice(words, in_section ? cut.sections.at(n).span : cut.meeting.at(n)));
}
/// The §§ that whole minutes are cut into, by their signs: «§ 1; § 2».
std::string sections(std::string_view words) {
  return test::said_of(facts::cut_minutes(words).sections, [](const auto& one) { return one.label; });
}

const bool added = test::add_cases("core/facts", {
    {"told", [](const Papers& papers, std::string_view) { return test::facts_text(first_of(papers)); }},
    {"proposals", [](const Papers& papers, std::string_view kind) { return test::all_proposals(papers.front().bytes, kind); }},
    {"persons", [](const Papers& papers, std::string_view) { return test::persons(papers.front().bytes); }},
    {"value", [](const Papers& papers, std::string_view keys) { return values(first_of(papers), keys); }},
    {"count", [](const Papers& papers, std::string_view kinds) { return counts(first_of(papers), kinds); }},
    {"points", [](const Papers& papers, std::string_view) { return points(first_of(papers)); }},
    {"dates", [](const Papers& papers, std::string_view) { return dates(first_of(papers)); }},
    {"headings", [](const Papers& papers, std::string_view) { return headings(first_of(papers)); }},
    {"parts", [](const Papers& papers, std::string_view) { return parts(first_of(papers)); }},
    {"dissenters", [](const Papers& papers, std::string_view) { return dissenters(first_of(papers)); }},
    {"evidence", [](const Papers& papers, std::string_view) { return evidence(first_of(papers)); }},
    {"section", [](const Papers& papers, std::string_view which) { return piece(papers.front().bytes, which, true); }},
    {"rest", [](const Papers& papers, std::string_view which) { return piece(papers.front().bytes, which, false); }},
    {"sections", [](const Papers& papers, std::string_view) { return sections(papers.front().bytes); }},
});

}  // namespace
