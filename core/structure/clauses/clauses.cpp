#include <algorithm>

#include "base/sorting.h"
#include "language/damage.h"
#include "language/phrases.h"
#include "structure/blocks/draft.h"
#include "structure/clauses/running.h"
#include "structure/marks/section_words.h"

namespace diarium::structure {
namespace {

using language::Use;

constexpr std::string_view to_decide = "besluta";
constexpr std::uint32_t longest_lead = 400;   // Bytes at the end of a paragraph that can introduce a list.
constexpr std::uint32_t longest_intro = 300;  // Bytes of «Nämnden föreslår att ... beslutar följande.»

enum class Lead : std::uint8_t { none, proposals, questions };

/// «att ...», «Att ...»; a scan writes «Aitt» too.
bool begins_att(std::string_view words) {
  const std::string_view first = first_word(words);
  return (first == "att" || first == "Att" || first == "ATT" || first == "Aitt") && words.size() > 4;
}

/// The end of a block's words as a key.
std::string end_key(std::string_view text, const Block& block) {
  std::string_view words = slice(text, block.span);
  if (words.size() > longest_lead) words.remove_prefix(words.find(' ', words.size() - longest_lead) + 1);
  std::string name;
  for (std::size_t at = 0; at < words.size();) {  // words_key() takes short pieces
    const std::size_t end = std::min(words.find(' ', std::min(at + 100, words.size())), words.size());
    const std::string part = language::words_key(words.substr(at, end - at));
    if (!part.empty()) name += (name.empty() ? "" : " ") + part;
    at = end + 1;
  }
  return name;
}

constexpr std::uint32_t shortest_torn = 60;  // Bytes of a paragraph without an end that is no title.

/// Does the block lead to att-satser that only tell, or does its sentence go on in them? Nothing is asked for there.
bool is_statement_lead(std::string_view text, const Block& block) {
  std::string_view words = slice(text, block.span);
  if (words.size() > longest_lead) words.remove_prefix(words.size() - longest_lead);
  const std::string_view inner = words.substr(0, words.size() - std::min<std::size_t>(words.size(), 2));
  if (const std::size_t end = inner.find_last_of(".!?"); end != inner.npos) words.remove_prefix(end + 1);
  std::string name;
  bool asks = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \n\t\r", at), words.size());
    const std::string word =
        end > at && end - at <= language::longest_key ? language::words_key(words.substr(at, end - at)) : std::string();
    at = end + 1;
    if (word.empty()) continue;
    // «Fullmäktige har således beslutat» behind a vote.
    const bool voted = block.role == Role::voting && word == "beslutat";
    asks = asks || voted || language::says_phrase(Use::proposing, word) || language::is_phrase(Use::wishing, word);
    name = word;
  }
  if (asks) return false;
  if (language::is_phrase(Use::telling, name)) return true;
  return block.kind == BlockKind::paragraph && block.span.size() >= shortest_torn &&
         !ends_sentence(slice(text, block.span));
}

/// The last words of a block: «följande frågor.»
bool asks_following(std::string_view text, const Block& block) {
  const std::string name = end_key(text, block);
  return name.ends_with("foljande fragor");
}

/// Past the sentence that only says that something follows: «Nämnden föreslår att fullmäktige beslutar följande.»,
/// «... föreslår nämnden följande beslut.»
std::uint32_t past_intro(std::string_view text, ByteSpan span) {
  const std::string_view words = slice(text, span).substr(0, longest_intro);
  for (std::size_t at = words.find("ljande"); at != std::string_view::npos; at = words.find("ljande", at + 1)) {
    std::size_t end = at + 6;
    for (const std::string_view more :
         {std::string_view(" beslut"), std::string_view(" f\xC3\xB6rslag"), std::string_view(" forslag")}) {
      if (words.substr(end).starts_with(more)) end += more.size();
    }
    if (end < words.size() && (words[end] == '.' || words[end] == ':'))
      return trim(text, {span.begin + static_cast<std::uint32_t>(end) + 1, span.end}).begin;
    if (end == words.size() && end == span.size()) return span.end;
  }
  return span.begin;
}

/// Is a paragraph such a sentence, with a full stop, and nothing else? Then what stands below it is proposed.
bool only_intro(std::string_view text, const Block& block) {
  return block.kind == BlockKind::paragraph && slice(text, block.span).ends_with('.') &&
         past_intro(text, block.span) == block.span.end && language::says_phrase(Use::proposing, end_key(text, block));
}

/// Does the block introduce what follows? With a colon, or with a verb as its last word and a list below it.
Lead lead_of(std::string_view text, const Block& block, const Block* next) {
  const std::string_view last = slice(text, block.lines.back());
  if (!last.ends_with(':') && !only_intro(text, block)) {
    // «Nämnden föreslår fullmäktige besluta» on a line of its own, above a line that says what.
    if (next && next->kind == BlockKind::paragraph && next->role == block.role && last_word(last) == to_decide &&
        (block.role == Role::proposal || block.role == Role::decision))
      return Lead::proposals;
    const bool list = next && (next->kind == BlockKind::list_item || begins_att(slice(text, next->span)));
    if (list && asks_following(text, block)) return Lead::questions;  // «… få ställa följande frågor.»
    if (!list || ends_sentence(last)) return Lead::none;
    // «Jag vill fråga borgarrådet» above «1. Hur många bryggor är stängda?»
    const bool asks = language::says_phrase(Use::questioning, end_key(text, block));
    if (asks && slice(text, next->span).ends_with('?')) return Lead::questions;
    const std::string_view verb = last_word(last);
    // «att ta fram ett förslag till taxa» is one of the list too, «att kommunfullmäktige beslutar» leads to one.
    const bool by_verb = last.size() > language::longest_key || begins_att(slice(text, block.span));
    const bool proposes = language::says_phrase(Use::proposing, language::words_key(by_verb ? verb : last));
    return proposes ? Lead::proposals : Lead::none;
  }
  if (last == "Att:") return Lead::proposals;
  const std::string name = end_key(text, block);
  if (language::says_phrase(Use::questioning, name)) return Lead::questions;
  if (language::says_phrase(Use::proposing, name)) return Lead::proposals;
  // «Jag vill att fullmäktige fattar följande beslut:»
  const bool wants = language::says_phrase(Use::wanting, name);
  if (wants && name.ends_with("foljande beslut")) return Lead::proposals;
  // «Vi vill att:», «Därför vill vi att:»
  if (wants && name.ends_with(" att") && next && next->kind == BlockKind::list_item) return Lead::proposals;
  const bool question = next && next->kind == BlockKind::list_item && slice(text, next->span).ends_with('?');
  return question ? Lead::questions : Lead::none;
}

/// «Ada Berg (S) …», «Ordföranden Bo Ek m.fl. (MP) …»: letters of a party near the beginning.
bool names_mover(std::string_view words) {
  constexpr std::size_t most_name = 60, most_letters = 4;  // Bytes.
  if (begins_att(words)) return false;
  const std::size_t open = words.substr(0, most_name).find('(');
  const std::size_t close = open == words.npos ? open : words.find(')', open);
  return close != words.npos && open > 0 && close > open + 1 && close <= open + 1 + most_letters;
}

/// «Kommunstyrelsen föreslår kommunfullmäktige att anta planen» below the items of what the board decides itself.
bool proposes_itself(std::string_view words) {
  const std::string_view body = first_word(words), verb = first_word(trim(words.substr(body.size())));
  if (!is_body_name(language::words_key(body)) || !language::says_phrase(Use::proposing, language::words_key(verb)))
    return false;
  for (std::size_t at = 0; at < longest_intro && at < words.size(); at = words.find_first_of(" \n", at + 1))
    if (begins_att(words.substr(at + 1))) return true;
  return false;
}

class Collector {
 public:
  Collector(std::string_view text, std::vector<Block>& blocks) : text_(text), blocks_(blocks) {}

