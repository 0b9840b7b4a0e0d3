// facts/names/turned_names: names in tables that set the last name first, «Berg Ek, Anna    S    X», and members whom
// minutes name without a party, by what they do at the sitting.
#pragma once
#include <string>
#include <vector>

#include "facts/names/names.h"

namespace diarium::facts {

/// Names of a paper whose table has several of them, each with its letters: in a column of their own, before or behind
/// it, or in brackets. A single one may be an enumeration («Norrby, Anna (S)»). O(tokens).
[[nodiscard]] std::vector<NameAt> find_turned(const Reading& r);

/// A name on one line as one says it: «Anna Berg Ek», whichever part the paper has first, without a form's labels.
[[nodiscard]] std::string name_as_said(const Reading& r, Range name);

/// «Anna Berg yrkar bifall», «Mot beslutet reserverar sig Anna Berg och Bo Ek», «Bo Ek deltar inte i beslutet»: a known
/// first name with a last name beside the verb, in minutes alone: there who demands or objects is a member, whose party
/// the first page tells or nobody does. O(tokens).
[[nodiscard]] std::vector<NameAt> find_acting_names(const Reading& r, const std::vector<Part>& parts);

/// The names that sign, in order of place, none of them over a token that `taken` marks (shorter than the tokens: the
/// rest is free). O(tokens).
[[nodiscard]] std::vector<NameAt> find_signatures(const Reading& r, const std::vector<Part>& parts,
                                                  std::vector<bool> taken);

}  // namespace diarium::facts
