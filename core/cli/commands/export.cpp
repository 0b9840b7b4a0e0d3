// diarium export: the papers of a pack in formats that others read.
#include <set>

#include "cli/asked_papers.h"
#include "cli/call/command.h"
#include "cli/disk/files.h"
#include "cli/papers/paper_bytes.h"
#include "cli/targets/target_file.h"
#include "cli/targets/target_folder.h"

namespace diarium::cli {
namespace {

constexpr Option export_options[] = {
    {"--format", "F", "or all: each in a folder of its own", view::export_names},
    {"-o", "DIR", "the folder of the files (must be given)"},
    {"--source", "DIR", "the folder that the pack was made of: offsets count in its files then"},
    ocr_option,
    {"--no-mask", "", "leave personal numbers as they stand"},
    force_option,
};

/// The files that a pack was made of, as far as they are the same still.
class Sources {
 public:
  Sources(const index::Pack& pack, std::string folder, Ocr ocr) : pack_(pack), folder_(std::move(folder)), ocr_(ocr) {}

  std::optional<std::string> text(DocId paper) {
    const std::string& name = pack_.card(paper).name;
    const std::string path = paper_file(folder_, pack_.card(paper));
    if (path == last_path_) return last_text_;  // The next § of the same minutes.
    const auto bytes = paper_bytes(path, ocr_);
    if (!bytes) return missed(name, bytes.error());
    const auto origin = pack_.origin(paper);
    if (!origin) return missed(name, origin.error());
    Warnings already_reported;
    auto read = source_as_read(*bytes, name, already_reported);
    if (!read) return missed(name, read.error());
    if (origin->sha256 != read->sha256)
      return missed(name, {Fault::not_found, "is not the file that the pack was made of; its offsets count in the pack's text", ""});
    last_path_ = path;
    last_text_ = std::move(read->text);
    return last_text_;
  }
  bool all_found() const { return missed_.empty(); }
  bool can_read() const { return reads_; }  ///< False: the reader of PDF is missing, which is told.

 private:
  std::optional<std::string> missed(const std::string& name, const Error& error) {
    const bool stops = lacks_reader(error);
    reads_ = reads_ && !stops;
    if (missed_.insert(stops ? std::string() : name).second) complain(name, error);
    return std::nullopt;
  }

