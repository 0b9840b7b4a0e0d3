// facts/home/place: what do the names of a file and of its folders say of the paper in it?
//
// A registrar keeps papers by board, day and matter («socialnamnden/2031-06-16/bilagor/tjansteskrivelse-avgifter.pdf»).
// What that says is evidence of its own kind: derived, told as such, and never more than uncertain by itself.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace diarium::facts {

struct Place {
  std::string folder;  ///< That holds the papers of one sitting or matter: what is above the file, without a folder of
                       ///< appendices.
  std::string board;   ///< Key of the folder's name that names a body («barn och ungdomsnamnden»); empty: none does.
  std::string day;     ///< ISO, of a folder that is called by a day; empty: none is.
  std::string words;   ///< Of the file's name, divided by spaces, without its ending and what only numbers it.
  std::string_view kind;          ///< A word of facts::type_words that they name, or empty.
  std::uint32_t section = 0;      ///< «ss-45», «§ 45»: of a §; 0 for none.
  bool below_appendices = false;  ///< A folder above it is called so.
};
/// `path`: below the collection's folder, UTF-8, divided by `/`. O(bytes).
[[nodiscard]] Place place_of(std::string_view path);

}  // namespace diarium::facts
