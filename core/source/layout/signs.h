// source/layout/signs: which signs did the reader of a picture not know, and where did they stand?
//
// Tesseract's Swedish model (tesseract-ocr-swe 4.1) holds no §, and reads «$», «&» or «8» for it; nor an en dash. They are put
// back by their place, and what was read stays as another reading, so that nobody takes the sign for sure. Of ½ and ü, which it lacks as
// well, place and letters tell less: they become another reading of a word that stays as it was read.
#pragma once
#include "source/positioned.h"

namespace diarium::source::layout {

/// The same pages with the signs put back in runs that were read in pictures (Positioned::doubts); of others nothing changes.
/// «$» and «&» beside a number are §, and so is a «8» that stands before a number at the beginning of a line and a title, or
/// after one where a chapter, a law or «enligt» says that a § is meant, or that the reader itself took for «$» or «&» among others. A
/// party in «($)», or in «(5)» or «(8)» behind a name of two words, is «(S)». «registratorQ granviken.se» is one mail address. Where the reader
/// wavered over the last two digits of a number as it does over a half («122», «172», «124»), or between u and a letter with dots in a word
/// that begins large, «1½» and «Müller» become the first of the other readings. O(bytes).
[[nodiscard]] Positioned with_lost_signs(const Positioned& pages);

}  // namespace diarium::source::layout
