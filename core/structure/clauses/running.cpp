#include "structure/clauses/running.h"

#include <algorithm>

#include "base/letters.h"
#include "language/bodies.h"
#include "language/damage.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "structure/lines/lines.h"
#include "structure/marks/signatures.h"
#include "text/sentences/abbreviations.h"

namespace diarium::structure {
namespace {

using language::is_phrase, language::Use;

constexpr std::size_t before_att = 8;  // Words between the verb and its «att»: «yrkar mot bakgrund av detta att».
constexpr std::size_t before_prose_att =
    16;  // … in prose, where a motion is mentioned: «föreslår i en motion väckt den 6 mars 2023 att».
constexpr std::size_t before_duty =
    10;  // Words of a clause among which «ska» or the like must stand, where the verb alone says little.

/// A word with the marks that stick to it.
struct ParagraphWord {
  ByteSpan span;
  bool ends = false;  ///< A sentence ends after it.
};

/// Words of the lines of one block, and where its sentences end. The text outlives it. Made in O(bytes).
class ParagraphWords {
 public:
  ParagraphWords(std::string_view text, const Block& block) : text_(text) {
    for (const ByteSpan& line : block.lines) {
      for (const std::string_view word : language::words_of(slice(text_, line))) {
        const auto begin = static_cast<std::uint32_t>(word.data() - text_.data());
        words_.push_back({{begin, begin + static_cast<std::uint32_t>(word.size())}, false});
      }
    }
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i].ends = ends(i);
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const ParagraphWord& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] std::string_view words(std::size_t i) const { return slice(text_, words_[i].span); }
  /// Its key (language/phrases.h); empty behind the last.
  [[nodiscard]] std::string name(std::size_t i) const {
    return i < words_.size() ? language::words_key(words(i)) : std::string();
  }
  /// The word with which the sentence of word `i` ends.
  [[nodiscard]] std::size_t sentence_end(std::size_t i) const {
    while (i + 1 < words_.size() && !words_[i].ends) ++i;
    return i;
  }

 private:
  [[nodiscard]] bool ends(std::size_t i) const {
    const std::string_view word = words(i);
    if (!ends_sentence(word) || word.ends_with(':')) return false;
    if (i + 1 == words_.size()) return true;
    return !begins_small(words(i + 1)) && (!word.ends_with('.') || !goes_on(i));
  }

  /// «enligt bil. C», «12 kap. 4 §», «Karl B. Ek»: a full stop of a short form or an initial; that of «bilaga B.» ends.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const std::string_view word = words(i).substr(0, words(i).size() - 1);
    if (word.size() == 1 && begins_capital(word)) return i == 0 || begins_capital(words(i - 1));
    const std::optional<text::Follows> follows = text::abbreviation(word);
    if (!follows) return false;
    const char next = words(i + 1).front();
    const bool number = (next >= '0' && next <= '9') || words(i + 1).starts_with("\xC2\xA7");
    return *follows == text::Follows::anything || (*follows == text::Follows::number ? number : !number);
  }

  std::string_view text_;
  std::vector<ParagraphWord> words_;
};

/// Does token `i`, which follows «att», begin an infinitive («utreda»), not a subject («kommunstyrelsen ska»)?
bool is_infinitive(const ParagraphWords& paragraph, std::size_t i) {
  const std::string word = paragraph.name(i);
  if (word.size() < 2 || begins_capital(paragraph.words(i)) || is_phrase(Use::no_infinitive, word)) return false;
  if (is_phrase(Use::duty, paragraph.name(i + 1))) return false;
  if (word.ends_with("rna") || word.ends_with("iska")) return false;  // «vägarna ska lagas», «tekniska nämnden»
  return word.back() == 'a' || is_phrase(Use::short_infinitive, word);
}

class Finder {
 public:
  Finder(std::string_view text, const Block& block, std::uint32_t index, Telling telling, std::vector<AttClause>& out)
      : paragraph_(text, block), index_(index), telling_(telling), out_(out) {}

