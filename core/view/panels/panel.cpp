#include "view/panels/panel.h"

namespace diarium::view {

Words said(std::string text, Shape shape, Tone tone) { return {std::move(text), {}, shape, tone, false, {}, {}}; }

Words leading(std::string text, std::string address, Shape shape, Tone tone) {
  return {std::move(text), std::move(address), shape, tone, false, {}, {}};
}

std::string passage_address(const std::string& paper, ByteSpan span) {
  return "d/" + paper + "/?s=" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

}  // namespace diarium::view
