// Bytes as a file that is looked through before its copy is given away: of any kind, and as a PDF behind its mark.
#include "fuzz/check.h"
#include "source/inside/inside.h"

void diarium::fuzz::run(std::string_view given) {
  for (const std::string& file : {std::string(given), "%PDF-1.5\n1 0 obj\n" + std::string(given)}) {
    const source::Inside inside = source::look_inside(file, "a", [](std::string_view where, std::string_view words) {
      hold(!where.empty() && !words.empty());
    });
    for (std::size_t i = 1; i < inside.holds.size(); ++i) hold(inside.holds[i - 1].what < inside.holds[i].what);
    hold(inside.unseen.size() <= source::unseen_limit);
  }
}
