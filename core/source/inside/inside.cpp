#include "source/inside/inside.h"

#include <algorithm>

#include "source/encoding/encoding.h"
#include "source/format.h"
#include "source/inside/finder.h"
#include "source/inside/strings.h"

namespace diarium::source {
namespace {

/// Does XML begin here? Office files say so themselves; a part may lack the declaration.
bool looks_like_xml(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  if (at == text.npos || text[at] != '<' || at + 1 == text.size()) return false;
  const char next = text[at + 1];
  return next == '?' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

/// Bytes of a text, or of no kind that is known.
void look_at_text(Finder& finder, std::string_view bytes, const Place& place, Unknown unknown) {
  const Decoding decoding = decode(bytes, sniff_encoding(bytes));
  if (looks_like_html(decoding.text)) return look_at_page(finder, bytes, place);
  if (looks_like_xml(decoding.text)) {
    look_at_xml(finder, bytes, place);
    return;
  }
  if (looks_like_mail(decoding.text)) return look_at_mail(finder, bytes, place);
  tell_text(finder, decoding.text, place);
  if (decoding.control == 0) return;
  tell_strings(finder, bytes, place);
  if (unknown == Unknown::reported) finder.unseen(place, "is of a kind that is not known");
}

}  // namespace

void Finder::unseen(const Place& place, std::string_view why) {
  const Unseen one{place.where, std::string(why)};
  if (unseen_.size() < unseen_limit && std::ranges::find(unseen_, one) == unseen_.end()) unseen_.push_back(one);
}

Inside Finder::take() && {
  Inside inside{{}, std::move(unseen_)};
  for (const auto& [what, times] : counts_) inside.holds.push_back({what, times});
  return inside;
}

void look(Finder& finder, std::string_view bytes, const Place& place, Unknown unknown) {
  if (place.depth > inside_depth_limit) return finder.unseen(place, "lies too deep in other files");
  if (bytes.empty()) return;
  if (looks_like_zip(bytes)) return look_at_zip(finder, bytes, place);
  if (looks_like_pdf(bytes)) return look_at_pdf(finder, bytes, place);
  if (looks_like_picture(bytes)) return look_at_picture(finder, bytes, place);
  if (looks_like_font(bytes)) return;
  if (!refusal(bytes).empty()) {
    tell_strings(finder, bytes, place);
    return finder.unseen(place, "is a file of a kind that cannot be looked through");
  }
  look_at_text(finder, bytes, place, unknown);
}

Inside look_inside(std::string_view bytes, std::string_view name, const WordsListener& words) {
  Finder finder(words);
  look(finder, bytes, {std::string(name), 0});
  return std::move(finder).take();
}

}  // namespace diarium::source
