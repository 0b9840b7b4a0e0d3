#include "cli/call/arguments.h"

#include <algorithm>

#include "base/letters.h"

namespace diarium::cli {
namespace {

Error misuse(std::string what) { return {Fault::unsupported, std::move(what), ""}; }

/// An option as typed, and the value that is written in the same word.
struct Typed {
  std::string name;
  std::optional<std::string> value;
};

Typed split(const std::string& word) {
  if (word.starts_with("--")) {
    const auto equals = word.find('=');
    if (equals == word.npos) return {word, std::nullopt};
    return {word.substr(0, equals), word.substr(equals + 1)};
  }
  if (word.size() > 2) return {word.substr(0, 2), word.substr(2)};
  return {word, std::nullopt};
}

}  // namespace

Result<Arguments> Arguments::parse(std::span<const std::string> words, const Grammar& grammar) {
  Arguments arguments;
  bool options_end = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (options_end || word.size() < 2 || word[0] != '-') {
      arguments.operands_.push_back(word);
      continue;
    }
    if (word == "--") {
      options_end = true;
      continue;
    }
    Typed typed = split(word);
    const auto option = std::ranges::find(grammar.options, typed.name, &Option::name);
    if (option == grammar.options.end()) return misuse("option " + typed.name + " is not known");
    if (option->value.empty() && typed.value) return misuse("option " + typed.name + " takes no value");
    if (!option->value.empty() && !typed.value) {
      if (i + 1 == words.size()) return misuse("option " + typed.name + " needs a value: " + std::string(option->value));
      typed.value = words[++i];
    }
    arguments.values_.insert_or_assign(typed.name, typed.value.value_or(""));
  }
  if (arguments.operands_.size() < grammar.least) return misuse("too few arguments");
  if (arguments.operands_.size() > grammar.most)
    return misuse("too many arguments: \"" + arguments.operands_[grammar.most] + "\"");
  return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto at = values_.find(option);
  if (at == values_.end()) return std::nullopt;
  return at->second;
}

Result<std::uint32_t> Arguments::number(std::string_view option, std::uint32_t least, std::uint32_t otherwise) const {
  const auto typed = value(option);
  if (!typed) return otherwise;
  const auto number = number_in<std::uint32_t>(*typed);
  if (!number || *number < least)
    return misuse("option " + std::string(option) + " needs a whole number of at least " + std::to_string(least) +
                  ", not \"" + *typed + "\"");
  return *number;
}

}  // namespace diarium::cli
