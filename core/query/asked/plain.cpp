#include "query/asked/plain.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/kinds/words.h"
#include "language/key.h"
#include "language/lists.h"
#include "language/phrases.h"
#include "query/fields.h"
#include "query/search.h"
#include "text/words.h"

namespace diarium::query {
namespace {

using language::VerbForm, language::VerbKind;

/// A word between spaces, without the signs that end sentences.
struct Asking {
  ByteSpan span;  ///< As it stands, with its signs.
  std::string word;
  bool bare = false;  ///< Nothing but letters and digits: no filter, no quotes, no signs of the language of queries.
};

bool is_space_sign(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::vector<Asking> asking_words(std::string_view question) {
  std::vector<Asking> words;
  for (std::size_t at = 0; at < question.size();) {
    if (is_space_sign(question[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    for (bool quoted = false; at < question.size() && (quoted || !is_space_sign(question[at])); ++at)
      if (question[at] == '"') quoted = !quoted;
    std::string_view word = question.substr(begin, at - begin);
    while (!word.empty() && (word.back() == '?' || word.back() == '.' || word.back() == ',' || word.back() == '!')) word.remove_suffix(1);
    const bool bare = !word.empty() && word.front() != '-' && word.find_first_of("\"():*~|\xC2\xE2") == word.npos;
    words.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}, text::fold(word, text::Fold::letter_case), bare});
  }
  return words;
}

/// Papers that open a case and that people ask for by their kind.
constexpr std::array opening_types = {facts::Type::motion, facts::Type::interpellation, facts::Type::medborgarforslag};

/// «motioner», «motionerna»: the kind whose word has the same stem.
std::optional<std::string_view> kind_asked(text::Stemmer& stemmer, const std::string& word) {
  const std::string stem = language::key(stemmer.stem(word));
  for (const facts::Type type : opening_types) {
    const std::string own = language::key(stemmer.stem(facts::word(type)));
    if (stem == own && language::is_phrase(language::Use::name, language::key(facts::word(type)))) return facts::word(type);
  }
  return std::nullopt;
}

/// The outcome that a form of a verb tells: «avslogs», «avslås», «besvarade». What somebody does not tell: «anta».
std::string_view find_outcome(const std::string& word) {
  const language::Word* found = language::find_listed(word, language::Letters::whole);
  if (!found || found->verb == 0) return {};
  const bool is_stated = found->form == VerbForm::past || found->form == VerbForm::supine || found->form == VerbForm::participle ||
                         (found->form == VerbForm::present && word.ends_with('s'));
  return is_stated ? language::verbs()[found->verb - 1u].outcome : std::string_view{};
}

bool is_form_of(const std::string& word, VerbKind kind, VerbForm form) {
  const language::Word* found = language::find_listed(word, language::Letters::whole);
  const language::Verb* verb = language::verb_of(found);
  return verb && verb->kind == kind && found->form == form;
}

bool is_function_word(const std::string& word) { return language::is_function_word(language::key(word)); }

std::string party_asked(const std::string& word) {
  std::string_view letters = language::party_named(word, language::Letters::whole);
  if (letters.empty()) letters = language::known_party(word);
  return std::string(letters);
}

bool is_year(const std::string& word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// How many words, from `at` on, tell who voted or demanded: one party, «nej», or a name of two words or more in
/// capitals.
std::size_t words_of_actor(std::string_view question, const std::vector<Asking>& words, Field did, std::size_t at) {
  if (at >= words.size() || !words[at].bare) return 0;
  const auto is_party = [&](std::size_t i) { return i < words.size() && !party_asked(words[i].word).empty(); };
  if (is_party(at)) return is_party(at + 2) ? 0 : 1;  // «S och M»: two, of which a filter takes one.
  if (did == Field::voter && !value_named(did, words[at].word).empty()) return 1;
  const auto is_capital = [&](const Asking& one) {
    return one.bare && !slice(question, one.span).starts_with(one.word);
  };
  std::size_t count = 0;
  while (at + count < words.size() && is_capital(words[at + count])) ++count;
  return count > 1 ? count : 0;
}

}  // namespace

PlainReading read_plainly(std::string_view question) {
  PlainReading read{std::string(question), {}};
  const std::vector<Asking> words = asking_words(question);
  text::Stemmer stemmer;
  std::vector<std::optional<std::string>> filters(words.size());
  bool any = false, kind = false, outcome = false;
  const bool asks = !words.empty() && is_function_word(words[0].word);
  const bool of_demands = std::ranges::any_of(
      words, [](const Asking& one) { return one.bare && is_form_of(one.word, VerbKind::demand, VerbForm::noun); });
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].bare) continue;
    const std::string_view found_outcome = find_outcome(words[i].word);
    if (const auto asked = kind_asked(stemmer, words[i].word); asked && !kind) {
      filters[i] = filter_text(Field::type, *asked);
      any = kind = true;
    } else if (!found_outcome.empty() && !outcome) {
      const bool settles =
          of_demands && !kind && (found_outcome == facts::outcome::refused || found_outcome == facts::outcome::granted);
      filters[i] =
          settles ? filter_text(Field::demander, found_outcome == facts::outcome::refused ? lost_demand : won_demand)
                  : filter_text(Field::outcome, found_outcome);
      any = outcome = true;
    }
  }
  for (std::size_t i = 0; asks && i < words.size(); ++i) {
    const auto did = words[i].bare && !filters[i] ? field_word(words[i].word) : std::nullopt;
    const bool is_act = did && (did->field == Field::voter || did->field == Field::demander);
    const std::size_t count = is_act ? words_of_actor(question, words, did->field, i + 1) : 0;
    std::string who;
    for (std::size_t k = i + 1; k <= i + count; ++k) who += (who.empty() ? "" : " ") + words[k].word, filters[k] = "";
    if (count > 0) filters[i] = filter_text(did->field, party_asked(who).empty() ? who : party_asked(who));
    else if (!any && words[i].bare && is_form_of(words[i].word, VerbKind::dissent, VerbForm::past) &&
             i + 1 < words.size() && words[i + 1].word == "sig")
      filters[i] = filter_text(Field::dissenter, structure::name(structure::Role::reservation));
    any = any || filters[i];
  }
  if (!any) return read;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].word;
    if (!words[i].bare || filters[i]) continue;
    const bool from = i > 0 && (words[i - 1].word == "av" || words[i - 1].word == "från");
    if (const std::string party = from && kind ? party_asked(word) : ""; !party.empty()) filters[i] = filter_text(Field::mover, party);
    else if (is_year(word)) filters[i] = filter_text(Field::year, word);
    else if (is_form_of(word, VerbKind::dissent, VerbForm::past) || is_function_word(word) ||
             (outcome && is_form_of(word, VerbKind::demand, VerbForm::noun)))
      filters[i] = "";
  }
  read.query.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (filters[i]) read.rules.push_back({words[i].span, *filters[i]});
    const std::string_view part = filters[i] ? std::string_view(*filters[i]) : slice(question, words[i].span);
    if (!part.empty()) read.query += (read.query.empty() ? "" : " ") + std::string(part);
  }
  return read;
}

}  // namespace diarium::query
