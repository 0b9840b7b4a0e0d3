#include "cli/papers/folder.h"

#include <algorithm>
#include <filesystem>
#include <mutex>

#include "base/hash.h"
#include "cli/call/progress.h"
#include "cli/papers/lexicon.h"
#include "cli/papers/one_file.h"
#include "cli/papers/parts.h"
#include "cli/papers/workers.h"

namespace diarium::cli {
namespace {

/// Bytes of files that are read into one part where parts are put aside: an index in the making takes some four times as much,
/// and each part is a pack that a merge holds open.
constexpr std::uint64_t part_bytes = 24u << 20;
/// So many parts a thread, where there are several: the last ones end at the same time or so.
constexpr std::size_t parts_a_worker = 4;

/// A folder that is being read.
struct Reading {
  const std::string& folder;
  FolderOptions options;
  std::vector<Entry> entries;
  std::vector<std::size_t> asked;  ///< Places of those among them that are read, ascending.
  exporting::Manifest manifest;
  ManifestMasked masked;
  std::shared_ptr<const PaperNames> names;
};

/// What became of a part.
struct ReadPart {
  Packed packed;
  std::shared_ptr<ScratchFile> room;
  std::vector<PersonalFound> personal;  ///< By file.
  std::vector<std::optional<CopyOutcome>> copies;
  std::optional<Error> error;
};

/// Counts what is read, for whoever waits.
class Count {
 public:
  explicit Count(std::size_t all) : all_(all) {}
  void tell() {
    const std::lock_guard lock(mutex_);
    progress_.tell(how_far("reading", ++read_, all_, "", progress_.seconds()));
  }

