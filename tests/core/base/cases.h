// Cases as data: files of papers with what is told of them, each case a test of its own. How they are written: tests/core/CASES.md.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/files.h"

namespace diarium::test {

/// What a case asks: the answer to it as text, from the case's papers (UTF-8, in their order) and the rest of the line.
using Answer = std::function<std::string(const std::vector<File>& papers, std::string_view rest)>;
using Answers = std::map<std::string, Answer, std::less<>>;

/// Makes each case of the files `*.cases` in a folder under tests/ a doctest case, which is told by file and line where it fails.
/// Call it once, before doctest runs: `const bool told = add_cases("core/facts", {{"told", …}});`. A case that does not say
/// what it asks asks «told». A file that cannot be read as cases is a case that fails, with the line and why.
bool add_cases(std::string_view folder, Answers answers);

}  // namespace diarium::test
