#include "facts/parts/letters.h"

#include <algorithm>

#include "facts/reading/name_words.h"
#include "facts/parts/letterheads.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "structure/marks/section_words.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t least_words = 40;  // Tokens of an enclosure: fewer are a stamp, a remark, a foot of a page.
constexpr std::uint32_t most_label_words = 30;  // «Bilaga 2: …» with its title.
constexpr std::uint32_t most_listed_words = 16;
constexpr std::uint32_t least_title_words = 3;
constexpr std::uint32_t longest_beside = 10;  // Words of a line between two signatures.

class EnclosureCutter {
 public:
  EnclosureCutter(const Reading& r, const Part& part) : r_(r), part_(part) {}

  /// The blocks at which enclosures begin, with what tells it.
  std::vector<std::pair<std::uint32_t, Cut>> borders() {
    const std::uint32_t tail = behind_signature();
    if (tail < part_.last_block)
      if (const std::uint32_t first = first_of_tail(tail); first < part_.last_block)
        found_.push_back({first, is_label(first) ? Cut::enclosure : Cut::signature});
    if (tail < part_.last_block && found_.empty()) return found_;
    find_headed(found_.empty() ? part_.first_block : found_.front().first + 1);
    return found_;
  }

 private:
  std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t sum = 0;
    for (std::uint32_t b = from; b < to; ++b) sum += r_.blocks[b].size();
    return sum;
  }
  std::string key_of(Range words) const {
    return words.empty() ? std::string() : language::key(slice(r_.text, r_.span(words)));
  }
  Role role(std::uint32_t block) const { return r_.outline->blocks[block].role; }

  static bool is_section_of_letter(Role role) {
    return role == Role::proposal || role == Role::summary || role == Role::background || role == Role::grounds;
  }

  /// The first block behind the signatures that end the paper; its last one where none do.
  std::uint32_t behind_signature() const {
    const bool minutes = part_.type == Type::protokollsparagraf;
    if (!minutes && !is_office_letter(part_.type)) return part_.last_block;
    std::uint32_t behind = part_.last_block;
    bool said = false;
    for (std::uint32_t b = part_.first_block; b < part_.last_block; ++b) {
      if (r_.blocks[b].empty()) continue;
      if (said && signs(r_, b)) {
        behind = b + 1;
        continue;
      }
      const bool section = minutes && (role(b) == Role::decision || section_sign(r_, r_.blocks[b].first));
      if (section) behind = part_.last_block;  // Signed above it: the first page of minutes.
      // Between two who sign stand a day, a page's head.
      const bool short_line = r_.blocks[b].size() <= longest_beside && r_.outline->blocks[b].kind != BlockKind::heading;
      if (behind < part_.last_block && !short_line) break;
      said = said || (minutes ? is_prose(r_, b) || section : is_section_of_letter(role(b)));
    }
    return behind;
  }

  /// «Bilaga 2», «Bilaga 2: Taxa för …», at the head of its block.
  bool is_label(std::uint32_t block) const {
    const Range words = r_.blocks[block];
    if (words.size() < 2 || words.size() > most_label_words || !r_.is(words.first, "bilaga")) return false;
    if (r_.outline->blocks[block].kind == BlockKind::list_item || r_.is(words.last - 1, ".")) return false;
    return r_.shape(words.first + 1) == Shape::number || r_.written(words.first + 1).size() == 1;
  }
  /// One of several, or the last of a list: what it names does not follow.
  bool is_listed_label(std::uint32_t block) const {
    std::uint32_t next = block + 1;
    while (next < part_.last_block && r_.blocks[next].empty()) ++next;
    return next == part_.last_block || is_label(next) || words_between(next, part_.last_block) < least_words;
  }

  bool opens_list(std::uint32_t block) const {
    const Range words = r_.blocks[block];
    const std::string key = key_of(words);
    if (structure::is_recipients(key) || lists_papers(r_, block)) return true;
    return is_said(head_rules(), "opens_list", r_, words.first) || (r_.is(words.first, "bilaga") && !is_label(block));
  }

  /// Minutes whose roll-call was taken for signatures: their sections follow.
  bool goes_on(std::uint32_t block) const {
    for (std::uint32_t b = block; b < part_.last_block; ++b) {
      const Role role = this->role(b);
      const bool section = role == Role::voting || role == Role::reservation || role == Role::yrkande ||
                           role == Role::special_statement || role == Role::decision;
      if (section && r_.outline->blocks[b].kind == BlockKind::heading) return true;
    }
    return false;
  }

  /// «Ordförande ............   Anna Berg»: a line to sign on.
  bool is_to_sign(std::uint32_t block) const {
    const Range words = r_.blocks[block];
    return words.size() < least_words && some(words, [&](std::uint32_t i) { return is_signing_line(r_, i); });
  }

  /// «ANSLAG/BEVIS», «Bevis om anslag», «Tillkännagivande»: that the minutes were posted, which is part of them.
  bool tells_posting(std::uint32_t block) const {
    const Range words = r_.blocks[block];
    return words.size() <= longest_beside && is_said(head_rules(), "posting", r_, words.first);
  }

  /// Behind signatures: the first block that is none of what usually stands there.
  std::uint32_t first_of_tail(std::uint32_t tail) const {
    bool list = false, posted = false;
    for (std::uint32_t b = tail; b < part_.last_block; ++b) {
      const structure::Block& own = r_.outline->blocks[b];
      const Range words = r_.blocks[b];
      if (words.empty() || signs(r_, b) || is_to_sign(b)) continue;
      posted =
          (posted && own.kind != BlockKind::heading) || (part_.type == Type::protokollsparagraf && tells_posting(b));
      if (posted && !is_label(b)) continue;
      if (is_label(b) && !is_listed_label(b)) return heads_votes(r_, b) ? part_.last_block : b;
      if (opens_list(b) || is_label(b)) {
        list = true;
        continue;
      }
      // A section of the paper itself: it was no signature that ends it.
      if (own.kind == BlockKind::heading && own.role != Role::body && own.role != Role::attachment) break;
      if (part_.type == Type::protokollsparagraf && goes_on(b)) break;
      const bool item = own.kind == BlockKind::list_item || words.size() <= most_listed_words;
      if (list && item && !names_listed(b)) continue;
      if (is_letterhead(r_, b)) continue;
      return words_between(b, part_.last_block) < least_words ? part_.last_block : b;
    }
    return part_.last_block;
  }

  /// A line whose words a list of enclosures above it holds.
  bool names_listed(std::uint32_t block) const {
    Range words = r_.blocks[block];
    if (is_label(block)) words.first += r_.is_any(words.first + 2, {":", ".", ",", "–", "-"}) ? 3u : 2u;
    if (words.size() < least_title_words || words.size() > most_label_words || r_.is(words.last - 1, ".")) return false;
    const std::string title = key_of(words);
    bool list = false;
    for (std::uint32_t b = part_.first_block; b < block; ++b) {
      if (r_.blocks[b].empty()) continue;
      const bool opens = r_.is_any(r_.blocks[b].first, {"bilaga", "bilagor"});
      list = opens || (list && r_.outline->blocks[b].kind == BlockKind::list_item);
      const std::uint32_t end = found_.empty() ? block : found_.front().first;
      if (list && b < end && key_of(r_.blocks[b]).find(title) != std::string::npos) return true;
    }
    return false;
  }

  /// Enclosures that are headed by a label or a listed title; before any signature both must agree.
  void find_headed(std::uint32_t from) {
    for (std::uint32_t b = from; b < part_.last_block; ++b) {
      if (r_.blocks[b].empty() || r_.outline->blocks[b].kind == BlockKind::list_item) continue;
      const bool label = is_label(b) && !is_listed_label(b);
      if (!label && (found_.empty() || is_label(b))) continue;
      const bool listed = names_listed(b);
      if (!(found_.empty() ? label && listed : label || listed)) continue;
      if (words_between(b, part_.last_block) < least_words || is_headed_already(b)) continue;
      found_.push_back({b, Cut::enclosure});
    }
  }
  /// The title under its label, or at the head of the enclosure's next page.
  bool is_headed_already(std::uint32_t block) const {
    if (found_.empty()) return false;
    const std::string title = key_of(r_.blocks[block]);
    return std::ranges::any_of(found_, [&](const auto& one) {
      const std::string known = key_of(r_.blocks[one.first]);
      return known.find(title) != std::string::npos || (title.find(known) != std::string::npos && known.size() > 12);
    });
  }

  const Reading& r_;
  const Part& part_;
  std::vector<std::pair<std::uint32_t, Cut>> found_;
};

}  // namespace

std::vector<Part> with_enclosures(const Reading& r, const std::vector<Part>& parts) {
  std::vector<Part> all;
  for (const Part& part : parts) {
    all.push_back(part);
    if (part.type == Type::none) continue;
    for (const auto& [block, cut] : EnclosureCutter(r, part).borders()) {
      Part& above = all.back();
      Part enclosed;
      enclosed.type = Type::bilaga;
      enclosed.first_block = block;
      enclosed.last_block = part.last_block;
      enclosed.tokens = {r.blocks[block].first, above.tokens.last};
      enclosed.words = {enclosed.tokens.first, enclosed.tokens.first + 1};
      enclosed.head_end = enclosed.tokens.first;
      enclosed.section_block = Reading::no_block;
      enclosed.cut = cut;
      above.last_block = block;
      above.tokens.last = enclosed.tokens.first;
      above.head_end = std::min(above.head_end, above.tokens.last);
      all.push_back(enclosed);
    }
  }
  return all;
}

}  // namespace diarium::facts
