// Bytes as a zip: its directory, and every entry that it names; then as a file.
#include <cstddef>
#include <cstdint>

#include "fuzz/check.h"
#include "source/office/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diarium;
  const std::string_view bytes = fuzz::given(data, size);
  if (auto zip = source::Zip::open(bytes, "a", {.inflated = 4u << 20})) {
    for (const std::string& name : zip->names()) (void)zip->read(name);
  }
  fuzz::read_and_check(bytes);
  return 0;
}
