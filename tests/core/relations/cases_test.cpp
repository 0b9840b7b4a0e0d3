// What the files *.cases of this folder ask of a pile of papers.
#include "core/base/cases.h"

#include <algorithm>

#include "core/relations/made_up_pile.h"
#include "language/case_number.h"
#include "relations/acts/acts.h"
#include "relations/conflicts/conflicts.h"
#include "relations/decided/whole_outcome.h"
#include "relations/gaps/gaps.h"
#include "relations/people/people.h"
#include "relations/time/timeline.h"

using namespace diarium;
using test::lines_of;
using test::MadeUp;
using test::said_of;

namespace {

/// What is said of each of some things, one behind the other.
template <class Things, class Say>
std::string run_on(const Things& things, Say say) {
  return said_of(things, say, "");
}

/// What a line `ask VIEW …` is about: papers by their ids, in their order («ask gaps a c»; none: all), the day on which
/// it is asked («today=2031-09-30»), files of the collection that could not be read («unread=PATH»), and what a reader
/// said of the cases of two papers («one=a,b», «apart=a,b») or of persons; «of=b»: of the case of b alone.
struct Asked {
  std::vector<MadeUp> papers;
  std::string of;
  relations::Corrections said;
  relations::TimelineOptions time;
  relations::GapOptions gaps;

  void say(relations::Said what, const std::string& one, const std::string& other) {
    said.cases.push_back({what, {one}, {other}});
    said.people.push_back({what, one, other});
  }
};

/// «paper x hamnen/a.txt: …» is a paper x that lies there; without a name its id is a letter, from a.
std::vector<MadeUp> pile_in(const std::vector<test::File>& files) {
  std::vector<MadeUp> all;
  for (const test::File& file : files) {
    std::string id = file.name.substr(0, file.name.find(' ')),
                path = file.name.substr(std::min(id.size() + 1, file.name.size()));
    if (id.find('/') != id.npos) path = id;
    if (id.find_first_of("./") != id.npos) id = std::string(1, static_cast<char>('a' + all.size()));
    all.push_back({id, file.bytes, path});
  }
  return all;
}
Asked asked_of(const std::vector<test::File>& files, std::string_view rest) {
  const std::vector<MadeUp> all = pile_in(files);
  Asked asked;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    const std::string value(word.substr(std::min(word.find('=') + 1, word.size())));
    const auto named = std::ranges::find(all, word, &MadeUp::id);
    if (word.starts_with("today="))
      asked.time.today = relations::day_of(value);
    else if (word.starts_with("unread="))
      asked.gaps.unread.push_back(value);
    else if (word.starts_with("of="))
      asked.of = value;
    else if (word.starts_with("one=") || word.starts_with("apart="))
      asked.say(word[0] == 'o' ? relations::Said::one : relations::Said::apart, value.substr(0, value.find(',')),
                value.substr(value.find(',') + 1));
    else if (named != all.end())
      asked.papers.push_back(*named);
    else
      FAIL("there is no paper «", word, "»");
  }
  if (asked.papers.empty()) asked.papers = all;
  return asked;
}

/// The pile that is asked of, and its cases; `only()` where it must have one.
struct Answered {
  Asked asked;
  test::MadeUpPile made;
  relations::Cases cases;

  Answered(const std::vector<test::File>& files, std::string_view rest)
      : asked(asked_of(files, rest)),
        made(test::pile_of(asked.papers)),
        cases(*test::there(relations::find_cases(made.pile, asked.said))) {}
  [[nodiscard]] const relations::Case& only() const { return test::only(cases.cases); }
  [[nodiscard]] const std::string& id(relations::PartRef ref) const { return asked.papers.at(ref.paper).id; }
  [[nodiscard]] std::string words(relations::PartRef ref, ByteSpan span) const {
    return asked.papers.at(ref.paper).text.substr(span.begin, span.size());
  }
};
std::string or_none(const std::string& words) { return words.empty() ? "none" : words; }

