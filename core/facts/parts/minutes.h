// facts/parts/minutes: whole minutes as one file: where does each § stand, and what belongs to the meeting as a whole?
#pragma once
#include "base/span.h"
#include "facts/kinds/facts.h"

namespace diarium::facts {

/// A § of whole minutes, or an extract of some.
struct MinutesSection {
  std::uint32_t number = 0;  ///< The first, of «§§ 12–14»; 0: a paper that was adopted, among extracts.
  std::string label;         ///< «§ 45», «§§ 12–14», «s. 45».
  ByteSpan span;             ///< From the line of its heading to the next § or to what belongs to the meeting again; of
                             ///< an extract all of it, with its first page.
  std::vector<ByteSpan> words;  ///< Of that span what is its own: without the heads and feet of pages.
};
/// Whole minutes, cut.
struct Minutes {
  std::vector<MinutesSection> sections;  ///< In the order of the file; empty: the text is not whole minutes.
  std::vector<ByteSpan> meeting;  ///< All else in order: first pages with place, time and those present, signatures.
  std::vector<ByteSpan> running;  ///< The head of a page, where nothing stands before the first §: it says who meets.
  std::uint32_t furniture = 0;  ///< Heads and feet of pages that stand in no paper: lines that half of the pages bear.
};

/// Finds the §§ of whole minutes in a file's text: three at least, most of them with a decision, in a text that speaks
/// of a meeting's minutes; or two neighbours that both decide, in such a text; or five at least, nearly all of them
/// with «beslutar att» below their heading. A § opens where its sign heads a line («§ 45 Motion …», «Ks § 45», «§
/// 45/2024», «§§ 12–14», «Ärende 3 – § 45», «Paragraf 45») below a blank line, a page's edge or a mark of a heading.
/// Numbers ascend, with gaps; they begin anew only at a new first page. Lists of contents, references, repeated page
/// heads and the §§ of bylaws open none. Extracts of several minutes, bound in one file (facts/parts/extracts.h), are
/// a paper each, and so is what was adopted and stands beside them; `meeting` is then what else the file holds, and
/// tells nothing of them.
///
/// cost      O(bytes + signs × 64).
[[nodiscard]] Minutes cut_minutes(std::string_view text);

/// «Ungdomsnämnden» of a first page is the board that its sections call «Barn- och ungdomsnämnden», where all that end
/// so say the same: a name that the page's columns tore. O(sections).
void name_whole_body(const std::vector<const Facts*>& sections, Facts& meeting);
/// Gives a § what the first page of its minutes says for all of them: municipality, body and day, as derived facts
/// whose words are the § sign in its own text; its kind. What it says of itself and agrees stays as it was read.
/// `text`: of the §, as `facts` count it.
/// `rule`: why it is so (words.h).
void inherit(const Facts& meeting, std::string_view rule, std::string_view text, Facts& section);
/// What the §§ of minutes agree on, where no first page says it: municipality and body that three of them at least read
/// and none denies.
[[nodiscard]] Facts agreed(const std::vector<const Facts*>& sections);
/// Gives a § what agreed() found, where it says nothing itself.
void inherit_agreed(const Facts& agreed, std::string_view text, Facts& section);
/// Reads municipality and body from the columns of a first page or running head, where its facts lack them: each alone
/// in its column.
void tell_head(std::string_view text, Facts& meeting);
/// Says that a first page is one: its kind is «protokoll», by the word in it, where it stands, and it has no title of
/// its own («Ajournering kl. 10.05–10.25» is a row of its head).
void tell_meeting(std::string_view text, Facts& meeting);

}  // namespace diarium::facts
