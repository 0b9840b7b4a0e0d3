#include "text/lexicon/lexicon_forms.h"

#include <algorithm>

#include "base/letters.h"
#include "text/latin.h"

namespace diarium::text {
namespace {

/// Words of a line, divided by blanks.
std::vector<std::string_view> fields(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    if (end > at) out.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

template <class Use>
void each_line(std::string_view text, Use use) {
  while (!text.empty()) use(take_bare_line(text));
}

/// One place of a condition: «x», «[abc]», «[^abc]» or «.».
struct FormPlace {
  std::u32string letters;
  bool negated = false;
  bool any = false;
  [[nodiscard]] bool fits(char32_t letter) const { return any || (letters.find(letter) != letters.npos) != negated; }
};

struct Rule {
  std::u32string strip, add, flags;
  std::vector<FormPlace> condition;
};

std::vector<FormPlace> condition_of(const std::u32string& written) {
  std::vector<FormPlace> places;
  for (std::size_t at = 0; at < written.size(); ++at) {
    FormPlace place;
    if (written[at] == U'[') {
      place.negated = at + 1 < written.size() && written[at + 1] == U'^';
      const std::size_t begin = at + (place.negated ? 2 : 1);
      const std::size_t end = std::min(written.find(U']', begin), written.size());
      place.letters = written.substr(begin, end - begin);
      at = end;
    } else {
      place.any = written[at] == U'.';
      place.letters = written.substr(at, 1);
    }
    places.push_back(std::move(place));
  }
  if (places.size() == 1 && places[0].any) places.clear();
  return places;
}

bool fits(const std::u32string& word, const Rule& rule) {
  if (!word.ends_with(rule.strip) || word.size() < rule.condition.size()) return false;
  const std::size_t begin = word.size() - rule.condition.size();
  for (std::size_t i = 0; i < rule.condition.size(); ++i)
    if (!rule.condition[i].fits(word[begin + i])) return false;
  return true;
}

/// The flags that an affix file gives a meaning.
struct Affixes {
  std::vector<std::pair<char32_t, std::vector<Rule>>> suffixes;
  char32_t need_affix = 0, only_in_compound = 0, first = 0, middle = 0, last = 0, forbidden = 0;

  [[nodiscard]] const std::vector<Rule>* rules(char32_t flag) const {
    for (const auto& [own, rules] : suffixes)
      if (own == flag) return &rules;
    return nullptr;
  }
};

void read_suffix(const std::vector<std::string_view>& words, Affixes& out) {
  const char32_t flag = code_points(words[1])[0];
  if (out.suffixes.empty() || out.suffixes.back().first != flag) out.suffixes.push_back({flag, {}});
  if (words.size() < 5) return;  // The head of a table.
  Rule rule;
  if (words[2] != "0") rule.strip = code_points(words[2]);
  const auto slash = words[3].find('/');
  const std::string_view added = words[3].substr(0, slash);
  if (added != "0") rule.add = code_points(added);
  if (slash != words[3].npos) rule.flags = code_points(words[3].substr(slash + 1));
  rule.condition = condition_of(code_points(words[4]));
  out.suffixes.back().second.push_back(std::move(rule));
}

Result<Affixes> read_affixes(std::string_view aff) {
  Affixes out;
  bool good = true;
  each_line(aff, [&](std::string_view line) {
    const auto words = fields(line);
    if (words.size() < 2) return;
    const char32_t flag = code_points(words[1])[0];
    if (words[0] == "SFX")
      read_suffix(words, out);
    else if (words[0] == "NEEDAFFIX")
      out.need_affix = flag;
    else if (words[0] == "ONLYINCOMPOUND")
      out.only_in_compound = flag;
    else if (words[0] == "COMPOUNDBEGIN")
      out.first = flag;
    else if (words[0] == "COMPOUNDMIDDLE")
      out.middle = flag;
    else if (words[0] == "COMPOUNDEND")
      out.last = flag;
    else if (words[0] == "FORBIDDENWORD")
      out.forbidden = flag;
    else if (words[0] == "FLAG" || (words[0] == "SET" && words[1] != "UTF-8"))
      good = false;
  });
  if (!good || out.suffixes.empty())
    return Error{Fault::bad_format, "the affix file is not UTF-8 with flags of one character", ""};
  return out;
}

/// Adds the forms of one line of the dictionary.
class Expander {
 public:
  Expander(const Affixes& affixes, std::vector<Form>& out) : affixes_(affixes), out_(out) {}

  void line(std::string_view line) {
    const auto words = fields(line);
    if (words.empty()) return;
    const auto slash = words[0].find('/');
    std::u32string word = code_points(words[0].substr(0, slash));
    const std::u32string flags = slash == words[0].npos ? U"" : code_points(words[0].substr(slash + 1));
    const auto has = [](const std::u32string& in, char32_t flag) { return flag && in.find(flag) != in.npos; };
    if (has(flags, affixes_.forbidden)) return;
    bool capital = false;
    for (char32_t& letter : word) {
      capital = capital || lower(letter) != letter;
      letter = lower(letter);
    }
    const std::uint8_t alone = capital ? form::name : form::word;
    if (!has(flags, affixes_.need_affix)) add(word, bits(flags, alone) | (has(flags, affixes_.last) ? form::last : 0));
    for (const char32_t flag : flags) {
      const auto* rules = affixes_.rules(flag);
      if (!rules) continue;
      for (const Rule& rule : *rules) {
        if (!fits(word, rule)) continue;
        const unsigned last = rule.flags.empty() && has(flags, affixes_.last) ? form::last : 0u;
        add(word.substr(0, word.size() - rule.strip.size()) + rule.add, bits(rule.flags, alone) | last);
      }
    }
  }

 private:
  [[nodiscard]] unsigned bits(const std::u32string& flags, std::uint8_t alone) const {
    unsigned out = alone;
    for (const char32_t flag : flags) {
      if (flag == affixes_.only_in_compound) out &= ~unsigned{alone};
      if (flag == affixes_.first) out |= form::first;
      if (flag == affixes_.middle) out |= form::middle;
    }
    return out;
  }
  void add(std::u32string letters, unsigned bits) {
    if (letters.empty() || bits == 0 || !std::ranges::all_of(letters, is_letter)) return;
    // Every verb has a noun of its present participle, which the dictionary gives for some only.
    if ((bits & (form::word | form::last)) && (letters.ends_with(U"ande") || letters.ends_with(U"ende")))
      for (const std::u32string_view ending : {U"t", U"ts"})
        out_.push_back({letters + std::u32string(ending), static_cast<std::uint8_t>(bits & (form::word | form::last))});
    out_.push_back({std::move(letters), static_cast<std::uint8_t>(bits)});
  }

  const Affixes& affixes_;
  std::vector<Form>& out_;
};

}  // namespace

Result<std::vector<Form>> expand_forms(std::string_view aff, std::string_view dic) {
  const auto affixes = read_affixes(aff);
  if (!affixes) return affixes.error();
  std::vector<Form> forms;
  Expander expander(*affixes, forms);
  bool head = true;  // The first line counts the others.
  each_line(dic, [&](std::string_view line) {
    if (!head) expander.line(line);
    head = false;
  });
  return forms;
}

}  // namespace diarium::text
