// query/fields: the words that begin a filter, and what may stand behind them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "index/postings/zone.h"
#include "query/search.h"

namespace diarium::query {

/// What a filter asks of its field: this value, or not before or after this date.
enum class Bound { value, from, to };

struct FieldWord {
  Field field{};
  Bound bound = Bound::value;
};

/// The field of a word before a colon, Swedish or English, in any case, with or without marks («kommun», «ar»,
/// «since»).
[[nodiscard]] std::optional<FieldWord> field_word(std::string_view word);

/// The roles that a value means: their word («reservation»), with or without marks and hyphens, its beginning
/// («sammanf») or a word that begins with it («reservationen»). 0: none.
[[nodiscard]] index::Roles roles_named(std::string_view value);

/// Values of demander beside persons and parties: what became of a demand.
inline constexpr std::string_view lost_demand = "avslaget", won_demand = "bifallet";

/// What a word means as a value of a field that has few: of status «öppen», «försenad», «avgjord», «okänd», of own «ja» and
/// «nej», of voter «ja», «nej» and «avstår»; Swedish or English, with or without marks. Empty: none of them.
[[nodiscard]] std::string_view value_named(Field field, std::string_view value);

}  // namespace diarium::query
