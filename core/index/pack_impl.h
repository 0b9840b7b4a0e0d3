// index/pack_impl: the opened parts of a pack, for query/ and this folder.
#pragma once
#include <optional>

#include "index/file/file.h"
#include "index/file/record_store.h"
#include "index/pack.h"
#include "index/papers/papers.h"
#include "index/records/block_words.h"
#include "index/records/dictionary.h"
#include "index/records/profile.h"
#include "index/spellings/common_words.h"
#include "index/spellings/letter_sets.h"

namespace diarium::index {

struct Pack::Impl {
  Impl(File opened, PapersHead head)
      : file(std::move(opened)),
        papers(file, std::move(head)),
        texts(file, Section::text, papers.size()),
        facts(file, Section::facts, papers.size()),
        repairs(file, Section::repairs, papers.size()),
        origins(file, Section::origins, papers.size()),
        readings(file, Section::readings, papers.size()),
        digests(file, Section::digests, papers.size()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  /// Reads what every search needs and was not read yet: the dictionary's head, the profiles and these lists; what is
  /// missing is wanted in one go. Comes before all that follows. errors: damaged, waiting.
  [[nodiscard]] Result<bool> bring(Lists lists) const;
  /// Of this the dictionary's head alone, and what leads to any word and to every record of a hit. errors: damaged, waiting.
  [[nodiscard]] Result<bool> bring_dictionary() const;
  /// Are words to be found? The rest of what bring() reads may still be on its way.
  [[nodiscard]] bool has_dictionary() const { return has_dictionary_; }
  /// What leads into a paper's text, as it stands before it: its card, the words of its blocks, its landmarks, then its
  /// outline. errors: damaged, waiting.
  [[nodiscard]] Result<std::string> guide(DocId paper) const;
  /// The words of a paper's blocks, for whoever quotes it and shows its card: of a pack that is not all here both come
  /// with the text, which is wanted then. errors: damaged, waiting.
  [[nodiscard]] Result<std::vector<BlockWords>> quoted_blocks(DocId paper) const;
  /// Pack::outline() for somebody who has the text already.
  [[nodiscard]] Result<structure::Outline> outline_of(DocId paper, std::string_view text) const;
  /// The letters of the dictionary's spellings, read at the first call; lives as long as this. errors: damaged.
  [[nodiscard]] Result<const LetterSets*> letter_sets() const;
  /// The spellings that most papers have, read at the first call; live as long as this. errors: damaged, waiting.
  [[nodiscard]] Result<const std::vector<CommonWord>*> common_words() const;

  File file;
  Papers papers;
  mutable Profiles profiles;  ///< As worth and dictionary: a memory of work done, by bring().
  mutable std::vector<Worth> worth;  ///< Of all roles, by profile.
  mutable Dictionary dictionary;
  RecordStore texts, facts, repairs, origins, readings, digests;

 private:
  mutable bool has_profiles_ = false, has_dictionary_ = false;
  mutable std::optional<LetterSets> letter_sets_;  ///< A memory of work done, not a state; the next too.
  mutable std::optional<std::vector<CommonWord>> common_words_;
};

}  // namespace diarium::index
