// What each person does in the paper: the words to the left and right of a mention.
#include <algorithm>

#include "facts/ballots/ballot_columns.h"
#include "facts/decided/points.h"
#include "facts/kinds/words.h"
#include "facts/names/persons.h"
#include "facts/paper/title_roles.h"
#include "facts/reading/cells.h"
#include "facts/reading/verbs.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t near_verb = 8;   // Tokens from a name to the verb that says what its bearer does.
constexpr std::uint32_t near_head = 96;  // Tokens of minutes that say what they are about.

/// The questions of assets/rules/roles.rules that no pattern answers.
enum class RoleAsk : std::uint8_t {
  named_here,     ///< A person's name begins at the word.
  of_question,    ///< In minutes about a question.
  below_note,     ///< The heading above says «protokollsanteckning»,
  below_special,  ///< … «särskilt yttrande».
  officer,
  begins_block,
  alone,  ///< Nothing but the names, or nearly, and no signature.
  marked  ///< A cross stands on their line.
};

/// Mentions that share one verb: «Anna Berg (S), Bo Ek (M) och ordföranden Cia Dal (L)».
struct Line {
  std::size_t first = 0, last = 0;  ///< Mentions [first, last).
  Range words;
};

class Roles {
 public:
  Roles(const Reading& r, const std::vector<Part>& parts, People& people)
      : r_(r), parts_(parts), people_(people), elected_(elections(r, parts)) {}

  void find() {
    for (std::size_t i = 0; i < people_.mentions.size();) {
      const Line line = line_from(i);
      read_line(line);
      // «… beslutar att välja / Anna Berg (S), ordförande»: of what is to come, and of another body.
      for (std::size_t m = line.first; m < line.last; ++m)
        if (!is_among(elected_, people_.mentions[m].name.first)) roles_beside(r_, parts_, people_, m);
      sign_together(line);
      i = line.last;
    }
    adjust_together();
    roles_of_fields(r_, people_);
    for (const std::uint32_t one : handed_on_) std::erase(people_.persons[one].roles, "svarande");
    find_attendance(r_, parts_, elected_, people_);
    for (Person& person : people_.persons) {
      // «Anna Berg (S) (vice ordförande)», who led the meeting and signs its minutes as «Ordförande».
      if (holds(person, vice_chair_role)) std::erase(person.roles, chair_role);
      if (person.roles.size() > 1) std::erase(person.roles, official_role);
      if (person.roles.empty()) person.roles.emplace_back(other_role);
    }
  }

 private:
  /// The role that a rule says, if any; the rule of a person's first role is what tells of the person.
  void give(std::size_t mention, const Rule* rule) {
    if (rule == nullptr) return;
    Person& person = people_.persons[people_.mentions[mention].person];
    const bool first = person.roles.empty();
    give_role(people_, mention, role_said(*rule));
    if (first && !person.roles.empty()) person.confidence = said_by(role_rules(), rule);
  }
  void give(const Line& line, const Rule* rule) {
    for (std::size_t m = line.first; m < line.last; ++m) give(m, rule);
  }

  Line line_from(std::size_t first) const {
    Line line{first, first + 1, people_.mentions[first].whole};
    while (line.last < people_.mentions.size()) {
      const Mention& next = people_.mentions[line.last];
      if (labelled(line.words.last, next.name.first)) break;
      const bool far = next.name.first > line.words.last + near_verb;
      if (far || (r_.block(next.name.first) != r_.block(line.words.first) && !goes_on(line.words.last, next))) break;
      const bool linked = !some({line.words.last, next.name.first}, [&](std::uint32_t i) {
        return !is_said(role_rules(), "link", r_, i) && title_role(r_, i).empty();
      });
      if (!linked && !joins_in(line.words.last, next.name.first)) break;
      line.words.last = next.whole.last;
      ++line.last;
    }
    return line;
  }

  /// «Ja: Anna Berg (S), / Bo Ek (V)»: a comma ends the line, and the list goes on below it; behind «och» also below a
  /// blank line.
  bool goes_on(std::uint32_t link, const Mention& next) const {
    if (next.name.first != link + 1 || !r_.tokens[link + 1].line) return false;
    return lines_between(r_, link, link + 1) <= (r_.is_any(link, {"och", "samt"}) ? 2u : r_.is(link, ",") ? 1u : 0u);
  }

