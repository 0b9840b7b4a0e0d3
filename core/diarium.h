// diarium: the façade. All that a front end calls: read papers, make a pack, open it, ask it, see it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "index/pack.h"
#include "query/search.h"
#include "view/views.h"
#include "view/words.h"

namespace diarium {

enum class WithFacts { yes, no };

/// Reads one file's bytes through all stages up to its facts.
/// errors    those of source::read. `warnings` gets what was damaged.
[[nodiscard]] Result<index::Paper> read_paper(std::string_view bytes, std::string_view path, WithFacts with_facts,
                                              Warnings& warnings);

/// A file to pack: its path below the folder (bytewise order decides ids and order) and its bytes.
struct File { std::string path; std::string bytes; };
struct Skipped { std::string path; Error error; };
struct Packed { std::string bytes; std::uint32_t papers = 0; std::vector<Skipped> skipped; Warnings warnings; };

/// The ids of files: path without ending as an ASCII slug («d/å b.txt» → «d-a-b»), collision «-2» in path order.
[[nodiscard]] std::vector<std::string> paper_ids(const std::vector<std::string>& paths_in_order);

}  // namespace diarium
