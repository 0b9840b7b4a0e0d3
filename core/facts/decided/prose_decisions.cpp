// Decisions that stand in running text, where no list has them: «Nämnden beslutade först
// att bifalla …»; and what an office, an officer or the chair proposes in minutes: «Förvaltningen föreslår nämnden att
// …».
#include "facts/decided/movers.h"

#include <algorithm>
#include <initializer_list>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/rules/rules.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t most_body_name = 8;  // Tokens of a body's name.

class ProseDecisionFinder {
 public:
  ProseDecisionFinder(const Reading& r, const std::vector<Part>& parts, const std::vector<ProposalAt>& known,
                      const std::string& body)
      : r_(r), parts_(parts), known_(known), body_(language::key(body)), main_(main_part(parts)) {}

  std::vector<ProposalAt> find() {
    const Part& part = parts_[main_];
    const bool minutes = is_minutes(part.type);
    for (std::uint32_t i = part.tokens.first; i < part.tokens.last; i = std::max(r_.sentence(i).last, i + 1))
      if (const Range sentence = r_.sentence(i); !r_.tokens[sentence.first].quoted && !is_set_apart(sentence))
        sentences_.push_back(sentence);
    if (!minutes) put_passively(part);
    past_tense_ = minutes && is_all_in_past_tense(part.tokens);
    const bool statement = part.type == Type::utlatande || part.type == Type::pm;
    if (!minutes && (body_.empty() || !statement)) return std::move(found_);
    for (const Range sentence : sentences_)
      for (const Statement& one : statements(r_, sentence)) {
        if (minutes && recommends(one)) put(kind::proposal, with_stop(one.words), {one});
        else if (minutes && one.verb.is(VerbKind::propose)) propose(one);
        else if (!body_.empty()) take(one, minutes);
      }
    if (minutes) declare();
    return std::move(found_);
  }

 private:
  bool is_set_apart(Range sentence) const {
    const Role role = r_.role(sentence.first);
    return role == Role::reservation || role == Role::special_statement || role == Role::attachment;
  }

  ProposalAt& put(std::string_view kind, Range words, std::vector<Statement> tree) {
    ProposalAt& one = found_.emplace_back();
    one.words = words;
    one.part = main_;
    one.fact.kind = kind;
    one.fact.number = 1;
    one.fact.span = r_.span(words);
    one.tree = std::move(tree);
    return one;
  }
  Range with_stop(Range words) const { return {words.first, words.last + (r_.is(words.last, ".") ? 1 : 0)}; }

  void take(const Statement& one, bool minutes) {
    const std::optional<BodyAt> who = acting_body(r_, one);
    const bool settles = one.verb.is(VerbKind::decide)
                             ? settles_demand(one) || (minutes && (settles_matter(one) || only_refers(one)))
                             : one.own_part && is_judged(one);
    const Range words = with_stop(one.words);
    if (!who || !settles || !is_own(*who) || is_history(one) || one.mood > Mood::past_tense || words.empty() ||
        overlaps(words))
      return;
    put(kind::decision, words, {one}).from_prose = !one.own_part && settles_demand(one);
  }

  /// «Utskottet föreslår nämnden att anta planen.», «Nämnden beslutar föreslå fullmäktige att …», where a paragraph
  /// begins, of the body whose minutes list no decision.
  bool recommends(const Statement& one) const {
    const bool proposes = one.verb.is(VerbKind::propose) || (one.verb.is(VerbKind::decide) && !one.what.empty() &&
        !one.what[0].inner.empty() && one.what[0].inner[0].verb.is(VerbKind::propose));
    const auto who = acting_body(r_, one);
    return proposes && one.verb.form == VerbForm::present && !one.verb.passive && one.mood <= Mood::past_tense &&
           !one.what.empty() && who && is_own(*who) && !one.who.empty() &&
           first_body(r_, {one.at + 1, std::min(one.at + 4, one.words.last)}) &&
           one.who.first == r_.blocks[r_.block(one.at)].first && r_.role(one.at) == Role::body &&
           !lists({kind::decision, kind::proposal}) && !is_history(one) && !overlaps(with_stop(one.words));
  }

