// Facts as bytes for the pack: one list of fields serves both ways, so that they cannot part.
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "facts/words.h"

namespace diarium::facts {
namespace {

constexpr std::uint64_t format = 4;

/// True if the bytes are UTF-8 as Unicode defines it.
bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (size == 0 || i + size > bytes.size()) return false;
    for (std::size_t tail = 1; tail < size; ++tail) {
      const auto byte = static_cast<unsigned char>(bytes[i + tail]);
      const unsigned low = tail > 1 ? 0x80u : lead == 0xE0 ? 0xA0u : lead == 0xF0 ? 0x90u : 0x80u;
      const unsigned high = tail > 1 ? 0xBFu : lead == 0xED ? 0x9Fu : lead == 0xF4 ? 0x8Fu : 0xBFu;
      if (byte < low || byte > high) return false;
    }
    i += size;
  }
  return true;
}

class Writer {
 public:
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  void text(std::string& words) {
    number(words.size());
    bytes_ += words;
  }
  void span(ByteSpan& span) {
    number(span.begin);
    number(span.size());
  }
  void flag(bool& value) { number(value ? 1 : 0); }
  void count(std::uint16_t& value) { number(value); }
  void wide(std::uint32_t& value) { number(value); }
  void index(std::int32_t& value) { number(static_cast<std::uint64_t>(std::int64_t{value} + 1)); }
  void status(Status& value) { number(static_cast<std::uint64_t>(value)); }
  template <std::size_t size>
  void word(std::string& value, const std::array<std::string_view, size>&) {
    text(value);
  }
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
  Loader(std::string_view bytes, std::uint32_t text_size) : bytes_(bytes), text_size_(text_size) {}

  std::uint64_t number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      if (shift == 63 && (byte & 0x7Fu) > 1) break;  // Beyond 64 bits.
      value |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
      if (byte < 0x80) {
        const bool shortest = shift == 0 || byte != 0;  // One way to write a number: a pack has one meaning.
        if (value > most || !shortest) break;
        return value;
      }
    }
    fail();
    return 0;
  }
  void text(std::string& words) {
    const auto size = static_cast<std::size_t>(number(bytes_.size() - at_));
    words = std::string(bytes_.substr(at_, size));
    at_ += size;
    if (!is_utf8(words)) fail();
  }
  void span(ByteSpan& span) {
    span.begin = static_cast<std::uint32_t>(number(text_size_));
    span.end = span.begin + static_cast<std::uint32_t>(number(text_size_ - span.begin));
  }
  void flag(bool& value) { value = number(1) != 0; }
  void count(std::uint16_t& value) {
    value = static_cast<std::uint16_t>(number(std::numeric_limits<std::uint16_t>::max()));
  }
  void wide(std::uint32_t& value) {
    value = static_cast<std::uint32_t>(number(std::numeric_limits<std::uint32_t>::max()));
  }
  void index(std::int32_t& value) {
    value = static_cast<std::int32_t>(static_cast<std::int64_t>(number(1u << 24)) - 1);
  }
  void status(Status& value) { value = static_cast<Status>(number(static_cast<std::uint64_t>(Status::user))); }
  template <std::size_t size>
  void word(std::string& value, const std::array<std::string_view, size>& words) {
    text(value);
    if (good_ && !allowed(words, value) && !(value == other_role && size == person_roles.size())) fail();
  }
  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    const auto size = static_cast<std::size_t>(number(bytes_.size() - at_));  // An item has one byte at least.
    for (std::uint64_t i = 0; i < size && good_; ++i) each(items.emplace_back());
  }
  template <class T, class Each>
  void maybe(std::optional<T>& item, Each each) {
    if (number(1) != 0) each(item.emplace());
  }
  void fail() {
    good_ = false;
    at_ = bytes_.size();
  }
  bool good() const { return good_; }
  bool ended() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t text_size_;
  bool good_ = true;
};