/// «office avslå, nämnd -!»: what each stage said, «-» in words of its own, «!» where it decides.
std::string verdicts(const relations::FateRow& row) {
  return said_of(
      row.verdicts,
      [](const relations::Verdict& one) {
        return std::string(name(one.stage)) + " " + (one.outcome.empty() ? "-" : one.outcome) +
               (one.final_decision ? "!" : "");
      },
      " ");
}
std::string fate(const Answered& all) {
  return lines_of(all.only().fate, [](const relations::FateRow& row) {
    const std::string said = verdicts(row);
    return std::to_string(row.number) + ":" + (said.empty() ? "" : " " + said) + " -> " +
           (row.outcome.empty() ? "unknown" : row.outcome);
  });
}
/// Of every case, whose each point is and in which words it stands.
std::string points(const Answered& all) {
  return run_on(all.cases.cases, [&](const relations::Case& one) {
    return lines_of(one.fate, [&](const relations::FateRow& row) {
      const bool whole = !row.verdicts.empty() && row.verdicts[0].whole;
      return row.kind + " " + std::to_string(row.number) + ", by " + or_none(row.by) + " to " + or_none(row.to) + ", " +
             or_none(verdicts(row)) + (whole ? " of the whole" : "") +
             (row.verdicts.empty() ? "" : " on " + row.verdicts.back().date) + " -> " + or_none(row.outcome) + ": «" +
             all.words(row.text.ref, row.text.span) + "»";
    });
  });
}

std::string act_told(const relations::Act& act) {
  return std::string(name(act.kind)) + " " +
         (act.who.name.empty() ? "(" + act.who.party + ")" : facts::written(act.who)) +
         (act.stage ? " in " + std::string(name(*act.stage)) : "") +
         (act.side == relations::Side::unsettled ? "" : ", " + std::string(name(act.side)));
}
std::string acts(const Answered& all) {
  return run_on(all.cases.cases, [](const relations::Case& one) { return lines_of(one.acts, act_told); });
}
/// A doubtful vote ends with «?».
std::string votes(const Answered& all) {
  return run_on(all.only().acts, [](const relations::Act& act) {
    return is_vote(act.kind) ? act_told(act) + (act.certainty == facts::Certainty::certain ? "\n" : "?\n") : "";
  });
}
/// «Bo Ek (M) lost; Cecilia Dal (L)»: the yrkanden in order of place.
std::string moved(const Answered& all) {
  std::vector<std::string> told;
  for (const relations::DissentRow& row : all.only().dissent)
    if (row.kind == "yrkande")
      told.push_back(facts::written(row.who) +
                     (row.side == relations::Side::unsettled ? "" : " " + std::string(name(row.side))));
  return said_of(told, [](const std::string& one) { return one; });
}
std::string dissent(const Answered& all) {
  return run_on(all.cases.cases, [&](const relations::Case& one) {
    return lines_of(one.dissent, [&](const relations::DissentRow& row) {
      return row.kind + " " + facts::written(row.who) + (row.stage ? " in " + std::string(name(*row.stage)) : "") +
             (is_objection(row) ? "" : ", no objection") +
             (row.wording ? ", in the words of " + all.id(row.wording->ref) : "");
    });
  });
}

std::string ballots(const Answered& all) {
  return run_on(all.cases.cases, [](const relations::Case& one) {
    return lines_of(one.votes, [](const relations::VoteRow& row) {
      return (row.stage ? std::string(name(*row.stage)) : "of nobody") + ", " + row.forum + ": " +
             test::line_of(row.yes, row.no);
    });
  });
}

std::string hinted(const Answered& all, const relations::Case& one) {
  return said_of(
      one.hints, [&](const relations::CasePaper& hint) { return all.id(hint.ref); }, " ");
}

