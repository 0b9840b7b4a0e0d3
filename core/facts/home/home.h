// facts/home/home: whose papers does a collection hold, and what does the place of a file tell of its paper?
//
// Of a folder as a registrar keeps it some papers are read first, a few of each board. The municipality that they agree
// on is that of all, and a folder's name («vard-och-omsorgsnamnden») is spelt as they spell it. What a paper says of
// itself goes before its place.
#pragma once
#include <map>

#include "facts/kinds/facts.h"

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

/// How papers spell words, by which a file's name is read that has lost its marks and capitals.
class Spelling {
 public:
  /// O(bytes · log words).
  void learn(std::string_view text);
  /// The word as papers write it, better with a small letter than with a capital; empty where none does, or where they
  /// differ in more than capitals.
  [[nodiscard]] std::string of(std::string_view word) const;

 private:
  std::map<std::string, std::string, std::less<>> words_;  ///< By language::key().
};

struct Home {
  std::string municipality;                                ///< Empty: none is known of all.
  std::map<std::string, std::string, std::less<>> boards;  ///< By Place::board, as its papers write the name.
  Spelling spelling;                                       ///< Of those papers.
};

/// Which files of a collection to read first: a few below each of its folders, minutes before others; indices into
/// `paths`, ascending. `paths`: below the collection's folder, in bytewise order. O(bytes of the paths).
[[nodiscard]] std::vector<std::size_t> first_to_read(const std::vector<std::string>& paths);

/// What a file is about by the words of its name (Place::words): what the paper is and to whom it goes do not belong to
/// that, where more follows («ts forandring av oppettider», «bilaga karta», «forslag till namnden taxa»), nor a day at
/// its end. O(words · log list).
[[nodiscard]] std::string_view subject_in(std::string_view words);

/// What a paper that was read tells of the collection.
struct HomePaper {
  Place place;
  std::string municipality, body;  ///< As its facts say; may be empty.
  std::string text{};              ///< Of all papers of its file.
};
/// The municipality only where enough papers tell it and nearly none tells another. O(papers).
[[nodiscard]] Home home_of(const std::vector<HomePaper>& papers);

/// Rules of what the place of a file says: for a reader.
inline constexpr std::string_view file_name_rule = "filens namn", folder_rule = "mappen som filen ligger i",
                                  collection_rule = "de andra handlingarna i samlingen",
                                  meeting_title_rule = "organ och dag";

/// Completes what the text of one paper does not say by where its file lies and whose collection it is in. What is
/// added is derived and names its rule; its words are the paper's first. `text`: of the paper. O(facts + bytes of the
/// text's first line).
void settle(const Place& place, const Home& home, std::string_view text, Facts& facts);

}  // namespace diarium::facts
