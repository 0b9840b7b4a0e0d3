#include "cli/targets/target_file.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "diarium.h"

namespace diarium::cli {
namespace {

constexpr std::size_t enough = 16;  ///< Bytes that tell a pack.

std::string first_bytes(const std::string& file) {
  std::string bytes(enough, '\0');
  std::FILE* stream = std::fopen(file.c_str(), "rb");
  if (!stream) return "";
  bytes.resize(std::fread(bytes.data(), 1, bytes.size(), stream));
  std::fclose(stream);
  return bytes;
}

/// Corrections as `diarium import` writes them: one line, a JSON list. What a person wrote by hand has more.
bool are_corrections(const std::string& file) {
  if (!first_bytes(file).starts_with("[{\"")) return false;
  const auto bytes = read_file(file, pack_limit);
  return bytes && bytes->find('\n') == bytes->size() - 1 && bytes->ends_with("}]\n");
}

bool is_ours(const std::string& file, std::string_view begin, Written written) {
  switch (written) {
    case Written::pack: return index::is_pack(begin);
    case Written::words: return text::is_pile_words(begin);
    case Written::changes: return begin.starts_with(changes_begin);
    case Written::watched: return begin.starts_with(watched_begin);
    case Written::report: return begin.substr(std::min<std::size_t>(3, begin.size())).starts_with(report_head);
    case Written::corrections: break;
  }
  return are_corrections(file);
}

/// What to do where something else stands.
std::string otherwise(Written written) {
  switch (written) {
    case Written::pack: return "is no pack, so diarium did not write it; choose another name, or replace it with --force";
    case Written::words: return "holds no words that diarium learned; choose another name, or replace it with --force";
    case Written::changes: return "is no list of changes that diarium wrote; choose another name, or replace it with --force";
    case Written::report: return "is no report that diarium wrote, and the report of the result goes there; move it away, or replace it with --force";
    case Written::watched: return "is not what diarium watch keeps there; move it away";
    case Written::corrections: break;
  }
  return "holds corrections that diarium did not write; move them away, or replace them with --force";
}

}  // namespace

Result<TargetFile> TargetFile::open(const std::string& file, Written written, Replace replace) {
  if (file.empty() || file.ends_with('/')) return Error{Fault::bad_format, "names no file", ""};
  if (auto free = may_replace(file, written, replace); !free) return free.error();
  auto change = Change::begin(workplace_of_file(file));
  if (!change) return change.error();
  if (auto free = may_replace(file, written, replace); !free) return free.error();  // A killed run's file may have come.
  return TargetFile(std::move(*change), replace);
}

Result<bool> TargetFile::write(const std::string& file, Written written, std::string_view bytes) {
  if (auto free = may_replace(file, written, replace_); !free) return Error{free.error().fault, free.error().what, file};
  return change_->write(last_part(file), bytes);
}

Result<bool> TargetFile::write(const std::string& file, Written written, const GiveBytes& give) {
  if (auto free = may_replace(file, written, replace_); !free) return Error{free.error().fault, free.error().what, file};
  return change_->write(last_part(file), give);
}

Result<bool> TargetFile::finish() { return change_->commit({}); }

Error refused(std::string what) { return {Fault::bad_format, std::move(what), ""}; }

Replace replaces(const Call& call) { return call.arguments.has(force_option.name) ? Replace::files : Replace::ours; }

Result<bool> may_replace(const std::string& file, Written written, Replace replace) {
  switch (kind_at(file)) {
    case Kind::nothing: return true;
    case Kind::folder: return refused("is a folder; name a file in it");
    case Kind::link: return refused("is a link, which is neither followed nor replaced; name the file itself");
    case Kind::other: return refused("is a device, a pipe or a socket, which is never replaced; choose another name");
    case Kind::file: break;
  }
  const std::string begin = first_bytes(file);
  if (is_ours(file, begin, written) || replace == Replace::files) return true;
  std::error_code error;
  if (begin.empty() && std::filesystem::file_size(file, error) == 0 && !error) return true;
  return refused(otherwise(written));
}

Error in_the_way(const std::string& name, Replace replace) {
  return refused("holds " + name + ", which diarium did not write; move it away or choose another folder" +
                 (replace == Replace::ours ? ", or replace it with --force" : ""));
}

}  // namespace diarium::cli
