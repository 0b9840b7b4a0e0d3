#include "facts/decided/dissent.h"

#include <algorithm>
#include <utility>

#include "facts/bodies/bodies.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

/// The questions of assets/rules/dissents.rules that no pattern answers.
enum class DissentAsk : std::uint8_t {
  speaks,         ///< «Anna Berg (S): …», «Centerpartiet: …»
  stays_outside,  ///< «… deltar inte i beslutet»
  names_follow    ///< To the end of the sentence, and what lists more below it.
};

constexpr std::uint32_t most_above = 120;  // Tokens in which a body was named in full.
constexpr std::uint32_t most_names = 60;   // Tokens of names below a heading.
constexpr std::string_view reservation = dissent_kinds.front();
constexpr std::string_view nothing = "none";  // Of a rule: no dissent opens.

/// A sentence that opens a dissent.
struct Opening {
  const Rule* rule = nullptr;  ///< Says its kind.
  std::uint32_t at = 0;        ///< Its verb, or the first word of those that name who makes it.
  bool names_behind = false;   ///< «Reservation av …»; of a verb either side may name them.
  std::string_view follows;    ///< «reasons»; «repeats» one that has them.

  [[nodiscard]] std::string_view kind() const { return said(rule); }
};

class DissentFinder final : public Asked {
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
  bool ask(std::uint8_t question, const Anchor& place) const override {
    switch (static_cast<DissentAsk>(question)) {
      case DissentAsk::speaks:
        return place.at == place.sentence.first && opens_with_name(place.sentence)
                   ? r_.is(mentions_in(people_, place.sentence)[0].whole.last, ":")
                   : r_.is(place.at + 1, ":") && opens_with_group(r_, people_, {place.at, place.at + 1});
      case DissentAsk::stays_outside: return is_said(decided_rules(), "no_part", r_, place.sentence);
      case DissentAsk::names_follow: return names_alone({place.end, with_list(place.sentence).last});
    }
    return false;
  }
  bool is_type(std::uint64_t set, const Anchor& place) const override {
    return (set >> static_cast<unsigned>(parts_[part_of(parts_, place.at)].type) & 1) != 0;
  }
  /// The first rule of a list that holds for words, or for a word of its sentence; nullptr where none does.
  const Rule* rule_for(std::string_view list, Range words, Range sentence) const {
    if (words.empty()) return nullptr;
    return first_rule(dissent_rules(), r_, {words.first, words.last, sentence}, *this, {list});
  }
  const Rule* rule_for(std::string_view list, Range words) const { return rule_for(list, words, words); }
  std::string_view said_of(std::string_view list, Range words) const { return said(rule_for(list, words)); }
  std::string_view said_at(std::string_view list, std::uint32_t at) const {
    return said(rule_for(list, {at, at + 1}, r_.sentence(at)));
  }

  std::optional<Opening> opening_of(Range sentence) const {
    const std::uint32_t at = sentence.first;
    if (at < taken_until_ || r_.tokens[at].quoted || r_.kind(at) == BlockKind::table_row) return std::nullopt;
    // All of a reservation is one: whole_papers().
    if (parts_[part_of(parts_, at)].type == Type::reservation) return std::nullopt;
    if (!names_group(r_, people_, with_list(sentence))) return std::nullopt;
    const Rule* kind = rule_for("title", sentence);
    if (said(kind) == nothing) return std::nullopt;
    if (said(kind) == "heading") kind = rule_for("heading", heading_above(at));
    if (kind != nullptr && said(kind) != nothing) return Opening{kind, at, true, said_of("follows", sentence)};
    bool refrains = false;
    for (std::uint32_t i = at; i < sentence.last; ++i) {
      kind = rule_for("verb", {i, i + 1}, sentence);
      refrains = refrains || said(kind) == nothing;
      if (kind != nullptr && said(kind) != nothing) return Opening{kind, i, false, said_of("follows", sentence)};
    }
    if (refrains) return std::nullopt;
    kind = by_heading(sentence);
    if (kind == nullptr && is_minutes(parts_[part_of(parts_, at)].type)) kind = listed_under(sentence);
    if (kind == nullptr || said(kind) == nothing) return std::nullopt;
    return Opening{kind, at, true, said(kind) == reservation ? std::string_view{} : said_of("follows", sentence)};
  }

