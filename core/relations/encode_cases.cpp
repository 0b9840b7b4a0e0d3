// Cases as bytes for the pack: one list of fields serves both ways, so that they cannot part.
#include <limits>
#include <optional>

#include "base/utf8.h"
#include "facts/words.h"
#include "relations/cases.h"

namespace diarium::relations {
namespace {

constexpr std::uint64_t format = 1;
constexpr std::uint32_t most_parts = 1u << 20;  // Of one paper.
constexpr std::uint32_t any = std::numeric_limits<std::uint32_t>::max();

class Writer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<char>(value | 0x80));
    bytes_.push_back(static_cast<char>(value));
  }
  void text(std::string& words) {
    number(words.size());
    bytes_ += words;
  }
  template <class Allowed>
  void word(std::string& words, Allowed) {
    text(words);
  }
  void flag(bool& value) { number(value ? 1 : 0); }
  void count(std::uint16_t& value) { number(value); }
  void bits(std::uint8_t& value) { number(value); }
  void wide(std::uint32_t& value, std::uint32_t) { number(value); }
  template <class Enum>
  void choice(Enum& value, Enum) {
    number(static_cast<std::uint64_t>(value));
  }
  void part(PartRef& ref) { number(ref.paper), number(ref.part); }
  void span(std::uint32_t, ByteSpan& span) { number(span.begin), number(span.size()); }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    number(items.size());
    for (T& item : items) each(item);
  }
  template <class T, class Each>
  void maybe(std::optional<T>& item, Each each) {
    number(item ? 1 : 0);
    if (item) each(*item);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what Writer wrote; after the first mistake everything is zero and `good()` false.
class Loader {
 public:
  Loader(std::string_view bytes, std::span<const std::uint32_t> text_sizes) : bytes_(bytes), sizes_(text_sizes) {}

  std::uint64_t number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 63 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
      if (byte >= 0x80) continue;
      if (value > most || (shift > 0 && byte == 0)) break;  // One way to write a number: a pack has one meaning.
      return value;
    }
    fail();
    return 0;
  }
  void text(std::string& words) {
    const auto size = static_cast<std::size_t>(number(bytes_.size() - at_));
    words = std::string(bytes_.substr(at_, size));
    at_ += size;
    if (!utf8::valid(words)) fail();
  }
  template <class Allowed>
  void word(std::string& words, Allowed allowed) {
    text(words);
    if (!words.empty() && !allowed(words)) fail();
  }
  void flag(bool& value) { value = number(1) != 0; }
  void count(std::uint16_t& value) { value = static_cast<std::uint16_t>(number(0xFFFF)); }
  void bits(std::uint8_t& value) { value = static_cast<std::uint8_t>(number(7)); }
  void wide(std::uint32_t& value, std::uint32_t most) { value = static_cast<std::uint32_t>(number(most)); }
  template <class Enum>
  void choice(Enum& value, Enum last) {
    value = static_cast<Enum>(number(static_cast<std::uint64_t>(last)));
  }
  void part(PartRef& ref) {
    ref.paper = static_cast<std::uint32_t>(number(any));
    ref.part = static_cast<std::uint32_t>(number(most_parts));
    if (ref.paper >= sizes_.size()) fail(), ref.paper = 0;
  }
  /// Of a text of the pile.
  void span(std::uint32_t paper, ByteSpan& span) {
    const std::uint32_t size = paper < sizes_.size() ? sizes_[paper] : 0;
    span.begin = static_cast<std::uint32_t>(number(size));
    span.end = span.begin + static_cast<std::uint32_t>(number(size - span.begin));
  }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    const auto size = static_cast<std::size_t>(number(bytes_.size() - at_));  // An item has one byte at least.
    for (std::size_t i = 0; i < size && good_; ++i) each(items.emplace_back());
  }
  template <class T, class Each>
  void maybe(std::optional<T>& item, Each each) {
    if (number(1) != 0) each(item.emplace());
  }
  void fail() {
    good_ = false;
    at_ = bytes_.size();
  }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool ended() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::span<const std::uint32_t> sizes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

bool is_outcome(std::string_view word) { return facts::allowed(facts::outcome_words, word); }
bool is_proposal(std::string_view word) { return facts::allowed(facts::proposal_kinds, word); }
bool is_dissent(std::string_view word) { return word == "yrkande" || facts::allowed(facts::dissent_kinds, word); }
bool is_ground(std::string_view word) { return facts::allowed(facts::ground_kinds, word); }
bool is_ground_stage(std::string_view word) { return facts::allowed(facts::ground_stages, word); }

/// Every field of a case, in the order of the bytes.
template <class Io>
class CaseFields {
 public:
  explicit CaseFields(Io& io) : io_(io) {}

