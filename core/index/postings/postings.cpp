#include "index/postings/postings.h"

#include <algorithm>

namespace diarium::index {

namespace {

/// Lists shorter than this are plain pairs: run heads would cost more than they save.
constexpr std::uint32_t short_list = 12;

/// A run, whose first paper may be `above` at the least.
void put_body(std::span<const Posting> run, std::uint32_t above, bool is_short, std::string& out) {
  std::array<std::uint32_t, run_size> gaps, profiles;
  for (std::size_t i = 0; i < run.size(); ++i) {
    gaps[i] = run[i].paper - above;
    profiles[i] = run[i].profile;
    above = run[i].paper + 1;
  }
  const auto count = static_cast<std::uint32_t>(run.size());
  if (!is_short) {
    put_run(gaps.data(), count, out);
    put_run(profiles.data(), count, out);
    return;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    put_varint(out, gaps[i]);
    put_varint(out, profiles[i]);
  }
}

}  // namespace

void put_postings(std::span<const Posting> postings, std::string& out) {
  std::string bodies;
  std::uint32_t above = 0;  // the least paper that the next run may begin with
  for (std::size_t at = 0; at < postings.size(); at += run_size) {
    const std::span<const Posting> run = postings.subspan(at, std::min<std::size_t>(run_size, postings.size() - at));
    const std::size_t begin = bodies.size();
    put_body(run, above, postings.size() < short_list, bodies);
    if (postings.size() > run_size) {
      put_varint(out, run.back().paper - above);
      put_varint(out, bodies.size() - begin);
    }
    above = run.back().paper + 1;
  }
  out += bodies;
}

void put_list(std::string& out, std::string_view list) {
  if (list.size() < summed_from) out += list;
  else put_summed(out, list);
}

Result<std::string_view> view_list(const File& file, Section section, std::uint64_t at, std::uint64_t size) {
  return size < summed_from ? file.view(section, at, size) : file.view_summed(section, at, size);
}

Result<Postings> Postings::open(const File& file, const Profiles& profiles, std::uint32_t papers, const Term& term,
                                Decoded decoded) {
  Postings list;
  list.decoded_ = decoded;
  list.all_papers_ = papers;
  list.all_profiles_ = profiles.size();
  list.total_ = term.papers;
  if (term.papers == 1) {
    if (term.profile >= profiles.size()) return diarium::index::damaged("terms");
    list.papers_[0] = term.paper;
    list.profiles_[0] = term.profile;
    return list;
  }
  const auto bytes = view_list(file, Section::postings, term.postings_at, term.postings_size);
  if (!bytes) return bytes.error();
  list.bytes_ = *bytes;
  if (!list.read_table()) return diarium::index::damaged("postings:" + std::to_string(term.postings_at));
  return list;
}

bool Postings::read_table() {
  const std::uint32_t runs = (total_ + run_size - 1) / run_size;
  ByteReader reader(bytes_);
  if (runs == 1) {
    runs_.push_back({all_papers_ - 1, 0, static_cast<std::uint32_t>(bytes_.size())});
    return true;
  }
  runs_.resize(runs);
  std::uint64_t paper = 0, end = 0;
  for (Run& run : runs_) {
    paper += reader.number();
    run.begin = static_cast<std::uint32_t>(end);
    end += reader.number();
    if (!reader.ok() || paper >= all_papers_ || end > bytes_.size()) return false;
    run.last_paper = static_cast<std::uint32_t>(paper++);
    run.end = static_cast<std::uint32_t>(end);
  }
  const auto table = static_cast<std::uint32_t>(bytes_.size() - reader.left());
  for (Run& run : runs_) {
    run.begin += table;
    run.end += table;
  }
  return runs_.back().end == bytes_.size();
}

bool Postings::fail() {
  damaged_ = true;
  count_ = 0;
  next_run_ = static_cast<std::uint32_t>(runs_.size());
  return false;
}

bool Postings::next() {
  if (runs_.empty()) {  // one posting, held since open()
    if (next_run_ == 1 || damaged_) return false;
    next_run_ = 1;
    count_ = 1;
    return true;
  }
  return next_run_ < runs_.size() ? decode(next_run_) : (count_ = 0, false);
}

bool Postings::seek(std::uint32_t paper) {
  if (count_ > 0 && papers_[count_ - 1] >= paper) return true;
  if (runs_.empty()) return next() && papers_[0] >= paper;
  const auto from = runs_.begin() + static_cast<std::ptrdiff_t>(next_run_);
  const auto found = std::lower_bound(from, runs_.end(), paper,
                                      [](const Run& run, std::uint32_t wanted) { return run.last_paper < wanted; });
  next_run_ = static_cast<std::uint32_t>(found - runs_.begin());
  return next() && papers_[count_ - 1] >= paper;
}

bool Postings::decode(std::uint32_t number) {
  const Run& run = runs_[number];
  const std::uint32_t count = std::min(run_size, total_ - number * run_size);
  ByteReader reader(bytes_.substr(run.begin, run.end - run.begin));
  if (total_ < short_list) {
    for (std::uint32_t i = 0; i < count; ++i) {
      papers_[i] = reader.number();
      profiles_[i] = reader.number();
    }
  } else if (!take_run(reader, count, papers_.data())) {
    return fail();
  } else if (decoded_ == Decoded::papers_and_profiles && !take_run(reader, count, profiles_.data())) {
    return fail();
  }
  const bool is_whole = decoded_ == Decoded::papers_and_profiles || total_ < short_list;
  if (!reader.ok() || (is_whole && !reader.done())) return fail();
  std::uint64_t paper = number == 0 ? 0 : runs_[number - 1].last_paper + std::uint64_t{1};
  std::uint32_t highest_profile = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    paper += papers_[i];
    papers_[i] = static_cast<std::uint32_t>(paper++);
    if (is_whole) highest_profile = std::max(highest_profile, profiles_[i]);
  }
  if (paper > all_papers_ || highest_profile >= all_profiles_) return fail();
  run_ = number;
  next_run_ = number + 1;
  count_ = count;
  return true;
}

}  // namespace diarium::index
