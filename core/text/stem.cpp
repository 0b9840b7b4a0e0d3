// The Swedish stemmer: Snowball's of version 2, and the two rules that version 3 added: «-et» and «-ets» are endings
// («huset», «husets»), but not of nouns that only end so («paket», «identitet»); «-öst» loses its t after more letters
// than l («ordlöst», «seriöst»).
#include <algorithm>
#include <array>
#include <cassert>
extern "C" {
#include <stemmer/api.h>
#include <stemmer/stem_UTF_8_swedish.h>
}

#include "base/utf8.h"
#include "text/words.h"

namespace diarium::text {
namespace {

/// Where a letter before the end of a word begins, and whether it is a vowel.
struct LetterBefore {
  std::size_t begin = 0;
  bool vowel = false;
};

bool is_swedish_vowel(std::string_view letter) {
  constexpr std::array<std::string_view, 9> vowels = {"a", "e", "i", "o", "u", "y", "ä", "å", "ö"};
  return std::ranges::find(vowels, letter) != vowels.end();
}

/// The last letter of a word that is not empty.
LetterBefore last_letter(std::string_view word) {
  std::size_t begin = word.size() - 1;
  while (begin > 0 && utf8::is_continuation(word[begin])) --begin;
  return {begin, is_swedish_vowel(word.substr(begin))};
}

/// May «-et» be the ending of a word that goes so without it? It follows a vowel and a consonant that are not the whole
/// word, and none of the ends of nouns that keep it: «(ny)het», «(soci)etet», «(kapa)citet», «(ra)ket» …
bool takes_et(std::string_view word) {
  constexpr std::array<std::string_view, 21> nouns = {"h",    "iet",  "uit", "fab", "cit", "dit", "alit",
                                                      "ilit", "mit",  "nit", "pit", "rit", "sit", "tit",
                                                      "ivit", "kvit", "xit", "kom", "rak", "pak", "stak"};
  if (word.empty()) return false;
  const LetterBefore consonant = last_letter(word);
  if (consonant.vowel || consonant.begin == 0) return false;
  const LetterBefore vowel = last_letter(word.substr(0, consonant.begin));
  if (!vowel.vowel || vowel.begin == 0) return false;
  return std::ranges::none_of(nouns, [&](std::string_view noun) { return word.ends_with(noun); });
}

/// The bytes of an ending «-et» or «-ets» that the word goes without; 0: it has none.
std::size_t et_ending(std::string_view word) {
  const std::size_t size = word.ends_with("ets") ? 3 : word.ends_with("et") ? 2 : 0;
  return size > 0 && takes_et(word.substr(0, word.size() - size)) ? size : 0;
}

/// Where endings may begin: behind the first consonant that follows a vowel, but behind three letters at least.
std::size_t first_ending(std::string_view word) {
  std::size_t at = 0, letters = 0;
  bool after_vowel = false, found = false;
  while (at < word.size() && !(found && letters >= 3)) {
    const std::size_t size = utf8::decode(word, at).size;
    const bool vowel = is_swedish_vowel(word.substr(at, size));
    found = found || (after_vowel && !vowel);
    after_vowel = after_vowel || vowel;
    at += size;
    ++letters;
  }
  return found && letters >= 3 ? at : word.size();
}

/// Is the t behind «-ös» an ending in this stem? Not where another ending was taken behind it («röst|lig»).
bool ends_in_ost(std::string_view word, std::string_view stem) {
  constexpr std::string_view ost = "öst";
  if (!stem.ends_with(ost) || !word.starts_with(stem)) return false;
  const std::string_view taken = word.substr(stem.size()), before = stem.substr(0, stem.size() - ost.size());
  if (taken.starts_with("ig") || taken.starts_with("lig") || taken.starts_with("els")) return false;
  return !before.empty() && std::string_view("iklnprtuv").find(before.back()) != std::string_view::npos &&
         before.size() >= first_ending(word);
}

}  // namespace

struct Stemmer::Impl {
  Impl() : env(swedish_UTF_8_create_env()) { assert(env); }
  ~Impl() { swedish_UTF_8_close_env(env); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  SN_env* env;
  std::string word;  ///< The word at hand where it is not as it came.
};

Stemmer::Stemmer() : impl_(std::make_unique<Impl>()) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view folded) {
  SN_env* env = impl_->env;
  std::string_view word = folded;
  if (const std::size_t et = et_ending(folded); et > 0) {
    // What stands before «-at» is treated as what stands before «-et» has to be, and no longer ending ends so.
    impl_->word.assign(folded.substr(0, folded.size() - et)).append("at");
    word = impl_->word;
  }
  // Snowball answers below zero only when memory is gone; the word itself is then a stem that misleads nobody.
  if (SN_set_current(env, static_cast<int>(word.size()), reinterpret_cast<const symbol*>(word.data())) < 0)
    return folded;
  if (swedish_UTF_8_stem(env) < 0) return folded;
  const std::string_view stem(reinterpret_cast<const char*>(env->p), static_cast<std::size_t>(env->l));
  return ends_in_ost(word, stem) ? stem.substr(0, stem.size() - 1) : stem;
}

}  // namespace diarium::text
