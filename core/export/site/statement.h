// export/site/statement: what a collection says of its own accessibility, and what it should say and does not.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace diarium::exporting {

/// Where its page stands, relative to the root of the site.
inline constexpr std::string_view statement_address = "tillganglighet/";

/// Does the service accord with the rules?
enum class Accordance : std::uint8_t { unstated, wholly, partly, not_at_all };

/// Content that not everybody can use, and why it is so.
struct Exception {
  std::string what, why;
};
/// Nothing: not said. Without any: it is said that there are none.
using Exceptions = std::optional<std::vector<Exception>>;

/// Empty where not stated; days as «2026-05-04».
/// source    Lag (2018:1937) om tillgänglighet till digital offentlig service, 9, 12 and 13 §§; MDFFS 2019:2.
struct Statement {
  std::string responsible;   ///< Who answers for the service.
  std::string service;       ///< Its name.
  Accordance status{};
  Exceptions shortcomings;   ///< Against the rules.
  Exceptions burden;         ///< Left as it is because to mend it would be an unreasonable burden (12 §).
  Exceptions excluded;       ///< What the rules do not hold for (9 §).
  std::string method;        ///< How the service was tested.
  std::string assessed, published, reviewed;
  std::string contact;       ///< Where to tell of an obstacle: an e-mail or https address.
  std::string complaint;     ///< https, the form of the authority that takes complaints.
};

/// Keys of diarium.json that it lacks, in the order of the page.
[[nodiscard]] std::vector<std::string_view> missing_of(const Statement& statement);

/// What in it contradicts itself, as a sentence that begins with the key; empty: nothing.
[[nodiscard]] std::string contradiction_in(const Statement& statement);

/// What a publisher is told of a statement before a site is made. `statement`: null where there is none.
/// returns   one Warning a key that is missing.
/// errors    bad_format: a public body's is missing, or keys of it are.
[[nodiscard]] Result<Warnings> check_statement(const Statement* statement, bool public_body);

}  // namespace diarium::exporting
