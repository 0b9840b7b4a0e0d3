// What a person is by what stands beside the name: a title, an address, a place at the end of a paper.
#include "facts/paper/title_roles.h"

#include <algorithm>
#include <array>

#include "facts/kinds/words.h"
#include "facts/names/names.h"
#include "facts/rules/rules.h"

namespace diarium::facts {
namespace {

constexpr int most_titles = 3;               // Of one person in a list of who was there.
constexpr std::uint32_t most_title_words = 6;      // Of a title, its rank included: «1:e vice ordförande».
constexpr std::uint32_t near_question = 32;  // Tokens from a title back to the question that its holder is to answer.

/// Who signs a paper of a kind.
struct Signer {
  Type type;
  std::string_view role;
};
constexpr std::array<Signer, 9> signers = {{{Type::motion, moving_role},
                                            {Type::interpellation, asking_role},
                                            {Type::enkel_fraga, asking_role},
                                            {Type::interpellationssvar, answering_role},
                                            {Type::skrivelse, writing_role},
                                            {Type::yrkande, demanding_role},
                                            {Type::reservation, reserving_role},
                                            {Type::tjansteskrivelse, handling_role},
                                            {Type::tjansteutlatande, handling_role}}};

class Beside {
 public:
  Beside(const Reading& r, const std::vector<Part>& parts, People& people) : r_(r), parts_(parts), people_(people) {}

  void read(std::size_t m) {
    const Mention& mention = people_.mentions[m];
    aside_ = named_aside(r_, mention.whole);
    const TitleSide side = stands_alone(mention) ? title_side(r_, mention.name.first) : TitleSide::unknown;
    if (!puts_to_vote(mention) && !is_on_other_side(mention, side)) give_title(m, mention.title);
    std::uint32_t first = mention.name.first;
    while (first > 0 && !r_.tokens[mention.name.first].line && r_.is_any(first - 1, {".", "_", "…"})) --first;
    if (mention.name.first - first < 3) first = mention.name.first;  // No line to sign on.
    if (first > 1 && r_.is(first - 1, ":") && r_.block(first - 1) == r_.block(first))
      give_title(m, {first - 2, first - 1});
    first = mention.name.first;
    const bool titled_afar = mention.sign != NameSign::again && !mention.title.empty() && mention.title.last < first &&
                             !r_.is(first - 1, ":");  // By the order of columns.
    while (!titled_afar && first > 0 && mention.name.first - first < 4 &&
           r_.block(first - 1) == r_.block(mention.name.first) &&
           (!title_role(r_, first - 1).empty() || is_deputy(first - 1))) {
      --first;
      if (r_.tokens[first].wide) break;  // The label of another column ends there.
    }
    const bool of_above =
        titles_name_above(r_, first, mention.name.first) || titles_line_above(r_, first, mention.name.first);
    if (first < mention.name.first && of_above) first = mention.name.first;
    const bool other_column = first < mention.name.first && titles_other_column(r_, first, mention.whole);
    if (other_column) first = mention.name.first;
    if (side == TitleSide::below && r_.tokens[mention.name.first].line) first = mention.name.first;
    // «Anna Berg (S), ordförande / Bo Ek (M)»: the title at the end of a line is that of the name before it.
    const bool definite = is_definite({first, mention.name.first});  // «…, tjänstgörande ersättaren Bo Ek (M)»
    std::uint32_t rank = first;  // «Anna Berg (S), 2:e v ordf   Bo Ek (M)»
    while (rank > 0 && first - rank < 3 &&
           (r_.is(rank - 1, ":") || (r_.shape(rank - 1) == Shape::lower && r_.length(rank - 1) == 1) ||
            r_.shape(rank - 1) == Shape::number ||
            (r_.tokens[mention.name.first].wide && is_said(name_rules(), "post_adjective", r_, rank - 1))))
      --rank;
    const std::uint32_t before = m > 0 ? people_.mentions[m - 1].whole.last : 0;
    const bool ends_line = before > 0 && before <= rank && r_.tokens[mention.name.first].line &&
                           !r_.tokens[rank].line && !r_.tokens[rank].wide && lines_between(r_, before - 1, rank) == 0;
    const bool of_other = m > 0 && !definite && first < mention.name.first &&
                          (ends_line || (r_.is(rank - 1, ",") && last_title_before(before, rank)));
    if (of_other) first = mention.name.first;
    if (!puts_to_vote(mention)) give_title(m, {first, mention.name.first});
    give_title(m, {mention.name.last, mention.whole.last});  // «Anna Berg, ordförande (S)»
    const bool titled = first < mention.name.first ||
                        (!mention.title.empty() && mention.title.last == mention.name.first);
    read_titles_after(m, titled);
    answers_to(m, first);
    if (side != TitleSide::unknown) {
      give_title(m, side == TitleSide::above ? title_above(mention) : line_below(mention));
      sign(m);
    } else if (stands_alone(mention)) {
      if (!is_stacked(mention)) give_title(m, line_below(mention));
      sign(m);
    }
    if (is_sender(m))
      give(m, parts_[part_of(parts_, mention.name.first)].type == Type::motion ? moving_role : asking_role);
  }

