// export/places: where the words of a pack's paper stand in the file that it was read from.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/pack.h"
#include "text/text.h"

namespace diarium::exporting {

/// The text of a paper's file as read, where the asker has it.
using SourceText = std::function<std::optional<std::string>(DocId)>;

/// The way from a byte of a paper's text to the code points of its file, or of its text before repair.
class Places {
 public:
  /// errors    damaged, from a block of the pack.
  [[nodiscard]] static Result<std::unique_ptr<Places>> of(const index::Pack& pack, DocId paper,
                                                          const SourceText& source);
  [[nodiscard]] std::uint32_t point(std::uint32_t byte) const;
  /// What is counted in: the file as read where it was given, else the text before repair.
  [[nodiscard]] const std::string& base() const { return base_; }
  [[nodiscard]] bool from_source() const { return from_source_; }
  /// From the paper's text to base().
  [[nodiscard]] const text::SourceMap& map() const { return map_; }

 private:
  void undo(const std::string& nfc, std::vector<text::Repair> repairs);

  std::string base_;
  text::SourceMap map_;
  bool from_source_ = false;
  std::optional<text::CodePoints> points_;
};

}  // namespace diarium::exporting
