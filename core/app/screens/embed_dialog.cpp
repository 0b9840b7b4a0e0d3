// app/screens: the dialog that gives the code for other people's pages, with a preview of what it does.
#include <tuple>

#include "app/places/route.h"
#include "app/places/sids.h"
#include "app/screens/screens.h"
#include "app/words/labels.h"

namespace diarium::app {
namespace {

using view::EmbedKind;
using view::EmbedTheme;
using view::Language;
using view::word;

/// A choice of the dialog: a button for each value, the chosen one marked.
struct Choice {
  std::string_view sid, name;  ///< Name: key of its words.
  Nodes buttons;
};

Node choice(Language language, Choice of) {
  std::string name(word(language, of.name));
  Node title = make(Role::paragraph, Look::small_text, name);
  Node buttons = with_label(box(Role::group, Look::button_row, std::move(of.buttons)), std::move(name));
  return box(Role::group, Look::embed_choice, {std::move(title), with_sid(std::move(buttons), std::string(of.sid))});
}

Node option(const State& state, std::string words, std::string sid, const view::EmbedOptions& options) {
  Node node = button(Look::button, std::move(words), SetEmbed{options});
  node.current = options == state.embed;
  return with_sid(std::move(node), "dialog.embed." + std::move(sid));
}

Node kinds(const State& state, bool quotable) {
  const Language language = state.settings.language;
  Choice of{"dialog.embed.kind", "embed.kind", {}};
  for (const auto& [kind, key, sid] : {std::tuple(EmbedKind::element, "embed.kind_element", "element"),
                                       std::tuple(EmbedKind::frame, "embed.kind_frame", "frame"),
                                       std::tuple(EmbedKind::quote, "embed.kind_quote", "quote")}) {
    view::EmbedOptions options = state.embed;
    options.kind = kind;
    of.buttons.push_back(option(state, std::string(word(language, key)), sid, options));
    of.buttons.back().disabled = kind == EmbedKind::quote && !quotable;
  }
  return choice(language, std::move(of));
}

Node heights(const State& state) {
  const Language language = state.settings.language;
  Choice of{"dialog.embed.height", "embed.height", {}};
  for (const std::uint32_t height : {0u, 400u, 600u, 800u}) {
    if (height == 0 && state.embed.kind != EmbedKind::element) continue;
    view::EmbedOptions options = state.embed;
    options.height = height;
    of.buttons.push_back(option(state, height == 0 ? std::string(word(language, "embed.height_auto"))
                                                   : view::fill(language, "embed.height_px", {{"n", std::to_string(height)}}),
                                "height." + std::to_string(height), options));
  }
  return choice(language, std::move(of));
}

Node themes(const State& state) {
  const Language language = state.settings.language;
  Choice of{"dialog.embed.theme", "embed.theme", {}};
  for (const auto& [theme, key, sid] : {std::tuple(EmbedTheme::automatic, "embed.theme_auto", "look.auto"),
                                        std::tuple(EmbedTheme::light, "theme.light", "look.light"),
                                        std::tuple(EmbedTheme::dark, "theme.dark", "look.dark")}) {
    view::EmbedOptions options = state.embed;
    options.theme = theme;
    of.buttons.push_back(option(state, std::string(word(language, key)), sid, options));
  }
  return choice(language, std::move(of));
}

Node languages(const State& state) {
  const Language language = state.settings.language;
  Choice of{"dialog.embed.language", "embed.language", {}};
  for (const auto& [wanted, key, sid] : {std::tuple(Language::sv, "language.sv", "words.sv"), std::tuple(Language::en, "language.en", "words.en")}) {
    view::EmbedOptions options = state.embed;
    options.language = wanted;
    of.buttons.push_back(with_lang(option(state, std::string(word(wanted, key)), sid, options), wanted == Language::sv ? "sv" : "en"));
  }
  return choice(language, std::move(of));
}

view::EmbedPlace place_of(const State& state, const Seen& seen) {
  view::EmbedPlace out;
  out.site = !seen.site.empty() ? seen.site : state.environment.site;
  Place place = state.place;
  // What is on its way, how far a list goes: not what somebody wants in their page.
  place.rows = rows_at_first;
  // A passage stays what it is when the collection is made anew; the number of a fact may not.
  if (place.screen == Screen::reader && seen.quote && place.query.empty()) {
    place.passage = seen.quoted;
    place.fact = 0;
  }
  out.address = address(place);
  out.title = place.screen == Screen::reader && seen.document ? title_of(state.settings.language, seen.document->paper) : window_title(state, seen);
  if (place.screen == Screen::results || place.screen == Screen::reader) out.query = place.query;
  if (place.screen == Screen::reader) {
    out.paper = place.paper;
    out.passage = place.passage;
  }
  if (place.screen == Screen::of_case) out.of_case = place.of_case;
  return out;
}

Nodes quote_preview(const State& state, const view::Citation& quote) {
  const Language language = state.settings.language;
  return {with_lang(make(Role::paragraph, Look::embed_quote, quote.text), "sv"),
          make(Role::paragraph, Look::small_text, quote.source + " " + std::string(word(language, "embed.quote_link")))};
}

}  // namespace

Nodes embed_dialog(const State& state, const Seen& seen) {
  const Language language = state.settings.language;
  const view::EmbedOptions& options = state.embed;
  const view::EmbedPlace place = place_of(state, seen);
  const bool quoting = options.kind == EmbedKind::quote && seen.quote;
  const std::string code = quoting ? view::quote_code(*seen.quote, place.site, options.language)
                         : options.kind == EmbedKind::frame ? view::frame_code(place, options) : view::element_code(place, options);
  const std::string_view help = quoting ? "embed.help_quote" : options.kind == EmbedKind::frame ? "embed.help_frame" : "embed.help_element";
  Nodes nodes = {kinds(state, seen.quote.has_value()), make(Role::paragraph, Look::small_text, std::string(word(language, help)))};
  if (!seen.quote) nodes.push_back(make(Role::paragraph, Look::small_text, std::string(word(language, "embed.no_quote"))));
  if (!quoting) {
    nodes.push_back(heights(state));
    nodes.push_back(themes(state));
  }
  nodes.push_back(languages(state));
  Node field = with_sid(make(Role::code, Look::code_field), sids::embed_code);
  field.label = word(language, "embed.code");
  field.value = code;
  nodes.push_back(std::move(field));
  nodes.push_back(box(Role::group, Look::button_row,
      {with_sid(with_icon(button(Look::button, std::string(word(language, "embed.copy")), CopyText{code, CopyAs::code}), "copy"), "dialog.embed.copy"),
       with_sid(make(Role::status, Look::small_text, state.embed_copied ? std::string(word(language, "embed.copied")) : ""), "dialog.embed.copied")}));
  nodes.push_back(make(Role::paragraph, Look::rail_title, std::string(word(language, "embed.preview"))));
  if (quoting) {
    nodes.push_back(box(Role::group, Look::letter, quote_preview(state, *seen.quote)));
  } else {
    Node preview = with_sid(with_label(make(Role::frame, Look::preview), std::string(word(language, "embed.preview"))), "dialog.embed.preview");
    preview.href = view::framed_address(place.address, options);
    nodes.push_back(std::move(preview));
  }
  return nodes;
}

}  // namespace diarium::app
