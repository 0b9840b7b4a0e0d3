// desk: what has the reader put on a desk of their own? Plain values: pinned words and papers with notes, in collections;
// saved searches; what the collection held at the last visit; places that were opened.
//
// A pin or a search is known by its address (app/places), which tells the paper, the span and what its words were
// (view/paper/anchor.h); its words stand beside it as a Web Annotation quotes them, so that it can be read without the paper.
// Everything has an edition, which grows by each change: so two windows, or a desk and its file, become one (merge.h).
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::desk {

inline constexpr std::string_view file_name = "diarium-bord.json";

// What a desk may hold. More is no reader's work, and would make a page slow.
inline constexpr std::size_t pins_at_most = 5000, collections_at_most = 200, searches_at_most = 100, opened_at_most = 100;
inline constexpr std::size_t gone_at_most = 20000;     ///< What was removed is remembered, so that no other window brings it back.
inline constexpr std::size_t papers_at_most = 100000;  ///< Of a collection, at the last visit. Of a larger one nothing is remembered.
inline constexpr std::size_t found_at_most = 5000;     ///< Papers that a saved search knows again.
inline constexpr std::size_t words_at_most = 20000;    ///< Bytes of pinned words and of a note.
inline constexpr std::size_t name_at_most = 2000;      ///< Bytes of any other words.

/// Whether the reader's text shows a pin as a highlight.
enum class Highlight : std::uint8_t { yes, no };

struct Pin {
  std::string address;     ///< «d/<id>/?s=12-40&c=…»; of a whole paper «d/<id>/», of a case «a/<id>/».
  std::string collection;  ///< Its id; empty: in none.
  std::string title;       ///< Of the paper or the case, as it was called on the day.
  std::string place;       ///< Where it stood, as words: type, body, day, page and line.
  std::string prefix, exact, suffix;  ///< The words, and a few before and after; all empty where the whole is pinned.
  std::string note;
  std::string day;  ///< When it was pinned, ISO; empty: not told.
  Highlight highlight = Highlight::yes;
  std::uint32_t order = 0;  ///< Pins stand by it.
  std::uint32_t edition = 1;
  friend bool operator==(const Pin&, const Pin&) = default;
};

struct Collection {
  std::string id;  ///< Sixteen hexadecimal digits.
  std::string name;
  std::uint32_t order = 0;
  std::uint32_t edition = 1;
  friend bool operator==(const Collection&, const Collection&) = default;
};

/// A saved search, and what it found when the reader last looked.
struct Search {
  std::string address;  ///< «?q=skola+typ%3Amotion», «arenden/?q=…».
  std::string day;
  std::uint32_t count = 0;           ///< Papers or cases.
  std::vector<std::uint32_t> found;  ///< mark_of() each paper, ascending; of a case all its papers. Empty where there were too many.
  std::uint32_t edition = 1;
  friend bool operator==(const Search&, const Search&) = default;
};

/// What the collection held when the reader last said to have seen it.
struct Visit {
  std::string day;  ///< Empty: never.
  std::vector<std::uint32_t> papers;  ///< mark_of() each, ascending.
  std::uint32_t edition = 0;
  friend bool operator==(const Visit&, const Visit&) = default;
};

struct Opened {
  std::string address, title, day;
  std::uint32_t number = 0;  ///< Grows: the last one is the greatest.
  friend bool operator==(const Opened&, const Opened&) = default;
};
/// Nothing is remembered before the reader asks for it.
struct History {
  enum class Kept : std::uint8_t { no, yes } kept = Kept::no;
  std::vector<Opened> opened;  ///< The last first.
  std::uint32_t edition = 0;   ///< Grows when it is turned on, off, or cleared.
  friend bool operator==(const History&, const History&) = default;
};

/// Something that was removed. Only its mark is kept: what it was is nobody's to read.
struct Gone {
  std::uint64_t key = 0;  ///< key_of() its address or id.
  std::uint32_t edition = 0;
  friend bool operator==(const Gone&, const Gone&) = default;
};

struct Desk {
  std::vector<Pin> pins;                ///< By order, then by address.
  std::vector<Collection> collections;  ///< By order, then by id.
  std::vector<Search> searches;         ///< By address.
  Visit visit;
  History history;
  std::vector<Gone> gone;  ///< By key.
  friend bool operator==(const Desk&, const Desk&) = default;
};

/// A paper's id as a number, to know it again.
[[nodiscard]] std::uint32_t mark_of(std::string_view paper);
[[nodiscard]] std::uint64_t key_of(std::string_view address_or_id);
/// Is there nothing on it, and nothing to remember?
[[nodiscard]] bool empty(const Desk& desk);
/// Null: nothing is pinned there.
[[nodiscard]] const Pin* pin_at(const Desk& desk, std::string_view address);
[[nodiscard]] const Search* search_at(const Desk& desk, std::string_view address);
[[nodiscard]] const Collection* collection_with(const Desk& desk, std::string_view id);

}  // namespace diarium::desk
