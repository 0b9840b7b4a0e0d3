#include <algorithm>

#include "cli/rooms/room.h"
#include "cli/papers/files.h"

namespace diarium::cli {

Result<std::shared_ptr<Room>> Room::open(const std::string&) { return std::shared_ptr<Room>(new Room); }

Result<std::shared_ptr<Room>> Room::in_memory() { return std::shared_ptr<Room>(new Room); }

Room::~Room() = default;

bool Room::append(std::string_view bytes) {
  held_ += bytes;
  return true;
}

bool Room::read(std::uint64_t at, char* out, std::size_t size) const {
  std::copy_n(held_.data() + at, size, out);
  return true;
}

Result<std::string_view> Room::view() { return std::string_view(held_); }

void Room::rest() const {}

Result<std::shared_ptr<Room>> Room::open_file(const std::string& file) {
  auto bytes = read_file(file, pack_limit);
  if (!bytes) return bytes.error();
  std::shared_ptr<Room> room(new Room);
  room->held_ = std::move(*bytes);
  return room;
}

}  // namespace diarium::cli