  void run() {
    bool author = telling_ == Telling::moved;
    for (std::size_t i = 0; i < paragraph_.size(); ++i) {
      if (i == 0 || paragraph_[i - 1].ends) {
        sentence_ = i;
        question_ = paragraph_.words(paragraph_.sentence_end(i)).ends_with('?');
        // «… har i en motion … Han yrkade att …»
        author = author || (of_motion_ && is_pronoun(i));
        of_motion_ = false;
      }
      if (telling_ == Telling::from_prose && is_author(i)) {
        author = true;
        of_motion_ = of_motion_ || paragraph_.name(i) == "motion";
      }
      if (may_ask(paragraph_.words(i))) {
        const std::string verb = paragraph_.name(i);
        has_mover_ = telling_ == Telling::from_prose && has_named_mover(i, verb);
        // «yrkar vi att»: the author may stand behind the verb.
        // «Därför yrkas att …» has no author; only what somebody moves is said so.
        const bool passive = verb == "yrkas" && telling_ == Telling::from_prose;
        // «Ada Berg (S) föreslår i en motion att …»
        const bool in_motion = telling_ == Telling::from_prose &&
                               paragraph_.words(i + 1 < paragraph_.size() ? i + 1 : i) == "i" &&
                               (is_author(i + 2) || is_author(i + 3));
        const bool asks =
            (language::reads_as_phrase(Use::demanding, verb) || wants_of_council(i, verb)) && is_asserted(i) &&
            (author || passive || in_motion || has_mover_ || (telling_ == Telling::from_prose && is_author(i + 1)));
        if (asks) i = take(i, verb);
      }
      if (paragraph_[i].ends && telling_ == Telling::from_prose) author = false;
    }
  }

 private:
  /// Can the word be one that demands? Asked of every word, so by its first letter alone.
  static bool may_ask(std::string_view word) {
    return word.size() >= 4 && std::string_view("fFyYhHoOvV\xC3").find(word[0]) != std::string_view::npos;
  }

  /// A party acts by its name with its article: most words need no look at the list.
  static bool may_be_group(std::string_view word) {
    return begins_capital(word) || word.ends_with("erna") || word.ends_with("partiet");
  }

  /// As may_ask().
  static bool may_be_author(std::string_view word) {
    return std::string_view("ijmsuv").find(to_small(word[0])) != std::string_view::npos;
  }

  bool is_author(std::size_t i) const {
    if (i >= paragraph_.size()) return false;
    const std::string_view word = paragraph_.words(i);
    if (word.size() < 2 || word.size() > 30) return false;
    const bool group = may_be_group(word);
    if (!group && !may_be_author(word)) return false;
    const std::string name = language::words_key(word);
    if (group && !language::party_named(name, language::Letters::lost).empty()) return true;
    // «har i en motion föreslagit att», «har lämnat en motion där han yrkar att»
    if (name == "motion" && i > 0) return paragraph_.name(i - 1) == "en";
    return language::read_damaged("motionar", name) != language::no_match || is_phrase(Use::self, name);
  }

  bool is_pronoun(std::size_t i) const {
    return paragraph_.words(i) == "Han" || paragraph_.words(i) == "Hon";
  }

  /// «(S)», «(MP),»: the party of the person named before it.
  bool is_party(std::size_t i) const {
    if (i >= paragraph_.size()) return false;
    const std::string_view word = paragraph_.words(i);
    return structure::is_party(word.substr(0, word.find_last_of(")]/") + 1));
  }

  /// «Ada Berg (S) yrkade avslag», «Vidare yrkade Bo Ek (M) att …», «Ada Berg föreslog att ärendet skulle bordläggas»:
  /// what was moved at a sitting, where no heading says so.
  bool has_named_mover(std::size_t i, std::string_view verb) const {
    const bool moves = verb == "yrkade" || verb == "yrkar";
    if (!moves && verb != "foreslog" && verb != "foreslar") return false;
    const auto is_name = [&](std::size_t at) {
      return at < paragraph_.size() && begins_capital(paragraph_.words(at)) && !paragraph_[at].ends;
    };
    const bool before = i > sentence_ && (is_party(i - 1) || (i >= sentence_ + 2 && is_name(i - 1) && is_name(i - 2)));
    const bool behind = is_name(i + 1) && (is_party(i + 2) || is_party(i + 3) || is_party(i + 4));
    return (before || behind) &&
           (moves || is_phrase(Use::moved_matter, paragraph_.name(past_support(i, paragraph_.size() - 1) + 2)));
  }

