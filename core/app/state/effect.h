// app/state/effect: what a command asks of the world outside: address, focus, scrolling, clipboard, the live status line.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/state/command.h"
#include "app/state/settings.h"
#include "base/span.h"
#include "view/facts/fact_words.h"
#include "view/panels/case_form.h"
#include "view/paper/file_pages.h"
#include "view/sheet/sheet.h"

namespace diarium::app {

enum class History : std::uint8_t { keep, replace, push };

/// Where to scroll in the main pane: a node, or a paragraph of the prose and in it a fact's or a hit's first mark.
struct ScrollTo {
  std::string sid;
  std::uint32_t paragraph = 0;  ///< From 1; 0: by sid.
  std::uint32_t fact = 0, hit = 0;
};
/// Words for the clipboard. The shell ends them with the absolute address of `link`.
struct Copy {
  std::string text, html;
  std::string link;  ///< Relative to the root.
  CopyAs as{};       ///< Code: `text` alone.
};

/// Words to quote from the open paper: those selected from a paragraph on (from 1), else a passage, else the paper
/// alone. Application makes a Copy of it, as it has the text.
struct Quote {
  std::string text;
  std::uint32_t paragraph = 0;
  ByteSpan span{};
  bool link_only = false;
};

/// A page of the file that the open paper was read from, to be shown beside the text. Application makes it of the fact's
/// number, as it has the pack.
struct Original {
  std::string paper, file;
  std::string copy;  ///< Of the file, relative to the root; empty where the site has none (an own paper's file is the shell's).
  bool own = false;
  std::string source;       ///< Sum of the file, or empty.
  std::string words;        ///< That are lit, on one line; empty: none are.
  view::OriginalPage page;
};
/// A word that was repaired or not surely read, as the shell shows it. Application makes it of the word's number.
struct ShownRepair {
  std::uint32_t number = 0;  ///< From 1.
  std::string word;          ///< As it stands in the reading that is shown.
  std::string was;           ///< As it was read; empty where nobody can decide.
  std::string because;       ///< In the reader's language: why it was changed, or is not sure.
  std::uint8_t confidence = 0;  ///< Per cent.
  std::vector<std::pair<std::string, std::string>> readings;  ///< What it may be, best first, and the address at which that is searched.
  bool alone = false;                 ///< The boxes of `original` hold the word alone.
  std::string absent;                 ///< Why its page cannot be shown, in the reader's language; empty: nothing is known of that.
  std::optional<Original> original;   ///< Nothing: the file has no pages, or none is known to hold the word.
};
/// A fact that the reader wants to correct, or to add as it was not read: then `quote` is what the paper begins with.
struct Correction {
  std::string paper, title, source;  ///< `source`: sum of the paper's file, or empty.
  std::string fact, label, value, quote;
  ByteSpan span;                     ///< Of the paper's text.
  std::vector<view::FactField> fields;
  std::string person;                ///< Of a person: its id across the papers; empty where none is known.
  std::vector<std::pair<std::string, std::string>> others;  ///< Other persons who may be the same: id and name, likest first.
  bool lacking = false;              ///< It was not read.
};

/// Words to be pinned. Application makes a pin of them, as it has the text.
struct AskedPin {
  Quote quote;
  AlsoNote note{};
  std::string paper{};  ///< Of a row in a list; empty: the open one.
};
/// A file for the reader.
struct TextFile {
  std::string name, media_type, text;
};

/// A table as a file for the reader.
struct SheetFile {
  std::string name;                              ///< «arenden.csv»
  std::string csv;                               ///< The file's text; empty: the shell makes what `name` ends with of the cells.
  view::Sheet cells;
};

/// What only Application can answer, as it has the pack.
struct Asked {
  std::optional<Quote> quote;               ///< Becomes a `copy`.
  std::optional<std::uint32_t> original;    ///< Number of a fact; 0: of the page that is read.
  std::optional<std::uint32_t> repair;
  std::optional<Correct> correction;
  bool case_form = false;
  std::optional<GiveTable> sheet;           ///< Becomes a `sheet` or a `copy`.
  std::optional<AskedPin> pin;              ///< Is put on the desk then (desk_moves.h) ...
  std::optional<std::string> search;        ///< ... as the search with this address and what it finds are ...
  bool visit = false;                       ///< ... and what the collection holds.
};

struct Effects {
  History history = History::keep;
  bool focus_row = false;            ///< Focus to the paper of State::row; Application turns it into `focus`.
  Asked asked;
  std::optional<Original> original;
  std::optional<ShownRepair> repair;
  std::optional<Correction> correction;
  std::optional<view::CaseForm> case_form;
  std::optional<std::string> taken_back;  ///< Id of a correction.
  bool list_corrections = false;
  std::optional<std::string> focus;  ///< sid
  std::optional<std::string> status; ///< Said aloud, and shown in the status line.
  std::optional<ScrollTo> scroll;
  std::optional<Copy> copy;
  std::optional<TextFile> file;
  bool open_desk_file = false;              ///< The shell lets the reader choose one.
  std::optional<std::string> exported;  ///< The format that the shell is to make and hand to the reader.
  std::optional<SheetFile> sheet;
  bool print = false;
  bool own = false;                  ///< The reader's own papers: the shell opens their dialog.
  std::optional<OfflineAction> offline;
};

/// All that the shell is told to do, by its name there: web/make/border.mjs makes the page's types of it, and
/// web/src/page/effects.ts does it.
template <class Each>
void each_told(Each each) {
  each("original", &Effects::original);
  each("repair", &Effects::repair);
  each("correct", &Effects::correction);
  each("case", &Effects::case_form);
  each("takeBack", &Effects::taken_back);
  each("corrections", &Effects::list_corrections);
  each("focus", &Effects::focus);  // Sid
  each("status", &Effects::status);
  each("scroll", &Effects::scroll);
  each("copy", &Effects::copy);
  each("file", &Effects::file);
  each("openDeskFile", &Effects::open_desk_file);
  each("export", &Effects::exported);
  each("table", &Effects::sheet);
  each("print", &Effects::print);
  each("own", &Effects::own);
  each("offline", &Effects::offline);
}

}  // namespace diarium::app
