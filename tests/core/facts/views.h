// What cases ask of a paper beside all its facts: one kind of fact in a line or two, and sentences as trees.
#pragma once

#include <array>

#include "core/facts/facts_text.h"
#include "facts/kinds/fields.h"
#include "facts/sentences/sentence.h"

namespace diarium::test::views {

/// «Anna Berg (S), Bo Ek» of all persons, in the order of the text.
inline std::string pairs(const Read& read) {
  std::vector<facts::Named> all;
  for (const facts::Person& one : read.facts.persons) all.push_back({one.name, one.party});
  return facts::written(all);
}
/// «law: skollagen» of each work cited, a line each.
inline std::string cited(const Read& read) {
  return lines_of(read.facts.cited, [](const auto& one) { return one.kind + ": " + one.norm; });
}
/// «KS 2031/14 own; 1323/20 cited».
inline std::string numbers(const Read& read) {
  return said_of(read.facts.case_numbers, [](const auto& one) { return one.value + " " + one.role; });
}
/// «2-1-0 yes: förslaget no: motionen», a line each.
inline std::string votes(const Read& read) {
  return lines_of(read.facts.votes, [](const facts::Vote& one) {
    return std::to_string(one.yes) + "-" + std::to_string(one.no) + "-" + std::to_string(one.abstain) +
           (one.yes_means.empty() ? "" : " yes: " + one.yes_means) + (one.no_means.empty() ? "" : " no: " + one.no_means);
  });
}
/// «Anna Berg: röstande; Bo Ek: avstår» of those who voted or abstained.
inline std::string ballots(const Read& read) {
  std::string out;
  for (const facts::Person& one : read.facts.persons) {
    std::string roles;
    for (const std::string& role : one.roles)
      if (role == "röstande" || role == "avstår") roles += (roles.empty() ? "" : ", ") + role;
    if (!roles.empty()) out += (out.empty() ? "" : "; ") + one.name + ": " + roles;
  }
  return out;
}
/// Who stands behind each reservation and then each note, divided by «;».
inline std::string dissents(const Read& read) {
  std::vector<facts::Dissent> all = read.facts.reservations;
  all.insert(all.end(), read.facts.special_statements.begin(), read.facts.special_statements.end());
  return said_of(all, [](const facts::Dissent& one) { return facts::written(one.who); });
}
/// «Tekniska nämnden; Miljönämnden -»: who was asked, with a stroke behind those that did not answer.
inline std::string asked(const Read& read) {
  return said_of(read.facts.referral_bodies, [](const auto& one) { return one.name + (one.reply == "silent" ? " -" : ""); });
}
/// «Tekniska nämnden: answered» of all who were asked, or of those with one reply, a line each.
inline std::string replies(const Read& read, std::string_view reply) {
  return said_of(read.facts.referral_bodies, [&](const auto& one) {
    return reply.empty() || one.reply == reply ? one.name + ": " + one.reply + "\n" : "";
  }, "");
}
/// «law office [skollagen] Skollagen medger inte …», a line each.
inline std::string grounds(const Read& read) {
  return lines_of(read.facts.grounds, [&](const facts::Ground& one) {
    return one.kind + " " + one.stage + " [" + one.norm + "] " + words_of(read, one.span);
  });
}
/// «avslå by Kommunstyrelsen to Kommunfullmäktige»; «-» where nothing is decided.
inline std::string decided(const std::optional<facts::Outcome>& one) {
  return one ? one->outcome + " by " + one->by + (one->to.empty() ? "" : " to " + one->to) : "-";
}
inline std::string decision(const Read& read) { return decided(read.facts.decision); }
inline std::string recommended(const Read& read) { return decided(read.facts.recommended_decision); }
/// «avslå»: what became of the matter, without who decided.
inline std::string outcome(const Read& read) { return read.facts.decision ? read.facts.decision->outcome : "-"; }
/// «uncertain votes: year» of each fact that something speaks against, by the key of its kind, a line each.
inline std::string doubts(const Read& read) {
  std::string out;
  facts::Facts all = read.facts;
  facts::each_fact(all, [&](const facts::KindOfFact& kind, const auto& one) {
    const facts::Confidence& sure = one.confidence;
    if (sure.doubt == facts::Doubt::none) return;
    out += std::string(facts::name(sure.certainty)) + " " + std::string(kind.key) + ": " +
           std::string(facts::doubt_names[static_cast<std::size_t>(sure.doubt)]) + "\n";
  });
  return out;
}
/// «22 words: Det som står …», a line each of what is said again; the first words too where they are others.
inline std::string repeats(const Read& read) {
  return lines_of(read.facts.repeats, [&](const facts::Repeat& one) {
    CHECK(one.first.end <= one.again.begin);
    const std::string first = words_of(read, one.first), again = words_of(read, one.again);
    return std::to_string(one.words) + " words: " + again + (first == again ? "" : " of: " + first);
  });
}
/// The headings of a paper, a line each.
inline std::string headings(const Read& read) {
  return said_of(read.outline.blocks, [&](const structure::Block& one) {
    return one.kind == structure::BlockKind::heading ? words_of(read, one.span) + "\n" : "";
  }, "");
}

inline void write_tree(const facts::Reading& r, const std::vector<facts::Statement>& all, const std::string& indent, std::string& out) {
  constexpr std::array<std::string_view, 11> kind_names = {"decide", "propose", "demand", "judge",   "send",    "deem",
                                                           "agree",  "ask",     "answer", "dissent", "withdraw"};
  constexpr std::array<std::string_view, 6> form_names = {"infinitive", "present", "past", "supine", "participle", "noun"};
  constexpr std::array<std::string_view, 4> mood_names = {"asserted", "told", "conditional", "question"};
  for (const facts::Statement& one : all) {
    out += indent + std::string(kind_names[static_cast<std::size_t>(one.verb.verb->kind)]) + ": " +
           std::string(one.verb.verb->lemma) + ", " + std::string(form_names[static_cast<std::size_t>(one.verb.form)]) +
           (one.verb.passive ? " passive" : "") + ", " + std::string(mood_names[static_cast<std::size_t>(one.mood)]);
    if (!one.verb.verb->outcome.empty()) out += " = " + std::string(one.verb.verb->outcome);
    if (one.dated) out += ", dated";
    if (one.on_proposal) out += ", on a proposal";
    if (one.own_part) out += ", for its own part";
    out += "\n";
    const auto argument = [&](std::string_view name, facts::Range words) {
      if (!words.empty()) out += indent + "  " + std::string(name) + ": " + r.flowed(words) + "\n";
    };
    argument("who", one.who);
    argument("with", one.support);
    argument("following", one.follows);
    for (const facts::Object& object : one.what) {
      argument("what", object.words);
      write_tree(r, object.inner, indent + "    ", out);
    }
  }
}
/// The sentences of a text as trees: what is decided, by whom, and how it is meant.
inline std::string tree(std::string_view sentences) {
  const text::Text text = text::normalise("Ärendet\n\n" + std::string(sentences));
  const structure::Outline outline = structure::parse(text.nfc, source::Format::plain);
  const facts::Reading r = facts::read(text.nfc, outline);
  std::string out;
  for (const facts::Range& one : r.sentences) write_tree(r, facts::statements(r, one), "", out);
  return out;
}

}  // namespace diarium::test::views
