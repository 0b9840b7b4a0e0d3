// What the page of a case says of its decision, for the tests of views.
#pragma once

#include "core/base/checks.h"
#include "index/pack.h"
#include "relations/relations.h"
#include "view/panel.h"

namespace papers {

using namespace diarium;

/// «Beslutades: …», a line a row.
inline std::string decided_card(const index::Pack& pack, const relations::Relations& told, const std::string& id,
                                view::Language language) {
  const auto panel = test::there(view::case_panel(pack, told, id, language));
  std::string all;
  for (const view::Section& section : panel->sections)
    for (const view::Card& card : section.cards) {
      if (card.id != "card-decided") continue;
      all += card.title.text + ": ";
      for (const view::Line& line : card.lines) {
        for (const view::Words& words : line)
          if (!words.mark) all += words.text;
        all += "\n";
      }
    }
  return all;
}

}  // namespace papers
