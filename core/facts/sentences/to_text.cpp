#include <array>

#include "facts/sentences/sentence.h"

namespace diarium::facts {
namespace {

constexpr std::array<std::string_view, 11> kind_names = {"decide", "propose", "demand", "judge",   "send",    "deem",
                                                         "agree",  "ask",     "answer", "dissent", "withdraw"};
constexpr std::array<std::string_view, 6> form_names = {"infinitive", "present",    "past",
                                                        "supine",     "participle", "noun"};
constexpr std::array<std::string_view, 4> mood_names = {"asserted", "told", "conditional", "question"};

void write_tree(const Reading& r, const std::vector<Statement>& all, std::string indent, std::string& out) {
  for (const Statement& one : all) {
    out += indent + std::string(kind_names[static_cast<std::size_t>(one.verb.verb->kind)]) + ": " +
           std::string(one.verb.verb->lemma) + ", " + std::string(form_names[static_cast<std::size_t>(one.verb.form)]) +
           (one.verb.passive ? " passive" : "") + ", " + std::string(mood_names[static_cast<std::size_t>(one.mood)]);
    if (!one.verb.verb->outcome.empty()) out += " = " + std::string(one.verb.verb->outcome);
    if (one.own_part) out += ", for its own part";
    if (one.partly) out += ", in part";
    out += "\n";
    const auto argument = [&](std::string_view name, Range words) {
      if (!words.empty()) out += indent + "  " + std::string(name) + ": " + r.flowed(words) + "\n";
    };
    argument("who", one.who);
    argument("with", one.support);
    argument("on the proposal of", one.proposer);
    argument("to", one.to);
    argument("when", one.when);
    argument("following", one.follows);
    argument("changed", one.change);
    for (const Object& object : one.what) {
      argument("what", object.words);
      write_tree(r, object.inner, indent + "    ", out);
    }
  }
}

}  // namespace

std::string to_text(const Reading& r, const std::vector<Statement>& all) {
  std::string out;
  write_tree(r, all, "", out);
  return out;
}

}  // namespace diarium::facts
