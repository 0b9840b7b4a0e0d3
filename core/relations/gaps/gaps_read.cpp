#include "relations/gaps/gaps_read.h"

#include <algorithm>
#include <iterator>

#include "facts/home/home.h"
#include "language/bodies.h"
#include "language/case_number.h"
#include "language/key.h"
#include "language/phrases.h"
#include "relations/gaps/gaps_inside.h"
#include "relations/gaps/gaps_keys.h"
#include "relations/gaps/gaps_scan.h"

namespace diarium::relations {
namespace {

using facts::Reading;

/// A law, a government inquiry, a bill and what the union adopts are published.
bool is_published(std::string_view norm) {
  const std::string key = language::key(norm);
  return key.starts_with("eu:s ") || key.starts_with("eu ") || key.starts_with("sou ") || key.starts_with("ds ") ||
         key.starts_with("prop");
}

class GapsReader {
 public:
  GapsReader(const PileText& paper, const Reading& r, const PaperTimes& times) : paper_(paper), r_(r), times_(times) {}

  CitingPaper read() {
    tell_what_it_is();
    const CitationScan scan(r_, paper_.facts, times_);
    add_all(scan.decisions());
    add_all(scan.office_letters());
    add_all(scan.earlier_motions());
    add_works();
    add_numbers();
    add_referrals();
    std::stable_sort(out_.mentions.begin(), out_.mentions.end(),
                     [](const Mention& one, const Mention& two) { return one.span < two.span; });
    join_neighbours();
    std::vector<Mention> listed = scan.enclosures(out_.mentions);
    std::erase_if(listed, [&](const Mention& one) { return is_enclosed(work_key(one.norm)); });
    add_all(std::move(listed));
    std::stable_sort(out_.mentions.begin(), out_.mentions.end(),
                     [](const Mention& one, const Mention& two) { return one.span < two.span; });
    std::erase_if(out_.mentions, [&](const Mention& one) { return cites_nothing(one); });
    return std::move(out_);
  }

 private:
  /// A name over the border of two cells, an entry of a list of what came in or was decided by delegation, the letter's
  /// own stamp («Godkännare tjänsteskrivelse, 2031-05-29») in its last lines, a chapter of the paper itself.
  [[nodiscard]] bool cites_nothing(const Mention& one) const {
    constexpr std::uint32_t last_lines = 300;  // Bytes.
    if (slice(paper_.text.nfc, one.span).find('|') != std::string_view::npos || is_chapter(one)) return true;
    const std::string_view type = paper_.facts.type ? std::string_view(paper_.facts.type->value) : std::string_view();
    const bool listed = type == facts::word(facts::Type::delegationslista) || language::begins_with_phrase(
                          language::Use::no_matter, language::key(times_.parts[one.part].title));
    if (listed && one.kind == GapKind::decision && one.norm.find("§") == std::string::npos) return true;
    const bool unowned = one.norm.starts_with("Tjänste");
    return one.kind == GapKind::office_report && unowned && one.span.end + last_lines > times_.parts[one.part].span.end;
  }
  /// A heading, or its line in the list of contents («Plan för skogen ……… 12»).
  [[nodiscard]] bool is_chapter(const Mention& one) const {
    if (one.kind != GapKind::policy && one.kind != GapKind::report && one.kind != GapKind::enclosure) return false;
    if (r_.kind(r_.token_at(one.span.begin)) == structure::BlockKind::heading) return true;
    const std::string_view text = paper_.text.nfc;
    const std::string_view line = text.substr(one.span.end, text.find('\n', one.span.end) - one.span.end);
    return line.find("....") != line.npos || line.find("……") != line.npos || line.find(". . .") != line.npos;
  }
  bool is_enclosed(const std::string& key) const {
    return std::ranges::any_of(out_.works, [&](const std::string& work) { return holds_work(work, key); });
  }
  std::uint32_t part_at(std::uint32_t byte) const {
    return static_cast<std::uint32_t>(part_holding(times_.parts, byte));
  }
  void add_all(std::vector<Mention> mentions) {
    for (Mention& one : mentions) {
      one.part = part_at(one.span.begin);
      out_.mentions.push_back(std::move(one));
    }
  }
  void add(Mention mention) {
    mention.part = part_at(mention.span.begin);
    out_.mentions.push_back(std::move(mention));
  }

