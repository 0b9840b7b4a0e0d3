#include "view/panels/relations_panel.h"

#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "view/actors/actors.h"
#include "view/case_words.h"
#include "view/few.h"
#include "view/panels/compare_panel.h"
#include "view/paper/passages.h"
#include "view/people_cells.h"

namespace diarium::view {
namespace {

constexpr std::size_t relations_rows_at_most = 200, relation_people_at_most = 100;

struct TieName {
  std::string_view address, key;  ///< As in addresses; of its words and its section.
};
constexpr std::array<TieName, tie_count> tie_names = {{{"ordalydelse", "wording"},
                                                       {"arenden", "cases"},
                                                       {"personer", "people"},
                                                       {"partier", "coalitions"},
                                                       {"skal", "grounds"},
                                                       {"inom-arenden", "wording_within"},
                                                       {"inom-handlingar", "wording_paper"}}};
std::string_view key_of(TieKind tie) { return tie_names[static_cast<std::size_t>(tie)].key; }

class RelationsTeller {
 public:
  RelationsTeller(const index::Pack& pack, const relations::Relations& relations, Telling telling)
      : pack_(pack),
        relations_(relations),
        language_(telling.language),
        rows_at_most_(cut_at(telling.length, relations_rows_at_most)),
        people_at_most_(cut_at(telling.length, relation_people_at_most)),
        passages_(pack, telling.language),
        case_of_(pack.papers(), no_case) {
    for (std::uint32_t i = 0; i < relations.cases.cases.size(); ++i)
      for (const relations::CasePaper& paper : relations.cases.cases[i].papers) case_of_[paper.ref.paper] = i;
  }

  Panel panel(TieChoice chosen) {
    Panel panel;
    panel.title = word(language_, "relations.title");
    panel.lede.push_back({said(fill(language_, "relations.lede",
                                    {{"cases", count(language_, "count.cases", relations_.cases.cases.size())},
                                     {"papers", count(language_, "count.papers", pack_.papers())}}))});
    std::optional<TieKind> shown = chosen.tie;
    for (int i = 0; i < tie_count && !shown; ++i)
      if (ties(static_cast<TieKind>(i)) > 0) shown = static_cast<TieKind>(i);
    if (!chosen.all && shown) panel.sections.push_back(choice(*shown));
    for (int i = 0; i < tie_count; ++i) {
      const auto tie = static_cast<TieKind>(i);
      if (chosen.all || tie == shown) add(panel, tie);
    }
    return panel;
  }

 private:
  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }

  [[nodiscard]] std::string title_of(TieKind tie) const { return said_word("relations." + std::string(key_of(tie))); }

  /// How many ties of a kind there are.
  [[nodiscard]] std::size_t ties(TieKind tie) const {
    switch (tie) {
      case TieKind::wording: return pairs_of(Reach::cases).size();
      case TieKind::cases: return relations_.cases.cases.size();
      case TieKind::people: return people_of_several().size();
      case TieKind::coalitions: return relations_.cases.coalitions.size();
      case TieKind::grounds: return relations_.cases.shared_grounds.size();
      case TieKind::wording_within: return pairs_of(Reach::papers).size();
      case TieKind::wording_paper: return pairs_of(Reach::parts).size();
    }
    return 0;
  }

  /// The kinds there are, the one that is shown among them.
  [[nodiscard]] Section choice(TieKind shown) const {
    Section section{.id = "ties"};
    Line line;
    for (int i = 0; i < tie_count; ++i) {
      const auto tie = static_cast<TieKind>(i);
      const std::size_t all = ties(tie);
      if (all == 0 && tie != shown) continue;
      if (!line.empty()) line.push_back(said(" · "));
      const std::string words = title_of(tie) + " " + number(all);
      if (tie == shown) line.push_back(said(words, Shape::strong));
      else line.push_back(leading(words, "relationer/?slag=" + std::string(name(tie))));
    }
    section.lines.push_back(std::move(line));
    return section;
  }

  void add(Panel& panel, TieKind tie) {
    if (tie == TieKind::cases) {
      if (auto graph = case_graph(pack_, relations_, language_)) {
        Section section{.id = "graph", .title = said_word("graph.title")};
        section.graph = std::move(graph);
        section.notes.push_back({said(said_word("graph.colours"))});
        panel.sections.push_back(std::move(section));
      }
    }
    Section section = section_of(tie);
    if (section.table) panel.sections.push_back(std::move(section));
  }
  Section section_of(TieKind tie) {
    switch (tie) {
      case TieKind::wording: return wording(tie, Reach::cases);
      case TieKind::cases: return cases();
      case TieKind::people: return people();
      case TieKind::coalitions: return coalitions();
      case TieKind::grounds: return grounds();
      case TieKind::wording_within: return wording(tie, Reach::papers);
      case TieKind::wording_paper: return wording(tie, Reach::parts);
    }
    return {};
  }

