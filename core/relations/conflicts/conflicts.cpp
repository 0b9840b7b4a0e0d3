#include "relations/conflicts/conflicts.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/sorting.h"
#include "relations/conflicts/conflicts_read.h"
#include "relations/time/intervals.h"
#include "relations/time/timeline_matters.h"
#include "relations/walk.h"

namespace diarium::relations {
namespace {

constexpr std::array<std::string_view, conflict_kind_count> kind_names = {"antagen_av", "datum", "har", "möjligt",
                                                                         "röster"};
constexpr std::size_t most_sides = 6;      // Different claims of one conflict.
constexpr std::size_t most_compared = 40;  // Claims of a matter on what is possible, on each side.
constexpr std::uint32_t fewest_words = 3;  // Content words that two sentences on what is possible share.

/// A claim and where it stands.
struct Placed {
  std::uint32_t matter = 0;
  std::string municipality;
  ClaimAt claim;
};
/// All that is said of one thing.
struct Said {
  std::vector<Placed> places;                                ///< At most most_places a side.
  std::vector<std::pair<std::string, std::uint32_t>> sides;  ///< With the places of each.
  std::uint32_t more = 0;
};

class Board {
 public:
  /// Borrows both: they must outlive it.
  Board(Digests<ClaimingPaper>& papers, const Cases& cases) : papers_(papers), cases_(cases) {}

  Result<Conflicts> find(const std::vector<FileParts>& files, const ConflictOptions& options) {
    const std::vector<Matter> matters = matters_of(files, cases_);
    const std::vector<std::vector<std::uint32_t>> matter_of = matter_of_each(files, matters);
    for (std::uint32_t p = 0; p < papers_.size(); ++p) {
      const auto paper = papers_.need(p);
      if (!paper) return paper.error();
      out_.looks += (*paper)->looks;
      for (ClaimAt& claim : (*paper)->claims) {
        ++out_.looks;
        const std::uint32_t matter = matter_of[p][claim.part];
        std::string place = municipality(matters[matter], **paper);
        Placed placed{matter, std::move(place), claim};
        if (claim.kind == ConflictKind::possible) {
          add_possible(std::move(placed));
        } else {
          const std::size_t said = said_of(placed);
          add(said, std::move(placed));
        }
      }
      papers_.rest();
    }
    for (const Said& said : said_) tell(said);
    for (const auto& [matter, sides] : possible_) compare(sides);
    sort_briefly(out_.conflicts, [](const Conflict& one, const Conflict& two) {
      const Claim &a = one.claims.front(), &b = two.claims.front();
      return a.ref != b.ref ? a.ref < b.ref : a.span < b.span;
    });
    if (out_.conflicts.size() > options.most_conflicts) {
      out_.more = static_cast<std::uint32_t>(out_.conflicts.size() - options.most_conflicts);
      out_.conflicts.resize(options.most_conflicts);
    }
    return std::move(out_);
  }

 private:
  std::string municipality(const Matter& matter, const ClaimingPaper& paper) const {
    const std::int32_t c = matter.of_case;
    if (c >= 0 && !cases_.cases[static_cast<std::size_t>(c)].municipality.empty())
      return cases_.cases[static_cast<std::size_t>(c)].municipality;
    return paper.municipality;
  }

  std::size_t said_of(const Placed& placed) {
    // What no paper places in a municipality is held against papers of its own matter only.
    const std::string place = placed.claim.of_case ? std::string{} : placed.municipality;
    const std::string scope = place.empty() ? "#" + std::to_string(placed.matter) : "@" + place;
    std::size_t said = said_.size();
    for (const std::string& about : placed.claim.about) {
      const auto at = by_about_.find(about + scope);
      if (at == by_about_.end()) continue;
      said = at->second;
      break;
    }
    if (said == said_.size()) said_.emplace_back();
    for (const std::string& about : placed.claim.about) by_about_.try_emplace(about + scope, said);
    return said;
  }

  void add(std::size_t index, Placed placed) {
    Said& said = said_[index];
    const std::string side = placed.claim.side;
    auto known = std::find_if(said.sides.begin(), said.sides.end(), [&](const auto& one) { return one.first == side; });
    if (known == said.sides.end()) {
      if (said.sides.size() >= most_sides) return void(++said.more);
      said.sides.push_back({side, 0});
      known = std::prev(said.sides.end());
    }
    if (known->second++ < most_places)
      said.places.push_back(std::move(placed));
    else
      ++said.more;
  }

