// diarium text, outline, explain: one paper as it is read. diarium rules: every rule that papers are read by.
#include "base/letters.h"
#include "cli/call/command.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/paper_bytes.h"

namespace diarium::cli {
namespace {

constexpr Option text_options[] = {ocr_option};
constexpr Option explain_options[] = {lexicon_option, ocr_option};
constexpr Option outline_options[] = {
    lexicon_option,
    ocr_option,
    {"--pile", "DIR", "learn names and terms from the undamaged papers below DIR, as a pack of DIR does"},
};

/// Prints what `say` says of the paper that is named first.
template <class Say>
Status tell_paper(const Call& call, std::string_view command, Say say) {
  const std::string& path = call.arguments.operands().front();
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused(command, ocr.error());
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return complain("lexicon", lexicon.error()), Status::failed;
  const auto folder = call.arguments.value("--pile");
  const auto pile = folder ? papers_below(*folder) : std::vector<std::string>();
  if (!pile) return complain(*folder, pile.error()), Status::failed;
  PileRepair repair = repair_of(*lexicon, *pile, 1);
  auto bytes = paper_bytes(path, *ocr);
  if (!bytes) return complain(path, bytes.error()), Status::failed;
  Warnings warnings;
  const Result<std::string> words = say(File{path, std::move(*bytes)}, repair, warnings);
  complain(path, warnings);
  if (!words) return complain(path, words.error()), Status::failed;
  print(*words);
  return Status::done;
}

Status run_text(const Call& call) {
  return tell_paper(call, "text", [](const File& file, PileRepair&, Warnings& warnings) {
    return text_as_read(file.bytes, file.path, warnings);
  });
}

Status run_outline(const Call& call) { return tell_paper(call, "outline", outline_json); }

Status run_explain(const Call& call) {
  const std::string& offset = call.arguments.operands()[1];
  const auto at = number_in<std::uint32_t>(offset);
  if (!at) return misused("explain", {Fault::unsupported, "\"" + offset + "\" is no offset: a whole number is", ""});
  return tell_paper(call, "explain", [&at](const File& file, PileRepair& repair, Warnings& warnings) {
    return explained(file, *at, repair, warnings);
  });
}

Status run_rules(const Call&) {
  for (const facts::RuleText& one : facts::rule_texts())
    print(std::string(one.file) + "\t" + std::string(one.value) + "\t" + std::string(one.name) + "\t" +
          std::string(one.when) + "\t" + std::string(one.examples.substr(0, one.examples.find('\n'))) + "\n");
  return Status::done;
}

}  // namespace

Command text_command() {
  return {"text",
          "FILE [--ocr WISH]",
          "the text as read, in UTF-8; all offsets of the file count on it",
          "",
          {1, 1, text_options},
          run_text};
}

Command outline_command() {
  return {
      "outline",
      "FILE [--pile DIR] [--lexicon FILE] [--ocr WISH]",
      "pages, headings, paragraphs and att-satser as JSON",
      "Keys: file, chars, format, pages, blocks, clauses; offsets are code points of the file as read, end exclusive.\n"
      "A paper with damaged letters is told repaired.\n",
      {1, 1, outline_options},
      run_outline};
}

Command explain_command() {
  return {
      "explain",
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
