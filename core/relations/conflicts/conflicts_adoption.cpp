// Who adopted a steering document.
#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "relations/conflicts/conflicts_read.h"
#include "relations/gaps/gaps_keys.h"
#include "relations/gaps/gaps_scan.h"

namespace diarium::relations {
namespace {

using language::Flag;

constexpr std::uint32_t near_object = 8;     // Tokens between a work and the verb that adopts it.
constexpr std::uint32_t near_body = 6;       // Between the verb and its body.
constexpr std::uint32_t same_section = 160;  // In which «styrande dokument» means the one work that was named.

/// Does a list of assets/rules/conflicts.rules say something of a token?
bool is_of(std::string_view list, const Reading& r, std::uint32_t i) {
  return facts::is_said(facts::conflict_rules(), list, r, i);
}
bool decides(facts::Rank rank) { return rank >= facts::Rank::board; }

/// A steering document that the paper cites.
struct Work {
  std::vector<std::string> about;  ///< Number first, where it is cited with one.
  std::string norm;
  std::string head;  ///< Root of the word that says what it is: «trafikstrategi».
  ByteSpan span;
};

std::vector<Work> works_of(const Reading& r, const facts::Facts& facts) {
  std::vector<Work> works;
  for (const facts::Citation& cited : facts.cited) {
    if (cited.kind != "policy" || works.size() >= 100) continue;
    Work work{.norm = one_line(cited.norm.substr(0, cited.norm.find(" ("))), .span = cited.span};
    for (const facts::CaseNumber& number : facts.case_numbers) {
      if (number.role == "cited" && number.span.begin >= cited.span.end &&
          is_joint(r, cited.span.end, number.span.begin))
        work.about.push_back(number_key(number.value));
    }
    if (std::string key = work_key(work.norm); !key.empty()) work.about.push_back(std::move(key));
    if (work.about.empty()) continue;
    const Range named = r.within(cited.span);
    for (std::uint32_t i = named.first; i < named.last; ++i) {
      if (!r.has(i, Flag::policy)) continue;
      work.head = language::root_of(language::key(r.written(i)));
      break;
    }
    if (!work.head.empty()) works.push_back(std::move(work));
  }
  return works;
}

class Scan {
 public:
  Scan(const Reading& r, const facts::Facts& facts) : r_(r), works_(works_of(r, facts)) {}

  std::vector<ClaimAt> find() {
    if (works_.empty()) return {};
    for (std::uint32_t i = 0; i < r_.size() && found_.size() < most_claims; ++i) {
      if (is_of("adopted", r_, i)) passive(i);
      if (is_of("adopts", r_, i)) active(i);
    }
    return std::move(found_);
  }

 private:
  void add(const Work& work, const std::string& body, std::uint32_t at) {
    ClaimAt claim{.kind = ConflictKind::adopted_by, .about = work.about, .proposition = work.norm};
    claim.claim = body;
    claim.side = body_key(body);
    claim.span = r_.span(r_.sentence(at));
    found_.push_back(std::move(claim));
  }

  /// «strategin har antagits av kommunfullmäktige»
  void passive(std::uint32_t verb) {
    const Range sentence = r_.sentence(verb);
    for (std::uint32_t i = verb + 1; i < std::min(sentence.last, verb + near_body); ++i) {
      if (!r_.is(i, "av")) continue;
      const auto body = body_in({i + 1, std::min(sentence.last, i + 5)});
      const Work* work = body ? work_before(verb, sentence.first) : nullptr;
      if (work != nullptr) add(*work, body->name, verb);
      return;
    }
  }

  /// «kommunstyrelsen har fastställt planen», «2031 antog kommunfullmäktige ett program»
  void active(std::uint32_t verb) {
    const Range sentence = r_.sentence(verb);
    std::uint32_t first = verb > near_body ? verb - near_body : 0u;
    first = std::max(first, sentence.first);
    std::optional<facts::BodyAt> body;
    for (std::uint32_t i = verb; i > first && !body; --i) {
      if (i < verb && is_of("clause", r_, i - 1)) break;
      body = facts::body_at(r_, i - 1);
    }
    if (!body) body = body_in({verb + 1, std::min(sentence.last, verb + 3)});
    if (!body || !decides(body->rank)) return;
    const std::uint32_t from = std::max(verb + 1, body->range.last);
    for (std::uint32_t i = from; i < std::min(sentence.last, from + near_object); ++i) {
      if (is_of("beyond", r_, i)) break;
      if (const Work* work = work_at(i)) return add(*work, body->name, verb);
    }
    // «strategin som kommunfullmäktige antog»
    const std::uint32_t who = body->range.first;
    if (who < verb && who >= 2 && r_.is(who - 1, "som")) {
      if (const Work* work = work_at(who - 2)) add(*work, body->name, verb);
    }
  }

  std::optional<facts::BodyAt> body_in(Range range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      auto body = facts::body_at(r_, i);
      if (body && decides(body->rank) && body->range.first >= range.first) return body;
    }
    return std::nullopt;
  }

  /// The work that token `i` names: in its citation, by its only head in the paper, or as «styrande dokument».
  const Work* work_at(std::uint32_t i) const {
    if (is_of("steering", r_, i)) return last_before(i);
    if (!r_.has(i, Flag::policy)) return nullptr;
    const std::string key = language::key(r_.written(i));
    const std::string_view head = language::root_of(key);
    const Work* one = nullptr;
    for (const Work& work : works_) {
      if (work.span.contains(r_.tokens[i].begin)) return &work;
      if (!work.head.ends_with(head) || head.size() < 4) continue;     // «trafikstrategin», later «strategin».
      if (one != nullptr && one->about != work.about) return nullptr;  // Two plans: which, nobody can tell.
      one = &work;
    }
    return one;
  }
  const Work* work_before(std::uint32_t verb, std::uint32_t least) const {
    for (std::uint32_t i = verb; i > least && verb - i < near_object + 6; --i) {
      const Work* work = work_at(i - 1);
      const bool far = verb - (i - 1) > near_object;
      if (work != nullptr) return far && !r_.is(i, "som") ? nullptr : work;
      if (r_.has(i - 1, Flag::policy)) return nullptr;  // A nearer one that is not known.
    }
    return nullptr;
  }
  const Work* last_before(std::uint32_t at) const {
    const Work* one = nullptr;
    for (std::uint32_t i = at; i > 0 && at - i < same_section; --i) {
      if (!r_.has(i - 1, Flag::policy)) continue;
      const Work* work = work_at(i - 1);
      if (work == nullptr || (one != nullptr && one->about != work->about)) return nullptr;
      one = work;
    }
    return one;
  }

  const Reading& r_;
  std::vector<Work> works_;
  std::vector<ClaimAt> found_;
};

}  // namespace

std::vector<ClaimAt> adoption_claims(const Reading& r, const facts::Facts& facts) { return Scan(r, facts).find(); }

}  // namespace diarium::relations
