#include "relations/gaps/gaps_read.h"

#include <algorithm>
#include <iterator>

#include "base/calendar.h"
#include "base/letters.h"
#include "base/sorting.h"
#include "facts/bodies/bodies.h"
#include "facts/home/home.h"
#include "language/bodies.h"
#include "language/case_number.h"
#include "language/key.h"
#include "language/phrases.h"
#include "relations/decided/fate_read.h"
#include "relations/gaps/gaps_keys.h"
#include "relations/gaps/gaps_scan.h"

namespace diarium::relations {
namespace {

constexpr std::string_view of_case = "Ärende ";
std::string bare_number(const std::string& norm) {
  if (const std::size_t bracket = norm.rfind('('); bracket != std::string::npos && norm.ends_with(')'))
    return norm.substr(bracket + 1, norm.size() - bracket - 2);
  return norm.starts_with(of_case) ? norm.substr(of_case.size()) : norm;
}

constexpr std::uint32_t near_evidence = 6;  // Tokens before a work's name that tell that it is there.

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
    const auto sort = [&] { sort_briefly(out_.mentions, {}, [](const Mention& one) { return one.span; }); };
    sort();
    join_neighbours();
    std::erase_if(out_.mentions, [&](const Mention& one) { return is_one_of_many(one); });
    std::vector<Mention> listed = scan.enclosures(out_.mentions);
    // What an item of a list names is the item.
    std::erase_if(out_.mentions, [&](const Mention& one) {
      return std::ranges::any_of(listed, [&](const Mention& item) { return item.span.contains(one.span.begin); });
    });
    std::erase_if(listed, [&](const Mention& one) {
      return one.norm.empty() || is_enclosed(work_key(one.norm)) || is_published(one.span);
    });
    add_all(std::move(listed));
    sort();
    std::erase_if(out_.mentions,
                  [&](const Mention& one) { return cites_nothing(one) || (is_aside(one) && !has_section(one)); });
    if (is_of_another()) out_.mentions.clear();
    for (Mention& one : out_.mentions) one.norm = facts::with_capital(std::move(one.norm)), one.aside = is_aside(one);
    return std::move(out_);
  }

