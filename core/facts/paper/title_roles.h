// facts/paper/title_roles: roles told by what stands beside a name, rather than by the words of its sentence.
#pragma once
#include "facts/names/persons.h"

namespace diarium::facts {

/// Gives the person of a mention a role of the schema, once; nothing for an empty word or «-».
void give_role(People& people, std::size_t mention, std::string_view role);

/// Reads the title before, after, above or below mention `mention`, and whether its bearer is asked. O(1).
void roles_beside(const Reading& r, const std::vector<Part>& parts, People& people, std::size_t mention);

/// Gives who signs a paper the role that its kind means: «motionär» under a motion. O(1).
void role_of_signature(const Reading& r, const std::vector<Part>& parts, People& people, std::size_t mention);

/// Gives those whom the fields of a form name («Vid protokollet», facts/names/names.h) the roles that these mean.
/// O(tokens · log mentions).
void roles_of_fields(const Reading& r, People& people);

}  // namespace diarium::facts