  /// «Justerande   Bo Ek (M) / Sekreterare   Lisen Wall»: the label of another line or column stands between.
  bool labelled(std::uint32_t first, std::uint32_t last) const {
    if (first >= last || joins_names(r_, first)) return false;
    return r_.shape(first) >= Shape::capital && !title_role(r_, first).empty() && opens_cell(r_, first);
  }

  /// «Anna Berg (V), med instämmande av Bo Ek (S), yrkar …»
  bool joins_in(std::uint32_t first, std::uint32_t last) const {
    const Range between{first, last};
    const auto joins = [&](std::uint32_t i) { return joins_mover(r_, i); };
    return some(between, joins) &&
           !some(between, [&](std::uint32_t i) { return !joins(i) && !r_.is_any(i, {",", "med", "av", "från"}); });
  }

  void read_line(const Line& line) {
    const Range sentence = r_.sentence(line.words.first);
    const Anchor names{line.words.first, line.words.last, sentence};
    // «Carl Ek (C) / Doris Lind (S) tjänstgör för Erik Dal (S)»: said of the name beside it alone.
    give(line.last - 1, rule_for(line, "last", names));
    give(line, rule_before(line, names));
    // A list that a blank line parts goes on in a sentence of its own.
    const Range goes_on_in = line.words.last > sentence.last ? r_.sentence(line.words.last - 1) : sentence;
    const Anchor to_end{names.at, names.end, goes_on_in};
    const Rule* behind = rule_for(line, "right", to_end);
    // «I debatten yttrar sig Anna Berg (S), Bo Ek (M), som yrkar avslag, och …»: the clause is that of the last name.
    if (rule_for(line, "clause", names) != nullptr)
      give(line.last - 1, behind);
    else
      give(line, behind);
    give(line, rule_for(line, "section", names));
    // «Bo Ek (M), Anna Berg (S), ej § 58 på grund av jäv»
    give(line.last - 1, rule_for(line, "listed", to_end));
    give(line, rule_for(line, "aside", names));
    if (rule_for(line, "hands_on", to_end) != nullptr)
      handed_on_.push_back(people_.mentions[line.last - 1].person);
  }

  /// What the words before the names say, with their titles («… av borgarrådet Jan Berg») or without.
  const Rule* rule_before(const Line& line, Anchor names) const {
    Anchor titled = names;
    while (titled.at > names.sentence.first && titled.at + near_verb > names.at &&
           !title_role(r_, titled.at - 1).empty())
      --titled.at;
    const Rule* of = rule_for(line, "of", titled);
    return of != nullptr ? of : rule_for(line, "left", names);
  }

  const Rule* rule_for(const Line& line, std::string_view list, const Anchor& names) const {
    return first_rule(role_rules(), r_, names, Questions(*this, line), {list});
  }

  /// The word of the schema: a rule writes «_» for its space; empty where the rule says nothing.
  static std::string_view role_said(const Rule& rule) {
    const auto role = std::ranges::find_if(person_roles, [&](std::string_view one) {
      return std::ranges::equal(one, rule.value, [](char a, char b) { return a == b || (a == ' ' && b == '_'); });
    });
    return role == person_roles.end() ? std::string_view{} : *role;
  }

  /// Minutes that begin with an interpellation or a question; in others an officer may answer to a remark.
  bool is_of_question(const Part& part) const {
    const std::uint32_t last = std::min(part.tokens.last, std::max(part.head_end, part.tokens.first + near_head));
    return is_minutes(part.type) && is_said(beside_rules(), "of_question", r_, Range{part.tokens.first, last});
  }

  /// What the heading above calls a statement.
  std::string_view heading_role(std::uint32_t at) const {
    std::uint32_t block = r_.block(at);
    while (block > 0 && r_.outline->blocks[block].kind != BlockKind::heading) --block;
    const Range heading = r_.blocks[block];
    if (heading.empty()) return {};
    const Rule* rule =
        first_rule(dissent_rules(), r_, {heading.first, heading.last, heading}, NothingAsked(), {"heading"});
    if (rule == nullptr || rule->value == "reservation") return {};
    return rule->value == "protokollsanteckning" ? "anteckning" : "särskilt uttalande";
  }

