
#include "export/site/manifest.h"

namespace diarium::exporting {
namespace {

bool names_any(const Exceptions& exceptions) { return exceptions && !exceptions->empty(); }

}  // namespace

std::vector<std::string_view> missing_of(const Statement& statement) {
  std::vector<std::string_view> missing;
  const auto want = [&](bool there, std::string_view key) {
    if (!there) missing.push_back(key);
  };
  want(!statement.responsible.empty(), "responsible");
  want(!statement.service.empty(), "service");
  want(statement.status != Accordance::unstated, "status");
  want(statement.shortcomings.has_value(), "shortcomings");
  want(statement.burden.has_value(), "burden");
  want(statement.excluded.has_value(), "excluded");
  want(!statement.method.empty(), "method");
  want(!statement.assessed.empty(), "assessed");
  want(!statement.published.empty(), "published");
  want(!statement.reviewed.empty(), "reviewed");
  want(!statement.contact.empty(), "contact");
  want(!statement.complaint.empty(), "complaint");
  return missing;
}

std::string contradiction_in(const Statement& statement) {
  const bool any = names_any(statement.shortcomings) || names_any(statement.burden);
  if (statement.status == Accordance::wholly && any)
    return "status says \"wholly\", and shortcomings or burden name content that is not accessible";
  const bool all_said = statement.shortcomings && statement.burden && statement.excluded;
  if ((statement.status == Accordance::partly || statement.status == Accordance::not_at_all) && all_said && !any &&
      statement.excluded->empty())
    return "status does not say \"wholly\", and neither shortcomings, burden nor excluded name any content";
  if (!statement.published.empty() && !statement.reviewed.empty() && statement.reviewed < statement.published)
    return "reviewed is a day before published";
  return "";
}

Result<Warnings> check_statement(const Statement* statement, bool public_body) {
  if (!statement) {
    if (!public_body) return Warnings{};
    return Error{Fault::bad_format,
                 "\"public_body\" is true, and \"accessibility\" is missing: the site of a public body must tell how "
                 "accessible it is (lag 2018:1937, 13 §)",
                 std::string(manifest_name)};
  }
  Warnings warnings;
  std::string all;
  for (const std::string_view key : missing_of(*statement)) {
    warnings.push_back({Fault::not_found, "$.accessibility has no \"" + std::string(key) + "\"; the statement leaves it out",
                        std::string(manifest_name)});
    all += (all.empty() ? "\"" : ", \"") + std::string(key) + "\"";
  }
  if (public_body && !all.empty())
    return Error{Fault::bad_format, "\"public_body\" is true, and $.accessibility must also say " + all, std::string(manifest_name)};
  return warnings;
}

}  // namespace diarium::exporting
