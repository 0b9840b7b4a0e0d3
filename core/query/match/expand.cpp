#include "query/match/expand.h"

#include <algorithm>

#include "base/sorting.h"
#include "base/utf8.h"
#include "base/waiting.h"
#include "index/parts/section.h"
#include "index/records/words.h"
#include "index/spellings/spellings.h"
#include "language/key.h"
#include "language/phrases.h"
#include "query/match/term_sets.h"
#include "text/latin.h"

namespace diarium::query {
namespace {

using index::score::Spelling;

/// A marked spelling is taken to be meant by a word typed without marks when it is in this many times as many papers.
constexpr std::uint32_t far_more_common = 16;

/// Stems have at least three letters; shorter words have no other form.
constexpr std::size_t shortest_stem = 3;

/// The number of a form that is no term: behind all others.
constexpr TermId no_term{0xFFFFFFFFu};

class Expansion {
 public:
  Expansion(const index::Pack::Impl& pack, std::string_view word)
      : pack_(pack), word_(word), bare_(text::fold(word, text::Fold::marks)) {}

  /// Terms whose stem is `stem`, judged by `match_of(spelling)`.
  template <class MatchOf>
  Result<bool> add_stem(std::string_view stem, const MatchOf& match_of) {
    return pack_.dictionary.with_endings(stem, pack_.papers.endings(), [&](const index::Term& term, std::string_view spelling) {
      if (spelling.size() - term.cut == stem.size()) add({term, std::string(spelling), match_of(spelling)});
    });
  }
  void add(Form form) {
    const auto same = [&](const Form& f) { return f.term.id == form.term.id; };
    if (std::none_of(forms_.begin(), forms_.end(), same)) forms_.push_back(std::move(form));
  }
  Result<bool> add_exact() {
    const auto term = pack_.dictionary.find(word_);
    if (!term) return term.error();
    if (*term) add({**term, std::string(word_), Spelling::exact});
    return true;
  }
  Spelling marks_match(std::string_view spelling) const {
    return utf8::valid(spelling) && text::fold(spelling, text::Fold::marks) == bare_ ? Spelling::marks
                                                                                     : Spelling::inflected_marks;
  }

  /// Has `spelling` an å, ä or ö that `other` lacks? Nobody leaves it off who can write it: then it is another word. An
  /// accent («Linden», «Lindén») makes none.
  static bool has_more_marks(std::string_view spelling, std::string_view other) {
    const std::u32string marked = text::code_points(spelling), found = text::code_points(other);
    for (std::size_t i = 0; i < std::min(marked.size(), found.size()); ++i) {
      if (text::has_swedish_mark(marked[i]) && found[i] != marked[i]) return true;
    }
    return false;
  }

