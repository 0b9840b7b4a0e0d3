#include <algorithm>
#include <array>

#include "base/letters.h"
#include "language/damage.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "structure/blocks/draft.h"
#include "structure/lines/markers.h"
#include "structure/marks/rows.h"
#include "structure/marks/signatures.h"
#include "text/words.h"

namespace diarium::structure {
namespace {

constexpr std::uint32_t widest_heading = 110;  // Characters of a heading that nothing marks but its shape.
constexpr std::uint32_t widest_title = 300;    // Characters of a paper's title.
constexpr std::uint32_t widest_lead = 140;     // Characters of a line that introduces a list.
constexpr std::uint32_t body_width = 60;       // Characters of a block that can be what a heading heads.
constexpr std::size_t head_blocks = 20;        // Blocks before which a paper's title stands.

/// Verbs of a sentence that lost its full stop.
constexpr std::array<std::string_view, 16> verbs = {"har",       "hade",  "är",    "var",   "ska",  "skall",
                                                    "kan",       "bör",   "får",   "fick",  "blev", "blir",
                                                    "beslutade", "anser", "inkom", "yttrar"};
/// «Vad andra kommuner har gjort»: words that open a heading with a verb.
constexpr std::array<std::string_view, 10> asking = {"vad",   "hur",    "varför", "när", "vem",
                                                     "vilka", "vilken", "vilket", "var", "så"};

bool has_word(std::string_view words, std::string_view wanted) {
  for (std::size_t at = words.find(wanted); at != std::string_view::npos; at = words.find(wanted, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const bool ends = at + wanted.size() == words.size() || words[at + wanted.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

bool has_any(std::string_view words, const auto& table) {
  return std::ranges::any_of(table, [&](std::string_view word) { return has_word(words, word); });
}
bool has_label(std::string_view name) { return has_any(name, language::phrases(language::Use::letterhead)); }

/// Is one of the words a verb of announcing, or do they say that questions follow?
bool proposes(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); at = std::min(name.find(' ', at), name.size() - 1) + 1) {
    const std::string_view rest = name.substr(at);
    const std::string_view word = first_word(rest);
    if (std::ranges::any_of(language::phrases(language::Use::announcing), [&](std::string_view verb) {
          return language::reads_as(verb, word) ||
                 (verb.find(' ') != std::string_view::npos && language::read_damaged(verb, rest) != language::no_match);
        }))
      return true;
  }
  return false;
}

/// «Kommunfullmäktige beslutar», «Nämnden föreslår kommunstyrelsen besluta att»: the head of a paper is over.
bool acts(std::string_view name) {
  const std::string_view verb = first_word(name.substr(std::min(name.find(' ') + 1, name.size())));
  return is_body_name(first_word(name)) &&
         (language::reads_as("beslutar", verb) || language::reads_as("foreslar", verb));
}

/// «Motion av Ada Berg (S)»: who, and not about what.
bool is_by_line(std::string_view name) {
  const bool by = language::begins_with_phrase(language::Use::by, name);
  return by && !has_word(name, "om") && !has_word(name, "angaende");
}

/// «Namn: Ada Berg», «Inkom 2024-05-03», «Beslutande: …»: a form's field, a registry's stamp.
bool is_field(std::string_view words) {
  return words.starts_with("Namn:") || words.starts_with("Adress:") || words.starts_with("Inkom ") ||
         is_labelled_field(words);
}

/// «Kommunstyrelsen 2024-05-24, § 148», «Kommunstyrelsen i Mora 2024-05-24»
bool is_meeting(std::string_view name) {
  return is_body_name(first_word(name)) && std::ranges::any_of(language::words_of(name), is_date);
}

/// «Socialdemokraterna i Mora», «Miljöpartiet de gröna», «Hamnnämnden i Mora»: who writes or is written to.
bool is_group(std::string_view name) {
  const std::string_view rest = name.substr(std::min(name.find(' ') + 1, name.size()));
  const std::string_view group = first_word(name);
  const bool party = !language::party_named(group, language::Letters::lost).empty();
  const bool where = rest.starts_with("i ") || rest.starts_with("de grona") || name.find(' ') == std::string_view::npos;
  return (party || is_body_name(group)) && where && std::count(name.begin(), name.end(), ' ') <= 4;
}

/// A line of a paper's head that is no title: numbers, dates, sender, addressee.
bool is_letterhead(std::string_view words, std::string_view name) {
  if (opens_section(words)) {  // «§ 12 Val av revisor» is a title, «§ 12» and «§ 12 Dnr KS 2024/1» none
    const std::string_view rest = trim(words.substr(
        std::min(words.find_first_not_of("\xC2\xA7 0123456789/-.", section_sign_size(words)), words.size())));
    return !begins_capital(rest) || has_label(name);
  }
  if (name.starts_with("till ") || name.starts_with("for kannedom") || name.starts_with("handling 2") ||
      name.starts_with("arende "))
    return true;
  if (name.starts_with("region ") && std::ranges::count(name, ' ') < 3 && !ends_sentence(words)) return true;
  if (name.ends_with(" kommun") || name.ends_with(" stad")) return std::ranges::count(name, ' ') < 3;
  if (is_paper_name(name) || has_label(name)) return true;
  if (is_person(words) || is_titled_person(words) || is_place_and_date(words) || is_field(words)) return true;
  if (is_meeting(name) || is_group(name)) return true;
  // «Idrotts- och föreningsförvaltningen»: a name of two parts.
  if (has_word(name, "och") && std::count(name.begin(), name.end(), ' ') == 2 && is_body_name(last_word(name)))
    return true;
  const auto is_letter = [](char c) { return (to_small(c) >= 'a' && to_small(c) <= 'z') || (c & 0x80) != 0; };
  return std::ranges::count_if(words, is_letter) * 2 < std::ssize(words);
}

/// «Handläggare: Ada Berg», «Ja = ordförandens förslag»: one or two words, a mark, and what they label; more words
/// before what begins small («Ansvariga nämnder och styrelser: socialnämnden»).
bool is_label(std::string_view words) {
  if (words.starts_with("Ja-röst")) return true;  // «Ja-röst (bifall)»
  const std::size_t colon = std::min(words.find(": "), words.find(" = "));
  if (colon == std::string_view::npos) return false;
  const bool small =
      words[colon] == ':' && colon + 2 < words.size() && words[colon + 2] >= 'a' && words[colon + 2] <= 'z';
  return std::count(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(colon), ' ') < (small ? 5 : 2);
}

/// «§ 171» of «§ 171 Val av revisor», or nothing.
std::string_view section_number(std::string_view words) {
  const std::size_t sign = section_sign_size(words);
  if (sign == 0) return {};
  const std::size_t end =
      words.find_first_not_of("0123456789", std::min(words.find_first_not_of(' ', sign), words.size()));
  return words.substr(0, std::min(end, words.size()));
}

/// «Kommunstyrelsen   2024-03-05», «Plats och tid   Rådhuset»: columns divided by a tab.
bool has_columns(std::string_view words) { return words.find('\t') != std::string_view::npos; }

/// «På grund av ovan anförda yrkas», «Vi föreslår att»: the sentence goes on below.
bool is_unended(std::string_view line) {
  const std::string last = language::words_key(last_word(line));
  return last == "att" || proposes(last);
}

class Marker {
 public:
  Marker(std::string_view text, Drafts& drafts) : text_(text), drafts_(drafts) {
    std::vector<bool> marks(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      hashes_ = hashes_ || drafts_[i].mark == Mark::hash;
      marks[i] = drafts_[i].mark == Mark::hash || (drafts_[i].mark == Mark::bold && bold_heading(i));
    }
    marked_ = std::ranges::count(marks, true) > 1;
    if (marked_) unmarked_ = unmarked_parts(text_, drafts_, marks);
  }

  void run() {
    const std::size_t title = find_title();
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const std::string_view words = first_line(text_, drafts_[i]);
      if (is_section_line(words) || is_section_head(words)) recipients_ = false;
      const std::uint8_t level = i == title ? title_level(drafts_[i]) : level_of(i, title);
      if (level == 0) {
        drafts_[i].heads_unmarked =
            is_marked(i) && drafts_[i].mark == Mark::whole && heads_section(i) && headed(i) == Role::attachment;
        if (drafts_[i].width > widest_heading) recipients_ = false;
        continue;
      }
      recipients_ = drafts_[i].mark != Mark::none && is_recipients(key_of(text_, drafts_[i]));
      Block& block = drafts_[i].block;
      if (block.kind == BlockKind::list_item) {  // «1. Inledning»: the number belongs to a heading's words
        const std::size_t label = text_.rfind(block.label, block.span.begin - block.label.size());
        const std::string_view between = text_.substr(label, block.span.begin - label).substr(block.label.size());
        if (!trim(between).empty() || between.find('\n') != std::string_view::npos) continue;
        block.lines.front().begin = block.span.begin = static_cast<std::uint32_t>(label);
        block.label.clear();
      }
      block.kind = BlockKind::heading;
      block.level = level;
      if (i == title) block.role = Role::title;
    }
  }

 private:
  std::uint8_t title_level(const Draft& draft) const {
    return draft.mark == Mark::hash ? draft.block.level : std::uint8_t{1};
  }

  std::uint8_t level_of(std::size_t i, std::size_t title) const {
    const Draft& draft = drafts_[i];
    if (draft.rule || draft.block.kind > BlockKind::list_item) return 0;
    if (draft.mark == Mark::hash) return draft.block.level;
    if (draft.mark == Mark::none && draft.set_apart) return 0;
    if (draft.mark == Mark::bold) return bold_heading(i) ? bold_level(draft) : 0;
    if (draft.mark == Mark::whole) return section_level(i);
    if (is_lead(i)) return hashes_ ? 3 : 2;
    if (is_marked(i)) return 0;
    if (draft.block.kind == BlockKind::list_item) return numbered_heading(i) ? 2 : 0;
    if (title != none_ && i < title) return is_paper_name(key_of(text_, draft)) && i + 1 == title ? 1 : 0;
    return !recipients_ && plain_heading(i) ? (is_body_name(key_of(text_, draft)) ? 2 : 1) : 0;
  }

  std::uint8_t bold_level(const Draft& draft) const {
    return hashes_ ? std::max<std::uint8_t>(draft.block.level, 2) : std::uint8_t{1};
  }

  std::uint8_t section_level(std::size_t i) const {
    return (is_marked(i) && !tops_decided(i)) || !heads_section(i) ? 0 : hashes_ ? 2 : 1;
  }

  /// Does the writer of this part of the file mark headings? Then all, or all but «Beslut».
  bool is_marked(std::size_t i) const { return marked_ && !unmarked_[i]; }

  /// The part that the words of draft `i` head; below «Handlingar», «Bilagor» is nobody's proposal or decision.
  std::optional<Role> headed(std::size_t i) const {
    const auto section = section_of(key_of(text_, drafts_[i]));
    return section ? std::optional(section->role) : std::nullopt;
  }

  /// «Beslut», alone above the sentence that was decided.
  bool tops_decided(std::size_t i) const { return drafts_[i].gap && headed(i) == Role::decision && is_body(i + 1); }

  bool heads_section(std::size_t i) const {
    // «Bilagor:» of a form, above its list of contents.
    if (headed(i) == Role::attachment && i + 1 < drafts_.size() && has_leaders(first_line(text_, drafts_[i + 1])))
      return false;
    if (i > 0 && last_line(text_, drafts_[i - 1]).ends_with(':')) return false;
    // «Socialnämndens beslut» among the papers
    if (i > 0 && drafts_[i].gap == 0 && drafts_[i - 1].mark == Mark::whole && headed(i - 1) == Role::attachment &&
        headed(i) == Role::decision)
      return false;
    return i + 1 < drafts_.size();
  }

  bool bold_heading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    const std::string_view words = first_line(text_, draft);
    const std::string name = key_of(text_, draft);
    if (i + 1 >= drafts_.size() || is_bare_section(words) || is_person(words)) return false;
    if (is_body_name(name) && !is_body(i + 1)) return false;
    // «Beslut», and below it «Enligt styrelsens förslag:»: by whom, and not another section.
    if (i > 0 && drafts_[i - 1].mark != Mark::none && words.ends_with(':') && !section_of(name)) return false;
    return !(words.ends_with('.') && draft.width > body_width);
  }

  /// Can draft `i` be what a heading heads?
  bool is_body(std::size_t i) const {
    while (i < drafts_.size() && drafts_[i].block.kind == BlockKind::page_furniture) ++i;
    if (i >= drafts_.size() || drafts_[i].rule || drafts_[i].mark != Mark::none) return false;
    const Draft& draft = drafts_[i];
    if (draft.block.kind == BlockKind::list_item) return true;
    return draft.block.kind == BlockKind::paragraph &&
           (draft.width > body_width || ends_sentence(last_line(text_, draft)));
  }

  /// A sentence whose full stop was lost has a verb in it, as no heading does but a question.
  bool is_sentence(const Draft& draft) const {
    const std::string words = text::fold(flowed(text_, draft.block), text::Fold::letter_case);
    if (std::find(asking.begin(), asking.end(), first_word(words)) != asking.end()) return false;
    return has_any(words, verbs);
  }

  /// «Vi vill se en plan. Därför föreslår vi att»: a sentence ends inside, so it is prose.
  bool holds_sentence(const Draft& draft) const {
    if (draft.width < body_width) return false;
    const std::string words = flowed(text_, draft.block);
    for (std::size_t at = words.find_first_of(".!?"); at != std::string::npos;
         at = words.find_first_of(".!?", at + 1)) {
      if (at + 1 >= words.size() || words[at + 1] != ' ') continue;
      const std::size_t begin = words.rfind(' ', at) == std::string::npos ? 0 : words.rfind(' ', at) + 1;
      if (at - begin >= 4 && begins_capital(std::string_view(words).substr(at + 2))) return true;
    }
    return false;
  }

  /// «Anna Berg (S) ställer följande fråga:»: a sentence that tells of somebody.
  static bool tells_of_person(std::string_view words) {
    for (std::size_t at = words.find(") "); at != std::string_view::npos; at = words.find(") ", at + 1))
      if (is_person(words.substr(0, at + 1)) && begins_small(words.substr(at + 2))) return true;
    return false;
  }

  bool begins_att(std::size_t i) const {
    const std::string_view words = first_line(text_, drafts_[i]);
    return words.starts_with("att ") || words.starts_with("Att ") || words.starts_with("ATT ") || words == "Att:";
  }

  /// «Med hänvisning till detta yrkar vi:» on a line of its own, with a list below.
  bool is_lead(std::size_t i) const {
    const Draft& draft = drafts_[i];
    if (draft.block.kind != BlockKind::paragraph || draft.width > widest_lead || i + 1 >= drafts_.size()) return false;
    const std::string_view last = last_line(text_, draft);
    if (!last.ends_with(':') || draft.block.lines.size() > 2 || !begins_capital(first_line(text_, draft))) return false;
    if (tells_of_person(first_line(text_, draft))) return false;
    const Draft& next = drafts_[after_furniture(i)];
    const std::string name = key_of(text_, draft);
    const bool listed = next.block.kind == BlockKind::list_item || begins_att(after_furniture(i));
    if (listed && proposes(name)) return true;
    const bool question = last_line(text_, next).ends_with('?');
    return question && language::says_phrase(language::Use::questioning, name);
  }

  /// The next draft that is no page furniture; `i` itself where there is none.
  std::size_t after_furniture(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < drafts_.size() && drafts_[next].block.kind == BlockKind::page_furniture) ++next;
    return next < drafts_.size() ? next : i;
  }

