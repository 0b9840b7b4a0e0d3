#include "view/relations_in.h"

#include "relations/encode.h"

namespace diarium::view {

Result<relations::Relations> relations_in(const index::Pack& pack) {
  relations::Relations all;
  const auto read = [&pack](index::Across record, auto decode, auto take) -> Result<bool> {
    const auto bytes = pack.relations(record);
    if (!bytes) return bytes.error();
    auto value = decode(*bytes, pack.papers());
    if (!value) return value.error();
    take(std::move(*value));
    return true;
  };
  if (auto done = read(index::Across::cases, relations::decode_cases, [&](relations::Cases&& it) { all.cases = std::move(it); }); !done)
    return done.error();
  if (auto done = read(index::Across::wording, relations::decode_wording, [&](relations::Wording&& it) { all.wording = std::move(it); }); !done)
    return done.error();
  if (auto done = read(index::Across::timeline, relations::decode_timeline, [&](relations::Timeline&& it) { all.timeline = std::move(it); }); !done)
    return done.error();
  if (auto done = read(index::Across::gaps, relations::decode_gaps, [&](relations::Missing&& it) {
        all.gaps = std::move(it.gaps);
        all.conflicts = std::move(it.conflicts);
      });
      !done)
    return done.error();
  return all;
}

}  // namespace diarium::view
