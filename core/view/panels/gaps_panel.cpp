#include "view/panels/gaps_panel.h"

#include <algorithm>

#include "base/percent.h"
#include "view/dates.h"
#include "view/few.h"

namespace diarium::view {
namespace {

using relations::Gap;

constexpr std::size_t gaps_rows_at_most = 300, gap_values_at_most = 40;
constexpr std::size_t clause_at_most = 160;  ///< Bytes.

/// Where the gaps chosen are shown.
std::string gaps_address(const GapFilter& filter, std::string_view letter = {}) {
  std::string url = "luckor/";
  const auto add = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    url += (url.ends_with('/') ? '?' : '&') + std::string(key) + '=' + percent_encoded(value);
  };
  add("varfor", filter.worth);
  add("slag", filter.kind);
  add("kommun", filter.municipality);
  return url + (letter.empty() ? "" : (url.ends_with('/') ? "?" : "&") + std::string(letter));
}

class GapsTeller {
 public:
  GapsTeller(const index::Pack& pack, const relations::Relations& relations, const GapFilter& filter, Telling telling)
      : gaps_(relations.gaps),
        conflicts_(relations.conflicts),
        filter_(filter),
        choice_(chosen_gaps(relations, filter)),
        pack_(pack),
        language_(telling.language),
        rows_at_most_(cut_at(telling.length, gaps_rows_at_most)),
        passages_(pack, telling.language) {}

  Panel panel(LetterChoice letter) {
    Panel panel;
    panel.title = word(language_, "gaps.title");
    panel.lede.push_back(lede());
    if (letter.gap > 0 && letter.gap <= gaps_.gaps.size())
      panel.sections.push_back(request(gaps_.gaps[letter.gap - 1]));
    else if (letter.gap > 0)
      panel.lede.push_back({said(said_word("gaps.not_found"))});
    if (letter.all) {
      if (const auto requests = requests_to(filter_.municipality); requests.size() > 1) panel.sections.push_back(request(requests));
      else panel.lede.push_back({said(said_word("gaps.no_letter"))});
    }
    if (!gaps_.gaps.empty()) panel.sections.push_back(filter());
    for (const Listed listed : {Listed::finals, Listed::cited})
      if (Section section = list(listed); section.table || !section.lines.empty())
        panel.sections.push_back(std::move(section));
    std::vector<const relations::Conflict*> conflicts;
    for (const relations::Conflict& conflict : conflicts_.conflicts) conflicts.push_back(&conflict);
    if (!conflicts.empty()) panel.sections.push_back(conflict_section(language_, passages_, conflicts, rows_at_most_));
    return panel;
  }

 private:
  /// Papers cite what is missing, but for final decisions, which they propose.
  enum class Listed { finals, cited };
  static bool is_final(const Gap& gap) { return gap.kind == relations::GapKind::final_decision; }

  Line lede() const {
    std::size_t certain = 0, others = gaps_.more, finals = 0;
    for (const Gap& gap : gaps_.gaps)
      ++(is_final(gap) ? finals : gap.certainty == facts::Certainty::certain ? certain : others);
    Line line;
    const auto say = [&](std::string_view key, std::size_t of) {
      line.push_back(said((line.empty() ? "" : " ") + count(language_, key, of)));
    };
    if (certain > 0 || others + finals == 0) say("gaps.lede", certain);
    if (others > 0) say(certain > 0 ? "gaps.lede_uncertain" : "gaps.lede_all_uncertain", others);
    if (finals > 0) say("gaps.lede_finals", finals);
    return line;
  }

  [[nodiscard]] std::string said_word(std::string_view key) const { return std::string(word(language_, key)); }
  [[nodiscard]] std::string kind_words(std::string_view kind) const { return std::string(data_word(language_, "gap", kind)); }
  [[nodiscard]] std::string worth_words(std::string_view worth) const { return std::string(data_word(language_, "gap_worth", worth)); }

  Section request(const Gap& gap) { return with_letter(fill(language_, "gaps.request", {{"norm", gap.norm}}), gap.letter); }
  Section request(const std::vector<relations::Request>& requests) {
    Section section = with_letter(fill(language_, "gaps.request_all", {{"n", number(requests.size())}, {"to", filter_.municipality}}),
                                  relations::letter_for_all(requests));
    if (const std::size_t all = askable(filter_.municipality); all > requests.size())
      section.notes.insert(section.notes.begin(), {said(count(language_, "gaps.letter_more", all - requests.size()))});
    return section;
  }
  Section with_letter(std::string title, const relations::Letter& letter) {
    Section section{.id = "letter", .title = std::move(title)};
    section.letter = Letter{letter.body, relations::mailto(letter)};
    section.notes.push_back({leading(said_word("gaps.close"), gaps_address(filter_))});
    return section;
  }

