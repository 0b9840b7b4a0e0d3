#include "bind/page.h"

namespace diarium::bind {

Page::Page() : canvas(nullptr, [](ui::Canvas*) {}) {}

}  // namespace diarium::bind
