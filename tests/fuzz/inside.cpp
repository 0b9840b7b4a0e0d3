// Bytes as a file that is looked through before its copy is given away: of any kind, and as a PDF behind its mark.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "source/inside/inside.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diarium;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const std::string& file : {std::string(bytes), "%PDF-1.5\n1 0 obj\n" + std::string(bytes)}) {
    const source::Inside inside = source::look_inside(file, "a", [](std::string_view where, std::string_view words) {
      if (where.empty() || words.empty()) std::abort();
    });
    for (std::size_t i = 1; i < inside.holds.size(); ++i)
      if (inside.holds[i - 1].what >= inside.holds[i].what) std::abort();
    if (inside.unseen.size() > source::unseen_limit) std::abort();
  }
  return 0;
}
