#include "view/panels/compare_panel.h"

#include <algorithm>
#include <charconv>

#include "base/sorting.h"
#include "view/few.h"
#include "view/paper/passages.h"

namespace diarium::view {
namespace {

using relations::Direction;
using relations::PartRef;
using relations::WordingPair;

constexpr std::size_t compare_rows_at_most = 400, swaps_at_most = 50;
constexpr std::uint32_t most_gap = 120;   // Bytes between two steps of one row.
constexpr std::uint32_t row_words = 120;  // Shared words after which a row ends.

/// One line of the parallel text.
struct Step {
  enum class What { same, formula, swap, dropped, added } what{};
  ByteSpan a, b;
  std::uint32_t words = 0;
  bool moved = false;
};

/// What stands on either side, in the order of `a`; what only `b` has follows what precedes it there.
std::vector<Step> steps_of(const WordingPair& pair) {
  std::vector<Step> steps;
  for (const relations::SharedRun& run : pair.runs) {
    const bool moved =
        std::ranges::any_of(pair.moved, [&](const auto& one) { return one.a == run.a && one.b == run.b; });
    steps.push_back({Step::What::same, run.a, run.b, run.words, moved});
  }
  for (const relations::SharedRun& run : pair.formulae)
    steps.push_back({Step::What::formula, run.a, run.b, run.words, false});
  for (const relations::WordSwap& swap : pair.swaps) steps.push_back({Step::What::swap, swap.a, swap.b, 0, false});
  for (const ByteSpan span : pair.dropped) steps.push_back({Step::What::dropped, span, {}, 0, false});
  sort_briefly(steps, {}, [](const Step& step) { return step.a.begin; });
  for (const ByteSpan span : pair.added) {
    auto after = steps.begin();
    for (auto step = steps.begin(); step != steps.end(); ++step)
      if (!step->b.empty() && step->b.end <= span.begin &&
          (after == steps.begin() || step->b.end >= (after - 1)->b.end))
        after = step + 1;
    while (after != steps.end() && after->what == Step::What::added) ++after;
    steps.insert(after, {Step::What::added, {}, span, 0, false});
  }
  return steps;
}

Result<relations::PileText> text_of(const index::Pack& pack, DocId paper) {
  auto text = pack.text(paper);
  if (!text) return text.error();
  auto outline = pack.outline(paper);
  if (!outline) return outline.error();
  auto facts = pack.facts(paper);
  if (!facts) return facts.error();
  return relations::PileText{pack.card(paper).id, std::move(*text), std::move(*outline), std::move(*facts)};
}

/// «id#2» as a paper and its part.
Result<PartRef> part_of(const index::Pack& pack, std::string_view name) {
  const std::size_t sign = std::min(name.find('#'), name.size());
  const auto paper = pack.find(name.substr(0, sign));
  if (!paper) return paper.error();
  PartRef ref{paper->value, 0};
  if (sign == name.size()) return ref;
  const std::string_view digits = name.substr(sign + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), ref.part);
  const auto facts = pack.facts(*paper);
  if (!facts) return facts.error();
  if (error != std::errc{} || end != digits.data() + digits.size() || ref.part > facts->components.size())
    return Error{Fault::not_found, "the paper has no such part", std::string(name)};
  return ref;
}

class ComparisonTeller {
 public:
  ComparisonTeller(const index::Pack& pack, PartRef a, PartRef b, const WordingPair& pair, std::uint32_t run, Telling telling)
      : pack_(pack), a_(a), b_(b), pair_(pair), run_(run), language_(telling.language), rows_at_most_(cut_at(telling.length, compare_rows_at_most)), passages_(pack, telling.language) {}

  Panel panel() {
    Panel panel;
    panel.kicker = word(language_, "compare.kicker");
    panel.title = word(language_, pair_.a_kept() > 0 ? "compare.title" : "compare.title_none");
    panel.lede.push_back(
        {said(share_words(pair_.a_kept(), pair_.a_words), Shape::strong),
         said(fill(language_, "compare.share_a", {{"a", passages_.described(a_)}, {"b", passages_.described(b_)}})),
         said(share_words(pair_.b_kept(), pair_.b_words), Shape::strong),
         said(std::string(word(language_, "compare.share_b")))});
    panel.lede.push_back({said(count(language_, "compare.longest", pair_.longest) + " " + direction())});
    panel.sections.push_back(parallel());
    if (!pair_.swaps.empty()) panel.sections.push_back(swaps());
    panel.sections.push_back(method());
    return panel;
  }

