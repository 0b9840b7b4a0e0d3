// language/bodies: by which word is a body named, and what kind of body is it? The list is assets/lists/bodies.txt.
//
// Every stage asks here: structure whether a line heads a body's answer, facts who decides, relations which step of a
// case it is.
#pragma once
#include <optional>
#include <span>

#include "language/key.h"

namespace diarium::language {

/// Kinds of bodies. From `office` on they stand in the order in which a case passes them.
enum class BodyKind : std::uint8_t {
  authority,     ///< «länsstyrelsen»: of the state, above no case of a municipality.
  advisory,      ///< «pensionärsrådet»: decides nothing.
  office,        ///< «stadsledningskontoret»: employees, who propose and never decide.
  preparation,   ///< «borgarrådsberedningen»: drafts for others.
  subcommittee,  ///< «arbetsutskottet»
  committee,     ///< «socialnämnden»
  board,         ///< «kommunstyrelsen»: leads and coordinates, and drafts for the council.
  council        ///< «kommunfullmäktige»
};

/// A row of the list: a whole name, or the last part of names.
struct BodyName {
  std::string_view bare, definite;          ///< «nämnd», «nämnden», as spellings.
  std::string_view same;                    ///< The body that it is another name of, or empty.
  std::string_view letters;                 ///< «KS», or empty.
  std::string_view bare_key, definite_key;  ///< The same two as keys.
  BodyKind kind{};
  bool whole = false;    ///< A name as it stands, no ending of others.
  bool article = false;  ///< Without its article it is another word: «beredning».
  bool others = false;  ///< Companies and parties have one too («styrelsen»): only whole names are the municipality's.
  bool regional = false;  ///< Of a region.
};
/// All rows, whole names first.
[[nodiscard]] std::span<const BodyName> body_names();

/// A word that names a body, or ends a body's name.
struct BodyWord {
  const BodyName* name = nullptr;
  bool definite = false;  ///< With its article.
  bool genitive = false;  ///< «nämndens»
  bool compound = false;  ///< «socialnämnden», not «nämnden»; a whole name is no compound.
  BodyKind kind() const { return name->kind; }
  /// Is it a body in this form? «Beredning» without its article is not.
  bool stands() const { return definite || !name->article; }
  /// «Nämnden», «styrelsen»: which one, the paper says elsewhere.
  bool generic() const { return !compound && !name->whole; }
};
/// What body a word names, by its spelling (of lost letters: its key), or nothing. O(rows).
[[nodiscard]] std::optional<BodyWord> body_word(std::string_view spelling, Letters letters);
/// What body a whole name names: by its last word that names one and owns nothing («kommunstyrelsens arbetsutskott»),
/// «nämnden för …» by its first. Nothing where no word does. O(words · rows).
[[nodiscard]] std::optional<BodyWord> body_named(std::string_view name);
/// «Kontoret», «Nämnden»: which one, the paper says elsewhere. O(rows).
[[nodiscard]] bool is_generic_body(std::string_view name);
/// The row of the letters that papers write («KS»), or nullptr. O(rows).
[[nodiscard]] const BodyName* body_of_letters(std::string_view letters);

}  // namespace diarium::language
