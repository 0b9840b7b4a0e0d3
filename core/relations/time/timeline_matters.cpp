#include "relations/time/timeline_matters.h"
#include "base/sorting.h"

#include <algorithm>
#include <cassert>

namespace diarium::relations {
namespace {

constexpr std::size_t most_parts = 64;   // Of a file that one paper carries; more is a book of minutes.
constexpr std::size_t most_minutes = 2;  // Of one file: with more of them, its parts are of several matters.
constexpr std::size_t few = 3;           // Words that are shown for each bound.

const TimedPart& part_of(const Digests<PaperTimes>& papers, PartAt at) { return papers[at.paper].parts[at.part]; }

bool asks_or_answers(CaseStep step) { return step >= CaseStep::office; }

/// What is done with something that was asked, and only after it was.
bool is_step(std::string_view what) {
  return what == "motion_inlämnad" || what == "tjänsteutlåtande" || what == "tjänsteskrivelse" || what == "remiss" ||
         what == "remissvar" || what == "bordlagt";
}

/// Keeps the earliest `most_evidence` steps, each day once a paper.
void add_step(std::vector<Step>& steps, Step step) {
  const auto after = [](const Step& one, const Step& two) {
    return one.when.to != two.when.to ? one.when.to < two.when.to : one.words.ref < two.words.ref;
  };
  const bool known = std::any_of(steps.begin(), steps.end(), [&](const Step& one) {
    return one.when == step.when && one.words.ref == step.words.ref;
  });
  if (known) return;
  steps.insert(std::upper_bound(steps.begin(), steps.end(), step, after), std::move(step));
  if (steps.size() > most_evidence) steps.pop_back();
}

/// Of minutes that bear no date: the office's letter below them, where a file holds just these two. Minutes below the
/// letter are those of another body, which it encloses.
const TimedPart* letter_of(const Digests<PaperTimes>& papers, PartAt at) {
  const std::vector<TimedPart>& parts = papers[at.paper].parts;
  if (parts.size() > most_parts) return nullptr;
  const auto count = [&](CaseStep step) {
    return std::count_if(parts.begin(), parts.end(), [&](const TimedPart& part) { return part.step == step; });
  };
  if (count(CaseStep::minutes) != 1 || count(CaseStep::office) != 1) return nullptr;
  const auto letter = std::find_if(std::next(parts.begin(), static_cast<std::ptrdiff_t>(at.part)), parts.end(),
                                   [](const TimedPart& part) { return part.step == CaseStep::office; });
  return letter != parts.end() && letter->own.known() ? &*letter : nullptr;
}

/// The dated paper that carries the file of an enclosure or of what it answers.
const TimedPart* carrier(const Digests<PaperTimes>& papers, PartAt at) {
  const TimedPart& part = part_of(papers, at);
  if (papers[at.paper].parts.size() > most_parts) return nullptr;
  for (const TimedPart& one : papers[at.paper].parts) {
    if (!one.main || !one.own.known() || !asks_or_answers(one.step)) continue;
    const bool encloses = part.type == "bilaga" || part.step == CaseStep::asks ||
                          (part.step == CaseStep::office && one.step > CaseStep::office);
    if (encloses) return &one;
  }
  return nullptr;
}

struct Bounding {
  Day day;
  TimeEvidence words;
  bool exact = true;  ///< A day, no year or month.
};
void add_rule(Event& event, std::string_view rule) {
  if (event.rule.find(rule) != std::string::npos) return;
  event.rule += (event.rule.empty() ? "" : "; ") + std::string(rule);
}

void bound_below(Event& event, std::vector<Bounding>& below, std::string_view rule) {
  // What contradicts what was done with the paper later was read wrongly or is of another year.
  std::erase_if(below, [&](const Bounding& one) { return event.when.to.known() && event.when.to < one.day; });
  if (below.empty()) return;
  sort_briefly(below, [](const Bounding& one, const Bounding& two) { return one.day > two.day; });
  if (event.when.from.known() && below.front().day < event.when.from) return;
  event.when.from = below.front().day;
  add_rule(event, rule);
  std::size_t shown = 0;
  for (std::size_t i = 0; i < below.size() && shown < few; ++i) {
    const auto same = [&](const TimeEvidence& one) {
      return one.ref == below[i].words.ref && one.span == below[i].words.span;
    };
    if (std::any_of(event.evidence.begin(), event.evidence.end(), same)) continue;
    event.evidence.push_back(below[i].words);
    ++shown;
  }
}

}  // namespace

std::vector<Matter> matters_of(const std::vector<FileParts>& files, const Cases& cases) {
  constexpr std::uint32_t none = 0xFFFFFFFFu;
  std::vector<std::vector<std::int32_t>> case_of(files.size());
  for (std::size_t p = 0; p < files.size(); ++p) case_of[p].assign(files[p].parts, -1);
  for (std::size_t c = 0; c < cases.cases.size(); ++c) {
    for (const CasePaper& paper : cases.cases[c].papers) {
      assert(paper.ref.paper < files.size());
      std::vector<std::int32_t>& of = case_of[paper.ref.paper];
      const auto number = static_cast<std::int32_t>(c);
      if (paper.ref.part == 0)
        std::replace(of.begin(), of.end(), -1, number);
      else if (paper.ref.part <= of.size())
        of[paper.ref.part - 1] = number;
    }
  }
  std::vector<Matter> matters;
  std::vector<std::uint32_t> matter_of_case(cases.cases.size(), none);
  for (std::uint32_t p = 0; p < files.size(); ++p) {
    std::uint32_t matter_of_file = none;
    for (std::uint32_t n = 0; n < files[p].parts; ++n) {
      const std::int32_t c = case_of[p][n];
      std::uint32_t own = none;
      std::uint32_t& matter = c >= 0                    ? matter_of_case[static_cast<std::size_t>(c)]
                              : files[p].minutes <= most_minutes ? matter_of_file
                                                        : own;
      if (matter == none) {
        matter = static_cast<std::uint32_t>(matters.size());
        matters.push_back({.of_case = c});
      }
      matters[matter].parts.push_back({p, n});
    }
  }
  return matters;
}

std::vector<std::vector<std::uint32_t>> matter_of_each(const std::vector<FileParts>& files,
                                                       const std::vector<Matter>& matters) {
  std::vector<std::vector<std::uint32_t>> matter_of(files.size());
  for (std::size_t p = 0; p < files.size(); ++p) matter_of[p].resize(files[p].parts);
  for (std::uint32_t m = 0; m < matters.size(); ++m)
    for (const PartAt at : matters[m].parts) matter_of[at.paper][at.part] = m;
  return matter_of;
}

void add_steps(const Digests<PaperTimes>& papers, Matter& matter) {
  for (const PartAt at : matter.parts) {
    const TimedPart& part = part_of(papers, at);
    if (!asks_or_answers(part.step)) continue;
    const std::vector<TimedWords>& words = papers[at.paper].words;
    auto one = std::partition_point(words.begin(), words.end(),
                                    [&](const TimedWords& word) { return word.span.begin < part.span.begin; });
    for (; one != words.end() && one->span.begin < part.span.end; ++one) {
      const bool own = part.own.known() && one->span == part.own_span;
      if (!own && !(one->past && is_step(one->what))) continue;
      if (!one->when.to.known() || (part.own.to.known() && part.own.to < one->when.from)) continue;
      const Step step{one->when, {part.ref, one->sentence, Bound::not_after}};
      if (one->what == "motion_inlämnad") add_step(matter.tabled, step);
      add_step(matter.steps, step);
    }
  }
}

Event bounded(const Digests<PaperTimes>& papers, const Matter& matter, PartAt at) {
  const TimedPart& part = part_of(papers, at);
  assert(!part.own.known());
  Event event{.ref = part.ref,
              .what = "document_date",
              .when = {},
              .read = false,
              .rule = {},
              .span = part.title_span,
              .evidence = {}};
  if (part.step == CaseStep::minutes) event.what = "sammanträde";

  if (part.step == CaseStep::asks) {
    for (const Step& step : matter.steps) {
      if (step.words.ref == part.ref || event.evidence.size() >= few) continue;
      if (!event.when.to.known()) event.when.to = step.when.to;
      add_rule(event, "inte efter det som gjordes med den i ärendet");
      event.evidence.push_back(step.words);
    }
  }
  if (const TimedPart* main = carrier(papers, at); main != nullptr && !event.when.to.known()) {
    event.when.to = main->own.to;
    add_rule(event, "inte efter handlingen som den hör till");
    event.evidence.push_back({main->ref, main->own_span, Bound::not_after});
  }
  std::vector<Bounding> below;
  const std::vector<TimedWords>& words = papers[at.paper].words;
  auto one = std::partition_point(words.begin(), words.end(),
                                  [&](const TimedWords& word) { return word.span.begin < part.span.begin; });
  for (; one != words.end() && one->span.begin < part.span.end; ++one) {
    if (one->past && one->when.from.known())
      below.push_back({one->when.from, {part.ref, one->sentence, Bound::not_before}, one->when.from == one->when.to});
  }
  // Minutes that tell of days decide no years after: of those that they name later, they plan.
  Day last;
  for (const Bounding& one : below)
    if (one.exact) last = std::max(last, one.day);
  if (part.step == CaseStep::minutes && last.known())
    std::erase_if(below, [&](const Bounding& one) { return !one.exact && last < one.day; });
  bound_below(event, below, "inte före det som den berättar har skett");
  if (part.step == CaseStep::minutes) {
    if (const TimedPart* letter = letter_of(papers, at)) {
      std::vector<Bounding> from = {{letter->own.from, {letter->ref, letter->own_span, Bound::not_before}}};
      bound_below(event, from, "inte före tjänsteskrivelsen i samma fil");
    }
  }
  if (event.evidence.size() > most_evidence) event.evidence.resize(most_evidence);
  if (!event.when.known()) event.what.clear();
  return event;
}

}  // namespace diarium::relations
