#include "query/match/weigh.h"

#include <algorithm>

#include "base/waiting.h"
#include "index/postings/postings.h"
#include "query/match/places.h"
#include "query/match/shared_places.h"

namespace diarium::query {
namespace {

namespace score = index::score;

/// Where a list has so many times more postings than papers are wanted, it is sought through and not read whole.
constexpr std::uint32_t worth_seeking = 16;

/// What one leaf has in one of the papers.
struct Share {
  score::Weight weight;
  std::uint32_t times = 0;
  index::Roles roles = 0;
  std::uint16_t forms = 0;
};

/// Adds up the shares of one leaf after the other, by the place of the paper among those wanted.
class Shares {
 public:
  Shares(const index::Pack::Impl& pack, const Wanted& wanted, const PaperSet& set)
      : pack_(pack), wanted_(wanted), set_(set), papers_(set.list()), ranks_(set) {}

  [[nodiscard]] const std::vector<std::uint32_t>& papers() const { return papers_; }
  [[nodiscard]] const std::vector<Share>& shares() const { return shares_; }

  /// The shares of `leaf`, in place of those before.
  Result<bool> take(const Leaf& leaf) {
    shares_.assign(papers_.size(), {});
    const auto done = leaf.words.size() > 1 ? (take_phrase(leaf), Result(true)) : take_word(leaf.words[0]);
    if (done) take_case(leaf.part.papers);
    return done;
  }

 private:
  Result<bool> take_word(const Forms& forms) {
    Waiting waiting;
    for (const Form& form : forms) {
      if (const auto done = add(form); !done && !waiting.take(done.error())) return done;
    }
    if (waiting.error()) return *waiting.error();
    return forms.size() > 1 ? count_shared(forms) : Result<bool>(true);
  }
  /// Papers whose facts name the case, where its number is not found as it is spelt: it weighs like a title.
  void take_case(const std::vector<std::uint32_t>& papers) {
    for (const std::uint32_t paper : papers) {
      if (!set_.has(paper) || shares_[ranks_.of(paper)].forms > 0) continue;
      Share share{{}, 0, pack_.papers.roles(paper), 1};
      share.weight.add(score::weight_of(static_cast<index::Zone>(structure::Role::title)),
                       static_cast<std::uint32_t>(score::Spelling::exact));
      shares_[ranks_.of(paper)] = share;
    }
  }
  void take_phrase(const Leaf& leaf) {
    for (const Match& match : leaf.matches) {
      if (set_.has(match.paper)) shares_[ranks_.of(match.paper)] = {match.weight, match.times, match.roles, 1};
    }
  }
  void add_posting(const Form& form, std::uint32_t profile, std::size_t place) {
    const index::Worth& worth = wanted_.worth[profile];
    Share& share = shares_[place];
    if (is_subtracted(form.counted)) {
      if (form.counted != PlaceCount::twice_weighed) share.times -= std::min(share.times, worth.times);
      if (form.counted != PlaceCount::taken_back) share.weight.take(worth.weight, static_cast<std::uint32_t>(form.match));
      return;
    }
    share.weight.add(worth.weight, static_cast<std::uint32_t>(form.match));
    share.times += form.counted == PlaceCount::yes ? worth.times : 0;
    share.roles = static_cast<index::Roles>(share.roles | worth.roles);
    share.forms = static_cast<std::uint16_t>(share.forms == 0 ? 1 : 2);
  }
  Result<bool> add(const Form& form) {
    if (form.term.papers == 1 && !set_.has(form.term.paper)) return true;
    auto postings = index::Postings::open(pack_.file, pack_.profiles, pack_.papers.size(), form.term);
    if (!postings) return postings.error();
    if (form.term.papers / worth_seeking > papers_.size()) {
      seek_papers(form, *postings);
    } else {
      read_whole(form, *postings);
    }
    if (postings->is_damaged()) return index::damaged("postings");
    return true;
  }
  void read_whole(const Form& form, index::Postings& postings) {
    while (postings.next()) {
      const auto papers = postings.papers(), profiles = postings.profiles();
      for (std::size_t i = 0; i < papers.size(); ++i) {
        if (set_.has(papers[i])) add_posting(form, profiles[i], ranks_.of(papers[i]));
      }
    }
  }
  void seek_papers(const Form& form, index::Postings& postings) {
    for (std::size_t place = 0; place < papers_.size() && postings.seek(papers_[place]); ++place) {
      const auto papers = postings.papers();
      const auto at = std::lower_bound(papers.begin(), papers.end(), papers_[place]);
      if (*at == papers_[place])
        add_posting(form, postings.profiles()[static_cast<std::size_t>(at - papers.begin())], place);
    }
  }
  /// Where a word has several readings, two forms may stand at one place: these papers are counted by their places.
  Result<bool> count_shared(const Forms& forms) {
    std::vector<Match> matches;
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      if (shares_[i].forms > 1 && pack_.papers.has_other_readings(papers_[i]))
        matches.push_back({papers_[i], shares_[i].weight, shares_[i].times, shares_[i].roles});
    }
    std::vector<Match*> shared;
    for (Match& match : matches) shared.push_back(&match);
    if (const auto done = count_places_once(pack_, forms, wanted_.roles, shared); !done) return done;
    for (const Match& match : matches) {
      Share& share = shares_[ranks_.of(match.paper)];
      share.weight = match.weight;
      share.times = match.times;
    }
    return true;
  }