  Range heading_above(std::uint32_t at) const {
    std::uint32_t block = r_.block(at);
    while (block > 0 && r_.outline->blocks[block].kind != BlockKind::heading) --block;
    return r_.blocks[block];
  }

  /// Names without a verb, or who says what follows, right under the heading: its kind.
  const Rule* by_heading(Range sentence) const {
    const Role role = r_.role(sentence.first);
    if (role != Role::reservation && role != Role::special_statement) return nullptr;
    if (!opens_with_name(sentence) && !opens_with_group(r_, people_, sentence)) return nullptr;
    const Rule* kind = kind_above(sentence);
    return said(kind) == reservation && sentence.size() > most_names ? nullptr : kind;
  }

  /// What the heading says, of names without a verb right under it.
  const Rule* listed_under(Range sentence) const {
    if (!opens_with_name(sentence) || sentence.size() > most_names) return nullptr;
    const Rule* kind = kind_above(sentence);
    return said(kind) == reservation || (kind != nullptr && names_alone(sentence)) ? kind : nullptr;
  }

  bool opens_with_name(Range sentence) const {
    const auto mentions = mentions_in(people_, sentence);
    return !mentions.empty() && mentions[0].name.first == sentence.first;
  }

  /// What the heading right above the block says that a sentence begins; nullptr where there is none.
  const Rule* kind_above(Range sentence) const {
    const std::uint32_t block = r_.block(sentence.first);
    if (r_.kind(sentence.first) == BlockKind::heading || r_.blocks[block].first != sentence.first) return nullptr;
    std::uint32_t before = block;
    while (before > 0 && r_.blocks[--before].empty()) {
    }
    const bool heading = before < block && r_.outline->blocks[before].kind == BlockKind::heading;
    return heading ? rule_for("heading", r_.blocks[before]) : nullptr;
  }

  /// Members with their letters, and nothing but titles and marks between.
  bool names_alone(Range words) const {
    const auto names = mentions_in(people_, words);
    return !names.empty() && std::ranges::all_of(names, [](const Mention& one) { return one.whole != one.name; }) &&
           all_beside(names, words, [&](std::uint32_t i) {
             return !r_.word(i) || !title_role(r_, i).empty() || !said_at("link", i).empty();
           });
  }

  /// «Mot beslutet reserverar sig: / Anna Berg (M) / Bo Ek (KD)»: the sentence and the names below its colon, or below
  /// names that stand alone.
  Range with_list(Range sentence) const {
    if (!r_.is(sentence.last - 1, ":") && !names_alone(sentence)) return sentence;
    for (std::uint32_t b = r_.block(sentence.last - 1); b < r_.blocks.size(); ++b) {
      const Range below{std::max(r_.blocks[b].first, sentence.last), r_.blocks[b].last};
      if (below.empty()) continue;
      if (r_.kind(below.first) == BlockKind::heading || !names_alone(below)) break;
      sentence.last = below.last;
    }
    return sentence;
  }

  void take(std::uint32_t s, const Opening& opening) {
    const Range sentence = with_list(r_.sentences[s]);
    Range words = sentence;
    if (opening.follows == "reasons") words.last = reasons_end(s);
    // «… lämnar ett yttrande: ”Vården ska finnas nära. Det …”»: all that is quoted.
    const std::uint32_t block = r_.block(sentence.first);
    while (words.last < r_.size() && r_.block(words.last) == block && r_.tokens[words.last].quoted) ++words.last;
    Dissent dissent;
    const bool handed_in = opening.kind() == "handed_in", reserves = handed_in || opening.kind() == reservation;
    dissent.kind = reserves ? reservation : opening.kind();
    dissent.confidence = said_by(dissent_rules(), opening.rule);
    std::ranges::replace(dissent.kind, '_', ' ');
    dissent.who = signers(sentence, opening);
    if (dissent.who.persons.empty() && dissent.who.parties.empty()) return;  // Those it names are spoken of.
    std::vector<Dissent>& list = reserves ? found_.reservations : found_.statements;
    // It may be the one that the sentence before told of: «… lämnar följande reservation: / Hamnlistan reserverar sig».
    const bool stated = handed_in || (reserves && sentence.first > 0 && r_.is(sentence.first - 1, ":"));
    if (stated && sentence.first == taken_until_ && !list.empty() && all_among(dissent.who, list.back().who)) {
      // «… lämnar följande reservation: / Hamnlistan reserverar sig mot taxan. / Den är hög.»: with all its reasons.
      if (r_.is(sentence.first - 1, ":")) words.last = std::max(words.last, reasons_end(s));
      list.back().span.end = r_.span(words).end;
      taken_until_ = words.last;
      return;
    }
    if (opening.follows == "repeats" && !list.empty()) dissent.identical_to = repeated(list, dissent);
    dissent.span = r_.span(words);
    dissent.forum = opposed_body(sentence);
    if (dissent.forum.empty()) dissent.forum = opposed_body(heading_above(sentence.first));
    list.push_back(std::move(dissent));
    (reserves ? reservation_forums_ : statement_forums_).push_back(forum_);
    taken_until_ = words.last;
  }

