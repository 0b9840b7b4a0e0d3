// facts/paper/meeting_item: the meeting and its item that a paper is handed in at, told above the paper's own title.
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// «Ärende 14», «Punkt nr 3»: past an item of the meeting's list; `at` where there is none. O(1).
[[nodiscard]] std::uint32_t past_item(const Reading& r, std::uint32_t at);
/// «Ärende 14: Detaljplan …»: past the number of the item on the meeting's list; `at` where there is none. O(1).
[[nodiscard]] std::uint32_t past_item_number(const Reading& r, std::uint32_t at);

/// «Ärende 12, Kommunstyrelsen 2032-05-11» above the title: past the line that tells of a meeting and its item;
/// `words.first` where its first line says more, or nothing follows it. O(words).
[[nodiscard]] std::uint32_t past_meeting_line(const Reading& r, Range words);

/// «VB: SV: Fråga till …»: past what a mail program writes in front of a subject; `at` where it wrote nothing. O(1).
[[nodiscard]] std::uint32_t past_mail_marks(const Reading& r, std::uint32_t at);

/// «Sammanträde måndagen den 4 maj 2032», «Bilaga till § 7, kommunstyrelsen den 8 juni 2032», «Bästa ledamöter!», «Anna
/// Berg, utredare», «Moderaterna i Mora»: nothing of what a paper is about. O(words).
[[nodiscard]] bool says_no_matter(const Reading& r, Range words);

}  // namespace diarium::facts
