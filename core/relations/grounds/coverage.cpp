#include <algorithm>
#include <bit>
#include <memory>
#include <unordered_map>

#include "base/sorting.h"
#include "facts/rules/rules.h"
#include "language/bodies.h"
#include "relations/grounds/coverage_rows.h"

namespace diarium::relations {
namespace {

constexpr std::size_t most_questions = 60;
constexpr std::size_t most_sentences = 4000;
constexpr std::size_t below_sentences = 3;  // Of an answer that stands under its question: enough to show it.
constexpr std::uint32_t all_covered = 1000;
constexpr std::uint32_t like_share = 500;      // Of the weight of the question's words.
constexpr std::uint32_t like_with_rare = 300;  // … if one of three words met stands in few sentences.
constexpr std::uint32_t most_answer_lead = 6;  // Tokens of «Mitt svar på frågorna:».
constexpr std::size_t like_words = 3;          // Two words that agree are a theme, not an answer.
constexpr std::uint32_t few_sentences = 3;
constexpr std::uint32_t sentences_to_answer =
    4;  // From a question to «Bo Ek (S) besvarar frågan.»; page heads stand between.

/// What a list of assets/rules/answers.rules says of a token.
bool answer_says(const Reading& r, std::uint32_t at, std::string_view list) {
  return facts::is_said(facts::answer_rules(), list, r, at);
}

/// Words for who is asked, and for asking: they say nothing of what is asked.
bool is_addressee(const Reading& r, std::uint32_t at) {
  const auto body = language::body_word(language::key(r.written(at)), language::Letters::lost);
  return (body && body->generic()) || answer_says(r, at, "addressee");
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// How far two words are one: 4 the same root, 3 one in the other («representant», «representanten»; «erbjuds»,
/// «erbjöds»), 2 a long beginning in common («konferens», «konferensprogram»), 0 not.
std::uint32_t likeness(std::string_view a, std::string_view b) {
  const std::string_view root_a = language::root_of(a);
  const std::string_view root_b = language::root_of(b);
  if (root_a == root_b) return 4;
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  const std::size_t shorter = std::min(root_a.size(), root_b.size());
  if (same >= 5 && same >= std::min(a.size(), b.size())) return 3;
  if (same >= shorter && shorter >= 5) return same + 4 >= std::max(root_a.size(), root_b.size()) ? 3u : 2u;
  // A strong verb changes its vowel.
  const bool vowel = same >= 3 && same + 1 < a.size() && same + 1 < b.size() && is_vowel(a[same]) && is_vowel(b[same]);
  if (vowel && a[same + 1] == b[same + 1] && same + 2 >= shorter && same + 3 >= std::max(root_a.size(), root_b.size()))
    return 3;
  return same >= 7 && same * 3 >= 2 * std::max(root_a.size(), root_b.size()) ? 2u : 0u;
}

/// A question, or a sentence of an answer.
struct Words {
  Passage passage;
  std::vector<std::string> keys;  ///< Content words, each once, in order.
};

std::vector<std::string> keys_of(const Reading& r, Range range, bool question) {
  std::vector<std::string> keys;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::string key = language::key(r.written(i));
    if (!r.word(i) || key.size() < 3 || language::is_common(key) || (question && is_addressee(r, i))) continue;
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.emplace_back(key);
  }
  return keys;
}

/// A question as one paper writes it.
struct AskedPassage {
  Words words;
  const facts::Proposal* proposal = nullptr;
  std::size_t text = 0;  ///< Index of the paper as read again.
  bool asker = false;
  std::size_t row = 0;
};

struct ReadAgain {
  PileText paper;
  Reading r;
  std::uint32_t number = 0;
};

class Coverer {
 public:
  Coverer(const CaseParts& parts, const Pile& pile) : parts_(parts), pile_(pile) {}

