// diarium explain: how a place of a paper is read. diarium rules: every rule that papers are read by.
#include <charconv>

#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"
#include "cli/papers/pile.h"

namespace diarium::cli {
namespace {

constexpr Option explain_options[] = {lexicon_option, ocr_option};

Status run_explain(const Call& call) {
  const std::string& file = call.arguments.operands()[0];
  const std::string& offset = call.arguments.operands()[1];
  std::uint32_t at = 0;
  const auto [end, fault] = std::from_chars(offset.data(), offset.data() + offset.size(), at);
  if (fault != std::errc() || end != offset.data() + offset.size())
    return misused("explain", {Fault::unsupported, "\"" + offset + "\" is no offset: a whole number is", ""});
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("explain", ocr.error());
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  PileRepair repair = repair_of(*lexicon, {}, 1);
  auto bytes = paper_bytes(file, *ocr);
  if (!bytes) return complain(file, bytes.error()), Status::failed;
  Warnings warnings;
  const auto words = explained({file, std::move(*bytes)}, at, repair, warnings);
  complain(file, warnings);
  if (!words) return complain(file, words.error()), Status::failed;
  print(*words);
  return Status::done;
}

Status run_rules(const Call&) {
  for (const facts::RuleText& one : facts::rule_texts())
    print(std::string(one.file) + "\t" + std::string(one.value) + "\t" + std::string(one.name) + "\t" +
          std::string(one.when) + "\t" + std::string(one.examples.substr(0, one.examples.find('\n'))) + "\n");
  return Status::done;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "FILE OFFSET [--lexicon FILE] [--ocr WISH]",
          "how the words at a place are read, and by which rule",
          "OFFSET counts code points of the file as read, as `diarium facts` does. Printed are the words of the sentence\n"
          "there with what patterns see of them, what a rule says of the place, and every rule that held there.\n",
          {2, 2, explain_options},
          run_explain};
}

Command rules_command() {
  return {"rules",
          "",
          "every rule that papers are read by, with an example",
          "A line each: file, what it says, name, when it holds, and an example, divided by tabs.\n",
          {0, 0, {}},
          run_rules};
}

}  // namespace diarium::cli
