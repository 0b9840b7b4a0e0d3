// What each person does in the paper: the words to the left and right of a mention.
#include <algorithm>

#include "facts/ballots/ballot_columns.h"
#include "facts/decided/elected.h"
#include "facts/names/persons.h"
#include "facts/paper/title_roles.h"
#include "facts/sentences/verbs.h"
#include "facts/words.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t near_verb = 8;    // Tokens from a name to the verb that says what its bearer does.
constexpr std::uint32_t near_paper = 32;  // Tokens from the verb to the paper that it is about.

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
    find_substitutes(r_, parts_, elected_, people_);
    for (Person& person : people_.persons)
      if (person.roles.empty()) person.roles.emplace_back(other_role);
  }

 private:
  void give(const Line& line, std::string_view role) {
    for (std::size_t m = line.first; m < line.last; ++m) give_role(people_, m, role);
  }

  Line line_from(std::size_t first) const {
    Line line{first, first + 1, people_.mentions[first].whole};
    while (line.last < people_.mentions.size()) {
      const Mention& next = people_.mentions[line.last];
      if (labelled(line.words.last, next.name.first)) break;
      const bool far = next.name.first > line.words.last + near_verb;
      if (far || (r_.block(next.name.first) != r_.block(line.words.first) && !goes_on(line.words.last, next))) break;
      bool linked = true;
      for (std::uint32_t i = line.words.last; i < next.name.first && linked; ++i) {
        linked = r_.is_any(i, {",", "och", "samt", "&", "/", ";", "m", "fl"}) || !title_role(r_, i).empty() ||
                 is_stop_of_others(r_, i);
      }
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
    if (first >= last || r_.is_any(first, {",", "och", "samt", "&"})) return false;
    return r_.shape(first) >= Shape::capital && !title_role(r_, first).empty() &&
           (r_.tokens[first].line || r_.tokens[first].wide);
  }

  /// «Anna Berg (V), med instämmande av Bo Ek (S), yrkar …»
  bool joins_in(std::uint32_t first, std::uint32_t last) const {
    bool joins = false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (!r_.is_any(i, {",", "med", "av", "från"}) && !joins_mover(r_, i)) return false;
      joins = joins || joins_mover(r_, i);
    }
    return joins;
  }

  void read_line(const Line& line) {
    const Range sentence = r_.sentence(line.words.first);
    const std::uint32_t left =
        std::max(sentence.first, line.words.first >= near_verb ? line.words.first - near_verb : 0u);
    // «Carl Ek (C) / Doris Lind (S) tjänstgör för Erik Dal (S)»: said of the name beside it alone.
    if (r_.is_any(line.words.last, {"tjänstgör", "tjänstgjorde", "ersätter", "tjg"}) ||
        (r_.is(line.words.last, ",") && r_.is_any(line.words.last + 1, {"tjänstgör", "ersätter"})))
      give_role(people_, line.last - 1, "ersättare");
    give(line, role_before(left, line.words.first));
    // A list that a blank line parts goes on in a sentence of its own.
    const Range goes_on_in = line.words.last > sentence.last ? r_.sentence(line.words.last - 1) : sentence;
    const std::string_view role =
        role_after(line, {line.words.last, std::min(goes_on_in.last, line.words.last + near_verb)}, goes_on_in);
    // «I debatten yttrar sig Anna Berg (S), Bo Ek (M), som yrkar avslag, och …»: the clause is that of the last name.
    if (r_.is(line.words.last, ",") && r_.is(line.words.last + 1, "som") && speaks({sentence.first, line.words.first}))
      give_role(people_, line.last - 1, role);
    else
      give(line, role);
    give(line, role_of_section(line));
    if (is_listed_aside(r_, line.words.last)) give_role(people_, line.last - 1, "jäv");
    else if (stands_aside(r_, line.words)) give(line, "jäv");
  }

  bool speaks(Range words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (r_.starts(i, "yttra") || r_.starts(i, "debatt") || r_.is(i, "ordet")) return true;
    }
    return false;
  }

  // --- To the left: «motion av», «reserverar sig», «interpellation … till … ordförande»

  std::string_view role_before(std::uint32_t left, std::uint32_t at) const {
    std::uint32_t i = at;
    while (i > left && !title_role(r_, i - 1).empty()) --i;  // «… av borgarrådet Jan Berg»
    if (i > left && r_.is_any(i - 1, {"av", "från"})) {
      if (i > 1 && (r_.starts(i - 2, "instäm") || r_.is_any(i - 2, {"biträds", "biträddes"}))) return "yrkande";
      if (i > 1 && r_.is(i - 2, "svar") && r_.shape(i - 2) == Shape::lower && tells_question(i - 2)) return "svarande";
      if (i > 1 && r_.starts(i - 2, "besvara")) return answers_question(i - 2) ? "svarande" : "";
      if (r_.kind(at) ==
          BlockKind::heading) {  // «Svar på interpellation om snöröjning av cykelvägar från Anna Berg (M)»
        const std::uint32_t first = r_.blocks[r_.block(at)].first;
        for (std::uint32_t word = first; word < i && word < first + 4; ++word) {
          const std::string_view role = role_of_paper(word);
          if (role == "motionär" || role == "interpellant" || role == "skrivelseställare") return role;
        }
      }
      std::uint32_t behind = i;  // «Svar på motion (2031:14) av Anna Berg (V)»
      if (i > 2 && r_.is(i - 2, ")"))
        for (std::uint32_t open = i - 2; open > left && open + 8 > i && behind == i; --open)
          if (r_.is(open - 1, "(")) behind = open;
      bool put = false;  // «Motionen väcktes den 25 oktober 2021 av …»
      const std::uint32_t far = std::max(r_.sentence(at).first, i >= near_paper / 2 ? i - near_paper / 2 : 0u);
      for (std::uint32_t word = i - 1; word > far; --word) {
        put = put || r_.starts(word - 1, "väckt") || r_.starts(word - 1, "inlämna") || r_.starts(word - 1, "ställd");
        const bool opens = r_.tokens[word - 1].line && word + 9 > i;  // «Motion den 20 november 2023 av …»
        if (!put && word + 5 <= behind && !opens) continue;
        const std::string_view role = role_of_paper(word - 1);
        // «den tidigare behandlade motionen av Anna Berg (V)»: of another case.
        if (role == "motionär" && is_earlier(word - 1)) return {};
        if (!role.empty()) return role;
      }
    }
    bool object = false;  // «… reserverar sig mot Anna Bergs (S) förslag»
    for (std::uint32_t word = at; word > left; --word) {
      object = object || r_.is_any(word - 1, {"mot", "till", "att", "om", "över", "enligt"}) ||
               (r_.is(word - 1, "med") && !joins_mover(r_, word));
      if (r_.starts(word - 1, "reserver")) return object ? "" : "reservant";
      if (r_.is(word - 1, "instämmer")) return "yrkande";
      if (word == at && claims_in_motion(word - 1)) return "motionär";
      const bool close = word == at;  // «Vid mötet yrkade Anna Berg (V) …»
      if (r_.starts(word - 1, "yrka") && !r_.starts(word - 1, "yrkand")) return close ? "yrkande" : "";
      if ((close || r_.is(word, ":")) && r_.is_any(word - 1, {"röstade", "röstar"})) return "röstande";
      if (close && r_.is_any(word - 1, {"antecknar", "antecknade"})) return "anteckning";
      // The result of the row before: «Yvonne Dal   SD   70   Avstår Pär Ek   L».
      if (r_.starts(word - 1, "avstår")) return r_.tokens[word - 1].wide && !r_.tokens[word - 1].line ? "" : "avstår";
      const bool meaning = r_.is(word, "för");  // «Ja-röst för Anna Bergs (S) förslag»
      const bool vote = (!meaning && r_.is_any(word - 1, {"ja-röster", "nej-röster", "ja-röst", "nej-röst"})) ||
                        (r_.is_any(word - 1, {"ja", "nej"}) && r_.is(word, ":"));
      if (vote) return "röstande";
      if (r_.is(word - 1, "justera") || r_.starts(word - 1, "justeras")) return "justerare";
    }
    return {};
  }

  /// «Frågan besvarades av Anna Berg (S)»: the sentence is about a question.
  bool answers_question(std::uint32_t verb) const {
    for (std::uint32_t i = r_.sentence(verb).first; i < verb; ++i) {
      const std::string_view role = role_of_paper(i);
      if (!role.empty()) return role == "interpellant";
    }
    return false;
  }

  /// «Interpellation av Anna Berg (S) om hamnen – svar av Bo Ek (M)»
  bool tells_question(std::uint32_t answer) const {
    for (std::uint32_t i = r_.blocks[r_.block(answer)].first; i < answer; ++i)
      if (role_of_paper(i) == "interpellant") return true;
    return false;
  }

  bool is_earlier(std::uint32_t paper) const {
    for (std::uint32_t i = paper; i > r_.sentence(paper).first && paper - i < 3; --i)
      if (r_.is_any(i - 1, {"tidigare", "förra", "föregående"})) return true;
    return false;
  }

  /// «I en motion föreslår Anna Berg (V) …», «I motionen yrkar …»
  bool claims_in_motion(std::uint32_t verb) const {
    if (!is_verb(r_, verb, {VerbKind::propose, VerbKind::demand, VerbKind::answer}) && !has_claimed(verb)) return false;
    for (std::uint32_t i = verb; i > r_.sentence(verb).first && i + 5 > verb; --i)
      if (r_.starts(i - 1, "motion")) return true;
    return false;
  }

  /// «I en motion till fullmäktige har Anna Berg (V) hemställt …»
  bool has_claimed(std::uint32_t has) const {
    constexpr std::uint32_t most_names = 16;  // Tokens.
    if (!r_.is_any(has, {"har", "hade"})) return false;
    const std::uint32_t last = std::min(r_.sentence(has).last, has + most_names);
    for (std::uint32_t i = has + 1; i < last; ++i)
      if (is_verb(r_, i, {VerbKind::propose, VerbKind::demand})) return verb_at(r_, i).form == VerbForm::supine;
    return false;
  }

  std::string_view role_of_paper(std::uint32_t at) const {
    if (r_.starts(at, "motion")) return "motionär";
    if (r_.starts(at, "interpellation")) return "interpellant";
    if (r_.is_any(at, {"fråga", "frågan", "frågor"}) && !r_.starts(at - 1, "övrig")) return "interpellant";
    if (r_.is_any(at, {"skrivelse", "skrivelsen"})) return "skrivelseställare";
    if (r_.starts(at, "reservation")) return "reservant";
    if (r_.starts(at, "uttalande")) return "särskilt uttalande";
    if (r_.starts(at, "yttrande")) return r_.starts(at - 1, "särskil") ? "särskilt uttalande" : "anteckning";
    if (r_.starts(at, "protokollsanteckning")) return "anteckning";
    if (r_.ends(at, "yrkande") || r_.ends(at, "yrkandet") || r_.ends(at, "yrkanden")) return "yrkande";
    return {};
  }

  // --- To the right: «yrkar», «har väckt en motion», «röstar Ja»

  std::string_view role_after(const Line& line, Range right, Range sentence) const {
    const bool list = r_.role(line.words.first) == Role::yrkande && r_.is(right.first, ":");
    const bool moves =
        r_.is_any(right.first + 1, {"bifall", "avslag", "återremiss", "att", "enligt", "ändring", "yrkar"});
    const bool ranked = r_.are(right.first + 1, {"i", "första", "hand"});
    if (list && (moves || ranked || r_.starts(right.first + 1, "tillägg"))) return "yrkande";
    if (const std::string_view role = writes_in(right.first); !role.empty()) return role;
    for (std::uint32_t i = right.first; i < right.last; ++i) {
      if (r_.is_any(i, {".", ";"}) && !is_stop_of_others(r_, i)) break;
      if (is_next_speaker(i)) break;
      // «Ordförande Anna Berg (S) ställer kontorets förslag, Bo Eks yrkande och … mot varandra»
      if (r_.is_any(i, {"ställer", "ställde"}) && puts_to_vote(i)) return {};
      // «… röstade Anna Berg (S) och Bo Ek (V) för bifall till Cia Dals yrkande»: they voted, and moved nothing there.
      if (joins_demand(r_, {i, right.last})) return "yrkande";
      // «… reserverar sig till förmån för eget yrkande»: of which of them, nobody says.
      if (r_.is_any(i, {"eget", "egna", "sitt", "sina"}) && r_.starts(i + 1, "yrkande")) return {};
      if (r_.is(i, "yrkande") || r_.is(i, "yrkanden"))
        return genitive(line) && !votes_in({sentence.first, i}) ? "yrkande" : "";
      if (r_.starts(i, "yrka") && r_.is(i + 1, "i") && (r_.starts(i + 2, "motion") || r_.starts(i + 3, "motion")))
        return "motionär";
      if (r_.starts(i, "yrkand")) return {};  // «… ställer proposition på yrkandena»
      if (r_.starts(i, "yrka")) return "yrkande";
      if (r_.starts(i, "reserver")) return "reservant";
      if (r_.is_any(i, {"förslag", "yrkande"}) && r_.starts(i + 1, "rösta"))
        return {};  // «… för Annas förslag röstar ja»
      if (r_.is_any(i, {"röstar", "röstade", "röstat"})) return "röstande";
      if (r_.tokens[i].line && r_.shape(i) >= Shape::capital && starts_side(i)) break;
      // «Pär Ek   L   2   Ja   Yvonne Dal   SD   70   Avstår»: the row of a table ends at its own result.
      if (r_.tokens[i].wide && (r_.is_any(i, {"ja", "nej"}) || is_first_name(r_, i))) break;
      // «… mot två nej-röster (Anna Berg, Bo Ek) och en som avstår (Cia Dal)»: said of those behind it.
      if (r_.is_any(i, {"avstår", "avstod"})) return r_.is_any(i + 1, {"(", ":"}) ? "" : "avstår";
      if (r_.is_any(i, {"antecknar", "antecknade", "avger", "avgav", "lämnar", "lämnade", "anmäler", "anmälde",
                        "inlämnar", "låter", "lät", "anför", "anförde"}) ||
          (r_.is_any(i, {"vill", "önskar"}) && r_.role(i) == Role::special_statement)) {
        const std::string_view statement = statement_role(i, sentence);
        // «På grund av Lars Linds (L) förslag antecknar Anna Berg (S) …»: who follows the verb does it.
        if (is_first_name(r_, i + 1) && is_name_part(r_, i + 2)) return {};
        if (!statement.empty()) return statement;
      }
      if (r_.is_any(i, {"besvarar", "besvarade"})) return "svarande";
      if (r_.is_any(i, {"svarar", "svarade"}) && is_of_question(parts_[part_of(parts_, i)])) return "svarande";
      if (r_.starts(i, "väckt") && r_.starts(i + 1, "motion")) return "motionär";
      if (r_.starts(i, "väckt") && r_.starts(i + 1, "interpellation")) return "interpellant";
      const Type type = parts_[part_of(parts_, i)].type;
      if ((type == Type::interpellationssvar || type == Type::enkel_fraga) && r_.is_any(i, {"frågat", "frågade"}))
        return "interpellant";
      if (tables(i)) return paper_tabled(i, sentence);
      if (r_.is_any(i, {"föreslår", "föreslog", "framför", "anser", "skriver", "beskriver", "menar", "frågar",
                        "efterfrågar", "undrar", "vill", "begär"})) {
        return proposes(line, i, sentence);
      }
    }
    return {};
  }

  /// «Fråga från Anna Berg (M) till Bo Ek (S) om bussar / Anna Berg ställer följande fråga»: another's line.
  bool is_next_speaker(std::uint32_t i) const {
    if (!r_.tokens[i].line || r_.is_any(i - 1, {"med", "av", "och", "samt", ",", "&", "till"})) return false;
    const auto here = mentions_in(people_, {i, i + 4});
    return !here.empty() && here[0].whole.first == i;
  }

  /// «Anna Berg (V) och Bo Ek (S) har i en motion den 3 maj lyft …», «… skrev i en interpellation att …»
  std::string_view writes_in(std::uint32_t at) const {
    if (r_.is_any(at, {"har", "hade", "skrev", "skriver", "tar", "tog", "lyfter", "lyfte"})) ++at;
    if (!r_.is_any(at, {"i", "genom"}) || !r_.is_any(at + 1, {"en", "sin"})) return {};
    const std::string_view role = role_of_paper(at + 2);
    return role == "motionär" || role == "interpellant" ? role : "";
  }

  /// «Avstår» on a line of its own heads those who stand below it.
  bool starts_side(std::uint32_t i) const {
    const bool side =
        r_.starts(i, "avst") || r_.is_any(i, {"ja", "nej"}) || r_.starts(i, "ja-röst") || r_.starts(i, "nej-röst");
    return side && r_.tokens[i].line && r_.shape(i) >= Shape::capital && i + 1 < r_.size() &&
           (r_.tokens[i + 1].line || r_.is(i + 1, ":"));
  }

  /// Minutes that begin with an interpellation or a question; in others an officer may answer to a remark.
  bool is_of_question(const Part& part) const {
    const std::uint32_t last = std::min(part.tokens.last, std::max(part.head_end, part.tokens.first + 3 * near_paper));
    for (std::uint32_t i = part.tokens.first; i < last && is_minutes(part.type); ++i) {
      if (r_.starts(i, "interpellation") || r_.is_any(i, {"fråga", "frågor"})) return true;
    }
    return false;
  }

  bool tables(std::uint32_t i) const {
    if (r_.starts(i, "ställ") && puts_to_vote(i)) return false;
    return r_.starts(i, "väckt") || r_.starts(i, "inkom") || r_.starts(i, "inlämna") || r_.starts(i, "lämna") ||
           r_.is_any(i, {"har", "hade", "ställt", "ställde", "ställer", "framställt", "framställde", "framställer",
                         "riktat", "lade",
                         "lagt", "frågat", "frågade", "efterfrågat", "begärt", "föreslagit"});
  }

  /// «Ordföranden ställer förslagen mot varandra», «… ställer proposition på …»
  bool puts_to_vote(std::uint32_t i) const {
    for (std::uint32_t word = i + 1; word < i + 6; ++word) {
      if (r_.starts(word, "proposition") || r_.starts(word, "förslag") || r_.starts(word, "yrkande")) return true;
    }
    return false;
  }

  /// What the sentence says was put forward: a letter before the question in it.
  std::string_view paper_tabled(std::uint32_t from, Range sentence) const {
    const std::uint32_t last = std::min(sentence.last, from + near_paper);
    bool put = false;
    for (std::uint32_t i = from; i < last; ++i) put = put || (tables(i) && !r_.is_any(i, {"har", "hade"}));
    if (!put) return {};
    std::string_view question;
    for (std::uint32_t i = from; i < last; ++i) {
      if (r_.starts(i, "motion")) return "motionär";
      if (r_.starts(i, "interpellation")) return "interpellant";
      if (r_.is_any(i, {"skrivelse", "skrivelsen"})) return "skrivelseställare";
      if (r_.starts(i, "särskil") && (r_.starts(i + 1, "yttrande") || r_.starts(i + 1, "uttalande")))
        return "särskilt uttalande";
      if (r_.starts(i, "protokollsanteckning")) return "anteckning";
      if (r_.is_any(i, {"fråga", "frågan", "frågor"}) && !r_.are(i, {"frågan", "om"}))
        question = "interpellant";  // The chair asks «om ärendet ska avgöras».
      if (r_.ends(i, "yrkande") || r_.ends(i, "yrkanden")) return "yrkande";
    }
    return question;
  }

  /// «Anna Berg (L) framför i motionen att …»; at a meeting who proposes moves.
  std::string_view proposes(const Line& line, std::uint32_t verb, Range sentence) const {
    const std::uint32_t last = std::min(sentence.last, verb + 5);
    for (std::uint32_t i = line.words.last; i + 1 < last; ++i) {
      if (!r_.is_any(i, {"i", "genom"})) continue;
      const std::uint32_t paper = r_.is_any(i + 1, {"en", "sin", "ovan", "rubricerad"}) ? i + 2 : i + 1;
      const std::string_view role = role_of_paper(paper);
      if (role == "motionär" || role == "interpellant" || role == "skrivelseställare") return role;
    }
    const Type type = parts_[part_of(parts_, verb)].type;
    const bool moved = r_.role(verb) == Role::yrkande || r_.role(verb) == Role::voting || is_minutes(type);
    // «Gatuchefen Bo Ek föreslår att …»: an officer prepares, and moves nothing.
    const std::uint32_t name = line.words.first;
    const bool officer = people_.persons[people_.mentions[line.first].person].party.empty() && name > 0 &&
                         title_role(r_, name - 1) == "chef";
    return moved && !officer && is_verb(r_, verb, {VerbKind::propose}) ? "yrkande" : "";
  }

  std::string_view statement_role(std::uint32_t verb, Range sentence) const {
    for (std::uint32_t i = verb; i < std::min(sentence.last, verb + near_verb); ++i) {
      if (r_.starts(i, "särskil")) return "särskilt uttalande";
      if (r_.is(i, "reservation") || (r_.is(i, "avvikande") && r_.is_any(i + 1, {"mening", "meningar", "åsikt"})))
        return "reservant";
      if (r_.starts(i, "röstförklaring") || (i > verb && r_.is_any(i, {"anteckning", "anteckningen"})))
        return "anteckning";
      if (r_.starts(i, "protokoll") || r_.starts(i, "yttrande") || r_.starts(i, "uttalande")) return "anteckning";
    }
    if (r_.starts(verb, "anteckna")) return "anteckning";
    // «Anna Berg (S) vill ha antecknat …», «… vill anföra följande» below the heading of a statement.
    for (std::uint32_t i = verb + 1; i < verb + 4; ++i) {
      if (r_.starts(i, "anteckna")) return "anteckning";
    }
    return r_.role(verb) == Role::special_statement ? heading_role(verb) : "";
  }

  /// What the heading above calls a statement.
  std::string_view heading_role(std::uint32_t at) const {
    std::uint32_t block = r_.block(at);
    while (block > 0 && r_.outline->blocks[block].kind != BlockKind::heading) --block;
    const Range heading = r_.blocks[block];
    if (r_.starts(heading.first, "protokoll") || r_.starts(heading.first, "anteckning")) return "anteckning";
    return r_.starts(heading.first, "särskil") ? "särskilt uttalande" : "";
  }

  bool votes_in(Range words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i)
      if (r_.is_any(i, {"röstade", "röstar"})) return true;
    return false;
  }
  bool genitive(const Line& line) const { return r_.ends(line.words.last - 1, "s") || r_.is(line.words.last - 1, ")"); }

  /// A list of names alone under a heading that says what they did.
  std::string_view role_of_section(const Line& line) const {
    const Range block = r_.blocks[r_.block(line.words.first)];
    if (r_.is_any(line.words.last, {"deltar", "deltog"})) return {};  // «… deltar inte i beslutet»
    const bool speaks = line.words.first == block.first && r_.is(line.words.last, ":");  // «Anna Berg (S): ”…”»
    if (speaks && r_.role(line.words.first) == Role::special_statement)
      if (const std::string_view role = heading_role(line.words.first); !role.empty()) return role;
    if (block.size() > line.words.size() + 6 || is_signed(block)) return {};
    switch (r_.role(line.words.first)) {
      case Role::reservation:
        return "reservant";
      case Role::special_statement:
        return heading_role(line.words.first) == "anteckning" ? "anteckning" : "särskilt uttalande";
      case Role::voting:
        // «Nämnden beslutar enligt Anna Bergs yrkande»: prose below the heading, no list of who voted.
        if (line.words.first > r_.sentence(line.words.first).first && r_.shape(line.words.first - 1) == Shape::lower &&
            title_role(r_, line.words.first - 1).empty())
          return {};
        if (r_.is_any(line.words.last, {"ställer", "finner", "konstaterar", "meddelar", "förklarar", "yrkar"}))
          return {};
        for (std::uint32_t i = line.words.last; i < r_.size() && !r_.tokens[i].line; ++i)
          if (is_mark(r_, i)) return {};  // The head of its column says what it is (facts/ballots/vote_sides.h).
        return r_.starts(line.words.last, "avst") && !starts_side(line.words.last) ? "avstår" : "röstande";
      default:
        return {};
    }
  }

  /// «Signerat av / Anna Berg / Ordförande»: the end of the minutes, below whatever section comes last.
  bool is_signed(Range block) const {
    for (std::uint32_t i = block.first; i < block.last; ++i) {
      const std::string_view role = title_role(r_, i);
      const bool label = r_.tokens[i].line && (role == "ordförande" || role == "sekreterare" || role == "justerare");
      // «Utdraget bestyrks: Anna Berg, nämndsekreterare»: who writes the minutes takes no side.
      if (label || role == "sekreterare" || r_.starts(i, "signer") || r_.starts(i, "underskrift") ||
          r_.starts(i, "justera"))
        return true;
    }
    return false;
  }

  /// «Anna Berg (M), Bo Ek (KD)» below a yrkande: all who stand on the line sign.
  void sign_together(const Line& line) {
    const bool whole_line = line.last > line.first + 1 && r_.tokens[line.words.first].line &&
                            (line.words.last >= r_.size() || r_.tokens[line.words.last].line);
    for (std::size_t m = line.first; whole_line && m < line.last; ++m) role_of_signature(r_, parts_, people_, m);
  }

  /// «Justerare   Bo Ek (M)   Cia Dal (L)», or both names on the line below the label.
  void adjust_together() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (!r_.tokens[i].line || r_.shape(i) < Shape::capital || title_role(r_, i) != "justerare") continue;
      Range names{i + 1, line_end(i + 1)};
      bool label = true;  // No more than the label and a line to sign on.
      for (std::uint32_t at = names.first; at < names.last; ++at) label = label && r_.is_any(at, {":", ".", "_", "…"});
      if (label) names = {names.last, line_end(names.last + 1)};
      if (r_.is(names.first, ":")) ++names.first;
      if (names_alone(names)) {
        for (const Mention& one : mentions_in(people_, names))
          give_role(people_, static_cast<std::size_t>(&one - people_.mentions.data()), "justerare");
      }
    }
  }
  std::uint32_t line_end(std::uint32_t at) const {
    while (at < r_.size() && !r_.tokens[at].line) ++at;
    return std::min(at, r_.size());
  }
  /// Two names at least, and what joins them.
  bool names_alone(Range words) const {
    const std::span<const Mention> names = mentions_in(people_, words);
    std::size_t next = 0;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      while (next < names.size() && names[next].whole.last <= i) ++next;
      const bool inside = next < names.size() && names[next].whole.first <= i;
      if (!inside && !r_.is_any(i, {",", "och", "samt", "&", "."})) return false;
    }
    return names.size() >= 2;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  People& people_;
  std::vector<Range> elected_;
};

}  // namespace

void find_roles(const Reading& r, const std::vector<Part>& parts, People& people) { Roles(r, parts, people).find(); }

}  // namespace diarium::facts