  Section start(TieKind tie, std::initializer_list<Head> heads) const {
    Section section{.id = std::string(key_of(tie)), .title = title_of(tie)};
    section.table = table_of(language_, section.title, heads);
    return section;
  }
  void end(Section& section, std::size_t all) const {
    const std::size_t shown = section.table->rows.size();
    if (all > shown) section.notes.push_back({said(count(language_, "count.more", all - shown))});
    if (shown == 0) section.table.reset();
  }

  Section cases() {
    Section section = start(TieKind::cases, {{"relations.head.case"}, {"relations.head.number", true},
                                             {"relations.head.papers"}, {"relations.head.outcome"},
                                             {"relations.head.dissent", true}});
    const auto& all = relations_.cases.cases;
    for (std::uint32_t i = 0; i < all.size() && i < rows_at_most_; ++i) {
      const relations::Case& one = all[i];
      const std::optional<relations::Verdict> verdict = last_verdict(one);
      Line outcome = {case_chip(language_, verdict)};
      add_own_words(language_, outcome, passages_, verdict);
      if (verdict) add_certainty(outcome, language_, verdict->certainty);
      Line title = {case_link(language_, one)};
      if (one.corrected) title.push_back(user_chip(language_));
      section.table->rows.push_back({std::move(title),
                                     {said(case_mark(one))},
                                     {said(number(one.papers.size()))},
                                     std::move(outcome),
                                     {said(objections(one) == 0 ? "" : number(objections(one)))}});
    }
    end(section, all.size());
    return section;
  }

  /// How far shared words lie apart: in two cases, in two papers of one case (a letter that its minutes repeat), or in
  /// one paper.
  enum class Reach { cases, papers, parts };

  /// Pairs of texts that lie so far apart.
  Section wording(TieKind tie, Reach reach) {
    Section section = start(tie, {{"relations.head.a"}, {"relations.head.b"}, {"relations.head.share"},
                                  {"relations.head.longest", true}, {"relations.head.compare"}});
    std::vector<const relations::WordingPair*> pairs = pairs_of(reach);
    // What cases share goes before forms that a body fills in again and again, which are of no case.
    const auto importance = [&](const relations::WordingPair* pair) {
      const bool of_cases = case_of_[pair->a.paper] != no_case && case_of_[pair->b.paper] != no_case;
      return std::pair(of_cases, pair->longest);
    };
    sort_briefly(pairs, std::ranges::greater{}, importance);
    for (const relations::WordingPair* pair : pairs) {
      if (section.table->rows.size() == rows_at_most_) break;
      section.table->rows.push_back(
          {paper(pair->a),
           paper(pair->b),
           {said(share_words(pair->a_kept(), pair->a_words) + " / " + share_words(pair->b_kept(), pair->b_words))},
           {said(count(language_, "count.words", pair->longest))},
           {leading(said_word("relations.compare"), compare_address(pack_, pair->a, pair->b))}});
    }
    end(section, pairs.size());
    return section;
  }

  [[nodiscard]] std::vector<const relations::WordingPair*> pairs_of(Reach reach) const {
    std::vector<const relations::WordingPair*> pairs;
    for (const relations::WordingPair& pair : relations_.wording.pairs)
      if (pair.a_kept() > 0 && pair.a != pair.b && reach_of(pair) == reach) pairs.push_back(&pair);
    return pairs;
  }

  [[nodiscard]] Reach reach_of(const relations::WordingPair& pair) const {
    if (pair.within_paper()) return Reach::parts;
    const std::uint32_t of_case = case_of_[pair.a.paper];
    return of_case != no_case && of_case == case_of_[pair.b.paper] ? Reach::papers : Reach::cases;
  }

  Line paper(relations::PartRef ref) {
    Words words = leading(pack_.card(DocId{ref.paper}).title, "d/" + pack_.card(DocId{ref.paper}).id + "/");
    words.quoted = true;
    return {std::move(words), said(passages_.described(ref), Shape::small)};
  }