  /// Adds those of the other markings that cannot be another word.
  void accept(Forms others) {
    const bool is_known = std::any_of(forms_.begin(), forms_.end(), [](const Form& f) { return f.term.sound; });
    std::uint64_t papers = 0;
    for (const Form& form : forms_) papers += form.term.papers;
    const bool typed_without = bare_ == word_;
    for (Form& other : others) {
      if (other.term.sound && has_more_marks(word_, other.spelling)) continue;
      if (is_known && other.term.sound && has_more_marks(other.spelling, word_)) {
        if (!typed_without || other.term.papers < papers * far_more_common) continue;
        other.match = Spelling::other_word;
      }
      add(std::move(other));
    }
  }
  /// Adds the compounds of which the word is a part, in any of the forms that were found.
  Result<bool> add_compounds(std::string_view stem, text::Stemmer& stemmer) {
    std::vector<std::string> keys = {index::part_key(stem, stemmer)};
    for (const Form& form : forms_) {
      const std::string_view of_form = std::string_view(form.spelling).substr(0, form.spelling.size() - form.term.cut);
      keys.push_back(index::part_key(of_form, stemmer));
    }
    sort_briefly(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    Ids known, taken, found;  // `known`: forms of their own; `taken`: in lists of several; `found`: the others.
    for (const Form& form : forms_) known.push_back(form.term.id);
    std::sort(known.begin(), known.end());
    Waiting waiting;
    for (const std::string& key : keys) {
      auto list = index::part_list(pack_.file, key, pack_.dictionary.size(), pack_.papers.size());
      if (!list) {
        if (waiting.take(list.error())) continue;
        return list.error();
      }
      const Ids before = joined(known, taken), again = common(list->terms, before);
      // Each of these is read apart, wherever it lies: the list, and what it has again, or all that is new in it.
      if (!list->together || again.size() * 2 > list->terms.size()) {
        found = joined(found, list->terms);
        continue;
      }
      taken = joined(taken, list->terms);
      if (const auto done = add_several(std::move(*list), before, again); !done && !waiting.take(done.error())) return done.error();
    }
    const auto done = pack_.dictionary.each(without(without(found, known), taken), [&](const index::Term& term, std::string_view spelling) {
      forms_.push_back({term, std::string(spelling), Spelling::part});
    });
    if (!done && !waiting.take(done.error())) return done.error();
    if (waiting.error()) return *waiting.error();
    return true;
  }
  /// Adds the list that several compounds have together. `before`: what the word has already, `again` of it what the list has.
  Result<bool> add_several(index::PartList list, const Ids& before, const Ids& again) {
    Form form{*list.together, {}, Spelling::part};
    form.term.id = no_term;
    form.several = std::move(list.terms);
    const auto others = std::ranges::count_if(forms_, [&](const Form& f) { return f.spelling != word_; }) +
                        std::ranges::count_if(lists_, [](const Form& f) { return !f.several.empty(); });
    for (const index::Foremost& one : list.foremost) {
      if (static_cast<std::size_t>(others) < most_also && !std::ranges::binary_search(before, form.several[one.place]))
        form.foremost.push_back({std::string(one.spelling), one.papers});
    }
    lists_.push_back(std::move(form));
    return pack_.dictionary.each(again, [&](index::Term term, std::string_view spelling) {
      term.id = no_term;
      lists_.push_back({term, std::string(spelling), Spelling::part, PlaceCount::twice});
    });
  }
  Forms finish() && {
    put_in_order(forms_);
    std::ranges::move(lists_, std::back_inserter(forms_));
    return std::move(forms_);
  }
  const Forms& forms() const { return forms_; }
  bool is_empty() const { return forms_.empty() && lists_.empty(); }

 private:
  const index::Pack::Impl& pack_;
  std::string_view word_;
  std::string bare_;
  Forms forms_, lists_;  ///< Terms; lists of several.
};

bool has(const Forms& forms, const std::string& spelling) {
  return std::any_of(forms.begin(), forms.end(), [&](const Form& f) { return f.spelling == spelling; });
}

/// «sedan», «utan»: words in «-an» that are no noun with an ending, though «sed» may begin one.
bool is_function_word(std::string_view word) { return language::is_function_word(language::key(word)); }

/// Definite endings that Snowball leaves on: «huset» beside «hus», «skolan» beside «skola». An «-an» is an ending only
/// where the noun without it is known («organ» is no «orga»).
Result<bool> add_definite(Expansion& words, std::string_view word, const std::string& stem) {
  const auto inflected = [](std::string_view) { return Spelling::inflected; };
  const auto is_noun = [](const Forms& forms, const std::string& of) {
    return has(forms, of + "a") || has(forms, of + "or") || has(forms, of + "orna");
  };
  Waiting waiting;
  const bool has_et = stem.ends_with("et") && stem.size() >= shortest_stem + 2;
  const std::string other_stem = has_et ? stem.substr(0, stem.size() - 2) : stem + "et";
  if (const auto done = words.add_stem(other_stem, inflected); !done && !waiting.take(done.error())) return done;
  if ((word == stem + "a" || is_noun(words.forms(), stem)) && !is_function_word(stem + "an")) {
    if (const auto done = words.add_stem(stem + "an", inflected); !done && !waiting.take(done.error())) return done;
  } else if (stem.ends_with("an") && stem.size() >= shortest_stem + 2 && !is_function_word(stem)) {
    const std::string shorter = stem.substr(0, stem.size() - 2);
    Expansion without(words);
    if (const auto done = without.add_stem(shorter, inflected); !done && !waiting.take(done.error())) return done;
    if (is_noun(without.forms(), shorter)) {
      for (const Form& form : without.forms()) words.add(form);
    }
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

}  // namespace

namespace {

/// Stems of so many bytes may open a longer word that is no compound to us: «Hammarkullen», «hammarkullefestivalen».
constexpr std::size_t shortest_opening = 6;

/// What begins with the stem of a word that no paper has.
Result<Forms> forms_that_open_so(const index::Pack::Impl& pack, std::string_view stem) {
  if (stem.size() < shortest_opening) return Forms();
  auto forms = forms_of_prefix(pack, stem);
  if (!forms) return forms;
  for (Form& form : *forms) form.match = Spelling::part;
  return forms;
}

/// Leaves a word of a closed class those of its forms that are such words, and takes them from every other word: «inte»
/// is no form of «intern», «mot» none of «motor».
void part_closed_classes(Forms& forms, bool closed) {
  std::erase_if(forms, [closed](const Form& form) {
    const bool is_inflected = form.match == Spelling::inflected || form.match == Spelling::inflected_marks;
    return is_inflected && is_function_word(form.spelling) != closed;
  });
}

}  // namespace

void put_in_order(Forms& forms) {
  sort_briefly(forms, {}, [](const Form& form) { return form.term.id; });
}

Result<Forms> forms_of_word(const index::Pack::Impl& pack, std::string_view term, Compounds compounds) {
  Expansion words(pack, term);
  text::Stemmer stemmer;
  const std::string stem(term.substr(0, term.size() - index::stem_cut(term, stemmer)));
  const bool has_forms = stem.size() >= shortest_stem;
  const auto match = [&](std::string_view spelling) {
    return spelling == term ? Spelling::exact : Spelling::inflected;
  };
  Expansion others(pack, term);
  const std::string bare_stem = text::fold(stem, text::Fold::marks), bare = text::fold(term, text::Fold::marks);
  const auto visit = [&](const index::Term& found, std::string_view spelling) {
    others.add({found, std::string(spelling), others.marks_match(spelling)});
  };
  // «cafe» loses its e as an ending, «café» does not: what has the same letters is looked for as it stands too.
  const auto visit_same = [&](const index::Term& found, std::string_view spelling) {
    if (others.marks_match(spelling) == Spelling::marks) others.add({found, std::string(spelling), Spelling::marks});
  };
  const auto marks_match = [&](std::string_view spelling) { return others.marks_match(spelling); };
  const Result<bool> nothing(true);
  // Each of these is asked for though another waits: the first time a word is typed, all of them do.
  Waiting waiting;
  for (const auto& done : {has_forms ? words.add_stem(stem, match) : words.add_exact(),
                           has_forms ? add_definite(words, term, stem) : nothing,
                           index::each_marked(pack.file, pack.dictionary, bare_stem, visit),
                           index::each_marked(pack.file, pack.dictionary, bare, visit_same),
                           bare_stem != stem ? others.add_stem(bare_stem, marks_match) : nothing}) {
    if (!done && !waiting.take(done.error())) return done.error();
  }
  // Which markings are meant is known when all have been read; compounds of one that is not would be read in vain.
  if (!waiting.error()) words.accept(std::move(others).finish());
  const bool closed = is_function_word(term);
  if (has_forms && compounds == Compounds::with && !closed) {
    if (const auto done = words.add_compounds(stem, stemmer); !done && !waiting.take(done.error())) return done.error();
  }
  if (waiting.error()) return *waiting.error();
  const bool none = words.is_empty();
  Forms forms = std::move(words).finish();
  part_closed_classes(forms, closed);
  return none && compounds == Compounds::with ? forms_that_open_so(pack, stem) : forms;
}

Result<Forms> forms_in_phrase(const index::Pack::Impl& pack, std::string_view term) {
  auto all = forms_of_word(pack, term, Compounds::without);
  if (!all) return all.error();
  const std::string bare = text::fold(term, text::Fold::marks);
  std::erase_if(*all, [&](const Form& form) {
    return form.match == Spelling::inflected || form.match == Spelling::inflected_marks ||
           (form.match == Spelling::other_word && text::fold(form.spelling, text::Fold::marks) != bare);
  });
  return all;
}

Result<Forms> forms_of_prefix(const index::Pack::Impl& pack, std::string_view prefix) {
  Forms forms;
  auto cursor = pack.dictionary.beginning_with(prefix);
  if (!cursor) return cursor.error();
  while (cursor->next()) forms.push_back({cursor->term(), std::string(cursor->spelling()), Spelling::exact});
  if (cursor->error()) return *cursor->error();
  const std::string bare = text::fold(prefix, text::Fold::marks);
  if (!forms.empty() || bare != prefix) return forms;
  const auto visit = [&](const index::Term& found, std::string_view spelling) {
    if (text::fold(spelling, text::Fold::marks).starts_with(bare))
      forms.push_back({found, std::string(spelling), Spelling::marks});
  };
  Waiting waiting;
  if (const auto done = index::each_marked_prefix(pack.file, pack.dictionary, bare, visit);
      !done && !waiting.take(done.error()))
    return done.error();
  // Terms whose stem is shorter than what was typed stand elsewhere in the list.
  for (std::size_t size = shortest_stem; size < bare.size(); ++size) {
    if (const auto done = index::each_marked(pack.file, pack.dictionary, bare.substr(0, size), visit);
        !done && !waiting.take(done.error()))
      return done.error();
  }
  if (waiting.error()) return *waiting.error();
  put_in_order(forms);
  return forms;
}

}  // namespace diarium::query