  const index::Pack::Impl& pack_;
  const Wanted& wanted_;
  const PaperSet& set_;
  std::vector<std::uint32_t> papers_;
  PaperRanks ranks_;
  std::vector<Share> shares_;
};

/// Roles of each paper: of a group those of any of its leaves, of the paper those that all its groups have.
void add_roles(const std::vector<Asked>& asked, const Words& words,
               const std::vector<std::vector<index::Roles>>& of_leaves, std::vector<index::Roles>& roles) {
  for (std::size_t group = 0; group < asked.size(); ++group) {
    if (asked[group].need == Need::light) continue;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      index::Roles of_group = 0;
      for (const std::uint32_t leaf : words.groups[group])
        of_group = static_cast<index::Roles>(of_group | of_leaves[leaf][i]);
      if (of_group != 0) roles[i] = static_cast<index::Roles>(roles[i] & of_group);
    }
  }
}

/// Counts the places of papers anew in which one may be another's.
Result<bool> count_apart(const index::Pack::Impl& pack, const Words& words, index::Roles roles, Weighed& weighed) {
  std::optional<PlaceReader> reader;
  Waiting waiting;
  for (std::size_t i = 0; i < weighed.papers.size(); ++i) {
    // Two words of the query may be readings of one word of a repaired paper.
    const std::uint32_t paper = weighed.papers[i];
    if (!words.overlaps && (words.leaves.size() < 2 || !pack.papers.has_other_readings(paper))) continue;
    if (!reader) {
      auto opened = PlaceReader::open(pack, words, roles);
      if (!opened) return opened.error();
      reader = std::move(*opened);
    }
    const auto in = reader->read(paper, Use::counted);
    if (in) {
      weighed.places[i] = static_cast<std::uint32_t>(in->places.size());
    } else if (!waiting.take(in.error())) {
      return in.error();
    }
  }
  if (waiting.error()) return *waiting.error();
  return true;
}

}  // namespace

Result<Weighed> weigh(const index::Pack::Impl& pack, const Wanted& wanted, const Words& words,
                      const std::vector<Asked>& asked, const PaperSet& papers) {
  Shares shares(pack, wanted, papers);
  Weighed out{shares.papers(), {}, {}, {}};
  const std::size_t count = out.papers.size();
  out.scores.resize(count);
  out.places.resize(count);
  out.roles.assign(count, index::all_roles);
  if (words.groups.empty()) {
    for (std::size_t i = 0; i < count; ++i) out.roles[i] = pack.papers.roles(out.papers[i]);
    return out;
  }
  std::vector<std::vector<index::Roles>> roles(words.leaves.size());
  Waiting waiting;
  for (std::uint32_t number = 0; number < words.leaves.size() && count > 0; ++number) {
    const Leaf& leaf = words.leaves[number];
    if (const auto done = shares.take(leaf); !done) {
      if (waiting.take(done.error())) continue;
      return done.error();
    }
    const auto groups = static_cast<std::uint32_t>(std::ranges::count_if(
        words.groups, [&](const auto& group) { return std::ranges::find(group, number) != group.end(); }));
    roles[number].resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const Share& share = shares.shares()[i];
      if (share.forms == 0) continue;
      const std::uint32_t resistance = pack.papers.resistances()[out.papers[i]];
      out.scores[i] += groups * score::of(leaf.ceiling, score::joined(share.weight, resistance), resistance);
      out.places[i] += share.times;
      roles[number][i] = share.roles;
    }
  }
  if (waiting.error()) return *waiting.error();
  add_roles(asked, words, roles, out.roles);
  if (const auto done = count_apart(pack, words, wanted.roles, out); !done) return done.error();
  return out;
}

}  // namespace diarium::query
