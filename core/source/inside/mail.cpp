// What a mail holds: every field of every head, every part.
#include "source/encoding/encoding.h"
#include "source/inside/finder.h"
#include "source/inside/strings.h"
#include "source/web/mime.h"

namespace diarium::source {
namespace {

/// The bytes of a part as they were before they were wrapped up. `known` is false for a way that is not.
std::string unwrapped(std::string_view body, std::string_view way, bool& known) {
  if (way == "base64") return decode_base64(body);
  if (way == "quoted-printable") return decode_quoted(body);
  known = way.empty() || way == "7bit" || way == "8bit" || way == "binary";
  return std::string(body);
}

/// Its fields as they are read, names of files that are told in pieces put together.
void tell_head(Finder& finder, const MailHead& head, const Place& place) {
  std::string words;
  for (const auto& [field, value] : head.fields) {
    (words += decode_header(value)) += apart;
    for (const std::string_view name : {"name", "filename"})
      if (const std::string file_name = parameter(value, name); !file_name.empty())
        (words += decode_header(file_name)) += apart;
  }
  tell_text(finder, words, place);
}

class Parts {
 public:
  Parts(Finder& finder, const Place& place) : finder_(finder), place_(place) {}

  void look_at(std::string_view bytes, int depth) {
    if (++parts_ > mail_part_limit || depth > mail_depth_limit) return finder_.unseen(place_, "has too many parts");
    const auto [head, body] = divide_mail(bytes);
    tell_head(finder_, head, place_);
    const std::string_view content = head.get("content-type");
    const std::string type = content.empty() ? "text/plain" : media_type(content);
    if (type == "application/pkcs7-mime" || type == "multipart/encrypted") finder_.unseen(place_, "is encrypted");
    if (type.starts_with("multipart/")) {
      const std::vector<std::string_view> parts = mail_parts(body, parameter(content, "boundary"));
      if (parts.empty()) finder_.unseen(place_, "has parts that cannot be told apart");
      for (const std::string_view part : parts) look_at(part, depth + 1);
      return;
    }
    bool known = true;
    const std::string decoded = unwrapped(body, media_type(head.get("content-transfer-encoding")), known);
    if (!known) finder_.unseen(place_, "is wrapped up in a way that is not known");
    const std::string charset = parameter(content, "charset");
    if (type == "text/html") return look_at_page(finder_, decoded, place_);
    if (type == "message/rfc822") return look_at(decoded, depth + 1);
    if (type == "text/plain") {
      if (!charset.empty() && !encoding_by_name(charset)) finder_.unseen(place_, "is in a character set that is not known");
      tell_text(finder_, decode_charset(decoded, charset), place_);
    }
    look(finder_, decoded, {place_.where, place_.depth + 1}, type == "text/plain" ? Unknown::fine : Unknown::reported);
  }

 private:
  Finder& finder_;
  const Place& place_;
  std::size_t parts_ = 0;
};

}  // namespace

void look_at_mail(Finder& finder, std::string_view bytes, const Place& place) {
  tell_strings(finder, bytes, place);
  Parts(finder, place).look_at(bytes, 0);
}

}  // namespace diarium::source
