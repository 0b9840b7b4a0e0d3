// A small pile of made-up papers as a pack, for the tests of views.
#pragma once

#include "core/facts/whole_facts.h"
#include "core/index/support.h"
#include "relations/relations.h"

namespace papers {

using namespace diarium;

/// A paper before it is packed. What `municipality` and `date` say is stated as a fact, whatever the rules would read.
/// `collection`: of the reader's own; empty: it is published. `path`: of its file; empty: named by its id.
struct Draft { std::string id, text, municipality, date, collection = {}, path = {}; };

inline facts::Value stated(const std::string& text, const std::string& words, const std::string& value) {
  return {value, test::span_of(text, words), facts::Status::read, {}};
}

inline index::Pack pack(const std::vector<Draft>& drafts, index::About about = {}) {
  index::Builder builder;
  builder.describe(std::move(about));
  for (const Draft& draft : drafts) {
    index::Paper paper = test::paper(draft.id, draft.text, source::Format::markdown);
    if (!draft.path.empty()) paper.name = draft.path;
    paper.facts = facts::extract(paper.text.nfc, paper.outline);
    if (!draft.municipality.empty())
      paper.facts.municipality = stated(paper.text.nfc, draft.municipality, draft.municipality);
    if (!draft.date.empty()) paper.facts.document_date = stated(paper.text.nfc, draft.date, draft.date);
    paper.facts = test::all_certain(std::move(paper.facts));
    paper.origin.collection = draft.collection;
    builder.add(std::move(paper));
  }
  return test::open(std::move(builder).freeze());
}

/// The papers of a pack, whose facts can all be read, as relations are found between them. `pack` outlives it.
inline relations::Pile pile_of(const index::Pack& pack) {
  relations::Pile all;
  all.size = pack.papers();
  all.paper = [&pack](std::uint32_t n) -> Result<relations::PileText> {
    return relations::PileText{pack.card({n}).id, *test::there(pack.text({n})), *test::there(pack.outline({n})),
                               *test::there(pack.facts({n})), pack.card({n}).name};
  };
  return all;
}

/// A paper that states municipality and date.
inline Draft paper(const std::string& id, const std::string& municipality, const std::string& date, const std::string& words) {
  return {id, "# Motion om läslust\n\nKommunfullmäktige i " + municipality + " kommun\n\n" + date + "\n\n" + words + "\n",
          municipality, date, ""};
}

}  // namespace papers