  Result<QuestionRows> cover() {
    for (const PartRef ref : parts_.refs) {
      if (auto read = open(ref.paper); !read) return read.error();
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) find_questions(i);
    make_rows();
    for (std::size_t i = 0; i < texts_.size(); ++i) find_sentences(i);
    count_words();
    for (std::size_t i = 0; i < found_.rows.size(); ++i) judge(i);
    for (std::size_t i = 0; i < texts_.size(); ++i) below_questions(i), numbered(i), listed(i), answered_at_meeting(i);
    for (QuestionRow& row : found_.rows) finish(row);
    // The questions of an audit or of another enclosure are answered in words of other papers' own, or not for this
    // case.
    std::erase_if(found_.rows, [&](const QuestionRow& row) {
      return row.passages.empty() && facts::is_enclosed_kind(facts::type_of(parts_.type(row.question.ref)));
    });
    return std::move(found_);
  }

 private:
  Result<bool> open(std::uint32_t number) {
    const bool known = !texts_.empty() && texts_.back()->number == number;
    if (known || texts_.size() >= most_answer_papers) return true;
    auto paper = pile_.paper(number);
    if (!paper) return paper.error();
    auto text = std::make_unique<ReadAgain>();
    text->paper = std::move(*paper);
    text->number = number;
    text->r = facts::read(text->paper.text.nfc, text->paper.outline);
    texts_.push_back(std::move(text));
    return true;
  }

  bool in_case(std::uint32_t paper, std::uint32_t part) const {
    return std::binary_search(parts_.refs.begin(), parts_.refs.end(), PartRef{paper, part});
  }

  void find_questions(std::size_t text) {
    const ReadAgain& read = *texts_[text];
    for (const facts::Proposal& one : read.paper.facts.proposals) {
      const PartRef ref{read.number, part_at(read.paper.facts, one.span)};
      if (one.kind != "fråga" || !in_case(ref.paper, ref.part) || asked_.size() >= most_questions) continue;
      const Range range = read.r.within(one.span);
      asked_.push_back({{{ref, one.span}, keys_of(read.r, range, true)}, &one, text, puts_matter(parts_.type(ref)), 0});
    }
  }

  /// One row a question: the asker's own words first, an answer's repetition goes to the row it repeats.
  void make_rows() {
    std::vector<std::size_t> first_of;  // Row → the question that made it.
    const bool has_asker = std::any_of(asked_.begin(), asked_.end(), [](const AskedPassage& one) { return one.asker; });
    for (const bool asker : {true, false}) {
      for (std::size_t i = 0; i < asked_.size(); ++i) {
        AskedPassage& one = asked_[i];
        if (one.asker != asker) continue;
        const auto same = std::find_if(first_of.begin(), first_of.end(), [&](std::size_t other) {
          return asked_[other].words.passage.ref != one.words.passage.ref && repeats(one, asked_[other]);
        });
        one.row = static_cast<std::size_t>(same - first_of.begin());
        if (same != first_of.end()) continue;
        if (!asker && has_asker) {  // Of the answer's own: it asks nobody.
          one.row = none;
          continue;
        }
        first_of.push_back(i);
        QuestionRow row;
        row.question = one.words.passage;
        row.number = one.proposal->number;
        row.by = one.proposal->by;
        found_.rows.push_back(std::move(row));
      }
    }
    first_of_ = std::move(first_of);
  }

