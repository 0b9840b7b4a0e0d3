// Made-up papers for the tests of index/ and query/.
#pragma once
#include "core/base/checks.h"
#include "core/base/die.h"
#include "index/pack.h"
#include "structure/outline.h"

namespace diarium::test {

/// A paper as the command reads it, without facts.
inline index::Paper paper(std::string id, std::string text, source::Format format = source::Format::plain) {
  index::Paper made;
  made.name = id + (format == source::Format::plain ? ".txt" : ".md");
  made.id = std::move(id);
  made.format = format;
  made.text = text::normalise(std::move(text));
  made.outline = structure::parse(made.text.nfc, format);
  return made;
}

/// What is to become of a word of a scan, everywhere it stands: its repair, or two readings that nobody can tell apart.
struct Mend {
  std::string was, now;
  std::vector<std::string> readings{};
};

/// A paper of a damaged scan, mended word by word; `scan` is cut at spaces and line ends.
inline index::Paper mended(std::string id, const std::string& scan, const std::vector<Mend>& mends) {
  const text::Text before = text::normalise(scan);
  index::Paper made{.id = id, .name = id + ".txt"};
  for (std::size_t at = 0; at < before.nfc.size();) {
    const std::size_t end = std::min(before.nfc.find_first_of(" \n.", at), before.nfc.size());
    const ByteSpan word{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    for (const Mend& mend : mends) {
      if (slice(before.nfc, word) != mend.was) continue;
      made.repairs.push_back({.seen = word,
                              .source = before.map.to_source(word),
                              .was = mend.was,
                              .now = mend.readings.empty() ? mend.now : mend.was,
                              .reason = text::Reason::letter,
                              .confidence = 90,
                              .readings = mend.readings});
    }
    at = end + 1;
  }
  made.text = text::apply_repairs(before, made.repairs);
  made.outline = structure::parse(made.text.nfc, made.format);
  made.facts.ocr_damaged = true;
  return made;
}

inline std::string freeze(std::vector<index::Paper> papers) {
  index::Builder builder;
  for (index::Paper& one : papers) builder.add(std::move(one));
  return std::move(builder).freeze();
}

inline index::Pack open(std::string bytes) {
  return *there(index::Pack::open(std::move(bytes)));
}

/// A pack of texts with the ids p0, p1, …
inline index::Pack pack_of(const std::vector<std::string>& texts) {
  std::vector<index::Paper> papers;
  for (std::size_t i = 0; i < texts.size(); ++i) papers.push_back(paper("p" + std::to_string(i), texts[i]));
  return open(freeze(std::move(papers)));
}

}  // namespace diarium::test