 private:
  std::string direction() {
    if (pair_.direction == Direction::unknown) return std::string(word(language_, "compare.direction_unknown"));
    const bool forward = pair_.direction == Direction::a_to_b;
    return fill(language_, "compare.direction",
                {{"first", passages_.described(forward ? a_ : b_)}, {"then", passages_.described(forward ? b_ : a_)}});
  }

  /// Some steps that are read as one: shared words with what was changed between them.
  struct Row {
    std::vector<const Step*> steps;
    std::uint32_t same = 0, swaps = 0, formula = 0;
    bool moved = false, dropped = false, added = false;
  };

  /// Does a step go on where the row ended, near enough to be one stretch on both sides?
  static bool goes_on(const Row& row, const Step& step) {
    if (row.steps.empty()) return true;
    const bool alone = step.what == Step::What::formula || step.moved || row.formula > 0 || row.moved;
    const bool whole = (step.what == Step::What::dropped && step.a.size() > most_gap) ||
                       (step.what == Step::What::added && step.b.size() > most_gap);
    if (alone || whole || row.same > row_words || (row.dropped && row.same == 0) || (row.added && row.same == 0))
      return false;
    const auto last = [&](auto side) {
      for (auto at = row.steps.rbegin(); at != row.steps.rend(); ++at)
        if (!((*at)->*side).empty()) return (*at)->*side;
      return ByteSpan{};
    };
    const auto near = [](ByteSpan before, ByteSpan now) {
      return before.empty() || now.empty() || (now.begin >= before.end && now.begin - before.end <= most_gap);
    };
    return near(last(&Step::a), step.a) && near(last(&Step::b), step.b);
  }

  static std::vector<Row> rows_of(const std::vector<Step>& steps) {
    std::vector<Row> rows;
    for (const Step& step : steps) {
      if (rows.empty() || !goes_on(rows.back(), step)) rows.emplace_back();
      Row& row = rows.back();
      row.steps.push_back(&step);
      row.moved = row.moved || step.moved;
      if (step.what == Step::What::same) row.same += step.words;
      if (step.what == Step::What::formula) row.formula += step.words;
      if (step.what == Step::What::swap) ++row.swaps;
      row.dropped = row.dropped || step.what == Step::What::dropped;
      row.added = row.added || step.what == Step::What::added;
    }
    return rows;
  }

  /// One side of a row as flowing text, with what was changed lit.
  Line side(PartRef ref, const Row& row, ByteSpan Step::*which) {
    Words words = said("");
    ByteSpan all;
    for (const Step* step : row.steps) {
      const ByteSpan span = step->*which;
      if (span.empty()) continue;
      if (!all.empty()) words.text += passages_.text({ref, {all.end, std::max(all.end, span.begin)}});
      all = all.empty() ? span : ByteSpan{all.begin, std::max(all.end, span.end)};
      const auto begin = static_cast<std::uint32_t>(words.text.size());
      words.text += passages_.text({ref, span});
      const Tone tone = step->what == Step::What::swap      ? Tone::date
                        : step->what == Step::What::dropped ? Tone::dissent
                        : step->what == Step::What::added   ? Tone::proposal
                                                            : Tone::plain;
      if (tone != Tone::plain)
        words.highlights.push_back({{begin, static_cast<std::uint32_t>(words.text.size())}, tone, which == &Step::a ? Edit::removed : Edit::added});
    }
    if (all.empty()) return {};
    words.quoted = true;
    return {std::move(words), leading(passages_.place({ref, all}), passages_.address({ref, all}), Shape::small)};
  }

  Line what_of(const Row& row) {
    Line what;
    if (row.same > 0) what.push_back(said(count(language_, "compare.same", row.same), Shape::chip, Tone::accent));
    if (row.formula > 0)
      what.push_back(said(count(language_, "compare.formula", row.formula), Shape::chip, Tone::reference));
    if (row.swaps > 0) what.push_back(said(count(language_, "compare.swapped", row.swaps), Shape::chip, Tone::date));
    if (row.dropped) what.push_back(said(std::string(word(language_, "compare.dropped")), Shape::chip, Tone::dissent));
    if (row.added) what.push_back(said(std::string(word(language_, "compare.added")), Shape::chip, Tone::proposal));
    if (row.moved) what.push_back(said(std::string(word(language_, "compare.moved")), Shape::small));
    return what;
  }

