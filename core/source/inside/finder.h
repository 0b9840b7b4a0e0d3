// source/inside/finder: one look through a file: who is told, how much may still be inflated, what was found.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "source/inside/inside.h"
#include "source/office/zip.h"

namespace diarium::source {

/// Where in the file, and how many files around it.
struct Place {
  std::string where;
  int depth = 0;
};
inline constexpr int inside_depth_limit = 8;  ///< Files in files; a mail with a zip of Word files has three.

class Finder {
 public:
  explicit Finder(const WordsListener& listener) : listener_(listener) {}

  void words(const Place& place, std::string_view words) {
    if (!words.empty()) listener_(place.where, words);
  }
  void unseen(const Place& place, std::string_view why);
  void count(std::string_view what, std::uint32_t times = 1) {
    if (times > 0) counts_[std::string(what)] += times;
  }
  /// Bytes that may still be inflated, of the file and all that is in it.
  [[nodiscard]] std::size_t room() const { return room_; }
  void spend(std::size_t bytes) { room_ -= bytes < room_ ? bytes : room_; }
  [[nodiscard]] Inside take() &&;

 private:
  const WordsListener& listener_;
  std::size_t room_ = ZipLimits{}.inflated;
  std::map<std::string, std::uint32_t, std::less<>> counts_;
  std::vector<Unseen> unseen_;
};

/// Of bytes of a kind that is not known: is that reported as unseen, or is it enough to look for strings in them?
enum class Unknown : std::uint8_t { reported, fine };

/// Looks through bytes of any kind (inside.cpp).
void look(Finder& finder, std::string_view bytes, const Place& place, Unknown unknown = Unknown::reported);
void look_at_zip(Finder& finder, std::string_view bytes, const Place& place);
void look_at_mail(Finder& finder, std::string_view bytes, const Place& place);
void look_at_pdf(Finder& finder, std::string_view bytes, const Place& place);
void look_at_picture(Finder& finder, std::string_view bytes, const Place& place);
/// XML of any kind; what is none is looked at as a web page. Returns how many elements hold words of their own.
std::uint32_t look_at_xml(Finder& finder, std::string_view bytes, const Place& place);
void look_at_page(Finder& finder, std::string_view bytes, const Place& place);

}  // namespace diarium::source
