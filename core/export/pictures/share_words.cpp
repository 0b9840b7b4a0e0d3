#include <algorithm>
#include <optional>

#include "app/words/labels.h"
#include "export/pictures/share_picture.h"
#include "view/case_words.h"
#include "view/rows.h"

namespace diarium::exporting {
namespace {

std::string promise_of(const Site& site) { return std::string(view::word(site.language, "picture.promise")); }

}  // namespace

ShareWords words_of_paper(const Site& site, DocId paper) {
  const view::PaperRow row = view::paper_row(site.pack, paper);
  ShareWords words;
  words.kicker = app::dotted({app::type_words(site.language, row.type), row.municipality, row.date.empty() ? "" : app::date_of(site.language, row)});
  words.title = app::title_of(site.language, row);
  if (!row.outcome.empty()) {
    words.outcome = app::outcome_chip(site.language, row);
    words.tone = view::outcome_tone(row.outcome);
  }
  words.promise = promise_of(site);
  return words;
}

ShareWords words_of_case(const Site& site, const relations::Case& one) {
  ShareWords words;
  words.kicker = app::dotted({std::string(view::word(site.language, "case.kicker")), view::case_mark(one)});
  words.title = one.title.empty() ? std::string(view::word(site.language, "paper.untitled")) : one.title;
  const std::optional<relations::Verdict> verdict = view::last_verdict(one);
  if (verdict && verdict->certainty == facts::Certainty::certain) {
    const view::Words chip = view::case_chip(site.language, verdict);
    words.outcome = chip.text;
    words.tone = chip.tone;
  }
  words.promise = promise_of(site);
  return words;
}

ShareWords words_of_site(const Site& site) {
  const index::About& about = site.pack.about();
  ShareWords words;
  words.kicker = app::dotted({view::count(site.language, "count.papers", site.counts.papers),
                              view::count(site.language, "count.municipalities", site.counts.municipalities)});
  words.title = about.title.empty() ? std::string(view::word(site.language, "app.name")) : about.title;
  words.promise = promise_of(site);
  return words;
}

std::string picture_of(std::string_view path) {
  const bool own = (path.starts_with("d/") || path.starts_with("a/")) && std::ranges::count(path, '/') == 2;
  return (own ? std::string(path.substr(0, path.rfind('/') + 1)) : "") + std::string(picture_name);
}

}  // namespace diarium::exporting
