// Bytes as a file of text, in any encoding: decoded, brought to normal form, cut, understood, packed; a first byte says its
// name, whether its personal numbers are masked, and whether it is repaired.
#include "diarium.h"
#include "fuzz/check.h"
#include "fuzz/made.h"

void diarium::fuzz::run(std::string_view given) {
  static const auto lexicon = text::Lexicon::open(fuzz::made_lexicon());  // Made once: the program has no other memory.
  if (given.empty()) return;
  const auto first = static_cast<unsigned char>(given[0]);
  const std::string_view bytes = given.substr(1);
  const std::string path = first % 2 ? "a.md" : "a.txt";
  Warnings warnings;
  auto drafts = draft_papers(bytes, path, warnings);
  if (!drafts) return fuzz::hold_error(drafts.error());
  const auto source = masked_source(bytes, path);
  fuzz::hold(source && utf8::valid(*source));
  if (first / 2 % 2) (void)mask_drafts(*drafts);
  text::Repairer repairer(*lexicon);
  std::vector<index::Paper> papers;
  for (Draft& draft : *drafts)
    papers.push_back(
        finish_paper(std::move(draft), WithFacts::yes, first / 4 % 2 ? &repairer : nullptr, warnings));
  settle_parts(papers);
  index::Builder builder;
  std::uint32_t number = 0;
  for (index::Paper& paper : papers) {
    fuzz::hold(utf8::valid(paper.text.nfc));
    const auto end = static_cast<std::uint32_t>(paper.text.nfc.size());
    fuzz::hold(paper.text.map.to_source(end) <= source->size());
    paper.id = "a" + std::to_string(++number);
    builder.add(std::move(paper));
  }
  const auto pack = index::Pack::open(std::move(builder).freeze());
  fuzz::hold(pack && pack->check().empty());
}