  /// «Förvaltningen föreslår nämnden att anta planen och att …», «Vd föreslår att …», «Ordföranden föreslår att ärendet
  /// bordläggs»: the proposal of who prepares or leads the matter, each thing for itself.
  void propose(const Statement& one) {
    const bool said = one.verb.form == VerbForm::present || one.verb.form == VerbForm::past;
    if (!said || one.verb.passive || one.mood > Mood::past_tense || one.who.empty() ||
        r_.kind(one.at) != structure::BlockKind::paragraph || !r_.outline->blocks[r_.block(one.at)].label.empty())
      return;
    const bool chair = one.who.size() == 1 && r_.is(one.who.first, "ordföranden");
    const std::string by = chair ? std::string() : preparer(one);
    if (!chair && by.empty()) return;
    std::uint16_t number = 0;
    for (const Object& object : one.what) {
      Range words = object.words;
      const std::uint32_t att = words.first - 1;
      if (words.empty() || !r_.is(att, "att") || r_.is(att - 1, "för") || overlaps(words)) continue;
      // The chair proposes steps of the procedure, too.
      if (chair && (outcome_word(r_, words).empty() || r_.role(one.at) == Role::voting)) continue;
      if (is_infinitive(words.first)) --words.first;  // Not «att nämnden avslår planen».
      ProposalAt& proposal = put(chair ? kind::demand : kind::proposal, with_stop(words), {one});
      proposal.lead = {one.words.first, one.at + 1};
      proposal.passing = true;
      proposal.fact.by = by;
      proposal.fact.number = ++number;
    }
  }

  /// «Interpellationen förklarades besvarad.», «Frågan bordläggs till nästa sammanträde.» in minutes that list no
  /// decision: what became of the matter, each in a sentence of its own.
  void declare() {
    const auto decides = [](const ProposalAt& other) { return other.fact.kind == kind::decision && !other.from_prose; };
    if (lists({kind::decision, kind::proposal}) || std::ranges::any_of(found_, decides)) return;
    const auto declares = [&](Range one) { return (is_done_by_meeting(one) || is_declared(one)) && !overlaps(one); };
    if (const auto one = std::ranges::find_if(sentences_, declares); one != sentences_.end())
      put(kind::decision, *one, statements(r_, *one));
  }

  /// «Nämnden noterar rapporten.», «Kommunfullmäktige lägger meddelandet till handlingarna.» on a line of its own.
  bool is_done_by_meeting(Range sentence) const {
    constexpr std::uint32_t most_sentence = 30;  // Tokens.
    if (!is_own_line(sentence) || sentence.size() > most_sentence || !r_.tokens[sentence.first].line ||
        !r_.is(sentence.last - 1, "."))
      return false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      if (is_said(decided_rules(), "by_votes", r_, i))
        return is_own(first_body(r_, {i + 1, sentence.last}).value_or(BodyAt{}));
    const std::optional<BodyAt> body = subject(sentence);
    if (!body || !is_own(*body)) return false;
    const VerbAt verb = verb_at(r_, body->range.last);
    return is_said(clause_rules(), "done", r_, body->range.last) ||
           (verb.is(VerbKind::judge) && !verb.passive && verb.form == VerbForm::present);
  }
  bool is_declared(Range sentence) const {
    constexpr std::uint32_t most_sentence = 14;  // Tokens.
    return is_own_line(sentence) && sentence.size() <= most_sentence &&
           is_said(decided_rules(), "became", r_, sentence.first);
  }
  /// Of a paragraph, or of what looks like a heading, as a short sentence does.
  bool is_own_line(Range sentence) const {
    const structure::BlockKind kind = r_.kind(sentence.first);
    return kind == structure::BlockKind::paragraph ||
           (kind == structure::BlockKind::heading && r_.is(sentence.last - 1, "."));
  }

  /// «Nämnden föreslås fastställa planen.» in an office's paper that lists no proposal.
  void put_passively(const Part& part) {
    if ((part.type != Type::pm && !is_office_letter(part.type)) || lists({kind::proposal})) return;
    for (const Range sentence : sentences_) {
      const std::optional<BodyAt> body = subject(sentence);
      if (!body || !r_.is(body->range.last, "föreslås") || !r_.is(sentence.last - 1, ".") ||
          r_.kind(sentence.first) != structure::BlockKind::paragraph)
        continue;
      const Range words{body->range.last + 1, sentence.last};
      if (words.size() < 3 || !is_infinitive(words.first)) continue;
      put(kind::proposal, words, statements(r_, sentence)).lead = {sentence.first, words.first};
      return;
    }
  }
  /// «Nämnden», which opens a sentence and acts in it.
  std::optional<BodyAt> subject(Range sentence) const {
    const std::optional<BodyAt> body =
        first_body(r_, {sentence.first, std::min(sentence.last, sentence.first + most_body_name)});
    return body && body->range.first == sentence.first && !body->owner ? body : std::nullopt;
  }

  /// «avslå», «uppdra åt»: a clause without a subject.
  bool is_infinitive(std::uint32_t at) const {
    if (const VerbAt verb = verb_at(r_, at)) return verb.form == VerbForm::infinitive;
    return r_.shape(at) == Shape::lower && r_.length(at) > 4 && is_said(beside_rules(), "order_of", r_, at);
  }

  /// The office, the working committee or the officer who proposes, as the text names them; else nothing.
  std::string preparer(const Statement& one) const {
    if (const auto who = acting_body(r_, one)) {
      const bool prepares = who->kind == BodyKind::office || who->kind == BodyKind::subcommittee;
      return prepares && language::key(who->name) != body_ ? who->name : std::string();
    }
    const bool officer = one.who.size() == 1 && title_role(r_, one.who.first) == "chef";
    return officer ? with_capital(std::string(r_.written(one.who.first))) : std::string();
  }