  /// A name alone on a line, after the prose of a paper that its author signs.
  void sign(std::size_t m) {
    const Mention& mention = people_.mentions[m];
    if (!named_aside(r_, mention.whole).empty()) return;
    const Part& part = parts_[part_of(parts_, mention.name.first)];
    const bool no_prose = part.head_end == part.tokens.last;  // A letter of two questions is all head.
    if (mention.name.first < part.head_end && !no_prose) {
      const bool office = is_office_letter(part.type) || part.type == Type::pm || part.type == Type::remissvar;
      const bool writes = office && mention.sign == NameSign::signature && mention.title.empty();
      if (writes && people_.persons[mention.person].roles.empty()) give(m, handling_role);
      return;
    }
    const bool tail = mention.sign == NameSign::signature || r_.kind(mention.name.first) == BlockKind::signature ||
                      mention.name.first + 60 >= part.tokens.last;
    if (!tail) return;
    const auto row = std::ranges::find(signers, part.type, &Signer::type);
    const std::string_view role = row != signers.end() ? row->role : answers_question(part) ? answering_role : "";
    const std::vector<std::string>& known = people_.persons[mention.person].roles;
    // Whom a question is put to signs the answer below it.
    const bool asked = role == asking_role && holds(people_.persons[mention.person], answering_role);
    const bool other = role == handling_role && (!known.empty() || names_handler(part));
    if (!asked && !other) give(m, role);
  }

 private:
  /// «Handläggare: Anna Berg» in its head: who else signs it has signed it.
  bool names_handler(const Part& part) const {
    return std::ranges::any_of(mentions_in(people_, {part.tokens.first, part.head_end}),
                               [&](const Mention& one) { return holds(people_.persons[one.person], handling_role); });
  }

  /// «Svar på enkel fråga från Bo Ek (M)» in the head of a paper that is nothing else.
  bool answers_question(const Part& part) const {
    const Range head{part.tokens.first, std::min(part.head_end + 1, part.tokens.last)};
    return part.type == Type::none && is_said(beside_rules(), "answers_question", r_, head);
  }

  /// «Anna Berg (S), ordförande», «Anna Berg (S) ordf», «Anna Berg (S), vice ordförande, justerare».
  /// `titled`: a title stands before the name, so that in «miljöchef Lisen Wall, sekreterare Bo Ek» the next is
  /// another's.
  void read_titles_after(std::size_t m, bool titled) {
    const Mention& mention = people_.mentions[m];
    std::uint32_t after = past_home(mention.whole.last);
    for (int titles = 0; titles < most_titles; ++titles) {
      if (titles > 0 && !r_.is(after, ",")) return;
      if (r_.is_any(after, {",", "("})) ++after;
      std::uint32_t last = after;
      while (last < after + most_title_words && last < r_.size() && r_.block(last) == r_.block(mention.name.first) &&
             (!title_role(r_, last).empty() || is_rank(after, last) || is_deputy(last)) &&
             (!r_.tokens[last].line || (last > after && r_.shape(last) == Shape::lower))) {
        ++last;
      }
      if (last == after || (titles > 0 && last < r_.size() && is_name_part(r_, last) && !r_.tokens[last].line)) return;
      const bool indefinite = r_.is(after - 1, ",") && !is_definite({after, last});
      const bool goes_on = last < r_.size() && is_name_part(r_, last);
      const bool line_ends = goes_on && r_.tokens[last].line && !is_definite({after, last});
      if (goes_on && !line_ends && (titled || !indefinite)) return;
      give_title(m, {after, last});
      after = last;
    }
  }

