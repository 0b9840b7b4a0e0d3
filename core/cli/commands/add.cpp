// diarium add: papers come to a collection, or come again.
#include <algorithm>
#include <deque>
#include <set>
#include <string>

#include "cli/call/command.h"
#include "cli/collection/become.h"
#include "cli/collection/incoming.h"
#include "cli/corrections.h"
#include "cli/papers/folder.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/workers.h"
#include "cli/report.h"
#include "diarium.h"

namespace diarium::cli {
namespace {

struct CorrectedPacks {
  index::PackBytes packs;         ///< In the order given: those of which nothing is said as they were.
  std::deque<std::string> made;  ///< The bytes of the others.
};

/// Those that speak of the facts of a pack's papers.
Result<facts::Corrections> said_of(const index::Pack& pack, const facts::Corrections& corrections) {
  std::set<std::string> sums;
  for (DocId paper; paper.value < pack.papers(); ++paper.value) {
    const auto origin = pack.origin(paper);
    if (!origin) return origin.error();
    sums.insert(origin->sha256);
  }
  facts::Corrections said;
  for (const facts::Correction& one : corrections.list)
    if (!one.is_tie() && sums.contains(one.source)) said.list.push_back(one);
  return said;
}

/// Applies what is said of the facts of these packs' papers; what comes to nothing is told on stderr. What is said of
/// other papers, of persons and of cases is passed over.
/// errors    damaged, from a pack.
/// cost      O(papers); a pack of which something is said is made anew, in memory.
Result<CorrectedPacks> with_corrected_facts(const index::PackBytes& packs, const facts::Corrections& corrections) {
  CorrectedPacks out{packs, {}};
  if (corrections.list.empty()) return out;
  const auto opened = index::open_all(packs);
  if (!opened) return opened.error();
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const index::Pack& pack = (*opened)[i];
    const auto said = said_of(pack, corrections);
    if (!said) return said.error();
    if (said->list.empty()) continue;
    auto merged = merge_packs({&pack}, *said, {.relations = MergeOptions::Relations::no});
    if (!merged) return merged.error();
    tell_unmatched(merged->unmatched);
    out.packs[i] = out.made.emplace_back(std::move(merged->bytes));
  }
  return out;
}

constexpr Option add_options[] = {
    {"--below", "DIR", "call files by their paths below DIR, the folder that the collection was packed of"},
    {"--words", "FILE", "what diarium learn wrote, to repair by; without it the collection's own papers and the new ones teach"},
    {"--relearn", "", "only those of the files that the collection has and that are damaged, to be repaired by what all its papers teach now"},
    corrections_option,
    {"--mask", "", "mask personal numbers; a collection in which some are masked has this without asking"},
    {"--no-facts", "", "text and search only, for a collection that was packed so"},
    {"--jobs", "N", "threads (the machine's; one in WebAssembly)"},
    strict_option,
    lexicon_option,
    ocr_option,
};

/// What is added to.
struct Adding {
  const OpenCollection& collection;
  const Incoming& incoming;
  FolderOptions options;
  std::optional<text::PileWords> words;  ///< Those that were given.
  facts::Corrections corrections;
  bool strict = false;  ///< What is left out is in the exit status.
  bool again = false;   ///< What comes is what stands, to be repaired anew.
};

/// All files that there will be, those of the collection by their names in it.
std::vector<Entry> all_files(const Adding& adding) {
  std::map<std::string, std::string> files;
  for (const auto& [name, id] : adding.collection.ids) files.emplace(name, "");
  for (const IncomingFolder& folder : adding.incoming.folders) {
    for (const Entry& entry : folder.files) {
      files.erase(name_in_pack(entry.path, adding.options.masking));
      files[entry.path] = entry.problem;
    }
  }
  std::vector<Entry> all;
  for (auto& [path, problem] : files) all.push_back({path, problem});
  return all;
}

/// What the papers that stay and those that come teach, or what was learned of them before.
text::PileWords learned(const Adding& adding) {
  if (adding.words) return *adding.words;
  std::set<std::string> come;
  std::vector<std::string> papers;
  for (const IncomingFolder& folder : adding.incoming.folders) {
    for (const Entry& entry : folder.files) {
      if (adding.again) continue;  // The collection has them already.
      come.insert(name_in_pack(entry.path, adding.options.masking));
      if (entry.problem.empty() && is_paper_name(entry.path)) papers.push_back(join(folder.folder, entry.path));
    }
  }
  auto words = words_of(adding.collection.pack, come);
  text::PileWords all = words ? std::move(*words) : text::PileWords();  // Damage is told by whoever merges.
  if (const auto come_words = learn_from(papers, adding.options.jobs)) all.merge(*come_words);  // Whoever reads the files is told.
  return all;
}

/// Reads what comes, by folder.
Result<std::vector<ReadFolder>> read_incoming(const Adding& adding) {
  KnownFiles known{all_files(adding), {}, adding.collection.ids, [&adding] { return learned(adding); }};
  std::vector<ReadFolder> read;
  for (const IncomingFolder& folder : adding.incoming.folders) {
    known.unread.clear();
    for (const Entry& entry : known.files) known.unread.insert(entry.path);
    for (const Entry& entry : folder.files) known.unread.erase(entry.path);
    auto one = read_folder(folder.folder, adding.options, {}, known);
    if (!one) return one.error();
    for (const std::string& line : manifest_lines(one->masked)) note(line);
    tell_files(one->packed.files, adding.options.masking);
    read.push_back(std::move(*one));
  }
  return read;
}

struct FileCounts {
  std::size_t added = 0, replaced = 0, left_out = 0;
};
/// Reports a line each of what was added and replaced; what was left out has one.
FileCounts report_files(const Adding& adding, const std::vector<ReadFolder>& read,
                        const std::vector<std::string>& replaced) {
  FileCounts counts;
  for (const ReadFolder& folder : read) {
    for (const FileOutcome& file : folder.packed.files) {
      const std::string name = name_in_pack(file.path, adding.options.masking);
      if (file.papers == 0) {
        ++counts.left_out;
        if (adding.collection.ids.contains(name)) note(name + ": what the collection has of it stays");
        continue;
      }
      const bool again = std::ranges::binary_search(replaced, name);
      ++(again ? counts.replaced : counts.added);
      note(name + (again ? ": replaced" : ": added"));
    }
  }
  return counts;
}

Masking masking_of(const Call& call, const OpenCollection& collection) {
  return call.arguments.has("--mask") ? Masking::personal_numbers : collection.masking;
}

Result<Adding> wanted(const Call& call, const OpenCollection& collection, const Incoming& incoming, unsigned jobs) {
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return ocr.error();
  const auto lexicon = find_lexicon(call);
  if (!lexicon) return lexicon.error();
  const std::string& file = call.arguments.operands().front();
  auto corrections = corrections_beside(file, call.arguments.value("--corrections"), masking_of(call, collection));
  if (!corrections) return corrections.error();
  Adding adding{collection, incoming,
                {jobs, call.arguments.has("--no-facts") ? WithFacts::no : WithFacts::yes, *lexicon, masking_of(call, collection), Originals::none, *ocr,
                 folder_of(file), collection.related != Related::no},
                {}, std::move(*corrections), call.arguments.has("--strict"), call.arguments.has("--relearn")};
  const auto words = call.arguments.value("--words");
  if (!words) return adding;
  const auto bytes = read_file(*words, pack_limit);
  if (!bytes) return Error{bytes.error().fault, bytes.error().what, *words};
  auto decoded = text::PileWords::decode(*bytes);
  if (!decoded) return Error{decoded.error().fault, decoded.error().what, *words};
  adding.words = std::move(*decoded);
  return adding;
}

/// The packs of what was read, with what is said of their facts.
Result<CorrectedPacks> packs_of(const Adding& adding, const std::vector<ReadFolder>& read) {
  index::PackBytes come;
  for (const ReadFolder& folder : read) {
    const auto parts = folder.bytes();
    if (!parts) return parts.error();
    if (folder.packed.papers > 0) come.insert(come.end(), parts->begin(), parts->end());
  }
  return with_corrected_facts(come, adding.corrections);
}

/// Writes the collection anew with what was read.
Result<Collected> write_with(TargetFile& target, const std::string& file, const Adding& adding, const std::vector<ReadFolder>& read,
                             const CorrectedPacks& come) {
  index::PackBytes packs = adding.collection.opened.packs;
  packs.insert(packs.end(), come.packs.begin(), come.packs.end());
  const auto rest = [&] {
    adding.collection.opened.rest();
    for (const ReadFolder& folder : read) folder.rest();
  };
  return become_one(target, packs, {file, adding.collection.related, {}, adding.options.jobs, rest, adding.corrections});
}

/// Reads what comes and writes the collection anew.
Status add_to(TargetFile& target, const std::string& file, const Adding& adding) {
  const auto read = read_incoming(adding);
  if (!read) return complain(file, read.error()), Status::failed;
  for (const std::string& folder : adding.incoming.empty) note(folder + ": there is no file in it");
  const auto come = packs_of(adding, *read);
  if (!come) return complain(file, come.error()), Status::failed;
  if (come->packs.empty()) return complain(file, Error{Fault::empty, "nothing to add could be read; the collection stays as it is", ""}), Status::failed;
  const auto collected = write_with(target, file, adding, *read, *come);
  if (!collected) return complain(file, collected.error()), Status::failed;
  const FileCounts counts = report_files(adding, *read, collected->replaced);
  note(file + ": " + counted(counts.added, "file") + " added, " + std::to_string(counts.replaced) + " replaced, " + std::to_string(counts.left_out) +
       " left out; " + counted(collected->papers, "paper"));
  return !adding.strict || (counts.left_out == 0 && adding.incoming.empty.empty()) ? Status::done : Status::skipped;
}

/// Reads the damaged papers of the collection again, and writes it anew where one of them is repaired otherwise.
Status relearn(TargetFile& target, const std::string& file, const Adding& adding, const Relearned& again) {
  const auto read = read_incoming(adding);
  if (!read) return complain(file, read.error()), Status::failed;
  const auto come = packs_of(adding, *read);
  if (!come) return complain(file, come.error()), Status::failed;
  const auto changed = changed_papers(adding.collection, come->packs);
  if (!changed) return complain(file, changed.error()), Status::failed;
  if (!changed->empty()) {
    const auto collected = write_with(target, file, adding, *read, *come);
    if (!collected) return complain(file, collected.error()), Status::failed;
  }
  for (const std::string& name : *changed) note(name + ": repaired otherwise");
  for (const std::string& name : again.absent) note(name + ": is damaged and was not named; it stays as it is");
  note(file + ": " + counted(changed->size(), "file") + " repaired otherwise, " + std::to_string(again.count() - changed->size()) + " as before, " +
       std::to_string(again.others + again.absent.size()) + " not read again");
  return !adding.strict || again.others + again.absent.size() == 0 ? Status::done : Status::skipped;
}

Status run_add(const Call& call) {
  const auto jobs = call.arguments.number("--jobs", 1, usual_jobs());
  if (!jobs) return misused("add", jobs.error());
  const bool again = call.arguments.has("--relearn");
  if (again && call.arguments.has("--words")) return misused("add", Error{Fault::unsupported, "--relearn learns from the collection, not from --words", ""});
  const std::vector<std::string>& operands = call.arguments.operands();
  const std::string& file = operands.front();
  const auto come = incoming({operands.begin() + 1, operands.end()}, call.arguments.value("--below"));
  if (!come) return complain("add", come.error()), Status::failed;
  auto target = open_target(file);
  if (!target) return complain(file, target.error()), Status::failed;
  const auto collection = open_collection(file);
  if (!collection) return complain(file, collection.error()), Status::failed;
  auto damaged = again ? to_relearn(*collection, *come, masking_of(call, *collection)) : Relearned{};
  if (!damaged) return complain(file, damaged.error()), Status::failed;
  const auto adding = wanted(call, *collection, again ? damaged->incoming : *come, *jobs);
  if (!adding) return complain("add", adding.error()), Status::failed;
  return again ? relearn(*target, file, *adding, *damaged) : add_to(*target, file, *adding);
}

}  // namespace

Command add_command() {
  return {"add",
          "COLLECTION.dia FILE|DIR... [--below DIR] [--words FILE] [--relearn] [--corrections FILE] [--mask] [--no-facts] [--strict] [--jobs N] [--lexicon FILE] [--ocr WISH]",
          "papers come to a collection, or come again",
          "Only the papers that are named are read. A file of DIR is called by its path below DIR, one that is named itself by its name\n"
          "alone; one that the collection has under that name is replaced and keeps its address. What is told across papers is told\n"
          "as the collection tells it, with or without shared wording. The file is replaced when the new one is whole: until then,\n"
          "and where something fails, the old one stands. What was added, replaced and left out is told on stderr, a line each.\n"
          "The bytes are those of `diarium pack` of all papers, but that damaged ones are not repaired anew by what later ones teach\n"
          "and that addresses stay which were given out. With --relearn they are: nothing is added then, the damaged papers of the\n"
          "collection among the named ones are read again, and those that changed by it are told. Corrections are applied to the\n"
          "facts of what comes, and to persons and cases of all; facts of papers that stand are as the collection has them.\n",
          {2, 1u << 20, add_options},
          run_add};
}

}  // namespace diarium::cli
