// Bytes as a mail, as a part of one, and as what wraps characters up in it; the first byte says which.
#include "fuzz/bytes.h"
#include "fuzz/check.h"
#include "source/web/mime.h"

void diarium::fuzz::run(std::string_view given) {
  fuzz::Bytes bytes(given);
  const std::uint32_t what = bytes.next() % 3;
  const std::string rest(bytes.rest());
  if (what == 0) {
    fuzz::read_and_check("From: a\nMIME-Version: 1.0\n" + rest);
  } else if (what == 1) {
    fuzz::read_and_check("From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" + rest + "\n--b--\n");
  } else {
    fuzz::hold(source::decode_base64(rest).size() <= rest.size());
    fuzz::hold(source::decode_quoted(rest).size() <= rest.size());
    fuzz::hold(utf8::valid(source::decode_header(rest)));
    fuzz::hold(utf8::valid(source::decode_charset(rest, "iso-8859-15")));
    const auto [head, body] = source::divide_mail(rest);
    fuzz::hold(body.size() <= rest.size());
    (void)source::media_type(head.get("content-type"));
    (void)source::parameter(rest, "boundary");
  }
}
