// facts/reading/signs: what stands for the signs that papers mostly use? Whose party stands behind a name without round
// brackets? «Anna Berg, S», «Bo Ek /M/», «Cia Dal [KD]», «Anna Berg S, Bo Ek M».
#pragma once
#include "facts/reading/reading.h"

namespace diarium::facts {

/// Makes the marks about such letters brackets, so that every pattern meets «(S)». Where a mark is missing, an empty
/// token stands for it: spans and written words stay those of the paper. Before sentences are cut. O(tokens).
void bracket_parties(Reading& r);

/// Leaves out the code of a class that the columns of a PDF glued to a case's number. O(tokens).
void drop_classes(Reading& r);

/// Makes the word «Paragraf» that heads a line before a number, and no sentence, a «§». O(tokens).
void sign_sections(Reading& r);

}  // namespace diarium::facts