  /// The words of an opening that name those who stand behind it: «A (S) och B (S) reserverar sig …», «Mot beslutet
  /// reserverar sig A (S)», «Reservation av A (S)». Whom its reasons or its object name is spoken of.
  Group signers(Range sentence, const Opening& opening) const {
    if (opening.names_behind) return group_in(r_, people_, names_from(opening.at, sentence.last));
    const std::string_view opens = said_of("opens", sentence);
    if (const Range behind = names_from(opening.at + 1, sentence.last); opens_with_group(r_, people_, behind))
      return group_in(r_, people_, {opens == "led" ? sentence.first : behind.first, behind.last});
    // «Med anledning av Centerpartiets förslag lämnar …»: what a sentence opens with may be its occasion.
    std::uint32_t first = opens == "occasion" ? opening.at : sentence.first;
    for (std::uint32_t i = first; i < opening.at; ++i)
      if (!said_at("subject", i).empty()) first = std::exchange(i, opening.at) + 1;
    Group all = group_in(r_, people_, {first, opening.at});
    for (std::uint32_t i = opening.at + 1; i < sentence.last; ++i)
      if (!said_at("more", i).empty())
        all = joined(std::move(all), group_in(r_, people_, names_from(i + 1, sentence.last)));
    return all;
  }
  /// Are they some of those?
  static bool all_among(const Group& some, const Group& all) {
    return std::ranges::all_of(
               some.persons,
               [&](const Named& one) { return std::ranges::find(all.persons, one) != all.persons.end(); }) &&
           std::ranges::all_of(some.parties, [parties = all_parties(all)](const std::string& one) {
             return std::ranges::binary_search(parties, one);
           });
  }
  /// From a token to the word that ends a list of names.
  Range names_from(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t end = first;
    while (end < last && said_at("names_end", end) != "end") ++end;
    return {first, end};
  }
  /// The one that is repeated: the last that shares a party or a name.
  static std::int32_t repeated(const std::vector<Dissent>& list, const Dissent& dissent) {
    const std::vector<std::string> own = all_parties(dissent.who);
    for (std::size_t i = list.size(); i-- > 0 && list.size() - i < 24;) {
      const std::vector<std::string> parties = all_parties(list[i].who);
      if (std::ranges::find_first_of(parties, own) != parties.end())
        return list[i].identical_to >= 0 ? list[i].identical_to : static_cast<std::int32_t>(i);
    }
    return static_cast<std::int32_t>(list.size()) - 1;
  }

  /// The last token of the reasons: they end where the section does, or where the next dissent opens.
  std::uint32_t reasons_end(std::uint32_t s) const {
    const Role role = r_.role(r_.sentences[s].first);
    // «Reservation (S)» alone on its line, which no outline takes for a heading, opens a section, too.
    const Range title = r_.sentences[s];
    const bool alone = r_.blocks[r_.block(title.first)] == title && !r_.is(title.last - 1, ".");
    const bool own_section = role == Role::reservation || role == Role::special_statement;
    if (!own_section && !alone) return title.last;
    std::uint32_t last = s;
    while (last + 1 < r_.sentences.size()) {
      const Range next = r_.sentences[last + 1];
      if (r_.role(next.first) != role) break;
      const Rule* heading = rule_for("heading", next);
      if (r_.kind(next.first) == BlockKind::heading && (!own_section || heading != nullptr)) break;
      if (opening_of(next) || said(heading) == nothing) break;
      ++last;
    }
    return r_.sentences[last].last;
  }

