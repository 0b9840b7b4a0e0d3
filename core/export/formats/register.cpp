#include "export/formats/register.h"

#include <algorithm>
#include <array>

#include "export/addresses.h"
#include "view/panels/relations_in.h"

namespace diarium::exporting {
namespace {

class RegisterReader {
 public:
  void add(const Exported& paper, bool with_people) {
    const facts::Facts& facts = paper.facts;
    const std::string& place = paper.card.municipality;
    out_.municipalities.emplace(municipality_id(place), place);
    if (facts.body) body(place, facts.body->value, paper.link(facts.body->span));
    for (const auto* outcome : {&facts.recommended_decision, &facts.decision}) {
      if (!*outcome) continue;
      body(place, (*outcome)->by, paper.link((*outcome)->span));
      body(place, (*outcome)->to, paper.link((*outcome)->span));
    }
    for (const auto* list : {&facts.reservations, &facts.special_statements}) {
      for (const facts::Dissent& one : *list) {
        body(place, one.forum, paper.link(one.span));
        for (const std::string& letters : facts::all_parties(one.who)) party(letters, paper.link(one.span));
      }
    }
    for (const facts::Person& one : facts.persons) {
      if (one.mentions.empty()) continue;
      party(one.party, paper.link(one.mentions.front()));
      if (with_people) person(paper, one);
    }
  }
  void body(const std::string& place, const std::string& name, const std::string& source) {
    if (name.empty()) return;
    const std::string id = body_id(place, name);
    out_.bodies.emplace(id, Organisation{id, name, place, source});
  }
  Register take() { return std::move(out_); }

 private:
  void party(const std::string& letters, const std::string& source) {
    if (letters.empty()) return;
    const std::string id = party_id(letters);
    out_.parties.emplace(id, Organisation{id, letters, "", source});
  }
  /// One paper's word for itself, where nothing is told across papers.
  void person(const Exported& paper, const facts::Person& one) {
    relations::Person person;
    person.id = slug(one.name) + "-" + paper.card.id;
    person.name = one.name;
    person.municipality = paper.card.municipality;
    if (!one.party.empty()) person.parties.push_back(one.party);
    person.papers.push_back({{paper.number.value, 0}, one.as_written, one.party, one.roles, paper.card.date,
                             one.mentions.front(), static_cast<std::uint32_t>(one.mentions.size())});
    out_.people.push_back(std::move(person));
  }

  Register out_;
};

}  // namespace

std::string municipality_id(std::string_view municipality) {
  const std::string id = slug(municipality);
  return id.empty() ? "unknown" : id;
}
std::string body_id(std::string_view municipality, std::string_view name) {
  return municipality_id(municipality) + "/" + slug(name);
}
std::string party_id(std::string_view letters) { return "party/" + slug(letters); }

bool is_author(const relations::PersonAt& at) {
  constexpr std::array<std::string_view, 3> authors = {"motion\u00E4r", "skrivelsest\u00E4llare", "interpellant"};
  return std::ranges::find_first_of(at.roles, authors) != at.roles.end();
}

Result<Register> read_register(const index::Pack& pack, const relations::Cases* cases, const ExportOptions& options) {
  RegisterReader reader;
  const auto read =
      each_exported(pack, options, [&](const Exported& paper) { reader.add(paper, cases == nullptr); });
  if (!read) return read.error();
  if (!cases) return reader.take();
  for (const relations::Case& one : cases->cases) {
    for (const relations::FateRow& row : one.fate) {
      for (const relations::Verdict& verdict : row.verdicts) {
        const index::Card& card = pack.card(DocId{verdict.passage.ref.paper});
        reader.body(card.municipality, publishable(verdict.by, options.mask), words_link(card, verdict.passage.span));
      }
    }
  }
  Register all = reader.take();
  all.people = cases->people;
  for (relations::Person& person : all.people) {
    person.name = publishable(std::move(person.name), options.mask);
    for (std::string& spelling : person.spellings) spelling = publishable(std::move(spelling), options.mask);
    for (relations::PersonAt& at : person.papers) at.as_written = publishable(std::move(at.as_written), options.mask);
  }
  return all;
}

Result<std::optional<relations::Relations>> relations_of(const index::Pack& pack) {
  if (!pack.has_relations()) return std::optional<relations::Relations>();
  auto relations = view::relations_in(pack);
  if (!relations) return relations.error();
  return std::optional(std::move(*relations));
}

}  // namespace diarium::exporting
