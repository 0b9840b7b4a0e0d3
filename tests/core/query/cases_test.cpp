// What the files *.cases of this folder ask of a pile of papers, or of a query alone. A paper's name says its id, then the
// number of its case («KS 2024/12»), of a scan what each of its words becomes: «ar=är», or may be: «hallen=hallen|hållen»; and how
// often its last block stands in it («times=30»), or how many papers there are of it («papers=40»: mal-0, mal-1 …). Facts of it are
// «type=motion town=Södra_Storby day=2031-02-03 body=… title=… outcome=avslå person=Anna_Berg_(S)».
#include "core/base/cases.h"

#include <sstream>

#include "core/facts/whole_facts.h"
#include "core/index/support.h"
#include "index/pack_impl.h"
#include "query/asked/plain.h"
#include "query/loose/near.h"
#include "query/parse.h"
#include "query/search.h"
#include "query/suggest.h"

using namespace diarium;

namespace {

using Files = std::vector<test::File>;

/// A word of a paper's name, «town=Södra_Storby», taken as a fact; false: it is none.
bool is_fact(facts::Facts& facts, const std::string& key, std::string value) {
  std::ranges::replace(value, '_', ' ');
  const ByteSpan span{0, 4};
  if (key == "type") facts.type = {value, span};
  else if (key == "town") facts.municipality = {value, span};
  else if (key == "body") facts.body = {value, span};
  else if (key == "title") facts.title = {value, span};
  else if (key == "day") facts.document_date = {value, span};
  else if (key == "outcome") facts.decision = {value, "", "", span};
  else if (key == "person") {
    const std::size_t bracket = value.find(" (");
    const std::string name = value.substr(0, bracket), party = value.substr(bracket + 2, value.size() - bracket - 3);
    facts.persons.push_back({.name = name, .as_written = name.substr(0, name.find(' ')), .party = party, .mentions = {{2, 4}}});
  } else return false;
  return true;
}
std::vector<index::Paper> papers_of(const test::File& file) {
  std::istringstream name(file.name);
  std::string id, number, text;
  name >> id;
  facts::Facts facts;
  std::vector<test::Mend> mends;
  int times = 1, papers = 0;
  for (std::string word; name >> word;) {
    const std::size_t sign = word.find('=');
    if (sign == word.npos) {
      number += (number.empty() ? "" : " ") + word;
      continue;
    }
    const std::string was = word.substr(0, sign), now = word.substr(sign + 1);
    const std::size_t stroke = now.find('|');
    if (was == "times") times = std::stoi(now);
    else if (was == "papers") papers = std::stoi(now);
    else if (is_fact(facts, was, now)) continue;
    else if (stroke == now.npos) mends.push_back({was, now});
    else mends.push_back({was, "", {now.substr(0, stroke), now.substr(stroke + 1)}});
  }
  const std::size_t blank = file.bytes.rfind("\n\n"), last = blank == file.bytes.npos ? 0 : blank + 2;
  text = file.bytes;
  for (; times > 1; --times) text.insert(last, file.bytes.substr(last, file.bytes.size() - last - 1) + (last == 0 ? " " : "\n\n"));
  if (!number.empty()) facts.case_numbers = {{number, "own", {0, 1}}};
  const auto format = text.starts_with("# ") ? source::Format::markdown : source::Format::plain;
  std::vector<index::Paper> all;
  for (int i = 0; i < std::max(papers, 1); ++i) {
    const std::string own = papers == 0 ? id : id + "-" + std::to_string(i);
    index::Paper& made = all.emplace_back(mends.empty() ? test::paper(own, text, format) : test::mended(own, text, mends));
    if (mends.empty()) made.facts = test::all_certain(facts);
  }
  return all;
}
index::Pack asked_pack(const Files& files) {
  std::vector<index::Paper> papers;
  for (const test::File& file : files)
    for (index::Paper& one : papers_of(file)) papers.push_back(std::move(one));
  return test::open(test::freeze(std::move(papers)));
}
/// An answer that is made of a query and the pack; «none» where there is nothing.
template <class Make>
test::Answer of_pack(Make make) {
  return [make](const Files& files, std::string_view query) {
    const index::Pack pack = asked_pack(files);
    const std::string answer(make(pack, query));
    return answer.empty() ? "none" : answer;
  };
}

std::string listed_words(const std::vector<std::string>& words, std::string_view between = " ") {
  std::string out;
  for (const std::string& one : words) out += (out.empty() ? "" : std::string(between)) + one;
  return out;
}
query::Answer answer_of(const index::Pack& pack, std::string_view query, bool lacking) {
  return *test::there(query::search(pack, query, {.count = 100, .lacking = lacking}));
}
/// The papers that have all words, in the order of the pack.
std::string found_of(const index::Pack& pack, std::string_view query) {
  std::vector<std::uint32_t> papers;
  for (const query::Hit& hit : answer_of(pack, query, false).hits) papers.push_back(hit.paper.value);
  std::ranges::sort(papers);
  std::vector<std::string> ids;
  for (const std::uint32_t paper : papers) ids.push_back(pack.card({paper}).id);
  return listed_words(ids);
}
/// The window of an answer, a paper each: «p4 -skolor», with the words that it lacks.
std::vector<std::string> window_of(const index::Pack& pack, std::string_view query, const query::Options& options) {
  std::vector<std::string> hits;
  const auto answer = test::there(query::search(pack, query, options));
  for (const query::Hit& hit : answer->hits) {
    hits.push_back(pack.card(hit.paper).id);
    for (const std::string& word : hit.lacking) hits.back() += " -" + word;
  }
  return hits;
}
/// All papers in their order. Each window is a piece of the whole list, and papers that lack words stand behind all others.
std::string hits_of(const index::Pack& pack, std::string_view query, query::Sort wanted) {
  std::string hits;
  for (const query::Sort sort : {query::Sort::relevance, query::Sort::date_newest, query::Sort::date_oldest}) {
    const auto all = window_of(pack, query, {.count = 100, .sort = sort, .snippets = 0});
    for (const std::uint32_t count : {1u, 5u}) {
      std::vector<std::string> pieces;
      for (std::uint32_t first = 0; first < all.size() + count; first += count)
        for (std::string& one : window_of(pack, query, {.first = first, .count = count, .sort = sort, .snippets = 0})) pieces.push_back(std::move(one));
      CHECK(pieces == all);
    }
    CHECK(window_of(pack, query, {.count = 0, .sort = sort}).empty());
    const auto whole = window_of(pack, query, {.count = 100, .sort = sort, .snippets = 0, .lacking = false});
    CHECK(std::ranges::equal(whole, std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(whole.size(), all.size())))));
    if (sort == wanted) hits = listed_words(all, ", ");
  }
  return hits;
}
std::string count_of_answer(const index::Pack& pack, std::string_view query) {
  const query::Answer answer = answer_of(pack, query, true);
  return "papers " + std::to_string(answer.papers) + ", more " + std::to_string(answer.more) + ", places " + std::to_string(answer.places) + (answer.partial ? ", partial" : "");
}
/// How the query was read: «corrected(skolskjuts)=2 word(taxa)=1», with the spellings that were found besides.
std::string readings_of(const index::Pack& pack, std::string_view query) {
  std::vector<std::string> all;
  for (const query::Reading& reading : answer_of(pack, query, false).readings) {
    std::string one = std::string(name(reading.kind)) + "(" + reading.value + ")";
    if (reading.kind != query::Reading::Kind::not_understood) one += "=" + std::to_string(reading.papers);
    all.push_back(std::move(one));
  }
  return listed_words(all);
}
std::string also_of(const index::Pack& pack, std::string_view query) {
  std::vector<std::string> all;
  for (const query::Reading& reading : answer_of(pack, query, false).readings) all.insert(all.end(), reading.also.begin(), reading.also.end());
  return listed_words(all);
}
/// What can be chosen further, a field a line: «roll: titel=5». A facet's count is what choosing its value finds.
std::string facets_of(const index::Pack& pack, std::string_view query) {
  std::string out;
  const query::Answer answer = answer_of(pack, query, true);
  for (const query::Facet& facet : answer.facets) {
    if (facet.values.empty()) continue;
    const bool is_asked = query.find(query::name(facet.field)) != query.npos;
    out += std::string(query::name(facet.field)) + ":";
    for (const query::FacetValue& value : facet.values) {
      out += " " + value.value + "=" + std::to_string(value.papers) + (value.chosen ? "!" : value.without ? "-" : "");
      if (is_asked || answer.papers == 0) continue;
      const std::string chosen = std::string(query) + " " + query::filter_text(facet.field, value.value);
      CHECK_MESSAGE(answer_of(pack, chosen, true).papers == value.papers, chosen);
    }
    out += "\n";
  }
  return out;
}
/// How each part of the query was read, a line each: its kind, words, value, papers, and spellings found besides.
std::string parts_of(const index::Pack& pack, std::string_view query) {
  std::string out;
  for (const query::Reading& reading : answer_of(pack, query, true).readings)
    out += std::string(name(reading.kind)) + " " + std::string(slice(query, reading.span)) + " [" + reading.value + "] " + std::to_string(reading.papers) + (reading.also.empty() ? "" : "; " + listed_words(reading.also)) + "\n";
  return out;
}
/// Which suggestions are chosen, and must find something.
enum class Chosen : std::uint8_t { none, each };
/// A suggestion finds the papers that it speaks of.
void check_suggestion(const index::Pack& pack, const query::Suggestion& one) {
  CAPTURE(one.query);
  const query::Answer answer = answer_of(pack, one.query, false);
  CHECK(answer.papers > 0);
  if (one.kind == query::Suggestion::Kind::title) {
    CHECK(std::ranges::any_of(answer.hits, [&](const query::Hit& hit) { return hit.paper == one.paper; }));
  } else if (one.query.starts_with(query::filter_text(query::Field::person, ""))) {
    CHECK(answer.papers == one.papers);
  }
}
/// What is suggested, a line each: its kind, its text, what the query becomes, papers. Never more than were asked for.
std::string suggested_of(const index::Pack& pack, std::string_view typed, std::size_t most, Chosen chosen = Chosen::none) {
  const std::size_t cursor = std::min(typed.find('^'), typed.size());
  const std::string query = std::string(typed.substr(0, cursor)) + std::string(typed.substr(std::min(cursor + 1, typed.size())));
  for (std::size_t few = 1; few < 10; ++few) CHECK(test::there(query::suggest(pack, {query, cursor}, few))->size() <= few);
  const auto found = test::there(query::suggest(pack, {query, cursor}, most));
  std::string out;
  for (const query::Suggestion& one : *found) {
    if (one.kind == query::Suggestion::Kind::title) CHECK(pack.card(one.paper).title == one.text);
    if (chosen == Chosen::each) check_suggestion(pack, one);
    out += std::string(name(one.kind)) + " " + one.text + " -> " + one.query + " (" + std::to_string(one.papers) + ")\n";
  }
  return out;
}
/// «id: words …» for each paper that has all words; places of a paper are as many as its hit says.
std::string places_of(const index::Pack& pack, std::string_view query) {
  std::string out;
  std::uint32_t all = 0;
  const query::Answer answer = answer_of(pack, query, false);
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const auto hit = std::ranges::find(answer.hits, paper, &query::Hit::paper);
    if (hit == answer.hits.end()) continue;
    const auto places = test::there(query::places(pack, query, paper));
    CHECK(hit->places == places->size());
    all += hit->places;
    out += pack.card(paper).id + ":";
    for (const ByteSpan place : *places) out += " " + std::string(slice(pack.text(paper)->nfc, place));
    out += "\n";
  }
  CHECK(answer.places == all);
  return out;
}
/// What each paper shows, with its marks: «Det är bra för [alla].»
std::string shown_of(const index::Pack& pack, std::string_view query) {
  std::string out;
  for (const query::Hit& hit : answer_of(pack, query, false).hits)
    for (const query::Snippet& snippet : hit.snippets) {
      std::string text = snippet.text;
      for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark) text.insert(mark->end, "]"), text.insert(mark->begin, "[");
      out += pack.card(hit.paper).id + ": " + text + "\n";
    }
  return out;
}

