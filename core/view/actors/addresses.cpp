#include "view/actors/addresses.h"

#include "view/actors/actors.h"
#include "view/actors/meetings.h"

namespace diarium::view {

std::vector<std::string> someones_addresses(const index::Pack& pack, const relations::Cases& cases) {
  std::vector<std::string> addresses;
  const Actors actors(cases);
  for (const std::string& path : actors.paths()) addresses.push_back("person/" + path + "/");
  for (const std::string& letters : actors.parties()) addresses.push_back(party_address(letters));
  std::string body;
  for (const Meeting& meeting : meetings_in(pack)) {
    if (body_path(meeting.path) != body) {
      body = body_path(meeting.path);
      addresses.push_back("organ/" + body + "/");
    }
    addresses.push_back("mote/" + meeting.path + "/");
  }
  return addresses;
}

}  // namespace diarium::view
