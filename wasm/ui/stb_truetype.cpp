// The one copy of stb_truetype in the program: our faces and Dear ImGui both use it.
#define STB_TRUETYPE_IMPLEMENTATION
#include "imstb_truetype.h"