/// The paper's own words, as a query.
std::string_view query_in(const Files& files) {
  std::string_view query = files.front().bytes;
  while (query.ends_with('\n')) query.remove_suffix(1);
  return query;
}
/// «word(bil) either(phrase(röd bil) prefix(sko)) without(word(hus)) typ=motion -parti=L ?» for a query.
std::string parsed_of(const Files& files, std::string_view) {
  const auto part = [](const query::Part& one) {
    const std::string kind = one.kind == query::Reading::Kind::phrase ? "phrase(" : one.kind == query::Reading::Kind::prefix ? "prefix(" : "word(";
    return kind + listed_words(one.terms) + ")";
  };
  const query::Parsed parsed = query::parse(query_in(files));
  std::vector<std::string> out;
  for (const query::Group& group : parsed.groups) {
    std::vector<std::string> inside;
    for (const query::Part& one : group.either) inside.push_back(part(one));
    out.push_back(inside.size() > 1 ? "either(" + listed_words(inside) + ")" : inside.at(0));
  }
  for (const query::Part& one : parsed.without) out.push_back("without(" + part(one) + ")");
  for (const query::Filter& filter : parsed.filters) {
    const char* sign = filter.field.bound == query::Bound::from ? ">=" : filter.field.bound == query::Bound::to ? "<=" : "=";
    out.push_back((filter.without ? "-" : "") + std::string(query::name(filter.field.field)) + sign + filter.value + (filter.value_to.empty() ? "" : ".." + filter.value_to));
  }
  out.insert(out.end(), parsed.not_understood.size(), "?");
  return listed_words(out);
}
/// What a question in plain words is read as; «no rule» where it is searched as it stands.
std::string plain_of(const Files& files, std::string_view) {
  const query::PlainReading read = query::read_plainly(query_in(files));
  return read.query + (read.rules.empty() ? "\nno rule" : "");
}

