#include "structure/model/classify.h"

#include <algorithm>
#include <limits>

namespace diarium::structure {
namespace {

constexpr std::size_t window =
    4096;  // Lines that are read together; a class depends on its neighbours, not on far ones.

using Scores = std::array<std::int32_t, line_class_count>;

/// How well each class fits a line by its own features and those of the lines beside it.
Scores fit(const std::vector<Features>& features, std::size_t i, const LineWeights& weights) {
  Scores scores{};
  const auto add = [&](std::size_t line, std::size_t block) {
    features[line].each([&](std::size_t f) {
      const LineWeights::Row& row = weights.features[block * feature_count + f];
      for (std::size_t c = 0; c < line_class_count; ++c) scores[c] += row[c];
    });
  };
  add(i, 0);
  if (i > 0) add(i - 1, 1);
  if (i + 1 < features.size()) add(i + 1, 2);
  return scores;
}

Scores steps_from(const Scores& before, const LineWeights& weights) {
  Scores best;
  best.fill(std::numeric_limits<std::int32_t>::min());
  for (std::size_t from = 0; from < line_class_count; ++from) {
    for (std::size_t to = 0; to < line_class_count; ++to)
      best[to] = std::max(best[to], before[from] + weights.steps[from][to]);
  }
  return best;
}

Scores steps_to(const Scores& after, const LineWeights& weights) {
  Scores best;
  for (std::size_t from = 0; from < line_class_count; ++from) {
    std::int32_t most = std::numeric_limits<std::int32_t>::min();
    for (std::size_t to = 0; to < line_class_count; ++to) most = std::max(most, after[to] + weights.steps[from][to]);
    best[from] = most;
  }
  return best;
}

LineGuess judge(const Scores& through) {
  const auto best = static_cast<std::size_t>(std::max_element(through.begin(), through.end()) - through.begin());
  const LineGroup group = group_of(static_cast<LineClass>(best));
  std::int32_t rival = std::numeric_limits<std::int32_t>::min();
  for (std::size_t c = 0; c < line_class_count; ++c) {
    if (group_of(static_cast<LineClass>(c)) != group) rival = std::max(rival, through[c]);
  }
  return {static_cast<LineClass>(best), through[best] - rival};
}

}  // namespace

LineGroup group_of(LineClass one) {
  switch (one) {
    case LineClass::running_head:
    case LineClass::running_foot:
      return LineGroup::page;
    case LineClass::signature:
    case LineClass::approval:
      return LineGroup::signing;
    case LineClass::distribution:
      return LineGroup::recipients;
    case LineClass::enclosure:
      return LineGroup::papers;
    case LineClass::agenda:
      return LineGroup::agenda;
    case LineClass::field:
      return LineGroup::head;
    default:
      return LineGroup::text;
  }
}

std::vector<LineGuess> classify(const std::vector<Features>& features, const LineWeights& weights) {
  std::vector<LineGuess> guesses(features.size());
  for (std::size_t first = 0; first < features.size(); first += window) {
    const std::size_t last = std::min(first + window, features.size());
    std::vector<Scores> own(last - first);
    std::vector<Scores> before(last - first);  // best sum of all lines up to this one
    for (std::size_t i = first; i < last; ++i) {
      own[i - first] = before[i - first] = fit(features, i, weights);
      if (i == first) continue;
      const Scores came = steps_from(before[i - first - 1], weights);
      for (std::size_t c = 0; c < line_class_count; ++c) before[i - first][c] += came[c];
    }
    Scores after{};  // best sum of all lines behind this one
    for (std::size_t i = last; i-- > first;) {
      Scores through;
      for (std::size_t c = 0; c < line_class_count; ++c) through[c] = before[i - first][c] + after[c];
      guesses[i] = judge(through);
      Scores with;
      for (std::size_t c = 0; c < line_class_count; ++c) with[c] = own[i - first][c] + after[c];
      after = steps_to(with, weights);
    }
  }
  return guesses;
}

}  // namespace diarium::structure