  /// «Anna Berg (S), Torsvik, ordförande»: past the municipality that sent a member of a board of several, to the comma
  /// behind it; `at` where none stands there.
  std::uint32_t past_home(std::uint32_t at) const {
    constexpr std::uint32_t most_home = 3;  // «Norra Torsvik», «Torsviks kommun»
    if (!r_.is(at, ",")) return at;
    std::uint32_t last = at + 1;
    while (last < r_.size() && last <= at + most_home && !r_.tokens[last].line && title_role(r_, last).empty() &&
           !is_first_name(r_, last) &&
           (r_.shape(last) >= Shape::capital || (last > at + 1 && r_.is_any(last, {"kommun", "stad"}))))
      ++last;
    return last > at + 1 && r_.is(last, ",") && !title_role(r_, last + 1).empty() ? last : at;
  }

  /// «vice», and «v» before the chair.
  bool is_deputy(std::uint32_t at) const {
    return r_.is(at, "vice") || (r_.is(at, "v") && title_role(r_, at + 1) == chair_role);
  }

  /// Is token `at` the rank of the title that begins at `first`, as in «1:e vice ordförande»?
  bool is_rank(std::uint32_t first, std::uint32_t at) const {
    return at == first ? r_.shape(at) == Shape::number && r_.is_any(at + 1, {":", "e", "a"})
                       : r_.is_any(at, {":", "e", "a"});
  }

  /// Do only titles stand between a name and the title that begins at `title`, in the same line?
  bool last_title_before(std::uint32_t name_end, std::uint32_t title) const {
    if (name_end >= title || title - name_end > most_titles * most_title_words) return false;
    for (std::uint32_t i = past_home(name_end); i < title; ++i) {
      const bool fits = is_deputy(i) || r_.is_any(i, {",", ":", "e", "a"}) || r_.shape(i) == Shape::number ||
                        !title_role(r_, i).empty();
      if (!fits || (i > name_end && r_.tokens[i].line)) return false;
    }
    return true;
  }

  bool is_definite(Range title) const {
    return some(title, [&](std::uint32_t i) { return r_.ends(i, "n") || r_.ends(i, "na"); });
  }

  void give(std::size_t mention, std::string_view role) { give_role(people_, mention, role); }

  /// «Till ledamot utses Bo Ek (S) och till ersättare Cia Dal (M)»: who is to serve elsewhere.
  bool is_elected(std::uint32_t title) const {
    if (title == 0 || !r_.is_any(title - 1, {"till", "som"})) return false;
    return is_said(beside_rules(), "chooses", r_, r_.sentence(title));
  }

  /// «tjänstgörande» before another title than a substitute's.
  bool acts_once(std::uint32_t i, Range title) const {
    return r_.is(i, "tjänstgörande") && i + 1 < title.last && title_role(r_, i + 1) != title_role(r_, i);
  }

  void give_title(std::size_t m, Range title) {
    if (title.empty() || aside_ == "absent") return;
    bool deputy = false, outside = false;
    for (std::uint32_t i = title.first; i < title.last; ++i)
      deputy = deputy || is_deputy(i), outside = outside || is_said(beside_rules(), "outside", r_, i);
    for (std::uint32_t i = title.first; i < title.last; ++i) {
      const std::string_view role = title_role(r_, i);
      if (role == substitute_role && is_elected(title.first)) continue;
      if (acts_once(
              i, title)) {  // «tjänstgörande ordförande» takes the chair this once: neither substitute nor the chair.
        ++i;
        continue;
      }
      // «Beslutet skickas till / Anna Berg, trafikplanerare»: she did not write it.
      const bool acts = aside_.empty() || (role != handling_role && (role != chief_role || aside_ != "addressee"));
      give(m, !acts ? outside ? "" : official_role : deputy && role == chair_role ? vice_chair_role : role);
      if (role == substitute_role) break;
    }
  }

