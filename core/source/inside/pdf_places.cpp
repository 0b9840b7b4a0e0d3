#include "source/inside/pdf_places.h"

#include <charconv>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "source/format.h"
#include "source/inside/finder.h"
#include "source/inside/pdf_filters.h"
#include "source/inside/pdf_tokens.h"

namespace diarium::source {
namespace {

using TokenKind = PdfToken::Kind;
using Objects = std::map<std::string, PdfValue, std::less<>>;

constexpr std::size_t depth_limit = 64, page_limit = 50'000;
constexpr std::string_view object_prefix = "object ";

bool opens(TokenKind kind) { return kind == TokenKind::open_dict || kind == TokenKind::open_array; }

PdfValue read_value(PdfTokens& tokens, PdfToken token, std::size_t depth) {
  PdfValue value{token.kind, std::move(token.text), {}};
  if (!opens(value.kind) || depth == depth_limit) return value;
  const TokenKind close = value.kind == TokenKind::open_dict ? TokenKind::close_dict : TokenKind::close_array;
  for (token = tokens.next(); token.kind != close && token.kind != TokenKind::end; token = tokens.next()) {
    if (token.kind == TokenKind::close_dict || token.kind == TokenKind::close_array || token.kind == TokenKind::comment) continue;
    value.items.push_back(read_value(tokens, std::move(token), depth + 1));
  }
  return value;
}

/// The objects that a value of a dictionary leads to: «12 0 R», or a list of such.
std::vector<std::string> references(const PdfValue& dictionary, std::string_view key) {
  std::vector<std::string> numbers;
  const PdfValue* value = dictionary.get(key);
  if (!value) return numbers;
  if (dictionary.refers(key)) return {value->text};
  for (std::size_t i = 0; i + 2 < value->items.size(); ++i)
    if (value->items[i + 2].kind == TokenKind::word && value->items[i + 2].text == "R") numbers.push_back(value->items[i].text);
  return numbers;
}

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file), finder_(nobody_) {}

  std::map<std::string, std::string, std::less<>> run() {
    read_objects();
    std::vector<std::string> pages;
    std::set<std::string> met;
    for (const auto& [number, value] : objects_)
      if (value.says("Type", "Catalog"))
        for (const std::string& root : references(value, "Pages")) add_pages(root, pages, met);
    for (std::size_t i = 0; i < pages.size(); ++i) name_page(pages[i], "page " + std::to_string(i + 1));
    for (const std::string& info : infos_) name(info, "the properties of the file");
    for (const auto& [number, value] : objects_) {
      if (value.says("Type", "Metadata")) name(number, "the properties of the file");
      if (value.says("Type", "EmbeddedFile")) name(number, "an attached file");
    }
    return std::move(names_);
  }

 private:
  void read_objects() {
    PdfTokens tokens(file_);
    std::vector<PdfValue> values;
    std::string number;
    for (PdfToken token = tokens.next(); token.kind != TokenKind::end; token = tokens.next()) {
      if (token.kind == TokenKind::comment) continue;
      const std::string word = token.kind == TokenKind::word ? token.text : "";
      if (word == "obj" && values.size() >= 2) number = values[values.size() - 2].text;
      if (word == "stream" && !values.empty()) {
        std::size_t at = tokens.at();
        if (at < file_.size() && file_[at] == '\r') ++at;
        if (at < file_.size() && file_[at] == '\n') ++at;
        const PdfStream stream = read_pdf_stream(finder_, file_, at, values.back());
        tokens.go_to(stream.end);
        if (values.back().says("Type", "ObjStm")) read_packed(values.back(), stream.bytes);
        if (values.back().says("Type", "XRef")) keep_infos(values.back());
      }
      if ((word == "stream" || word == "endobj") && !number.empty() && !values.empty()) objects_[std::exchange(number, {})] = std::move(values.back());
      if (word.empty() || is_pdf_number(word)) {
        values.push_back(read_value(tokens, std::move(token), 0));
        if (values.back().kind == TokenKind::open_dict) keep_infos(values.back());
        if (values.size() > 8) values.erase(values.begin(), values.end() - 4);
      } else {
        values.clear();
      }
    }
  }
  void keep_infos(const PdfValue& trailer) {
    for (std::string& one : references(trailer, "Info")) infos_.insert(std::move(one));
  }
  /// The objects of an object stream: a table of numbers and places, then they.
  void read_packed(const PdfValue& dictionary, std::string_view bytes) {
    const std::size_t first = dictionary.number("First", bytes.size());
    PdfTokens table(bytes.substr(0, std::min(first, bytes.size())));
    for (;;) {
      const PdfToken number = table.next(), place = table.next();
      std::size_t at = 0;
      if (place.kind != TokenKind::word || std::from_chars(place.text.data(), place.text.data() + place.text.size(), at).ec != std::errc()) return;
      if (first + at >= bytes.size()) continue;
      PdfTokens tokens(bytes.substr(first + at));
      PdfToken token = tokens.next();
      if (opens(token.kind)) objects_[number.text] = read_value(tokens, std::move(token), 0);
    }
  }

  [[nodiscard]] const PdfValue* object(std::string_view number) const {
    const auto found = objects_.find(number);
    return found == objects_.end() ? nullptr : &found->second;
  }
  void add_pages(const std::string& number, std::vector<std::string>& pages, std::set<std::string>& met) {
    const PdfValue* node = object(number);
    if (!node || pages.size() > page_limit || !met.insert(number).second) return;
    const std::vector<std::string> kids = references(*node, "Kids");
    if (kids.empty() && !node->get("Kids")) pages.push_back(number);
    for (const std::string& kid : kids) add_pages(kid, pages, met);
  }
  void name(const std::string& number, const std::string& words) { names_.emplace(number, words); }
  /// A page, what it draws, and what lies on it.
  void name_page(const std::string& number, const std::string& words) {
    const PdfValue& page = *object(number);
    name(number, words);
    for (const std::string& one : references(page, "Contents")) name_list(one, words);
    for (const std::string& one : references(page, "Annots")) name_list(one, "an annotation on " + words);
    const PdfValue* resources = page.get("Resources");
    if (page.refers("Resources")) resources = object(resources->text);
    const PdfValue* forms = resources ? resources->get("XObject") : nullptr;
    if (forms && resources->refers("XObject")) forms = object(forms->text);
    if (!forms) return;
    for (std::size_t i = 1; i + 2 < forms->items.size(); ++i)
      if (forms->items[i + 2].kind == TokenKind::word && forms->items[i + 2].text == "R") name(forms->items[i].text, words);
  }
  /// An object, or those of the list that it is.
  void name_list(const std::string& number, const std::string& words) {
    name(number, words);
    const PdfValue* list = object(number);
    if (!list || list->kind != TokenKind::open_array) return;
    for (std::size_t i = 0; i + 2 < list->items.size(); i += 3) name(list->items[i].text, words);
  }

  std::string_view file_;
  WordsListener nobody_ = [](std::string_view, std::string_view) {};
  Finder finder_;
  Objects objects_;
  std::set<std::string> infos_;
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace

std::string PdfPlaces::name_of(std::string place) {
  if (!place.starts_with(object_prefix) || !looks_like_pdf(file_)) return place;
  if (!std::exchange(read_, true)) names_ = Reader(file_).run();
  const auto found = names_.find(std::string_view(place).substr(object_prefix.size()));
  return found != names_.end() ? found->second : "a part that no page shows (" + place + ")";
}

}  // namespace diarium::source
