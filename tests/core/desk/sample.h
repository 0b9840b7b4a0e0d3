// Desks that the tests begin with: made-up papers of two towns.
#pragma once
#include "desk/acts.h"

namespace diarium::desk::sample {

[[nodiscard]] inline Pin pin(std::string paper, std::string words, std::string note = "") {
  return {.address = "d/" + paper + "/?s=12-40", .title = "Motion om en bro", .place = "s. 2, rad 10", .prefix = "vi anser att ", .exact = std::move(words),
          .suffix = " i Storby", .note = std::move(note), .day = "2031-06-11"};
}

/// Two collections, three pins, a saved search, a visit and a place that was opened.
[[nodiscard]] inline Desk desk() {
  Desk desk;
  const std::string bridges = new_collection_id(desk, "Broar");
  desk = with_collection(desk, bridges, "Broar");
  desk = with_collection(desk, new_collection_id(desk, "Att ringa om"), "Att ringa om");
  desk = with_pin(desk, pin("storby-motion", "bron är stängd", "Sedan när?"));
  desk = with_pin(desk, pin("storby-svar", "bron kan öppnas"));
  desk = with_pin(desk, {.address = "d/lillby-brev/", .title = "Brev"});
  desk = put_into(desk, "d/storby-svar/?s=12-40", bridges);
  desk = with_search(desk, {.address = "?q=bro", .day = "2031-06-11", .count = 2, .found = {4, 9}});
  desk = visited(desk, "2031-06-11", {1, 2, 3});
  desk = with_history(desk, History::Kept::yes);
  return with_opened(desk, {.address = "d/storby-svar/", .title = "Svar", .day = "2031-06-12"});
}

}  // namespace diarium::desk::sample