  /// «Därefter ställer ordföranden Anna Bergs förslag under proposition»: hers is the proposal, another's the chair.
  bool puts_to_vote(const Mention& mention) const {
    std::uint32_t first = mention.name.first;
    while (first > 0 && title_role(r_, first - 1) == chair_role) --first;
    return first > 0 && first < mention.name.first && r_.ends(mention.name.last - 1, "s") &&
           is_said(beside_rules(), "puts_to_vote", r_, first - 1) &&
           (r_.ends(mention.whole.last, "förslag") || r_.ends(mention.whole.last, "yrkande"));
  }

  /// «Interpellation … till kommunstyrelsens ordförande Anna Berg (S)»: she is to answer.
  void answers_to(std::size_t m, std::uint32_t title) {
    if (is_addressed(m)) give(m, answering_role);
    if (title == people_.mentions[m].name.first || title == 0) return;
    const std::uint32_t left = std::max(r_.sentence(title).first, title >= 12 ? title - 12 : 0u);
    bool to = false;
    bool question = false;
    for (std::uint32_t i = left; i < title; ++i)
      to = to || (r_.is(i, "till") && !r_.is(i + 1, "att"));  // «om omläggning till att drivas …»
    const Type type = parts_[part_of(parts_, title)].type;
    // «Till socialnämndens ordförande …», the address of a question.
    if (to && r_.is(left, "till") && (type == Type::interpellation || type == Type::enkel_fraga)) question = true;
    const std::uint32_t far = std::max(r_.sentence(title).first, title >= near_question ? title - near_question : 0u);
    for (std::uint32_t i = far; i < title; ++i) {
      const bool asks = type == Type::interpellation || type == Type::enkel_fraga ||
                        type == Type::interpellationssvar || is_minutes(type);
      question = question || r_.starts(i, "interpellation") || (asks && is_said(beside_rules(), "question", r_, i));
    }
    if (to && question) give(m, answering_role);
  }

  /// «Ställd till ordföranden i socialnämnden Anna Berg (S)», a line in the head of a question, or the name below it.
  bool is_addressed(std::size_t m) const {
    const std::uint32_t name = people_.mentions[m].name.first;
    const Part& part = parts_[part_of(parts_, name)];
    if ((part.type != Type::interpellation && part.type != Type::enkel_fraga) || name >= part.head_end) return false;
    const std::uint32_t other = m > 0 ? people_.mentions[m - 1].whole.last : 0;
    bool titled = false;
    for (std::uint32_t i = name; i > part.tokens.first && i + 14 > name; --i) {
      const bool above = r_.block(i - 1) != r_.block(name);
      titled = titled || !title_role(r_, i - 1).empty();
      if (is_said(beside_rules(), "not_to", r_, i - 1) || (above && lines_between(r_, i - 1, name) > 1)) return false;
      if (r_.is(i - 1, "till"))  // … and not who stands below whom it is put to.
        return other < i ? !above || titled : !above && (!r_.tokens[name].line || joins_names(r_, name - 1));
    }
    return false;
  }

  /// «Från: Anna Berg (M)», «av: Bo Ek (M)», «Inlämnad av: Bo Ek, Vänsterpartiet», a line in the head of what she puts.
  bool is_sender(std::size_t m) const {
    const std::uint32_t name = people_.mentions[m].name.first;
    const Part& part = parts_[part_of(parts_, name)];
    const bool puts = part.type == Type::motion || part.type == Type::interpellation || part.type == Type::enkel_fraga;
    if (!puts || name >= std::max(part.head_end, part.tokens.first + near_question) ||
        people_.persons[people_.mentions[m].person].party.empty())
      return false;
    return fills_field(r_, people_.mentions[m].name) || stands_in_byline(name) ||
           (name > 1 && r_.is(name - 1, ":") && is_by(name - 2) && r_.tokens[name - 2].line);
  }

