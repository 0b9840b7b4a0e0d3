// app/places/route: places to addresses and back. Every state that can be sent to somebody is an address.
//
//   /                                   collection
//   /d/                                 papers: all of them
//   /arenden/?q=…&ordning=-oppnat&visa=40   cases, by a column of their table
//   /?q=…&sortering=nyast|aldst&grupp=arende&visa=100 results
//   /d/<id>/?q=…&f=3  |  &p=12  |  &h=2  |  &t=4711   reader: fact, paragraph, hit, byte
//   /d/<id>/?s=12-40                    reader: a passage, bytes of the paper's text; «&c=…» what was cited there
//   /a/<id>/                            case
//   /personer/                          people: who has a page
//   /person/<town>/<name>/#vackte       person, one of its sections
//   /parti/<letters>/?kommun=<town>&med=<letters>   party: in one town, beside another party
//   /organ/<town>/<body>/  /mote/<town>/<body>/<date>/   body, meeting
//   /jamfor/?a=<id>&b=<id>%232&lopning=8  compare: papers or parts, words in a row that count
//   /relationer/?slag=skal              relations: one kind of tie
//   /tid/                               timeline
//   /luckor/?varfor=skal&slag=beslut&kommun=…&lucka=3 | &brev=alla   gaps, with a letter for one or for all
//   /om/#tillganglighet                 about
#pragma once
#include <string>
#include <string_view>

#include "app/places/place.h"

namespace diarium::app {

struct Arrival {
  Place place;             ///< Canonical; the nearest one where the address is rubbish.
  bool understood = true;  ///< False: a part of it was not, and the page says so.
};

/// Reads an address relative to the site's root. Total: any bytes have an answer. Unknown keys are passed over silently
/// (they belong to others); a known key with a bad value is not understood.
[[nodiscard]] Arrival parse_address(std::string_view url);

/// The one address of a place, relative to the site's root. parse_address(address(p)).place == canonical(p).
[[nodiscard]] std::string address(const Place& place);

/// The place without what its screen does not use; results without words are the collection.
[[nodiscard]] Place canonical(Place place);

/// True if nothing but white space stands in a query.
[[nodiscard]] bool blank(std::string_view query);

}  // namespace diarium::app