  /// «vill därför att kommunfullmäktige ger …»: what others want is no demand.
  bool wants_of_council(std::size_t i, std::string_view verb) const {
    for (std::size_t at = i + 2; is_phrase(Use::wanting, verb) && at < i + 6; ++at) {
      const auto body = language::body_word(paragraph_.name(at), language::Letters::lost);
      if (body) return body->kind() == language::BodyKind::council;
    }
    return false;
  }

  /// Does the verb at token `i` ask? A question, a condition and what follows «om» do not.
  bool is_asserted(std::size_t i) const {
    if (telling_ == Telling::moved) return true;
    if (question_) return false;
    for (std::size_t back = 1; back <= 2 && i >= sentence_ + back; ++back) {
      if (is_phrase(Use::condition, paragraph_.name(i - back)) && !paragraph_.words(i - back).ends_with(','))
        return false;
    }
    if (!is_phrase(Use::condition, paragraph_.name(sentence_))) return true;
    return is_author(i + 1);  // «Om kommunen menar allvar föreslår vi att …», not «Om vi i stället föreslår att …».
  }

  /// «yrkade, med instämmande av Bo Ek (M), att …»: the last token of who agrees, else `i`.
  std::size_t past_support(std::size_t i, std::size_t end) const {
    std::size_t at = past_name(i, end);
    if (at + 2 > end || paragraph_.name(at + 1) != "med" || !paragraph_.name(at + 2).starts_with("instammande"))
      return i;
    for (std::size_t last = at + 3; last < end && last < at + 40; ++last) {
      if (!is_party(last)) continue;
      const bool goes_on = paragraph_.words(last + 1) == "att" || is_phrase(Use::moved, paragraph_.name(last + 1));
      if (paragraph_.words(last).ends_with(',') || goes_on) return last;
    }
    return i;
  }

  /// «föreslår för Moderaternas och Liberalernas räkning bifall»: the last token of whom somebody speaks for, else `i`.
  std::size_t past_behalf(std::size_t i, std::size_t end) const {
    for (std::size_t at = i + 2; paragraph_.name(i + 1) == "for" && at < end && at <= i + before_att; ++at)
      if (paragraph_.name(at) == "rakning") return at;
    return i;
  }

  /// «i första hand»
  bool is_rank(std::size_t i) const { return paragraph_.name(i) == "i" && paragraph_.name(i + 2) == "hand"; }

  /// Takes the clauses after the verb at token `i`; returns the last token of their sentence.
  std::size_t take(std::size_t i, std::string_view verb) {
    const std::size_t end = paragraph_.sentence_end(i);
    const std::size_t from = past_support(i, end);
    std::size_t att = from + 1;
    const std::size_t most = from + (telling_ == Telling::from_prose ? before_prose_att : before_att);
    // «yrkar vi för att …» asks; «föreslår en plan för att …» tells what the plan is for.
    const auto purpose = [&](std::size_t at) {
      const bool right_behind = at == from + 2 || (at == from + 3 && is_author(from + 1));
      return !right_behind && is_phrase(Use::no_demand, paragraph_.name(at - 1));
    };
    while (att <= end && att <= most && (paragraph_.words(att) != "att" || purpose(att))) {
      if (paragraph_.words(att) == "men") att = most;  // «yrkade avslag, men valde att …»: of another verb.
      ++att;
    }
    const std::size_t named = from == i ? past_name(i, end) : from;
    const std::size_t behalf = past_behalf(named, end);
    const std::size_t subject = behalf == i && is_author(i + 1) ? i + 1 : behalf;  // «yrkade vi avslag på att …»
    // «yrkar på återremiss»
    const bool preposition =
        paragraph_.name(subject + 1) == "pa" && is_phrase(Use::moved, paragraph_.name(subject + 2));
    const std::size_t behind = preposition ? subject + 1 : subject;
    // «yrkar återremiss för att pröva alternativet att …»: what is moved stands right behind the verb.
    const bool outcome = is_phrase(Use::moved, paragraph_.name(behind + (is_rank(behind + 1) ? 4 : 1)));
    const bool own = is_author(i + 1) || (i > 0 && is_author(i - 1)), moves = verb.starts_with("yrka");
    const bool judges = (telling_ == Telling::moved || has_mover_ || (own && moves)) && outcome;
    const bool found = !judges && att <= end && att <= most;
    if (!found && telling_ == Telling::from_prose && !judges) return end;
    if (!found && !moves && !outcome) return end;
    if (!found) att = behind;  // «yrkar bifall till förslaget», «yrkar Ada Berg (S) avslag på motionen»
    if (att + 1 > end || paragraph_.name(end).ends_with("ljande")) return end;
    att = past_council(att, end, own);
    // «… framför förvaltningen att» tells what others say.
    if (verb == "framfor" && (!own || !has_duty(att + 1, end))) return end;
    split(att, end, found);
    return end;
  }

