#include "bind/page.h"

namespace diarium::bind {

Page::Page() : drawing(nullptr, [](Drawing*) {}) {}

}  // namespace diarium::bind
