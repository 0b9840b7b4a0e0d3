// bind/page: what stands behind the handle that JavaScript holds: one page, its application and its canvas.
#pragma once
#include <memory>
#include <string>

#include "app/application.h"

namespace diarium::bind {

struct Drawing;  // bind/canvas.cpp

struct Page {
  Page();
  app::Application application;
  /// Null in page mode. Made by bind/canvas.cpp, which alone knows how to destroy it.
  std::unique_ptr<Drawing, void (*)(Drawing*)> drawing;
  std::string answer;                  ///< Keeps what the last take or prose returned.
};

}  // namespace diarium::bind
