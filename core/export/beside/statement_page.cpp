#include "export/beside/pages.h"

#include "app/nodes/build.h"
#include "export/beside/beside_program.h"
#include "view/dates.h"
#include "view/words.h"

namespace diarium::exporting {
namespace {

using app::Look;
using app::Node;
using app::Nodes;
using app::Role;
using view::Language;
using view::word;

/// Tells the statement in one language.
class StatementTeller {
 public:
  StatementTeller(const Stated& stated, const Site& site, Language language)
      : said_(stated.statement), public_body_(stated.public_body), language_(language), own_words_(site.language) {}

  [[nodiscard]] std::string title() const {
    return said_.service.empty() ? words("heading_bare") : filled("heading", {{"service", said_.service}});
  }

  /// `level`: of its headings.
  [[nodiscard]] Nodes sections(int level) const {
    Nodes nodes;
    if (!said_.responsible.empty())
      nodes.push_back(paragraph(filled("who", {{"responsible", said_.responsible},
                                               {"service", said_.service.empty() ? words("this_site") : said_.service}})));
    const auto add = [&](std::string_view key, Nodes inside) {
      if (inside.empty()) return;
      inside.insert(inside.begin(), app::heading(level, Look::section_title, words(std::string(key) + "_title")));
      nodes.push_back(app::box(Role::section, Look::none, std::move(inside)));
    };
    add("status", status());
    add("shortcomings", list(said_.shortcomings, "shortcomings_none"));
    add("burden", list(said_.burden, "burden_none"));
    add("excluded", list(said_.excluded, "excluded_none"));
    add("method", method());
    add("contact", leading(said_.contact, "contact_help"));
    add("complaint", leading(said_.complaint, "complaint_help"));
    add("dates", dates());
    return nodes;
  }

 private:
  [[nodiscard]] std::string words(const std::string& key) const { return std::string(view::word_of(statement_words(), language_, "accessibility." + key)); }
  [[nodiscard]] std::string filled(const std::string& key, const std::vector<std::pair<std::string_view, std::string>>& values) const {
    return view::filled(words(key), values);
  }
  static Node paragraph(std::string text) { return app::make(Role::paragraph, Look::body_text, std::move(text)); }
  /// What the publisher wrote, in the publisher's language.
  [[nodiscard]] Node quoted(Node node) const {
    return language_ == own_words_ ? node : app::with_lang(std::move(node), own_words_ == Language::sv ? "sv" : "en");
  }

  [[nodiscard]] Nodes status() const {
    const std::string law = words(public_body_ ? "law" : "like_law");
    switch (said_.status) {
      case Accordance::unstated: return {};
      case Accordance::wholly: return {paragraph(filled("wholly", {{"law", law}}))};
      case Accordance::partly: return {paragraph(filled("partly", {{"law", law}}))};
      case Accordance::not_at_all: break;
    }
    return {paragraph(filled("not", {{"law", law}}))};
  }

  [[nodiscard]] Nodes list(const Exceptions& exceptions, const std::string& none) const {
    if (!exceptions) return {};
    if (exceptions->empty()) return {paragraph(words(none))};
    Nodes items;
    for (const Exception& one : *exceptions)
      items.push_back(app::box(Role::list_item, Look::body_text,
                               {quoted(app::make(Role::text, Look::none, one.what + " ")),
                                app::make(Role::text, Look::none, words("why") + " "),
                                quoted(app::make(Role::text, Look::none, one.why))}));
    return {app::box(Role::list, Look::body_list, std::move(items))};
  }

  [[nodiscard]] Nodes method() const {
    Nodes nodes;
    if (!said_.method.empty()) nodes.push_back(quoted(paragraph(said_.method)));
    if (!said_.assessed.empty()) nodes.push_back(paragraph(on_day("assessed", said_.assessed)));
    return nodes;
  }

  [[nodiscard]] Nodes leading(const std::string& to, const std::string& help) const {
    if (to.empty()) return {};
    Node link = app::make(Role::link, Look::none, to);
    link.href = to.starts_with("https://") ? to : "mailto:" + to;
    return {paragraph(words(help)), app::box(Role::paragraph, Look::body_text, {std::move(link)})};
  }

  [[nodiscard]] Nodes dates() const {
    Nodes nodes;
    if (!said_.published.empty()) nodes.push_back(paragraph(on_day("published", said_.published)));
    if (!said_.reviewed.empty()) nodes.push_back(paragraph(on_day("reviewed", said_.reviewed)));
    return nodes;
  }

  [[nodiscard]] std::string on_day(const std::string& key, std::string_view day) const {
    return filled(key, {{"day", view::date_words(language_, day)}});
  }

  const Statement& said_;
  bool public_body_;
  Language language_, own_words_;
};

}  // namespace

Result<Page> statement_page(const Site& site, app::Application& program, const Stated& stated) {
  const StatementTeller own(stated, site, site.language), translated(stated, site, other_than(site.language));
  return page_beside(site, program, {std::string(statement_address), {own.title(), own.sections(2)}, {translated.title(), translated.sections(3)}});
}

}  // namespace diarium::exporting
