// language/phrases: what papers are called, how their fields are labelled, which words say nothing of a matter. The
// lists are papers.txt, labels.txt and phrases.txt of assets/lists, whose heads say what each use means.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace diarium::language {

/// What a phrase is used as: the words of the lists' second column.
enum class Use : std::uint8_t {
  name,  ///< papers.txt from here
  title,
  by,
  form,
  field,  ///< labels.txt from here
  letterhead,
  address,
  hand,
  registry,
  page,
  stamp,
  function,  ///< phrases.txt from here
  procedure,
  common,
  of_work,
  revised,
  after_work,
  telling,
  no_demand,
  not_place,
  not_name,
  greeting,
  auditor,
  court,
  orally,
  no_matter,
  withheld,
  demanding,
  self,
  duty,
  no_infinitive,
  short_infinitive,
  moved,
  passed,
  moved_matter,
  condition,
  proposing,
  wishing,
  wanting,
  leading,
  announcing,
  questioning,
  body_verb,
  opens_meeting,
  closes_meeting,
  unended,
  refers,
  about
};

/// All phrases of a use as keys (language/key.h), ascending by their bytes.
[[nodiscard]] std::span<const std::string_view> phrases(Use use);
/// Those of Use::function, for who asks of no other use and carries none.
[[nodiscard]] std::span<const std::string_view> function_words();
[[nodiscard]] bool is_function_word(std::string_view key);
/// Is the key one of them? O(log phrases).
[[nodiscard]] bool is_phrase(Use use, std::string_view key);
/// Do whole words of one begin the key, more words behind them? O(phrases).
[[nodiscard]] bool begins_with_phrase(Use use, std::string_view key);
/// Does one begin the key, whatever follows? O(phrases).
[[nodiscard]] bool starts_with_phrase(Use use, std::string_view key);
/// Is the key one of them, as written or damaged (language/damage.h)? O(phrases).
[[nodiscard]] bool reads_as_phrase(Use use, std::string_view key);
/// … or one of its words? O(words of both).
[[nodiscard]] bool says_phrase(Use use, std::string_view key);

}  // namespace diarium::language
