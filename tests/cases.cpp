#include "core/base/cases.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace diarium::test {
namespace {

using Slots = std::vector<std::pair<std::string, std::string>>;

/// One thing that an answer must have (`+`), must not have (`-`) or must be (`=`).
struct Wanted {
  char sign = '+';
  std::string ask, words;
  unsigned line = 0;
};
/// A case for one of its rows; `broken` says why the file's line is none.
struct Case {
  std::string name, broken;
  std::vector<File> papers;
  std::vector<Slots> rows;
  std::vector<Wanted> wanted;
  unsigned line = 0;
};
/// All that a program's cases need while it runs; doctest's functions take no argument.
struct Known {
  Answers answers;
  std::map<std::pair<std::string, unsigned>, Case> cases;
};
Known& known() {
  static Known all;
  return all;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
}
/// « / » ends a line, « // » leaves one empty; «\/» is a stroke, «\f» ends a page, «\t» is a tab.
std::string with_lines(std::string_view words) {
  std::string text = ' ' + std::string(words) + ' ';
  replace_all(text, " // ", "\n\n");
  replace_all(text, " / ", "\n");
  replace_all(text, "\\/", "/");
  replace_all(text, "\\f", "\f");
  replace_all(text, "\\t", "\t");
  if (!text.empty() && text.front() == ' ') text.erase(0, 1);
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}
std::string filled(std::string text, const Slots& slots) {
  for (const auto& [name, words] : slots) replace_all(text, "{" + name + "}", words);
  return text;
}

/// Reads one file. The lines: CASES.md.
struct Reader {
  std::vector<Case> cases;
  std::vector<File> shared;  ///< Papers above the first case: each case begins with them.
  std::map<std::string, std::string, std::less<>> forms;
  std::vector<std::string> columns;
  std::string ask = "told";
  std::string* open = nullptr;  ///< What a line «| …» goes on with.
  std::string form;             ///< The form that the paper before is made by.

