#include "source/eml.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "source/html.h"
#include "source/mime.h"

namespace diarium::source {
namespace {

constexpr int depth_limit = 8;           // Parts in parts; mail programs write three.
constexpr std::size_t part_limit = 500;  // Of a mail, with the parts in parts.

/// The words of a mail as its parts tell them.
struct Words {
  std::string plain, html;
  std::uint32_t attachments = 0;
};

class Parts {
 public:
  Words take(std::string_view bytes) {
    read(bytes, 0);
    return std::move(words_);
  }

 private:
  void read(std::string_view bytes, int depth) {
    if (++parts_ > part_limit || depth > depth_limit) return;
    const auto [head, body] = divide_mail(bytes);
    const std::string_view content = head.get("content-type");
    const std::string type = content.empty() ? "text/plain" : media_type(content);
    if (type.starts_with("multipart/")) return read_parts(body, parameter(content, "boundary"), depth);
    const bool attached = media_type(head.get("content-disposition")) == "attachment";
    const bool is_html = type == "text/html";
    if (attached || (!is_html && type != "text/plain") || (is_html && !words_.html.empty())) {
      ++words_.attachments;
      return;
    }
    const std::string way = media_type(head.get("content-transfer-encoding"));
    const std::string decoded = way == "base64"             ? decode_base64(body)
                                : way == "quoted-printable" ? decode_quoted(body)
                                                            : std::string(body);
    std::string text = decode_charset(decoded, parameter(content, "charset"));
    if (is_html) {
      words_.html = std::move(text);
      return;
    }
    if (parameter(content, "format") == "flowed") text = join_flowed(text);
    if (!words_.plain.empty()) words_.plain += "\n";
    words_.plain += text;
  }

  void read_parts(std::string_view body, const std::string& boundary, int depth) {
    if (boundary.empty()) return;
    const std::string mark = "--" + boundary;
    std::optional<std::size_t> begin;
    for (std::size_t at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at + mark.size())) {
      if (at > 0 && body[at - 1] != '\n') continue;
      if (begin) read(body.substr(*begin, at - *begin), depth + 1);
      const std::size_t after = at + mark.size();
      if (body.substr(after, 2) == "--") return;
      const std::size_t line = body.find('\n', after);
      if (line == std::string_view::npos || parts_ > part_limit) return;
      begin = line + 1;
    }
    if (begin) read(body.substr(*begin), depth + 1);
  }

  /// RFC 3676: a line that ends with a space goes on in the next one.
  static std::string join_flowed(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      at = end + 1;
      if (line.ends_with('\r')) line.remove_suffix(1);
      out += line;
      if (!line.ends_with(' ') || line == "-- ") out += '\n';
    }
    return out;
  }

  Words words_;
  std::size_t parts_ = 0;
};

}  // namespace

Result<Source> read_mail(std::string_view bytes, std::string_view where) {
  const MailHead head = divide_mail(bytes).first;
  std::string lines;
  for (const auto& [field, label] : std::array<std::pair<std::string_view, std::string_view>, 5>{
           {{"from", "From"}, {"to", "To"}, {"cc", "Cc"}, {"date", "Date"}, {"subject", "Subject"}}}) {
    const std::string value = decode_header(head.get(field));
    if (!value.empty()) (lines += label) += ": " + value + "\n";
  }
  Words words = Parts().take(bytes);
  Source source{std::move(lines) + "\n", Encoding::utf8, Format::plain};
  if (words.plain.find_first_not_of(" \t\r\n") != std::string::npos) {
    source.text += words.plain;
  } else if (!words.html.empty()) {
    auto page = read_html(words.html, where);
    if (!page) return page.error();
    source.text += page->text;
    source.format = Format::markdown;
    source.reading.left_out = std::move(page->reading.left_out);
  }
  source.reading.kind = Kind::eml;
  if (words.attachments > 0) {
    // Before the others by the alphabet, as left_out is ordered.
    source.reading.left_out.insert(source.reading.left_out.begin(), {"attachments", words.attachments});
  }
  return source;
}

}  // namespace diarium::source