  /// The last token of the names with their parties after the verb at token `i`, else `i`.
  std::size_t past_name(std::size_t i, std::size_t end) const {
    if (!begins_capital(paragraph_.words(std::min(i + 1, end)))) return i;
    std::size_t last = i;
    for (std::size_t at = i + 1; at < end && at <= last + 6; ++at) {
      const std::string_view word = paragraph_.words(at);
      if (is_party(at)) {
        last = at;
      } else if (word != "och" && word != "samt" && !begins_capital(word)) {
        break;
      }
    }
    return last;
  }

  /// «att kommunfullmäktige beslutar att ...»: what is asked for stands after the second «att».
  std::size_t past_council(std::size_t att, std::size_t end, bool own) const {
    if (telling_ == Telling::moved && !own) return att;
    for (std::size_t i = att + 1; i + 1 < end && i <= att + 4; ++i) {
      const std::string word = paragraph_.name(i);
      if (word == "beslutar" && paragraph_.words(i + 1) == "att") return i + 1;
    }
    return att;
  }

  bool has_duty(std::size_t first, std::size_t end) const {
    if (is_infinitive(paragraph_, first)) return true;
    for (std::size_t i = first; i <= std::min(end, first + before_duty); ++i) {
      if (is_phrase(Use::duty, paragraph_.name(i))) return true;
    }
    return false;
  }

  /// Divides the words after token `att` at «samt att», «och att», «, att».
  void split(std::size_t att, std::size_t end, bool is_att) {
    std::size_t first = is_att && is_infinitive(paragraph_, att + 1) ? att : att + 1;
    for (std::size_t i = att + 2; i <= end; ++i) {
      if (paragraph_.words(i) != "att" || i == end) continue;
      const std::string_view before = paragraph_.words(i - 1);
      const bool joined = before == "samt";
      // «i första hand att ärendet återremitteras i andra hand att motionen avslås»
      const bool ranked = i > first + 4 && is_rank(i - 3);
      // «att nämnden får i uppdrag att plantera träd och att medel avsätts»: the same verb asks for both.
      const bool parallel =
          before == "och" && is_att && telling_ == Telling::from_prose && !is_infinitive(paragraph_, i + 1);
      if (!joined && !parallel && !ranked && !before.ends_with(',')) continue;
      const std::size_t last = ranked ? i - 4 : joined || parallel ? i - 2 : i - 1;
      if (last < first) continue;
      put(first, last);
      first = is_infinitive(paragraph_, i + 1) ? i : i + 1;
    }
    put(first, end);
  }

  void put(std::size_t first, std::size_t last) {
    // «… föreslår att motionen avslås» is what a body says of the motion that the sentence tells of.
    const bool matter = language::reads_as("motionen", paragraph_.name(first)) || paragraph_.name(first) == "den";
    const bool verdict = telling_ == Telling::from_prose && !has_mover_ && matter && first < last &&
                         is_phrase(Use::passed, paragraph_.name(first + 1));
    if (verdict) return;
    ByteSpan span{paragraph_[first].span.begin, paragraph_[last].span.end};
    if (paragraph_.words(last).ends_with(',')) --span.end;
    if (span.begin < span.end) out_.push_back({span, ++number_, index_});
  }

  ParagraphWords paragraph_;
  std::uint32_t index_;
  Telling telling_;
  std::vector<AttClause>& out_;
  std::uint16_t number_ = 0;
  std::size_t sentence_ = 0;  ///< First token of the sentence that is read.
  bool question_ = false;     ///< It ends with a question mark.
  bool of_motion_ = false;    ///< The sentence tells of a motion.
  bool has_mover_ = false;    ///< The verb that is read says what a named person moved.
};

}  // namespace

void running_clauses(std::string_view text, const Block& block, std::uint32_t index, Telling telling,
                     std::vector<AttClause>& out) {
  Finder(text, block, index, telling, out).run();
}

}  // namespace diarium::structure
