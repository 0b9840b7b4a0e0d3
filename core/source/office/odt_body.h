// source/office/odt_body: the words of content.xml, and of the heads of pages in styles.xml.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "source/office/odt_styles.h"
#include "source/office/rich.h"
#include "source/office/xml.h"

namespace diarium::source {

/// Goes through the elements of office:text, or of one head of a page, and tells `rich` what stands there.
class OpenBody {
 public:
  OpenBody(const OpenStyles& styles, Rich& rich) : styles_(styles), rich_(rich) {}
  void open(const XmlElement& element);
  void close(std::string_view name);
  void text(std::string_view text);
  [[nodiscard]] std::uint32_t inserted() const { return inserted_; }

 private:
  struct List {
    std::string style, id;
    ListCounter counter;
    bool labels_item = false;  ///< The next paragraph is an item's first.
  };
  struct Words {
    bool bold = false, hidden = false;
  };
  bool skip(const XmlElement& element);
  bool open_block(const XmlElement& element);
  void open_words(const XmlElement& element);
  void open_list(const XmlElement& element);
  void open_item(const XmlElement& element, bool labelled);
  void open_paragraph(const XmlElement& element);
  Block item_shape(const OpenStyle& style);
  void add(std::string_view words);

  const OpenStyles& styles_;
  Rich& rich_;
  std::vector<List> lists_;                   ///< Those that are open, outermost first.
  std::map<std::string, ListCounter> ended_;  ///< Counters of lists that ended, by list style and by xml:id.
  ListCounter headings_;
  std::vector<Words> words_;  ///< Of the open paragraph and the spans in it.
  std::vector<std::uint32_t> row_times_, cell_times_;
  std::vector<std::string> notes_;  ///< Marks of the notes that are open.
  std::size_t depth_ = 0, skip_from_ = 0;
  std::uint32_t inserted_ = 0;
  int noted_ = 0;
};

}  // namespace diarium::source
