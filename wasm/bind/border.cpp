#include "bind/border.h"

#include <cstdlib>

#include "bind/read.h"
#include "bind/write.h"

using diarium::bind::Page;

namespace {

/// What is wrong with a pack, as JavaScript is told it.
int number_of(const std::optional<diarium::Error>& error) {
  if (!error) return 0;
  return error->fault == diarium::Fault::unsupported ? 2 : 1;
}

}  // namespace

extern "C" {

std::uint8_t* diarium_alloc(std::size_t size) { return static_cast<std::uint8_t*>(std::malloc(size > 0 ? size : 1)); }
void diarium_free(std::uint8_t* bytes) { std::free(bytes); }

Page* diarium_create() { return new Page; }
void diarium_destroy(Page* page) { delete page; }

int diarium_open(Page* page, std::uint8_t* bytes, std::size_t size) {
  return number_of(page->application.open(diarium::Buffer(bytes, size)));
}

int diarium_open_part(Page* page, std::uint8_t* bytes, std::size_t size) {
  const diarium::Buffer first(bytes, size);
  return number_of(page->application.open_part(first.view()));
}

int diarium_supply(Page* page, std::uint8_t* bytes, std::size_t size, double begin) {
  const diarium::Buffer brought(bytes, size);
  return begin >= 0 && page->application.supply(static_cast<std::uint64_t>(begin), brought.view()) ? 0 : 1;
}

void diarium_supplied(Page* page) { page->application.supplied(); }

void diarium_tell(Page* page, const char* json, std::size_t size) {
  if (const auto message = diarium::bind::read_message({json, size})) page->application.tell(*message);
}

const char* diarium_take(Page* page) {
  const diarium::app::Changes changes = page->application.take();
  return page->tell(diarium::bind::changes_json(page->application, changes));
}

const char* diarium_prose(Page* page, std::uint32_t first, std::uint32_t count) {
  return page->tell(diarium::bind::prose_json(page->application.scene(), first, count));
}

const char* diarium_keys(Page* page) { return page->tell(diarium::bind::keys_json()); }

}  // extern "C"
