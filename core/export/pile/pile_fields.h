// export/pile/pile_fields: every field of a paper in `pile.json` but its facts, which facts/kinds/fields.h describes.
// One list of fields serves both ways, so that they cannot part: an Io writes or reads text(), flag(), number(),
// span(), word(), list() and maybe() by key.
#pragma once
#include "export/pile/pile.h"
#include "text/repair/confusions.h"

namespace diarium::exporting {

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
void pass_reading(Io& io, source::FileReading& reading) {
  io.word("kind", reading.kind, source::kind_names);
  io.number("pages", reading.pages);
  io.numbers("empty_pages", reading.empty_pages);
  io.number("unmapped", reading.unmapped);
  io.number("inserted", reading.inserted);
  io.flag("recognised", reading.recognised);
  io.list("left_out", reading.left_out,
          [](Io& in, source::LeftOut& one) { in.text("what", one.what), in.number("count", one.count); });
  io.texts("page_labels", reading.page_labels);
  io.text("reader", reading.reader);
  io.list("page_readings", reading.page_readings, [](Io& in, source::PageReading& page) {
    in.word("how", page.how, source::how_read_names);
    in.word("why", page.why, source::why_unread_names);
  });
  io.lines("lines", reading.lines);
  io.lines("words", reading.words);
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
  io.word("reason", repair.reason, text::reason_names);
  io.number("confidence", repair.confidence);
  io.texts("readings", repair.readings);
}

template <class Io>
void pass_outline(Io& io, structure::Outline& outline) {
  io.ranges("pages", outline.pages);
  io.list("blocks", outline.blocks, [](Io& in, structure::Block& block) {
    in.word("kind", block.kind, structure::block_names);
    in.word("role", block.role, structure::role_names);
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

}  // namespace diarium::exporting
