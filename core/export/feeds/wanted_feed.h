// export/feeds/wanted_feed: a feed that diarium.json asks for.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::exporting {

/// What a feed follows.
enum class Followed : std::uint8_t { query, person, party, body, of_case };
/// Of Followed: its key in diarium.json, and before its name in the address of the feed.
struct FollowedRow {
  std::string_view key, before;
};
/// In the order of Followed. Feeds of what has a page stand at its address.
inline constexpr std::array<FollowedRow, 5> followed_rows = {
    {{"query", "floden/"}, {"person", "person/"}, {"party", "parti/"}, {"body", "organ/"}, {"case", "a/"}}};

struct WantedFeed {
  Followed followed{};
  std::string value;  ///< The query; else what its page's address says behind its first part: «mora/anna-berg», «S».
  std::string name;   ///< Of a query: an id, its part of the address.
  std::string title;  ///< Empty: what is followed, in words.
  friend bool operator==(const WantedFeed&, const WantedFeed&) = default;
};

/// «person/mora/anna-berg/»: the folder of the feed, and the page of what it follows where that has one.
[[nodiscard]] inline std::string folder_of(const WantedFeed& feed) {
  const std::string& last = feed.followed == Followed::query ? feed.name : feed.value;
  return std::string(followed_rows[static_cast<std::size_t>(feed.followed)].before) + last + "/";
}

}  // namespace diarium::exporting
