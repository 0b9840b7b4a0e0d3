#include "query/loose/loosen.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/waiting.h"
#include "index/records/words.h"
#include "index/spellings/letter_sets.h"
#include "language/key.h"
#include "language/phrases.h"
#include "query/loose/case_numbers.h"
#include "query/loose/near.h"
#include "query/match/leaf.h"
#include "query/match/match.h"

namespace diarium::query {
namespace {

/// A word of fewer letters is not taken apart, nor into parts of fewer: «för» and «att» are in many words.
constexpr std::uint32_t shortest_apart = 7, shortest_part = 3;
/// The same where the papers need have another form of the part only: «skol|bygge» by «skola» and «bygger».
constexpr std::uint32_t shortest_of_any_form = 4;

/// Digits of a number that is looked for in groups, too: a year has four.
constexpr std::size_t shortest_grouped = 5, longest_grouped = 15;

bool has_digit(std::string_view term) {
  return std::any_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_single_word(const Group& group) { return group.either.size() == 1 && group.either[0].kind == Reading::Kind::word; }

class Loosener {
 public:
  explicit Loosener(const index::Pack::Impl& pack) : pack_(pack) {}

  Result<bool> run(Parsed& parsed) {
    Waiting waiting;
    if (const auto done = read_case_numbers(pack_, parsed.groups); !done && !waiting.take(done.error())) return done;
    for (Part& part : parsed.without) {
      if (const auto done = add_near(part); !done && !waiting.take(done.error())) return done;
    }
    std::vector<Group> loosened;
    room_ = most_parts - std::min(most_parts, parsed.groups.size());
    for (std::size_t i = 0; i < parsed.groups.size(); ++i) {
      if (const auto done = bend(parsed.groups, i, loosened); !done && !waiting.take(done.error())) return done;
    }
    if (waiting.error()) {
      (void)find_words(pack_, parsed);  // Most words stay what they are: all that these need is asked for with the rest.
      return *waiting.error();
    }
    parsed.groups = std::move(loosened);
    return true;
  }

 private:
  /// Fills in what «ord~» finds.
  Result<bool> add_near(Part& part) const {
    if (part.kind != Reading::Kind::fuzzy) return true;
    const auto near = near_spellings(pack_, part.terms[0], most_near);
    if (!near) return near.error();
    for (const NearSpelling& one : *near) part.others.push_back({one.spelling, one.same_letters ? 1 : one.edits});
    return true;
  }

  /// Is it a word that no paper has in any form?
  Result<bool> is_unknown(const Part& part) const {
    if (part.kind != Reading::Kind::word || has_digit(part.terms[0])) return false;
    if (language::is_function_word(language::key(part.terms[0]))) return false;
    return is_missing(part.terms[0]);
  }
  Result<bool> is_missing(const std::string& term) const {
    const auto found = pack_.dictionary.find(term);
    if (!found) return found.error();
    if (*found) return false;
    const auto leaf = expand(pack_, {Reading::Kind::word, {}, term, {term}, false, {}, {}}, Compounds::with);
    if (!leaf) return leaf.error();
    return leaf->words[0].empty();
  }

  /// Is the word of a group known together with a neighbour? Then find_words() joins them.
  Result<bool> is_joined(const std::vector<Group>& groups, std::size_t i) const {
    for (const std::size_t first : {i - 1, i}) {
      if (first >= groups.size() || first + 1 >= groups.size()) continue;
      if (!is_single_word(groups[first]) || !is_single_word(groups[first + 1])) continue;
      const std::string both = groups[first].either[0].terms[0] + groups[first + 1].either[0].terms[0];
      if (both.size() > index::longest_term) continue;
      const auto missing = is_missing(both);
      if (!missing) return missing.error();
      if (!*missing) return true;
    }
    return false;
  }

  /// A number that no paper has as it was typed is looked for in groups of three: «1250000» as «1 250 000».
  Result<bool> group_digits(Part& part) const {
    const std::string& digits = part.kind == Reading::Kind::word ? part.terms[0] : std::string();
    if (digits.size() < shortest_grouped || digits.size() > longest_grouped) return true;
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    const auto found = pack_.dictionary.find(digits);
    if (!found) return found.error();
    if (*found) return true;
    std::vector<std::string> groups = {digits.substr(0, (digits.size() + 2) % 3 + 1)};
    for (std::size_t at = groups[0].size(); at < digits.size(); at += 3) groups.push_back(digits.substr(at, 3));
    part.kind = Reading::Kind::corrected;
    part.written.clear();
    for (const std::string& one : groups) part.written += (part.written.empty() ? "" : " ") + one;
    part.terms = std::move(groups);
    return true;
  }

  /// Adds group `i`, changed where no paper has any of its words.
  Result<bool> bend(const std::vector<Group>& groups, std::size_t i, std::vector<Group>& out) {
    Group group = groups[i];
    for (Part& part : group.either) {
      if (const auto done = group_digits(part); !done) return done;
    }
    bool unknown = true;
    for (Part& part : group.either) {
      if (const auto done = add_near(part); !done) return done;
      const auto is = is_unknown(part);
      if (!is) return is;
      unknown = unknown && *is;
    }
    const auto joined = unknown ? is_joined(groups, i) : Result(false);
    if (!joined) return joined;
    if (unknown && !*joined) {
      const auto apart = take_for_others(group, out);
      if (!apart || *apart) return apart;
    }
    out.push_back(std::move(group));
    return true;
  }

  /// Corrects the words of a group. True: they were added, as two groups.
  Result<bool> take_for_others(Group& group, std::vector<Group>& out) {
    for (Part& part : group.either) {
      const auto near = meant_spellings(pack_, part.terms[0], most_near);
      if (!near) return near.error();
      const bool is_close = !near->empty() && (near->front().same_letters || near->front().edits == 1);
      if (!is_close && group.either.size() == 1) {
        const auto apart = take_apart(part, As::spelt, out);
        if (!apart || *apart) return apart;
      }
      if (!near->empty()) {
        correct(part, *near);
      } else if (group.either.size() == 1) {
        const auto apart = take_apart(part, As::any_form, out);
        if (!apart || *apart) return apart;
      }
    }
    return false;
  }

  /// The word is taken for the nearest, and for those that are as near.
  static void correct(Part& part, const std::vector<NearSpelling>& near) {
    const NearSpelling& best = near.front();
    part.kind = Reading::Kind::corrected;
    part.written = best.spelling;
    part.terms = {best.spelling};
    for (const NearSpelling& one : near) {
      const bool as_near = one.same_letters == best.same_letters && one.edits == best.edits;
      if (as_near && one.spelling != best.spelling && part.others.size() + 1 < most_corrected)
        part.others.push_back({one.spelling, one.edits});
    }
  }

  /// How a part of a compound may stand in the papers.
  enum class As { spelt, any_form };

  /// The papers that have a word; of any form, those of the one that most have.
  Result<std::uint32_t> papers_with(std::string_view word, As as) const {
    if (as == As::spelt) {
      const auto term = pack_.dictionary.find(word);
      if (!term) return term.error();
      return *term ? (*term)->papers : 0u;
    }
    if (index::letter_count(word) < shortest_of_any_form) return 0u;
    const auto leaf = expand(pack_, {Reading::Kind::word, {}, std::string(word), {std::string(word)}, false, {}, {}}, Compounds::without);
    if (!leaf) return leaf.error();
    std::uint32_t most = 0;
    for (const Form& form : leaf->words[0]) most = std::max(most, form.term.papers);
    return most;
  }

  /// The beginning of a compound without its «s» where papers have that too or only that: «arbetsmarknads».
  Result<std::string> first_part(std::string_view beginning, As as) const {
    const auto whole = papers_with(beginning, as);
    if (!whole) return whole.error();
    if (!beginning.ends_with('s')) return std::string(*whole ? beginning : "");
    const auto without = papers_with(beginning.substr(0, beginning.size() - 1), as);
    if (!without) return without.error();
    if (*without > *whole) beginning.remove_suffix(1);
    return std::string(*whole || *without ? beginning : "");
  }

  /// Adds the two words that the part is made of, if the papers have two: those of which the rarer is in most papers.
  Result<bool> take_apart(const Part& part, As as, std::vector<Group>& out) {
    const std::string& term = part.terms[0];
    const std::uint32_t letters = index::letter_count(term);
    if (letters < shortest_apart || room_ == 0) return false;
    std::string first, second;
    std::uint32_t most_papers = 0, before = 0;
    Waiting waiting;
    for (std::size_t at = 0; at < term.size(); at += utf8::decode(term, at).size, ++before) {
      if (before < shortest_part || letters - before < shortest_part) continue;
      const auto papers = papers_with(std::string_view(term).substr(at), as);
      if (!papers && !waiting.take(papers.error())) return papers.error();
      if (papers && *papers <= most_papers) continue;
      auto beginning = first_part(std::string_view(term).substr(0, at), as);
      if (!beginning && !waiting.take(beginning.error())) return beginning.error();
      if (!papers || !beginning) continue;
      if (index::letter_count(*beginning) < shortest_part) continue;
      const auto of_first = papers_with(*beginning, as);
      if (!of_first) return of_first.error();
      if (std::min(*of_first, *papers) <= most_papers) continue;
      most_papers = std::min(*of_first, *papers);
      first = std::move(*beginning);
      second = term.substr(at);
    }
    if (waiting.error()) return *waiting.error();
    if (most_papers == 0) return false;
    --room_;
    for (const std::string& word : {first, second})
      out.push_back({{Part{Reading::Kind::apart, part.span, word, {word}, false, {}, {}}}});
    return true;
  }

  const index::Pack::Impl& pack_;
  std::size_t room_ = 0;  ///< Groups that may still be added: a query has most_parts.
};

}  // namespace

Result<bool> loosen(const index::Pack::Impl& pack, Parsed& parsed) { return Loosener(pack).run(parsed); }

}  // namespace diarium::query
