// source/web/eml: what stands in an e-mail (.eml)?
#include "base/letters.h"
#include "source/source.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "source/encoding/encoding.h"
#include "source/format.h"
#include "source/web/html_charset.h"
#include "source/web/mime.h"

namespace diarium::source {
namespace {

/// The words of a mail as its parts tell them.
struct Words {
  std::string plain, html;
  std::uint32_t attachments = 0, pictures = 0;
  std::string attached;  ///< The name of the first attachment; empty where it has none.
  bool locked = false;
};

/// A page that a browser or Word saved with its pictures in one file (.mht, RFC 2557).
bool is_saved_page(const MailHead& head) {
  const std::string_view from = head.get("from");
  return media_type(head.get("content-type")) == "multipart/related" && head.get("to").empty() &&
         (from.empty() || from.find("Saved by") != from.npos || !head.get("snapshot-content-location").empty());
}

std::string decode_part(std::string_view bytes, std::string_view charset, bool is_html) {
  if (!is_html || encoding_by_name(charset)) return decode_charset(bytes, charset);
  Encoding encoding = sniff_encoding(bytes);
  return decode_page(bytes, encoding).text;
}

class Parts {
 public:
  Words take(std::string_view bytes) {
    read(bytes, 0);
    return std::move(words_);
  }

 private:
  void read(std::string_view bytes, int depth) {
    if (++parts_ > mail_part_limit || depth > mail_depth_limit) return;
    const auto [head, body] = divide_mail(bytes);
    const std::string_view content = head.get("content-type");
    const std::string type = content.empty() ? "text/plain" : media_type(content);
    words_.locked = words_.locked || type == "application/pkcs7-mime" || type == "multipart/encrypted";
    if (type.starts_with("multipart/")) {
      for (const std::string_view part : mail_parts(body, parameter(content, "boundary"))) read(part, depth + 1);
      return;
    }
    const bool attached = media_type(head.get("content-disposition")) == "attachment";
    const bool is_html = type == "text/html";
    if (!attached && type.starts_with("image/")) {
      ++words_.pictures;
      return;
    }
    if (attached || (!is_html && type != "text/plain") || (is_html && !words_.html.empty())) {
      if (words_.attachments++ == 0) {
        words_.attached = parameter(head.get("content-disposition"), "filename");
        if (words_.attached.empty()) words_.attached = parameter(content, "name");
      }
      return;
    }
    const std::string way = media_type(head.get("content-transfer-encoding"));
    const std::string decoded = way == "base64"             ? decode_base64(body)
                                : way == "quoted-printable" ? decode_quoted(body)
                                                            : std::string(body);
    std::string text = decode_part(decoded, parameter(content, "charset"), is_html);
    if (is_html) {
      words_.html = std::move(text);
      return;
    }
    if (parameter(content, "format") == "flowed") text = join_flowed(text);
    if (!words_.plain.empty()) words_.plain += "\n";
    words_.plain += text;
  }

  /// RFC 3676: a line that ends with a space goes on in the next one.
  static std::string join_flowed(std::string_view text) {
    std::string out;
    while (!text.empty()) {
      const std::string_view line = take_bare_line(text);
      out += line;
      if (!line.ends_with(' ') || line == "-- ") out += '\n';
    }
    return out;
  }

  Words words_;
  std::size_t parts_ = 0;
};

/// Who wrote to whom, when and on what, a line each.
std::string lines_of(const MailHead& head) {
  std::string lines;
  for (const auto& [field, label] : std::array<std::pair<std::string_view, std::string_view>, 5>{
           {{"from", "From"}, {"to", "To"}, {"cc", "Cc"}, {"date", "Date"}, {"subject", "Subject"}}}) {
    const std::string value = decode_header(head.get(field));
    if (!value.empty()) (lines += label) += ": " + value + "\n";
  }
  return lines;
}

/// One sentence on a mail without words. The name may be encoded as a header's words are.
std::string nothing_but(std::string_view attached) {
  const std::string name = decode_header(attached.substr(0, 200));
  return "The mail has no words of its own; the paper is in its attachment" +
         (name.empty() ? name : " «" + name + "»") + ": save that and add it";
}

void leave_out(std::vector<LeftOut>& left_out, std::string_view what, std::uint32_t count) {
  if (count == 0) return;
  auto place = std::ranges::lower_bound(left_out, what, {}, &LeftOut::what);
  if (place == left_out.end() || place->what != what) place = left_out.insert(place, {std::string(what), 0});
  place->count += count;
}

}  // namespace

bool is_mail(const Given& file) { return looks_like_mail(file.text); }

/// Reads sender, receivers, subject and date as lines, then the words: the plain text where there is one, else the web
/// page. Attachments are counted and not read. Source: RFC 5322, RFC 2045 to 2047, RFC 3676.
///
/// in        `file.bytes`: the whole mail, in no one encoding.
/// errors    those of parse_html(), for a mail that is a web page only.
/// cost      O(bytes).
Result<Source> read_mail(const Given& file) {
  const MailHead head = divide_mail(file.bytes).first;
  Words words = Parts().take(file.bytes);
  const bool page = is_saved_page(head) && !words.html.empty();
  const bool plain = words.plain.find_first_not_of(" \t\r\n") != std::string::npos && !page;
  if (!plain && words.html.empty() && words.locked)
    return Error{
        Fault::unsupported, "The mail is encrypted; open it in the mail program, save its text and add that", {}};
  if (!plain && words.html.empty() && words.attachments > 0)
    return Error{Fault::empty, nothing_but(words.attached), {}};
  Source source{page ? std::string() : lines_of(head) + "\n", Encoding::utf8, Format::plain};
  if (plain) {
    source.text += words.plain;
  } else if (!words.html.empty()) {
    auto read = read_html({.name = file.name, .text = words.html});
    if (!read) return read.error();
    TextWithMarkup below{std::move(source.text), {}};
    append(below, {std::move(read->text), std::move(read->markup)});
    source.text = std::move(below.text);
    source.markup = std::move(below.blocks);
    source.format = Format::markdown;
    source.reading.left_out = std::move(read->reading.left_out);
  }
  source.reading.kind = page ? Kind::html : Kind::eml;
  if (page) words.attachments = 0;  // Styles and frames of the page.
  leave_out(source.reading.left_out, "attachments", words.attachments);
  leave_out(source.reading.left_out, "pictures", words.pictures);
  return source;
}

}  // namespace diarium::source
