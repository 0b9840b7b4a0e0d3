#include "query/answered/keep_answers.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "index/keys/buckets.h"
#include "query/answered/answer_record.h"
#include "query/answered/kept_answer.h"
#include "query/parse.h"
#include "query/quotes/snippet.h"

namespace diarium::query {
namespace {

/// Words that one task answers: enough that opening the pack for each counts little, few enough that no task is the last for long.
constexpr std::size_t words_a_task = 512;

/// A word that stands in so many times fewer papers itself is kept where its other forms and its compounds stand in many times more
/// («parkering»). 1: such words never; more asks for each of the many rare words what forms it has.
constexpr std::uint32_t rarer = 8, many_more = 4;

/// How many papers the forms of a word have, counted as often as they have them.
Result<std::uint64_t> papers_of_forms(const index::Pack::Impl& pack, const std::string& word) {
  const auto forms = forms_of_word(pack, word, Compounds::with);
  if (!forms) return forms.error();
  std::uint64_t papers = 0;
  for (const Form& form : *forms)
    if (!is_subtracted(form.counted)) papers += form.term.papers;
  return papers;
}

/// Spellings that are a question of one word as they are typed, and of many papers.
Result<std::vector<std::string>> words_kept(const index::Pack::Impl& pack, const KeepOptions& options) {
  std::vector<std::string> words;
  auto cursor = pack.dictionary.beginning_with("");
  if (!cursor) return cursor.error();
  while (cursor->next()) {
    const std::string word(cursor->spelling());
    const std::uint32_t papers = cursor->term().papers;
    if (papers < std::max(1u, options.word_papers / rarer) || single_word(parse(word)) != word) continue;
    if (papers < options.word_papers) {
      const auto all = papers_of_forms(pack, word);
      if (!all) return all.error();
      if (*all < std::uint64_t{many_more} * options.word_papers) continue;
    }
    words.push_back(word);
  }
  if (cursor->error()) return *cursor->error();
  return words;
}

KeptHit hit_of(const FoundPaper& paper, const Words& words) {
  KeptHit hit{paper.ranked.paper, paper.ranked.score, paper.ranked.places, {}};
  const std::vector<std::uint32_t> blocks = blocks_shown(*paper.in, words, kept_snippets);
  for (const Place& place : paper.in->places)
    if (std::ranges::binary_search(blocks, place.block)) hit.slots.push_back(place.slot);
  return hit;
}

/// What is kept of a word; nothing of one whose answer is partial. errors: those of search().
Result<std::optional<AnswerRecord>> answer_of(const index::Pack::Impl& pack, const std::string& word) {
  const auto found = find_all(pack, parse(word), {.count = kept_hits, .snippets = kept_snippets, .facet_fields = 1u << static_cast<int>(Field::role)});
  if (!found) return found.error();
  std::optional<AnswerRecord> kept;
  const Answer& answer = found->answer;
  if (answer.partial || answer.more > 0 || answer.readings.size() != 1) return kept;
  kept = {answer.papers, answer.places, answer.readings[0].also, {}, {}};
  for (const Facet& facet : answer.facets)
    for (const FacetValue& value : facet.values) {
      const auto role = std::ranges::find(structure::role_names, value.value) - structure::role_names.begin();
      kept->roles.emplace_back(static_cast<structure::Role>(role), value.papers);
    }
  for (const FoundPaper& paper : found->papers) kept->hits.push_back(hit_of(paper, found->words));
  return kept;
}

}  // namespace

Result<std::string> keep_answers(std::string_view bytes, const KeepOptions& options, const Spread& spread) {
  const auto pack = index::Pack::open_unread(Buffer::borrowed(bytes));
  if (!pack) return pack.error();
  if (pack->papers() < options.pack_papers) return std::string();
  const auto words = words_kept(pack->impl(), options);
  if (!words) return words.error();
  std::vector<std::string> records(words->size());
  const std::size_t tasks = (words->size() + words_a_task - 1) / words_a_task;
  std::vector<std::optional<Error>> wrong(tasks);
  do_all(spread, tasks, [&](std::size_t task) {
    const auto own = index::Pack::open_unread(Buffer::borrowed(bytes));
    if (!own) return void(wrong[task] = own.error());
    for (std::size_t i = task * words_a_task; i < std::min(words->size(), (task + 1) * words_a_task); ++i) {
      const auto kept = answer_of(own->impl(), (*words)[i]);
      if (!kept) return void(wrong[task] = kept.error());
      if (*kept) records[i] = encode(**kept);
    }
  });
  for (const auto& error : wrong)
    if (error) return *error;
  index::BucketsWriter buckets;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (!records[i].empty()) (void)buckets.add((*words)[i], records[i]);
  return std::move(buckets).finish();
}

}  // namespace diarium::query
