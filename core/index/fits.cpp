#include "index/fits.h"

#include <algorithm>

#include "base/utf8.h"

namespace diarium::index {
namespace {

/// Asks of spans, and of things and lists of things that have one, whether all fit.
class Fit {
 public:
  explicit Fit(std::string_view text) : text_(text) {}

  bool operator()(ByteSpan span) const { return is_border(span.begin) && is_border(span.end); }
  template <class Thing>
  requires requires(const Thing& thing) { thing.span; }
  bool operator()(const Thing& thing) const { return (*this)(thing.span); }
  template <class Thing>
  bool operator()(const std::optional<Thing>& thing) const {
    return !thing || (*this)(*thing);
  }
  template <class Thing>
  bool operator()(const std::vector<Thing>& things) const {
    return std::all_of(things.begin(), things.end(), *this);
  }

 private:
  bool is_border(std::uint32_t at) const { return at >= text_.size() || !utf8::is_continuation(text_[at]); }
  std::string_view text_;
};

}  // namespace

bool fits(std::string_view text, const structure::Outline& outline) {
  const Fit fit(text);
  const auto lines_fit = [&](const structure::Block& block) { return fit(block.lines); };
  return fit(outline.pages) && fit(outline.blocks) && fit(outline.clauses) &&
         std::all_of(outline.blocks.begin(), outline.blocks.end(), lines_fit);
}

bool fits(std::string_view text, const facts::Facts& facts) {
  const Fit fit(text);
  const auto mentions_fit = [&](const facts::Person& person) { return fit(person.mentions); };
  const auto sign_fits = [&](const facts::Component& part) { return fit(part.sign); };
  const auto repeat_fits = [&](const facts::Repeat& repeat) { return fit(repeat.first) && fit(repeat.again); };
  return fit(facts.type) && fit(facts.municipality) && fit(facts.body) && fit(facts.document_date) &&
         fit(facts.title) && fit(facts.paragraph) && fit(facts.case_numbers) && fit(facts.proposals) &&
         fit(facts.recommended_decision) && fit(facts.decision) && fit(facts.reservations) &&
         fit(facts.special_statements) && fit(facts.referral_bodies) && fit(facts.cited) && fit(facts.dates) &&
         fit(facts.votes) && fit(facts.components) && fit(facts.grounds) && fit(facts.user) &&
         std::all_of(facts.persons.begin(), facts.persons.end(), mentions_fit) &&
         std::all_of(facts.components.begin(), facts.components.end(), sign_fits) &&
         std::all_of(facts.repeats.begin(), facts.repeats.end(), repeat_fits);
}

}  // namespace diarium::index
