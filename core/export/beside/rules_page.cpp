#include "export/beside/rules_page.h"

#include <algorithm>
#include <array>

#include "app/nodes/build.h"
#include "export/beside/beside_program.h"
#include "facts/rules/rule_texts.h"

namespace diarium::exporting {
namespace {

using app::Look, app::Role;
using facts::RuleText;

/// The files that are shown, in this order, and the group of words (assets/i18n) that names what their rules say.
struct Shown {
  std::string_view file, group;
};
constexpr std::array<Shown, 7> shown_files{{{"dates", "date"},
                                            {"numbers", "rules"},
                                            {"grounds", "ground"},
                                            {"roles", "person_role"},
                                            {"dissents", "dissent"},
                                            {"referrals", "referral"},
                                            {"happening", "rules"}}};

app::Node words(std::string said) { return app::make(Role::text, Look::none, std::move(said)); }

/// «… den **9 februari 2031** …»: the place of an example stands out.
void add_example(app::Nodes& nodes, std::string_view example) {
  std::string line(example);
  for (std::size_t at = 0; (at = line.find(" / ", at)) != line.npos;) line.replace(at, 3, " | ");
  const std::size_t open = line.find('['), close = line.find(']');
  nodes.push_back(words(" «" + line.substr(0, open)));
  nodes.push_back(app::make(Role::strong, Look::none, line.substr(open + 1, close - open - 1)));
  nodes.push_back(words(line.substr(close + 1) + "»"));
}

/// What a rule says, in the words of the page; empty where only other rules ask for it.
std::string saying(view::Language language, std::string_view group, const RuleText& rule) {
  if (rule.value == "-" || rule.value == "none") return std::string(view::word(language, "rules.nothing"));
  if (rule.value == "pass") return std::string(view::word(language, "rules.pass"));
  std::string value(rule.value);
  if (!view::has_word(std::string(group) + "." + value)) std::ranges::replace(value, '_', ' ');
  const std::string_view of = value == "last" ? "rules" : group;
  return view::has_word(std::string(of) + "." + value) ? view::data_word(language, of, value) : std::string();
}

app::Node rule_item(view::Language language, std::string_view group, const RuleText& rule) {
  app::Nodes said = {app::make(Role::strong, Look::none, saying(language, group, rule)), words(":")};
  std::string_view left = rule.examples;
  while (!left.empty()) {
    add_example(said, left.substr(0, left.find('\n')));
    left.remove_prefix(std::min(left.size(), left.substr(0, left.find('\n')).size() + 1));
  }
  app::Node item = app::box(Role::list_item, Look::body_text,
                            {app::box(Role::paragraph, Look::body_text, std::move(said)),
                             app::make(Role::paragraph, Look::small_text,
                                       std::string(rule.name) + ": " + std::string(rule.when))});
  return item;
}

BesideProgram::Section rules_in(view::Language language, int level) {
  app::Nodes nodes = {
      app::make(Role::paragraph, Look::body_text, std::string(view::word(language, "rules.lede")))};
  for (const auto& [file, group] : shown_files) {
    app::Nodes items;
    for (const RuleText& rule : facts::rule_texts())
      if (rule.file == file && !rule.examples.empty() && !saying(language, group, rule).empty())
        items.push_back(rule_item(language, group, rule));
    app::Node title = app::make(Role::heading, Look::section_title, view::data_word(language, "rules", file));
    title.level = static_cast<std::uint8_t>(level);
    nodes.push_back(std::move(title));
    nodes.push_back(app::box(Role::list, Look::body_list, std::move(items)));
  }
  return {std::string(view::word(language, "rules.title")), std::move(nodes)};
}

}  // namespace

Result<Page> rules_page(const Site& site, app::Application& program) {
  return page_beside(site, program,
                     {std::string(rules_address), rules_in(site.language, 3), rules_in(other_than(site.language), 4)});
}

}  // namespace diarium::exporting