/// Every field, in the order of the bytes.
template <class Io>
void pass(Io& io, Facts& facts) {
  const auto value = [&io](Value& one) {
    io.text(one.value), io.span(one.span), io.status(one.status), io.text(one.rule);
  };
  for (auto* one :
       {&facts.type, &facts.municipality, &facts.body, &facts.document_date, &facts.title, &facts.paragraph}) {
    io.maybe(*one, value);
  }
  const auto text = [&io](std::string& one) { io.text(one); };
  io.list(facts.types_also, [&io](std::string& one) { io.word(one, type_words); });
  io.flag(facts.ocr_damaged);
  io.list(facts.case_numbers,
          [&](CaseNumber& one) { io.text(one.value), io.word(one.role, number_roles), io.span(one.span); });
  io.list(facts.persons, [&](Person& one) {
    io.text(one.name), io.text(one.as_written), io.text(one.party);
    io.list(one.roles, [&io](std::string& role) { io.word(role, person_roles); });
    io.list(one.mentions, [&io](ByteSpan& mention) { io.span(mention); });
  });
  io.list(facts.proposals, [&](Proposal& one) {
    io.word(one.kind, proposal_kinds), io.text(one.by), io.count(one.number), io.span(one.span);
  });
  const auto outcome = [&](Outcome& one) {
    io.word(one.outcome, outcome_words), io.text(one.by), io.text(one.to), io.span(one.span);
  };
  io.maybe(facts.recommended_decision, outcome);
  io.maybe(facts.decision, outcome);
  const auto dissent = [&](Dissent& one) {
    io.word(one.kind, dissent_kinds);
    io.list(one.who.persons, [&io](Named& person) { io.text(person.name), io.text(person.party); });
    io.list(one.who.parties, text);
    io.text(one.forum), io.index(one.identical_to), io.span(one.span);
  };
  io.list(facts.reservations, dissent);
  io.list(facts.special_statements, dissent);
  io.list(facts.referral_bodies, [&](Referral& one) { io.text(one.name), io.flag(one.responded), io.span(one.span); });
  io.list(facts.cited, [&](Citation& one) { io.word(one.kind, citation_kinds), io.text(one.norm), io.span(one.span); });
  io.list(facts.dates, [&](Date& one) {
    io.text(one.iso), io.word(one.what, date_whats), io.span(one.span), io.status(one.status), io.text(one.rule);
  });
  io.list(facts.votes, [&](Vote& one) {
    io.count(one.yes), io.count(one.no), io.count(one.abstain), io.text(one.yes_means), io.text(one.no_means),
        io.span(one.span);
  });
  io.list(facts.components, [&](Component& one) {
    io.word(one.type, type_words), io.span(one.span), io.word(one.reason, component_reasons), io.span(one.sign);
  });
  io.list(facts.repeats, [&](Repeat& one) { io.span(one.first), io.span(one.again), io.wide(one.words); });
  io.list(facts.grounds, [&](Ground& one) {
    io.word(one.kind, ground_kinds), io.word(one.stage, ground_stages), io.text(one.norm), io.span(one.span);
  });
  io.list(facts.user, [&](UserMark& one) {
    io.word(one.fact, fact_kinds), io.wide(one.index), io.word(one.action, mark_actions), io.text(one.correction);
    io.text(one.note), io.text(one.was), io.span(one.span);
  });
}

}  // namespace

std::string encode(const Facts& facts) {
  Writer writer;
  writer.number(format);
  Facts copy = facts;  // One list of fields reads and writes: it takes them as they may be changed.
  pass(writer, copy);
  return writer.take();
}

Result<Facts> decode(std::string_view bytes, std::uint32_t text_size) {
  Loader loader(bytes, text_size);
  Facts facts;
  const std::uint64_t version = loader.number(std::numeric_limits<std::uint32_t>::max());
  if (loader.good() && version != format) {
    return Error{Fault::unsupported, "the facts were written by another version of diarium: make the pack again",
                 "facts"};
  }
  pass(loader, facts);
  const auto repeats_earlier = [](const std::vector<Dissent>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].identical_to >= static_cast<std::int32_t>(i)) return false;
    }
    return true;
  };
  if (!loader.good() || !loader.ended() || !repeats_earlier(facts.reservations) ||
      !repeats_earlier(facts.special_statements)) {
    return Error{Fault::damaged, "the facts are damaged: make the pack again", "facts"};
  }
  return facts;
}

}  // namespace diarium::facts
