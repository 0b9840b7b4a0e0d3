#include "export/page/html.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/escape.h"

namespace diarium::exporting {
namespace {

/// Elements that a line of the file ends with, so that two builds can be compared by eye.
constexpr std::array<std::string_view, 25> blocks{
    "article", "aside", "div", "footer", "form",    "h1", "h2",    "h3",    "h4",    "h5", "h6", "header", "hr",
    "li",      "main",  "nav", "p",      "section", "ul", "table", "tbody", "thead", "tr", "td", "th"};

bool ends_line(std::string_view tag) { return std::ranges::find(blocks, tag) != blocks.end(); }

bool forbidden(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f; }

}  // namespace

void escape(std::string_view words, std::string& out) {
  for (const char c : words) {
    switch (c) {
      case '\'': out += "&#39;"; break;
      case '\r': out += "&#13;"; break;
      default:
        if (const std::string_view entity = entity_of(c); !entity.empty())
          out += entity;
        else if (forbidden(static_cast<unsigned char>(c)))
          out += "\uFFFD";
        else
          out += c;
    }
  }
}

void Html::begin(std::string_view tag, Attributes attributes) {
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    escape(value, out_);
    out_ += '"';
  }
  out_ += '>';
}

void Html::end(std::string_view tag) {
  out_ += "</";
  out_ += tag;
  out_ += '>';
  if (ends_line(tag)) out_ += '\n';
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  open_.push_back(tag);
  return *this;
}

Html& Html::close() {
  assert(!open_.empty());
  end(open_.back());
  open_.pop_back();
  return *this;
}

Html& Html::text(std::string_view words) {
  escape(words, out_);
  return *this;
}

Html& Html::element(std::string_view tag, Attributes attributes, std::string_view words) {
  begin(tag, attributes);
  escape(words, out_);
  end(tag);
  return *this;
}

Html& Html::single(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  if (ends_line(tag)) out_ += '\n';
  return *this;
}

Html& Html::append(std::string_view html) {
  out_ += html;
  return *this;
}

std::string Html::take() && {
  assert(open_.empty());
  return std::move(out_);
}

std::string link(std::string_view root, std::string_view address) {
  const std::string whole = std::string(root) + std::string(address);
  return whole.empty() ? "./" : whole;
}

}  // namespace diarium::exporting
