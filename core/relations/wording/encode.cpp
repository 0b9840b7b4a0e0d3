// The pairs of a pile and its boilerplate as bytes for the pack.
#include <limits>

#include "relations/wording/wording.h"

namespace diarium::relations {
namespace {

constexpr std::uint64_t format = 1;
constexpr std::uint32_t most_parts = 1u << 20;  ///< Of one paper.

void put(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

/// Reads what put() wrote; after the first mistake everything is zero and `good` false.
class Loader {
 public:
  explicit Loader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      const std::uint64_t bits = byte & 0x7Fu;
      if (shift == 63 && bits > 1) break;
      value |= bits << shift;
      if (byte >= 0x80) continue;
      if (value > most || (shift > 0 && byte == 0)) break;
      return value;
    }
    good_ = false;
    at_ = bytes_.size();
    return 0;
  }
  std::uint32_t word(std::uint32_t most = std::numeric_limits<std::uint32_t>::max()) {
    return static_cast<std::uint32_t>(number(most));
  }
  /// How many items follow, of at least `size` bytes each.
  std::size_t count(std::size_t size) { return static_cast<std::size_t>(number((bytes_.size() - at_) / size)); }
  void check(bool holds) { good_ = good_ && holds; }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool ended() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

void put(std::string& out, PartRef part) {
  put(out, part.paper);
  put(out, part.part);
}

PartRef read_part(Loader& loader, std::uint32_t papers) {
  PartRef part;
  part.paper = loader.word();
  part.part = loader.word(most_parts);
  loader.check(part.paper < papers);
  return part;
}

WordingPair read_pair(Loader& loader, std::uint32_t papers) {
  WordingPair pair;
  pair.a = read_part(loader, papers);
  pair.b = read_part(loader, papers);
  loader.check(pair.a <= pair.b);
  pair.a_words = loader.word();
  pair.a_shared = loader.word(pair.a_words);
  pair.a_formula = loader.word(pair.a_shared);
  pair.b_words = loader.word();
  pair.b_shared = loader.word(pair.b_words);
  pair.b_formula = loader.word(pair.b_shared);
  pair.longest = loader.word(pair.a_words);
  pair.direction = static_cast<Direction>(loader.word(static_cast<std::uint32_t>(Direction::b_to_a)));
  return pair;
}

}  // namespace

std::string encode(const Wording& wording) {
  std::string out;
  put(out, format);
  put(out, wording.pairs.size());
  for (const WordingPair& pair : wording.pairs) {
    put(out, pair.a);
    put(out, pair.b);
    for (const std::uint32_t value : {pair.a_words, pair.a_shared, pair.a_formula, pair.b_words, pair.b_shared,
                                      pair.b_formula, pair.longest, static_cast<std::uint32_t>(pair.direction)})
      put(out, value);
  }
  put(out, wording.more.size());
  for (const MorePairs& more : wording.more) {
    put(out, more.part);
    put(out, more.pairs);
  }
  put(out, wording.boilerplate.run);
  put(out, wording.boilerplate.grams.size());
  std::uint64_t last = 0;
  for (const CommonGram& gram : wording.boilerplate.grams) {
    put(out, gram.hash - last);
    put(out, gram.families);
    last = gram.hash;
  }
  return out;
}

Result<Wording> decode_wording(std::string_view bytes, std::uint32_t papers) {
  Loader loader(bytes);
  if (loader.number(std::numeric_limits<std::uint32_t>::max()) != format && loader.good())
    return Error{Fault::unsupported,
                 "the shared wording was written by another version of diarium: make the pack again", "wording"};
  Wording wording;
  const std::size_t pairs = loader.count(12);
  for (std::size_t i = 0; i < pairs && loader.good(); ++i) {
    wording.pairs.push_back(read_pair(loader, papers));
    if (i == 0) continue;
    const WordingPair &before = wording.pairs[i - 1], &pair = wording.pairs[i];
    loader.check(before.a != pair.a ? before.a < pair.a : before.b < pair.b);
  }
  const std::size_t more = loader.count(3);
  for (std::size_t i = 0; i < more && loader.good(); ++i) {
    const PartRef part = read_part(loader, papers);
    loader.check(i == 0 || wording.more.back().part < part);
    wording.more.push_back({part, loader.word()});
  }
  wording.boilerplate.run = loader.word();
  const std::size_t grams = loader.count(2);
  loader.check(grams <= Boilerplate::most);
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < grams && loader.good(); ++i) {
    const std::uint64_t step = loader.number(std::numeric_limits<std::uint64_t>::max() - last);
    loader.check(i == 0 || step > 0);
    last += step;
    wording.boilerplate.grams.push_back({last, loader.word()});
  }
  if (!loader.good() || !loader.ended())
    return Error{Fault::damaged, "the shared wording is damaged: make the pack again", "wording"};
  return wording;
}

}  // namespace diarium::relations
