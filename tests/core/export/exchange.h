// Made-up papers for the tests of exports.
#pragma once

#include "core/index/support.h"
#include "diarium.h"

namespace diarium::test {

inline const char* const motion_text =
    "# Motion om fler cykelställ\n\nStorby kommun\n\nKommunfullmäktige\n\nDnr KS 2031/417\n\n2031-03-04\n\n"
    "Karin Ek (V) yrkar\n\n- att kommunen ställer upp tio cykelställ vid stationen\n"
    "- att =SUMMA(A1) & <taggar> \"räknas\" som ord\n\nKarin Ek (V)\n";
inline const char* const minutes_text =
    "Storby kommun\nKommunfullmäktige\nSammanträdesprotokoll\n2031-06-09\n\n§ 12\nMotion om fler cykelställ\n"
    "Dnr KS 2031/417\n\nBeslut\nKommunfullmäktige beslutar att avslå motionen.\n\n"
    "Omröstning\nMed 32 ja-röster mot 12 nej-röster och 3 som avstår avslås motionen.\n\n"
    "Reservationer\nBo Al (L) och Eva Lund (MP) reserverar sig mot beslutet.\n";

/// Two papers of one case, and one whose letters were mended.
inline std::string made_pack() {
  const Packed packed = pack_files({{"a/motion.md", motion_text}, {"b protokoll.txt", minutes_text}}, WithFacts::yes);
  const index::Pack read = open(packed.bytes);
  index::Builder builder;
  builder.describe({"Samling", "Om cykelställ", "https://exempel.se/storby/", "info@exempel.se", "#112233", ""});
  for (std::uint32_t i = 0; i < read.papers(); ++i) {
    const DocId paper{i};
    builder.add({read.card(paper).id, read.card(paper).name, read.card(paper).format, *read.text(paper), *read.outline(paper),
                 *read.facts(paper), *read.repairs(paper), *read.origin(paper)});
  }
  index::Paper scan = mended("skadad", "Motionen for alla bor avslas. Det ar svart.\n",
                             {{"for", "f\u00F6r"}, {"bor", "bor", {"b\u00F6r", "bor"}}, {"avslas", "avsl\u00E5s"}, {"ar", "\u00E4r"}});
  scan.origin = {std::string(64, 'a'), "https://exempel.se/skadad.pdf", "2031-07-01", "Egen rubrik", true, 0};
  builder.add(std::move(scan));
  return *there(with_relations(std::move(builder).freeze()));
}

inline std::vector<exporting::ExportFile> exported(const index::Pack& pack, std::string_view format) {
  return *there(exporting::export_papers(pack, format, {.version = "0"}));
}
inline const std::string& bytes_of(const std::vector<exporting::ExportFile>& files, std::string_view path) {
  const auto found = std::ranges::find(files, path, &exporting::ExportFile::path);
  REQUIRE(found != files.end());
  return found->bytes;
}

}  // namespace diarium::test