  /// «2. Bakgrund» with paragraphs, not items, below.
  bool numbered_heading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    if (draft.number == 0 || draft.width > body_width || i + 1 >= drafts_.size()) return false;
    const std::string_view words = first_line(text_, draft);
    if (!begins_capital(words) || ends_sentence(words)) return false;
    return (i == 0 || drafts_[i - 1].block.kind != draft.block.kind) &&
           drafts_[i + 1].block.kind == BlockKind::paragraph && is_body(i + 1) && drafts_[i + 1].width > body_width;
  }

  /// «Plats och tid     Folkets hus», above or below another row of the head of minutes.
  bool is_row_of_form(std::size_t i) const {
    constexpr std::string_view gap = "   ";  // Between the label and what fills it in.
    const auto is_row = [&](std::size_t at) {
      return at < drafts_.size() && drafts_[at].block.kind == BlockKind::table_row && drafts_[at].gap == 0;
    };
    return first_line(text_, drafts_[i]).find(gap) != std::string_view::npos &&
           (is_row(i + 1) || (i > 0 && drafts_[i].gap == 0 && drafts_[i - 1].block.kind == BlockKind::table_row));
  }

  bool plain_heading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    if (draft.block.kind != BlockKind::paragraph || draft.width > widest_heading || draft.block.lines.size() > 3)
      return false;
    const std::string_view words = first_line(text_, draft);
    const std::string_view last = last_line(text_, draft);
    if (has_leaders(words) || is_of_contents(i) || names_source(words) || names_form(i + 1)) return false;
    if (is_section_head(words) && i + 1 < drafts_.size() && !ends_sentence(last)) return true;
    if (has_columns(words)) return false;
    const std::uint32_t chapter = chapter_number(words);
    if (!begins_capital(words) && chapter == 0 && !opens_section(words)) return false;
    if (chapter > 0 && (draft.width > body_width || words.find(',') != std::string_view::npos))
      return false;  // a footnote
    if (ends_sentence(last) && !last.ends_with('?')) return false;
    if (holds_sentence(draft) || is_unended(last) || last.ends_with(',') || last.ends_with(';')) return false;
    const std::string name = key_of(text_, draft);
    if (is_by_line(name) || is_post(words) || is_date(last_word(last)) || is_sentence(draft)) return false;
    const bool titles_section = i > 0 && i + 1 < drafts_.size() && is_section_line(first_line(text_, drafts_[i - 1]));
    // «Remissvar: Vård i hela landet» below «§ 7»
    if ((is_label(words) && !titles_section) || (i > 0 && last_line(text_, drafts_[i - 1]).ends_with(':')))
      return false;
    if (is_body_name(name))
      return is_body(i + 1) && drafts_[i + 1].block.kind == BlockKind::paragraph && has_text_before(i);
    if (is_letterhead(words, name)) return false;
    if (names_several(words) || opens_with_person(words)) return false;
    if (titles_section || (opens_section(words) && i + 1 < drafts_.size())) return true;
    return is_body(i + 1) || heads_decision(i) || ((chapter > 0 || opens_section(words)) && heads_number(i));
  }

  /// «Utdrag ur protokoll», «Tjänsteutlåtande …» below it: a letterhead.
  bool names_form(std::size_t i) const {
    if (i >= drafts_.size() || ends_sentence(last_line(text_, drafts_[i]))) return false;
    const std::string name = key_of(text_, drafts_[i]);
    return name.starts_with("utdrag ur protokoll") || name.starts_with("tjansteskrivelse");
  }

  /// §§ right below each other of which this one or the first comes again: a list of what the meeting dealt with.
  bool is_of_contents(std::size_t i) const {
    const auto number = [&](std::size_t at) { return section_number(first_line(text_, drafts_[at])); };
    if (number(i).empty()) return false;
    const std::size_t next = after_furniture(i);
    std::size_t first = i;
    while (first > 0 && !number(first - 1).empty()) --first;
    if (first == i && (next == i || number(next).empty())) return false;
    for (std::size_t later = i + 1; later < drafts_.size(); ++later)
      if (number(later) == number(i) || number(later) == number(first)) return true;
    return false;
  }

  /// «3 Val av revisor» above «Dnr KS 2024/17»: an item of an agenda.
  bool heads_number(std::size_t i) const {
    return i + 1 < drafts_.size() && has_label(key_of(text_, drafts_[i + 1]));
  }

  /// The title of another paper in the file: right above its proposal or decision.
  bool heads_decision(std::size_t i) const {
    if (i + 1 >= drafts_.size() || drafts_[i + 1].mark != Mark::whole || drafts_[i].width < 15) return false;
    const auto role = headed(i + 1);
    return role == Role::proposal || role == Role::decision || role == Role::summary;
  }

  /// Is there running text before draft `i`, or does it stand in a letterhead?
  bool has_text_before(std::size_t i) const {
    for (std::size_t steps = 0; i > 0 && steps < 3; ++steps) {
      const Draft& before = drafts_[--i];
      if (before.mark != Mark::none || before.width > body_width || before.block.kind == BlockKind::list_item)
        return true;
    }
    return false;
  }

  /// The paper's title: in its head, above the first section and the first long paragraph.
  std::size_t find_title() const {
    std::size_t best = none_;
    int best_score = 0;
    for (std::size_t i = 0; i < std::min(drafts_.size(), head_blocks); ++i) {
      const Draft& draft = drafts_[i];
      if (draft.mark == Mark::whole) break;
      if (draft.rule || draft.block.kind != BlockKind::paragraph || is_row_of_form(i)) continue;
      const std::string_view last = last_line(text_, draft);
      const std::string name = key_of(text_, draft);
      if (draft.mark != Mark::none && section_of(name)) break;
      if (draft.mark == Mark::none && acts(name)) break;
      const bool sentence = last.ends_with('.') && draft.width > body_width;
      if (sentence && i == 0) continue;  // a note above the paper's head
      if (draft.width > widest_title || sentence) break;
      const int score = draft.set_apart ? 0 : title_score(draft, name);
      if (score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  int title_score(const Draft& draft, std::string_view name) const {
    const std::string_view words = first_line(text_, draft);
    if (draft.width < 12 || is_letterhead(words, name) || is_by_line(name) ||
        (has_columns(words) && !opens_section(words)) ||
        (!begins_capital(words) && !opens_section(words)))
      return 0;
    if (last_line(text_, draft).ends_with(',') || is_date(last_word(words))) return 0;
    if (has_leaders(words) || opens_with_person(words) || is_roll(words) || last_line(text_, draft).ends_with(':'))
      return 0;
    if (draft.mark == Mark::none && draft.width > widest_heading && holds_sentence(draft)) return 0;
    if (words.find(' ') == std::string_view::npos && draft.mark == Mark::none) return 0;
    int score = draft.mark == Mark::hash ? 3 : draft.mark == Mark::bold ? 2 : 1;
    const std::string beginning = language::words_key(
        words.substr(0, words.size() > 60 ? std::min(words.find(' ', 50), language::longest_key) : words.size()));
    // In a file that marks its headings words say less than that: a subtitle stands below the title.
    if (begins_title(beginning)) score += hashes_ && draft.mark == Mark::none ? 1 : 3;
    return score;
  }

  static constexpr std::size_t none_ = static_cast<std::size_t>(-1);
  std::string_view text_;
  Drafts& drafts_;
  bool recipients_ = false;  ///< Below «Beslutet skickas till»: short lines are addressees.
  bool hashes_ = false;      ///< There are headings with #.
  std::vector<bool> unmarked_;  ///< Where the file is marked: drafts of parts that are not.
  bool marked_ = false;      ///< There are headings with # or in bold below the first.
};

}  // namespace

void mark_headings(std::string_view text, Drafts& drafts) { Marker(text, drafts).run(); }

}  // namespace diarium::structure
