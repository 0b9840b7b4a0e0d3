#include "export/beside/pages.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "app/nodes/build.h"
#include "base/letters.h"
#include "export/beside/beside_program.h"
#include "facts/certainty/record.h"
#include "facts/kinds/fields.h"
#include "facts/rules/rule_texts.h"

namespace diarium::exporting {
namespace {

using app::Look, app::Role;
using facts::RuleText;

/// The files that are shown first, in this order, and the group of words (assets/i18n) that names what their rules say.
struct Shown {
  std::string_view file, group;
};
constexpr auto shown_files = std::to_array<Shown>({
    {"decided", ""}, {"moved", ""}, {"votes", ""}, {"dissents", "dissent"}, {"roles", "person_role"}, {"aside", ""},
    {"groups", ""}, {"dates", "date"}, {"numbers", "rules"}, {"grounds", "ground"}, {"referrals", "referral"},
    {"works", ""}, {"questions", ""}, {"titles", ""}, {"happening", "rules"}, {"clauses", ""}, {"fates", ""},
    {"answers", ""}, {"gaps", ""}, {"conflicts", ""}});

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

/// What a rule says, in the words of the page; empty where only other rules ask for it, or C++.
std::string saying(view::Language language, std::string_view group, const RuleText& rule) {
  if (rule.value == "-" || rule.value == "none") return std::string(view::word(language, "rules.nothing"));
  if (rule.value == "pass") return std::string(view::word(language, "rules.pass"));
  std::string value(rule.value);
  if (!view::has_word(std::string(group) + "." + value)) std::ranges::replace(value, '_', ' ');
  const std::string_view of = value == "last" ? "rules" : group;
  return view::has_word(std::string(of) + "." + value) ? view::data_word(language, of, value) : std::string();
}

/// How often each rule spoke in the papers of a collection, by its path.
using Spoken = std::map<std::string, std::size_t, std::less<>>;
Result<Spoken> count_spoken(const index::Pack& pack) {
  Spoken spoken;
  const auto count = [&](std::string_view rule) {
    if (!rule.empty()) ++spoken[std::string(rule)];
  };
  for (std::uint32_t paper = 0; paper < pack.papers(); ++paper) {
    auto read = pack.facts(DocId{paper});
    if (!read) return read.error();
    facts::each_fact(*read, [&](const facts::KindOfFact&, const auto& one) {
      count(facts::rule_in(one.confidence.basis));
    });
  }
  return spoken;
}

/// «Har läst 14 uppgifter i samlingen. 19 av 20 granskade var rätt.»
std::string counted(view::Language language, const Spoken& spoken, const std::string& path) {
  const auto found = spoken.find(path);
  std::string said = found == spoken.end() ? "" : view::count(language, "rules.spoke", found->second);
  const facts::Record record = facts::record_of_rule(path);
  if (record.said == 0) return said;
  if (!said.empty()) said += ' ';
  return said + view::fill(language, "rules.record",
                           {{"right", std::to_string(record.right)}, {"said", std::to_string(record.said)}});
}

app::Node rule_item(view::Language language, std::string_view group, const RuleText& rule, const Spoken& spoken) {
  const std::string path = std::string(rule.file) + '/' + std::string(rule.name);
  app::Nodes said;
  if (std::string says = saying(language, group, rule); !says.empty())
    said = {app::make(Role::strong, Look::none, std::move(says)), words(":")};
  for (std::string_view left = rule.examples; !left.empty();) add_example(said, take_line(left));
  app::Node item = app::box(Role::list_item, Look::body_text,
                            {app::box(Role::paragraph, Look::body_text, std::move(said))});
  const std::string said_so_far = counted(language, spoken, path);
  item.children.push_back(app::make(Role::paragraph, Look::small_text,
                                    said_so_far.empty() ? path : path + " · " + said_so_far));
  return item;
}

/// `anchors`: each rule has an id, that app/screens/rails.cpp leads to.
BesideProgram::Section rules_in(view::Language language, int level, const Spoken& spoken, bool anchors) {
  app::Node how_sure = app::make(Role::link, Look::none, std::string(view::word(language, "about.claim")));
  how_sure.href = claim_address;
  app::Nodes nodes = {
      app::make(Role::paragraph, Look::body_text, std::string(view::word(language, "rules.lede"))),
      app::box(Role::paragraph, Look::body_text, {std::move(how_sure)})};
  std::vector<Shown> shown(shown_files.begin(), shown_files.end());
  for (const RuleText& rule : facts::rule_texts())
    if (std::ranges::find(shown, rule.file, &Shown::file) == shown.end()) shown.push_back({rule.file, ""});
  for (const auto& [file, group] : shown) {
    app::Nodes items;
    for (const RuleText& rule : facts::rule_texts())
      if (rule.file == file && !rule.examples.empty()) {
        items.push_back(rule_item(language, group, rule, spoken));
        if (anchors) items.back().anchor = std::string(file) + '-' + std::string(rule.name);
      }
    app::Node title = app::make(Role::heading, Look::section_title, view::data_word(language, "rules", file));
    title.level = static_cast<std::uint8_t>(level);
    nodes.push_back(std::move(title));
    nodes.push_back(app::box(Role::list, Look::body_list, std::move(items)));
  }
  return {std::string(view::word(language, "rules.title")), std::move(nodes)};
}

}  // namespace

Result<Page> rules_page(const Site& site, app::Application& program) {
  auto spoken = count_spoken(site.pack);
  if (!spoken) return spoken.error();
  return page_beside(site, program,
                     {std::string(rules_address), rules_in(site.language, 3, *spoken, true),
                      rules_in(other_than(site.language), 4, *spoken, false)});
}

}  // namespace diarium::exporting
