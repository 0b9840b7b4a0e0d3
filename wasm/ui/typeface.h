// ui/typeface: the faces of the page and the ways of setting type that its looks use.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "ui/font.h"

namespace diarium::ui {

enum class Face : std::uint8_t { sans, sans_strong, serif, serif_italic, serif_strong, icons };
inline constexpr int face_count = 6;

/// The face in the words of a style sheet and of the site: what the twin's text must be set in.
struct FaceName {
  std::string_view file;    ///< In fonts/.
  std::string_view family;
  int weight;
  bool italic;
};
[[nodiscard]] const FaceName& name(Face face);

/// A way of setting type: face, size and height of a line, in CSS px.
struct TypeStyle {
  Face face{};
  float size = 0;
  float line_height = 0;
  friend bool operator==(const TypeStyle&, const TypeStyle&) = default;
};

/// The loaded faces. Layout and drawing start when all are there.
class Faces {
 public:
  /// errors    bad_format.
  [[nodiscard]] std::optional<Error> add(Face face, std::string bytes);
  [[nodiscard]] bool complete() const;
  /// The face must have been added.
  [[nodiscard]] const Font& of(Face face) const;

 private:
  std::array<std::optional<Font>, face_count> fonts_;
};

}  // namespace diarium::ui
