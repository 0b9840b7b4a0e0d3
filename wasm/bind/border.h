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

// A pack that is read as it is needed. While bytes of its file are missing, what diarium_take() tells has "wanted": [[begin,
// end], …], whole pages of 4096 bytes or to the file's end, and "later": true where what the screen is for is there. When
// they were supplied, diarium_supplied() has what waited for them made.

/// As diarium_open() for the first bytes of a pack, 65536 of them or the whole file.
int diarium_open_part(diarium::bind::Page* page, std::uint8_t* bytes, std::size_t size);
/// Bytes of the pack's file from byte `begin` on; they come from diarium_alloc and pass to the page. Returns 1 where they do not
/// fit the pack, else 0.
int diarium_supply(diarium::bind::Page* page, std::uint8_t* bytes, std::size_t size, double begin);
void diarium_supplied(diarium::bind::Page* page);

/// One message (bind/read.cpp).
void diarium_tell(diarium::bind::Page* page, const char* json, std::size_t size);
/// All that changed since the last take, as one JSON object.
const char* diarium_take(diarium::bind::Page* page);
/// Paragraphs of the open paper as a JSON array.
const char* diarium_prose(diarium::bind::Page* page, std::uint32_t first, std::uint32_t count);
/// Keys of commands as a JSON array.
const char* diarium_keys(diarium::bind::Page* page);

}  // extern "C"