/// All that is told of each case but points, acts, votes and dissent, which have views of their own.
std::string told(const Answered& all) {
  constexpr std::string_view weights[] = {"routine", "usual", "heavy", "fee"};
  std::string out = run_on(all.cases.cases, [&](const relations::Case& one) {
    const auto of = [&](const relations::CasePaper& paper) {
      return all.asked.of.empty() || all.id(paper.ref) == all.asked.of;
    };
    if (std::ranges::none_of(one.papers, of)) return std::string();
    std::string words = "case " + one.id + "\nnumber " + or_none(one.number) + "\ntitle " + one.title + "\ntown " +
                        or_none(one.municipality) + "\noutcome " + or_none(one.outcome) + "\nweight " +
                        std::string(weights[static_cast<int>(one.weight)]) + (one.corrected ? "\ncorrected\n" : "\n");
    for (const relations::CasePaper& paper : one.papers)
      words += "paper " + relations::name_of(all.id(paper.ref), paper.ref.part) + ": " +
               std::string(name(paper.reason)) + ", " + std::string(name(paper.certainty)) + ", " +
               relations::words(paper.reason, paper.agrees) + "\n";
    if (!one.hints.empty()) words += "hints " + hinted(all, one) + "\n";
    return words;
  });
  for (const relations::Person& one : all.cases.people) out += "person " + one.name + "\n";
  return out;
}
std::string coverage(const Answered& all) {
  return said_of(
      all.cases.cases,
      [](const relations::Case& one) {
        return said_of(
            one.questions,
            [](const relations::QuestionRow& row) {
              return std::to_string(row.number) + ":" + std::string(name(row.coverage)) +
                     (row.coverage == relations::Coverage::direct ? " by " + std::to_string(row.passages.size()) : "");
            },
            ", ");
      },
      "; ");
}

relations::Gaps gaps_of(const Answered& all) {
  return *test::there(relations::find_gaps(all.made.pile, all.cases, all.asked.gaps));
}
/// «beslut: KS 2030-05-03 § 12 (2)»: kind, what it is called, and how often it is cited.
std::string gaps(const Answered& all) {
  return lines_of(gaps_of(all).gaps, [](const relations::Gap& gap) {
    return std::string(name(gap.kind)) + ": " + gap.norm + " (" + std::to_string(gap.cited.size() + gap.more) + ")";
  });
}
/// The letter that asks for each, below whom it is written to and what may be it.
std::string letters(const Answered& all) {
  return lines_of(gaps_of(all).gaps, [](const relations::Gap& gap) {
    return "of " + gap.municipality + (gap.silent ? ", silent" : "") + "\nunread " + or_none(gap.unread) +
           "\nsubject: " + gap.letter.subject + "\n" + gap.letter.body;
  });
}
/// «antagen_av: Kommunfullmäktige | Kommunstyrelsen», and the question below it.
std::string conflicts(const Answered& all) {
  return lines_of(test::there(relations::find_conflicts(all.made.pile, all.cases))->conflicts,
                  [](const relations::Conflict& one) {
                    return std::string(name(one.kind)) + ": " +
                           said_of(
                               one.claims, [](const relations::Claim& claim) { return claim.claim; }, " | ") +
                           "\n" + one.question;
                  });
}

