#include "diarium.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "base/hash.h"
#include "base/sha256.h"
#include "base/sorting.h"
#include "base/utf8.h"
#include "export/json/json.h"
#include "source/converted.h"
#include "source/endings.h"
#include "source/format.h"
#include "source/positioned.h"
#include "text/text.h"
#include "text/words.h"

namespace diarium {
namespace {

constexpr std::size_t longest_id = 120;  ///< Bytes: ids are folder names, and file systems end at 255.

/// «protokoll-p45» of «§ 45», with a number where a § of another meeting in the file has it.
std::string section_id(std::string_view file_id, std::string_view label, const PaperNames& names, std::set<std::string>& taken) {
  const std::size_t digits = std::min(label.find_first_of("0123456789"), label.size());
  const std::size_t end = std::min(label.find_first_not_of("0123456789", digits), label.size());
  const std::string wanted = std::string(file_id) + "-p" + std::string(label.substr(digits, end - digits));
  std::string id = wanted;
  for (int next = 2; names.has_id(id) || !taken.insert(id).second; ++next) id = wanted + "-" + std::to_string(next);
  return id;
}

std::string_view without_ending(std::string_view path) {
  const auto dot = path.rfind('.');
  const auto name = path.rfind('/') + 1;  // npos + 1 is 0.
  return dot == path.npos || dot <= name ? path : path.substr(0, dot);
}

constexpr std::string_view without_name = "handling";  ///< The id of a paper whose name gives none.

/// Would the id be one of a reader's own papers, or come to be by a number behind it? «Egen», «egen-1», «(Egen) x».
bool begins_as_own(std::string_view folded) {
  constexpr std::string_view name = own_prefix.substr(0, own_prefix.size() - 1);
  const auto in_ids = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  folded.remove_prefix(static_cast<std::size_t>(std::ranges::find_if(folded, in_ids) - folded.begin()));
  return folded.starts_with(name) && (folded.size() == name.size() || !in_ids(folded[name.size()]));
}

std::string slug(std::string_view path) {
  const std::string folded =
      text::fold(text::normalise(utf8::with_replacements(without_ending(path))).nfc, text::Fold::marks);
  std::string id;
  if (begins_as_own(folded)) id = std::string(without_name) + '-';
  for (const char c : folded) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
    if (id.size() == longest_id) break;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? std::string(without_name) : id;
}

}  // namespace

bool is_paper_name(std::string_view path) { return source::ending_of(path).has_value(); }

bool is_pdf(std::string_view bytes) { return source::looks_like_pdf(bytes); }

bool is_positioned(std::string_view bytes) { return bytes.starts_with(source::positioned_magic) || bytes.starts_with(source::converted_magic); }

std::string as_converted(std::string_view sum_of, std::string_view bytes) { return source::write_converted(sha256(sum_of), bytes); }

std::vector<std::string> paper_ids(const std::vector<std::string>& paths_in_order, Names names, const std::map<std::string, std::string>& kept) {
  std::vector<std::string> ids;
  std::set<std::string> taken;
  for (const auto& [name, id] : kept) taken.insert(id);
  for (const std::string& path : paths_in_order) {
    std::string given = path;
    if (names == Names::masked) text::mask_personal_numbers(given);
    if (const auto own = kept.find(given); own != kept.end()) {
      ids.push_back(own->second);
      continue;
    }
    const std::string wanted = names == Names::masked ? masked_id(slug(given)) : slug(given);
    std::string id = wanted;
    for (int next = 2; !taken.insert(id).second; ++next) id = wanted + "-" + std::to_string(next);
    ids.push_back(std::move(id));
  }
  return ids;
}

bool names_ascend(const std::vector<std::string>& paths_in_order, Names names) {
  if (names == Names::as_given) return true;
  std::string last, name;
  for (std::size_t i = 0; i < paths_in_order.size(); ++i) {
    name = paths_in_order[i];
    text::mask_personal_numbers(name);
    if (i > 0 && last >= name) return false;
    last.swap(name);
  }
  return true;
}

PaperNames::PaperNames(std::vector<std::string> paths, Names names, const std::map<std::string, std::string>& kept)
    : names_(names), paths_(std::move(paths)), ids_(paper_ids(paths_, names, kept)), sorted_ids_(ids_) {
  std::ranges::sort(sorted_ids_);
}

bool PaperNames::has_id(std::string_view id) const { return std::ranges::binary_search(sorted_ids_, id, std::less<>{}); }

std::uint64_t PaperNames::sum() const {
  std::uint64_t sum = fnv_begin;
  for (const std::string& path : paths_) sum = fnv1a(std::string_view("\0", 1), fnv1a(path, sum));
  return sum;
}

Packer::Packer(std::vector<std::string> paths, exporting::Manifest manifest)
    : Packer(std::make_shared<const PaperNames>(std::move(paths)), std::move(manifest)) {}

Packer::Packer(std::shared_ptr<const PaperNames> names, exporting::Manifest manifest, const PackerPart& part)
    : digests_(part.digests), names_(std::move(names)), manifest_(std::move(manifest)), builder_(index::Making{{}, part.effort}) {
  builder_.be_segment(part.segment);
}

void Packer::go_to(std::size_t file) {
  assert(file >= next_ && file < names_->paths().size());
  next_ = file;
}

void Packer::add_file(Result<std::vector<index::Paper>> read, Warnings warnings) {
  assert(next_ < names_->paths().size());
  const std::size_t at = next_++;
  const std::string& path = names_->paths()[at];
  packed_.warnings.insert(packed_.warnings.end(), warnings.begin(), warnings.end());
  FileOutcome& outcome = packed_.files.emplace_back(FileOutcome{path, packed_.papers, 0, std::move(warnings), {}, {}});
  if (!read) {
    outcome.error = read.error();
    packed_.skipped.push_back({path, read.error()});
    return;
  }
  const auto said = manifest_.papers.find(path);
  for (index::Paper& paper : *read) {
    const bool first = &paper == &read->front();
    if (names_->names() == Names::masked) text::mask_personal_numbers(paper.name);
    paper.id = first ? names_->id(at) : section_id(names_->id(at), paper.part.label, *names_, taken_);
    if (paper.part.count > 0) paper.part.file_id = names_->id(at);
    if (said != manifest_.papers.end()) {
      index::Origin& origin = paper.origin;
      if (first) origin.title = said->second.title;
      origin.address = said->second.address;
      origin.retrieved = said->second.retrieved;
      origin.unlisted = said->second.unlisted;
    }
    if (digests_) paper.digest = digest_of(paper);
    builder_.add(std::move(paper));
    ++packed_.papers, ++outcome.papers;
  }
}

Packed Packer::finish() && {
  builder_.describe({manifest_.title, manifest_.description, manifest_.address, manifest_.contact,
                     manifest_.accent_light, manifest_.accent_dark, originals_});
  packed_.bytes = std::move(builder_).freeze();
  return std::move(packed_);
}

Packed pack_files(std::vector<File> files, WithFacts with_facts, SharedLexicon lexicon) {
  sort_briefly(files, {}, &File::path);
  std::vector<std::string> paths;
  for (const File& file : files) paths.push_back(file.path);
  const auto learn = [&files] {
    text::PileWords words;
    for (const File& file : files)
      if (is_paper_name(file.path)) learn_words(file.bytes, file.path, words);
    return words;
  };
  PileRepair repair([&lexicon]() -> Result<SharedLexicon> { return lexicon; }, learn);
  Packer packer(std::move(paths));
  for (const File& file : files) {
    if (!is_paper_name(file.path)) {
      packer.add_file(source::no_paper(), {});
      continue;
    }
    Warnings warnings;
    auto read = read_papers(file, with_facts, repair, warnings);
    packer.add_file(std::move(read), std::move(warnings));
  }
  return std::move(packer).finish();
}

std::vector<std::string> stems(const std::vector<std::string>& words) {
  text::Stemmer stemmer;
  std::vector<std::string> found;
  for (const std::string& word : words)
    found.emplace_back(stemmer.stem(text::fold(text::normalise(word).nfc, text::Fold::letter_case)));
  return found;
}

}  // namespace diarium
