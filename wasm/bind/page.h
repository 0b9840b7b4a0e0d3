// bind/page: what stands behind the handle that JavaScript holds: one page, its application and its canvas.
#pragma once
#include <memory>
#include <string>

#include "app/application.h"

namespace diarium::ui {
class Canvas;
}

namespace diarium::bind {

struct Page {
  Page();
  ~Page();
  app::Application application;
  std::unique_ptr<ui::Canvas> canvas;  ///< Null in page mode; made by bind/canvas.cpp.
  std::string answer;                  ///< Keeps what the last take or prose returned.
};

}  // namespace diarium::bind
