#include "facts/asked/referral.h"

#include <algorithm>
#include <map>
#include <utility>

#include "facts/bodies/bodies.h"
#include "facts/kinds/words.h"
#include "facts/reading/cells.h"
#include "facts/reading/name_words.h"
#include "language/key.h"

namespace diarium::facts {
namespace {

/// What assets/rules/referrals.rules mark: where the names of bodies stand.
enum class ReferralMark : std::uint8_t { begin, end };

constexpr std::uint32_t most_referral_words = 120;  // Of a list of bodies.
constexpr std::uint32_t most_name_words = 9;        // Of one body's name.
constexpr std::uint32_t near_asked = 8;              // Tokens from a body to what was done with it.
constexpr std::size_t most_bodies = 100;
constexpr std::string_view asked = reply_words[0], answered = reply_words[1], silent = reply_words[2];

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
      const Found found = find_at_word("place", i);
      if (found.rule != nullptr) read_behind(found);
      if (find_at_word("subject", i).rule != nullptr) read_subject(i);
    }
    for (const Range& sentence : r_.sentences) {
      const Found found = find_at_word("opening", sentence.first);
      const Range names = names_of(found, sentence.last);
      if (found.rule != nullptr && opens_with_body(names)) read_list(names);
    }
    for (const Answer& row : table_of_answers(r_)) {
      reply_ = row.reply;
      rule_ = row.rule;
      item(row.who);
    }
    read_headings();
    read_answers();
    return std::move(found_);
  }

 private:
  /// The rule of a list that holds at a token, with what it took, and its reply; no rule where it says nothing.
  Found find_at_word(std::string_view list, std::uint32_t at) {
    Found found = find_at(referral_rules(), r_, at, NothingAsked(), list);
    if (found.says("-")) found.rule = nullptr;
    if (found.rule != nullptr) reply_ = found.rule->value, rule_ = found.rule;
    return found;
  }
  /// What a list says of words; empty where that is nothing.
  std::string_view value_of(std::string_view list, Range words) const {
    if (words.last > r_.size()) return {};
    const std::string_view says = said(first_rule(
        referral_rules(), r_, {words.first, words.last, r_.sentence(words.first)}, NothingAsked(), {list}));
    return says == "-" ? std::string_view{} : says;
  }
  /// Where names stand: between the marks of a rule, else behind what it took.
  static Range names_of(const Found& found, std::uint32_t last) {
    const std::uint32_t begin = found[ReferralMark::begin], end = found[ReferralMark::end];
    return {begin == Found::none ? found.end : begin, end == Found::none ? last : end};
  }

  /// The names behind what a rule took: also those behind «följande instanser:».
  void read_behind(const Found& found) {
    const Found lead = find_at(referral_rules(), r_, found.end, NothingAsked(), "lead");
    const bool leads = lead.rule != nullptr && found[ReferralMark::begin] == Found::none;
    read_list(leads ? Range{lead.end, list_end(lead.end)} : names_of(found, list_end(found.end)));
  }

  /// The end of the sentence, and of a list behind a colon that of its line.
  std::uint32_t list_end(std::uint32_t first) const {
    const std::uint32_t last = std::min(r_.sentence(first).last, first + most_referral_words);
    std::uint32_t end = first;
    while (end < last && (!r_.is(first - 1, ":") || !r_.tokens[end].line)) ++end;
    return end;
  }
  bool joins(std::uint32_t at) const { return value_of("parts", {at, at + 1}) == "next"; }

  void read_list(Range list) {
    const std::uint32_t stop = list.last;
    for (std::uint32_t at = list.first;;) {
      while (at < stop && !value_of("before", {at, at + 1}).empty()) ++at;
      std::uint32_t end = at;
      while (end < stop && value_of("parts", {end, end + 1}).empty()) ++end;
      if (end == at) return;
      const bool last = end >= stop || !joins(end);
      const std::uint32_t taken = item({at, end});
      if (last || (taken == 0 && end != at + 1)) return;  // «polisen» is no name, and ends no list.
      at = std::max(end, taken);
    }
  }

  /// «Tekniska nämnden har beretts tillfälle att yttra sig»: the body before the verb.
  void read_subject(std::uint32_t verb) {
    for (std::uint32_t i = verb; i > r_.sentence(verb).first && i + near_asked > verb; --i) {
      const std::optional<BodyAt> body = body_at(r_, i - 1);
      if (!body) continue;
      add(body->name, body->range);
      return;
    }
  }

  /// «Socialnämnden och miljönämnden har …»: a body stands first, and others behind it.
  bool opens_with_body(Range names) const {
    const std::optional<BodyAt> body = first_body(r_, names, Rank::office);
    return body && body->rank != Rank::council && (body->range.last == names.last || joins(body->range.last));
  }

  /// Takes one body of the list; 0 if the words are none.
  std::uint32_t item(Range range) {
    if (range.size() > most_name_words) return 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::optional<BodyAt> body = body_at(r_, i);
      if (body && body->range.last >= range.last) {
        // «Södermalms stadsdelsnämnd»: the district is a part of the name.
        const std::uint32_t before = body->range.first;
        const bool district = before > range.first && r_.starts(before, "stadsdels");
        const Range whole{district ? range.first : before, body->range.last};
        add(district ? r_.flowed(whole) : body->name, whole);
        return range.last;
      }
    }
    const bool named = r_.shape(range.first) >= Shape::capital || r_.shape(range.last - 1) >= Shape::capital ||
                       rule_at(referral_rules(), "advises", r_, range.last - 1) != nullptr;
    if (range.size() > 1 && is_first_name(r_, range.first)) return 0;  // «… yttrande från Anna Berg»
    const std::uint32_t cell = cell_end(r_, range.first + 1);  // «Fler bojar      Anna Berg      Remitterad till»
    const bool crosses = cell < range.last && !r_.tokens[cell].line;
    if (!named || crosses || r_.has(range.first, Flag::name_stop)) return 0;
    add(with_capital(r_.flowed(range)), range);
    return range.last;
  }

  /// A body's answer under its name: a heading.
  void read_headings() {
    for (std::uint32_t b = 0; b < r_.blocks.size(); ++b) {
      if (r_.outline->blocks[b].kind != BlockKind::heading || r_.blocks[b].empty()) continue;
      const Found found = find_at_word("heading", r_.blocks[b].first);
      const Range words = names_of(found, r_.blocks[b].last);
      if (found.rule == nullptr || words.empty()) continue;
      const std::optional<BodyAt> body = first_body(r_, words, Rank::office);
      if (body && body->range == words) add(body->name, body->range);
      if (!body && found.rule->name == "heading_authority") add(r_.flowed(words), words);
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
    found_.push_back({name, std::string(reply_), r_.span(range), said_by(referral_rules(), rule_)});
    keys_.push_back(std::move(own_key));
  }

  /// What those that are known did, told somewhere else: «Skolnämnden tillstyrker förslaget», «Civil Rights Defenders
  /// har inte inkommit med svar.»
  void read_answers() {
    if (found_.empty()) return;
    bool all = false;
    for (std::uint32_t i = 0; i < r_.size() && !all; ++i) all = find_at_word("everyone", i).rule != nullptr;
    for (Referral& one : found_)
      if (all && one.reply == asked) one.reply = answered;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      const std::optional<BodyAt> body = r_.word(i) ? body_at(r_, i) : std::nullopt;
      if (!body && r_.shape(i) < Shape::capital) continue;
      for (std::size_t which = 0; which < found_.size(); ++which) {
        if (found_[which].reply == silent || !is_named(i, body, which)) continue;
        const auto words =
            words_are(i, keys_[which]) ? static_cast<std::uint32_t>(std::ranges::count(keys_[which], ' ')) : 0u;
        const Range name = body ? body->range : Range{i, i + 1 + words};
        if (value_of("silence", name) == silent)
          found_[which].reply = silent;
        else if (found_[which].reply == asked && value_of("says", name) == answered)
          found_[which].reply = answered;
      }
    }
  }

  /// Do the words at a token, which are those of `body` if of any, name one that was found?
  bool is_named(std::uint32_t at, const std::optional<BodyAt>& body, std::size_t which) const {
    const std::string& name = keys_[which];
    if (body && body->generic) return is_the_only(language::key(body->name), which);
    return (body ? language::key(body->name) == name : words_are(at, name) || is_short_for(at, name)) ||
           heads_one(at, which);
  }

  /// «Nämnden» in a paper of no board, where one board was asked.
  bool is_the_only(const std::string& kind, std::size_t which) const {
    const auto ends = [&](const std::string& name) { return name.ends_with(kind); };
    return ends(keys_[which]) && std::ranges::count_if(keys_, ends) == 1 &&
           !(body_ && language::key(body_->value).ends_with(kind));
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
    return last.size() >= 5 && last.size() < name.size() && own.starts_with(last);
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
      if (opens_cell(r_, end) || r_.is(end, ","))
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
  std::string_view reply_ = asked;  ///< What the words at hand tell of the body that they name,
  const Rule* rule_ = nullptr;      ///< … by which rule.
};

}  // namespace

std::vector<Referral> find_referrals(const Reading& r, const std::vector<Part>& parts,
                                     const std::optional<Value>& body) {
  if (!r.swedish) return {};
  return ReferralFinder(r, parts, body).find();
}

}  // namespace diarium::facts
