// The page's faces as set-up cut them, for tests: layout and drawing are meaningless without real widths.
#pragma once
#include <string>

#include "ui/typeface.h"

namespace diarium::tests {

/// A file of .tools/fonts; empty if it is not there.
[[nodiscard]] std::string font_file(ui::Face face);
/// All six faces. A missing one fails the test that asks.
[[nodiscard]] const ui::Faces& faces();

}  // namespace diarium::tests
