#include "export/formats/fact_table.h"

#include "export/exports.h"
#include "facts/json.h"
#include "facts/kinds/fact_words.h"

namespace diarium::exporting {
namespace {

using facts::KindOfFact;

class FactRows {
 public:
  FactRows(const Exported& paper, std::string_view root, const std::function<void(const FactCells&)>& visit)
      : paper_(paper), root_(root), visit_(visit) {}

  template <class Fact>
  void add(const KindOfFact& kind, std::size_t index, const Fact& one) const {
    facts::Status as_read = facts::Status::read;
    std::string rule;
    if constexpr (requires { one.rule; }) {
      as_read = one.status;
      rule = one.rule;
    }
    const ByteSpan span = facts::span_of(one);
    const std::string quote = paper_.quote(span);
    const auto status = static_cast<std::size_t>(facts::status_of(paper_.facts, kind.fact, index, as_read));
    // Fields that are counted or told by no kind but one stand in that kind's own table.
    const facts::FactWords said = facts::fact_words(one);
    visit_({paper_.card.id, kind.fact, said.value.empty() ? quote : std::move(said.value), std::move(said.what), std::move(said.by), std::move(rule),
            one.confidence.basis, std::to_string(paper_.point(span.begin)), std::to_string(paper_.point(span.end)),
            std::string(root_) + paper_.link(span), quote, std::string(facts::status_names[status]),
            std::string(facts::name(one.confidence.certainty))});
  }

 private:
  const Exported& paper_;
  std::string_view root_;
  const std::function<void(const FactCells&)>& visit_;
};

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// The object with the sum of its text. It is one line with keys in a fixed order, so the place is known.
std::string with_sum(std::string json, const Exported& paper) {
  const std::string key = "\"offset_unit\":";
  const std::size_t at = json.find(key);
  json.insert(at, "\"text_sha256\":\"" + paper.base_sum() + "\",\"text_is\":\"" +
                      (paper.from_source ? "source" : "pack") + "\",");
  return json + "\n";
}

}  // namespace

void each_fact_row(const Exported& paper, std::string_view root, const std::function<void(const FactCells&)>& visit) {
  const FactRows rows(paper, root, visit);
  facts::each_value(paper.facts, [&](const KindOfFact& kind, const std::optional<facts::Value>& one) {
    if (one) rows.add(kind, 0, *one);
  });
  facts::each_list(paper.facts, [&]<class Some>(const KindOfFact& kind, const Some& some) {
    if constexpr (!facts::can_be_corrected<Some>) return;
    else if constexpr (facts::is_list<Some>)
      for (std::size_t i = 0; i < some.size(); ++i) rows.add(kind, i, some[i]);
    else if (some) rows.add(kind, 0, *some);
  });
}

/// «ID.json» for each paper: one object on one line (facts/json.h) with two keys after `chars`: `text_sha256`, of the
/// text that offsets count in, and `text_is`, «source» or «pack».
Result<std::vector<ExportFile>> export_facts(const index::Pack& pack, const ExportOptions& options) {
  std::vector<ExportFile> files;
  const auto read = each_exported(pack, options, [&](const Exported& paper) {
    const std::string name(file_name(paper.card.name));
    files.push_back({paper.card.id + ".json",
                     with_sum(facts::to_json(paper.facts, paper.outline, paper.text.nfc, paper.map,
                                             {name, paper.base, paper.origin.sha256}),
                              paper),
                     "application/json"});
  });
  if (!read) return read.error();
  return files;
}

}  // namespace diarium::exporting