const bool added = test::add_cases("core/query", {
    {"find", of_pack(found_of)},
    {"best", of_pack([](const index::Pack& pack, std::string_view query) { return pack.card(answer_of(pack, query, true).hits.at(0).paper).id; })},
    {"hits", of_pack([](const index::Pack& pack, std::string_view query) { return hits_of(pack, query, query::Sort::relevance); })},
    {"oldest", of_pack([](const index::Pack& pack, std::string_view query) { return hits_of(pack, query, query::Sort::date_oldest); })},
    {"count", of_pack(count_of_answer)},
    {"read", of_pack(readings_of)},
    {"also", of_pack(also_of)},
    {"facets", of_pack(facets_of)},
    {"parts", of_pack(parts_of)},
    {"suggested", of_pack([](const index::Pack& pack, std::string_view typed) { return suggested_of(pack, typed, 8); })},
    {"chosen", of_pack([](const index::Pack& pack, std::string_view typed) { return suggested_of(pack, typed, 8, Chosen::each); })},
    {"four_suggested", of_pack([](const index::Pack& pack, std::string_view typed) { return suggested_of(pack, typed, 4); })},
    {"places", of_pack(places_of)},
    {"shown", of_pack(shown_of)},
    {"near", of_pack([](const index::Pack& pack, std::string_view word) {
      std::vector<std::string> near;
      const auto spellings = test::there(query::near_spellings(pack.impl(), word, 100));
      for (const query::NearSpelling& one : *spellings) near.push_back(one.spelling);
      return listed_words(near);
    })},
    {"parsed", parsed_of},
    {"plain", plain_of},
});

}  // namespace