  bool is_by(std::uint32_t at) const { return r_.is_any(at, {"av", "från"}); }

  /// «Av Anna Berg (C), Bo Ek (C) och Eva Dahl (C)», a line or two of nothing but names.
  bool stands_in_byline(std::uint32_t name) const {
    constexpr std::uint32_t most_byline = 60;  // Tokens.
    const Range block = r_.blocks[r_.block(name)];
    if (block.size() > most_byline) return false;
    std::uint32_t first = name;
    while (first > block.first && !(r_.tokens[first].line && is_by(first))) --first;
    if (!r_.tokens[first].line || !is_by(first)) return false;
    return !some({first + 1, block.last}, [&](std::uint32_t i) {
      return r_.shape(i) == Shape::lower && !is_said(beside_rules(), "byline", r_, i);
    });
  }

  bool stands_alone(const Mention& mention) const {
    const bool begins = r_.tokens[mention.name.first].line || r_.tokens[mention.name.first].wide;
    const bool ends = mention.whole.last >= r_.size() || r_.tokens[mention.whole.last].line ||
                      r_.tokens[mention.whole.last].wide || r_.is(mention.whole.last, ",");
    return begins && ends;
  }

  /// The title of another name of the list: on the line below it where titles stand above theirs, and the like.
  bool is_on_other_side(const Mention& mention, TitleSide side) const {
    if (mention.title.empty() || side == TitleSide::unknown) return false;
    return side == TitleSide::above
               ? mention.title.first >= mention.whole.last && r_.tokens[mention.title.first].line
               : mention.title.last <= mention.name.first && r_.tokens[mention.name.first].line;
  }

  /// «Anna Berg / Bo Ek / Ordförande / Direktör»: the title stands lines away, that of another between.
  bool is_stacked(const Mention& mention) const {
    if (mention.title.empty() || mention.sign == NameSign::again) return false;
    const bool below = mention.title.first >= mention.whole.last;
    return below ? lines_between(r_, mention.whole.last - 1, mention.title.first) > 1
                 : lines_between(r_, mention.title.last - 1, mention.name.first) > 1 &&
                       mention.title.last < mention.name.first;
  }

  /// «Justerare / Anna Berg (L)»: the line above, if it is a title and no more.
  Range title_above(const Mention& mention) const {
    const std::uint32_t name = mention.name.first;
    if (!r_.tokens[name].line || name == 0) return {};
    std::uint32_t first = name - 1;
    std::uint32_t words = 0;
    while (first > 0 && !r_.tokens[first].line && words < 2 * most_title_words && name - first < 100) {
      words += r_.is_any(first, {".", "_", "…"}) ? 0u : 1u;
      --first;
    }
    if (!r_.tokens[first].line) return {};
    std::uint32_t last = first + 1;  // Of several columns the first.
    const auto next_column = [&] { while (last < name && !r_.tokens[last].wide) ++last; };
    next_column();
    // «Beslutande      Ersättare»: the other column's.
    if (title_role(r_, first).empty() && is_said(role_rules(), "attendance", r_, first)) return {};
    while (last < name && title_role(r_, first).empty()) first = last++, next_column();
    if (last < name) return {first, last};
    // «Underskrifter   Sekreterare .....»: before a line to sign on one more word may stand.
    std::uint32_t others = is_signing_line(r_, name - 2) ? 0 : 1;
    for (std::uint32_t i = first; i < name; ++i) {
      const bool rank =
          r_.shape(i) == Shape::number || r_.is_any(i, {":", ".", "_", "…", "e", "a"});  // «1:e vice ordförande»
      if (title_role(r_, i).empty() && !rank && ++others > 1) return {};
    }
    return {first, name};
  }

