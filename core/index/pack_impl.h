// index/pack_impl: the opened parts of a pack, for query/ and this folder.
#pragma once
#include <memory>
#include <optional>

#include "index/file.h"
#include "index/pack.h"
#include "index/record_store.h"
#include "index/records/dictionary.h"
#include "index/records/papers.h"
#include "index/records/profile.h"
#include "index/spellings/letter_sets.h"

namespace diarium::index {

struct Pack::Impl {
  explicit Impl(File opened, Papers listed)
      : file(std::move(opened)),
        papers(std::move(listed)),
        texts(file, Section::text, papers.size()),
        outlines(file, Section::outlines, papers.size()),
        facts(file, Section::facts, papers.size()),
        repairs(file, Section::repairs, papers.size()),
        origins(file, Section::origins, papers.size()),
        readings(file, Section::readings, papers.size()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  /// Pack::outline() for somebody who has the text already.
  [[nodiscard]] Result<structure::Outline> outline_of(DocId paper, std::string_view text) const;
  /// The letters of the dictionary's spellings, read at the first call; lives as long as this. errors: damaged.
  [[nodiscard]] Result<const LetterSets*> letter_sets() const;

  File file;
  Papers papers;
  Profiles profiles;
  std::vector<Worth> worth;  ///< Of all roles, by profile.
  Dictionary dictionary;
  RecordStore texts, outlines, facts, repairs, origins, readings;

 private:
  mutable std::optional<LetterSets> letter_sets_;  ///< A memory of work done, not a state.
};

}  // namespace diarium::index
