// desk/acts: what may a reader do with the desk? Each act is a new desk; the one before stays, to be gone back to.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.h"

namespace diarium::desk {

enum class Direction : std::uint8_t { up, down };

/// Puts a pin behind the others; one that is there stays as it is, and so does a full desk.
[[nodiscard]] Desk with_pin(Desk desk, Pin pin);
[[nodiscard]] Desk with_note(Desk desk, std::string_view address, std::string note);
[[nodiscard]] Desk with_highlight(Desk desk, std::string_view address, Highlight highlight);
/// Past the next pin of the same collection; at either end nothing happens.
[[nodiscard]] Desk moved(Desk desk, std::string_view address, Direction to);
/// `collection`: an id that is there, or empty: into none.
[[nodiscard]] Desk put_into(Desk desk, std::string_view address, std::string_view collection);

/// The id that a new collection of this name gets.
[[nodiscard]] std::string new_collection_id(const Desk& desk, std::string_view name);
/// A new collection, or another name for the one that has the id. An empty name is none.
[[nodiscard]] Desk with_collection(Desk desk, std::string_view id, std::string name);

/// Puts a search there, or what it finds now in the place of what it found. `found`: ascending, each once.
[[nodiscard]] Desk with_search(Desk desk, Search search);
/// Removes what has this address or id. Pins of a collection that is removed stay, in none.
[[nodiscard]] Desk without(Desk desk, std::string_view address_or_id);

[[nodiscard]] Desk visited(Desk desk, std::string day, std::vector<std::uint32_t> papers);
/// A place was opened; nothing where no history is kept.
[[nodiscard]] Desk with_opened(Desk desk, Opened opened);
/// Turned off, the history is empty as well.
[[nodiscard]] Desk with_history(Desk desk, History::Kept kept);
[[nodiscard]] Desk without_history(Desk desk);
/// Nothing stays but what keeps other windows from bringing it back.
[[nodiscard]] Desk erased(Desk desk);
/// What `before` held, as a change of `now`: undoing is an act, and other windows follow it.
[[nodiscard]] Desk undone(const Desk& now, const Desk& before);

}  // namespace diarium::desk
