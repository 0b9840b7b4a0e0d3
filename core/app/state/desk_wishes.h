// app/state/desk_wishes: what a reader can wish of the desk, as values; and what the desk is in this window.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

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

/// Pins words: selected in a paragraph (from 1), else the lit ones, else the paper or case that is shown. Application finds the
/// words and asks for KeepPin.
struct PinWords {
  std::uint32_t paragraph = 0;
  std::string text;
  AlsoNote note{};  ///< Then the note is written.
  friend bool operator==(const PinWords&, const PinWords&) = default;
};
struct KeepPin {
  desk::Pin pin;
  AlsoNote note{};
  friend bool operator==(const KeepPin&, const KeepPin&) = default;
};
/// Saves the search that is shown, or says that what a saved one (by its address) finds now has been seen. Application runs it
/// and asks for KeepSearch.
struct SaveSearch {
  std::string address;  ///< Empty: of the place.
  friend bool operator==(const SaveSearch&, const SaveSearch&) = default;
};
struct KeepSearch {
  desk::Search search;
  friend bool operator==(const KeepSearch&, const KeepSearch&) = default;
};
/// What the collection holds now has been seen. Application tells what that is and asks for KeepVisit.
struct SeeAll {
  friend bool operator==(const SeeAll&, const SeeAll&) = default;
};
struct KeepVisit {
  std::vector<std::uint32_t> papers;
  friend bool operator==(const KeepVisit&, const KeepVisit&) = default;
};

enum class DeskAct : std::uint8_t {
  remove,         ///< A pin, a collection or a search.
  up, down,       ///< A pin.
  highlight, no_highlight,
  put_into,       ///< A pin into the collection `value`; empty: into none.
  keep_typed,     ///< What was typed in the open dialog becomes the note or the name of its subject.
  undo,
  remember, forget_history, remember_no_more,
  erase,
  cite,           ///< A pin: its words on the clipboard.
  save_file, open_file
};
struct ActOnDesk {
  DeskAct act{};
  std::string subject{}, value{};
  friend bool operator==(const ActOnDesk&, const ActOnDesk&) = default;
};
/// What a collection (by its id; empty: those in none; «*»: all) is given away as.
enum class DeskFile : std::uint8_t { text, html, annotations };
struct GiveCollection {
  std::string collection;
  DeskFile as{};
  friend bool operator==(const GiveCollection&, const GiveCollection&) = default;
};

/// The dialogs of the desk.
enum class DeskDialog : std::uint8_t { note, name, move };
struct OpenDeskDialog {
  DeskDialog dialog{};
  std::string subject;
  friend bool operator==(const OpenDeskDialog&, const OpenDeskDialog&) = default;
};
struct TypeOnDesk {
  std::string text;
  friend bool operator==(const TypeOnDesk&, const TypeOnDesk&) = default;
};

}  // namespace diarium::app
