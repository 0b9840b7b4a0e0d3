// facts/reading/verbs: which verb a word is a form of, as assets/lists/verbs.txt has it.
#pragma once
#include <initializer_list>

#include "facts/reading/reading.h"

namespace diarium::facts {

using language::Verb, language::VerbForm, language::VerbKind;

/// A word as a form of a listed verb; false where it is none.
struct VerbAt {
  const Verb* verb = nullptr;
  VerbForm form{};
  bool passive = false;
  explicit operator bool() const { return verb != nullptr; }
  bool is(VerbKind kind) const { return verb != nullptr && verb->kind == kind; }
  /// «yrkar», «yrkade», «yrkat», and «bifallas»: in a decision it stands for «ska bifallas».
  bool finite() const;
};

/// The verb at a token. O(1).
[[nodiscard]] VerbAt verb_at(const Reading& r, std::uint32_t at);

/// Is the token a form of a verb of these kinds, no noun? O(1).
[[nodiscard]] bool is_verb(const Reading& r, std::uint32_t at, std::initializer_list<VerbKind> kinds);

/// The first such token of a range, else its end. O(range).
[[nodiscard]] std::uint32_t first_verb(const Reading& r, Range range, std::initializer_list<VerbKind> kinds);

/// Does a word name what somebody moved: «yrkandet», «tilläggsyrkandet»? «Motionsyrkandet» is the matter itself.
/// O(word).
[[nodiscard]] bool names_demand(const Reading& r, std::uint32_t at);

/// «med instämmande av Bo Ek», «med bifall från Bo Ek»: the word by which others join who moves something, at a token.
/// O(1).
[[nodiscard]] bool joins_mover(const Reading& r, std::uint32_t at);

}  // namespace diarium::facts