  /// What only one paper says of itself in one place and takes back in another is told too: that is a reader's
  /// question.
  void tell(const Said& said) {
    if (said.sides.size() < 2) return;
    const Placed& first = said.places.front();
    if (first.claim.about.front().starts_with("d:") && !is_miscited(said)) return;
    if (first.claim.kind == ConflictKind::has) {
      const bool one_part = std::all_of(said.places.begin(), said.places.end(), [&](const Placed& one) {
        return one.claim.ref == first.claim.ref && one.claim.dissents == first.claim.dissents;
      });
      if (one_part) return;
    }
    Conflict conflict = opened(first);
    for (const Placed& one : said.places)
      conflict.claims.push_back({one.claim.claim, one.claim.ref, one.claim.span});
    conflict.more = said.more;
    conflict.question = question(conflict);
    out_.conflicts.push_back(std::move(conflict));
  }
  /// A body may count its §§ anew at each meeting: the days cited lie beside the one that minutes tell as their own.
  static bool is_miscited(const Said& said) {
    constexpr std::uint32_t a_week = 7;
    const auto own = std::ranges::find(said.places, true, [](const Placed& one) { return one.claim.own; });
    return own != said.places.end() && std::ranges::all_of(said.places, [&](const Placed& one) {
      const auto [first, last] = std::minmax(one.claim.side, own->claim.side);
      return one.claim.own ? first == last : days_between(day_of(first), day_of(last)) < a_week;
    });
  }
  static Conflict opened(const Placed& first) {
    Conflict conflict;
    conflict.kind = first.claim.kind;
    conflict.proposition = first.claim.proposition;
    conflict.municipality = first.municipality;
    return conflict;
  }

  static std::string question(const Conflict& conflict) {
    std::vector<std::string> claims;
    for (const Claim& claim : conflict.claims)
      if (std::find(claims.begin(), claims.end(), claim.claim) == claims.end()) claims.push_back(claim.claim);
    std::string either;
    for (std::size_t i = 0; i < claims.size(); ++i)
      either += (i == 0 ? "" : i + 1 == claims.size() ? " eller " : ", ") + std::string("”") + claims[i] + "”";
    switch (conflict.kind) {
      case ConflictKind::adopted_by:
        return "Vem antog ”" + conflict.proposition + "”: " + either + "?";
      case ConflictKind::date:
        return "Vilket är rätt, om " + conflict.proposition + ": " + either + "?";
      case ConflictKind::has:
        return "Vad gäller om ”" + conflict.proposition + "”: " + either + "?";
      case ConflictKind::possible:
        return "Var det möjligt eller inte: " + either + "?";
      case ConflictKind::votes:
        return "Hur föll rösterna: " + either + "?";
    }
    return "?";
  }

  struct Sides {
    std::vector<Placed> yes, no;
  };
  void add_possible(Placed placed) {
    Sides& sides = possible_[placed.matter];
    std::vector<Placed>& side = placed.claim.side == "ja" ? sides.yes : sides.no;
    const bool again =
        std::any_of(side.begin(), side.end(), [&](const Placed& one) { return one.claim.words == placed.claim.words; });
    if (!again && side.size() < most_compared) side.push_back(std::move(placed));
  }
  /// What an answer calls impossible and a dissent from it possible, in sentences on the same thing.
  void compare(const Sides& sides) {
    std::map<const Placed*, std::size_t> conflict_of_yes;
    for (const Placed& no : sides.no) {
      const Placed* best = nullptr;
      std::uint32_t most = fewest_words - 1;
      for (const Placed& yes : sides.yes) {
        ++out_.looks;
        if (yes.claim.dissents == no.claim.dissents) continue;
        const std::uint32_t words = language::shared(yes.claim.words, no.claim.words);
        if (words <= most) continue;
        most = words;
        best = &yes;
      }
      if (best == nullptr) continue;
      const auto [at, added] = conflict_of_yes.try_emplace(best, out_.conflicts.size());
      if (!added) {
        std::vector<Claim>& claims = out_.conflicts[at->second].claims;
        if (claims.size() <= most_places)
          claims.insert(claims.end() - 1, {no.claim.claim, no.claim.ref, no.claim.span});
        else
          ++out_.conflicts[at->second].more;
        out_.conflicts[at->second].question = question(out_.conflicts[at->second]);
        continue;
      }
      Conflict conflict = opened(no);
      conflict.proposition = no.claim.claim;
      conflict.claims = {{no.claim.claim, no.claim.ref, no.claim.span},
                         {best->claim.claim, best->claim.ref, best->claim.span}};
      conflict.question = question(conflict);
      out_.conflicts.push_back(std::move(conflict));
    }
  }

  Digests<ClaimingPaper>& papers_;
  const Cases& cases_;
  std::vector<Said> said_;
  std::map<std::string, std::size_t> by_about_;
  std::map<std::uint32_t, Sides> possible_;
  Conflicts out_;
};

}  // namespace

std::string_view name(ConflictKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

Result<Conflicts> find_conflicts(const Pile& pile, const Cases& cases, const ConflictOptions& options) {
  Digests<ClaimingPaper> papers;
  std::vector<FileParts> files;
  const auto walked = walk(pile, [&](const PileText& paper, std::uint32_t number, const facts::Reading& r) {
    const std::vector<TimedPart> parts = timed_parts(paper, number, r);
    ClaimingPaper claiming = claiming_paper(paper, r, parts);
    files.push_back(counted(parts));
    papers.add(encode_digest(claiming, number), static_cast<std::uint32_t>(paper.text.nfc.size()), files.back().parts);
  });
  if (!walked) return walked.error();
  return conflicts_among(papers, files, cases, options);
}

Result<Conflicts> conflicts_among(Digests<ClaimingPaper>& papers, const std::vector<FileParts>& files,
                                  const Cases& cases, const ConflictOptions& options) {
  return Board(papers, cases).find(files, options);
}

}  // namespace diarium::relations
