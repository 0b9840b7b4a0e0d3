// What the façade says of one paper: read, repaired, understood.
#include <algorithm>

#include "base/sha256.h"
#include "base/utf8.h"
#include "diarium.h"
#include "export/json/json.h"
#include "facts/certainty/weigh.h"
#include "facts/rules/rule_texts.h"
#include "facts/json.h"
#include "facts/kinds/facts.h"
#include "facts/kinds/words.h"
#include "facts/parts/extracts.h"
#include "facts/parts/minutes.h"
#include "read_source.h"
#include "structure/lines/markup.h"
#include "structure/outline.h"
#include "text/personal/personal.h"

namespace diarium {
namespace {

/// The sum of a paper's file: where `bytes` are what was read from it, the reader says it.
std::string sum_of(const source::Source& read, std::string_view bytes) {
  return read.sha256.empty() ? sha256(bytes) : read.sha256;
}

/// How the file was read, as far as it concerns pieces of its text. What was left out and empty pages stand with the
/// first paper of the file.
source::FileReading reading_of(const source::Source& read, const std::vector<ByteSpan>& pieces, bool first) {
  source::FileReading reading{.kind = read.reading.kind,
                              .pages = read.reading.pages,
                              .recognised = read.reading.recognised,
                              .page_labels = read.reading.page_labels,
                              .reader = read.reading.reader,
                              .page_readings = read.reading.page_readings};
  if (first) {
    reading.empty_pages = read.reading.empty_pages;
    reading.inserted = read.reading.inserted;
    reading.left_out = read.reading.left_out;
  }
  const auto begins = [](const source::Placed& line) { return line.span.begin; };
  for (const ByteSpan piece : pieces) {
    for (const auto list : {&source::FileReading::lines, &source::FileReading::words}) {
      const std::vector<source::Placed>& all = read.reading.*list;
      auto one = std::ranges::lower_bound(all, piece.begin, {}, begins);
      for (; one != all.end() && one->span.begin < piece.end; ++one) (reading.*list).push_back(*one);
    }
    constexpr std::string_view unknown = "\uFFFD";
    if (read.reading.unmapped == 0) continue;
    const std::string_view words = slice(read.text, piece);
    for (std::size_t at = words.find(unknown); at != words.npos; at = words.find(unknown, at + unknown.size()))
      ++reading.unmapped;
  }
  return reading;
}

/// What is said of pieces of a file's text, of a list whose `span`s ascend. O(list).
template <class Said>
std::vector<Said> said_of(const std::vector<Said>& all, const std::vector<ByteSpan>& pieces) {
  std::vector<Said> said;
  const auto ends = [](const Said& one) { return one.span.end; };
  for (const ByteSpan piece : pieces) {
    auto one = std::ranges::upper_bound(all, piece.begin, {}, ends);
    for (; one != all.end() && one->span.begin < piece.end; ++one) {
      if (said.empty() || said.back() != *one) said.push_back(*one);
    }
  }
  return said;
}

Draft draft_of(std::string_view path, source::Source read) {
  Draft draft;
  draft.paper.name = utf8::with_replacements(path);
  draft.paper.format = read.format;
  draft.paper.reading = std::move(read.reading);
  draft.markup = std::move(read.markup);
  draft.doubts = std::move(read.doubts);
  draft.paper.text = text::normalise(std::move(read.text));
  if (text::may_be_damaged(draft.paper.text.nfc)) draft.damage = text::find_damage(draft.paper.text.nfc);
  return draft;
}

void leave_out(source::FileReading& reading, std::string_view what, std::uint32_t count) {
  auto place = std::ranges::lower_bound(reading.left_out, what, {}, &source::LeftOut::what);
  if (place == reading.left_out.end() || place->what != what)
    place = reading.left_out.insert(place, {std::string(what), 0});
  place->count += count;
}

/// A text of several pieces of a file's text, in order, each leading back to where it stands there.
text::Text joined(std::string_view source, const std::vector<ByteSpan>& pieces) {
  text::Text whole;
  std::vector<text::SourceMap::Step> steps;
  for (const ByteSpan piece : pieces) {
    const text::Text part = text::normalise(std::string(slice(source, piece)));
    const auto begin = static_cast<std::uint32_t>(whole.nfc.size());
    if (begin != piece.begin || !steps.empty()) steps.push_back({begin, piece.begin});
    for (const text::SourceMap::Step& step : part.map.steps()) {
      if (!steps.empty() && steps.back().text == begin + step.text) steps.pop_back();
      steps.push_back({begin + step.text, piece.begin + step.source});
    }
    whole.nfc += part.nfc;
  }
  whole.map = text::SourceMap(std::move(steps));
  return whole;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

/// The first page (or, where nothing stands before it, the first §), then the §§ of whole minutes.
std::vector<Draft> drafts_of(std::string_view path, const source::Source& read, const facts::Minutes& minutes) {
  struct Piece {
    std::string label;
    ByteSpan span;                ///< All of it.
    std::vector<ByteSpan> words;  ///< Of that what it says.
  };
  std::vector<Piece> pieces;
  const bool has_head =
      std::ranges::any_of(minutes.meeting, [&](ByteSpan span) { return !is_blank(slice(read.text, span)); });
  std::vector<ByteSpan> head = minutes.meeting;
  head.insert(head.end(), minutes.running.begin(), minutes.running.end());
  std::ranges::sort(head);
  if (has_head || !minutes.running.empty())
    pieces.push_back({"", {0, static_cast<std::uint32_t>(read.text.size())}, std::move(head)});
  for (const facts::MinutesSection& section : minutes.sections)
    pieces.push_back({section.label, section.span, section.words});
  std::vector<Draft> drafts;
  const auto pages_between = [&](std::uint32_t from, std::uint32_t to) {
    return static_cast<std::uint32_t>(std::ranges::count(slice(read.text, {from, to}), '\f'));
  };
  std::uint32_t counted_to = 0, page = 0;
  for (Piece& piece : pieces) {
    Draft& draft = drafts.emplace_back();
    draft.paper.name = utf8::with_replacements(path);
    draft.paper.format = read.format;
    draft.paper.text = joined(read.text, piece.words);
    if (text::may_be_damaged(draft.paper.text.nfc)) draft.damage = text::find_damage(draft.paper.text.nfc);
    page += pages_between(counted_to, piece.span.begin);
    counted_to = piece.span.begin;
    draft.paper.part = {.label = std::move(piece.label),
                        .ordinal = static_cast<std::uint32_t>(drafts.size() - 1),
                        .count = static_cast<std::uint32_t>(pieces.size()),
                        .span = piece.span,
                        .first_page = page};
    draft.paper.reading = reading_of(read, piece.words, drafts.size() == 1);
    draft.markup = said_of(read.markup, piece.words);
    draft.doubts = said_of(read.doubts, piece.words);
  }
  if (minutes.furniture > 0) leave_out(drafts.front().paper.reading, "page_furniture", minutes.furniture);
  return drafts;
}

/// Shares what is looked through of a file among its papers, and warns where that is not all of it.
void share_looking(std::vector<Draft>& drafts, std::string_view path, Warnings& warnings) {
  std::uint32_t left = structure::look_limit;
  bool warned = false;
  for (Draft& draft : drafts) {
    const auto size = static_cast<std::uint32_t>(draft.paper.text.nfc.size());
    draft.look_through = std::min(left, size);
    left -= draft.look_through;
    if (draft.look_through == size || warned) continue;
    warned = true;
    const std::string byte = std::to_string(draft.paper.text.map.to_source(draft.look_through));
    warnings.push_back({Fault::unsupported,
                        "The text was looked through for facts to byte " + byte +
                            " only, as it is longer than a paper; what follows can be read and searched, divide the "
                            "file into its papers",
                        std::string(path) + ":" + byte});
  }
}

Result<index::Paper> finish(Draft draft, WithFacts with_facts, PileRepair& repair, Warnings& warnings) {
  if (!needs_repair(draft)) return finish_paper(std::move(draft), with_facts, nullptr, warnings);
  const auto repairer = repair.repairer();
  if (!repairer) return repairer.error();
  return finish_paper(std::move(draft), with_facts, *repairer, warnings);
}

/// A paper beside its source, which JSON quotes.
struct Quotable {
  std::string source, sum;
  index::Paper paper;
};
Result<Quotable> read_quotable(const File& file, WithFacts with_facts, PileRepair& repair, Warnings& warnings) {
  auto read = read_source(file.bytes, file.path, warnings);
  if (!read) return read.error();
  std::vector<Draft> drafts;
  drafts.push_back(draft_of(file.path, *read));
  share_looking(drafts, file.path, warnings);
  auto paper = finish(std::move(drafts.front()), with_facts, repair, warnings);
  if (!paper) return paper.error();
  std::string sum = sum_of(*read, file.bytes);
  return Quotable{std::move(read->text), std::move(sum), std::move(*paper)};
}

std::string file_name(const File& file) { return utf8::with_replacements(file.path.substr(file.path.rfind('/') + 1)); }

/// Facts that rest on words of which nobody can decide what they were.
void doubt_undecided(const std::vector<text::Repair>& ledger, facts::Facts& facts) {
  std::vector<ByteSpan> letters, scan;
  for (const text::Repair& one : ledger)
    if (one.ambiguous()) (one.reason == text::Reason::scan ? scan : letters).push_back(one.text);
  facts::doubt_at(letters, facts::Doubt::letters, facts);
  facts::doubt_at(scan, facts::Doubt::scan, facts);
}

/// Keeps, of the words whose places are known, those that the ledger names: all others were judged right.
void keep_ledger_words(const std::vector<text::Repair>& ledger, std::vector<source::Placed>& words) {
  auto entry = ledger.begin();
  std::erase_if(words, [&](const source::Placed& word) {
    while (entry != ledger.end() && entry->source.end <= word.span.begin) ++entry;
    return entry == ledger.end() || entry->source.begin >= word.span.end;
  });
}

/// Counts what is personal in a draft and masks its numbers; Origin::masked says how many there were.
PersonalFound mask_draft(Draft& draft) {
  PersonalFound found;
  const std::vector<source::Placed>& lines = draft.paper.reading.lines;
  for (const text::Personal& one : text::find_personal(draft.paper.text.nfc)) {
    const bool number = one.kind == text::PersonalKind::number || one.kind == text::PersonalKind::doubtful;
    const auto line = std::ranges::upper_bound(lines, draft.paper.text.map.to_source(one.span.begin), {},
                                               [](const source::Placed& each) { return each.span.begin; });
    if (number && line != lines.begin()) found.pages.insert((line - 1)->page + 1);
    ++(one.kind == text::PersonalKind::number     ? found.numbers
       : one.kind == text::PersonalKind::doubtful ? found.doubtful
       : one.kind == text::PersonalKind::email    ? found.emails
                                                  : found.phones);
  }
  if (found.numbers > 0) draft.paper.origin.masked = text::mask_personal_numbers(draft.paper.text.nfc);
  return found;
}

}  // namespace

PileRepair::PileRepair(OpenLexicon open, Learn learn) : open_(std::move(open)), learn_(std::move(learn)) {}

Result<text::Repairer*> PileRepair::repairer(std::size_t worker) {
  if (!lexicon_) lexicon_ = open_ ? open_() : Result<SharedLexicon>(nullptr);
  if (!*lexicon_) return lexicon_->error();
  const SharedLexicon& lexicon = **lexicon_;
  if (!lexicon) return nullptr;
  if (repairers_.empty() && learn_) words_ = learn_();
  if (repairers_.size() <= worker) repairers_.resize(worker + 1);
  if (!repairers_[worker]) repairers_[worker] = std::make_unique<text::Repairer>(*lexicon, words_);
  return repairers_[worker].get();
}

bool needs_repair(const Draft& draft) { return draft.damage.damaged || !draft.doubts.empty(); }

PersonalFound mask_drafts(std::vector<Draft>& drafts) {
  PersonalFound found;
  std::uint32_t masked = 0;
  for (Draft& draft : drafts) {
    found += mask_draft(draft);
    masked += draft.paper.origin.masked;
  }
  for (Draft& draft : drafts) draft.paper.origin.masked = masked;
  return found;
}

Result<std::string> masked_source(std::string_view bytes, std::string_view path) {
  Warnings warnings;
  auto read = read_source(bytes, path, warnings);
  if (!read) return read.error();
  text::mask_personal_numbers(read->text);
  return std::move(read->text);
}

index::Paper finish_paper(Draft draft, WithFacts with_facts, text::Repairer* repairer, Warnings& warnings) {
  index::Paper paper = std::move(draft.paper);
  const bool damaged = draft.damage.damaged;
  const std::size_t unrepaired = paper.text.nfc.size();
  if (needs_repair(draft)) {
    Doubts doubts = structure::doubts_in(paper.text, draft.doubts);
    text::Repaired repaired = repairer ? repairer->repair(std::move(paper.text), std::move(draft.damage), doubts)
                                       : text::tell_doubts(std::move(paper.text), doubts);
    paper.text = std::move(repaired.text);
    paper.repairs = std::move(repaired.ledger);
    keep_ledger_words(paper.repairs, paper.reading.words);
    if (damaged && !repairer) warn_unrepaired(warnings);
  }
  paper.outline = structure::parse(paper.text.nfc, paper.format, structure::map_markup(paper.text, draft.markup));
  if (with_facts == WithFacts::yes) {
    const bool whole = draft.look_through >= unrepaired;
    paper.facts = whole ? facts::extract(paper.text.nfc, paper.outline)
                        : facts::extract(paper.text.nfc, structure::looked_through(paper.outline, draft.look_through));
    paper.facts.ocr_damaged = paper.facts.ocr_damaged || damaged;
    doubt_undecided(paper.repairs, paper.facts);
  }
  return paper;
}

Result<std::vector<Draft>> draft_papers(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = read_source(bytes, path, warnings);
  if (!read) return read.error();
  const std::string sum = sum_of(*read, bytes);
  std::vector<Draft> drafts;
  const facts::Minutes minutes = facts::cut_minutes(read->text);
  if (minutes.sections.empty()) {
    drafts.push_back(draft_of(path, std::move(*read)));
  } else {
    drafts = drafts_of(path, *read, minutes);
  }
  for (Draft& draft : drafts) draft.paper.origin.sha256 = sum;
  share_looking(drafts, path, warnings);
  return drafts;
}

namespace {

/// A § whose extract tells no day has that of a paper beside it which it adopted: «Antagen av kommunfullmäktige den 4
/// maj 2031, § 12».
void date_by_adopted(std::vector<index::Paper>& papers) {
  for (index::Paper& extract : papers) {
    facts::Facts& own = extract.facts;
    const facts::Value* day = nullptr;
    bool agreed = true;  // Papers that name the § on different days tell none.
    for (const index::Paper& paper : papers) {
      const facts::Facts& adopted = paper.facts;
      const bool same = own.paragraph && own.body && adopted.body && adopted.body->value == own.body->value;
      if (!same || own.document_date || adopted.paragraph || !adopted.document_date) continue;
      const bool by_it = std::ranges::any_of(adopted.cited, [&](const facts::Citation& one) {
        return one.span.overlaps(adopted.document_date->span) && one.norm.ends_with("§ " + own.paragraph->value);
      });
      if (!by_it) continue;
      agreed = agreed && (day == nullptr || day->value == adopted.document_date->value);
      day = &*adopted.document_date;
    }
    if (day != nullptr && agreed)
      own.document_date = facts::Value{day->value, own.paragraph->span, facts::Status::derived,
                                       std::string(facts::adopted_rule),
                                       facts::confidence_by("about_derived.document_date")};
  }
}

}  // namespace

void settle_parts(std::vector<index::Paper>& papers) {
  if (papers.size() < 2) return;
  if (!facts::opens_with_sign(papers.back().text.nfc)) {
    // Extracts that are bound in one file have heads of their own. What else it holds is called as the file is, and is
    // nobody's, unless it says by its form what it is.
    facts::Facts& rest = papers.front().facts;
    const facts::Type kind = rest.type ? facts::type_of(rest.type->value) : facts::Type::none;
    const bool has_form = kind != facts::Type::none && !facts::is_enclosed_kind(kind);
    if (papers.front().part.label.empty() && !has_form)
      for (std::optional<facts::Value>* said : {&rest.title, &rest.type, &rest.body}) said->reset();
    date_by_adopted(papers);
    return;
  }
  const bool has_meeting = papers.front().part.label.empty();
  std::vector<const facts::Facts*> said;
  for (std::size_t i = has_meeting ? 1 : 0; i < papers.size(); ++i) said.push_back(&papers[i].facts);
  const facts::Facts agreed = facts::agreed(said);
  if (has_meeting) {
    index::Paper& meeting = papers.front();
    // Where the minutes begin with a §, what is called their first page is the running head of a later one.
    const bool first_page = meeting.text.map.to_source(0) < papers[1].part.span.begin;
    facts::tell_meeting(meeting.text.nfc, meeting.facts);
    facts::tell_head(meeting.text.nfc, meeting.facts);
    facts::name_whole_body(said, meeting.facts);
    for (std::size_t i = 1; i < papers.size(); ++i)
      facts::inherit(meeting.facts, first_page ? facts::first_page_rule : facts::running_head_rule, papers[i].text.nfc,
                     papers[i].facts);
  }
  for (std::size_t i = has_meeting ? 1 : 0; i < papers.size(); ++i)
    facts::inherit_agreed(agreed, papers[i].text.nfc, papers[i].facts);
}

void settle_place(std::vector<index::Paper>& papers, std::string_view path, const facts::Home& home) {
  const facts::Place whole = facts::place_of(path);
  facts::Place section = whole;  // Its file's name says what the file is, and nothing of a § in it.
  section.words.clear();
  section.kind = {};
  for (index::Paper& paper : papers) facts::settle(paper.part.label.empty() ? whole : section, home, paper.text.nfc, paper.facts);
}

std::vector<facts::HomePaper> home_papers(const std::vector<index::Paper>& papers, std::string_view path) {
  std::vector<facts::HomePaper> found;
  if (papers.empty()) return found;
  const auto value = [](const std::optional<facts::Value>& one) { return one ? one->value : std::string(); };
  found.push_back({facts::place_of(path), value(papers.front().facts.municipality), value(papers.front().facts.body)});
  for (const index::Paper& paper : papers) found.back().text += paper.text.nfc + "\n";
  return found;
}

Result<std::vector<index::Paper>> read_papers(const File& file, WithFacts with_facts, PileRepair& repair,
                                              Warnings& warnings) {
  auto drafts = draft_papers(file.bytes, file.path, warnings);
  if (!drafts) return drafts.error();
  std::vector<index::Paper> papers;
  for (Draft& draft : *drafts) {
    auto paper = finish(std::move(draft), with_facts, repair, warnings);
    if (!paper) return paper.error();
    papers.push_back(std::move(*paper));
  }
  if (with_facts == WithFacts::yes) settle_parts(papers);
  return papers;
}

Result<std::string> text_as_read(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = read_source(bytes, path, warnings);
  if (!read) return read.error();
  return std::move(read->text);
}

Result<SourceAsRead> source_as_read(std::string_view bytes, std::string_view path, Warnings& warnings) {
  auto read = read_source(bytes, path, warnings);
  if (!read) return read.error();
  std::string sum = sum_of(*read, bytes);
  return SourceAsRead{std::move(read->text), std::move(sum)};
}

Result<std::string> facts_json(const File& file, PileRepair& repair, Warnings& warnings) {
  const auto read = read_quotable(file, WithFacts::yes, repair, warnings);
  if (!read) return read.error();
  const index::Paper& paper = read->paper;
  const std::string name = file_name(file);
  return facts::to_json(paper.facts, paper.outline, paper.text.nfc, paper.text.map, {name, read->source, read->sum});
}

Result<std::string> explained(const File& file, std::uint32_t offset, PileRepair& repair, Warnings& warnings) {
  const auto read = read_quotable(file, WithFacts::no, repair, warnings);
  if (!read) return read.error();
  const text::Text& text = read->paper.text;
  std::uint32_t byte = 0;
  for (; byte < read->source.size(); ++byte) {
    const bool begins = (static_cast<unsigned char>(read->source[byte]) & 0xC0) != 0x80;
    if (begins && offset-- == 0) break;
  }
  if (byte == read->source.size()) return Error{Fault::unsupported, "the text ends before that offset", ""};
  return facts::explain(text.nfc, read->paper.outline, text.map.to_text(byte));
}

Result<std::string> outline_json(const File& file, PileRepair& repair, Warnings& warnings) {
  const auto read = read_quotable(file, WithFacts::no, repair, warnings);
  if (!read) return read.error();
  const index::Paper& paper = read->paper;
  return exporting::outline_json(file_name(file), paper.format, read->source, paper.text, paper.outline);
}

}  // namespace diarium