 private:
  /// A name over the border of two cells, an entry of a list of what came in or was decided by delegation, the letter's
  /// own stamp («Godkännare tjänsteskrivelse, 2031-05-29») in its last lines, a chapter of the paper itself.
  [[nodiscard]] bool cites_nothing(const Mention& one) const {
    constexpr std::uint32_t last_lines = 300;  // Bytes.
    if (slice(paper_.text.nfc, one.span).find('|') != std::string_view::npos || is_chapter(one)) return true;
    const bool unnumbered = one.kind == GapKind::decision && one.norm.find("§") == std::string::npos;
    if (is_in_routine(one) && (unnumbered || one.kind == GapKind::enclosure)) return true;
    const bool unowned = one.norm.starts_with("Tjänste");
    return one.kind == GapKind::office_report && unowned && one.span.end + last_lines > times_.parts[one.part].span.end;
  }
  [[nodiscard]] bool is_in_routine(const Mention& one) const {
    const auto is_routine = [](std::string_view title) {
      return language::begins_with_phrase(language::Use::no_matter, language::key(title));
    };
    return (paper_.facts.type && paper_.facts.type->value == facts::word(facts::Type::delegationslista)) ||
           is_routine(times_.parts[one.part].title) || (paper_.facts.title && is_routine(paper_.facts.title->value));
  }
  /// «Policy för inköp ska tillämpas» in a delegation order, plan or report beside a matter: what the matter
  /// rests on its letter or minutes name, or it bears the decision on it and is no rule of who decides.
  [[nodiscard]] bool is_aside(const Mention& one) const {
    const bool enclosed = facts::is_enclosed_kind(facts::type_of(times_.parts[one.part].type));
    const bool routine = is_in_routine(one), named = one.kind == GapKind::policy || one.kind == GapKind::report;
    // What a list of letters that came in names by its § shows no case's decision.
    if (!named || !(enclosed || routine)) return routine && one.kind == GapKind::decision;
    return std::ranges::none_of(one.keys, [](const std::string& key) { return key[0] == 'd' || key[0] == 'n'; }) ||
           facts::some(r_.within(one.span), [&](std::uint32_t i) { return is_gap_word(r_, i, "internal"); });
  }
  /// With a day alone it may be an old version of what another paper names.
  static bool has_section(const Mention& one) {
    return std::ranges::any_of(one.keys, [](const std::string& key) { return key[0] == 'd' && !key.ends_with('|'); });
  }
  /// «• KS 2031/88-003 Svar om hamnplan»: what a row of reported papers names is the paper, unless it tells the §.
  [[nodiscard]] bool stands_in_row(const Mention& one) const {
    const facts::Range block = r_.blocks[r_.block(r_.token_at(one.span.begin))];
    const auto opens = [&](const facts::CaseNumber& number) {
      const std::uint32_t at = r_.token_at(number.span.begin);
      return at >= block.first && at < block.last && opens_row(number);
    };
    return std::ranges::any_of(paper_.facts.case_numbers, opens) &&
           !facts::some(block, [&](std::uint32_t i) { return r_.is(i, "§"); });
  }
  /// «flerårsstrategi för hamnen» of no owner, no year, no decision: a word of the language, not a document's name.
  [[nodiscard]] bool is_one_of_many(const Mention& one) const {
    if (one.kind == GapKind::policy && stands_in_row(one)) return true;
    if (one.kind != GapKind::policy || one.norm.find_first_of("0123456789") != std::string::npos) return false;
    const std::uint32_t at = r_.token_at(one.span.begin);
    if (r_.shape(at) != facts::Shape::lower) return false;
    if (r_.ends(at, "s")) return false;
    const std::uint32_t least = std::max(r_.sentence(at).first, at > near_evidence ? at - near_evidence : 0u);
    const facts::Range words{least, r_.token_at(one.span.end)};
    return !facts::some(words, [&](std::uint32_t i) { return is_gap_word(r_, i, "in_force"); });
  }
  /// A region's board wrote it, and it lies in a board's folder: what it builds on is not this municipality's.
  [[nodiscard]] bool is_of_another() const {
    const facts::Facts& f = paper_.facts;
    const facts::Place place = facts::place_of(paper_.path);
    const bool supposed = !f.municipality || f.municipality->rule == facts::collection_rule;
    if (!supposed || !f.body || place.board.empty() || language::key(f.body->value) == place.board) return false;
    std::uint32_t regional = 0, local = 0;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
      regional += r_.starts(i, "region") ? 1u : 0u;
      local += r_.starts(i, "kommun") ? 1u : 0u;
    }
    return regional > local;
  }
  /// A heading, or its line in the list of contents («Plan för skogen ……… 12»).
  [[nodiscard]] bool is_chapter(const Mention& one) const {
    if (one.kind != GapKind::policy && one.kind != GapKind::report && one.kind != GapKind::enclosure) return false;
    if (r_.kind(r_.token_at(one.span.begin)) == structure::BlockKind::heading) return true;
    const std::string_view text = paper_.text.nfc;
    const std::string_view line = text.substr(one.span.end, text.find('\n', one.span.end) - one.span.end);
    return line.find("....") != line.npos || line.find("……") != line.npos || line.find(". . .") != line.npos;
  }
  bool is_published(ByteSpan named) const { return is_gap_word(r_, r_.token_at(named.begin), "published"); }
  bool is_enclosed(const std::string& key) const {
    return std::ranges::any_of(out_.works, [&](const std::string& work) {
      return holds_work(work, key) || is_misspelt(has_years(key) ? work : without_years(work), key);
    });
  }
  /// «Majoritetens hamnstrategi», in the file that holds the strategy: whoever is no body owns no other.
  bool is_owned_here(std::string_view norm) const {
    const std::size_t owner = norm.find(' ');
    if (owner == norm.npos || owner == 0 || norm[owner - 1] != 's') return false;
    if (language::body_word(language::key(norm.substr(0, owner)), language::Letters::lost)) return false;
    const std::string key = without_years(work_key(norm.substr(owner + 1), 1));
    return !key.empty() && std::ranges::any_of(out_.works, [&](const std::string& work) {
      return without_years(work) == key || is_misspelt(without_years(work), key);
    });
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
    out_.section = place.section;
    out_.annex = !place.folder.empty() && place.words.starts_with(facts::word(facts::Type::bilaga));
    if (!place.folder.empty()) out_.called = language::content_words(facts::subject_in(place.words));
    if (f.municipality) out_.municipality = f.municipality->value;
    if (f.document_date) out_.date = f.document_date->value;
    for (const facts::CaseNumber& number : f.case_numbers) {
      if (number.role == "own") {
        if (out_.number.empty()) out_.number = number.value;
        out_.is.push_back(number_key(number.value));
      }
      // A paper that is an enclosure bears its number in its own head.
      if ((number.role == "handling" || number.role == "bilaga") && in_head(number.span))
        out_.is.push_back(number_key(number.value));
    }
    if (const std::string type = f.type ? f.type->value : ""; step_of(type) == CaseStep::other) {
      add_own_work(facts::subject_in(place.words));
      if (f.title) add_own_work(f.title->value);
      if (f.body && f.title) add_own_work(form_of_board(*f.title) + " " + f.body->value);
    }
    for (const TimedPart& part : times_.parts) {
      if (part.step == CaseStep::other) add_own_work(part.title);
      if (!part.title.empty()) out_.is.push_back("t:" + language::key(part.title));
    }
    if (f.recommended_decision) {
      out_.proposed_to = f.recommended_decision->to;
      if (!out_.proposed_to.empty()) out_.proposed_to = facts::with_capital(std::move(out_.proposed_to));
      out_.proposal = f.recommended_decision->span;
      out_.proposal_part = part_at(out_.proposal.begin);
    }
    out_.encloses = enclosed_heads(r_, times_);
    out_.works = enclosed_works(r_, times_);
    out_.is.insert(out_.is.end(), out_.works.begin(), out_.works.end());
    tell_minutes();
  }
  /// «Delegationsordning» of a board, whether or not the name of its office stands below it.
  [[nodiscard]] std::string form_of_board(const facts::Value& title) const {
    const facts::Range all = r_.within(title.span);
    const auto body = all.size() > 1 ? facts::body_at(r_, all.last - 1) : std::nullopt;
    const bool of_office = body && body->rank == facts::Rank::office && body->range.first == all.first + 1;
    return of_office ? std::string(r_.written(all.first)) : title.value;
  }
  void add_own_work(std::string_view title) {
    std::string key = work_key(title, 1);
    if (!key.empty() && std::ranges::find(out_.is, key) == out_.is.end()) out_.is.push_back(std::move(key));
  }
  /// «d:» of each § that the paper holds, and of the whole meeting where it holds all of it.
  void tell_minutes() {
    for (const TimedPart& part : times_.parts) {
      if (part.step != CaseStep::minutes || part.body.empty()) continue;
      const std::string day = iso(part.own.from), section = section_of(r_, part, paper_.facts);
      if (day.empty()) {
        // An extract of which no page tells the day, beside those that cite it.
        if (!section.empty() && !out_.folder.empty()) out_.is.push_back(undated_key(out_.folder, part.body, section));
        continue;
      }
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
    std::vector<std::string> own, own_works;
    for (const TimedPart& part : times_.parts)
      if (own.size() < 200) {
        own.push_back(language::key(part.title));
        own_works.push_back(work_key(part.title, 1));
      }
    for (const facts::Citation& cited : paper_.facts.cited) {
      const bool policy = cited.kind == "policy";
      if ((!policy && cited.kind != "document") || is_published(cited.span)) continue;
      std::string norm = policy ? work_name(cited.norm.substr(0, cited.norm.find(" ("))) : report_name(cited.norm);
      if (norm.empty() || is_no_paper(r_, cited.span) || (!policy && is_unowned(cited.span))) continue;
      if (policy && !owned_by_the_board(norm)) continue;
      const std::string key = work_key(norm);
      const Edition edition = policy ? edition_behind(cited.span) : Edition{};
      if (key.empty() && policy && edition.words.empty() && !named_by_number(cited.span) &&
          !named_by_decision(cited.span))
        continue;
      if (is_enclosed(key) || (policy && is_owned_here(norm))) continue;
      const std::string plain = language::key(norm);
      const auto holds = [&](const std::string& title) { return title.find(plain) != title.npos; };
      if (std::any_of(own.begin(), own.end(), holds)) continue;
      if (!key.empty() && std::ranges::find(own_works, key) != own_works.end()) continue;
      Mention mention{.kind = policy ? GapKind::policy : GapKind::report, .span = cited.span};
      mention.norm = norm + edition.words;
      if (edition.end > mention.span.end) mention.span.end = edition.end;
      mention.keys.push_back(key.empty() ? "p:" + language::key(mention.norm) : key);
      add(std::move(mention));
    }
  }
  /// «Nämndens delegationsordning» is that of the board whose paper this is; false where nobody knows whose.
  [[nodiscard]] bool owned_by_the_board(std::string& norm) const {
    const std::size_t end = norm.find(' ');
    const std::string_view owner = std::string_view(norm).substr(0, end);
    if (end == std::string::npos || !owner.ends_with("s") || !language::is_generic_body(owner.substr(0, end - 1)))
      return true;
    // «Fullmäktiges arbetsordning»: there is one.
    const auto named = language::body_named(owner.substr(0, end - 1));
    if (named && named->kind() == language::BodyKind::council) return true;
    const auto body = language::body_named(paper_.facts.body ? paper_.facts.body->value : std::string());
    if (!body || body->kind() != language::BodyKind::committee) return false;
    norm = paper_.facts.body->value + "s" + norm.substr(end);
    return true;
  }
  /// «Hamnverkets rapport»: what is told by its owner alone, and that is no body.
  [[nodiscard]] bool is_unowned(ByteSpan cited) const {
    const auto [at, last] = r_.within(cited);
    return at + 1 < last && last <= at + 3 && r_.has(last - 1, language::Flag::report) &&
           !facts::body_at(r_, at).has_value();
  }
  /// « (2031-02-09)» or « (2031-02-09 § 12)» of the day behind a name, which tells which edition is meant.
  struct Edition {
    std::string words;
    std::uint32_t end = 0;
  };
  [[nodiscard]] Edition edition_behind(ByteSpan name) const {
    const std::uint32_t at = r_.token_at(name.end), first = r_.is_any(at, {",", "("}) ? at + 1 : at;
    if (first >= r_.size()) return {};
    const std::uint32_t begin = r_.tokens[first].begin;
    const std::string iso(paper_.text.nfc.substr(begin, 10));
    if (!is_day(iso)) return {};
    const CitedSection section = section_beside(r_, {first, r_.token_at(begin + 10)});
    const std::string number = section.number.empty() ? "" : " § " + section.number;
    return {" (" + iso + number + ")", r_.span(section.whole).end};
  }
  /// Is it named with the decision on it («kommunens översiktsplan, KF 2031-02-09 § 12»)?
  [[nodiscard]] bool named_by_decision(ByteSpan name) const {
    return std::ranges::any_of(out_.mentions, [&](const Mention& one) {
      return one.kind == GapKind::decision && one.span.begin >= name.end && is_joint(r_, name.end, one.span.begin);
    });
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
      const bool printed =
          number.role == "handling" && !in_head(number.span) && !is_distribution(r_, number.span);
      if (number.role != "cited" && !enclosure && !printed) continue;
      if (number.role == "cited" && (!is_cited(number) || opens_row(number))) continue;
      Mention mention{.kind = enclosure || printed ? GapKind::enclosure : GapKind::decision, .span = number.span};
      mention.norm = enclosure ? enclosure_name(r_, number.span)
                     : printed ? "Handling " + one_line(number.value)
                               : std::string(of_case) + one_line(number.value);
      mention.keys.push_back(number_key(number.value));
      mention.of_case = enclosure;
      // «… beslutade § 14 (KS 2031/12)»
      const std::uint32_t at = r_.token_at(number.span.begin), last = at > 0 && r_.is(at - 1, "(") ? at - 1 : at;
      const auto written = language::case_number(number.value);
      const std::string board = written ? board_of_letters(paper_.facts, written->registry) : std::string{};
      // «(KS 2031/12, § 14)»
      const std::uint32_t end = r_.token_at(number.span.end), next = r_.is(end, ",") ? end + 1 : end;
      if (!enclosure && !printed && r_.is(next, "§") && r_.shape(next + 1) == facts::Shape::number)
        mention.norm += ", § " + std::string(r_.written(next + 1));
      if (!board.empty() && last > 1 && r_.is(last - 2, "§") && r_.shape(last - 1) == facts::Shape::number)
        mention.norm = board + " § " + std::string(r_.written(last - 1)) + " (" + one_line(number.value) + ")";
      add(std::move(mention));
    }
  }
  /// «• KS 2031/88-003 Brev om en bänk»: a row of what was reported, decided by delegation or came in.
  [[nodiscard]] bool opens_row(const facts::CaseNumber& number) const {
    const std::uint32_t at = r_.token_at(number.span.begin), end = r_.token_at(number.span.end);
    if (at >= r_.size()) return false;
    std::uint32_t first = at;
    while (first > 0 && r_.block(first - 1) == r_.block(at) && r_.is_any(first - 1, {"•", "|", "-", "–"})) --first;
    const auto written = language::case_number(number.value);
    const bool of_paper = (written && written->enclosure > 0) ||
                          (r_.is_any(end, {"-", "–"}) && r_.tight(end) && r_.shape(end + 1) == facts::Shape::number);
    return of_paper && (first < at || first == r_.blocks[r_.block(at)].first);
  }
  /// «Er beteckning: LI2031/311» in a letter's head: what the addressee keeps, and nothing that the paper builds on.
  bool is_of_addressee(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 0 && at - i < 5 && !r_.tokens[i].line; --i)
      if (is_gap_word(r_, i - 1, "addressee")) return true;
    return false;
  }
  /// Not a law's number, not one that lost its end, not the addressee's, and not the number that an enclosed paper
  /// bears itself.
  bool is_cited(const facts::CaseNumber& number) {
    const bool letters =
        std::any_of(number.value.begin(), number.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!language::case_number(number.value) && !letters) return false;
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

  /// «Strategi för … (dnr KS 2031/12)», «plan för … (KS 2031-02-09 § 12)», «plan för …, antagen av KS 2031-02-09 § 12»
  /// and «KS 2031-02-09 § 12 om plan för …» are one thing each: what is named takes the decision on it and its number.
  void join_neighbours() {
    std::vector<Mention> joined;
    for (Mention& one : out_.mentions) {
      Mention* before = joined.empty() || joined.back().part != one.part ? nullptr : &joined.back();
      const bool inside = before && before->span.contains(one.span.begin);
      const bool beside = before && !inside && is_joint(r_, before->span.end, one.span.begin);
      if (before && one.kind == GapKind::decision && (inside || beside) && takes(*before, one)) {
        take(*before, one);
        if (!inside) before->span.end = one.span.end;
        continue;
      }
      // «antog 2031-02-09 ett program för …»
      if (before && one.kind == GapKind::policy && before->kind == GapKind::decision &&
          before->keys.front().starts_with("d:") && (beside || adopts(before->span, one.span))) {
        take(one, *before);
        joined.back() = std::move(one);
        continue;
      }
      if (inside && before->kind == one.kind) continue;
      if (Mention* work = one.kind == GapKind::decision ? named_again(joined, one) : nullptr) {
        take(*work, one);
        continue;
      }
      joined.push_back(std::move(one));
    }
    out_.mentions = std::move(joined);
  }
  /// «Grunden är Hamnplan 2031, beslutad i …»: of a work that the paper named above, facts cite the first place.
  [[nodiscard]] Mention* named_again(std::vector<Mention>& known, const Mention& decision) const {
    constexpr std::uint32_t near = 120;  // Bytes.
    const std::string_view text = paper_.text.nfc;
    const std::uint32_t from = decision.span.begin - std::min(decision.span.begin, near);
    const std::string_view above = text.substr(from, decision.span.begin - from);
    const auto is_named = [&](const Mention& one) {
      if (one.kind != GapKind::policy || one.part != decision.part) return false;
      const std::size_t at = above.rfind(slice(text, one.span));
      return at != above.npos && at > 0 && (above[at - 1] == ' ' || above[at - 1] == '\n') &&
             is_joint(r_, from + static_cast<std::uint32_t>(at) + one.span.size(), decision.span.begin);
    };
    const auto work = std::ranges::find_if(known, is_named);
    return work == known.end() ? nullptr : &*work;
  }
  /// Its number is what a thing is known by first; the decision on it is beside its own words.
  static void take(Mention& thing, Mention& more) {
    const std::string& key = more.keys.front();
    if (thing.norm.find(more.norm) == std::string::npos && !(key.starts_with("d:") && thing.norm.ends_with(')')))
      thing.norm += " (" + (key.starts_with("n:") ? bare_number(more.norm) : more.norm) + ")";
    const auto place = key.starts_with("n:") ? thing.keys.begin() : thing.keys.end();
    thing.keys.insert(place, more.keys.begin(), more.keys.end());
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
