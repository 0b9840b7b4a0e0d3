#include "query/sieve.h"

namespace diarium::query {

Sieved sieve(const Filters& filters, PaperSet anywhere, PaperSet inside) {
  if (!filters.has_fields() && !filters.has_roles()) return {std::move(anywhere), {}};
  Sieved out{PaperSet(anywhere.papers()), {}};
  anywhere.each([&](std::uint32_t paper) {
    const std::uint32_t role = inside.has(paper) ? 0u : 1u << static_cast<std::uint32_t>(Field::role);
    const std::uint32_t failed = filters.failed(paper) | role;
    if (failed == 0) return out.papers.add(paper);
    if (!std::has_single_bit(failed)) return;
    PaperSet& only = out.only[static_cast<std::size_t>(std::countr_zero(failed))];
    if (only.papers() == 0) only = PaperSet(anywhere.papers());
    only.add(paper);
  });
  return out;
}

}  // namespace diarium::query