  /// How many of the gaps chosen one can ask a municipality for.
  [[nodiscard]] std::size_t askable(std::string_view municipality) const {
    return static_cast<std::size_t>(std::ranges::count_if(choice_.rows, [&](const GapChoice::Row& row) {
      const Gap& gap = gaps_.gaps[row.gap];
      return !gap.silent && gap.municipality == municipality;
    }));
  }
  std::vector<relations::Request> requests_to(std::string_view municipality) {
    std::vector<relations::Request> requests;
    if (municipality.empty()) return requests;
    for (const GapChoice::Row& row : choice_.rows) {
      const Gap& gap = gaps_.gaps[row.gap];
      if (gap.silent || gap.municipality != municipality || requests.size() == letter_gaps_at_most) continue;
      relations::Request request{.what = std::string(relations::requested(gap.letter)),
                                 .municipality = gap.municipality,
                                 .number = {},
                                 .remark = {},
                                 .cited = {},
                                 .proposed = is_final(gap)};
      if (!gap.cited.empty()) {
        const index::Card card = pack_.card(DocId{gap.cited.front().ref.paper});
        request.cited.push_back({card.title, card.case_number, card.date});
      }
      requests.push_back(std::move(request));
    }
    return requests;
  }

  /// What can be chosen, each value with its count; a chosen one can be taken back.
  Section filter() {
    Section section{.id = "wishes"};
    const auto add = [&](std::string_view key, const std::vector<GapCount>& counts, std::string GapFilter::*field, const auto& words) {
      if (counts.size() < 2 && (filter_.*field).empty()) return;
      Line line = {said(said_word(key) + ": ", Shape::strong)};
      GapFilter other = filter_;
      if (!(filter_.*field).empty()) {
        (other.*field).clear();
        line.push_back(said(words(filter_.*field) + " "));
        line.push_back(leading(said_word("gaps.all"), gaps_address(other)));
        section.lines.push_back(std::move(line));
        return;
      }
      const Few of = few(counts.size(), gap_values_at_most);
      for (std::size_t i = 0; i < of.shown; ++i) {
        other.*field = counts[i].value;
        if (i > 0) line.push_back(said(" · "));
        line.push_back(leading(words(counts[i].value) + " " + number(counts[i].gaps), gaps_address(other)));
      }
      if (of.left_out > 0) line.push_back(said(" · " + count(language_, "count.more", of.left_out)));
      section.lines.push_back(std::move(line));
    };
    add("gaps.head.worth", choice_.worths, &GapFilter::worth, [&](std::string_view worth) { return worth_words(worth); });
    add("gaps.head.kind", choice_.kinds, &GapFilter::kind, [&](std::string_view kind) { return kind_words(kind); });
    add("gaps.head.municipality", choice_.municipalities, &GapFilter::municipality, [](std::string_view name) { return std::string(name); });
    section.lines.push_back(letters());
    return section;
  }

  /// One letter for all that is chosen, to each municipality.
  Line letters() {
    Line line;
    for (const GapCount& to : choice_.municipalities) {
      if (!filter_.municipality.empty() && to.value != filter_.municipality) continue;
      const std::size_t gaps = askable(to.value);
      if (gaps < 2 || line.size() > 2 * gap_values_at_most) continue;
      GapFilter other = filter_;
      other.municipality = to.value;
      line.push_back(said(line.empty() ? said_word("gaps.letters") + ": " : " · ", line.empty() ? Shape::strong : Shape::plain));
      line.push_back(leading(fill(language_, "gaps.letter_to", {{"to", to.value}, {"n", number(gaps)}}), gaps_address(other, "brev=alla")));
    }
    return line;
  }

  Section list(Listed listed) {
    const bool finals = listed == Listed::finals;
    Section section{.id = finals ? "finals" : "list", .title = said_word(finals ? "gaps.finals" : "gaps.list")};
    if (choice_.rows.empty() && !finals) {
      section.lines.push_back({said(said_word(gaps_.gaps.empty() ? "gaps.none" : "gaps.none_chosen"))});
      return section;
    }
    Table table = table_of(language_, section.title,
                           {{finals ? "gaps.head.final" : "gaps.head.norm"}, {"gaps.head.worth"},
                            {"gaps.head.kind", true}, {"gaps.head.cited"}, {"gaps.head.letter"}});
    // Of a final decision the title says what it is and what for.
    if (finals) table.columns.erase(table.columns.begin() + 1, table.columns.begin() + 3);
    std::size_t all = finals || !filter_.empty() ? 0 : gaps_.more;
    for (const GapChoice::Row& row : choice_.rows) {
      if (is_final(gaps_.gaps[row.gap]) != finals) continue;
      ++all;
      if (table.rows.size() < rows_at_most_) table.rows.push_back(gap_row(row));
    }
    if (all == 0) return section;
    if (finals) section.notes.push_back({said(said_word("gaps.finals_help"))});
    add_table(section, language_, std::move(table), all);
    return section;
  }

