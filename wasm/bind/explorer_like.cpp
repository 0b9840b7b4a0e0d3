// What goes on as the typed words do, and which papers are like one.
#include "bind/answer.h"
#include "bind/explorer_state.h"
#include "diarium.h"

namespace diarium::bind {
namespace {

std::string suggestions_json(const index::Pack& pack, const query::Typed& typed, std::size_t most) {
  const auto found = query::suggest(pack, typed, most);
  if (!found) return error_json(found.error());
  Answer out;
  out.to.objects(*found, [&](const query::Suggestion& one) {
    out.to.said("kind", query::name(one.kind));
    out.to.said("text", one.text);
    out.to.said("query", one.query);
    out.to.counted("papers", one.papers);
    if (one.kind == query::Suggestion::Kind::title) out.to.said("id", pack.card(one.paper).id);
  });
  return std::move(out).done();
}

std::string similar_json(const index::Pack& pack, std::string_view id, std::size_t most) {
  const auto paper = pack.find(id);
  if (!paper) return error_json(paper.error());
  const auto found = query::similar(pack, *paper, {}, most);
  if (!found) return error_json(found.error());
  Answer out;
  out.to.objects(*found, [&](const query::SimilarPaper& one) {
    write_card(out, pack, pack.card(one.paper));
    out.to.counted("score", one.score);
    out.to.texts("shared", one.shared);
  });
  return std::move(out).done();
}

}  // namespace
}  // namespace diarium::bind

extern "C" {

const char* diarium_explorer_suggest(diarium::bind::Explorer* explorer, const char* query, std::size_t size, std::uint32_t cursor, std::uint32_t most) {
  return diarium::bind::answer_of_pack(explorer, [&](const diarium::index::Pack& pack) {
    return diarium::bind::suggestions_json(pack, {{query, size}, cursor}, most);
  });
}

const char* diarium_explorer_similar(diarium::bind::Explorer* explorer, const char* id, std::size_t size, std::uint32_t most) {
  return diarium::bind::answer_of_pack(explorer, [&](const diarium::index::Pack& pack) { return diarium::bind::similar_json(pack, {id, size}, most); });
}

}  // extern "C"