 private:
  std::mutex mutex_;
  std::size_t read_ = 0, all_ = 0;
  Progress progress_;
};

ReadPart read_part(const Reading& reading, Share files, const PackerPart& part, Repairers& repairers, Count& count) {
  ReadPart out;
  Packer packer(reading.names, reading.manifest, part);
  if (reading.options.originals != Originals::none) packer.publish_originals();
  for (std::size_t i = files.first; i < files.end; ++i) {
    packer.go_to(reading.asked[i]);
    ReadFile one = read_one(reading.folder, reading.entries[reading.asked[i]], reading.options, reading.manifest, repairers);
    if (one.stops) {
      out.error = one.stops;
      return out;
    }
    packer.add_file(std::move(one.papers), std::move(one.warnings));
    out.personal.push_back(one.personal);
    out.copies.push_back(std::move(one.copy));
    count.tell();
  }
  out.packed = std::move(packer).finish();
  auto room = reading.options.aside.empty() ? ScratchFile::in_memory() : ScratchFile::open(reading.options.aside);
  if (!room) {
    out.error = room.error();
  } else if (!(*room)->append(out.packed.bytes)) {
    out.error = machine_error("a part of the collection cannot be put aside");
  } else {
    out.room = *room;
  }
  std::string().swap(out.packed.bytes);
  return out;
}

/// Takes the parts together, in the order of the files.
void join_parts(std::vector<ReadPart>& parts, ReadFolder& out) {
  Packed& packed = out.packed;
  for (ReadPart& part : parts) {
    for (std::size_t i = 0; i < part.packed.files.size(); ++i) {
      FileOutcome& file = part.packed.files[i];
      file.personal = part.personal[i];
      file.first += packed.papers;
      file.copy = std::move(part.copies[i]);
      packed.files.push_back(std::move(file));
    }
    packed.papers += part.packed.papers;
    packed.skipped.insert(packed.skipped.end(), part.packed.skipped.begin(), part.packed.skipped.end());
    packed.warnings.insert(packed.warnings.end(), part.packed.warnings.begin(), part.packed.warnings.end());
    out.parts.push_back(std::move(part.room));
  }
}

/// What the first papers of the folder tell of all of it; pages that are pictures are not read for that.
facts::Home learn_home(const Reading& reading, Repairers& repairers) {
  std::vector<std::size_t> files = facts::first_to_read(reading.names->paths());
  FolderOptions options = reading.options;
  options.originals = Originals::none;
  options.ocr.use = Ocr::Use::off;
  std::vector<std::vector<facts::HomePaper>> by_file(files.size());
  work(options.jobs, files.size(), [&](std::size_t i) {
    const Entry& entry = reading.entries[files[i]];
    const ReadFile one = read_one(reading.folder, entry, options, reading.manifest, repairers);
    if (one.papers) by_file[i] = home_papers(*one.papers, entry.path);
  });
  std::vector<facts::HomePaper> all;
  for (const auto& papers : by_file) all.insert(all.end(), papers.begin(), papers.end());
  facts::Home home = facts::home_of(all);
  if (!reading.manifest.municipality.empty()) home.municipality = reading.manifest.municipality;
  return home;
}

/// In how many parts these files are read.
std::size_t parts_for(const Reading& reading, Share files) {
  if (!names_ascend(reading.names->paths(), reading.names->names())) return 1;
  const std::size_t count = files.end - files.first, jobs = reading.options.jobs;
  std::uint64_t bytes = 0;
  if (!reading.options.aside.empty()) {
    for (std::size_t i = files.first; i < files.end; ++i) {
      std::error_code error;
      const auto size = std::filesystem::file_size(join(reading.folder, reading.entries[reading.asked[i]].path), error);
      if (!error) bytes += size;
    }
  }
  const std::size_t wanted = std::max<std::size_t>(jobs > 1 ? jobs * parts_a_worker : 1, static_cast<std::size_t>(bytes / part_bytes) + 1);
  return std::max<std::size_t>(1, std::min(wanted, count));
}

Result<Reading> begin_reading(const std::string& folder, const FolderOptions& options, const std::optional<KnownFiles>& known) {
  auto entries = known ? Result<std::vector<Entry>>(known->files) : collection_files(folder);
  if (!entries) return entries.error();
  auto manifest = manifest_of(folder);
  if (!manifest) return manifest.error();
  const bool masks = options.masking == Masking::personal_numbers;
  ManifestMasked masked = masks ? mask_manifest(*manifest) : ManifestMasked{};
  std::vector<std::string> paths;
  std::vector<std::size_t> asked;
  for (const Entry& entry : *entries) {
    if (!known || !known->unread.contains(entry.path)) asked.push_back(paths.size());
    paths.push_back(entry.path);
  }
  auto names = std::make_shared<const PaperNames>(std::move(paths), masks ? Names::masked : Names::as_given,
                                                  known ? known->ids : std::map<std::string, std::string>());
  // Where files are fewer than workers, those that are left read pages of one file.
  FolderOptions shared = options;
  const unsigned files = std::clamp(static_cast<unsigned>(asked.size()), 1u, std::max(options.jobs, 1u));
  shared.ocr.at_once = std::clamp(options.jobs / files, 1u, most_pages_at_once);
  return Reading{folder, std::move(shared), std::move(*entries), std::move(asked), std::move(*manifest), std::move(masked), std::move(names)};
}

}  // namespace

std::string name_in_pack(std::string path, Masking masking) {
  if (masking == Masking::personal_numbers) text::mask_personal_numbers(path);
  return path;
}

Error nothing_read() { return {Fault::empty, "nothing in the folder could be read; papers are " + source::paper_files(), ""}; }

Result<exporting::Manifest> manifest_of(const std::string& folder) {
  if (!has_file_or_folder(folder, exporting::manifest_name)) return exporting::Manifest{};
  const auto bytes = read_file(join(folder, exporting::manifest_name), pack_limit);
  if (!bytes) return Error{bytes.error().fault, bytes.error().what, std::string(exporting::manifest_name)};
  return exporting::read_manifest(*bytes);
}

Result<std::vector<Entry>> collection_files(const std::string& folder) {
  auto entries = list_folder(folder);
  if (!entries) return entries.error();
  std::erase_if(*entries, [](const Entry& entry) {  // A problem is told as every file's is.
    return entry.problem.empty() && (entry.path == facts::corrections_name || entry.path == exporting::manifest_name);
  });
  return entries;
}

Result<index::PackBytes> ReadFolder::bytes() const {
  index::PackBytes all;
  for (const auto& part : parts) {
    const auto view = part->view();
    if (!view) return view.error();
    all.push_back(*view);
  }
  return all;
}

void ReadFolder::rest() const {
  for (const auto& part : parts) part->rest();
}

Result<ReadFolder> read_folder(const std::string& folder, const FolderOptions& options, const std::optional<PartOptions>& part,
                               const std::optional<KnownFiles>& known) {
  auto reading = begin_reading(folder, options, known);
  if (!reading) return reading.error();
  Share files{0, reading->asked.size()};
  index::SegmentOf segment;
  std::vector<std::string> papers;  // As the machine finds them.
  std::optional<text::PileWords> words;
  if (part) {
    auto decoded = text::PileWords::decode(part->words);
    if (!decoded) return Error{decoded.error().fault, decoded.error().what, "--words"};
    words = std::move(*decoded);
    files = share_of(part->number - 1, part->of, reading->asked.size());
    segment = {part->number, part->of, reading->names->sum(), fnv1a(part->words)};
  } else {
    for (const Entry& entry : reading->entries)
      if (entry.problem.empty() && is_paper_name(entry.path)) papers.push_back(join(folder, entry.path));
  }
  const auto open = [&] { return open_lexicon(options.lexicon); };
  PileRepair repair = part                    ? PileRepair(open, [&] { return std::move(*words); })
                      : known && known->learn ? PileRepair(open, known->learn)
                                              : repair_of(options.lexicon, papers, options.jobs);
  Repairers repairers(repair);
  if (options.with_facts == WithFacts::yes) reading->options.home = std::make_shared<const facts::Home>(learn_home(*reading, repairers));
  Count count(files.end - files.first);
  const std::size_t number = part ? 1 : parts_for(*reading, files);
  std::vector<ReadPart> parts(number);
  const auto effort = part || number > 1 ? index::Effort::quick : index::Effort::full;
  work(options.jobs, number, [&](std::size_t i) {
    Share share = share_of(i, number, files.end - files.first);
    share.first += files.first, share.end += files.first;
    parts[i] = read_part(*reading, share, {segment, effort, options.digests && effort == index::Effort::quick}, repairers, count);
  });
  for (const ReadPart& one : parts)
    if (one.error) return *one.error;
  ReadFolder out;
  join_parts(parts, out);
  out.masked = std::move(reading->masked);
  if (out.packed.papers > 0 || part || known) return out;
  tell_files(out.packed.files, options.masking);
  return nothing_read();
}

index::MergeMaking merge_making(unsigned jobs, const std::string& aside, std::function<void()> rest) {
  return {{aside.empty() ? OpenSpool() : spools_in(aside)},
          [jobs](std::size_t count, const std::function<void(std::size_t)>& task) { work(jobs, count, task); }, std::move(rest)};
}

Result<Packed> pack_folder(const std::string& folder, const FolderOptions& options) {
  auto read = read_folder(folder, options);
  if (!read) return read.error();
  const auto bytes = read->bytes();
  if (!bytes) return bytes.error();
  Packed packed = std::move(read->packed);
  if (bytes->size() == 1) {
    packed.bytes = bytes->front();
    return packed;
  }
  const auto collected = collect_packs(*bytes, {.relations = false, .making = merge_making(options.jobs, options.aside, {})},
                                       [&](std::string_view piece) { return packed.bytes += piece, true; });
  if (!collected) return collected.error();
  return packed;
}

}  // namespace diarium::cli
