// view/paper/passages: words of papers of a pack, for screens that quote several papers: each paper is read once.
#pragma once
#include <map>
#include <memory>
#include <string>

#include "index/pack.h"
#include "relations/decided/fate.h"
#include "view/panel.h"

namespace diarium::view {

/// Quotes passages and says where they stand.
/// errors    a paper whose block is damaged has no words and no place; its address still leads there.
/// lifetime  the pack is borrowed: it must outlive this object.
class Passages {
 public:
  Passages(const index::Pack& pack, Language language);
  ~Passages();
  /// On one line, at most `limit` bytes. cost: the paper's text, at its first passage.
  [[nodiscard]] std::string words(const relations::Passage& passage, std::size_t limit);
  /// The passage with the line above it that leads to it: «Planen antas med följande ändring:»; itself where none does.
  [[nodiscard]] relations::Passage led(relations::Passage passage);
  /// The reverse: past a line «Anna Berg (S) reserverar sig enligt följande:»; itself where no sentence or one that
  /// names parties follows on the next.
  [[nodiscard]] relations::Passage unled(relations::Passage passage);
  /// The sentence or the cell of a table that it stands in; where more than `most` bytes stand before its end, from the
  /// last comma before it. A passage of several paragraphs: of its first.
  [[nodiscard]] relations::Passage sentence(relations::Passage passage, std::size_t most);
  /// «s. 2, rad 18».
  [[nodiscard]] std::string place(const relations::Passage& passage);
  [[nodiscard]] std::string address(const relations::Passage& passage) const;
  /// The text of a passage with its marks and spaces, each run of white space as one space: pieces of it can be put
  /// together again. Emphasis marks and bullets are left out.
  [[nodiscard]] std::string text(const relations::Passage& passage);
  /// The words, leading to where they stand.
  [[nodiscard]] Words quoted(const relations::Passage& passage, std::size_t limit, Shape shape = Shape::plain);
  /// «Tjänsteskrivelse, rad 18», leading there.
  [[nodiscard]] Words source(const relations::Passage& passage);
  /// «Motion», of the part that a passage stands in.
  [[nodiscard]] std::string kind(relations::PartRef ref);
  /// The same by another group of words: «motionen» by «type_definite.», «en motion» by «type_indefinite.». A kind
  /// without a word there is «handlingen», «en handling».
  [[nodiscard]] std::string kind_in(relations::PartRef ref, std::string_view group);
  /// Does its paper bear the day on which it is to be decided?
  [[nodiscard]] bool is_planned(relations::PartRef ref);
  /// Its word in facts::type_words; empty where it is not known.
  [[nodiscard]] std::string type_of(relations::PartRef ref);
  /// The part's kind, its date and whose it is: «Motion · Solna · odaterad».
  [[nodiscard]] std::string described(relations::PartRef ref);

 private:
  struct Paper;
  Paper& paper(std::uint32_t number);
  const index::Pack& pack_;
  Language language_;
  std::map<std::uint32_t, std::unique_ptr<Paper>> papers_;
};

}  // namespace diarium::view
