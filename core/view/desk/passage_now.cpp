#include "view/desk/passage_now.h"

#include "view/paper/cite.h"

namespace diarium::view {

Result<Anchored> passage_now(const index::Pack& pack, DocId paper, const OwnPassage& passage) {
  if (passage.anchor.empty()) return Anchored::unsaid;
  const auto original = original_of(pack, paper);
  const auto text = pack.text(paper);
  if (!original) return original.error();
  if (!text) return text.error();
  return find_anchor(original->sha256, text->nfc, passage.span, passage.anchor).state;
}

}  // namespace diarium::view
