// source/web/mime: the ways in which e-mail wraps characters and bytes up.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diarium::source {

/// RFC 2045, 6.8; what is no digit of base64 is passed over. O(bytes).
[[nodiscard]] std::string decode_base64(std::string_view text);
/// RFC 2045, 6.7; a broken escape stays as it is. `underscores`: «_» is a space (RFC 2047, 4.2). O(bytes).
enum class Underscore : std::uint8_t { stays, space };
[[nodiscard]] std::string decode_quoted(std::string_view text, Underscore underscores = Underscore::stays);
/// A header's value with its encoded words read (RFC 2047), as UTF-8 without control characters. O(bytes).
[[nodiscard]] std::string decode_header(std::string_view value);
/// «%2D» as the byte that it means (RFC 3986, 2.1); a broken escape stays as it is. O(bytes).
[[nodiscard]] std::string decode_percent(std::string_view text);
/// Bytes in a character set by its name, as UTF-8; a set that we do not know is told by the bytes. O(bytes).
[[nodiscard]] std::string decode_charset(std::string_view bytes, std::string_view charset);

/// The head of a mail or of one of its parts.
struct MailHead {
  std::vector<std::pair<std::string, std::string>>
      fields;  ///< Name in small letters, value unfolded, as the bytes are.
  /// The first field of a name; empty where there is none.
  [[nodiscard]] std::string_view get(std::string_view name) const;
};
/// Divides `bytes` into head and body at the first empty line. O(head).
[[nodiscard]] std::pair<MailHead, std::string_view> divide_mail(std::string_view bytes);
/// «text/plain; charset="utf-8"»: the value before the first semicolon, small letters; a parameter by its name.
/// Parameters that are told in pieces or with their character set (RFC 2231) are put together, as UTF-8.
[[nodiscard]] std::string media_type(std::string_view field);
[[nodiscard]] std::string parameter(std::string_view field, std::string_view name);

inline constexpr int mail_depth_limit = 8;           ///< Parts in parts; mail programs write three.
inline constexpr std::size_t mail_part_limit = 500;  ///< Of a mail, with the parts in parts.
/// The parts of a body that stand between lines of a boundary (RFC 2046, 5.1.1), as bytes, at most mail_part_limit + 1; the
/// last one may lack its end. None without a boundary. O(body).
[[nodiscard]] std::vector<std::string_view> mail_parts(std::string_view body, const std::string& boundary);

}  // namespace diarium::source
