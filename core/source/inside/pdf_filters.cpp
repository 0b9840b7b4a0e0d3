#include "source/inside/pdf_filters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "base/letters.h"
#include "source/inside/inflate.h"

namespace diarium::source {
namespace {

using namespace std::string_view_literals;
constexpr std::array flate = {"FlateDecode"sv, "Fl"sv};
constexpr std::array hexadecimal = {"ASCIIHexDecode"sv, "AHx"sv};
constexpr std::array base85 = {"ASCII85Decode"sv, "A85"sv};
constexpr std::array pixels = {"DCTDecode"sv, "DCT"sv, "JPXDecode"sv, "CCITTFaxDecode"sv, "CCF"sv, "JBIG2Decode"sv};
constexpr std::string_view end_word = "endstream";

std::vector<std::string> filters_of(const PdfValue& dictionary) {
  const PdfValue* value = dictionary.get("Filter");
  std::vector<std::string> names;
  if (!value) return names;
  if (value->kind != PdfToken::Kind::open_array) return {value->text};
  for (const PdfValue& one : value->items) names.push_back(one.text);
  return names;
}

std::string from_base85(std::string_view text) {
  std::string out;
  std::uint32_t group = 0;
  std::size_t digits = 0;
  const auto put = [&](std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(group >> (24 - 8 * i) & 0xFFu);
    group = 0, digits = 0;
  };
  for (const char c : text) {
    if (c == '~') break;
    if (c == 'z' && digits == 0) put(4);
    if (c < '!' || c > 'u') continue;
    group = group * 85 + static_cast<std::uint32_t>(c - '!');
    if (++digits == 5) put(4);
  }
  if (digits > 1) {
    const std::size_t bytes = digits - 1;
    while (digits < 5) group = group * 85 + 84, ++digits;
    put(bytes);
  }
  return out;
}

/// Undoes what a predictor of PNG did to rows (ISO 32000-1, 7.4.4.4). Empty where the numbers make no sense.
std::string without_predictor(std::string_view bytes, const PdfValue& parameters) {
  const std::size_t columns = parameters.number("Columns", 1), colours = parameters.number("Colors", 1);
  const std::size_t bits = parameters.number("BitsPerComponent", 8);
  if (columns == 0 || columns > 1u << 20 || colours == 0 || colours > 32 || bits == 0 || bits > 16) return {};
  const std::size_t row = (columns * colours * bits + 7) / 8, pixel = std::max<std::size_t>(1, colours * bits / 8);
  std::string out;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += row + 1) {
    const std::size_t size = std::min(row, bytes.size() - at - 1), begin = out.size();
    for (std::size_t i = 0; i < size; ++i) {
      const auto before = [&](std::size_t back_rows, std::size_t back) -> int {
        if (i < back || (back_rows > 0 && begin < row)) return 0;
        return static_cast<unsigned char>(out[begin + i - back - back_rows * row]);
      };
      const int left = before(0, pixel), up = before(1, 0), corner = before(1, pixel);
      const int paeth = left + up - corner;
      const int to_left = std::abs(paeth - left), to_up = std::abs(paeth - up), to_corner = std::abs(paeth - corner);
      const int nearest = to_left <= to_up && to_left <= to_corner ? left : to_up <= to_corner ? up : corner;
      const std::array<int, 5> guesses = {0, left, up, (left + up) / 2, nearest};
      const auto way = static_cast<unsigned char>(bytes[at]);
      out += static_cast<char>(static_cast<unsigned char>(bytes[at + 1 + i]) + guesses[way < 5 ? way : 0]);
    }
  }
  return out;
}

/// The parameters of the filter at a place among them; null where it has none.
const PdfValue* parameters_of(const PdfValue& dictionary, std::size_t place) {
  const PdfValue* value = dictionary.get("DecodeParms");
  if (!value) value = dictionary.get("DP");
  if (value && value->kind == PdfToken::Kind::open_array)
    return place < value->items.size() ? &value->items[place] : nullptr;
  return value;
}

/// Where the stream ends that begins at `begin`: as its dictionary says if that is so, else at the next «endstream».
std::size_t end_of(std::string_view file, std::size_t begin, const PdfValue& dictionary) {
  const std::size_t length = dictionary.number("Length", file.size());
  if (length <= file.size() - begin) {
    std::size_t after = begin + length;
    while (after < file.size() && (file[after] == '\r' || file[after] == '\n')) ++after;
    if (file.substr(after, end_word.size()) == end_word) return begin + length;
  }
  return std::min(file.find(end_word, begin), file.size());
}

/// One filter undone. Says why in `stream` where it cannot be.
std::string undone(Finder& finder, std::string_view packed, std::string_view filter, PdfStream& stream) {
  if (is_one_of(hexadecimal, filter)) {
    const std::string text = "<" + std::string(packed.substr(0, packed.find('>'))) + ">";
    return PdfTokens(text).next().text;
  }
  if (is_one_of(base85, filter)) return from_base85(packed);
  if (!is_one_of(flate, filter)) {
    stream.unseen = "is packed in a way that is not known";
    return {};
  }
  Inflated inflated = inflate_stream(finder, packed);
  if (inflated.too_large) stream.unseen = "unpacks to far more than such a file holds";
  if (!inflated.whole && stream.unseen.empty()) stream.unseen = "is damaged";
  return std::move(inflated.bytes);
}

}  // namespace

PdfStream read_pdf_stream(Finder& finder, std::string_view file, std::size_t begin, const PdfValue& dictionary) {
  PdfStream stream;
  stream.end = end_of(file, begin, dictionary);
  stream.bytes = file.substr(begin, stream.end - begin);
  const std::vector<std::string> filters = filters_of(dictionary);
  const auto packs_pixels = [](const std::string& one) { return is_one_of(pixels, one); };
  stream.picture = dictionary.says("Subtype", "Image") || std::ranges::any_of(filters, packs_pixels);
  if (stream.picture && (filters.empty() || !packs_pixels(filters.front()))) stream.bytes.clear();
  if (stream.picture) return stream;
  if (dictionary.refers("Filter") || dictionary.get("F")) stream.unseen = "says elsewhere how it is packed";
  for (std::size_t i = 0; i < filters.size() && stream.unseen.empty(); ++i) {
    // A stream that is packed may hold «endstream» by chance: what is packed says itself where it ends.
    const bool from_file = i == 0 && is_one_of(flate, filters[0]);
    std::string unpacked = undone(finder, from_file ? file.substr(begin) : std::string_view(stream.bytes), filters[i], stream);
    stream.bytes = std::move(unpacked);
    const PdfValue* parameters = parameters_of(dictionary, i);
    const std::size_t predictor = parameters ? parameters->number("Predictor", 1) : 1;
    if (predictor >= 10) stream.bytes = without_predictor(stream.bytes, *parameters);
    if (predictor == 2 || (parameters && parameters->refers("Predictor"))) stream.unseen = "is packed in a way that is not known";
  }
  return stream;
}

}  // namespace diarium::source