  /// The body whose treatment the paper reports: «Borgarrådsberedningen tillstyrker …», «Kommunstyrelsen delar …»
  void note_forum(Range sentence) {
    if (r_.blocks[r_.block(sentence.first)].first == sentence.first && rule_for("forum", sentence) != nullptr)
      forum_ = body_at(r_, sentence.first)->name;
  }

  /// «Mot nämndens beslut reserverade sig Bo Ek (V).» in the minutes of the board above it: that body as it stands in a
  /// sentence, by the name that the sentences before have for it; so «Reservation i nämnden» over it. Empty where none
  /// is named, or the sentence tells of its own sitting.
  std::string opposed_body(Range sentence) const {
    std::uint32_t at = sentence.first;
    while (at < sentence.last && said_at("opposed", at).empty()) ++at;
    const std::optional<BodyAt> body = first_body(r_, {at, sentence.last});
    return body ? small(full_name_above(*body)) : std::string();
  }
  /// «Nämnden» by the last name of its kind above.
  std::string full_name_above(const BodyAt& body) const {
    if (!body.generic) return body.name;
    for (std::uint32_t i = body.range.first; i > 0 && i + most_above > body.range.first; --i)
      if (const auto above = body_at(r_, i - 1); above && !above->generic && above->kind == body.kind)
        return above->name;
    return {};
  }
  static std::string small(std::string name) {
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] + 32);
    return name;
  }

  void drop_single_forum(std::vector<Dissent>& list, const std::vector<std::string>& forums) const {
    const bool several =
        std::any_of(forums.begin(), forums.end(), [&](const std::string& one) { return one != forums[0]; });
    for (std::size_t i = 0; several && i < list.size(); ++i)
      if (list[i].forum.empty()) list[i].forum = small(forums[i]);
  }

  /// A reservation handed in as a paper of its own.
  void whole_papers() {
    for (const Part& part : parts_) {
      const Rule* form = parts_.size() > 1 || !found_.statements.empty() ? nullptr : form_of(part);
      const bool statement = form != nullptr;
      if ((part.type != Type::reservation && !statement) || part.tokens.empty() || !found_.reservations.empty())
        continue;
      Dissent dissent;
      dissent.kind = statement ? said(form) : reservation;
      dissent.confidence = said_by(dissent_rules(), form);
      Range words{part.head_end + 1 < part.tokens.last ? part.head_end : first_prose(part), part.tokens.last};
      for (std::uint32_t i = words.first; i > part.tokens.first; --i) {
        if (!said_at("own", i - 1).empty()) words.first = r_.sentence(i).first;
      }
      while (words.last > words.first + 1 && r_.kind(words.last - 1) == BlockKind::signature) --words.last;
      dissent.who = signers_of_paper(part, words);
      dissent.span = r_.span(words);
      if (statement && dissent.who.persons.empty() && dissent.who.parties.empty()) continue;
      (statement ? found_.statements : found_.reservations).push_back(std::move(dissent));
      (statement ? statement_forums_ : reservation_forums_).emplace_back();
    }
  }

  /// «Särskilt yttrande», «Protokollsanteckning» alone on a line of the head of a paper that is nothing else.
  const Rule* form_of(const Part& part) const {
    const Rule* form = nullptr;
    for (std::uint32_t i = part.tokens.first; i < part.tokens.last && i <= part.head_end && form == nullptr; ++i)
      form = rule_for("form", {i, i + 1}, r_.sentence(i));
    return form;
  }

  /// Of a paper that is all head, for nothing else tells where what is said begins: the token of its first paragraph
  /// that ends in a full stop, else its last one.
  std::uint32_t first_prose(const Part& part) const {
    for (std::uint32_t b = part.first_block; b < part.last_block; ++b) {
      const Range range = r_.blocks[b];
      if (!range.empty() && r_.kind(range.first) == BlockKind::paragraph && r_.is(range.last - 1, "."))
        return range.first;
    }
    return part.tokens.last - 1;
  }

  /// Those of its head and of its end; where neither names any, those of its first sentence.
  Group signers_of_paper(const Part& part, Range words) const {
    Group all;
    for (std::uint32_t i = part.tokens.first; i < words.first;) {
      std::uint32_t end = i + 1;
      while (end < words.first && !r_.tokens[end].line) ++end;
      if (rule_for("about", {i, end}) == nullptr) all = joined(std::move(all), group_in(r_, people_, {i, end}));
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
