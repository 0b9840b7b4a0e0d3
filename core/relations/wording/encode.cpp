// The pairs of a pile and its boilerplate as bytes for the pack.
#include <limits>

#include "relations/codec.h"
#include "relations/wording/wording.h"

namespace diarium::relations {
namespace {

constexpr std::uint64_t format = 1;

/// With the checks that shared wording adds.
class Loader : public FieldLoader {
 public:
  using FieldLoader::FieldLoader;
  std::uint32_t word(std::uint32_t most = std::numeric_limits<std::uint32_t>::max()) {
    return static_cast<std::uint32_t>(number(most));
  }
  void check(bool holds) {
    if (!holds) fail();
  }
  PartRef part() {
    PartRef read;
    ref(read);
    return read;
  }
};

WordingPair read_pair(Loader& loader) {
  WordingPair pair;
  pair.a = loader.part();
  pair.b = loader.part();
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
  FieldWriter out;
  out.number(format);
  out.number(wording.pairs.size());
  for (const WordingPair& pair : wording.pairs) {
    PartRef a = pair.a, b = pair.b;
    out.ref(a);
    out.ref(b);
    for (const std::uint32_t value : {pair.a_words, pair.a_shared, pair.a_formula, pair.b_words, pair.b_shared,
                                      pair.b_formula, pair.longest, static_cast<std::uint32_t>(pair.direction)})
      out.number(value);
  }
  out.number(wording.more.size());
  for (const MorePairs& more : wording.more) {
    PartRef part = more.part;
    out.ref(part);
    out.number(more.pairs);
  }
  out.number(wording.boilerplate.run);
  out.number(wording.boilerplate.grams.size());
  std::uint64_t last = 0;
  for (const CommonGram& gram : wording.boilerplate.grams) {
    out.number(gram.hash - last);
    out.number(gram.families);
    last = gram.hash;
  }
  return std::move(out).take();
}

Result<Wording> decode_wording(std::string_view bytes, std::uint32_t papers) {
  Loader loader(bytes, papers);
  if (loader.number(std::numeric_limits<std::uint32_t>::max()) != format && loader.good())
    return Error{Fault::unsupported,
                 "the shared wording was written by another version of diarium: make the pack again", "wording"};
  Wording wording;
  const std::size_t pairs = loader.count(12);
  for (std::size_t i = 0; i < pairs && loader.good(); ++i) {
    wording.pairs.push_back(read_pair(loader));
    if (i == 0) continue;
    const WordingPair &before = wording.pairs[i - 1], &pair = wording.pairs[i];
    loader.check(before.a != pair.a ? before.a < pair.a : before.b < pair.b);
  }
  const std::size_t more = loader.count(3);
  for (std::size_t i = 0; i < more && loader.good(); ++i) {
    const PartRef part = loader.part();
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
