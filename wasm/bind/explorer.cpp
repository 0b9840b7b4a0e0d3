#include "bind/explorer.h"

#include <cstdlib>
#include <string>

#include "bind/explorer_json.h"
#include "bind/explorer_state.h"

namespace {

using namespace diarium;
using bind::Explorer;

using bind::answer;
using bind::taken;

using bind::answer_of_pack;

/// The pack that was opened, or why none was.
const char* opened(Explorer* explorer, Result<index::Pack> pack) {
  if (!pack) return answer(explorer, bind::pack_error_json(pack.error()));
  explorer->pack.emplace(std::move(*pack));
  explorer->cards.forget();
  return diarium_explorer_about(explorer);
}

}  // namespace

extern "C" {

std::uint8_t* diarium_alloc(std::size_t size) { return static_cast<std::uint8_t*>(std::malloc(size > 0 ? size : 1)); }
void diarium_free(std::uint8_t* bytes) { std::free(bytes); }

Explorer* diarium_explorer_create() { return new Explorer; }
void diarium_explorer_destroy(Explorer* explorer) { delete explorer; }

const char* diarium_explorer_version() { return DIARIUM_VERSION; }

const char* diarium_explorer_open(Explorer* explorer, std::uint8_t* bytes, std::size_t size) {
  return opened(explorer, index::Pack::open_unread(Buffer(bytes, size)));
}

const char* diarium_explorer_open_part(Explorer* explorer, std::uint8_t* bytes, std::size_t size) {
  return opened(explorer, index::Pack::open_part(taken(bytes, size)));
}

const char* diarium_explorer_about(Explorer* explorer) { return answer_of_pack(explorer, bind::opened_json); }

const char* diarium_explorer_supply(Explorer* explorer, std::uint8_t* bytes, std::size_t size, double begin) {
  const std::string brought = taken(bytes, size);
  return answer_of_pack(explorer, [&](const index::Pack&) {
    const bool fits = begin >= 0 && explorer->pack->supply(static_cast<std::uint64_t>(begin), brought);
    return fits ? bind::value_json(true) : bind::error_json("bad_argument", "these bytes do not fit the pack");
  });
}

const char* diarium_explorer_papers(Explorer* explorer) { return answer_of_pack(explorer, bind::papers_json); }

const char* diarium_explorer_search(Explorer* explorer, const char* query, std::size_t size, std::uint32_t first,
                                    std::uint32_t count, std::uint32_t sort, std::uint32_t snippets,
                                    std::uint32_t facets) {
  if (sort > 2) return answer(explorer, bind::error_json("bad_argument", "there is no such order"));
  const query::Options options{.first = first, .count = count, .sort = static_cast<query::Sort>(sort),
                               .snippets = snippets, .facets = facets != 0};
  return answer_of_pack(explorer, [&](const index::Pack& pack) {
    return bind::search_answer_json(pack, {query, size}, options, explorer->cards);
  });
}

}  // extern "C"
