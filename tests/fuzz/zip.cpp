// Bytes as a zip: its directory, and every entry that it names; then as a file.
#include "fuzz/check.h"
#include "source/office/zip.h"

void diarium::fuzz::run(std::string_view given) {
  if (auto zip = source::Zip::open(given, "a", {.inflated = 4u << 20})) {
    for (const std::string& name : zip->names()) (void)zip->read(name);
  }
  fuzz::read_and_check(given);
}
