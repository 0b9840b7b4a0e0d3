// source/web/html_charset: which characters do the bytes of a web page mean, by its own word?
//
// Source: HTML, 13.2.3.2 (a byte order mark, then what the first 1,024 bytes declare, then a guess).
#pragma once
#include <string>
#include <string_view>

#include "source/encoding/encoding.h"

namespace diarium::source {

/// The encoding that a page's <meta> or XML declaration names, in small letters; empty where none does. O(1).
[[nodiscard]] std::string declared_charset(std::string_view bytes);

/// Reads a page. A declaration that the bytes contradict is not followed: UTF-8 that is none, and Latin letters that are
/// all Western UTF-8, come from pages that were saved anew.
///
/// in        `encoding`: what sniff_encoding() says of the bytes; out: what they were read as.
/// cost      O(bytes).
[[nodiscard]] Decoding decode_page(std::string_view bytes, Encoding& encoding);

}  // namespace diarium::source
