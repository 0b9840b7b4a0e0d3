#include "export/pictures/share_picture.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

#include "app/words/labels.h"
#include "base/utf8.h"
#include "export/pictures/png.h"
#include "view/case_words.h"
#include "view/rows.h"

namespace diarium::exporting {
namespace {

constexpr int margin = 72, across = static_cast<int>(picture_width) - 2 * margin;
constexpr int foot = 540;            // Where the strip with the name begins.
constexpr int shades = 8;            // From a ground to what is drawn on it; more are not seen, and make larger files.
constexpr int kicker_size = 28, chip_size = 34, name_size = 40, promise_size = 26;

/// What is drawn on what: each has its shades in the palette.
enum class Ink : std::uint8_t { text, muted, line, raised, name, dot, promise, chip, on_chip };
constexpr std::array<std::array<std::string_view, 2>, 7> inks = {{{"surface", "text"}, {"surface", "muted"}, {"surface", "line"}, {"surface", "raised"},
                                                                  {"raised", "text"}, {"raised", "accent"}, {"raised", "muted"}}};

std::uint32_t colour(std::string_view name) {
  const auto all = share_colours();
  const auto found = std::ranges::find(all, name, &ShareColour::name);
  assert(found != all.end());
  return found->rgb;
}

std::uint32_t between(std::uint32_t ground, std::uint32_t ink, std::uint32_t step) {
  std::uint32_t rgb = 0;
  for (int shift = 16; shift >= 0; shift -= 8) {
    const std::uint32_t from = ground >> shift & 0xFF, to = ink >> shift & 0xFF;
    rgb |= (from * (shades - 1 - step) + to * step + (shades - 1) / 2) / (shades - 1) << shift;
  }
  return rgb;
}

/// Colours of a chip: of its tone where that has some.
std::array<std::string, 2> chip_colours(view::Tone tone) {
  const std::string name(view::name(tone)), weak = name + "-weak";
  const auto all = share_colours();
  if (std::ranges::find(all, weak, &ShareColour::name) == all.end()) return {"sunken", "text"};
  return {weak, name};
}

std::vector<std::uint32_t> palette_of(view::Tone tone) {
  std::vector<std::uint32_t> palette;
  const auto add = [&](std::string_view ground, std::string_view ink) {
    for (std::uint32_t step = 0; step < shades; ++step) palette.push_back(between(colour(ground), colour(ink), step));
  };
  for (const auto& [ground, ink] : inks) add(ground, ink);
  const auto [weak, strong] = chip_colours(tone);
  add("surface", weak);
  add(weak, strong);
  return palette;
}

class Canvas {
 public:
  Canvas() : picture_{picture_width, picture_height, std::string(std::size_t{picture_width} * picture_height, '\0')} {}

  void box(Ink ink, int top, int bottom) {
    for (int y = top; y < bottom; ++y)
      for (int x = 0; x < static_cast<int>(picture_width); ++x) put(ink, x, y, 255);
  }
  /// A box whose left and right ends are half circles.
  void pill(Ink ink, int left, int top, int right, int bottom) {
    constexpr int fine = 8;  // A dot is looked at in so many places each way.
    const int radius = (bottom - top) * fine / 2;
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x) {
        int inside = 0;
        for (int i = 0; i < fine * fine; ++i) {
          const int at_x = (x - left) * fine + i % fine, at_y = (y - top) * fine + i / fine;
          const int over = std::max({0, radius - at_x, at_x - ((right - left) * fine - radius)}), down = at_y - radius;
          if (over * over + down * down <= radius * radius) ++inside;
        }
        put(ink, x, y, inside * 255 / (fine * fine));
      }
  }
  void write(Ink ink, const Face& face, int size, int x, int line, std::string_view words) {
    face.each(words, size, x, [&](int pen, const Dots& dots) {
      for (int row = 0; row < dots.height; ++row)
        for (int column = 0; column < dots.width; ++column)
          put(ink, pen + dots.left + column, line + dots.top + row, dots.covered[static_cast<std::size_t>(row * dots.width + column)]);
    });
  }
  [[nodiscard]] std::string png(view::Tone tone) const { return exporting::png(picture_, palette_of(tone)); }

 private:
  void put(Ink ink, int x, int y, int covered) {
    const int step = (covered * (shades - 1) + 127) / 255;
    if (step == 0 || x < 0 || y < 0 || x >= static_cast<int>(picture_width) || y >= static_cast<int>(picture_height)) return;
    char& dot = picture_.pixels[static_cast<std::size_t>(y) * picture_width + static_cast<std::size_t>(x)];
    const auto wanted = static_cast<char>(static_cast<int>(ink) * shades + step);
    if (static_cast<unsigned char>(dot) / shades == static_cast<int>(ink)) dot = std::max(dot, wanted, [](char a, char b) { return static_cast<unsigned char>(a) < static_cast<unsigned char>(b); });
    else dot = wanted;
  }

