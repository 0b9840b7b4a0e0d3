// export/formats/register: who and which bodies a collection speaks of, for the formats that list them once.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "export/exported.h"
#include "relations/relations.h"

namespace diarium::exporting {

/// A body or a party, as papers name it.
struct Organisation {
  std::string id;            ///< ASCII, unique in the register: «stockholm/kommunstyrelsen», «party/s».
  std::string name;          ///< As named first.
  std::string municipality;  ///< Empty for a party, and where no paper says it.
  std::string source;        ///< Address of the first words that name it; empty where none are told.
};

/// All that a collection names.
struct Register {
  std::vector<relations::Person> people;            ///< Joined across papers where the pack tells it.
  std::map<std::string, Organisation> bodies;       ///< By id.
  std::map<std::string, Organisation> parties;      ///< By id.
  std::map<std::string, std::string> municipalities;  ///< Name by slug; «» is of papers that name none.
};

/// Id of a body of a municipality.
[[nodiscard]] std::string body_id(std::string_view municipality, std::string_view name);
[[nodiscard]] std::string party_id(std::string_view letters);
/// Id of a municipality in addresses; «unknown» for none.
[[nodiscard]] std::string municipality_id(std::string_view municipality);

/// Is a person one who puts a paper, as it names them there?
[[nodiscard]] bool is_author(const relations::PersonAt& at);

/// Reads the papers for their bodies and parties; `cases` for people and for those who answered, null: people are then
/// told paper by paper, each a person of its own. errors: damaged, from a block of the pack.
[[nodiscard]] Result<Register> read_register(const index::Pack& pack, const relations::Cases* cases,
                                             const ExportOptions& options);

/// What the pack tells across its papers; nothing where it was made without. errors: unsupported, damaged.
[[nodiscard]] Result<std::optional<relations::Relations>> relations_of(const index::Pack& pack);

}  // namespace diarium::exporting