  std::vector<AttClause> run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) visit(i);
    sort_briefly(out_, [](const AttClause& a, const AttClause& b) { return a.span < b.span; });
    return std::move(out_);
  }

 private:
  std::string_view words(std::size_t i) const { return slice(text_, blocks_[i].span); }

  Lead lead_at(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < blocks_.size() && blocks_[next].kind == BlockKind::page_furniture) ++next;
    return lead_of(text_, blocks_[i], next < blocks_.size() ? &blocks_[next] : nullptr);
  }

  void visit(std::size_t i) {
    Block& block = blocks_[i];
    switch (block.kind) {
      case BlockKind::page_furniture:
        return;
      case BlockKind::heading:
        before_ = i;
        begin_list(lead_at(i));
        return;
      case BlockKind::list_item:
        item(i);
        return;
      case BlockKind::paragraph:
        paragraph(i);
        return;
      default:
        begin_list(Lead::none);
        return;
    }
  }

  bool is_after_statement_lead() const {
    return before_ < blocks_.size() && is_statement_lead(text_, blocks_[before_]);
  }

  void begin_list(Lead lead) {
    lead_ = lead;
    in_list_ = false;
    listed_ = false;
    att_list_ = false;
    number_ = 0;
  }

  bool decides(const Block& block) const { return block.role == Role::proposal || block.role == Role::decision; }

  void item(std::size_t i) {
    Block& block = blocks_[i];
    const bool lettered = !block.label.empty() && block.label.front() >= 'a' && block.label.front() <= 'z';
    if (block.role == Role::yrkande && names_mover(words(i))) {  // «1) Ada Berg (S) yrkar avslag på förslaget.»
      const std::size_t before = out_.size();
      running_clauses(text_, block, static_cast<std::uint32_t>(i), Telling::moved, out_);
      if (out_.size() > before) return;
    }
    if (in_list_ && block.level > (listed_ && !lettered ? list_level_ : 1)) return;  // a part of the item above
    const bool bare = begins_att(words(i)) && block.role != Role::attachment && !is_after_statement_lead();
    if (lead_ != Lead::none || decides(block) || bare) {
      put(i, block.span);
      if (!listed_) list_level_ = block.level;  // Beside a margin's heading all items stand far in.
      listed_ = true;
    }
  }

  void paragraph(std::size_t i) {
    Block& block = blocks_[i];
    const Lead lead = lead_at(i);
    // «Att vara med är viktigt.» is a sentence; a clause with a capital stands in a list.
    const bool below = lead_ == Lead::proposals && before_ + 1 == i && only_intro(text_, blocks_[before_]);
    const bool listed = words(i).front() == 'a' || lead_ == Lead::proposals || in_list_ || decides(block);
    if (begins_att(words(i)) && lead == Lead::none && listed &&
        (lead_ != Lead::none || decides(block) || !is_after_statement_lead())) {
      put(i, block.span);
      att_list_ = true;
      return;
    }
    if (!begins_att(words(i))) before_ = i;
    if (lead != Lead::none) {
      begin_list(lead);
      return;
    }
    if (below) return put(i, block.span);
    if (decides(block) && in_list_ && (listed_ || att_list_)) {  // what explains or signs the items above
      if (!proposes_itself(words(i))) return explain(i);
      begin_list(Lead::none);
    }
    if (decides(block) && !slice(text_, block.lines.back()).ends_with(':')) {
      if (block.role == Role::proposal && claimed_in_running_words(i)) return;
      const std::uint32_t begin = past_intro(text_, block.span);
      if (begin < block.span.end) put(i, {begin, block.span.end});
      return;
    }
    begin_list(Lead::none);
    const bool moved = block.role == Role::yrkande;
    const bool own = block.role == Role::body || block.role == Role::summary || block.role == Role::background ||
                     block.role == Role::grounds;
    if (moved || own)
      running_clauses(text_, block, static_cast<std::uint32_t>(i), moved ? Telling::moved : Telling::from_prose, out_);
  }

  /// Prose below the items of a decision tells of the case, perhaps of what a motion wants.
  void explain(std::size_t i) {
    Block& block = blocks_[i];
    const std::size_t before = out_.size();
    running_clauses(text_, block, static_cast<std::uint32_t>(i), Telling::from_prose, out_);
    if (out_.size() > before) block.role = Role::background;
  }

  /// «Centerpartiet föreslår kommunfullmäktige besluta att …, att … samt att …»: somebody's own att-satser, not a
  /// body's.
  bool claimed_in_running_words(std::size_t i) {
    const std::size_t before = out_.size();
    running_clauses(text_, blocks_[i], static_cast<std::uint32_t>(i), Telling::from_prose, out_);
    if (out_.size() == before) return false;
    begin_list(Lead::none);
    in_list_ = att_list_ = true;
    return true;
  }

  void put(std::size_t i, ByteSpan span) {
    Block& block = blocks_[i];
    const std::uint16_t written = label_number(block.label);
    number_ = written > 0 ? written : static_cast<std::uint16_t>(number_ + 1);
    for (const std::string_view word :
         {std::string_view(" samt"), std::string_view(" och")}) {  // what joins it to the next
      if (slice(text_, span).ends_with(word))
        span = trim(text_, {span.begin, span.end - static_cast<std::uint32_t>(word.size())});
    }
    out_.push_back({span, number_, static_cast<std::uint32_t>(i)});
    in_list_ = true;
    if (block.role == Role::body) block.role = Role::motion_claim;
  }

  static std::uint16_t label_number(std::string_view label) {
    std::uint32_t number = 0;
    for (const char c : label) {
      if (c >= '0' && c <= '9')
        number = std::min<std::uint32_t>(number * 10 + static_cast<std::uint32_t>(c - '0'), 0xFFFF);
    }
    return static_cast<std::uint16_t>(number);
  }

  std::string_view text_;
  std::vector<Block>& blocks_;
  std::vector<AttClause> out_;
  Lead lead_ = Lead::none;
  std::size_t before_ = static_cast<std::size_t>(-1);  ///< The last block that is no clause.
  bool in_list_ = false;                               ///< A clause of this list was found.
  bool listed_ = false;                                ///< It was a list item.
  std::uint8_t list_level_ = 1;                        ///< Of its first item.
  bool att_list_ = false;                              ///< It was a paragraph that begins with «att».
  std::uint16_t number_ = 0;
};

}  // namespace

std::vector<AttClause> find_clauses(std::string_view text, std::vector<Block>& blocks) {
  return Collector(text, blocks).run();
}

}  // namespace diarium::structure
