// searching: the façade of search alone. All that a program needs that opens a pack and asks it, and no more: what reads papers,
// states facts or writes exports stays behind diarium.h.
#pragma once
#include "base/result.h"
#include "index/pack.h"
#include "query/search.h"
