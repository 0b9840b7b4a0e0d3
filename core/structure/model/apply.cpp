#include "structure/model/apply.h"

#include "structure/marks/signatures.h"
#include "structure/model/classify.h"
#include "structure/model/features.h"
#include "structure/pages/repeated.h"

namespace diarium::structure {
namespace {

constexpr std::size_t own_head_lines = 14;   // Lines at the beginning among which the paper's own head stands.
constexpr std::uint32_t widest_entry = 160;  // Characters of an enclosure's line in a list; what is longer is text.

/// «Berg, Anna      S      Ja      Ek, Bo      M      (frånv.)»: the row of a vote, which no page has at its head.
bool casts_vote(std::string_view words) {
  for (const std::string_view side : {"  Ja", "  Nej", "  Avst", "  JA", "  NEJ"}) {
    const std::size_t at = words.find(side);
    const std::size_t end = at == words.npos ? at : at + side.size();
    if (end != words.npos && (end == words.size() || words[end] == ' ' || side == "  Avst")) return true;
  }
  return false;
}

}  // namespace

void apply_model(std::string_view text, std::vector<Line>& lines) {
  const LineWeights weights = line_weights();
  const std::vector<LineGuess> guesses = classify(features_of(text, lines), weights);
  const bool paged = !lines.empty() && lines.back().page > 0;
  for (const std::size_t i : paged ? head_said_again(text, lines) : std::vector<std::size_t>{}) {
    const bool head = guesses[i].one == LineClass::running_head && guesses[i].margin >= weights.sure;
    lines[i].furniture = lines[i].furniture || head;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (guesses[i].margin < weights.sure) continue;
    lines[i].said = group_of(guesses[i].one);
    if (lines[i].said == LineGroup::page && casts_vote(slice(text, lines[i].span))) lines[i].said = LineGroup::text;
    if (lines[i].said != LineGroup::page) continue;
    const bool own = guesses[i].one == LineClass::running_head && lines[i].page == 0 && i < own_head_lines;
    lines[i].furniture = lines[i].furniture || !own;
  }
}

void apply_model(std::string_view text, Drafts& drafts) {
  bool signing = false;  // right below what the model took for a signature
  for (Draft& draft : drafts) {
    Block& block = draft.block;
    if (block.kind == BlockKind::page_furniture) continue;
    const std::string_view words = first_line(text, draft);
    const bool more = signing && block.kind == BlockKind::paragraph && draft.block.lines.size() == 1 &&
                      (is_signatory(words) || is_post(words));
    signing = draft.said == LineGroup::signing || more;
    if (more) block.role = Role::signature;
    if (block.kind == BlockKind::heading) continue;
    switch (draft.said) {
      case LineGroup::signing:
        block.role = Role::signature;
        break;
      case LineGroup::papers:
        if (draft.width <= widest_entry && !ends_sentence(last_line(text, draft))) block.role = Role::attachment;
        break;
      case LineGroup::recipients:
      case LineGroup::agenda:
        block.role = Role::body;
        break;
      default:
        break;
    }
  }
}

}  // namespace diarium::structure
