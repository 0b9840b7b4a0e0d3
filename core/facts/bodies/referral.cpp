#include "facts/bodies/referral.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "facts/bodies/bodies.h"
#include "facts/reading/name_words.h"
#include "facts/reading/verbs.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

using structure::BlockKind;
using structure::Role;

constexpr std::uint32_t most_referral_words = 120;  // Of a list of bodies.
constexpr std::uint32_t most_name_words = 9;        // Of one body's name.
constexpr std::uint32_t most_object = 18;           // Tokens between what was sent and to whom.
constexpr std::size_t most_bodies = 100;
// Of reply_words.
constexpr std::string_view asked = "asked", answered = "answered", silent = "silent";

/// The sentence says what the case was sent for.
bool for_opinion(const Reading& r, Range sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last && i < sentence.first + 60; ++i) {
    if (r.starts(i, "remiss") && !referral_text::is_answer(r, i)) return true;
    if (!r.starts(i, "beredning") && !r.starts(i, "yttrande") && !r.starts(i, "utredning")) continue;
    if (r.is(i - 1, "för") || r.is(i - 2, "för"))
      return true;  // «… som sitt yttrande till» is the answer, not the question
  }
  return false;
}

/// First token of the list after «remitterats till», «på remiss till», «överlämnats till … för beredning», «beretts
/// av»; 0: none. `reply`: what that tells of those in it.
std::uint32_t list_start(const Reading& r, std::uint32_t i, std::string_view& reply) {
  reply = asked;
  if (!r.word(i) || std::string_view("rosubyild\xC3").find(r.key(i).front()) == std::string_view::npos) return 0;
  const VerbAt verb = verb_at(r, i);
  const bool done = verb.form >= VerbForm::past && verb.form <= VerbForm::participle;
  const bool referred =
      (verb && done && verb.verb->outcome == "remittera") || r.is_any(i, {"remiss", "remissats", "utremitterats"});
  const bool sent = (verb.is(VerbKind::send) && done) || referral_text::was_to_be_sent(r, i) ||
                    (r.is(i + 1, "till") && r.is_any(i, {"inkommit", "inkom", "lämnats", "lämnades"}));
  for (std::uint32_t at = i; at > r.sentence(i).first && at + 3 > i; --at) {  // «Ärendet har inte remitterats till …»
    if (r.is_any(at - 1, {"inte", "ej", "aldrig"})) return 0;
  }
  const bool answers =
      r.is(i, "remiss") && r.is_any(i - 1, {"på", "över"}) && i > 1 &&
      (r.starts(i - 2, "svar") || r.starts(i - 2, "yttrande") || r.starts(i - 2, "yttra") || r.is(i - 2, "sig"));
  if (answers) return 0;
  if (referred || (sent && for_opinion(r, r.sentence(i)))) {
    // «remitterade motionen den 27 november 2023, § 288, till …»
    const std::uint32_t far = std::min(r.sentence(i).last, i + most_object);
    for (std::uint32_t to = i + 1; to < far && !r.is_any(to, {".", ":"}); ++to) {
      if (r.is(to, "till") || (r.is(to, "hos") && to == i + 1)) return to + 1;
    }
    return 0;
  }
  const bool prepared = r.is_any(i, {"beretts", "beredd", "berett", "bereddes", "remissbehandlats"});
  if (prepared && r.is_any(i + 1, {"av", "i"})) return i + 2;
  const bool brought = i > 0 && r.is_any(i - 1, {"inhämtat", "inhämtade", "inhämtats", "inhämtades"});
  if (r.starts(i, "yttrande") && r.is(i + 1, "från") && i > 0 && (brought || r.is(i - 1, "begärt"))) {
    if (brought) reply = answered;
    return i + 2;
  }
  return referral_text::list_start(r, i, reply);
}

/// «Kontoret», «nämnden»: whose, the paper has said elsewhere. And nobody asks the council.
bool is_council_or_generic(std::string_view own_key) {
  const auto word = language::body_word(own_key, Letters::lost);
  if (!word) return own_key == "bolaget";
  return word->kind() == BodyKind::council ? word->name->whole : word->generic() && word->definite;
}

class ReferralFinder {
 public:
  ReferralFinder(const Reading& r, const std::vector<Part>& parts, const std::optional<Value>& body)
      : r_(r), parts_(parts), main_(main_part(parts)), body_(body) {
    for (const Part& part : parts) offices_.push_back(letterhead(part));
  }

