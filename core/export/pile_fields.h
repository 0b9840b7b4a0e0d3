// export/pile_fields: every field of a paper in `pile.json`. One list of fields serves both ways, so that they cannot
// part: an Io writes or reads text(), flag(), number(), span(), word(), list() and maybe() by key.
#pragma once
#include <array>
#include <string_view>

#include "export/pile.h"
#include "facts/words.h"
#include "text/repair/confusions.h"

namespace diarium::exporting {

inline constexpr std::array<std::string_view, 3> status_names = {"read", "derived", "user"};
inline constexpr std::array<std::string_view, 2> format_names = {"plain", "markdown"};
inline constexpr std::array<std::string_view, 6> block_names = {"heading",   "paragraph", "list_item",
                                                                "table_row", "signature", "page_furniture"};
inline constexpr std::array<std::string_view, 4> reason_names = {
    text::name(text::Reason::marks), text::name(text::Reason::letter), text::name(text::Reason::sign),
    text::name(text::Reason::inserted)};
/// The words of source::Kind, in its order.
inline constexpr std::array<std::string_view, source::kind_count> kind_names = {"text", "markdown", "html", "docx",
                                                                                "odt",  "eml",      "pdf"};
/// The words of structure::Role, in its order.
[[nodiscard]] inline std::array<std::string_view, structure::role_count> role_names() {
  std::array<std::string_view, structure::role_count> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = structure::name(static_cast<structure::Role>(i));
  return names;
}

template <class Io>
void pass_about(Io& io, index::About& about) {
  io.text("title", about.title);
  io.text("description", about.description);
  io.text("address", about.address);
  io.text("contact", about.contact);
  io.text("accent_light", about.accent_light);
  io.text("accent_dark", about.accent_dark);
}

template <class Io>
void pass_origin(Io& io, index::Origin& origin) {
  io.text("sha256", origin.sha256);
  io.text("address", origin.address);
  io.text("retrieved", origin.retrieved);
  io.text("title", origin.title);
  io.flag("unlisted", origin.unlisted);
  io.number("masked", origin.masked);
  io.text("collection", origin.collection);
}

template <class Io>
void pass_reading(Io& io, source::Reading& reading) {
  io.word("kind", reading.kind, kind_names);
  io.number("pages", reading.pages);
  io.numbers("empty_pages", reading.empty_pages);
  io.number("unmapped", reading.unmapped);
  io.number("inserted", reading.inserted);
  io.flag("recognised", reading.recognised);
  io.list("left_out", reading.left_out,
          [](Io& in, source::LeftOut& one) { in.text("what", one.what), in.number("count", one.count); });
  io.texts("page_labels", reading.page_labels);
  io.lines("lines", reading.lines);
}

template <class Io>
void pass_part(Io& io, index::PartOfFile& part) {
  io.text("file", part.file_id);
  io.text("label", part.label);
  io.number("ordinal", part.ordinal);
  io.number("count", part.count);
  io.number("first_page", part.first_page);
  io.number("begin", part.span.begin);
  io.number("end", part.span.end);
}

template <class Io>
void pass_repair(Io& io, text::Repair& repair) {
  io.span(repair.text);
  io.text("was", repair.was);
  io.text("now", repair.now);
  io.word("reason", repair.reason, reason_names);
  io.number("confidence", repair.confidence);
  io.texts("readings", repair.readings);
}

template <class Io>
void pass_outline(Io& io, structure::Outline& outline) {
  io.ranges("pages", outline.pages);
  io.list("blocks", outline.blocks, [](Io& in, structure::Block& block) {
    in.word("kind", block.kind, block_names);
    in.word("role", block.role, role_names());
    in.number("level", block.level);
    in.number("page", block.page);
    in.span(block.span);
    in.text("label", block.label);
    in.ranges("lines", block.lines);
  });
  io.list("clauses", outline.clauses, [](Io& in, structure::AttClause& clause) {
    in.span(clause.span);
    in.number("number", clause.number);
    in.number("block", clause.block);
  });
}

template <class Io>
void pass_dissent(Io& io, facts::Dissent& one) {
  io.text("kind", one.kind);
  io.list("persons", one.who.persons, [](Io& in, facts::Named& person) {
    in.text("name", person.name), in.text("party", person.party);
  });
  io.texts("parties", one.who.parties);
  io.text("forum", one.forum);
  io.signed_number("identical_to", one.identical_to);
  io.span(one.span);
}

template <class Io>
void pass_facts(Io& io, facts::Facts& facts) {
  const auto value = [](Io& in, facts::Value& one) {
    in.text("value", one.value);
    in.span(one.span);
    in.word("status", one.status, status_names);
    in.text("rule", one.rule);
  };
  const auto outcome = [](Io& in, facts::Outcome& one) {
    in.text("outcome", one.outcome);
    in.text("by", one.by);
    in.text("to", one.to);
    in.span(one.span);
  };
  io.maybe("type", facts.type, value);
  io.maybe("municipality", facts.municipality, value);
  io.maybe("body", facts.body, value);
  io.maybe("document_date", facts.document_date, value);
  io.maybe("title", facts.title, value);
  io.maybe("paragraph", facts.paragraph, value);
  io.texts("types_also", facts.types_also);
  io.flag("ocr_damaged", facts.ocr_damaged);
  io.list("case_numbers", facts.case_numbers, [](Io& in, facts::CaseNumber& one) {
    in.text("value", one.value), in.text("role", one.role), in.span(one.span);
  });
  io.list("persons", facts.persons, [](Io& in, facts::Person& one) {
    in.text("name", one.name), in.text("as_written", one.as_written), in.text("party", one.party);
    in.texts("roles", one.roles);
    in.ranges("mentions", one.mentions);
  });
  io.list("proposals", facts.proposals, [](Io& in, facts::Proposal& one) {
    in.text("kind", one.kind), in.text("by", one.by), in.number("number", one.number), in.span(one.span);
  });
  io.maybe("recommended_decision", facts.recommended_decision, outcome);
  io.maybe("decision", facts.decision, outcome);
  io.list("reservations", facts.reservations, pass_dissent<Io>);
  io.list("special_statements", facts.special_statements, pass_dissent<Io>);
  io.list("referral_bodies", facts.referral_bodies, [](Io& in, facts::Referral& one) {
    in.text("name", one.name), in.flag("responded", one.responded), in.span(one.span);
  });
  io.list("cited", facts.cited, [](Io& in, facts::Citation& one) {
    in.text("kind", one.kind), in.text("norm", one.norm), in.span(one.span);
  });
  io.list("dates", facts.dates, [](Io& in, facts::Date& one) {
    in.text("iso", one.iso), in.text("what", one.what), in.span(one.span);
    in.word("status", one.status, status_names), in.text("rule", one.rule);
  });
  io.list("votes", facts.votes, [](Io& in, facts::Vote& one) {
    in.number("yes", one.yes), in.number("no", one.no), in.number("abstain", one.abstain);
    in.text("yes_means", one.yes_means), in.text("no_means", one.no_means), in.span(one.span);
  });
  io.list("components", facts.components, [](Io& in, facts::Component& one) {
    in.text("type", one.type), in.span(one.span), in.text("reason", one.reason), in.range("sign", one.sign);
  });
  io.list("repeats", facts.repeats, [](Io& in, facts::Repeat& one) {
    in.range("first", one.first), in.range("again", one.again), in.number("words", one.words);
  });
  io.list("grounds", facts.grounds, [](Io& in, facts::Ground& one) {
    in.text("kind", one.kind), in.text("stage", one.stage), in.text("norm", one.norm), in.span(one.span);
  });
  io.list("user", facts.user, [](Io& in, facts::UserMark& one) {
    in.text("fact", one.fact), in.number("index", one.index), in.text("action", one.action);
    in.text("correction", one.correction), in.text("note", one.note), in.text("was", one.was), in.span(one.span);
  });
}

}  // namespace diarium::exporting
