// text/lexicon/lexicon_automaton: the smallest automaton that knows a list of words, as bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diarium::text {

struct Automaton {
  std::string bytes;  ///< Of the nodes, as lexicon_format.h says.
  std::uint32_t nodes = 0;
};

/// Takes words in ascending order, one after the other. Memory: the automaton and one word.
class AutomatonWriter {
 public:
  AutomatonWriter();
  /// `symbols`: one byte a letter, after the word before; `bits`: not 0.
  void add(std::string_view symbols, std::uint8_t bits);
  [[nodiscard]] Automaton finish() &&;

 private:
  struct Edge {
    std::uint8_t symbol = 0;
    std::uint32_t node = 0;
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  struct Node {
    std::uint8_t bits = 0;
    std::vector<Edge> edges;
    friend bool operator==(const Node&, const Node&) = default;
  };
  /// Closes the nodes of the last word below `depth`: each becomes a node that there was already, or a new one.
  void close(std::size_t depth);
  [[nodiscard]] std::uint32_t share(const Node& node);
  void grow();

  std::string last_;
  std::vector<Node> open_;            ///< The nodes of the last word, from the root; only these can still change.
  std::vector<Node> closed_;          ///< In the order they were closed: after all that they lead to.
  std::vector<std::uint32_t> slots_;  ///< Hash table of `closed_`: index + 1; 0 is empty. A power of two.
};

}  // namespace diarium::text
