// index/parts/keys: under which stems a compound is found.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/compounds.h"
#include "text/lexicon/lexicon.h"
#include "text/words.h"

namespace diarium::index {

/// Cuts the terms of a pack, and says what each part is by itself: «hälso|arbete» is found under the stems of «hälsa»
/// and «arbete». Neighbouring parts count together too: «barnomsorgsavgift» is found by «barnomsorg» and
/// «omsorgsavgift».
class PartKeys {
 public:
  /// `knows`: is a spelling a term of the pack that is no name? `names`: is it one that never stands without a capital? Read
  /// as long as this object lives.
  PartKeys(text::Compounds::Knows knows, text::Compounds::Knows names);
  PartKeys(const PartKeys&) = delete;
  PartKeys& operator=(const PartKeys&) = delete;

  /// The stems of the parts of `term`, each once, ascending; none where it is no compound. Stems of three bytes at
  /// least, and not the one that the term has itself.
  ///
  /// in        `written`: capital where it never stands without one: if it ends as names do, it is cut only into words
  /// that
  ///           do stand so («Björklund» is not).
  /// cost      as text::Compounds::split().
  enum class Written { capital, small };
  [[nodiscard]] std::vector<std::string> of(std::string_view term, Written written);

 private:
  /// A name with its s, of which no list can know, and a noun: «Skogsbergs|skolan»; a short noun only behind a name that the
  /// pack has: «Skogsbergs|ån». The whole term where it is none.
  [[nodiscard]] std::vector<ByteSpan> split_name(std::string_view term) const;
  /// The parts of a term, those that text::Compounds::split_joined() cuts cut: «nattågs|linjer» is «natt», «tågs», «linjer».
  /// Forms of a word are left whole: «toppar» is no «par».
  [[nodiscard]] std::vector<ByteSpan> split_joined(std::string_view term, const std::vector<ByteSpan>& parts);
  /// What letters are as a word by themselves: «hälso» is «hälsa», «arbets» is «arbets», «skolan» is «skola».
  [[nodiscard]] std::string word_of(std::string_view part, bool last) const;
  [[nodiscard]] bool is_word(std::string_view spelling) const;

  text::Lexicon list_;
  text::Compounds::Knows knows_, names_;
  text::Compounds compounds_;
  text::Stemmer stemmer_;
};

}  // namespace diarium::index
