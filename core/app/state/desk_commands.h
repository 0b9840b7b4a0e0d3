// app/state/desk_commands: what a reader can wish of the desk, as values; and what the desk is in this window.
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "desk/acts.h"

namespace diarium::app {

/// What the shell says of where the desk is kept.
enum class DeskKept : std::uint8_t {
  unsaid,
  kept,    ///< In this browser.
  memory,  ///< As long as the page is open: the browser keeps nothing, or has no room.
  frame    ///< The same, as the page is part of somebody else's.
};

/// The desk in this window. Both desks are shared by the states that one change leads from one to the next, as a state is copied
/// with every keystroke and a desk may be large; nobody changes one that is there.
struct DeskState {
  std::shared_ptr<const desk::Desk> now = std::make_shared<const desk::Desk>();
  std::shared_ptr<const desk::Desk> before;  ///< To which undoing goes back; null: nothing was done.
  DeskKept kept = DeskKept::unsaid;
  bool foreign = false;  ///< What is kept cannot be read here: it stays as it is, and nothing is kept.
  std::string today;    ///< ISO; empty: not told.
  std::string into;     ///< Id of the collection that new pins go into.
  std::string subject;  ///< Address or id of what the open dialog speaks of; empty: a new collection.
  std::string typed;    ///< In that dialog.
  std::string wrong;    ///< What is wrong with the file that was brought, in words; empty: nothing.
};

enum class AlsoNote : std::uint8_t { no, yes };

enum class DeskAct : std::uint8_t {
  pin,            ///< Words: `subject`, selected in the paragraph `number` (from 1), else the lit ones, else the paper or case that is shown.
  pin_with_note,  ///< The same; then the note is written.
  write_note, name, move,  ///< The dialogs for a pin or a collection; of `name` an empty subject: for a new one.
  type,           ///< `value` stands in the open dialog now.
  keep_typed,     ///< What was typed becomes the note or the name of the subject.
  put_into,       ///< A pin into the collection `value`; empty: into none.
  up, down,       ///< A pin.
  highlight, no_highlight,
  remove,         ///< A pin, a collection or a search.
  undo,
  cite,           ///< A pin: its words on the clipboard.
  as_text, as_html, as_annotations, as_bibtex, as_csl,  ///< The pins of a collection (Place::section) as a file.
  save_search,    ///< The one that is shown, or again one that is saved, by its address: what it finds has been seen.
  see_all,        ///< What the collection of papers holds now has been seen.
  remember, forget_history, remember_no_more,
  save_file, open_file, erase
};
/// Something that is done on the desk or for it.
struct ActOnDesk {
  DeskAct act{};
  std::string subject{};  ///< An address or an id; by `act`.
  std::string value{};
  std::uint32_t number = 0;
  friend bool operator==(const ActOnDesk&, const ActOnDesk&) = default;
};

}  // namespace diarium::app
