#include "relations/gaps/gaps_collect.h"

#include <algorithm>
#include <array>

#include "base/letters.h"
#include "base/sorting.h"
#include "facts/bodies/bodies.h"
#include "facts/home/home.h"
#include "language/bodies.h"
#include "language/key.h"
#include "relations/cases/cases_alike.h"
#include "relations/cases/cases_unit.h"
#include "relations/gaps/gaps_keys.h"

namespace diarium::relations {
namespace {

constexpr std::size_t all_parts = static_cast<std::size_t>(-1);
constexpr std::size_t most_looked = 400;  // Parts of a matter among which what a paper cites is looked for.
constexpr std::size_t most_numbers = 41;  // Parts of a matter of which one writes its number.

/// What was asked, by the word that names it in a title.
struct Form {
  std::string_view word;  ///< A key.
  std::string_view type;
  GapKind kind;
};
constexpr std::array<Form, 4> forms = {{{"motion", "motion", GapKind::motion},
                                        {"medborgarforslag", "medborgarforslag", GapKind::motion},
                                        {"skrivelse", "skrivelse", GapKind::letter},
                                        {"interpellation", "interpellation", GapKind::letter}}};

/// The byte of a title where a form is named as a word of its own («Svar på motion av …»); npos: nowhere.
std::size_t place_of(std::string_view title, const Form& form) {
  for (const std::string_view written : language::words_of(title)) {
    const std::string word = language::words_key(written);
    if (word == form.word || word == std::string(form.word) + "en" || word == std::string(form.word) + "n")
      return static_cast<std::size_t>(written.data() - title.data());
  }
  return std::string_view::npos;
}

}  // namespace

Result<Gaps> GapCollector::collect(const GapOptions& options) && {
  if (const auto done = index_present(); !done) return done.error();
  if (const auto done = index_asked(); !done) return done.error();
  asked_enclosure_.assign(citing_.matters.size(), none);
  for (std::uint32_t p = 0; p < citing_.papers.size(); ++p) {
    if (const auto there = need_mentioned(p); !there) return there.error();
    has_all_annexes_ = has_all_annexes(p);
    for (const Mention& mention : citing_.papers[p].mentions) add_mention(p, mention);
    rest();
  }
  for (std::uint32_t m = 0; m < citing_.matters.size(); ++m) {
    if (const auto there = need(citing_.matters[m], all_parts); !there) return there.error();
    add_asked(m);
    add_final(m);
    rest();
  }
  fold_lists();
  std::erase_if(known_, [](const Known& known) { return known.aside; });
  for (Known& known : known_)
    for (const std::string& day : known.days)
      if (known.gap.norm.find(day) == std::string::npos) add_remark(known.gap, "Anges även med datum " + day + ".");
  sort_briefly(known_, [](const Known& one, const Known& two) {
    const GapCitation &a = one.gap.cited.front(), &b = two.gap.cited.front();
    return a.ref != b.ref ? a.ref < b.ref : a.span < b.span;
  });
  Gaps gaps;
  gaps.looks = looks_, gaps.unread = options.unread;
  if (known_.size() > options.most_gaps) {
    gaps.more = static_cast<std::uint32_t>(known_.size() - options.most_gaps);
    known_.resize(options.most_gaps);
  }
  for (Known& known : known_) {
    if (const auto there = need_cited(known); !there) return there.error();
    known.gap.unread = unread_of(known, options.unread);
    write_letter(known);
    gaps.gaps.push_back(std::move(known.gap));
    rest();
  }
  return gaps;
}

Result<bool> GapCollector::need(std::uint32_t paper) {
  if (const auto there = citing_.papers.need(paper); !there) return there.error();
  if (const auto there = citing_.times.need(paper); !there) return there.error();
  return true;
}

/// The papers of the first `most` parts, and of those that may belong to it.
Result<bool> GapCollector::need(const Matter& matter, std::size_t most) {
  for (std::size_t i = 0; i < matter.parts.size() && i < most; ++i)
    if (const auto there = need(matter.parts[i].paper); !there) return there;
  if (matter.of_case < 0) return true;
  for (const CasePaper& hint : cases_.cases[static_cast<std::size_t>(matter.of_case)].hints)
    if (const auto there = need(hint.ref.paper); !there) return there;
  return true;
}

/// A paper, and what of its matters its mentions are held against.
Result<bool> GapCollector::need_mentioned(std::uint32_t paper) {
  if (const auto there = need(paper); !there) return there;
  for (const Mention& mention : citing_.papers[paper].mentions) {
    if (!mention.of_case) continue;
    const Matter& matter = citing_.matters[citing_.matter_of[paper][mention.part]];
    if (const auto there = need(matter, most_looked); !there) return there;
  }
  return true;
}

Result<bool> GapCollector::need_cited(const Known& known) {
  for (const GapCitation& cited : known.gap.cited)
    if (const auto there = need(cited.ref.paper); !there) return there;
  return need(citing_.matters[known.matter], most_numbers);
}

Result<bool> GapCollector::index_present() {
  std::set<std::string> named;
  for (std::uint32_t p = 0; p < citing_.papers.size() && named.size() < 3; ++p) {
    rest();
    if (const auto there = need(p); !there) return there;
    for (const std::uint32_t matter : citing_.matter_of[p])
      if (std::string place = municipality_of(p, matter); !place.empty()) named.insert(std::move(place));
  }
  if (named.size() == 1) only_municipality_ = *named.begin();
  for (std::uint32_t p = 0; p < citing_.papers.size(); ++p) {
    rest();
    if (const auto there = need(p); !there) return there;
    const std::string municipality = municipality_of(p, citing_.matter_of[p].front());
    if (const CitingPaper& one = citing_.papers[p]; !one.called.empty())
      files_[one.folder].push_back({one.called, one.annex, one.section});
    for (const std::string& key : citing_.papers[p].is) {
      ++looks_;
      std::vector<std::string>& places = present_[key];
      if (std::find(places.begin(), places.end(), municipality) == places.end() && places.size() < 64)
        places.push_back(municipality);
    }
  }
  return true;
}

Result<bool> GapCollector::index_asked() {
  const auto add = [&](std::string type, std::string municipality, std::vector<language::WordKey> words) {
    for (const language::WordKey word : words) asked_with_[word].push_back(static_cast<std::uint32_t>(asked_.size()));
    asked_.push_back({std::move(type), std::move(municipality), std::move(words)});
  };
  for (std::uint32_t p = 0; p < citing_.papers.size(); ++p) {
    rest();
    if (const auto there = need(p); !there) return there;
    for (std::uint32_t n = 0; n < citing_.times[p].parts.size(); ++n) {
      const TimedPart& part = citing_.times[p].parts[n];
      if (part.step == CaseStep::asks && !part.title.empty())
        add(part.type, municipality_of(p, citing_.matter_of[p][n]), language::content_words(subject_of(part.title)));
    }
    for (const std::vector<language::WordKey>& head : citing_.papers[p].encloses)
      add("", municipality_of(p, citing_.matter_of[p].front()), head);
  }
  return true;
}

/// Under a slightly other title, too: most of its words are those of one that is here.
bool GapCollector::is_asked_here(std::string_view title, std::string_view type, const std::string& municipality) const {
  const std::vector<language::WordKey> words = language::content_words(subject_of(title));
  std::set<std::uint32_t> looked;
  for (const language::WordKey word : words) {
    const auto holding = asked_with_.find(word);
    if (holding == asked_with_.end() || holding->second.size() > 200)
      continue;  // A word of all of them tells none apart.
    for (const std::uint32_t i : holding->second) {
      if (!looked.insert(i).second) continue;
      const AskedHere& one = asked_[i];
      const bool place = municipality.empty() || one.municipality.empty() || one.municipality == municipality;
      const bool covers = words.size() >= 2 && language::shared(one.words, words) * 5 >= words.size() * 4;
      if (place && (one.type.empty() || one.type == type) && covers) return true;
    }
  }
  return false;
}

bool GapCollector::holds(const std::string& key, const std::string& municipality) const {
  const auto at = present_.find(key);
  if (at == present_.end()) return false;
  return municipality.empty() || std::any_of(at->second.begin(), at->second.end(), [&](const std::string& place) {
           return place.empty() || place == municipality;
         });
}

bool GapCollector::holds_near(const std::string& key, const std::string& municipality) const {
  constexpr std::uint32_t most_apart = 2;  // Days.
  const std::size_t bar = key.find('|'), last = key.rfind('|');
  const Day day = day_of(key.substr(bar + 1, last - bar - 1));
  if (!day.known()) return false;
  const std::string month = key.substr(0, bar + sizeof "|2031-02"), section = key.substr(last);
  for (auto at = present_.lower_bound(month); at != present_.end() && at->first.starts_with(month); ++at) {
    if (at->first.substr(at->first.rfind('|')) != section) continue;
    const Day other = day_of(at->first.substr(bar + 1, last - bar - 1));
    const bool near = other.known() && days_between(std::min(day, other), std::max(day, other)) <= most_apart;
    if (near && holds(at->first, municipality)) return true;
  }
  return false;
}

std::string GapCollector::municipality_of(std::uint32_t paper, std::uint32_t matter) const {
  const std::int32_t c = citing_.matters[matter].of_case;
  if (c >= 0 && !cases_.cases[static_cast<std::size_t>(c)].municipality.empty())
    return cases_.cases[static_cast<std::size_t>(c)].municipality;
  return citing_.papers[paper].municipality;
}

std::string GapCollector::number_of(std::uint32_t matter) const {
  const std::int32_t c = citing_.matters[matter].of_case;
  const std::string own = c >= 0 ? cases_.cases[static_cast<std::size_t>(c)].number : std::string{};
  const std::string key = number_key(own);
  std::size_t seen = 0;
  for (const PartAt at : citing_.matters[matter].parts) {  // As a paper of the case writes it, not one beside it.
    const std::string& written = citing_.papers[at.paper].number;
    if (!written.empty() && (own.empty() || number_key(written) == key)) return written;
    if (++seen == most_numbers) break;
  }
  return own;
}

/// Does a file of the same sitting's folder bear the name that is cited?
bool GapCollector::lies_beside(std::uint32_t paper, const Mention& mention) const {
  const auto files = files_.find(citing_.papers[paper].folder);
  if (files == files_.end()) return false;
  const auto cited = language::content_words(facts::subject_in(mention.norm));  // As the files are called.
  // «§ 30 HNAU Hamnplan», as a file of it is called.
  const auto section = mention.norm.starts_with("§") ? facts::place_of(mention.norm).section : 0u;
  return std::ranges::any_of(files->second, [&](const File& file) {
    return (section > 0 && file.section == section) || names_alike(file.called, cited) > 0;
  });
}

bool GapCollector::has_all_annexes(std::uint32_t paper) const {
  const CitingPaper& letter = citing_.papers[paper];
  const auto files = files_.find(letter.folder);
  if (files == files_.end() || letter.called.empty()) return false;
  const auto annexes = std::ranges::count_if(
      files->second, [&](const File& file) { return file.annex && names_alike(file.called, letter.called) > 0; });
  return annexes > 0 && annexes >= std::ranges::count_if(letter.mentions, [&](const Mention& one) {
                          return one.kind == GapKind::enclosure && one.of_case && !lies_beside(paper, one);
                        });
}

bool GapCollector::present(std::uint32_t paper, const Mention& mention) const {
  if (lies_beside(paper, mention)) return true;
  if (has_all_annexes_ && mention.kind == GapKind::enclosure && mention.of_case) return true;
  const std::uint32_t matter = citing_.matter_of[paper][mention.part];
  const std::string municipality = municipality_of(paper, matter);
  for (const std::string& key : mention.keys) {
    if (mention.kind == GapKind::policy && key.starts_with("d:")) continue;  // Who adopted it does not enclose it.
    if (holds(key, municipality) || holds_section(citing_.papers[paper].sections, key)) return true;
    // The § of a meeting whose whole minutes are there, or a day or two apart: minutes and letters disagree on it.
    if (key.starts_with("d:") && holds(key.substr(0, key.rfind('|') + 1), municipality)) return true;
    if (!key.starts_with("d:") || key.ends_with('|')) continue;
    const std::string_view body = std::string_view(key).substr(2, key.find('|') - 2);
    const std::string& folder = citing_.papers[paper].folder;
    if (holds_near(key, municipality) || holds(undated_key(folder, body, key.substr(key.rfind('|') + 1)), municipality))
      return true;
  }
  if (!mention.of_case) return false;
  const auto any = [&](auto test) {
    std::size_t seen = 0;
    for (const TimedPart& part : citing_.times[paper].parts)
      if (++seen < most_looked && test(part)) return true;
    seen = 0;
    for (const PartAt at : citing_.matters[matter].parts) {
      if (++seen > most_looked) break;  // Of two thousand copies the first tell it.
      if (test(citing_.times[at.paper].parts[at.part])) return true;
    }
    return false;
  };
  if (mention.day.known()) return any([&](const TimedPart& part) { return part.own.from == mention.day; });
  for (const Form& form : forms) {
    if (place_of(mention.norm, form) == std::string_view::npos) continue;
    if (any([&](const TimedPart& part) { return part.type == form.type; })) return true;
  }
  const std::string name = language::key(mention.norm);
  return any([&](const TimedPart& part) { return !part.title.empty() && language::key(part.title) == name; });
}

void GapCollector::cite(Known& known, PartRef ref, ByteSpan span) {
  std::vector<GapCitation>& cited = known.gap.cited;
  if (!cited.empty() && cited.back().ref == ref && cited.back().span == span) return;
  if (cited.size() < most_citations)
    cited.push_back({ref, span});
  else
    ++known.gap.more;
}

std::size_t GapCollector::open(GapKind kind, std::string norm, std::string municipality, std::uint32_t matter) {
  Known known;
  known.gap.kind = kind;
  known.gap.norm = std::move(norm);
  known.gap.municipality = std::move(municipality);
  known.matter = matter;
  known_.push_back(std::move(known));
  return known_.size() - 1;
}

void GapCollector::add_mention(std::uint32_t paper, const Mention& mention) {
  ++looks_;
  if (present(paper, mention)) return;
  const std::uint32_t matter = citing_.matter_of[paper][mention.part];
  const std::string municipality = municipality_of(paper, matter);
  const std::string scope =
      mention.of_case ? "#" + std::to_string(matter) : "@" + (municipality.empty() ? only_municipality_ : municipality);
  std::vector<std::string> keys = mention.keys;
  if (keys.empty()) keys.push_back(std::string(name(mention.kind)) + language::key(mention.norm));
  std::size_t gap = none;
  for (std::string& key : keys) {
    key += scope;
    const auto at = by_key_.find(key);
    if (gap != none || at == by_key_.end()) continue;
    // One § may adopt several policies.
    const bool other = key.starts_with("d:") && mention.kind == GapKind::policy && is_policy(at->second);
    if (!other) gap = at->second;
  }
  // One that is named without years is the edition that another citation names.
  std::string any_edition;
  if (mention.kind == GapKind::policy && keys.front().starts_with("w:")) {
    any_edition = "Y" + without_years(keys.front());
    const auto at = by_key_.find(any_edition);
    if (gap == none && at != by_key_.end() && !(has_years(known_[at->second].gap.norm) && has_years(mention.norm))) {
      gap = at->second;
      if (has_years(mention.norm)) known_[gap].gap.norm = mention.norm;
    }
  }
  if (gap == none && mention.kind == GapKind::policy) gap = alike_in(paper, keys.front());
  std::string same_day, meeting, same_section;
  const auto decided = std::ranges::find_if(mention.keys, [](const std::string& key) { return key.starts_with("d:"); });
  if (decided != mention.keys.end() && mention.kind != GapKind::policy) {
    // «Kultur- och fritidsnämnden» and «fritidsnämnden», one day, one §, one matter.
    const std::string& key = *decided;
    const std::size_t bar = key.find('|');
    same_day = "D" + key.substr(bar) + "#" + std::to_string(matter);
    if (const auto at = by_key_.find(same_day); gap == none && at != by_key_.end()) {
      const std::string other = body_key(known_[at->second].gap.norm.substr(0, known_[at->second].gap.norm.find(" 2")));
      const std::string body = key.substr(2, bar - 2);
      if (other.ends_with(body) || body.ends_with(other)) gap = at->second;
    }
    // Papers disagree on the day of a §: in a month a body has each number once.
    if (!key.ends_with('|')) {
      same_section = "N" + key.substr(2, bar + sizeof "2031-02" - 2) + key.substr(key.rfind('|')) + scope;
      if (const auto at = by_key_.find(same_section); gap == none && at != by_key_.end()) gap = at->second;
      const std::string day = key.substr(bar + 1, key.rfind('|') - bar - 1);
      const std::string section = " § " + key.substr(key.rfind('|') + 1);
      if (gap != none && day.size() == 10 && (known_[gap].gap.norm + " ").find(section + " ") != std::string::npos)
        known_[gap].days.insert(day);
    }
    // One of its § and one of its day alone are one decision of the matter, unless both name a §.
    meeting = "M" + key.substr(0, key.rfind('|')) + "#" + std::to_string(matter);
    const auto names_section = [](const std::string& norm) { return norm.find("§") != std::string::npos; };
    if (const auto at = by_key_.find(meeting); gap == none && at != by_key_.end()) {
      std::string& norm = known_[at->second].gap.norm;
      if (!names_section(norm) || !names_section(mention.norm)) gap = at->second;
      if (gap != none && !names_section(norm) && names_section(mention.norm)) norm = mention.norm;
    }
  }
  if (gap == none) {
    gap = open(mention.kind, mention.norm, municipality, matter);
    known_[gap].gap.silent = mention.silent;
    known_[gap].key = keys.front();
    known_[gap].listed = mention.listed;
    known_[gap].aside = mention.aside;
    if (decided != mention.keys.end() && mention.kind != GapKind::policy) {
      const std::size_t bar = decided->find('|'), last = decided->rfind('|');
      known_[gap].body = decided->substr(2, bar - 2);
      if (last > bar + 1) known_[gap].days.insert(decided->substr(bar + 1, last - bar - 1));
    }
  } else if (const bool names_it = mention.kind == GapKind::policy && !is_policy(gap);
             names_it || (mention.norm.size() > known_[gap].gap.norm.size() && mention.keys.size() > 1)) {
    known_[gap].gap.norm = mention.norm;  // With the number, or the name, that the first citation left out.
    if (names_it) known_[gap].gap.kind = mention.kind;
  }
  for (const std::string& key : keys) by_key_.try_emplace(key, gap);
  for (const std::string& key : {same_day, meeting, same_section, any_edition})
    if (!key.empty()) by_key_.try_emplace(key, gap);
  const PartRef ref = citing_.times[paper].parts[mention.part].ref;
  Known& known = known_[gap];
  known.aside = known.aside && mention.aside;
  const std::size_t sign = mention.norm.rfind(" §");  // «§ 17, § 18» of one meeting.
  if (sign != mention.norm.npos && mention.keys.back().ends_with('|') &&
      (known.gap.norm + ",").find(mention.norm.substr(sign) + ",") == mention.norm.npos)
    known.gap.norm += "," + mention.norm.substr(sign);
  if (!known.gap.cited.empty())
    known.listed = known.listed && mention.listed && known.gap.cited.front().ref == ref;
  cite(known, ref, mention.span);
  const bool asked = mention.kind == GapKind::enclosure &&
                     std::any_of(forms.begin(), forms.end(),
                                 [&](const Form& form) { return language::key(mention.norm).starts_with(form.word); });
  if (asked && asked_enclosure_[matter] == none) asked_enclosure_[matter] = gap;
}

/// The document that another citation of the paper names with a slip, or with more or fewer words. O(documents).
std::size_t GapCollector::alike_in(std::uint32_t paper, const std::string& key) {
  for (std::size_t i = known_.size(); i > 0; --i) {
    const Known& known = known_[i - 1];
    const bool here = known.gap.kind == GapKind::policy && known.gap.cited.back().ref.paper == paper;
    if (here && names_one(key.substr(0, key.find('@')), known.key.substr(0, known.key.find('@')))) return i - 1;
  }
  return none;
}

/// Is a paper of that kind among those that may belong to the case? Then nobody can say that it is missing.
bool GapCollector::may_be_here(const Matter& matter, std::string_view type) const {
  if (matter.of_case < 0) return false;
  const std::vector<CasePaper>& hints = cases_.cases[static_cast<std::size_t>(matter.of_case)].hints;
  return std::ranges::any_of(hints, [&](const CasePaper& hint) {
    const std::vector<TimedPart>& parts = citing_.times[hint.ref.paper].parts;
    return std::ranges::any_of(parts, [&](const TimedPart& part) { return part.ref == hint.ref && part.type == type; });
  });
}

/// The motion or letter that the papers of a matter answer, where it is not among them.
void GapCollector::add_asked(std::uint32_t m) {
  const Matter& matter = citing_.matters[m];
  for (const Form& form : forms) {
    std::size_t gap = none;
    bool there = false;
    for (const PartAt at : matter.parts) there = there || citing_.times[at.paper].parts[at.part].type == form.type;
    if (there || may_be_here(matter, form.type)) continue;
    for (const PartAt at : matter.parts) {
      ++looks_;
      const TimedPart& part = citing_.times[at.paper].parts[at.part];
      if (part.step < CaseStep::office || part.title_span.empty()) continue;
      const std::size_t place = place_of(part.title, form);
      if (place == std::string_view::npos) continue;
      if (gap == none) gap = asked_enclosure_[m];
      if (gap == none && is_asked_here(part.title.substr(place), form.type, municipality_of(at.paper, m))) return;
      if (gap == none)
        gap = open(form.kind, facts::with_capital(part.title.substr(place)), municipality_of(at.paper, m), m);
      cite(known_[gap], part.ref, part.title_span);
    }
    if (gap != none) return;  // «Svar på motion om skrivelser …» asks for one thing.
  }
}

}  // namespace diarium::relations