  Section parallel() {
    Section section{.id = "parallel", .title = std::string(word(language_, "compare.parallel"))};
    const std::vector<Step> steps = steps_of(pair_);
    if (steps.empty()) {
      section.lines.push_back({said(std::string(word(language_, "compare.nothing")))});
      return section;
    }
    Table table{.caption = section.title,
                .columns = {{passages_.described(a_), false},
                            {passages_.described(b_), false},
                            {std::string(word(language_, "compare.head.what")), false}},
                .rows = {},
                .parallel = true};
    const std::vector<Row> rows = rows_of(steps);
    for (const Row& row : rows) {
      if (table.rows.size() == rows_at_most_) break;
      table.rows.push_back({side(a_, row, &Step::a), side(b_, row, &Step::b), what_of(row)});
    }
    add_table(section, language_, std::move(table), rows.size());
    return section;
  }

  Section swaps() {
    Section section{.id = "swaps", .title = std::string(word(language_, "compare.swaps"))};
    const Few of = few(pair_.swaps.size(), swaps_at_most);
    for (std::size_t i = 0; i < of.shown; ++i) {
      const relations::WordSwap& swap = pair_.swaps[i];
      section.lines.push_back({passages_.quoted({a_, swap.a}, 120), said(" → "), passages_.quoted({b_, swap.b}, 120)});
    }
    tell_left_out(language_, of, section.lines);
    return section;
  }

  Section method() {
    Section section{.id = "method", .title = std::string(word(language_, "compare.method"))};
    section.notes.push_back({said(fill(language_, "compare.method_text", {{"run", std::to_string(run_)}}))});
    if (pair_.a_formula > 0) section.notes.push_back({said(count(language_, "compare.formula_text", pair_.a_formula))});
    Line runs = {said(std::string(word(language_, "compare.run_choice")) + " ")};
    for (const std::uint32_t run : {4u, 6u, 8u, 12u, 20u}) {
      if (run == run_)
        runs.push_back(said(std::to_string(run), Shape::strong));
      else
        runs.push_back(
            leading(std::to_string(run), compare_address(pack_, a_, b_) + "&lopning=" + std::to_string(run)));
      runs.push_back(said(" "));
    }
    section.lines.push_back(std::move(runs));
    return section;
  }

  const index::Pack& pack_;
  PartRef a_, b_;
  const WordingPair& pair_;
  std::uint32_t run_;
  Language language_;
  std::size_t rows_at_most_;
  Passages passages_;
};

}  // namespace

std::string part_name(const index::Pack& pack, relations::PartRef part) {
  return pack.card(DocId{part.paper}).id + (part.part > 0 ? "#" + std::to_string(part.part) : "");
}

std::string compare_address(const index::Pack& pack, relations::PartRef a, relations::PartRef b) {
  const auto escaped = [&](relations::PartRef part) {
    return pack.card(DocId{part.paper}).id + (part.part > 0 ? "%23" + std::to_string(part.part) : "");
  };
  return "jamfor/?a=" + escaped(a) + "&b=" + escaped(b);
}

std::string share_words(std::uint32_t part, std::uint32_t whole) {
  return std::to_string(whole == 0 ? 0 : std::uint64_t{part} * 100 / whole) + "\u00A0%";
}

Result<Panel> compare_panel(const index::Pack& pack, const relations::Relations& relations, const CompareOptions& options,
                            Telling telling) {
  const auto a = part_of(pack, options.a);
  if (!a) return a.error();
  const auto b = part_of(pack, options.b);
  if (!b) return b.error();
  const auto a_text = text_of(pack, DocId{a->paper});
  if (!a_text) return a_text.error();
  const auto b_text = text_of(pack, DocId{b->paper});
  if (!b_text) return b_text.error();
  const relations::PileText& second = a->paper == b->paper ? *a_text : *b_text;
  const WordingPair pair =
      relations::compare(*a_text, a->part, second, b->part, relations.wording.boilerplate, {.run = options.run});
  return ComparisonTeller(pack, *a, *b, pair, options.run, telling).panel();
}

}  // namespace diarium::view
