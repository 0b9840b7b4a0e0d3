#include "query/match/match.h"

#include <algorithm>

#include "base/waiting.h"
#include "index/records/words.h"
#include "query/match/term_sets.h"

namespace diarium::query {
namespace {

/// Marks a list of several compounds of which earlier leaves count some: those are taken back one by one, into `forms`, but for
/// what its own leaf has before it, `own`, of which it is subtracted in any case.
Result<bool> take_back(const index::Pack::Impl& pack, const Ids& seen, const Ids& own, Form& list, Forms& forms) {
  const Ids counted = common(list.several, seen), back = without(counted, own);
  if (counted.size() == list.several.size()) list.counted = PlaceCount::no;
  if (list.counted == PlaceCount::no || back.empty()) return true;
  return pack.dictionary.each(back, [&](const index::Term& term, std::string_view spelling) {
    forms.push_back({term, std::string(spelling), list.match, PlaceCount::taken_back});
  });
}

/// Marks places that two leaves would count: those of the same term.
Result<bool> count_once(const index::Pack::Impl& pack, Words& words) {
  Ids seen, in_phrases;
  Waiting waiting;
  for (Leaf& leaf : words.leaves) {
    if (leaf.words.size() > 1) {
      for (const Forms& forms : leaf.words) {
        for (const Form& form : forms) in_phrases.push_back(form.term.id);
      }
      continue;
    }
    Ids of_leaf;
    Forms back;
    PlaceCount list = PlaceCount::yes;
    for (Form& form : leaf.words[0]) {
      if (form.counted == PlaceCount::twice) {
        if (list == PlaceCount::no) form.counted = PlaceCount::twice_weighed;
      } else if (!form.several.empty()) {
        const auto done = take_back(pack, seen, of_leaf, form, back);
        if (!done && !waiting.take(done.error())) return done;
        list = form.counted;
        of_leaf = joined(of_leaf, form.several);
      } else {
        of_leaf.push_back(form.term.id);
        if (std::binary_search(seen.begin(), seen.end(), form.term.id)) form.counted = PlaceCount::no;
      }
    }
    std::ranges::move(back, std::back_inserter(leaf.words[0]));
    seen = joined(seen, of_leaf);
  }
  const auto phrases =
      std::count_if(words.leaves.begin(), words.leaves.end(), [](const Leaf& leaf) { return leaf.words.size() > 1; });
  std::sort(in_phrases.begin(), in_phrases.end());
  const bool shared = std::adjacent_find(in_phrases.begin(), in_phrases.end()) != in_phrases.end();
  words.overlaps = (phrases > 1 && shared) || std::any_of(in_phrases.begin(), in_phrases.end(), [&](TermId id) {
                     return std::binary_search(seen.begin(), seen.end(), id);
                   });
  if (waiting.error()) return *waiting.error();
  return true;
}

bool is_plain(const Group& group) { return group.either.size() == 1 && group.either[0].kind == Reading::Kind::word; }

/// Adds what two neighbours are together to both of their groups, where the papers have it.
Result<bool> add_compounds(const index::Pack::Impl& pack, const Parsed& parsed, Words& words) {
  Waiting waiting;
  for (std::size_t i = 0; i + 1 < parsed.groups.size(); ++i) {
    if (!is_plain(parsed.groups[i]) || !is_plain(parsed.groups[i + 1])) continue;
    const std::string& first = parsed.groups[i].either[0].terms[0];
    const std::string& second = parsed.groups[i + 1].either[0].terms[0];
    if (first.size() < 3 || second.size() < 3 || first.size() + second.size() > index::longest_term) continue;
    const ByteSpan span{parsed.groups[i].either[0].span.begin, parsed.groups[i + 1].either[0].span.end};
    auto leaf = expand(pack, {Reading::Kind::word, span, first + second, {first + second}, false, {}, {}}, Compounds::with);
    if (!leaf && !waiting.take(leaf.error())) return leaf.error();
    if (!leaf || leaf->words[0].empty()) continue;
    const auto number = static_cast<std::uint32_t>(words.leaves.size());
    words.leaves.push_back(std::move(*leaf));
    words.groups[i].push_back(number);
    words.groups[i + 1].push_back(number);
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

}  // namespace

Result<Words> find_words(const index::Pack::Impl& pack, const Parsed& parsed) {
  Words words;
  Waiting waiting;
  for (const Group& group : parsed.groups) {
    words.groups.emplace_back();
    for (const Part& part : group.either) {
      auto leaf = expand(pack, part, Compounds::with);
      if (!leaf && !waiting.take(leaf.error())) return leaf.error();
      if (!leaf) continue;
      words.groups.back().push_back(static_cast<std::uint32_t>(words.leaves.size()));
      words.leaves.push_back(std::move(*leaf));
    }
  }
  if (const auto done = add_compounds(pack, parsed, words); !done && !waiting.take(done.error())) return done.error();
  if (const auto done = count_once(pack, words); !done && !waiting.take(done.error())) return done.error();
  for (const Part& part : parsed.without) {
    auto leaf = expand(pack, part, Compounds::without);  // What a reader does not want («-cykel») is the word itself.
    if (!leaf && !waiting.take(leaf.error())) return leaf.error();
    if (!leaf) continue;
    words.without.push_back(std::move(*leaf));
  }
  if (waiting.error()) return *waiting.error();
  return words;
}

Result<bool> match(const index::Pack::Impl& pack, const Wanted& wanted, Budget& budget, Words& words) {
  Waiting waiting;
  // What is shut out comes first: it must not come back where the budget ends.
  for (std::vector<Leaf>* leaves : {&words.without, &words.leaves}) {
    for (Leaf& leaf : *leaves) {
      if (const auto done = match(pack, wanted, budget, leaf); !done && !waiting.take(done.error())) return done;
    }
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

}  // namespace diarium::query
