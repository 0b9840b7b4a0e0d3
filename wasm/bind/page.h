// bind/page: what stands behind the handle that JavaScript holds: one page, its application and its canvas.
#pragma once
#include <memory>
#include <string>

#include "app/application.h"

namespace diarium::bind {

struct Drawing;  // bind/canvas.cpp

struct Page {
  app::Application application;
  /// Null in page mode. Made by bind/canvas.cpp, which alone knows how to destroy it.
  std::unique_ptr<Drawing, void (*)(Drawing*)> drawing{nullptr, [](Drawing*) {}};
  std::string answer;  ///< Keeps what was returned last.

  /// Words for JavaScript, valid until the next.
  const char* tell(std::string words) { return (answer = std::move(words)).c_str(); }
};

}  // namespace diarium::bind