  Indexed picture_;
};

/// The longest begin of words, with «…», that is no wider than `most` dots; whole letters.
std::string fitted(const Face& face, std::string_view words, int size, int most) {
  std::string out(words);
  if (face.width(out, size) <= most * 64) return out;
  std::size_t end = words.size();
  while (end > 0) {
    do --end;
    while (end > 0 && utf8::is_continuation(words[end]));
    out = std::string(words.substr(0, end)) + "…";
    if (face.width(out, size) <= most * 64) break;
  }
  return out;
}

/// Words in lines of at most `across`; what finds no place in `most` lines is cut from the last one.
std::vector<std::string> lines_of(const Face& face, std::string_view words, int size, std::size_t most) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word(words.substr(at, end - at));
    const bool fits = !lines.empty() && face.width(lines.back() + " " + word, size) <= across * 64;
    if (fits) lines.back() += " " + word;
    else if (lines.size() == most) return lines.back() = fitted(face, lines.back() + " " + word + " …", size, across), lines;
    else lines.push_back(fitted(face, word, size, across));
    at = end + 1;
  }
  return lines;
}

struct TitleForm {
  int size = 0;
  std::size_t lines = 0;
};
constexpr std::array<TitleForm, 3> title_forms = {{{76, 2}, {60, 3}, {48, 4}}};  // The first that holds all words.

/// Draws the title, and returns the line below it.
int draw_title(Canvas& canvas, const Face& face, const std::string& title) {
  for (const TitleForm& form : title_forms) {
    const bool last = &form == &title_forms.back();
    const auto lines = lines_of(face, title, form.size, last ? form.lines : form.lines + 1);
    if (!last && lines.size() > form.lines) continue;
    int line = 100;
    for (const std::string& one : lines) canvas.write(Ink::text, face, form.size, margin, line += form.size * 9 / 8, one);
    return line;
  }
  return margin;
}

void draw_outcome(Canvas& canvas, const ShareFaces& faces, const ShareWords& words, int top) {
  if (words.outcome.empty()) return;
  constexpr int pad = 30, height = 64;
  const std::string outcome = fitted(faces.strong, words.outcome, chip_size, across - 2 * pad);
  const int right = margin + 2 * pad + (faces.strong.width(outcome, chip_size) + 63) / 64;
  canvas.pill(Ink::chip, margin, top, right, top + height);
  canvas.write(Ink::on_chip, faces.strong, chip_size, margin + pad, top + 44, outcome);
}

std::string promise_of(const Site& site) { return std::string(view::word(site.language, "picture.promise")); }

}  // namespace

std::string share_picture(const ShareFaces& faces, const ShareWords& words) {
  Canvas canvas;
  canvas.box(Ink::raised, foot, static_cast<int>(picture_height));
  canvas.box(Ink::line, foot - 2, foot);
  canvas.write(Ink::muted, faces.plain, kicker_size, margin, 88, fitted(faces.plain, words.kicker, kicker_size, across));
  draw_outcome(canvas, faces, words, draw_title(canvas, faces.title, words.title) + 36);
  constexpr std::string_view name = "Diarium";
  canvas.write(Ink::name, faces.title, name_size, margin, 602, name);
  canvas.write(Ink::dot, faces.title, name_size, margin + faces.title.width(name, name_size) / 64, 602, ".");
  const int promise = (faces.plain.width(words.promise, promise_size) + 63) / 64;
  canvas.write(Ink::promise, faces.plain, promise_size, margin + across - promise, 594, words.promise);
  return canvas.png(words.tone);
}

ShareWords words_of_paper(const Site& site, DocId paper) {
  const view::PaperRow row = view::paper_row(site.pack, paper);
  ShareWords words;
  words.kicker = app::dotted({app::type_words(site.language, row.type), row.municipality, row.date.empty() ? "" : app::date_of(site.language, row)});
  words.title = app::title_of(site.language, row);
  if (!row.outcome.empty()) {
    words.outcome = app::outcome_chip(site.language, row);
    words.tone = view::outcome_tone(row.outcome);
  }
  words.promise = promise_of(site);
  return words;
}

ShareWords words_of_case(const Site& site, const relations::Case& one) {
  ShareWords words;
  words.kicker = app::dotted({std::string(view::word(site.language, "case.kicker")), view::case_mark(one)});
  words.title = one.title.empty() ? std::string(view::word(site.language, "paper.untitled")) : one.title;
  const std::optional<relations::Verdict> verdict = view::last_verdict(one);
  if (verdict && verdict->certainty == facts::Certainty::certain) {
    const view::Words chip = view::case_chip(site.language, verdict);
    words.outcome = chip.text;
    words.tone = chip.tone;
  }
  words.promise = promise_of(site);
  return words;
}

ShareWords words_of_site(const Site& site) {
  const index::About& about = site.pack.about();
  ShareWords words;
  words.kicker = app::dotted({view::count(site.language, "count.papers", site.counts.papers),
                              view::count(site.language, "count.municipalities", site.counts.municipalities)});
  words.title = about.title.empty() ? std::string(view::word(site.language, "app.name")) : about.title;
  words.promise = promise_of(site);
  return words;
}

std::string picture_of(std::string_view path) {
  const bool own = (path.starts_with("d/") || path.starts_with("a/")) && std::ranges::count(path, '/') == 2;
  return (own ? std::string(path.substr(0, path.rfind('/') + 1)) : "") + std::string(picture_name);
}

}  // namespace diarium::exporting