  void tell_what_it_is() {
    const facts::Facts& f = paper_.facts;
    const facts::Place place = facts::place_of(paper_.path);
    out_.folder = place.folder;
    if (!place.folder.empty()) out_.called = language::content_words(facts::subject_in(place.words));
    if (f.municipality) out_.municipality = f.municipality->value;
    if (f.document_date) out_.date = f.document_date->value;
    for (const facts::CaseNumber& number : f.case_numbers) {
      if (number.role == "own") {
        if (out_.number.empty()) out_.number = number.value;
        out_.is.push_back(number_key(number.value));
      }
      if (number.role == "handling" && (in_head(number.span) || is_printed_above(r_, number.span)))
        out_.is.push_back(number_key(number.value));
      // A paper that is an enclosure bears its number in its own head.
      if (number.role == "bilaga" && in_head(number.span)) out_.is.push_back(number_key(number.value));
    }
    for (const TimedPart& part : times_.parts) {
      if (const std::string key = work_key(part.title); !key.empty() && part.step == CaseStep::other)
        out_.is.push_back(key);
      if (!part.title.empty()) out_.is.push_back("t:" + language::key(part.title));
    }
    if (f.recommended_decision && !f.recommended_decision->to.empty()) {
      out_.proposed_to = f.recommended_decision->to;
      out_.proposal = f.recommended_decision->span;
      out_.proposal_part = part_at(out_.proposal.begin);
    }
    out_.encloses = enclosed_heads(r_, times_);
    out_.works = enclosed_works(r_, times_);
    tell_minutes();
  }
  /// «d:» of each § that the paper holds, and of the whole meeting where it holds all of it.
  void tell_minutes() {
    for (const TimedPart& part : times_.parts) {
      if (part.step != CaseStep::minutes || !part.own.from.known() || part.body.empty()) continue;
      const std::string day = iso(part.own.from), section = section_of(r_, part, paper_.facts);
      if (!section.empty()) out_.is.push_back(decision_key(part.body, day, section));
      if (part.type == "protokoll" || section.empty()) out_.is.push_back(decision_key(part.body, day, ""));
    }
    out_.sections = enclosed_sections(r_, paper_.facts, times_);
  }
  /// Within the first lines of its part.
  bool in_head(ByteSpan span) const {
    const TimedPart& part = times_.parts[part_at(span.begin)];
    return span.begin < part.span.begin + 400;
  }

  void add_works() {
    // What a paper itself is about is proposed in it, not cited.
    std::vector<std::string> own, named;
    for (const TimedPart& part : times_.parts)
      if (own.size() < 200) own.push_back(language::key(part.title));
    for (const facts::Citation& cited : paper_.facts.cited) {
      const bool policy = cited.kind == "policy";
      if ((!policy && cited.kind != "document") || is_published(cited.norm)) continue;
      const std::string norm =
          policy ? work_name(cited.norm.substr(0, cited.norm.find(" ("))) : report_name(cited.norm);
      if (norm.empty()) continue;
      const std::string key = work_key(norm);
      if (key.empty() && policy && !named_by_number(cited.span)) continue;
      if (policy && is_to_be_made(r_, cited.span)) continue;
      if (is_enclosed(key)) continue;
      const std::string plain = language::key(norm);
      const auto holds = [&](const std::string& title) { return title.find(plain) != title.npos; };
      if (std::any_of(own.begin(), own.end(), holds)) continue;
      // «riktlinje för resor föreslås …» after «riktlinje för resor»: the same, with words that are none of its name.
      const auto begins = [&](const std::string& one) { return plain.starts_with(one + " "); };
      if (std::any_of(named.begin(), named.end(), begins)) continue;
      if (named.size() < 400) named.push_back(plain);
      Mention mention{.kind = policy ? GapKind::policy : GapKind::report, .span = cited.span};
      mention.norm = norm;
      if (!key.empty()) mention.keys.push_back(key);
      add(std::move(mention));
    }
  }
  /// «strategin (dnr KS 2031/12)»
  bool named_by_number(ByteSpan span) const {
    return std::any_of(
        paper_.facts.case_numbers.begin(), paper_.facts.case_numbers.end(), [&](const facts::CaseNumber& number) {
          return number.role == "cited" && number.span.begin >= span.end && is_joint(r_, span.end, number.span.begin);
        });
  }

  void add_numbers() {
    for (const facts::CaseNumber& number : paper_.facts.case_numbers) {
      const bool enclosure = number.role == "bilaga" && !in_head(number.span);
      const bool printed = number.role == "handling" && !in_head(number.span) && !is_printed_above(r_, number.span) &&
                           !is_distribution(r_, number.span);
      if (number.role != "cited" && !enclosure && !printed) continue;
      if (number.role == "cited" && !is_cited(number)) continue;
      Mention mention{.kind = enclosure || printed ? GapKind::enclosure : GapKind::decision, .span = number.span};
      mention.norm = enclosure ? enclosure_name(r_, number.span)
                     : printed ? "Handling " + one_line(number.value)
                               : one_line(number.value);
      mention.keys.push_back(number_key(number.value));
      mention.of_case = enclosure;
      add(std::move(mention));
    }
  }
  /// «Er beteckning: LI2031/311» in a letter's head: what the addressee keeps, and nothing that the paper builds on.
  bool is_of_addressee(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 0 && at - i < 5 && !r_.tokens[i].line; --i)
      if (is_gap_word(r_, i - 1, "addressee")) return true;
    return false;
  }
  /// «För 2031/2032»: a year and the next behind a word that is no registry's letters.
  static bool is_school_year(std::string_view value) {
    const auto number = language::case_number(value);
    const bool word = std::ranges::any_of(value, [](char c) { return c >= 'a' && c <= 'z'; });
    return number && word && number->serial == number->year + 1u;
  }
  /// Not a law's number, not one that lost its end, not the addressee's, and not the number that an enclosed paper
  /// bears itself.
  bool is_cited(const facts::CaseNumber& number) {
    const bool letters =
        std::any_of(number.value.begin(), number.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!language::case_number(number.value) && !letters) return false;
    if (is_school_year(number.value)) return false;
    const std::uint32_t at = r_.token_at(number.span.begin);
    if (is_gap_word(r_, at, "no_paper") || is_of_addressee(at)) return false;
    const TimedPart& part = times_.parts[part_at(number.span.begin)];
    const bool bracket = at > 1 && (r_.is(at - 1, "(") || r_.is(at - 2, "("));
    if (is_form_number(r_, at)) {
      out_.is.push_back(number_key(number.value));
      return false;
    }
    bool label = false;
    for (std::uint32_t i = at; i > 0 && i + 3 > at && !bracket; --i)
      label = label || (r_.shape(i - 1) >= facts::Shape::capital && r_.has(i - 1, language::Flag::label));
    const bool own =
        !part.main && part.ref.part != 0 && !bracket && (label || number.span.begin < part.span.begin + 700);
    if (own) out_.is.push_back(number_key(number.value));
    return !own;
  }