  void broken(unsigned line, std::string why) {
    if (cases.empty()) cases.push_back({"a file of cases", {}, {}, {}, {}, line});
    if (cases.back().broken.empty()) cases.back().broken = "line " + std::to_string(line) + ": " + std::move(why);
  }
  /// What stands below wanted lines is a part of the case of its own, with the rows and the name that it has.
  void part(unsigned line) {
    if (cases.empty() || cases.back().wanted.empty()) return;
    cases.push_back({cases.back().name, {}, shared, cases.back().rows, {}, line});
  }
  void row(std::string_view words) {
    const std::string whole = std::string(words) + (words.ends_with(" =>") ? " " : "");  // Nothing in its last column.
    std::string_view line = whole;
    Slots slots;
    for (const std::string& column : columns) {
      const std::size_t end = std::min(line.find(" => "), line.size());
      slots.emplace_back(column, with_lines(line.substr(0, end)));
      line.remove_prefix(std::min(end + 4, line.size()));
    }
    cases.back().rows.push_back(std::move(slots));
  }
  std::vector<File>& papers() { return cases.empty() ? shared : cases.back().papers; }
  void paper(std::string_view key, std::string_view words) {
    const std::size_t space = std::min(key.find(' '), key.size());
    form = key.substr(0, space);
    std::string name(key.substr(std::min(space + 1, key.size())));
    if (name.empty()) name = "paper.txt";
    papers().push_back({name, with_lines(words)});
    open = &papers().back().bytes;
  }
  void close() {
    for (const auto& [name, words] : forms)
      if (open && &words != open && words.find("{text}") == words.npos && std::ranges::find(columns, name) == columns.end()) *open = filled(*open, {{name, words}});
    if (!form.empty() && form != "paper" && !papers().empty()) {
      std::string& bytes = papers().back().bytes;
      Slots slots = {{"text", bytes}};
      for (std::string_view left = bytes; !left.empty();) {
        const std::size_t end = std::min(left.find(" => "), left.size());
        slots.emplace_back(std::to_string(slots.size()), left.substr(0, end));
        left.remove_prefix(std::min(end + 4, left.size()));
      }
      bytes = filled(forms[form], slots);
    }
    form.clear();
    open = nullptr;
  }
  void read(std::string_view line, unsigned number) {
    const std::string_view rest = line.substr(std::min<std::size_t>(2, line.size()));
    const std::size_t colon = line.find(':');
    const std::string_view key = line.substr(0, std::min(colon, line.size()));
    if (line.starts_with("|")) {
      if (!open) return broken(number, "it goes on with nothing");
      if (!open->empty() || open->ends_with('\n')) *open += '\n';
      *open += with_lines(rest);
      return;
    }
    if (line.empty() || line[0] == '#') return;
    const bool starts = line.starts_with("== "), names = line.starts_with("form ");
    const auto word = key.substr(0, key.find(' '));
    const bool is_paper = colon != line.npos && (word == "paper" || forms.contains(word));
    if (cases.empty() && !starts && !names && !is_paper) return broken(number, "it stands in no case");
    close();
    if (starts) {
      cases.push_back({std::string(line.substr(3)), {}, shared, {}, {}, number});
      columns.clear();
      ask = "told";
    } else if (line.starts_with("* ")) {
      row(rest);
    } else if (line.starts_with("+ ") || line.starts_with("- ") || line == "=" || line.starts_with("= ")) {
      cases.back().wanted.push_back({line[0], ask, with_lines(rest), number});
      if (line[0] == '=') open = &cases.back().wanted.back().words;
    } else if (line.starts_with("ask ")) {
      ask = line.substr(4);
    } else if (line == "each" || line.starts_with("each ")) {
      part(number);
      columns.clear();
      cases.back().rows.clear();
      for (std::string_view left = line.substr(std::min<std::size_t>(5, line.size())); !left.empty();) {
        const std::size_t end = std::min(left.find(" => "), left.size());
        columns.emplace_back(left.substr(0, end));
        left.remove_prefix(std::min(end + 4, left.size()));
      }
    } else if (names && colon != line.npos) {
      open = &(forms[std::string(key.substr(5))] = with_lines(line.substr(std::min(colon + 2, line.size()))));
    } else if (is_paper) {
      part(number);
      paper(key, line.substr(std::min(colon + 2, line.size())));
    } else {
      broken(number, "it is no line of a case");
    }
  }
};

/// Holds one case against the answers, once for each of its rows.
void hold(const Case& one) {
  if (!one.broken.empty()) FAIL(one.broken);
  if (one.papers.empty() || one.wanted.empty()) FAIL("the case has no paper, or wants nothing");
  for (const Slots& row : one.rows.empty() ? std::vector<Slots>{{}} : one.rows) {
    std::vector<File> papers = one.papers;
    for (File& paper : papers) paper = {filled(paper.name, row), filled(paper.bytes, row) + "\n"};
    std::map<std::string, std::string> answered;
    for (const Wanted& wanted : one.wanted) {
      const std::string ask = filled(wanted.ask, row), words = filled(wanted.words, row);
      const std::string_view name = std::string_view(ask).substr(0, ask.find(' '));
      const auto answer = known().answers.find(name);
      if (answer == known().answers.end()) FAIL("nothing answers «", ask, "»");
      if (!answered.contains(ask)) answered[ask] = answer->second(papers, std::string_view(ask).substr(std::min(name.size() + 1, ask.size())));
      std::string told = answered[ask];
      while (wanted.sign == '=' && told.ends_with('\n')) told.pop_back();
      const bool holds = wanted.sign == '=' ? told == words : (told.find(words) != told.npos) == (wanted.sign == '+');
      CHECK_MESSAGE(holds, "line ", wanted.line, ": ", std::string(1, wanted.sign), " ", words, "\ntold is\n", told.substr(0, 4000), "\nof\n",
                    papers.back().bytes.substr(0, 2000));
    }
  }
}
void hold_current() {
  const auto& test = *doctest::getContextOptions()->currentTest;
  hold(known().cases.at({test.m_file.c_str(), test.m_line}));
}

}  // namespace

bool add_cases(std::string_view folder, Answers answers) {
  known().answers = std::move(answers);
  for (const File& file : files_in(std::string(DIARIUM_ROOT) + "/tests/" + std::string(folder), ".cases")) {
    const std::string path = "tests/" + std::string(folder) + "/" + file.name;
    Reader reader;
    unsigned number = 0;
    for (std::string_view left = file.bytes; !left.empty();) {
      const std::size_t end = std::min(left.find('\n'), left.size());
      reader.read(left.substr(0, end), ++number);
      left.remove_prefix(std::min(end + 1, left.size()));
    }
    reader.close();
    for (Case& one : reader.cases) {
      const Case& kept = known().cases.emplace(std::pair(path, one.line), std::move(one)).first->second;
      doctest::detail::regTest(doctest::detail::TestCase(hold_current, path.c_str(), kept.line, {}) * kept.name.c_str());
    }
  }
  return true;
}

}  // namespace diarium::test