  static std::size_t same_roots(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](const std::string& key) {
      return std::any_of(b.begin(), b.end(),
                         [&](const std::string& other) { return language::root_of(other) == language::root_of(key); });
    }));
  }

  static bool repeats(const AskedPassage& a, const AskedPassage& b) {
    const std::size_t least = std::max<std::size_t>(1, std::min(a.words.keys.size(), b.words.keys.size()));
    return same_roots(a.words.keys, b.words.keys) * 10 >= least * 7;
  }

  bool is_question(const ReadAgain& read, ByteSpan span) const {
    return std::any_of(asked_.begin(), asked_.end(), [&](const AskedPassage& one) {
      return texts_[one.text].get() == &read && one.words.passage.span.overlaps(span);
    });
  }

  bool may_answer(const ReadAgain& read, Range sentence) const {
    const Reading& r = read.r;
    const ByteSpan span = r.span(sentence);
    const std::uint32_t part = part_at(read.paper.facts, span);
    if (!in_case(read.number, part) || puts_matter(parts_.type({read.number, part}))) return false;
    const BlockKind kind = r.kind(sentence.first);
    if (kind == BlockKind::heading || kind == BlockKind::signature || r.is(sentence.last - 1, "?")) return false;
    switch (r.role(sentence.first)) {
      case Role::title:
      case Role::reservation:
      case Role::special_statement:
      case Role::yrkande:
      case Role::voting:
      case Role::attachment:
      case Role::signature:
        return false;
      default:
        return !is_question(read, span) && !retells(r, sentence);
    }
  }

  /// «I skrivelsen ställs frågan om …», «Anna Berg (M) efterfrågar …», «Därför vill jag fråga …»
  static bool retells(const Reading& r, Range sentence) {
    return answer_says(r, sentence.first, "retold");
  }

  void find_sentences(std::size_t text) {
    const ReadAgain& read = *texts_[text];
    for (const Range sentence : read.r.sentences) {
      if (sentences_.size() >= most_sentences) return;
      if (!may_answer(read, sentence)) continue;
      const ByteSpan span = read.r.span(sentence);
      sentences_.push_back({{{read.number, part_at(read.paper.facts, span)}, span}, keys_of(read.r, sentence, false)});
    }
  }

  void count_words() {
    for (const Words& sentence : sentences_) {
      std::vector<std::string_view> once;
      for (const std::string& key : sentence.keys) once.push_back(language::root_of(key));
      std::sort(once.begin(), once.end());
      once.erase(std::unique(once.begin(), once.end()), once.end());
      for (const std::string_view root : once) ++frequency_[std::string(root)];
    }
  }
  std::uint32_t frequency(std::string_view key) const {
    const auto found = frequency_.find(std::string(language::root_of(key)));
    return found == frequency_.end() ? 0 : found->second;
  }
  std::uint32_t weight(std::string_view key) const {
    const auto all = static_cast<std::uint32_t>(sentences_.size());
    return 1 + static_cast<std::uint32_t>(std::bit_width(all / std::max(1u, frequency(key))));
  }

  /// An auditor's report asks others; an office's paper retells what it answers.
  bool only_asks(PartRef ref) const { return facts::carrying(facts::type_of(parts_.type(ref))) < 2; }

  /// Likeness alone never answers.
  void judge(std::size_t at) {
    const std::vector<std::string>& question = asked_[first_of_[at]].words.keys;
    std::uint32_t total = 0;
    for (const std::string& key : question) total += weight(key);
    if (total == 0) return;
    const PartRef asker = found_.rows[at].question.ref;
    for (const Words& sentence : sentences_) {
      if (sentence.passage.ref == asker && only_asks(asker)) continue;
      std::uint32_t met = 0;
      std::size_t words = 0;
      bool rare = false;
      for (const std::string& key : question) {
        std::uint32_t best = 0;
        std::string_view by;
        for (const std::string& other : sentence.keys) {
          ++found_.looks;
          const std::uint32_t alike = likeness(key, other);
          if (alike > best) best = alike, by = other;
        }
        if (best == 0) continue;
        met += weight(key) * best / 4;
        ++words;
        rare = rare || frequency(by) <= few_sentences;
      }
      const std::uint32_t strength = met * all_covered / total;
      const bool strong = strength >= like_share || (strength >= like_with_rare && rare);
      if (strong && words >= like_words)
        found_.rows[at].passages.push_back({sentence.passage, Coverage::indirect, strength});
    }
  }

  /// The sentences that follow from token `first` on, up to a heading or another question, are the answer to `row`.
  void answer_from(const ReadAgain& read, std::uint32_t first, std::size_t row, std::uint32_t last = 0xFFFFFFFF) {
    std::size_t taken = 0;
    for (std::uint32_t i = first; i < std::min(last, read.r.size()) && taken < below_sentences;) {
      const Range sentence = read.r.sentence(i);
      const std::uint32_t next = std::max(sentence.last, i + 1);
      const bool label = answer_says(read.r, sentence.first, "answer") && sentence.size() <= 3;
      if (!label) {
        if (!may_answer(read, sentence)) return;
        const ByteSpan span = read.r.span(sentence);
        found_.rows[row].passages.push_back(
            {{{read.number, part_at(read.paper.facts, span)}, span}, Coverage::direct, all_covered});
        ++taken;
      }
      i = next;
    }
  }

  /// «Hur många …? Antalet är …»: an answer that repeats each question and answers below it.
  void below_questions(std::size_t text) {
    const ReadAgain& read = *texts_[text];
    const Reading& r = read.r;
    bool listed = false;  // A list of questions is asked first and answered later.
    for (const Range sentence : r.sentences) {
      const bool heading = r.kind(sentence.first) == BlockKind::heading;
      const std::uint32_t part = part_at(read.paper.facts, r.span(sentence));
      const bool asks = r.is(sentence.last - 1, "?") || is_question(read, r.span(sentence));
      if ((!asks && !heading) || !in_case(read.number, part) || puts_matter(parts_.type({read.number, part}))) {
        listed = false;
        continue;
      }
      const std::size_t row = repeated_row(keys_of(r, sentence, true));
      const PartRef here{read.number, part};
      const bool repeated = row != none && !(found_.rows[row].question.ref == here && only_asks(here));
      if (repeated && !listed) answer_from(read, sentence.last, row);
      listed = row != none;
    }
  }

  /// The row whose question these words repeat.
  std::size_t repeated_row(const std::vector<std::string>& keys) {
    for (std::size_t row = 0; row < found_.rows.size(); ++row) {
      const std::vector<std::string>& question = asked_[first_of_[row]].words.keys;
      found_.looks += keys.size();
      if (!question.empty() && keys.size() * 10 >= question.size() * 7 && question.size() * 10 >= keys.size() * 7 &&
          same_roots(keys, question) * 10 >= question.size() * 7)
        return row;
    }
    return none;
  }

  /// «Svar på fråga 2: …», «Vad gäller den andra frågan …»
  void numbered(std::size_t text) {
    const ReadAgain& read = *texts_[text];
    const Reading& r = read.r;
    for (const Range block : r.blocks) {
      if (block.empty() || is_question(read, r.span({block.first, block.first + 1}))) continue;
      std::optional<std::uint32_t> number;
      for (std::uint32_t i = block.first; i < std::min(block.last, block.first + 5); ++i) {
        if (answer_says(r, i, "numbered") && r.number(i + 1)) number = r.number(i + 1);
      }
      const std::uint32_t part = part_at(read.paper.facts, r.span({block.first, block.first + 1}));
      if (!number || puts_matter(parts_.type({read.number, part}))) continue;
      const bool heading = block.size() <= 6;
      for (std::size_t row = 0; row < found_.rows.size(); ++row) {
        if (found_.rows[row].number == *number) answer_from(read, heading ? block.last : block.first, row);
      }
    }
  }

  /// «Svar:» and below it «1. …», «2. …», one for each question that was asked.
  void listed(std::size_t text) {
    const ReadAgain& read = *texts_[text];
    const Reading& r = read.r;
    for (std::uint32_t b = 0; b < r.blocks.size(); ++b) {
      const Range block = r.blocks[b];
      const bool leads = !block.empty() && block.size() <= most_answer_lead && r.is(block.last - 1, ":") &&
                         (answer_says(r, block.first, "answer") || answer_says(r, block.first + 1, "answer"));
      if (!leads || puts_matter(parts_.type({read.number, part_at(read.paper.facts, r.span(block))}))) continue;
      std::vector<std::uint32_t> items;  // The first token of each, by number.
      std::uint32_t end = block.last;
      for (std::uint32_t next = b + 1; next < r.blocks.size(); ++next) {
        const structure::Block& item = r.outline->blocks[next];
        if (item.kind == BlockKind::heading || item.kind == BlockKind::signature) break;
        if (item.kind == BlockKind::page_furniture || r.blocks[next].empty()) continue;
        if (item.kind == BlockKind::list_item && item.label.starts_with(std::to_string(items.size() + 1)))
          items.push_back(r.blocks[next].first);
        end = r.blocks[next].last;
      }
      if (items.empty() || items.size() != found_.rows.size()) continue;
      items.push_back(end);
      for (std::size_t row = 0; row < found_.rows.size(); ++row) {
        const std::size_t number = found_.rows[row].number;
        if (number > 0 && number < items.size()) answer_from(read, items[number - 1], row, items[number]);
      }
    }
  }

  /// «Kommunalrådet Bo Ek (S) besvarar frågan.»: minutes tell that an answer was given, and not its words.
  void answered_at_meeting(std::size_t text) {
    const ReadAgain& read = *texts_[text];
    const Reading& r = read.r;
    for (const AskedPassage& one : asked_) {
      if (one.text != text || one.asker || one.row == none) continue;
      const Range question = r.within(one.words.passage.span);
      for (std::uint32_t i = question.last, left = sentences_to_answer; i < r.size() && left > 0; --left) {
        const Range sentence = r.sentence(i);
        if (r.kind(sentence.first) == BlockKind::heading || r.is(sentence.last - 1, "?")) break;
        const facts::Anchor place{sentence.first, sentence.first + 1, sentence};
        const facts::Rule* rule =
            facts::first_rule(facts::answer_rules(), r, place, facts::NothingAsked(), {"told"});
        if (rule != nullptr && rule->value == "-") break;
        if (rule != nullptr) {
          found_.rows[one.row].passages.push_back(
              {{one.words.passage.ref, r.span(sentence)}, Coverage::direct, all_covered});
          break;
        }
        i = std::max(sentence.last, i + 1);
      }
    }
  }
  static void finish(QuestionRow& row) {
    auto& all = row.passages;
    sort_briefly(all, [](const CoveringPassage& a, const CoveringPassage& b) {
      if (a.coverage != b.coverage) return a.coverage > b.coverage;
      if (a.strength != b.strength) return a.strength > b.strength;
      return a.passage.ref != b.passage.ref ? a.passage.ref < b.passage.ref : a.passage.span < b.passage.span;
    });
    std::vector<CoveringPassage> kept;
    for (const CoveringPassage& one : all) {
      const bool again = std::any_of(kept.begin(), kept.end(), [&](const CoveringPassage& other) {
        return other.passage.ref == one.passage.ref && other.passage.span == one.passage.span;
      });
      if (!again && kept.size() < most_passages) kept.push_back(one);
    }
    all = std::move(kept);
    row.coverage = all.empty() ? Coverage::none : all.front().coverage;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const CaseParts& parts_;
  const Pile& pile_;
  std::vector<std::unique_ptr<ReadAgain>> texts_;
  std::vector<AskedPassage> asked_;
  std::vector<std::size_t> first_of_;
  std::vector<Words> sentences_;
  std::unordered_map<std::string, std::uint32_t> frequency_;
  QuestionRows found_;
};

}  // namespace

std::string_view name(Coverage coverage) {
  constexpr std::string_view names[] = {"none", "indirect", "direct"};
  return names[static_cast<std::size_t>(coverage)];
}

bool has_questions(const CaseParts& parts) {
  return std::ranges::any_of(parts.refs, [&](PartRef ref) {
    const facts::Facts& facts = (*parts.papers)[ref.paper].facts;
    const auto asked = in_part(facts.proposals, facts, ref.part);
    return std::ranges::find(asked, "fråga", &facts::Proposal::kind) != asked.end();
  });
}

Result<QuestionRows> question_rows(const CaseParts& parts, const Pile& pile) { return Coverer(parts, pile).cover(); }

}  // namespace diarium::relations