  /// «Gatuchefen Bo Ek föreslår att …»: an officer prepares, and moves nothing.
  bool is_officer(const Line& line) const {
    const std::uint32_t name = line.words.first;
    return people_.persons[people_.mentions[line.first].person].party.empty() && name > 0 &&
           title_role(r_, name - 1) == chief_role;
  }

  /// A list of names alone under a heading that says what they did.
  bool is_alone(const Line& line) const {
    const Range block = r_.blocks[r_.block(line.words.first)];
    return block.size() <= line.words.size() + 6 && !is_signed(block);
  }

  /// The head of its column says what a mark is (facts/ballots/ballot_columns.h).
  bool is_marked(const Line& line) const {
    return some({line.words.last, line_end(r_, line.words.last)}, [&](std::uint32_t i) { return is_mark(r_, i); });
  }

  /// Answers what the rules ask about names or about a word beside them.
  class Questions final : public Asked {
   public:
    Questions(const Roles& of, const Line& line) : of_(of), line_(line) {}
    bool ask(std::uint8_t question, const Anchor& place) const override {
      switch (static_cast<RoleAsk>(question)) {
        case RoleAsk::named_here: {
          const auto here = mentions_in(of_.people_, {place.at, place.at + 4});
          return !here.empty() && here[0].whole.first == place.at;
        }
        case RoleAsk::of_question: return of_.is_of_question(of_.parts_[part_of(of_.parts_, place.at)]);
        case RoleAsk::below_note: return of_.heading_role(place.at) == "anteckning";
        case RoleAsk::below_special: return of_.heading_role(place.at) == "särskilt uttalande";
        case RoleAsk::officer: return of_.is_officer(line_);
        case RoleAsk::begins_block: return of_.r_.blocks[of_.r_.block(place.at)].first == place.at;
        case RoleAsk::alone: return of_.is_alone(line_);
        case RoleAsk::marked: return of_.is_marked(line_);
      }
      return false;
    }
    bool is_type(std::uint64_t set, const Anchor& place) const override {
      return (set >> static_cast<unsigned>(of_.parts_[part_of(of_.parts_, place.at)].type) & 1) != 0;
    }

   private:
    const Roles& of_;
    const Line& line_;
  };

  /// «Signerat av / Anna Berg / Ordförande»: the end of the minutes, below whatever section comes last.
  bool is_signed(Range block) const {
    return some(block, [&](std::uint32_t i) {
      const std::string_view role = title_role(r_, i);
      // «Utdraget bestyrks: Anna Berg, nämndsekreterare»: who writes the minutes takes no side.
      return role == "sekreterare" || is_said(role_rules(), "signed", r_, i) ||
             (r_.tokens[i].line && (role == chair_role || role == "justerare"));
    });
  }

  /// «Anna Berg (M), Bo Ek (KD)» below a yrkande: all who stand on the line sign.
  void sign_together(const Line& line) {
    const bool whole_line = line.last > line.first + 1 && r_.tokens[line.words.first].line &&
                            opens_line(r_, line.words.last);
    for (std::size_t m = line.first; whole_line && m < line.last; ++m) role_of_signature(r_, parts_, people_, m);
  }

  /// «Justerare   Bo Ek (M)   Cia Dal (L)», or both names on the line below the label.
  void adjust_together() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (!r_.tokens[i].line || r_.shape(i) < Shape::capital || title_role(r_, i) != "justerare") continue;
      Range names{i + 1, line_end(r_, i + 1)};
      // No more than the label and a line to sign on.
      if (!some(names, [&](std::uint32_t at) { return !r_.is_any(at, {":", ".", "_", "…"}); }))
        names = {names.last, line_end(r_, names.last + 1)};
      if (r_.is(names.first, ":")) ++names.first;
      const std::span<const Mention> named = mentions_in(people_, names);
      const auto joins = [&](std::uint32_t at) { return joins_names(r_, at) || r_.is(at, "."); };
      if (named.size() < 2 || !all_beside(named, names, joins)) continue;
      for (const Mention& one : named)
        give_role(people_, static_cast<std::size_t>(&one - people_.mentions.data()), "justerare");
    }
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  People& people_;
  std::vector<Range> elected_;
  std::vector<std::uint32_t> handed_on_;  ///< Persons who let another answer a question.
};

}  // namespace

void find_roles(const Reading& r, const std::vector<Part>& parts, People& people) {
  Roles(r, parts, people).find();
}

}  // namespace diarium::facts