  std::vector<Referral> find() {
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      if (const std::uint32_t labelled = referral_text::labelled_answers(r_, i, reply_); labelled != 0) {
        std::uint32_t end = labelled;  // The list wraps behind a comma.
        while (end < r_.sentence(labelled).last && (!r_.tokens[end].line || r_.is_any(end - 1, {",", "och", "samt"})))
          ++end;
        read_list(Range{labelled, end});
        reply_ = asked;
      }
      const std::uint32_t first = list_start(r_, i, reply_);
      if (first != 0 && first < r_.size()) read_list(first);
      reply_ = asked;
      if (r_.is_any(i, {"tillfälle", "möjlighet"}) && r_.is_any(i - 1, {"beretts", "fått", "getts", "givits"}))
        read_subject(i);
      if (r_.is_any(i, {"ombetts", "anmodats"})) read_subject(i);
      // «Fritidsnämnden har fått motionen på remiss»
      if (r_.are(i, {"på", "remiss"}) && got_before(i)) read_subject(got_before(i));
      reply_ = answered;
      if (r_.are(i, {"yttrat", "sig", "över"})) read_subject(i);
      if (const Range body = referral_text::quoted(r_, i); !body.empty()) item(body);
    }
    reply_ = answered;
    for (const Range& sentence : r_.sentences) {
      const Range subject = referral_text::answering_subject(r_, sentence);
      if (!subject.empty()) read_list(subject);
    }
    for (const referral_text::Answer& row : referral_text::table_of_answers(r_)) {
      reply_ = row.reply;
      if (item(row.who) == 0) add(with_capital(r_.flowed(row.who)), row.who);
    }
    reply_ = answered;
    read_headings();
    find_answers();
    find_silent();
    return std::move(found_);
  }

 private:
  void read_list(std::uint32_t first) {
    read_list({first, std::min(r_.sentence(first).last, first + most_referral_words)});
  }

  void read_list(Range list) {
    const std::uint32_t stop = list.last;
    std::uint32_t at = list.first;
    while (at < stop) {
      while (at < stop && r_.is_any(at, {",", "och", "samt", "till", "av", "dels", "•", "-"})) ++at;
      std::uint32_t end = at;
      while (end < stop && !separates(end, stop)) ++end;
      if (end == at) return;
      const bool last = end >= stop || !r_.is_any(end, {",", "och", "samt"});
      const std::uint32_t taken = item({at, end});
      if (last || (taken == 0 && end != at + 1)) return;  // «polisen» is no name, and ends no list.
      at = std::max(end, taken);
    }
  }

  /// «har fått» or «har mottagit» a few words before token `i` of the same sentence; 0 where it is not.
  std::uint32_t got_before(std::uint32_t i) const {
    for (std::uint32_t at = i; at > r_.sentence(i).first && at + 10 > i; --at) {
      if (r_.is_any(at - 1, {"fått", "mottagit", "erhållit"})) return at - 1;
    }
    return 0;
  }

  /// «Tekniska nämnden har beretts tillfälle att yttra sig»: the body before the verb.
  void read_subject(std::uint32_t verb) {
    for (std::uint32_t i = verb; i > r_.sentence(verb).first && i + 8 > verb; --i) {
      const std::optional<BodyAt> body = body_at(r_, i - 1);
      if (!body) continue;
      add(body->name, body->range);
      return;
    }
  }

  /// A comma, an «och» that joins no double name, or a word that ends the list.
  bool separates(std::uint32_t at, std::uint32_t stop) const {
    if (at > 0 && r_.written(at - 1) == "AB") return true;
    if (r_.is_any(at, {",", "samt", ".", ";", "(", ":"})) return !(r_.is(at, ",") && at > 0 && r_.is(at - 1, "-"));
    if (r_.is(at, "och")) return !(at > 0 && r_.is(at - 1, "-")) && !purpose(at, stop) && !company(at, stop);
    if (r_.is(at, "för") && r_.is_any(at + 1, {"yttrande", "beredning", "beslut", "vidare", "kännedom"})) return true;
    return r_.is_any(at, {"som", "vilka", "vilken", "med", "den", "senast", "under", "där", "infor", "enligt", "men",
                          "har", "till"}) ||
           (r_.is(at, "för") && !heads_purpose(at - 1) && r_.shape(at - 1) != Shape::capital);
  }

  /// «nämnden» in «nämnden för …»
  bool heads_purpose(std::uint32_t at) const {
    const auto word = body_word(r_, at);
    return word && word->generic() && word->kind() == BodyKind::committee;
  }

  /// «nämnden för arbetsmarknad och vuxenutbildning»
  bool purpose(std::uint32_t at, std::uint32_t stop) const {
    if (at < 3 || at + 1 >= stop || !r_.is(at - 2, "för") || !heads_purpose(at - 3)) return false;
    return r_.shape(at + 1) == Shape::lower && !body_at(r_, at + 1);
  }

  /// «Stockholm Vatten och Avfall AB»
  bool company(std::uint32_t at, std::uint32_t stop) const {
    return at > 0 && at + 2 < stop && r_.shape(at - 1) == Shape::capital && !body_at(r_, at - 1) &&
           r_.shape(at + 1) == Shape::capital && r_.written(at + 2) == "AB";
  }

  /// Takes one body of the list; 0 if the words are none.
  std::uint32_t item(Range range) {
    if (range.size() > most_name_words) return 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::optional<BodyAt> body = body_at(r_, i);
      if (body && body->range.last >= range.last) {
        // «Södermalms stadsdelsnämnd»: the district is a part of the name.
        const std::uint32_t before = body->range.first;
        const bool district = before > range.first && r_.starts(before, "stadsdels") && r_.ends(before - 1, "s") &&
                              r_.shape(range.first) == Shape::capital;  // «Södra hamnens stadsdelsnämnd»
        const Range whole{district ? range.first : before, body->range.last};
        add(district ? r_.flowed(whole) : body->name, whole);
        return range.last;
      }
    }
    const bool named = r_.shape(range.first) >= Shape::capital || r_.shape(range.last - 1) >= Shape::capital;
    if (range.size() > 1 && is_first_name(r_, range.first) && !r_.has(range.last - 1, Flag::thing) &&
        r_.written(range.last - 1) != "AB")
      return 0;  // «… yttrande från Anna Berg»
    if (!named || r_.has(range.first, Flag::name_stop)) return 0;
    add(with_capital(r_.flowed(range)), range);
    return range.last;
  }

  /// A body's answer under its name: a heading of the referral section.
  void read_headings() {
    for (std::uint32_t b = 0; b < r_.blocks.size(); ++b) {
      const structure::Block& block = r_.outline->blocks[b];
      if (block.kind != BlockKind::heading || r_.blocks[b].empty()) continue;
      const Range words = referral_text::heading_names(r_, r_.blocks[b], block.role == Role::referral);
      if (words.empty()) continue;
      const std::optional<BodyAt> body = first_body(r_, words, Rank::office);
      if (body && body->range == words) add(body->name, body->range);
      if (!body && words.size() <= most_name_words && r_.written(words.last - 1) == "AB") add(r_.flowed(words), words);
    }
  }

  void add(const std::string& name, Range range) {
    if (found_.size() >= most_bodies) return;
    std::string own_key = language::key(name);
    if (own_key.size() < 4 || is_council_or_generic(own_key) || is_own(own_key, range)) return;
    if (const auto [known, is_new] = seen_.emplace(own_key, found_.size()); !is_new) {
      if (reply_ != asked) found_[known->second].reply = reply_;
      return;
    }
    found_.push_back({name, std::string(reply_), r_.span(range)});
    keys_.push_back(std::move(own_key));
  }

  /// What those that were asked said, told somewhere else: «Skolnämnden tillstyrker förslaget», «Skolnämndens
  /// yttrande».
  void find_answers() {
    if (std::ranges::none_of(found_, [](const Referral& one) { return one.reply == asked; })) return;
    if (referral_text::all_answered(r_)) {
      for (Referral& one : found_) one.reply = answered;
      return;
    }
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const std::optional<BodyAt> body = r_.word(i) ? body_at(r_, i) : std::nullopt;
      if (!body && r_.shape(i) < Shape::capital) continue;
      for (std::size_t which = 0; which < found_.size(); ++which) {
        if (found_[which].reply != asked || !is_named(i, body, which)) continue;
        const auto words =
            words_are(i, keys_[which]) ? static_cast<std::uint32_t>(std::ranges::count(keys_[which], ' ')) : 0u;
        if (referral_text::says_something(r_, body ? body->range : Range{i, i + 1 + words}))
          found_[which].reply = answered;
      }
    }
  }

  /// «Civil Rights Defenders har inte inkommit med svar.»
  void find_silent() {
    if (found_.empty()) return;
    for (const Range& sentence : r_.sentences) {
      if (r_.kind(sentence.first) == BlockKind::table_row) continue;  // Its cells are read as such.
      std::uint32_t none = 0, answered_at = 0;
      std::string_view label;
      bool answer = false;  // Behind the negation: «har yttrat sig och anser inte» denies something else.
      for (std::uint32_t i = sentence.first; i < sentence.last && i < sentence.first + 60; ++i) {
        if (referral_text::labelled_answers(r_, i, label) != 0)
          break;  // «Inget svar: Polisen» is said of those behind it.
        if (none == 0 && r_.is_any(i, {"inte", "ej", "inget", "inga", "icke", "avstått", "avstod", "avstår"})) none = i;
        const bool gives =
            r_.starts(i, "inkommit") || r_.starts(i, "besvarat") || r_.starts(i, "yttrat") || r_.is(i, "svarat");
        if (gives && none == 0) answered_at = i;
        answer = answer ||
                 (none != 0 && (gives || r_.are(i, {"yttra", "sig"}) || r_.starts(i, "svar") || r_.is(i, "kommit")));
      }
      if (none == 0 || !answer) continue;
      // The subject stands before the negation; who is named earlier in the sentence may have answered.
      const std::uint32_t first = std::max({sentence.first, none > 12 ? none - 12 : 0u, answered_at});
      for (std::uint32_t i = first; i < none; ++i) mark_silent(i);
    }
  }

  void mark_silent(std::uint32_t at) {
    const std::optional<BodyAt> body = body_at(r_, at);
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (is_named(at, body, i)) found_[i].reply = silent;
  }

  /// Do the words at a token, which are those of `body` if of any, name one that was found?
  bool is_named(std::uint32_t at, const std::optional<BodyAt>& body, std::size_t which) const {
    const std::string& name = keys_[which];
    return (body ? language::key(body->name) == name : words_are(at, name) || is_short_for(at, name)) ||
           heads_one(at, which);
  }

  /// «Elevrådet» for «Elevrådet på Solna skola», where no other that was asked begins so.
  bool heads_one(std::uint32_t at, std::size_t which) const {
    if (!r_.word(at)) return false;
    const std::string own = language::key(r_.written(at));
    const auto begins = [&](const std::string& name) {
      return std::ranges::any_of(std::initializer_list<std::string_view>{" pa ", " i ", " vid ", " for "},
                                 [&](std::string_view joint) { return name.starts_with(own + std::string(joint)); });
    };
    return begins(keys_[which]) && std::ranges::count_if(keys_, begins) == 1;
  }

  /// «Pastoratet» for «Solna pastorat»: the last word with an article.
  bool is_short_for(std::uint32_t at, std::string_view name) const {
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    const std::string own = language::key(r_.written(at));
    return last.size() >= 5 && last.size() < name.size() && own.starts_with(last) && own.size() <= last.size() + 2;
  }

  bool words_are(std::uint32_t at, std::string_view name) const {
    if (!r_.word(at) || !name.starts_with(language::key(r_.written(at)))) return false;
    const std::uint32_t words = 1 + static_cast<std::uint32_t>(std::count(name.begin(), name.end(), ' '));
    return at + words <= r_.size() && language::key(r_.flowed({at, at + words})) == name;
  }

  /// Is it the body whose paper it is, or the office that writes it?
  bool is_own(const std::string& own_key, Range range) const {
    const std::size_t part = part_of(parts_, range.first);
    const std::vector<std::string>& offices = offices_[part];
    if (std::find(offices.begin(), offices.end(), own_key) != offices.end()) return true;
    if (part != main_ || !body_ || language::key(body_->value) != own_key) return false;
    const ByteSpan here =
        r_.span(range);  // A paper that names no other body is not told by this one that it is its own.
    return body_->span.end <= here.begin || body_->span.begin >= here.end;
  }

  /// Keys of the offices alone on lines of a part's head.
  std::vector<std::string> letterhead(const Part& part) const {
    std::vector<std::string> offices;
    for (std::uint32_t i = part.tokens.first; i < part.head_end; ++i) {
      const std::optional<BodyAt> office = body_at(r_, i);
      if (!office || office->rank != Rank::office || !r_.tokens[office->range.first].line) continue;
      const std::uint32_t end = office->range.last;
      if (end >= r_.size() || r_.tokens[end].line || r_.tokens[end].wide || r_.is(end, ","))
        offices.push_back(language::key(office->name));
    }
    return offices;
  }

  const Reading& r_;
  const std::vector<Part>& parts_;
  std::size_t main_;
  const std::optional<Value>& body_;
  std::vector<std::vector<std::string>> offices_;  ///< Of each part.
  std::vector<Referral> found_;
  std::vector<std::string> keys_;
  std::map<std::string, std::size_t> seen_;
  std::string_view reply_ = asked;  ///< What the words at hand tell of the body that they name.
};

}  // namespace

std::vector<Referral> find_referrals(const Reading& r, const std::vector<Part>& parts,
                                     const std::optional<Value>& body) {
  if (!r.swedish) return {};
  return ReferralFinder(r, parts, body).find();
}

}  // namespace diarium::facts