/// «2031-02-01..2031-04-28», «..» where nothing bounds it.
std::string between_days(relations::Interval when) { return iso(when.from) + ".." + iso(when.to); }
relations::Timeline timeline_of(const Answered& all) {
  return *test::there(relations::find_timeline(all.made.pile, all.cases, all.asked.time));
}
/// The own date of each paper: read «=», concluded «~».
std::string dates(const Answered& all) {
  const relations::Timeline timeline = timeline_of(all);
  std::string out;
  for (std::uint32_t paper = 0; paper < all.made.pile.size; ++paper) {
    const auto own = std::ranges::find_if(timeline.events, [&](const relations::Event& one) {
      return (one.what == "document_date" || one.what == "sammanträde") && one.ref == relations::PartRef{paper, 0};
    });
    out += all.asked.papers[paper].id + " " +
           (own == timeline.events.end() ? "undated" : (own->read ? "=" : "~") + between_days(own->when)) + "\n";
  }
  return out;
}
/// What happened besides, as read.
std::string days(const Answered& all) {
  return run_on(timeline_of(all).events, [](const relations::Event& one) {
    return one.read && one.what != "document_date" && one.what != "sammanträde"
               ? iso(one.when.from) + " " + one.what + "\n"
               : "";
  });
}
/// All events with the rule or the words that tell them, and their evidence.
std::string events(const Answered& all) {
  return lines_of(timeline_of(all).events, [&](const relations::Event& one) {
    return all.id(one.ref) + " " + between_days(one.when) +
           (one.read ? " read «" + all.words(one.ref, one.span) + "»" : " concluded: " + one.rule) + "\n" +
           run_on(one.evidence, [&](const relations::TimeEvidence& words) {
             return "by " + all.id(words.ref) + ", " + std::string(name(words.bound)) + ": " +
                    all.words(words.ref, words.span) + "\n";
           });
  });
}
std::string clocks(const Answered& all) {
  return lines_of(timeline_of(all).clocks, [&](const relations::Clock& one) {
    return all.id(one.motion) + (one.in_pile ? ", the motion itself" : ", which tells of it") + ", put " +
           between_days(one.tabled) + ", due " + between_days(one.due) + ", " + std::string(name(one.status)) +
           ", in time " + std::string(name(one.in_time)) + (one.overdue ? ", overdue" : "") +
           (one.answered.known() ? ", answered " + between_days(one.answered) : "") +
           (one.decided.known() ? ", decided " + between_days(one.decided) : "");
  });
}
/// The first paper as a number of a case, or as that of a motion.
std::string number(const std::vector<test::File>& files, std::string_view of) {
  std::string written = files.front().bytes;
  written.pop_back();
  if (of == "motion") return language::motion_number(written).value_or("-");
  const auto read = language::case_number(written);
  return read ? read->text() + (read->enclosure ? " -" + std::to_string(read->enclosure) : "") : "-";
}

/// A paper's text, «Bo Ek (M), Mora, 2024-01-01, case 1, role chef», as what it says of a person; «same paper»: as the
/// one before it does.
relations::Mentioned mentioned(std::uint32_t number, std::string_view text) {
  relations::Mentioned one;
  one.at.ref = {number, 0};
  text.remove_suffix(1);
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(", "));
    text.remove_prefix(std::min(word.size() + 2, text.size()));
    const std::size_t party = word.find(" (");
    if (one.name.empty()) {
      one.name = one.at.as_written = word.substr(0, party);
      if (party != word.npos) one.at.party = word.substr(party + 2, word.size() - party - 3);
    } else if (word.starts_with("case ")) {
      one.of_case = static_cast<std::uint32_t>(word.back() - '0');
    } else if (word.starts_with("role ")) {
      one.at.roles.emplace_back(word.substr(5));
    } else if (word == "damaged") {
      one.damaged = true;
    } else if (word == "same paper") {
      --one.at.ref.paper;
    } else {
      (relations::day_of(word).known() ? one.at.date : one.municipality) = word;
    }
  }
  return one;
}
/// Each person with the papers that name them, and the numbers of what a reader said to no effect.
std::string people(const std::vector<test::File>& files, std::string_view rest) {
  const Asked asked = asked_of(files, rest);
  std::vector<std::string> ids;
  std::vector<relations::Mentioned> mentions;
  for (const MadeUp& paper : asked.papers) {
    mentions.push_back(mentioned(static_cast<std::uint32_t>(ids.size()), paper.text));
    ids.push_back(paper.id);
  }
  const relations::People found = relations::find_people(mentions, ids, asked.said.people);
  return lines_of(found.list,
                  [&](const relations::Person& one) {
                    return one.name + (one.parties.empty() ? "" : " (" + test::joined(one.parties) + ")") + ", " +
                           one.id + (one.corrected ? ", corrected" : "") + ":" +
                           run_on(one.papers, [&](const relations::PersonAt& at) { return " " + ids[at.ref.paper]; });
                  }) +
         lines_of(found.unheld, [](const relations::Unheld& one) { return "unheld " + std::to_string(one.number); });
}
/// Of the first paper's points, «anta, -, notera».
std::string whole(const std::vector<test::File>& files, std::string_view rest) {
  const std::string text = asked_of(files, rest).papers.front().text;
  std::vector<std::string_view> points;
  for (std::string_view left = std::string_view(text).substr(0, text.size() - 1); !left.empty();) {
    const std::string_view point = left.substr(0, left.find(", "));
    points.push_back(point == "-" ? "" : point);
    left.remove_prefix(std::min(point.size() + 2, left.size()));
  }
  return or_none(std::string(relations::whole_outcome(std::span<const std::string_view>(points))));
}