  const index::Pack& pack_;
  std::string folder_;
  Ocr ocr_;
  std::set<std::string> missed_;
  bool reads_ = true;
  std::string last_path_, last_text_;
};

struct WrittenFormat {
  std::size_t files = 0, bytes = 0;
};

/// Prepares a format's files. `below`: their folder below the target, «csv/» or nothing.
Result<WrittenFormat> write_format(const index::Pack& pack, std::string_view format, const exporting::ExportOptions& options,
                             const std::string& below, TargetFolder& target) {
  const auto files = exporting::export_papers(pack, format, options);
  if (!files) return files.error();
  std::set<std::string> paths;
  for (const exporting::ExportFile& file : *files) paths.insert(below + file.path);
  if (const auto free = target.announce(paths); !free) return free.error();
  WrittenFormat written;
  for (const exporting::ExportFile& file : *files) {
    if (const auto done = target.write(below + file.path, file.bytes); !done) return done.error();
    ++written.files;
    written.bytes += file.bytes.size();
  }
  return written;
}

/// The formats of a call; empty where it names one that is not there.
std::vector<std::string_view> formats_of(std::string_view wanted) {
  if (wanted == "all") return {view::export_names.begin(), view::export_names.end()};
  if (!exporting::format_named(wanted)) return {};
  return {wanted};
}

Status run_export(const Call& call) {
  const auto out = call.arguments.value("-o");
  if (!out) return misused("export", {Fault::unsupported, "-o DIR must be given", ""});
  const auto ocr = wanted_ocr(call.arguments);
  if (!ocr) return misused("export", ocr.error());
  const std::string wanted = call.arguments.value("--format").value_or("");
  const auto formats = formats_of(wanted);
  if (formats.empty())
    return misused("export", {Fault::unsupported, "--format F must be given, and \"" + wanted + "\" is none", ""});
  const auto below = [&](std::string_view format) { return wanted == "all" ? std::string(format) + "/" : std::string(); };
  TargetOptions where{.lists = {}, .replace = replaces(call)};
  for (const std::string_view format : formats) where.lists.push_back(below(format) + list_name(format));
  auto target = TargetFolder::open(*out, std::move(where));
  if (!target) return complain(*out, target.error()), Status::failed;
  const std::string& file = call.arguments.operands().front();
  const auto pack = open_pack(file);
  if (!pack) return complain(file, pack.error()), Status::failed;

  exporting::ExportOptions options;
  options.version = DIARIUM_VERSION;
  options.mask = call.arguments.has("--no-mask") ? exporting::Mask::no : exporting::Mask::yes;
  if (const std::string beside = corrections_of(file); kind_of(beside) == Kind::file) {
    auto corrections = read_file(beside, pack_limit);
    if (!corrections) return complain(beside, corrections.error()), Status::failed;
    options.corrections = std::move(*corrections);
  }
  std::optional<Sources> sources;
  if (const auto folder = call.arguments.value("--source")) {
    if (kind_of(*folder) != Kind::folder)
      return complain(*folder, Error{Fault::not_found, "there is no such folder", ""}), Status::failed;
    sources.emplace(*pack, *folder, *ocr);
    options.source = [&sources](DocId paper) { return sources->text(paper); };
  }
  for (const std::string_view format : formats) {
    const std::string name(format);
    const auto written = write_format(*pack, format, options, below(format), *target);
    if (!written) return complain(name, written.error()), Status::failed;
    note(name + ": " + counted(written->files, "file") + ", " + counted(written->bytes, "byte"));
  }
  if (sources && !sources->can_read()) return Status::failed;
  if (const auto done = target->finish(); !done) return complain(*out, done.error()), Status::failed;
  return !sources || sources->all_found() ? Status::done : Status::skipped;
}

constexpr Option import_options[] = {{"-o", "FILE.dia", "where the pack goes (must be given)"}, force_option};

Status run_import(const Call& call) {
  const auto out = call.arguments.value("-o");
  if (!out) return misused("import", {Fault::unsupported, "-o FILE.dia must be given", ""});
  const std::string& file = call.arguments.operands().front();
  auto target = TargetFile::open(*out, Written::pack, replaces(call));
  if (!target) return complain(*out, target.error()), Status::failed;
  const auto json = read_file(file, pack_limit);
  if (!json) return complain(file, json.error()), Status::failed;
  const auto imported = import_pile(*json);
  if (!imported) return complain(file, imported.error()), Status::failed;
  if (const auto written = target->write(*out, Written::pack, imported->pack); !written)
    return complain(*out, written.error()), Status::failed;
  const std::string beside = corrections_of(*out);
  if (imported->corrections != "[]") {
    if (const auto written = target->write(beside, Written::corrections, imported->corrections + "\n"); !written)
      return complain(beside, written.error()), Status::failed;
  }
  if (const auto done = target->finish(); !done) return complain(*out, done.error()), Status::failed;
  if (imported->corrections != "[]") {
    note(beside + (imported->understood ? ": corrections, " + std::to_string(imported->applied) + " applied, " +
                                              std::to_string(imported->unmatched.size()) + " not"
                                        : ": corrections, which this version keeps and does not apply"));
  }
  note(*out + ": " + counted(imported->papers, "paper") + ", " + counted(imported->pack.size(), "byte"));
  return Status::done;
}

}  // namespace

Command export_command() {
  return {"export",
          "PACK --format F -o DIR [--source DIR] [--ocr WISH] [--no-mask] [--force]",
          "writes the papers of a pack in a format that others read",
          "core/export/exports.md describes every format: its fields, its offsets and what it leaves out.\n"
          "Offsets count code points of each paper's text before repair; with --source those of the file as read.\n"
          "A file that is not there or has changed is told, and its paper counts as without --source (exit status 1).\n"
          "All files come at once or none. What an earlier run wrote in a format and this one does not is removed; files that\n"
          "diarium did not write stay, and are replaced with --force only.\n",
          {1, 1, export_options},
          run_export};
}

// diarium import: a pile.json becomes a pack again.
Command import_command() {
  return {"import",
          "pile.json -o FILE.dia [--force]",
          "makes a pack again of what `diarium export --format json` wrote",
          "Every value is checked, corrections in it are applied; what is told across papers is found again. The bytes are those of the pack that was\n"
          "exported, unless personal numbers were masked on the way out.\n",
          {1, 1, import_options},
          run_import};
}

}  // namespace diarium::cli