  /// Does a person's name begin there, whether or not a list knows the first?
  bool begins_name(std::uint32_t at) const {
    const auto next =
        std::ranges::lower_bound(people_.mentions, at, {}, [](const Mention& one) { return one.name.first; });
    return is_first_name(r_, at) || (next != people_.mentions.end() && next->name.first == at);
  }

  /// The next line, if it is short enough for a title.
  Range line_below(const Mention& mention) const {
    const std::uint32_t first = mention.whole.last;
    if (first >= r_.size()) return {};
    if (!r_.tokens[first].line && r_.tokens[first].wide) return title_below(mention);
    if (!r_.tokens[first].line) return {};
    // «Vice ordförande / Bo Ek / [a white line] / Sekreterare»: the next label.
    const std::uint32_t name = mention.name.first;
    const std::uint32_t below = lines_between(r_, first - 1, first);
    if (below > 1 && name > 0 && r_.tokens[name].line && lines_between(r_, name - 1, name) < below) return {};
    std::uint32_t last = first + 1;
    while (last < r_.size() && !r_.tokens[last].line && !r_.tokens[last].wide && last - first < 10) ++last;
    if (is_signing_line(r_, last)) return {};  // Where the next person signs.
    // «Dan Ek (V) / Tjänstgörande ersättare / Eva Lind (KD)»: it heads those below.
    const bool heads = r_.shape(first) >= Shape::capital && begins_name(last) &&
                       is_said(beside_rules(), "heads_names", r_, last - 1);
    if (heads) return {};
    if (last - first >= 10 || r_.is(last - 1, ".") || !r_.tokens[mention.name.first].line) return {};
    // Another person's line, or the label of one: «Ersättare      Anna Berg (S)», «Övriga: Anna Berg, vd».
    for (std::uint32_t i = first; i < last + 1 && i < r_.size(); ++i) {
      if (i < last && (r_.is(i, ":") && r_.shape(i - 1) != Shape::number)) return {};
      if (is_first_name(r_, i) && (i < last || (r_.tokens[last].wide && !r_.tokens[last].line))) return {};
    }
    return {first, last};
  }

  /// «Anna Berg (M)        Bo Ek / Ordförande        Sekreterare»: the first column of the next line.
  Range title_below(const Mention& mention) const {
    if (!r_.tokens[mention.name.first].line) return {};
    std::uint32_t first = mention.whole.last;
    while (first < r_.size() && !r_.tokens[first].line && first < mention.whole.last + 12) ++first;
    if (first >= r_.size() || !r_.tokens[first].line || title_role(r_, first).empty()) return {};
    std::uint32_t last = first + 1;
    while (last < r_.size() && !r_.tokens[last].line && !r_.tokens[last].wide && last - first < 5) ++last;
    return last < r_.size() && r_.tokens[last].wide && !r_.tokens[last].line ? Range{first, last} : Range{};
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  People& people_;
  std::string_view aside_;  ///< What aside.rules say of the name that is read.
};

}  // namespace

void give_role(People& people, std::size_t mention, std::string_view role) {
  if (role.empty() || role == "-") return;
  std::vector<std::string>& roles = people.persons[people.mentions[mention].person].roles;
  if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.emplace_back(role);
}

void roles_beside(const Reading& r, const std::vector<Part>& parts, People& people, std::size_t mention) {
  Beside(r, parts, people).read(mention);
}

void role_of_signature(const Reading& r, const std::vector<Part>& parts, People& people, std::size_t mention) {
  Beside(r, parts, people).sign(mention);
}

void roles_of_fields(const Reading& r, People& people) {
  for (const NameAt& field : find_field_names(r)) {
    const auto mention = std::ranges::lower_bound(people.mentions, field.name.first, {},
                                                  [](const Mention& one) { return one.name.first; });
    if (mention == people.mentions.end() || mention->name != field.name || !named_aside(r, mention->whole).empty())
      continue;
    give_role(people, static_cast<std::size_t>(mention - people.mentions.begin()), field_role(r, field.title));
  }
}

}  // namespace diarium::facts
