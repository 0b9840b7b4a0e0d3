// What the facts tests share: reading bytes as a paper with its facts, and the facts as lines.
#pragma once

#include "core/base/checks.h"
#include "core/base/files.h"
#include "core/facts/whole_facts.h"
#include "facts/kinds/facts.h"
#include "source/source.h"
#include "structure/lines/markup.h"
#include "text/text.h"

namespace diarium::test {

/// A paper through all stages up to its facts.
struct Read {
  std::string source;  ///< As read, before NFC.
  text::Text text;
  structure::Outline outline;
  facts::Facts facts;
};

inline Read read_facts(std::string_view bytes, std::string_view name = "paper.txt") {
  Warnings warnings;
  auto source = there(source::read(bytes, name, warnings));
  Read read;
  read.source = source->text;
  read.text = text::normalise(std::move(source->text));
  read.outline = structure::parse(read.text.nfc, source->format, structure::map_markup(read.text, source->markup));
  read.facts = facts::extract(read.text.nfc, read.outline);
  return read;
}

/// The words of a span on one line.
inline std::string words_of(const Read& read, ByteSpan span) {
  std::string out;
  for (const char c : slice(read.text.nfc, span)) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    if (!space) out.push_back(c);
    if (space && !out.empty() && out.back() != ' ') out.push_back(' ');
  }
  return out;
}

inline std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// What is said of each of some things.
template <class Things, class Say>
std::string said_of(const Things& things, Say say, std::string_view between = "; ") {
  std::string out;
  for (const auto& one : things) (out += out.empty() ? "" : between) += say(one);
  return out;
}
/// … a line each.
template <class Things, class Say>
std::string lines_of(const Things& things, Say say) {
  return said_of(things, [&](const auto& one) { return say(one) + "\n"; }, "");
}

inline std::string value_or_none(const std::optional<facts::Value>& value) { return value ? value->value : "-"; }

/// Every span that the facts name.
inline std::vector<ByteSpan> spans_of(facts::Facts f) {
  std::vector<ByteSpan> spans;
  for (const ByteSpan* place : places_in(f)) spans.push_back(*place);
  return spans;
}

/// All facts, a line each: for golden files and for reading.
inline std::string facts_text(const Read& read) {
  const facts::Facts& f = read.facts;
  std::string out;
  const auto line = [&out](std::string_view name, const std::string& words) {
    out += std::string(name) + ": " + words + "\n";
  };
  const auto value = [&](std::string_view name, const std::optional<facts::Value>& one) {
    if (one)
      line(name,
           one->value + " «" + words_of(read, one->span) + "»" + (one->rule.empty() ? "" : " derived: " + one->rule));
  };
  value("type", f.type);
  if (!f.types_also.empty()) line("types_also", joined(f.types_also));
  value("municipality", f.municipality);
  value("body", f.body);
  value("document_date", f.document_date);
  value("title", f.title);
  value("paragraph", f.paragraph);
  if (f.ocr_damaged) line("ocr_damaged", "yes");
  for (const auto& one : f.case_numbers) line("number", one.value + " (" + one.role + ")");
  for (const auto& one : f.persons) {
    line("person",
         one.name + " (" + one.party + ") " + joined(one.roles) + ", mentions " + std::to_string(one.mentions.size()));
  }
  for (const auto& one : f.proposals) {
    line("proposal",
         one.kind + " " + std::to_string(one.number) + " by " + one.by + " «" + words_of(read, one.span) + "»");
  }
  const auto outcome = [&](std::string_view name, const std::optional<facts::Outcome>& one) {
    if (one) line(name, one->outcome + " by " + one->by + " to " + one->to + " «" + words_of(read, one->span) + "»");
  };
  outcome("recommended", f.recommended_decision);
  outcome("decision", f.decision);
  const auto dissents = [&](const std::vector<facts::Dissent>& list) {
    for (const auto& one : list) {
      line(one.kind, facts::written(one.who) + (one.forum.empty() ? "" : " in " + one.forum) +
                         (one.identical_to < 0 ? "" : " as " + std::to_string(one.identical_to)) + " «" +
                         words_of(read, one.span) + "»");
    }
  };
  dissents(f.reservations);
  dissents(f.special_statements);
  for (const auto& one : f.referral_bodies) line("referral", one.name + " (" + one.reply + ")");
  for (const auto& one : f.cited) line("cited", one.kind + " " + one.norm);
  for (const auto& one : f.dates)
    line("date", one.iso + " " + one.what + (one.rule.empty() ? "" : " derived: " + one.rule));
  for (const auto& one : f.votes) {
    line("vote", std::to_string(one.yes) + "-" + std::to_string(one.no) + "-" + std::to_string(one.abstain) +
                     " yes: " + one.yes_means + " no: " + one.no_means);
  }
  for (const auto& one : f.components) line("component", one.type + " (" + one.reason + ")");
  for (const auto& one : f.repeats)
    line("repeat", std::to_string(one.words) + " words: " + words_of(read, one.again).substr(0, 60));
  for (const auto& one : f.grounds)
    line("ground", one.kind + " " + one.stage + " [" + one.norm + "] " + words_of(read, one.span));
  return out;
}

/// «Name (party) roles» of all persons, one after the other.
inline std::string persons(std::string_view text) {
  return said_of(read_facts(text).facts.persons, [](const facts::Person& one) {
    return one.name + (one.party.empty() ? "" : " (" + one.party + ")") + " " + joined(one.roles);
  });
}

/// «S: ordförande, yrkande» of the person of that name.
inline std::string roles_of(const Read& read, std::string_view name) {
  for (const facts::Person& one : read.facts.persons) {
    if (one.name == name) return one.party + ": " + joined(one.roles);
  }
  return "nobody";
}

/// «yrkande Anna Berg (S): bifall till motionen.» of all proposals, or of those of one kind, a line each.
inline std::string all_proposals(const std::string& paper, std::string_view kind = {}) {
  const Read read = read_facts(paper);
  return said_of(read.facts.proposals, [&](const facts::Proposal& one) {
    return kind.empty() || one.kind == kind ? one.kind + " " + one.by + ": " + words_of(read, one.span) + "\n" : "";
  }, "");
}

/// The made-up papers of tests/golden/facts and tests/golden/papers.
inline std::vector<File> made_up_papers() {
  std::vector<File> all;
  for (const std::string folder : {"facts", "papers"}) {
    for (const std::string_view ending : {".md", ".txt"}) {
      for (File& file : files_in(std::string(DIARIUM_ROOT) + "/tests/golden/" + folder, ending))
        all.push_back(std::move(file));
    }
  }
  return all;
}

}  // namespace diarium::test
