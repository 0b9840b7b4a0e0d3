// Where libFuzzer comes in, the same for every fuzzer.
#include "fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  diarium::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