  void pass(Case& one) {
    io_.text(one.id), io_.text(one.number), io_.text(one.title), io_.text(one.municipality);
    io_.list(one.papers, [this](CasePaper& paper) { pass(paper); });
    io_.list(one.hints, [this](CasePaper& paper) { pass(paper); });
    io_.list(one.fate, [this](FateRow& row) { pass(row); });
    io_.list(one.silent, [this](Silence& silence) { io_.text(silence.name), pass(silence.passage); });
    io_.list(one.silent_stages, [this](Stage& stage) { io_.choice(stage, Stage::council); });
    io_.word(one.outcome, is_outcome);
    io_.list(one.questions, [this](QuestionRow& row) { pass(row); });
    io_.list(one.dissent, [this](DissentRow& row) { pass(row); });
    io_.list(one.grounds, [this](GroundRow& row) {
      io_.word(row.kind, is_ground), io_.word(row.stage, is_ground_stage), io_.text(row.norm), pass(row.passage);
    });
    io_.list(one.alarms, [this](GroundAlarm& alarm) {
      io_.word(alarm.kind, is_ground), io_.text(alarm.norm), io_.word(alarm.given_by, is_ground_stage);
      io_.word(alarm.missing_in, is_ground_stage), pass(alarm.passage);
    });
  }

 private:
  void pass(Passage& passage) { io_.part(passage.ref), io_.span(passage.ref.paper, passage.span); }
  void pass(CasePaper& paper) {
    io_.part(paper.ref), io_.choice(paper.reason, JoinReason::wording);
    io_.choice(paper.certainty, Certainty::possible), io_.bits(paper.agrees);
  }
  void pass(FateRow& row) {
    pass(row.text), io_.count(row.number), io_.word(row.kind, is_proposal), io_.text(row.by);
    io_.list(row.verdicts, [this](Verdict& one) {
      io_.choice(one.stage, Stage::council), io_.flag(one.final_decision), io_.flag(one.whole);
      io_.word(one.outcome, is_outcome), io_.text(one.by), pass(one.passage);
    });
    io_.word(row.outcome, is_outcome);
  }
  void pass(QuestionRow& row) {
    pass(row.question), io_.count(row.number), io_.text(row.by), io_.choice(row.coverage, Coverage::direct);
    io_.list(row.passages, [this](CoveringPassage& one) {
      pass(one.passage), io_.choice(one.coverage, Coverage::direct), io_.wide(one.strength, 1000);
    });
  }
  void pass(DissentRow& row) {
    io_.word(row.kind, is_dissent);
    io_.maybe(row.stage, [this](Stage& stage) { io_.choice(stage, Stage::council); });
    io_.text(row.forum);
    io_.list(row.names, [this](std::string& one) { io_.text(one); });
    io_.list(row.parties, [this](std::string& one) { io_.text(one); });
    pass(row.passage);
    io_.maybe(row.wording, [this](Passage& one) { pass(one); });
    io_.word(row.outcome, is_outcome);
  }

  Io& io_;
};

template <class Io>
void pass(Io& io, Person& person) {
  const auto text = [&io](std::string& one) { io.text(one); };
  io.text(person.id), io.text(person.name), io.text(person.municipality);
  io.list(person.spellings, text), io.list(person.parties, text);
  io.list(person.papers, [&](PersonAt& at) {
    io.part(at.ref), io.text(at.as_written), io.text(at.party), io.list(at.roles, text), io.text(at.date);
    io.span(at.ref.paper, at.span), io.wide(at.mentions, any);
  });
  io.flag(person.corrected);
}

template <class Io>
void pass(Io& io, Cases& cases) {
  CaseFields fields(io);
  io.list(cases.cases, [&](Case& one) { fields.pass(one); });
  io.list(cases.coalitions, [&](Coalition& one) {
    io.list(one.parties, [&](std::string& party) { io.text(party); });
    io.text(one.municipality), io.word(one.kind, is_dissent);
    io.list(one.places, [&](Coalition::Place& at) { io.wide(at.of_case, any), io.wide(at.dissent, any); });
  });
  io.list(cases.shared_grounds, [&](SharedGround& one) {
    io.word(one.kind, is_ground), io.text(one.norm);
    io.list(one.places, [&](SharedGround::Place& at) {
      io.wide(at.of_case, any), io.wide(at.ground, any), io.text(at.municipality);
    });
  });
  io.list(cases.people, [&](Person& one) { pass(io, one); });
}

/// Do all places across cases lead to something?
bool leads_somewhere(const Cases& cases) {
  for (const Coalition& one : cases.coalitions) {
    for (const Coalition::Place& at : one.places) {
      if (at.of_case >= cases.cases.size() || at.dissent >= cases.cases[at.of_case].dissent.size()) return false;
    }
  }
  for (const SharedGround& one : cases.shared_grounds) {
    for (const SharedGround::Place& at : one.places) {
      if (at.of_case >= cases.cases.size() || at.ground >= cases.cases[at.of_case].grounds.size()) return false;
    }
  }
  return true;
}

}  // namespace

std::string encode(const Cases& cases) {
  Cases copy = cases;  // The list of fields takes them as they are read.
  Writer writer;
  writer.number(format);
  pass(writer, copy);
  return writer.take();
}

Result<Cases> decode_cases(std::string_view bytes, std::span<const std::uint32_t> text_sizes) {
  Loader loader(bytes, text_sizes);
  Cases cases;
  const bool known = loader.number(any) == format;
  if (known) pass(loader, cases);
  if (!known || !loader.good() || !loader.ended() || !leads_somewhere(cases))
    return Error{Fault::damaged, "the cases of the pack are damaged; make the pack again", ""};
  return cases;
}

}  // namespace diarium::relations
