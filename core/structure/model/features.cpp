#include "structure/model/features.h"

#include <algorithm>
#include <map>
#include <string>

#include "language/key.h"
#include "structure/lines/layout.h"
#include "structure/marks/section_words.h"
#include "structure/model/feature_list.h"
#include "structure/model/line_words.h"
#include "structure/pages/repeated.h"

namespace diarium::structure {
namespace {

class Describer {
 public:
  Describer(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines), forms_{text, lines}, layout_(measure(text, lines)) {}

  std::vector<Features> run() {
    using namespace feature;
    std::vector<Features> all(lines_.size());
    names_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = slice(text_, lines_[i].span);
      const bool running = lines_[i].width > longest_named || (lines_[i].width > 60 && begins_small(line));
      if (!running) names_[i] = language::words_key(line);
    }
    find_edges();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      place(i, all[i]);
      const std::string_view line = slice(text_, lines_[i].span);
      describe_shape(line, lines_[i].width, layout_.wrap, all[i]);
      if (!names_[i].empty()) describe_words(line, names_[i], all[i]);
      below(i, all[i]);
      const bool edge = all[i][edge_often] || all[i][edge_mostly] || all[i][edge_twice];
      const bool head = all[i][top_0] || all[i][top_1] || all[i][top_2] || all[i][top_3];
      const bool foot = all[i][foot_0] || all[i][foot_1] || all[i][foot_2] || all[i][foot_3];
      all[i][head_and_edge] = head && edge;
      all[i][foot_and_edge] = foot && edge;
      all[i][head_and_cells] = head && !all[i][first_page] && (all[i][cells_2] || all[i][cells_3]);
      all[i][foot_and_cells] = foot && (all[i][cells_2] || all[i][cells_3]);
      all[i][always] = true;
    }
    return all;
  }

 private:
  struct Count {
    std::uint32_t pages = 0, last = 0xFFFFFFFFu;
    void on(std::uint32_t page) {
      pages += page != last;
      last = page;
    }
  };

  void find_edges() {
    starts_ = {0};
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (lines_[i].page != lines_[i - 1].page) starts_.push_back(i);
    }
    starts_.push_back(lines_.size());
    if (starts_.size() == 2) return;  // one page: nothing repeats
    for (std::size_t page = 0; page + 1 < starts_.size(); ++page) {
      for (std::size_t i = starts_[page]; i < starts_[page + 1]; ++i) {
        if (names_[i].empty()) continue;
        const std::size_t depth = std::min(i - starts_[page], starts_[page + 1] - 1 - i);
        if (depth < edge_depth) edges_[forms_.at_edge(i)].on(lines_[i].page);
        exact_[names_[i]].on(lines_[i].page);
      }
    }
  }

  void place(std::size_t i, Features& f) const {
    using namespace feature;
    const auto page =
        static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end() - 1, i) - starts_.begin()) - 1;
    const std::size_t above = i - starts_[page];
    const std::size_t under = starts_[page + 1] - 1 - i;
    f[above == 0 ? top_0 : above == 1 ? top_1 : above == 2 ? top_2 : above < 6 ? top_3 : top_6] = above < 12;
    f[under == 0 ? foot_0 : under == 1 ? foot_1 : under == 2 ? foot_2 : under < 6 ? foot_3 : foot_6] = under < 16;
    const std::size_t pages = starts_.size() - 1;
    f[only_page] = pages == 1;
    f[first_page] = pages > 1 && page == 0;
    f[last_page] = pages > 1 && page + 1 == pages;
    f[text_6] = i < 6;
    f[text_15] = i < 15;
    f[text_30] = i < 30;
    f[end_4] = i + 4 >= lines_.size();
    f[end_12] = i + 12 >= lines_.size();
    const unsigned usual = layout_.double_spaced ? 1 : 0;
    f[lines_[i].gap <= usual ? gap_none : lines_[i].gap == usual + 1 ? gap_one : gap_more] = true;
    if (i + 1 < lines_.size()) f[lines_[i + 1].gap <= usual ? next_gap_none : next_gap_more] = true;
    const std::uint32_t indent = lines_[i].indent > layout_.margin ? lines_[i].indent - layout_.margin : 0;
    f[indent == 0 ? indent_none : indent < 9 ? indent_some : indent < 30 ? indent_much : right_side] = true;
    f[rule_says] = lines_[i].furniture;
    if (names_[i].empty() || pages == 1) return;
    std::uint32_t seen = 0;
    if (std::min(above, under) < edge_depth) {
      const auto edge = edges_.find(forms_.at_edge(i));
      seen = edge == edges_.end() || edge->first.empty() ? 0 : edge->second.pages;
    }
    f[edge_twice] = seen == 2;
    f[edge_often] = seen >= 3;
    f[edge_mostly] = seen >= 2 && seen * 2 >= pages;
    const auto same = exact_.find(names_[i]);
    const bool again = same != exact_.end() && !same->first.empty() && same->second.pages >= 2;
    f[edge_exact] = again && seen >= 2;
    f[elsewhere_exact] = again && seen < 2;
  }

  /// The last heading above that the tables know, and how far it is.
  void below(std::size_t i, Features& f) {
    using namespace feature;
    f[title_above] = titled_;
    f[below_near] = i - last_heading_ < 6 && any_heading_;
    f[below_recipients] = any_heading_ && last_recipients_;
    f[below_attachments] = any_heading_ && last_role_ == Role::attachment;
    f[below_decision] = any_heading_ && last_role_ == Role::decision;
    f[below_heading] = any_heading_;
    f[below_agenda] = agenda_;
    if (f[section_word] && !lines_[i].furniture) {
      any_heading_ = true;
      last_heading_ = i;
      last_recipients_ = is_recipients(names_[i]);
      last_role_ = f[attachment_word] ? Role::attachment : f[decision_word] ? Role::decision : Role::body;
    }
    titled_ = titled_ || f[title_words];
    agenda_ = f[word_agenda] || (agenda_ && !f[section_word] && !f[ends_full_stop]);
  }

  static constexpr std::uint32_t longest_named = 130;  // Characters of a line whose words are looked at.
  static constexpr std::size_t edge_depth = 14;        // As for the rules (repeated.cpp).
  std::string_view text_;
  const std::vector<Line>& lines_;
  Forms forms_;
  Layout layout_;
  std::vector<std::size_t> starts_;
  std::vector<std::string> names_;  ///< Keys of the lines.
  std::map<std::string, Count> edges_;
  std::map<std::string, Count> exact_;
  std::size_t last_heading_ = 0;
  bool last_recipients_ = false;
  Role last_role_ = Role::body;
  bool any_heading_ = false;
  bool titled_ = false;
  bool agenda_ = false;
};

}  // namespace

std::vector<Features> features_of(std::string_view text, const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  return Describer(text, lines).run();
}

}  // namespace diarium::structure