  void add_referrals() {
    for (const facts::Referral& asked : paper_.facts.referral_bodies) {
      if (asked.reply != "silent") continue;
      Mention mention{.kind = GapKind::opinion, .span = asked.span};
      mention.norm = "Yttrande från " + one_line(asked.name);
      mention.keys.push_back("y:" + language::key(asked.name));
      mention.of_case = mention.silent = true;
      add(std::move(mention));
    }
  }

  /// «Strategi för … (dnr KS 2031/12)» is one thing, «plan för … (KS 2031-02-09 § 12)» a plan and the decision on it.
  void join_neighbours() {
    std::vector<Mention> joined;
    std::vector<std::vector<std::string>> further;  // Keys of what the last of them took, which go before its own.
    const auto settle = [&] {
      if (further.empty()) return;
      std::vector<std::string> keys;
      for (auto taken = further.rbegin(); taken != further.rend(); ++taken)
        std::ranges::move(*taken, std::back_inserter(keys));
      std::ranges::move(joined.back().keys, std::back_inserter(keys));
      joined.back().keys = std::move(keys);
      further.clear();
    };
    for (Mention& one : out_.mentions) {
      if (!joined.empty() && joined.back().part == one.part && joined.back().span.end <= one.span.begin &&
          is_joint(r_, joined.back().span.end, one.span.begin) && takes(joined.back(), one)) {
        Mention& before = joined.back();
        if (one.kind == GapKind::decision && before.kind == GapKind::policy && one.keys.front().starts_with("d:") &&
            one.norm.find("§") != std::string::npos) {
          before.norm += " (" + one.norm + ")";
          settle();
          joined.push_back(std::move(one));
          continue;
        }
        before.norm += " (" + one.norm + ")";
        before.span.end = one.span.end;
        further.push_back(std::move(one.keys));
        continue;
      }
      if (!joined.empty() && one.kind == GapKind::policy && joined.back().kind == GapKind::decision) settle();
      // «antog 2031-02-09 ett program för …»: the day is a part of the programme's name.
      if (!joined.empty() && one.kind == GapKind::policy && joined.back().kind == GapKind::decision &&
          joined.back().norm.find("§") == std::string::npos && joined.back().keys.front().starts_with("d:") &&
          adopts(joined.back().span, one.span)) {
        one.norm += " (" + joined.back().norm + ")";
        joined.back() = std::move(one);
        continue;
      }
      // A decision that stands in the citation of a policy is told beside it.
      if (!joined.empty() && joined.back().span.end > one.span.begin && joined.back().kind == one.kind) continue;
      if (!joined.empty() && joined.back().span.contains(one.span.begin) && joined.back().kind == GapKind::policy &&
          joined.back().norm.find(one.norm) == std::string::npos)
        joined.back().norm += " (" + one.norm + ")";
      settle();
      joined.push_back(std::move(one));
    }
    settle();
    out_.mentions = std::move(joined);
  }
  bool adopts(ByteSpan decision, ByteSpan work) const {
    if (work.begin < decision.end || work.begin > decision.end + 24) return false;
    bool adopted = false;
    for (std::uint32_t i = r_.token_at(decision.begin); i < r_.size() && r_.tokens[i].begin < work.begin; ++i) {
      if (r_.is(i, ".")) return false;
      adopted = adopted || is_gap_word(r_, i, "adopts");
    }
    return adopted;
  }
  static bool takes(const Mention& before, const Mention& one) {
    if (one.kind != GapKind::decision) return false;
    if (before.kind == GapKind::policy) return true;
    return (before.kind == GapKind::decision || before.kind == GapKind::minutes) && one.keys.front().starts_with("n:");
  }

  const PileText& paper_;
  const Reading& r_;
  const PaperTimes& times_;
  CitingPaper out_;
};

}  // namespace

CitingPaper citing_paper(const PileText& paper, const Reading& r, const PaperTimes& times) {
  return GapsReader(paper, r, times).read();
}

}  // namespace diarium::relations
