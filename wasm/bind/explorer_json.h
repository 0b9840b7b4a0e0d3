// bind/explorer_json: what the core answers, as the JSON that diarium_explorer_* promise. Offsets are UTF-16 units.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bind/card_texts.h"
#include "bind/utf16.h"
#include "diarium.h"

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
[[nodiscard]] std::string facts_answer_json(const index::Pack& pack, DocId paper);
[[nodiscard]] std::string document_json(const index::Pack& pack, DocId paper);
/// `units`: begin and end, in UTF-16 units of the paper's text.
[[nodiscard]] std::string citation_json(const index::Pack& pack, DocId paper,
                                        std::pair<std::uint32_t, std::uint32_t> units, view::Language language);
[[nodiscard]] std::string cases_answer_json(const index::Pack& pack);
[[nodiscard]] std::string export_json(const std::vector<exporting::ExportFile>& files);
/// `size`: of the pack, whose bytes stand elsewhere.
[[nodiscard]] std::string packed_json(const Packed& packed, std::size_t size);

}  // namespace diarium::bind