  Section people() {
    Section section = start(TieKind::people, {{"people.head.name"}, {"people.head.party"},
                                              {"people.head.roles", true}, {"people.head.where"}});
    const Actors actors(relations_.cases);
    std::vector<const relations::Person*> people = people_of_several();
    sort_briefly(people, std::ranges::greater{}, [](const auto* person) { return person->papers.size(); });
    for (const relations::Person* person : people) {
      if (section.table->rows.size() == people_at_most_) break;
      std::vector<const relations::PersonAt*> papers;
      for (const relations::PersonAt& at : person->papers) papers.push_back(&at);
      PersonCells cells = person_cells(passages_, language_, papers, links_at_most);
      Line name = {leading(person->name, actors.address(static_cast<std::uint32_t>(person - relations_.cases.people.data())))};
      if (person->corrected) name.push_back(user_chip(language_));
      if (!person->spellings.empty()) {
        std::string others;
        for (const std::string& spelling : person->spellings) others += (others.empty() ? "" : ", ") + spelling;
        name.push_back(said(fill(language_, "people.also", {{"names", others}}), Shape::small));
      }
      if (person->papers.size() > links_at_most)
        cells.where.push_back(
            said(count(language_, "count.more", person->papers.size() - links_at_most), Shape::small));
      section.table->rows.push_back(
          {std::move(name), {said(cells.parties)}, std::move(cells.roles), std::move(cells.where)});
    }
    end(section, people.size());
    return section;
  }

  [[nodiscard]] std::vector<const relations::Person*> people_of_several() const {
    std::vector<const relations::Person*> people;
    for (const relations::Person& person : relations_.cases.people)
      if (person.papers.size() > 1) people.push_back(&person);
    return people;
  }

  Section coalitions() {
    Section section = start(TieKind::coalitions, {{"relations.head.parties"}, {"dissent.head.kind"},
                                                  {"relations.head.cases"}});
    for (const relations::Coalition& one : relations_.cases.coalitions) {
      if (section.table->rows.size() == rows_at_most_) break;
      std::string parties = party_words(language_, one.parties);
      Line places;
      for (const auto& place : one.places) {
        if (places.size() >= links_at_most) break;
        places.push_back(case_link(language_, relations_.cases.cases[place.of_case], Shape::small));
      }
      if (one.places.size() > links_at_most)
        places.push_back(said(count(language_, "count.more", one.places.size() - links_at_most), Shape::small));
      Line who = {said(parties)};
      if (!one.municipality.empty()) who.push_back(said(one.municipality, Shape::small));
      section.table->rows.push_back({std::move(who), {said(dissent_words(language_, one.kind))}, std::move(places)});
    }
    end(section, relations_.cases.coalitions.size());
    return section;
  }

  Section grounds() {
    Section section = start(TieKind::grounds, {{"grounds.head.norm"}, {"grounds.head.kind"},
                                               {"relations.head.cases"}});
    for (const relations::SharedGround& one : relations_.cases.shared_grounds) {
      if (section.table->rows.size() == rows_at_most_) break;
      Line places;
      const Few of = few(one.places.size(), links_at_most);
      for (std::size_t i = 0; i < of.shown; ++i) {
        const auto& place = one.places[i];
        const relations::GroundRow& ground = relations_.cases.cases[place.of_case].grounds[place.ground];
        places.push_back(leading(place.municipality + ": " + passages_.words(ground.passage, 100),
                                 passages_.address(ground.passage), Shape::small));
      }
      if (of.left_out > 0) places.push_back(said(count(language_, "count.more", of.left_out), Shape::small));
      section.table->rows.push_back(
          {{said(one.norm)}, {said(data_word(language_, "ground", one.kind))}, std::move(places)});
    }
    end(section, relations_.cases.shared_grounds.size());
    return section;
  }

  const index::Pack& pack_;
  const relations::Relations& relations_;
  Language language_;
  std::size_t rows_at_most_, people_at_most_;
  Passages passages_;
  static constexpr std::uint32_t no_case = ~0u;
  std::vector<std::uint32_t> case_of_;  ///< Of each paper.
};

}  // namespace

std::string_view name(TieKind tie) { return tie_names[static_cast<std::size_t>(tie)].address; }
std::optional<TieKind> tie_named(std::string_view word) {
  const auto found = std::ranges::find(tie_names, word, &TieName::address);
  if (found == tie_names.end()) return std::nullopt;
  return static_cast<TieKind>(found - tie_names.begin());
}

Panel relations_panel(const index::Pack& pack, const relations::Relations& relations, TieChoice chosen, Telling telling) {
  return RelationsTeller(pack, relations, telling).panel(chosen);
}

}  // namespace diarium::view
