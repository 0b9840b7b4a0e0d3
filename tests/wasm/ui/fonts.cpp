#include "wasm/ui/fonts.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace diarium::tests {

std::string font_file(ui::Face face) {
  const std::string path = std::string(DIARIUM_ROOT "/.tools/fonts/") + std::string(ui::name(face).file);
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const ui::Faces& faces() {
  static const ui::Faces all = [] {
    ui::Faces made;
    for (int i = 0; i < ui::face_count; ++i) {
      const auto face = static_cast<ui::Face>(i);
      const auto error = made.add(face, font_file(face));
      REQUIRE_MESSAGE(!error, ui::name(face).file << " is missing in .tools/fonts: run wasm/setup/setup.sh");
    }
    return made;
  }();
  return all;
}

}  // namespace diarium::tests