  /// «beslutade den 4 maj 2029», «beslutade i § 60», «har tidigare beslutat»: told of another sitting.
  bool is_history(const Statement& one) const {
    const std::uint32_t end = one.what.empty() ? one.words.last : std::max(one.at + 1, one.what[0].words.first);
    return one.dated || is_said(beside_rules(), "told", r_, Range{one.words.first, end});
  }

  /// «har för egen del bifallit kontorets förslag»
  bool is_judged(const Statement& one) const {
    return one.verb.is(VerbKind::judge) && one.verb.form == VerbForm::supine && !one.what.empty();
  }

  /// «beslutade först att bifalla kontorets förslag»: a thing of the sitting, moved by somebody.
  bool settles_demand(const Statement& one) const {
    return std::ranges::any_of(one.what, [&](const Object& object) {
      if (object.inner.empty() || object.inner[0].what.empty()) return false;
      const std::string_view outcome = object.inner[0].verb.verb->outcome;
      const Range thing = object.inner[0].what[0].words;
      return (outcome == outcome::granted || outcome == outcome::refused) &&
             (is_said(decided_rules(), "moved", r_, thing) || some(thing, [&](std::uint32_t i) {
                const VerbAt noun = verb_at(r_, i);
                return noun.form == VerbForm::noun && (noun.is(VerbKind::propose) || noun.is(VerbKind::demand));
              }));
    });
  }

  bool lists(std::initializer_list<std::string_view> kinds) const {
    return std::ranges::any_of(known_, [&](const ProposalAt& other) {
      return other.part == main_ && std::ranges::find(kinds, other.fact.kind) != kinds.end();
    });
  }

  /// «Direktionen beslutar därefter enligt förbundschefens förslag.» in minutes that list no decision.
  bool only_refers(const Statement& one) const {
    return one.verb.form == VerbForm::present && one.what.empty() && !one.follows.empty() && !lists({kind::decision}) &&
           std::ranges::none_of(found_, [](const ProposalAt& other) { return !other.from_prose && !other.passing; });
  }

  /// «På förslag av ordföranden beslutar nämnden att …», «Nämnden beslutar anta …» in minutes that list no decision.
  bool settles_matter(const Statement& one) const {
    return !lists({"beslut", "beslutsförslag"}) && (one.verb.form == VerbForm::present || is_past_of_sitting(one)) &&
           !one.what.empty() && (r_.is(one.what[0].words.first - 1, "att") || is_infinitive(one.what[0].words.first)) &&
           (one.what[0].inner.empty() || !one.what[0].inner[0].verb.is(VerbKind::propose));
  }

  /// «Direktionen beslutade att fastställa budgeten.», where a paragraph begins, in minutes that tell the whole sitting
  /// so.
  bool is_past_of_sitting(const Statement& one) const {
    return past_tense_ && one.verb.form == VerbForm::past && !one.verb.passive && !one.who.empty() &&
           one.who.first == r_.blocks[r_.block(one.at)].first;
  }
  bool is_all_in_past_tense(Range whole) const {
    return !some(whole, [&](std::uint32_t i) {
      const VerbAt verb = verb_at(r_, i);
      return verb.form == VerbForm::present && !verb.passive &&
             (verb.is(VerbKind::decide) || verb.is(VerbKind::demand) || verb.is(VerbKind::dissent));
    });
  }

  bool is_own(const BodyAt& who) const {
    const std::string name = language::key(who.name);
    // «Arbetsutskottet» of «Kommunstyrelsens arbetsutskott»
    const auto meets = who.kind == BodyKind::subcommittee ? language::body_named(body_) : std::nullopt;
    const bool in_short = body_.ends_with(name) || (meets && meets->kind() == who.kind);
    return who.rank >= Rank::committee && (name == body_ || (who.range.size() == 1 && in_short));
  }

  bool overlaps(Range words) const {
    return std::ranges::any_of(known_, [&](const ProposalAt& other) {
      return other.words.first < words.last && words.first < other.words.last;
    });
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  const std::vector<ProposalAt>& known_;
  std::string body_;  ///< Key.
  std::size_t main_;
  std::vector<Range> sentences_;  ///< Of the main part, but for those quoted or set apart.
  bool past_tense_ = false;  ///< Minutes: Nothing in it is decided or moved in the present tense.
  std::vector<ProposalAt> found_;
};

}  // namespace

std::vector<ProposalAt> find_prose_decisions(const Reading& r, const std::vector<Part>& parts,
                                             const std::vector<ProposalAt>& known, const std::string& body) {
  if (!r.swedish || is_book_of_minutes(parts)) return {};
  return ProseDecisionFinder(r, parts, known, body).find();
}

}  // namespace diarium::facts
