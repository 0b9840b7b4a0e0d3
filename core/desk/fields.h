// desk/fields: what is written of each thing on the desk, and read: described once, for both (codec.cpp).
//
// A visitor has, for a key and a value: needed() and line() for words on one line, text() for words of any length, day(), number(),
// flag() with what counts where nothing is said, marks().
#pragma once
#include "desk/desk.h"

namespace diarium::desk {

template <class Visitor>
void each_field(Visitor& visit, Pin& pin) {
  visit.needed("address", pin.address);
  visit.line("collection", pin.collection);
  visit.line("title", pin.title);
  visit.line("place", pin.place);
  visit.text("prefix", pin.prefix, name_at_most);
  visit.text("exact", pin.exact, words_at_most);
  visit.text("suffix", pin.suffix, name_at_most);
  visit.text("note", pin.note, words_at_most);
  visit.day(pin.day);
  bool shown = pin.highlight == Highlight::yes;
  visit.flag("highlight", shown, true);
  pin.highlight = shown ? Highlight::yes : Highlight::no;
  visit.number("order", pin.order, 0);
  visit.number("edition", pin.edition, 1);
}

template <class Visitor>
void each_field(Visitor& visit, Collection& one) {
  visit.id(one.id);
  visit.needed("name", one.name);
  visit.number("order", one.order, 0);
  visit.number("edition", one.edition, 1);
}

template <class Visitor>
void each_field(Visitor& visit, Search& search) {
  visit.needed("address", search.address);
  visit.day(search.day);
  visit.number("count", search.count, 0);
  visit.marks("found", search.found, found_at_most);
  visit.number("edition", search.edition, 1);
}

template <class Visitor>
void each_field(Visitor& visit, Visit& one) {
  visit.day(one.day);
  visit.marks("papers", one.papers, papers_at_most);
  visit.number("edition", one.edition, 1);
}

template <class Visitor>
void each_field(Visitor& visit, Opened& opened) {
  visit.needed("address", opened.address);
  visit.line("title", opened.title);
  visit.day(opened.day);
  visit.number("number", opened.number, 0);
}

template <class Visitor>
void each_field(Visitor& visit, Gone& gone) {
  visit.key(gone.key);
  visit.number("edition", gone.edition, 1);
}

/// Of the history all but what was opened.
template <class Visitor>
void each_field(Visitor& visit, History& history) {
  bool kept = history.kept == History::Kept::yes;
  visit.flag("kept", kept, false);
  history.kept = kept ? History::Kept::yes : History::Kept::no;
  visit.number("edition", history.edition, 1);
}

}  // namespace diarium::desk
