#include "relations/gaps/gaps_scan.h"

#include <algorithm>

#include "base/letters.h"
#include "facts/bodies/bodies.h"
#include "facts/dates/dates.h"
#include "facts/names/names.h"
#include "facts/parts/heads.h"
#include "language/bodies.h"
#include "language/case_number.h"
#include "language/key.h"
#include "relations/decided/fate_read.h"
#include "relations/gaps/gaps_keys.h"
#include "text/latin.h"

namespace diarium::relations {
namespace {

constexpr std::uint32_t near_owner = 3;    // Tokens before a document in which the owner of its name stands.
constexpr std::uint32_t near_made = 10;    // Tokens before a document in which a verb tells that it is to be made.
constexpr std::uint32_t body_window = 12;  // Tokens between a body and the day of its decision.

struct Owner {
  std::string name;
  std::uint32_t first = 0, last = 0;  ///< Its tokens.
};
/// «Nämnden för hamnens handlingar»: the name ends in a genitive of its own, where what it owns follows.
std::string owner_name(const Reading& r, const facts::BodyAt& body) {
  std::string name = body.name;
  const bool owns = name.find(" för ") != std::string::npos && name.ends_with('s') && r.word(body.range.last) &&
                    r.shape(body.range.last) == Shape::lower;
  if (owns) name.pop_back();
  return name;
}
/// Who decided: the body named last before a date, in its sentence, no other day between.
Owner owner_before(const Reading& r, Range whole) {
  const std::uint32_t least =
      std::max(r.sentence(whole.first).first, whole.first > body_window ? whole.first - body_window : 0u);
  for (std::uint32_t i = whole.first; i > least; --i) {
    const std::uint32_t at = i - 1;
    // «KF presidium 2031-02-09 § 3» is no § of the council.
    const auto word = at + 1 == whole.first ? language::body_word(r.key(at), language::Letters::lost) : std::nullopt;
    if (word && word->kind() == language::BodyKind::preparation) return {};
    if (r.is(at, "§") || (r.shape(at) == Shape::number && r.tokens[at].end - r.tokens[at].begin == 4)) return {};
    if (const auto body = facts::body_at(r, at); body && body->rank >= facts::Rank::committee && !body->generic)
      return {owner_name(r, *body), body->range.first, body->range.last};
    const std::size_t size = r.tokens[at].end - r.tokens[at].begin;
    const bool letters = r.shape(at) == Shape::upper && size >= 2 && size <= 4 && whole.first - at <= 2;
    if (letters && r.written(at).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos &&
        facts::known_party(r.written(at)).empty())
      return {std::string(r.written(at)), at, at + 1};
  }
  return {};
}

/// The office's letter that a date is the date of, and whose it is, in the genitive.
struct LetterWord {
  bool found = false, statement = false;
  std::uint32_t first = 0;
  std::string office;
};
/// «Kontorets tjänsteutlåtande daterat den …», «Tjänsteutlåtandet från kontoret är daterat den …»
LetterWord letter_word(const Reading& r, std::uint32_t date) {
  LetterWord letter;
  std::uint32_t at = date;
  while (at > 0 && date - at < 9 && r.block(at - 1) == r.block(date)) {
    --at;
    if (const facts::Found form = gap_at(r, at, "letter"); form.rule != nullptr) {
      letter.found = true;
      letter.statement = form.says("statement");
      break;
    }
    const auto body = facts::body_at(r, at);
    const bool from = body && body->range.first > 0 && is_gap_word(r, body->range.first - 1, "from");
    if (from) {
      letter.office = body->name + (body->name.ends_with("s") ? "" : "s");
      at = body->range.first;
      continue;
    }
    if (!is_gap_word(r, at, "dated")) return {};
  }
  letter.first = at;
  const bool owned = letter.found && letter.office.empty() && at > 0 && r.word(at - 1) && r.ends(at - 1, "s") &&
                     r.block(at - 1) == r.block(at) && r.sentence(at).first < at;
  if (owned) {
    letter.office = r.flowed({at - 1, at});
    letter.first = at - 1;
  }
  return letter;
}

/// «Hamnnämndens arbetsutskott» of «arbetsutskottet», in minutes of that board that name no other body's.
std::string with_board(const Reading& r, const facts::Facts& facts, std::string name) {
  const auto committee = language::body_named(name);
  if (!committee || committee->kind() != language::BodyKind::subcommittee || name.find(' ') != name.npos) return name;
  const std::string board = facts.body ? facts.body->value : std::string();
  const auto stage = relations::stage_of(board);
  if (!name.ends_with(committee->name->definite) || (stage != Stage::committee && stage != Stage::board)) return name;
  const std::string bare = text::lower(name.substr(0, name.size() - committee->name->definite.size())) +
                           std::string(committee->name->bare),
                    whole = board + (board.ends_with('s') ? " " : "s ") + bare;
  const bool others = facts::some({0, r.size()}, [&](std::uint32_t i) {
    const auto body = facts::body_at(r, i);
    return body && body->name.ends_with(" " + bare) && body->name != whole;
  });
  return others ? name : whole;
}

}  // namespace

CitedSection section_beside(const Reading& r, Range date) {
  std::uint32_t next = r.is_any(date.last, {",", "."}) ? date.last + 1 : date.last;
  if (r.is(next, "§") && r.is(next + 1, "§")) ++next;
  if (r.is(next, "§") && r.shape(next + 1) == Shape::number && r.block(next) == r.block(date.first))
    return {std::string(r.written(next + 1)), {date.first, next + 2}};
  std::uint32_t before = date.first;
  while (before > 0 && r.is_any(before - 1, {"den", ",", "("}) && date.first - before < 2) --before;
  if (before >= 2 && r.shape(before - 1) == Shape::number && r.is(before - 2, "§") &&
      r.block(before) == r.block(before - 2))
    return {std::string(r.written(before - 1)), {before - 2, date.last}};
  return {{}, date};
}

std::string board_of_letters(const facts::Facts& facts, std::string_view letters) {
  if (!facts.body || letters.empty() || language::body_of_letters(letters) != nullptr) return {};
  const auto is_own = [&](const facts::CaseNumber& number) {
    const auto written = language::case_number(number.value);
    return number.role == "own" && written && written->registry == letters;
  };
  if (std::ranges::none_of(facts.case_numbers, is_own)) return {};
  std::string board = facts.body->value;
  // «Hamnnämndens arbetsutskott» prepares for it.
  if (const auto body = language::body_named(board); body && body->kind() == language::BodyKind::subcommittee)
    board.resize(board.rfind(' ') == board.npos ? 0 : board.rfind(' ') - 1);
  return board;
}

facts::Range CitationScan::tokens_of(ByteSpan span) const {
  const auto [first, last] = r_.within(span);
  if (first >= r_.size() || r_.tokens[first].begin != span.begin) return {};
  return {first, std::min(last, first + 16)};
}

/// With the days of §§ that name no year, in a § whose own day its minutes told once its dates were read.
std::vector<facts::Date> CitationScan::dates() const {
  std::vector<facts::Date> dates = facts_.dates;
  const Day own = facts_.document_date ? day_of(facts_.document_date->value) : Day{};
  if (!own.known()) return dates;
  for (facts::DateAt at : facts::find_dates(r_)) {
    if (at.furniture || at.from.year != 0 || at.from.day == 0 || section_beside(r_, at.range).number.empty()) continue;
    const ByteSpan span = facts::date_value(r_, at).span;
    if (std::ranges::find(dates, span, &facts::Date::span) != dates.end()) continue;
    const bool before = own < Day{own.year, at.from.month, at.from.day};
    at.from.year = static_cast<std::uint16_t>(own.year - (before ? 1 : 0));
    dates.push_back({.iso = facts::iso(at), .what = "beredning", .span = span, .status = facts::Status::derived});
  }
  return dates;
}

std::vector<Mention> CitationScan::decisions() const {
  std::vector<Mention> found;
  for (const facts::Date& date : dates()) {
    const Range tokens = tokens_of(date.span);
    if (tokens.empty() || date.iso.size() != 10 || date.what == "document_date" || date.what == "deadline") continue;
    const TimedPart& part = times_.parts[part_holding(times_.parts, date.span.begin)];
    if (part.own_span == date.span) continue;
    const CitedSection section = section_beside(r_, tokens);
    Owner owner = owner_before(r_, section.whole);
    std::uint32_t first = section.whole.first;
    const bool is_known = language::body_of_letters(owner.name) != nullptr;
    if (const std::string board = board_of_letters(facts_, owner.name); !board.empty()) owner.name = board;
    owner.name = whole_body_name(owner.name);
    if (part.step == CaseStep::minutes) owner.name = with_board(r_, facts_, std::move(owner.name));
    if (owner.name.empty() && !section.number.empty()) {
      // «… gjordes 2031-02-09, § 12 (dnr HN 2031/7)» in a paper of that board.
      const std::uint32_t end = r_.span(section.whole).end;
      for (const facts::CaseNumber& number : facts_.case_numbers)
        if (const auto written = language::case_number(number.value);
            written && number.span.begin >= end && is_joint(r_, end, number.span.begin))
          owner = {board_of_letters(facts_, written->registry), section.whole.first, section.whole.first};
    }
    if (owner.name.empty()) {
      // «Bordlagt den 9 februari 2031, § 12»: by the body whose minutes these are.
      if (section.number.empty() || date.what != "bordlagt" || part.step != CaseStep::minutes || !facts_.body)
        continue;
      owner.name = facts_.body->value;
    } else {
      first = owner.first;
      bool decided = false;
      for (std::uint32_t i = owner.last; i < tokens.first; ++i) decided = decided || is_gap_word(r_, i, "decides");
      const bool beside = owner.last == tokens.first && is_known;
      if (section.number.empty() && !(date.what == "cited_decision" && (decided || beside))) continue;
    }
    if (part.own.from.known() && date.iso == iso(part.own.from) && facts_.body &&
        body_key(owner.name) == body_key(facts_.body->value) && part.step == CaseStep::minutes)
      continue;  // These minutes themselves.
    Mention mention;
    const bool prepared = date.what == "beredning" && relations::stage_of(owner.name) == Stage::subcommittee;
    const bool meeting =
        date.what == "beredning" || date.what == "motion_inlämnad" || date.what == "bordlagt" ||
        date.what == "sammanträde";
    bool minutes = meeting;
    for (std::uint32_t i = first; i < tokens.first; ++i) minutes = minutes || gap_at(r_, i, "decides").says("minutes");
    mention.kind = minutes ? GapKind::minutes : GapKind::decision;
    mention.span = r_.span({first, section.whole.last});
    const bool read = date.status != facts::Status::derived;
    mention.norm = owner.name + " " + date.iso + (section.number.empty() ? "" : " § " + section.number);
    mention.keys = {decision_key(owner.name, date.iso, section.number)};
    // What a committee prepared that day stands in the minutes of one meeting.
    if (prepared && !section.number.empty()) mention.keys.push_back(decision_key(owner.name, date.iso, ""));
    mention.listed = read && !section.number.empty() && first == r_.blocks[r_.block(first)].first &&
                     owner.last == section.whole.first;
    name_adopted(mention, {first, section.whole.last});
    found.push_back(std::move(mention));
  }
  return found;
}

/// «Det internationella program som fullmäktige antog 2031-02-09», «trafikplan, KF 2031-02-09 § 12»: the programme,
/// where no citation names it.
void CitationScan::name_adopted(Mention& decision, Range tokens) const {
  bool adopted = false;
  for (std::uint32_t i = tokens.first; i < tokens.last + 2; ++i)
    adopted = adopted || is_gap_word(r_, i, "adopts");
  if (tokens.first < 3) return;
  const std::uint32_t joint = tokens.first - 1, head = tokens.first - 2;
  if (!(adopted && r_.is(joint, "som")) && !r_.is_any(joint, {",", "("})) return;
  const auto cited = std::ranges::find_if(
      facts_.cited, [&](const facts::Citation& one) { return one.span.contains(r_.tokens[head].begin); });
  const bool around = cited != facts_.cited.end();  // «Sandbys styrmodell (KF 2031-02-09, § 12)», cited whole
  if (around ? !cited->span.contains(r_.tokens[tokens.first].begin) : !r_.has(head, language::Flag::policy)) return;
  if (r_.sentence(head) != r_.sentence(tokens.first)) return;
  const bool adjective =
      r_.word(head - 1) && r_.shape(head - 1) == Shape::lower && (r_.ends(head - 1, "a") || r_.ends(head - 1, "t"));
  const std::uint32_t begin = around ? tokens_of(cited->span).first : adjective ? head - 1 : head;
  const std::string name = r_.flowed({begin, head + 1});
  decision.kind = GapKind::policy;
  decision.norm = name + " (" + decision.norm + ")";
  decision.span.begin = r_.tokens[begin].begin;
  const std::string key = work_key(name);
  decision.keys.push_back(key.empty() ? "p:" + language::key(decision.norm) : key);
}

std::vector<Mention> CitationScan::office_letters() const {
  std::vector<Mention> found;
  for (const facts::Date& date : facts_.dates) {
    const Range tokens = tokens_of(date.span);
    if (tokens.empty() || date.iso.size() != 10 || (date.what != "tjänsteutlåtande" && date.what != "tjänsteskrivelse"))
      continue;
    const TimedPart& part = times_.parts[part_holding(times_.parts, date.span.begin)];
    if (part.own_span == date.span || part.own == interval_of(date.iso)) continue;
    const LetterWord letter = letter_word(r_, tokens.first);
    if (!letter.found) continue;
    Mention mention{.kind = GapKind::office_report, .span = r_.span({letter.first, tokens.last})};
    const std::string form = letter.statement ? "tjänsteutlåtande " : "tjänsteskrivelse ";
    mention.norm =
        (letter.office.empty() ? facts::with_capital(form) : facts::with_capital(letter.office) + " " + form) +
        date.iso;
    mention.day = day_of(date.iso);
    mention.keys = {"o:" + date.iso};
    mention.of_case = true;
    found.push_back(std::move(mention));
  }
  return found;
}

std::vector<Mention> CitationScan::earlier_motions() const {
  std::vector<Mention> found;
  for (const facts::Date& date : facts_.dates) {
    const Range tokens = tokens_of(date.span);
    if (tokens.empty()) continue;
    const TimedPart& part = times_.parts[part_holding(times_.parts, date.span.begin)];
    const bool is_earlier_motion = date.what == "tidigare_motion";
    // «I februari 2031 lade vi en motion om …», in what asks itself.
    if (!is_earlier_motion && !(date.what == "event" && part.step == CaseStep::asks)) continue;
    const Range sentence = r_.sentence(tokens.first);
    const std::uint32_t from = std::max(sentence.first, tokens.first > 20 ? tokens.first - 20 : 0u);
    const std::uint32_t to = std::min(sentence.last, tokens.last + 20);
    bool put = is_earlier_motion;
    for (std::uint32_t i = from; i < to; ++i)
      put = put || is_gap_word(r_, i, "put");
    for (std::uint32_t i = from; put && i < to; ++i) {
      const facts::Found motion = gap_at(r_, i, "motion");
      if (motion.rule == nullptr) continue;
      std::uint32_t end = i + 1;
      if (motion.says("about")) {
        while (end < sentence.last && end < i + 20 && !r_.is_any(end, {",", ".", ";", ":", "(", "”"})) ++end;
      }
      Mention mention{.kind = GapKind::motion, .span = r_.span({i, end})};
      mention.norm =
          "Motion" + (end > i + 1 ? " " + one_line(r_.flowed({i + 1, end})) : std::string{}) + " (" + date.iso + ")";
      mention.keys = {"m:" + mention.norm};
      found.push_back(std::move(mention));
      break;
    }
  }
  return found;
}

bool is_no_paper(const Reading& r, ByteSpan cited) {
  const auto [at, last] = r.within(cited);
  if (at >= r.size()) return false;
  // «Kommunal avfallsplan», «Renovas strategi»: a word that many have, and the word of the form.
  const bool bare = last == at + 2 && is_gap_word(r, at, "of_many");
  const auto says = [&](Range range, std::string_view list) {
    return facts::some(range, [&](std::uint32_t i) { return is_gap_word(r, i, list); });
  };
  const std::uint32_t begin = r.sentence(at).first;
  if (bare || is_gap_word(r, at, "decides_now") || is_gap_word(r, last, "behind")) return true;
  if (says({at, last}, "no_name")) return true;
  if (says({std::max(begin, at > near_owner ? at - near_owner : 0u), last}, "foreign")) return true;
  const std::uint32_t least = std::max(begin, at > near_made ? at - near_made : 0u);
  std::uint32_t i = at;
  while (i > least && r.word(i - 1) && r.shape(i - 1) == Shape::lower && !is_gap_word(r, i - 1, "article"))
    --i;
  const bool indefinite = i > least && at - i < 4 && gap_at(r, i - 1, "article").says("one");
  for (std::uint32_t before = at; before > least; --before) {
    const facts::Found making = gap_at(r, before - 1, "making");
    if (making.rule != nullptr) return making.says("made");
  }
  return indefinite;
}

std::string trimmed(std::string words) {
  while (!words.empty() && (words.back() == '.' || words.back() == ',' || words.back() == ' ' || words.back() == ';'))
    words.pop_back();
  return words;
}

bool is_joint(const Reading& r, std::uint32_t from, std::uint32_t to) {
  if (to < from) return false;
  const Range between = r.within({from, to});
  for (std::uint32_t i = between.first; i < between.last; ++i)
    if (!is_gap_word(r, i, "joint")) return false;
  return between.size() <= 6;
}

std::string enclosure_name(const Reading& r, ByteSpan number) {
  const auto [at, end] = r.within(number);
  if (at >= r.size()) return {};
  const Range block = r.blocks[r.block(at)];
  std::uint32_t first = std::max(block.first, r.sentence(at).first);
  if (at - first > 40) first = at;
  const std::uint32_t last = std::min(block.last, end);
  std::string name = trimmed(one_line(r.flowed({first, last}), 300));
  if (name.find('(') != std::string::npos && name.find(')') == std::string::npos) name += ")";
  return name;
}

std::string section_of(const Reading& r, const TimedPart& part, const facts::Facts& facts) {
  if (part.main && facts.paragraph) {
    const std::string& written = facts.paragraph->value;
    const auto first = std::ranges::find_if(written, is_digit);
    return {first, std::find_if_not(first, written.end(), is_digit)};
  }
  const Range inside = r.within(part.span);
  for (std::uint32_t i = inside.first; i < std::min(inside.last, inside.first + 60); ++i) {
    if (const auto sign = facts::section_sign(r, i)) return std::to_string(sign->number);
  }
  return {};
}

}  // namespace diarium::relations