  /// «Protokollsparagraf, s. 15 · Hamnnämnden · 11 juni 2031»: four places of a gap are four meetings.
  Words source(const relations::Passage& at) {
    Words words = passages_.source(at);
    const index::Card card = pack_.card(DocId{at.ref.paper});
    for (const std::string& more : {card.body, card.date.empty() ? card.date : date_words(language_, card.date)})
      if (!more.empty()) words.text += " · " + more;
    return words;
  }

  relations::Passage sentence_of(const relations::GapCitation& cited) {
    return passages_.sentence({cited.ref, cited.span}, clause_at_most);
  }
  /// Of a decision, whose name is a day and a §, the first place that says more; of the rows of a list none.
  const relations::GapCitation* telling(const Gap& gap) {
    constexpr std::size_t least_said = 20;  // Bytes beside day and §.
    if (gap.kind != relations::GapKind::decision || gap.norm.find(": ") != gap.norm.npos) return nullptr;
    const auto says_more = [&](const relations::GapCitation& one) {
      return sentence_of(one).span.size() >= gap.norm.size() + least_said;
    };
    const auto found = std::ranges::find_if(gap.cited, says_more);
    return found == gap.cited.end() ? nullptr : &*found;
  }

  std::vector<Line> gap_row(const GapChoice::Row& row) {
    const Gap& gap = gaps_.gaps[row.gap];
    Line norm = {said(gap.norm)};
    if (const relations::GapCitation* words = telling(gap))
      norm.push_back(passages_.quoted(sentence_of(*words), 2 * clause_at_most, Shape::small));
    if (!gap.remark.empty()) norm.push_back(said(gap.remark, Shape::small));
    if (!gap.municipality.empty()) norm.push_back(said(gap.municipality, Shape::small));
    add_certainty(norm, language_, gap.certainty);
    if (!gap.unread.empty())
      norm.push_back(said(fill(language_, "gaps.unread_file", {{"file", gap.unread}}), Shape::small));
    Line cited;
    for (const relations::GapCitation& citation : gap.cited) {
      if (cited.size() == links_at_most) break;
      cited.push_back(source({citation.ref, citation.span}));
    }
    const std::size_t more = gap.cited.size() + gap.more - cited.size();
    if (more > 0) cited.push_back(said(count(language_, "count.more", more), Shape::small));
    Line letter;
    if (gap.silent) letter.push_back(said(said_word("gaps.silent"), Shape::small));
    else letter.push_back(leading(said_word("gaps.ask"), gaps_address(filter_, "lucka=" + std::to_string(row.gap + 1))));
    std::vector<Line> cells;
    cells.push_back(std::move(norm));
    if (!is_final(gap)) {
      cells.push_back({said(worth_words(name(row.worth)))});
      cells.push_back({said(kind_words(relations::name(gap.kind)))});
    }
    cells.push_back(std::move(cited));
    cells.push_back(std::move(letter));
    return cells;
  }

  const relations::Gaps& gaps_;
  const relations::Conflicts& conflicts_;
  const GapFilter& filter_;
  GapChoice choice_;
  const index::Pack& pack_;
  Language language_;
  std::size_t rows_at_most_;
  Passages passages_;
};

}  // namespace

Panel gaps_panel(const index::Pack& pack, const relations::Relations& relations, const GapFilter& filter, LetterChoice letter,
                 Telling telling) {
  return GapsTeller(pack, relations, filter, telling).panel(letter);
}

Section conflict_section(Language language, Passages& passages,
                         const std::vector<const relations::Conflict*>& conflicts, std::size_t most) {
  constexpr std::size_t cited_at_most = 200;  // Bytes.
  Section section{.id = "conflicts", .title = std::string(word(language, "conflicts.title"))};
  if (conflicts.empty()) return section;
  section.lines.push_back({said(std::string(word(language, "conflicts.lede")))});
  Table table{.caption = section.title,
              .columns = {{std::string(word(language, "conflicts.head.question")), false},
                          {std::string(word(language, "conflicts.head.claims")), false}},
              .rows = {}};
  for (const relations::Conflict* conflict : conflicts) {
    if (table.rows.size() == most) break;
    Line claims;
    for (const relations::Claim& claim : conflict->claims) {
      claims.push_back(said(claim.claim + ": ", Shape::strong));
      claims.push_back(passages.quoted({claim.ref, claim.span}, cited_at_most));
      claims.push_back(passages.source({claim.ref, claim.span}));
    }
    Words question = said(conflict->question);
    question.quoted = true;
    table.rows.push_back({{std::move(question)}, std::move(claims)});
  }
  section.table = std::move(table);
  return section;
}

}  // namespace diarium::view