/// A view of a pile.
template <class View>
test::Answer of_pile(View view) {
  return [view](const std::vector<test::File>& files, std::string_view rest) { return view(Answered(files, rest)); };
}
const bool asks_added = test::add_cases(
    "core/relations",
    {
        {"told", of_pile(told)},
        {"unheld", of_pile([](const Answered& all) {
           return lines_of(all.cases.unheld_cases,
                           [](const relations::Unheld& one) { return std::to_string(one.number) + " " + one.why; });
         })},
        {"groups", of_pile([](const Answered& all) { return test::grouped(all.cases, all.asked.papers); })},
        {"hints", of_pile([](const Answered& all) {
           return lines_of(all.cases.cases, [&](const relations::Case& one) { return hinted(all, one); });
         })},
        {"sides", of_pile([](const Answered& all) {
           return lines_of(ballots_in(all.only().acts), [](const relations::BallotSides& one) {
             return said_of(
                 one.parties,
                 [](const auto& party) {
                   return party.first + " " + (party.second ? std::string(name(*party.second)) : "both");
                 },
                 ", ");
           });
         })},
        {"together", of_pile([](const Answered& all) {
           return lines_of(all.cases.coalitions,
                           [](const relations::Coalition& one) { return one.kind + " " + test::joined(one.parties); });
         })},
        {"silent", of_pile([](const Answered& all) {
           return lines_of(all.only().silent, [](const relations::Silence& one) { return one.name; });
         })},
        {"alarms", of_pile([](const Answered& all) {
           return lines_of(all.only().alarms, [](const relations::GroundAlarm& one) {
             return one.kind + " " + one.given_by + "->" + one.missing_in;
           });
         })},
        {"title", of_pile([](const Answered& all) { return all.only().title; })},
        {"outcome", of_pile([](const Answered& all) { return or_none(all.only().outcome); })},
        {"figure", of_pile([](const Answered& all) {
           const auto& figure = all.only().figure;
           return figure ? all.words(figure->ref, figure->span) : "none";
         })},
        {"fate", of_pile(fate)},
        {"points", of_pile(points)},
        {"acts", of_pile(acts)},
        {"votes", of_pile(votes)},
        {"ballots", of_pile(ballots)},
        {"moved", of_pile(moved)},
        {"dissent", of_pile(dissent)},
        {"coverage", of_pile(coverage)},
        {"gaps", of_pile(gaps)},
        {"letters", of_pile(letters)},
        {"conflicts", of_pile(conflicts)},
        {"dates", of_pile(dates)},
        {"days", of_pile(days)},
        {"events", of_pile(events)},
        {"clocks", of_pile(clocks)},
        {"undated", of_pile([](const Answered& all) {
           return lines_of(timeline_of(all).undated, [&](relations::PartRef one) { return all.id(one); });
         })},
        {"number", number},
        {"people", people},
        {"whole", whole},
    });

}  // namespace
