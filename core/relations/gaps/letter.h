// relations/gaps/letter: a letter that asks a municipality for a public record, ready to be sent.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace diarium::relations {

/// In Swedish. The sender's name is left to the sender: nobody who asks for a record need give one.
struct Letter {
  std::string subject;  ///< One line.
  std::string body;     ///< Lines ended by \n.
};

/// Where it is cited, in words.
struct LetterCitation {
  std::string title;   ///< Of the paper that cites it.
  std::string number;  ///< Of its case; may be empty.
  std::string date;    ///< It bears; ISO, may be empty.
};

/// What is asked for.
struct Request {
  std::string what;          ///< In definite words: «beslutet KS 2031-02-09 § 12».
  std::string municipality;  ///< Empty where no paper says it.
  std::string number;        ///< Of the case; may be empty.
  std::string remark;        ///< A sentence on it; may be empty.
  std::vector<LetterCitation> cited;
};

/// The letter.
/// source    Tryckfrihetsförordningen 2 kap. 15–18 §§ (SFS 2018:1801): at once or as soon as possible, no need to say
///           who asks or why, a refusal in writing by which one can appeal.
[[nodiscard]] Letter letter_for(const Request& request);

/// What the letter asks for, as in Request::what; in the letter, as long as that lives.
[[nodiscard]] std::string_view requested(const Letter& letter);

/// One letter for several records of one municipality, numbered; of each request its words, its number and where it is
/// cited first. Asserts that there are two at least; `remark` and `municipality` are those of the first that says any.
[[nodiscard]] Letter letter_for_all(const std::vector<Request>& requests);

/// «mailto:?subject=…&body=…», without an address. Line ends become %0D%0A.
/// source    RFC 6068, sections 2 and 5: UTF-8, percent-encoded but for unreserved characters.
[[nodiscard]] std::string mailto(const Letter& letter);

}  // namespace diarium::relations
