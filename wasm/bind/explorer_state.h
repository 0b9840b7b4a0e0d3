// bind/explorer_state: what an explorer holds between two calls, and how it answers one.
#pragma once
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "bind/explorer.h"
#include "bind/explorer_json.h"
#include "searching.h"

namespace diarium::bind {

struct OwnPapers;

struct Explorer {
  std::optional<index::Pack> pack;
  CardTexts cards;     ///< Of that pack.
  std::string answer;  ///< Keeps what was returned last.
  std::string bytes;   ///< Keeps what was made last.
  /// Null until the first is given (explorer_own.h). Shared, because such a pointer frees what only its maker knows: a
  /// program that searches and no more carries nothing of them.
  std::shared_ptr<OwnPapers> own;
};

inline const char* answer(Explorer* explorer, std::string json) {
  explorer->answer = std::move(json);
  return explorer->answer.c_str();
}

/// What `make` says of the open pack; what it lacks, where the pack is read as it is needed and not all is here.
template <class Make>
const char* answer_of_pack(Explorer* explorer, const Make& make) {
  if (!explorer->pack) return answer(explorer, error_json("closed", "no pack is open"));
  explorer->pack->forget();
  std::string json = make(*explorer->pack);
  if (const auto wanted = explorer->pack->wanted(); !wanted.empty()) return answer(explorer, waiting_json(wanted));
  if (explorer->pack->trouble()) return answer(explorer, error_json(*explorer->pack->trouble()));
  return answer(explorer, std::move(json));
}

/// Takes bytes over that JavaScript wrote.
inline std::string taken(void* bytes, std::size_t size) {
  std::string own(static_cast<const char*>(bytes), size);
  std::free(bytes);
  return own;
}

}  // namespace diarium::bind
