// bind/border: what JavaScript calls. Plain values in and out; a handle for each page, so that many live in one window.
//
// web/src/border/border.ts is the other side and the only place that calls these. Text is UTF-8 with its size; what is returned
// stays valid until the next call with the same handle.
#pragma once
#include <cstddef>
#include <cstdint>

#include "bind/page.h"

extern "C" {

/// Bytes for JavaScript to write into. Ownership passes on where a function says so; else diarium_free.
std::uint8_t* diarium_alloc(std::size_t size);
void diarium_free(std::uint8_t* bytes);

diarium::bind::Page* diarium_create();
void diarium_destroy(diarium::bind::Page* page);

/// Opens a pack. `bytes` come from diarium_alloc and pass to the page. Returns 0, or what is wrong: 1 the bytes are no
/// pack or damaged, 2 the pack is of another version.
int diarium_open(diarium::bind::Page* page, std::uint8_t* bytes, std::size_t size);

/// One message (bind/read.h).
void diarium_tell(diarium::bind::Page* page, const char* json, std::size_t size);
/// All that changed since the last take, as one JSON object.
const char* diarium_take(diarium::bind::Page* page);
/// Paragraphs of the open paper as a JSON array.
const char* diarium_prose(diarium::bind::Page* page, std::uint32_t first, std::uint32_t count);
/// Keys of commands as a JSON array.
const char* diarium_keys(diarium::bind::Page* page);

}  // extern "C"
