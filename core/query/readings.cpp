#include "query/readings.h"

#include <algorithm>

#include "base/letters.h"
#include "base/sorting.h"
#include "base/utf8.h"

namespace diarium::query {
namespace {

/// A spelling that may be told.
struct Other {
  std::string_view spelling;
  bool is_part = false;
  std::uint32_t papers = 0;
};

/// Adds the spellings of `forms` that differ from what was written, most papers first, compounds behind all others.
void add_also(const Forms& forms, const std::string& term, std::vector<std::string>& also) {
  std::vector<Other> others;
  for (const Form& form : forms) {
    for (const Form::Named& one : form.foremost) others.push_back({one.spelling, true, one.papers});
    const bool is_said = form.several.empty() && !is_subtracted(form.counted) && form.spelling != term;
    if (is_said) others.push_back({form.spelling, form.match == index::score::Spelling::part, form.term.papers});
  }
  std::erase_if(others, [](const Other& other) { return !utf8::valid(other.spelling); });
  sort_briefly(others, [](const Other& a, const Other& b) {
    return a.is_part != b.is_part ? b.is_part : a.papers > b.papers;
  });
  for (const Other& other : others) {
    if (also.size() < most_also && !is_one_of(also, other.spelling)) also.emplace_back(other.spelling);
  }
}

Reading reading_of(const Leaf& leaf, Reading::Kind kind) {
  Reading reading{.kind = kind,
                  .span = leaf.part.span,
                  .value = leaf.part.written,
                  .papers = leaf.found};
  for (std::size_t i = 0; i < leaf.words.size(); ++i) add_also(leaf.words[i], leaf.part.terms[i], reading.also);
  return reading;
}

std::uint32_t papers_of_group(const Words& words, const std::vector<std::uint32_t>& group) {
  PaperSet papers = words.leaves[group.front()].papers;
  for (const std::uint32_t leaf : group) papers |= words.leaves[leaf].papers;
  return papers.count();
}

Reading reading_of(const Filter& filter, const Choice& choice) {
  Reading reading{.kind = filter.without ? Reading::Kind::without : Reading::Kind::filter,
                  .span = filter.span,
                  .value = filter.value,
                  .papers = choice.papers};
  if (!filter.value_to.empty()) {
    reading.value += "-" + filter.value_to;
  } else if (choice.values.size() == 1) {
    reading.value = choice.values[0];
  } else {
    reading.also.assign(choice.values.begin(),
                        choice.values.begin() + static_cast<std::ptrdiff_t>(std::min(most_also, choice.values.size())));
  }
  return reading;
}

/// The spellings of one number are one reading.
Reading reading_of_number(const Words& words, const std::vector<std::uint32_t>& group) {
  const Part& first = words.leaves[group[0]].part;
  Reading reading{.kind = first.kind, .span = first.span, .value = first.written, .papers = papers_of_group(words, group)};
  for (const std::uint32_t number : group) {
    if (number == group[0]) continue;  // As it was typed.
    std::string spelling;
    for (const std::string& term : words.leaves[number].part.terms) spelling += (spelling.empty() ? "" : " ") + term;
    if (reading.also.size() < most_also) reading.also.push_back(std::move(spelling));
  }
  return reading;
}

/// The two words that one was taken for are one reading, of the papers that have both.
Reading reading_of_both(const Leaf& first, const Leaf& second) {
  Reading reading = reading_of(first, first.part.kind);
  reading.value += " " + second.part.written;
  const Reading more = reading_of(second, second.part.kind);
  for (const std::string& also : more.also)
    if (reading.also.size() < most_also && !is_one_of(reading.also, also)) reading.also.push_back(also);
  PaperSet both = first.papers;
  both &= second.papers;
  reading.papers = both.count();
  return reading;
}

/// What was not understood, with the words in it that were searched all the same.
Reading reading_of_rest(const Parsed& parsed, ByteSpan span) {
  Reading reading{.kind = Reading::Kind::not_understood, .span = span};
  const auto add = [&](const Part& part) {
    if (part.span.begin >= span.begin && part.span.end <= span.end)
      reading.value += (reading.value.empty() ? "" : " ") + part.written;
  };
  for (const Group& group : parsed.groups) std::for_each(group.either.begin(), group.either.end(), add);
  std::for_each(parsed.without.begin(), parsed.without.end(), add);
  return reading;
}

}  // namespace

std::vector<Reading> readings_of(const Parsed& parsed, const Words& words, const Filters& filters) {
  std::vector<Reading> out;
  for (std::size_t i = 0; i < parsed.groups.size(); ++i) {
    const std::vector<Part>& either = parsed.groups[i].either;
    if (either[0].kind == Reading::Kind::case_number) {
      out.push_back(reading_of_number(words, words.groups[i]));
      continue;
    }
    if (either[0].kind == Reading::Kind::apart) {  // Of two groups; what they are together no paper has.
      out.push_back(reading_of_both(words.leaves[words.groups[i][0]], words.leaves[words.groups[i + 1][0]]));
      ++i;
      continue;
    }
    for (std::size_t k = 0; k < words.groups[i].size(); ++k) {
      const Leaf& leaf = words.leaves[words.groups[i][k]];
      if (k < either.size()) {
        out.push_back(reading_of(leaf, leaf.part.kind));
      } else if (leaf.part.span.begin == either[0].span.begin && out.back().also.size() < most_also) {
        out.back().also.push_back(leaf.part.written);  // what it makes together with the next word
      }
    }
    if (either.size() < 2) continue;
    Reading all{.kind = Reading::Kind::either,
                .span = {either.front().span.begin, either.back().span.end},
                .papers = papers_of_group(words, words.groups[i])};
    for (const Part& part : either) all.value += (all.value.empty() ? "" : " OR ") + part.written;
    out.push_back(std::move(all));
  }
  for (const Leaf& leaf : words.without) out.push_back(reading_of(leaf, Reading::Kind::without));
  for (std::size_t i = 0; i < parsed.filters.size(); ++i)
    out.push_back(reading_of(parsed.filters[i], filters.choices()[i]));
  for (const ByteSpan& span : parsed.not_understood)
    out.push_back(reading_of_rest(parsed, span));
  sort_briefly(out, [](const Reading& a, const Reading& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace diarium::query
