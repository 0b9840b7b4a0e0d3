#include "relations/gaps/gaps.h"

#include <algorithm>
#include <cassert>

#include "base/percent.h"

namespace diarium::relations {
namespace {

constexpr std::size_t most_named = 6;  // Papers that a letter names; more make no request clearer.

constexpr std::string_view subject_begin = "Begäran om allmän handling: ";

std::string named(const LetterCitation& cited) {
  std::string out = cited.title.empty() ? std::string("handling utan rubrik") : "”" + cited.title + "”";
  if (!cited.number.empty()) out += ", " + cited.number;
  if (!cited.date.empty()) out += ", " + cited.date;
  return out;
}
std::string described(const LetterCitation& cited) { return "- " + named(cited) + "\n"; }

/// Up to what is asked for.
std::string opened(const std::string& municipality) {
  std::string body = "Till registratorn";
  if (!municipality.empty()) body += "\n" + municipality;
  return body +
         "\n\nHej!\n\nMed stöd av offentlighetsprincipen i 2 kap. tryckfrihetsförordningen begär jag att få ta del av ";
}
/// Leads to where it stands.
std::string_view led(const Request& request) {
  return request.proposed
             ? "Har beslut fattats i ärendet? I så fall ber jag om protokollsutdraget. Beslutet föreslås i"
             : "Handlingen nämns i";
}

enum class Records { one, several };
std::string closed(Records records) {
  const bool one = records == Records::one;
  std::string body =
      one ? "\nSkicka den gärna elektroniskt, till den adress som detta brev kommer från. Finns den inte hos er är jag "
          : "\nSkicka dem gärna elektroniskt, till den adress som detta brev kommer från. Finns någon av dem inte hos "
            "er är jag ";
  body += "tacksam om ni säger det, och vem som har den om ni vet det.\n";
  body += one ? "\nOm den inte kan lämnas ut, helt eller delvis, ber jag om "
              : "\nOm någon av dem inte kan lämnas ut, helt eller delvis, ber jag om ";
  return body + "ett skriftligt beslut med motivering och hur det överklagas.\n\nTack på förhand!\n";
}

void append_encoded(std::string& out, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    out += percent_encoded(words.substr(at, end - at));
    if (end < words.size()) out += "%0D%0A";
    at = end + 1;
  }
}

}  // namespace

Letter letter_for(const Request& request) {
  Letter letter;
  letter.subject = std::string(subject_begin) + request.what;
  std::string& body = letter.body;
  body = opened(request.municipality) + request.what + ".\n";
  if (!request.number.empty()) body += "Ärendets diarienummer: " + request.number + "\n";
  if (!request.remark.empty()) body += request.remark + "\n";
  if (!request.cited.empty()) body.append("\n").append(led(request)).append("\n");
  for (std::size_t i = 0; i < request.cited.size() && i < most_named; ++i) body += described(request.cited[i]);
  if (request.cited.size() > most_named) body += "och i fler handlingar.\n";
  body += closed(Records::one);
  return letter;
}

std::string_view requested(const Letter& letter) {
  std::string_view what = letter.subject;
  if (what.starts_with(subject_begin)) what.remove_prefix(subject_begin.size());
  return what;
}

Letter letter_for_all(const std::vector<Request>& requests) {
  assert(requests.size() > 1);
  const auto said_by = [&](std::string Request::*field) {
    const auto one = std::ranges::find_if(requests, [&](const Request& request) { return !(request.*field).empty(); });
    return one == requests.end() ? std::string() : *one.*field;
  };
  Letter letter;
  letter.subject = "Begäran om " + std::to_string(requests.size()) + " allmänna handlingar";
  std::string& body = letter.body;
  body = opened(said_by(&Request::municipality)) + "följande handlingar:\n\n";
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const Request& request = requests[i];
    body += std::to_string(i + 1) + ". " + request.what;
    if (!request.number.empty()) body += ", diarienummer " + request.number;
    body += "\n";
    if (!request.cited.empty())
      body.append("   ").append(led(request)).append(" ").append(named(request.cited.front())).append(".\n");
  }
  if (const std::string remark = said_by(&Request::remark); !remark.empty()) body += "\n" + remark + "\n";
  body += closed(Records::several);
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
