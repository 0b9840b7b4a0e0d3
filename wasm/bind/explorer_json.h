// bind/explorer_json: what opening and searching answer, as the JSON that diarium_explorer_* promise. Offsets are UTF-16 units.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "bind/card_texts.h"
#include "bind/values/utf16.h"
#include "searching.h"

namespace diarium::bind {

/// {"error": …}. `code` where the error is the border's own; else the fault's name.
[[nodiscard]] std::string error_json(const Error& error);
[[nodiscard]] std::string error_json(std::string_view code, std::string_view message, std::string_view where = "");

/// {"value": true}
[[nodiscard]] std::string value_json(bool value);
/// {"waiting": …}: what is missing for an answer.
[[nodiscard]] std::string waiting_json(const std::vector<index::FileRange>& wanted);

// Each the whole answer, {"value": …} or {"error": …}. What they hold is told in bind/explorer.h.
[[nodiscard]] std::string opened_json(const index::Pack& pack);
[[nodiscard]] std::string papers_json(const index::Pack& pack);
/// `cards`: of this pack, where what is written of cards is kept.
[[nodiscard]] std::string search_answer_json(const index::Pack& pack, std::string_view query,
                                             const query::Options& options, CardTexts& cards);

}  // namespace diarium::bind
