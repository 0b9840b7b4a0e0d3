#include "facts/decided/dissent.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/decided/against.h"
#include "facts/decided/groups.h"
#include "facts/decided/handed_in.h"
#include "facts/decided/points.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t near_statement = 14;

/// A sentence that opens a dissent.
struct Opening {
  bool reservation = false;
  std::string_view kind;      ///< Of a statement.
  bool reasons = false;       ///< Its reasons follow.
  std::uint32_t at = 0;       ///< Its verb, or the word behind which those who make it stand.
  bool names_behind = false;  ///< «Reservation av …»; of a verb either side may name them.
  bool handed_in = false;     ///< It may be the one that the sentence before told of.
};

class DissentFinder {
 public:
  DissentFinder(const Reading& r, const std::vector<Part>& parts, const People& people)
      : r_(r), parts_(parts), people_(people) {}

  Dissents find() {
    for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) {
      const Range sentence = r_.sentences[s];
      note_forum(sentence);
      if (const std::optional<Opening> opening = opening_of(sentence)) take(s, *opening);
    }
    whole_papers();
    drop_single_forum(found_.reservations, reservation_forums_);
    drop_single_forum(found_.statements, statement_forums_);
    return std::move(found_);
  }

 private:
  std::optional<Opening> opening_of(Range sentence) const {
    if (r_.tokens[sentence.first].quoted || r_.kind(sentence.first) == BlockKind::table_row) return std::nullopt;
    if (inside_taken(sentence.first)) return std::nullopt;
    const std::uint32_t at = r_.is(sentence.first, "skriftlig") ? sentence.first + 1 : sentence.first;
    if (parts_[part_of(parts_, at)].type == Type::reservation)
      return std::nullopt;  // All of it is one: whole_papers().
    // «Reservation anfördes av …», «Särskilt uttalande gjordes av …»
    const auto made = [&](std::uint32_t verb) {
      return r_.is_any(verb, {"gjordes", "anfördes", "avgavs", "lämnades", "inlämnades", "anmäldes", "avges"}) &&
             r_.is_any(verb + 1, {"av", "från"});
    };
    if (r_.is(at, "reservation") && made(at + 1))
      return titled(sentence, {true, {}, announces(sentence), at + 3, true});
    // «Reservation av …», «Särskilt uttalande av …»
    if (r_.is(at, "reservation") && r_.is_any(at + 1, {"av", "från", "("})) {
      return titled(sentence, {true, {}, true, at + 2, true});
    }
    const bool special = r_.starts(at, "särskil") && (r_.starts(at + 1, "uttalande") || r_.starts(at + 1, "yttrande"));
    if (special && (r_.is_any(at + 2, {"av", "från", "(", "i"}) || made(at + 2))) {
      const std::uint32_t names = made(at + 2) ? at + 4 : at + 3;
      return titled(sentence,
                    {false, r_.starts(at + 1, "yttrande") ? "yttrande" : "särskilt uttalande", true, names, true});
    }
    if (r_.starts(at, "protokollsanteckning") && r_.is_any(at + 1, {"av", "från"}))
      return titled(sentence, {false, "protokollsanteckning", true, at + 2, true});
    if (!names_group(r_, people_, sentence)) return std::nullopt;
    if (const std::string_view kind = said_in_note(sentence); !kind.empty())
      return Opening{false, kind, true, at, true};
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (refrains_at(i)) continue;
      if (r_.starts(i, "reserver") && near_word(i, sentence, "sig")) return Opening{true, {}, announces(sentence), i};
      if (r_.is_any(i, {"skiljaktig", "skiljaktiga"}) && r_.is_any(i - 1, {"är", "var"}) &&
          r_.role(i) == Role::reservation)
        return Opening{true, {}, announces(sentence), i};
      if (hands_in_reservation(i, sentence)) return Opening{true, {}, announces(sentence), i, false, true};
      if (const std::string_view kind = statement_at(i, sentence); !kind.empty())
        return Opening{false, kind, announces(sentence), i};
    }
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (refrains_at(i)) return std::nullopt;
    if (r_.role(at) == Role::reservation && lists_names(sentence)) return Opening{true, {}, false, at, true};
    return std::nullopt;
  }

  /// «… avstår från att reservera sig»: nobody has.
  bool refrains_at(std::uint32_t i) const {
    return i > 1 && r_.starts(i, "reserver") && r_.is(i - 1, "att") && r_.is(i - 2, "från");
  }

  /// «Anna Berg (S): ”…”» right under «Protokollsanteckning»: what that heading calls it.
  std::string_view said_in_note(Range sentence) const {
    if (r_.role(sentence.first) != Role::special_statement) return {};
    const auto mentions = mentions_in(people_, sentence);
    if (mentions.empty() || mentions[0].name.first != sentence.first || !r_.is(mentions[0].whole.last, ":")) return {};
    std::uint32_t block = r_.block(sentence.first);
    while (block > 0 && r_.outline->blocks[block].kind != BlockKind::heading) --block;
    const std::uint32_t heading = r_.blocks[block].first;
    if (r_.starts(heading, "protokollsanteckning") || r_.starts(heading, "anteckning")) return "protokollsanteckning";
    if (!r_.starts(heading, "särskil")) return {};
    return r_.starts(heading + 1, "yttrande") ? "yttrande" : "särskilt uttalande";
  }

  /// A title that only lists («Reservation av Anna Berg (S), bilaga 1» among enclosures) opens nothing.
  std::optional<Opening> titled(Range sentence, Opening opening) const {
    if (r_.role(sentence.first) == Role::attachment || r_.kind(sentence.first) == BlockKind::list_item)
      return std::nullopt;
    if (!names_group(r_, people_, sentence) && people_in(people_, sentence).empty()) return std::nullopt;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (r_.starts(i, "likalydande")) opening.reasons = false;
    }
    return opening;
  }

  bool near_word(std::uint32_t at, Range sentence, std::string_view word) const {
    const std::uint32_t first = std::max(sentence.first, at >= 4 ? at - 4 : 0u);
    for (std::uint32_t i = first; i < std::min(sentence.last, at + 6); ++i) {
      if (r_.is(i, word)) return true;
    }
    return false;
  }

  /// «anmäler blank reservation», «lämnar in en skriftlig reservation», «inkommer med reservation»: its own verb.
  bool hands_in_reservation(std::uint32_t i, Range sentence) const {
    if (!r_.is_any(i, {"anmäler", "anmälde", "lämnar", "lämnade", "inlämnar", "inlämnade", "ger", "gav", "avger",
                       "avgav", "inkommer", "inkom"}))
      return false;
    for (std::uint32_t before = sentence.first; before < i; ++before)
      if (r_.is_any(before, {"att", "som", "om", "vem", "när", "där"})) return false;
    std::uint32_t at = i + 1;
    while (at < sentence.last && (r_.is_any(at, {"in", "med", "en", "sin", "även", "också", "blank", "skriftlig",
                                                 "muntlig", "gemensam", "följande"}) ||
                                  at < mention_end(i + 1, sentence.last)))
      ++at;
    return at < sentence.last && (r_.is(at, "reservation") ||
                                  (r_.starts(at, "avvikande") && r_.is_any(at + 1, {"mening", "meningar", "åsikt"})));
  }
  /// Behind the mention of a person that begins at a token; the token, where none does.
  std::uint32_t mention_end(std::uint32_t at, std::uint32_t last) const {
    const auto here = mentions_in(people_, {at, last});
    return !here.empty() && here[0].whole.first == at ? here[0].whole.last : at;
  }

  /// «antecknar som yttrande», «antecknar … till protokollet», «lämnar ett särskilt yttrande», «deltar inte i beslutet»
  std::string_view statement_at(std::uint32_t i, Range sentence) const {
    const bool verb =
        r_.starts(i, "anteckna") || r_.is_any(i, {"lämnar", "lämnade", "avger", "avgav", "anmäler", "anmälde",
                                                  "inlämnar", "inlämnade", "gör", "medges", "medgavs"});
    // «… föreslår att nämnden avger yttrande»: the board shall, and nobody has.
    const std::optional<BodyAt> body = verb && i > 0 ? body_at(r_, i - 1) : std::nullopt;
    if (verb && !(body && body->range.first > 0 && r_.is(body->range.first - 1, "att"))) {
      const std::uint32_t last = std::min(sentence.last, i + near_statement);
      for (std::uint32_t word = i; word < last; ++word) {
        if (r_.starts(word, "särskil") && r_.starts(word + 1, "uttalande")) return "särskilt uttalande";
        if (r_.starts(word, "yttrande")) return "yttrande";
        if (r_.starts(word, "protokollsanteckning") || r_.starts(word, "röstförklaring") ||
            r_.are(word, {"följande", "anteckning"}))
          return "protokollsanteckning";
        if (r_.is(word, "protokollet") && r_.is(word - 1, "till")) return "protokollsanteckning";
      }
    }
    if (r_.is_any(i, {"låter", "lät"}) && r_.starts(i + 1, "anteckna")) return "protokollsanteckning";
    if (!r_.is_any(i, {"deltar", "deltog"})) return "";
    const bool section = r_.role(i) == Role::special_statement && near_word(i, sentence, "inte");
    return section || (stays_outside(sentence) && takes_no_part(r_, sentence)) ? "protokollsanteckning" : "";
  }

  /// In minutes, of one's own will: nobody who is disqualified says anything by it.
  bool stays_outside(Range sentence) const {
    if (!is_minutes(parts_[part_of(parts_, sentence.first)].type)) return false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (r_.starts(i, "jäv") || r_.is_any(i, {"närvarande", "frånvarande"})) return false;
    return true;
  }

  /// «… enligt följande.», «… med följande motivering:»
  bool announces(Range sentence) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (r_.is(i, "följande") && !r_.is_any(i + 1, {"sida", "bilaga"})) return true;
    }
    return r_.is(sentence.last - 1, ":");
  }

  /// Names without a verb, right under the heading.
  bool lists_names(Range sentence) const {
    const std::uint32_t block = r_.block(sentence.first);
    if (r_.kind(sentence.first) == BlockKind::heading || r_.blocks[block].first != sentence.first) return false;
    const auto mentions = mentions_in(people_, sentence);
    if (mentions.empty() || mentions[0].name.first != sentence.first || sentence.size() > 60) return false;
    std::uint32_t before = block;
    while (before > 0 && r_.blocks[--before].empty()) {
    }
    return before < block && r_.outline->blocks[before].kind == BlockKind::heading &&
           r_.starts(r_.blocks[before].first, "reservation");
  }

  void take(std::uint32_t s, Opening opening) {
    const Range sentence = r_.sentences[s];
    Range words = sentence;
    if (opening.reasons) words.last = reasons_end(s);
    // «… lämnar ett yttrande: ”Vården ska finnas nära. Det …”»: all that is quoted.
    const std::uint32_t block = r_.block(sentence.first);
    while (words.last < r_.size() && r_.block(words.last) == block && r_.tokens[words.last].quoted) ++words.last;
    Dissent dissent;
    dissent.kind = opening.reservation ? "reservation" : std::string(opening.kind);
    dissent.who = signers(sentence, opening);
    if (dissent.who.persons.empty() && dissent.who.parties.empty()) return;  // Those it names are spoken of.
    std::vector<Dissent>& list = opening.reservation ? found_.reservations : found_.statements;
    if (opening.handed_in && sentence.first == taken_until_ && !list.empty() && all_among(dissent.who, list.back().who))
      return;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (r_.starts(i, "likalydande") && !list.empty()) dissent.identical_to = repeated(list, dissent);
    }
    dissent.span = r_.span(words);
    dissent.forum = find_opposed_body(r_, sentence);
    list.push_back(std::move(dissent));
    (opening.reservation ? reservation_forums_ : statement_forums_).push_back(forum_);
    taken_until_ = words.last;
  }

  /// The words of an opening that name those who stand behind it: «A (S) och B (S) reserverar sig …», «Mot beslutet
  /// reserverar sig A (S)», «Reservation av A (S)». Whom its reasons or its object name is spoken of.
  Group signers(Range sentence, const Opening& opening) const {
    if (opening.names_behind) return group_in(r_, people_, names_from(opening.at, sentence.last));
    if (const Range behind = names_from(opening.at + 1, sentence.last); opens_with_group(r_, people_, behind)) {
      const bool led = r_.is(sentence.first, "för");  // «För S reserverar sig …»
      return group_in(r_, people_, {led ? sentence.first : behind.first, behind.last});
    }
    Range before{sentence.first, opening.at};
    // «Med anledning av Centerpartiets förslag lämnar …»: what a sentence opens with may be its occasion.
    if (r_.is_any(before.first, {"mot", "med", "till", "vid", "på", "i"})) before.first = before.last;
    Group all = group_in(r_, people_, before);
    for (std::uint32_t i = opening.at + 1; i < sentence.last; ++i) {
      const bool joins = r_.is_any(i, {"liksom", "genom"}) || (r_.is_any(i, {"av", "från"}) && joins_mover(r_, i - 1));
      if (joins) all = joined(std::move(all), group_in(r_, people_, names_from(i + 1, sentence.last)));
    }
    return all;
  }
  /// Are they some of those?
  static bool all_among(const Group& some, const Group& all) {
    return std::ranges::all_of(
               some.persons,
               [&](const Named& one) { return std::ranges::find(all.persons, one) != all.persons.end(); }) &&
           std::ranges::all_of(some.parties, [&](const std::string& one) {
             return std::ranges::find(all.parties, one) != all.parties.end();
           });
  }
  /// From a token to the word that ends a list of names.
  Range names_from(std::uint32_t first, std::uint32_t last) const {
    if (r_.are(first, {"till", "protokollet"})) first += 2;
    std::uint32_t end = first;
    while (end < last && !ends_names(end)) ++end;
    return {first, end};
  }
  bool ends_names(std::uint32_t i) const {
    if (r_.is(i, "med") && joins_mover(r_, i + 1)) return false;
    if (r_.is(i, ".")) return !is_stop_of_others(r_, i) && !closes_initial(r_, i);
    return r_.is_any(i, {"att",      "om",       "med",  "mot",  "till", "som",      "enligt",   "där",
                         "angående", "gällande", "över", "på",   "då",   "eftersom", "avseende", "beträffande",
                         "vilka",    "vilket",   "har",  "hade", ":",    ";"});
  }
  /// The one that is repeated: the last that shares a party or a name.
  static std::int32_t repeated(const std::vector<Dissent>& list, const Dissent& dissent) {
    const std::vector<std::string> own = all_parties(dissent.who);
    for (std::size_t i = list.size(); i-- > 0 && list.size() - i < 24;) {
      const std::vector<std::string> parties = all_parties(list[i].who);
      const auto shared = [&](const std::string& party) {
        return std::binary_search(parties.begin(), parties.end(), party);
      };
      if (std::any_of(own.begin(), own.end(), shared))
        return list[i].identical_to >= 0 ? list[i].identical_to : static_cast<std::int32_t>(i);
    }
    return static_cast<std::int32_t>(list.size()) - 1;
  }

  /// The last token of the reasons: they end where the section does, or where the next dissent opens.
  std::uint32_t reasons_end(std::uint32_t s) const {
    const Role role = r_.role(r_.sentences[s].first);
    if (role != Role::reservation && role != Role::special_statement) return r_.sentences[s].last;
    std::uint32_t last = s;
    while (last + 1 < r_.sentences.size()) {
      const Range next = r_.sentences[last + 1];
      if (r_.role(next.first) != role) break;
      const bool heading = r_.kind(next.first) == BlockKind::heading;
      if (heading && (r_.starts(next.first, "reservation") || r_.starts(next.first, "särskil") ||
                      r_.starts(next.first, "protokoll")))
        break;
      if (opening_of(next)) break;
      ++last;
    }
    return r_.sentences[last].last;
  }

  bool inside_taken(std::uint32_t at) const { return at < taken_until_; }

  /// The body whose treatment the paper reports: «Borgarrådsberedningen tillstyrker …», «Kommunstyrelsen delar …»
  void note_forum(Range sentence) {
    const std::uint32_t block = r_.block(sentence.first);
    if (r_.blocks[block].first != sentence.first) return;
    const Role role = r_.role(sentence.first);
    if (role == Role::reservation || role == Role::special_statement) return;
    const std::optional<BodyAt> body = body_at(r_, sentence.first);
    const bool subject =
        body && body->rank >= Rank::committee && body->rank < Rank::council && !r_.ends(sentence.first, "ns");
    if (subject) forum_ = body->name;
  }

  void drop_single_forum(std::vector<Dissent>& list, const std::vector<std::string>& forums) const {
    const bool several =
        std::any_of(forums.begin(), forums.end(), [&](const std::string& one) { return one != forums[0]; });
    for (std::size_t i = 0; several && i < list.size(); ++i) {
      if (!list[i].forum.empty()) continue;
      list[i].forum = forums[i];
      if (!forums[i].empty() && forums[i][0] >= 'A' && forums[i][0] <= 'Z')
        list[i].forum[0] = static_cast<char>(forums[i][0] + 32);
    }
  }

  /// A reservation handed in as a paper of its own.
  void whole_papers() {
    for (const Part& part : parts_) {
      const std::string_view kind =
          parts_.size() > 1 || !found_.statements.empty() ? std::string_view{} : kind_of_statement(r_, part);
      const bool statement = !kind.empty();
      if ((part.type != Type::reservation && !statement) || part.tokens.empty() || !found_.reservations.empty())
        continue;
      Dissent dissent;
      dissent.kind = statement ? kind : "reservation";
      Range words{part.head_end + 1 < part.tokens.last ? part.head_end : first_prose(r_, part), part.tokens.last};
      for (std::uint32_t i = words.first; i > part.tokens.first; --i) {
        if (r_.starts(i - 1, "reserver") && r_.is_any(i, {"oss", "mig", "sig"})) words.first = r_.sentence(i).first;
      }
      while (words.last > words.first + 1 && r_.kind(words.last - 1) == BlockKind::signature) --words.last;
      dissent.who = signers_of_paper(part, words);
      dissent.span = r_.span(words);
      if (statement && dissent.who.persons.empty() && dissent.who.parties.empty()) continue;
      (statement ? found_.statements : found_.reservations).push_back(std::move(dissent));
      (statement ? statement_forums_ : reservation_forums_).emplace_back();
    }
  }

  /// Those of its head and of its end; where neither names any, those of its first sentence.
  Group signers_of_paper(const Part& part, Range words) const {
    Group all;
    for (std::uint32_t i = part.tokens.first; i < words.first;) {
      std::uint32_t end = i + 1;
      bool other = false;  // «Svar på motion av Bo Ek (M)»: what it is about.
      while (end < words.first && !r_.tokens[end].line) ++end;
      for (std::uint32_t at = i; at < end; ++at)
        other = other || r_.starts(at, "motion") || r_.starts(at, "interpellation") ||
                r_.starts(at, "medborgarförslag") || r_.is_any(at, {"svar", "angående", "ärende", "till"});
      if (!other) all = joined(std::move(all), group_in(r_, people_, {i, end}));
      i = end;
    }
    for (const Mention& one : mentions_in(people_, part.tokens)) {
      const bool below = one.name.first >= words.last || one.sign == NameSign::signature;
      const bool alone =
          (r_.tokens[one.name.first].line || r_.tokens[one.name.first].wide) &&
          one.name.first + 60 >= part.tokens.last &&
          (one.whole.last >= r_.size() || r_.tokens[one.whole.last].line || r_.tokens[one.whole.last].wide);
      if (below || alone) all = joined(std::move(all), group_in(r_, people_, one.whole));
    }
    if (words.last < part.tokens.last)
      all = joined(std::move(all), group_in(r_, people_, {words.last, part.tokens.last}));
    std::erase_if(all.parties, [&](const std::string& party) {  // A letterhead says again whose the signers are.
      return std::any_of(all.persons.begin(), all.persons.end(), [&](const Named& one) { return one.party == party; });
    });
    if (!all.persons.empty() || !all.parties.empty()) return all;
    const Range opening = r_.sentence(words.first);
    return group_in(r_, people_, {opening.first, std::min(opening.last, words.last)});
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const People& people_;
  Dissents found_;
  std::vector<std::string> reservation_forums_, statement_forums_;
  std::string forum_;
  std::uint32_t taken_until_ = 0;
};

}  // namespace

Dissents find_dissents(const Reading& r, const std::vector<Part>& parts, const People& people) {
  if (!r.swedish) return {};
  return DissentFinder(r, parts, people).find();
}

}  // namespace diarium::facts
