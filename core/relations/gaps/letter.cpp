#include "relations/gaps/letter.h"

namespace diarium::relations {
namespace {

constexpr std::size_t most_named = 6;  // Papers that a letter names; more make no request clearer.

std::string described(const LetterCitation& cited) {
  std::string out = "- " + (cited.title.empty() ? std::string("handling utan rubrik") : "”" + cited.title + "”");
  if (!cited.number.empty()) out += ", " + cited.number;
  if (!cited.date.empty()) out += ", " + cited.date;
  return out + "\n";
}

bool is_plain(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

void append_encoded(std::string& out, std::string_view words) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto put = [&](unsigned char c) {
    out.push_back('%');
    out.push_back(digits[c >> 4]);
    out.push_back(digits[c & 15]);
  };
  for (const char letter : words) {
    const auto c = static_cast<unsigned char>(letter);
    if (is_plain(c)) {
      out.push_back(letter);
    } else {
      if (c == '\n') put('\r');
      put(c);
    }
  }
}

}  // namespace

Letter letter_for(const Request& request) {
  Letter letter;
  letter.subject = "Begäran om allmän handling: " + request.what;
  std::string& body = letter.body;
  body = "Till registratorn";
  if (!request.municipality.empty()) body += "\n" + request.municipality;
  body +=
      "\n\nHej!\n\nMed stöd av offentlighetsprincipen i 2 kap. tryckfrihetsförordningen begär jag att få ta del av " +
      request.what + ".\n";
  if (!request.number.empty()) body += "Ärendets diarienummer: " + request.number + "\n";
  if (!request.remark.empty()) body += request.remark + "\n";
  if (!request.cited.empty()) body += "\nHandlingen nämns i\n";
  for (std::size_t i = 0; i < request.cited.size() && i < most_named; ++i) body += described(request.cited[i]);
  if (request.cited.size() > most_named) body += "och i fler handlingar.\n";
  body +=
      "\nSkicka den gärna elektroniskt, till den adress som detta brev kommer från. Finns den inte hos er är jag "
      "tacksam om "
      "ni säger det, och vem som har den om ni vet det.\n"
      "\nOm den inte kan lämnas ut, helt eller delvis, ber jag om ett skriftligt beslut med motivering och "
      "hur det överklagas.\n"
      "\nTack på förhand!\n";
  return letter;
}

std::string mailto(const Letter& letter) {
  std::string out = "mailto:?subject=";
  append_encoded(out, letter.subject);
  out += "&body=";
  append_encoded(out, letter.body);
  return out;
}

}  // namespace diarium::relations
