#include "cli/pdf/pdf_tree.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <poppler/Catalog.h>
#include <poppler/Object.h>
#include <poppler/PDFDoc.h>
#include <poppler/XRef.h>

namespace diarium::cli {
namespace {

constexpr std::size_t most_elements = 2'000'000;
constexpr int deepest = 1000;  // Of elements in elements; real trees have some ten levels.

/// What stands in an element of this role, or nothing: what stands in the element around it. web/pdf/tags.ts has the same.
std::optional<std::string_view> tag_of(std::string_view role, int sections) {
  constexpr std::array<std::string_view, 6> headings{"H1", "H2", "H3", "H4", "H5", "H6"};
  if (const auto heading = std::ranges::find(headings, role); heading != headings.end()) return *heading;
  if (role == "H") return headings[static_cast<std::size_t>(std::clamp(sections, 1, 6) - 1)];
  if (role == "Title") return "H1";
  if (role == "LI" || role == "Lbl" || role == "LBody") return "LI";
  if (role == "TD" || role == "TH") return "TD";
  if (role == "Artifact") return "A";
  for (const std::string_view apart : {"Note", "FENote", "Table", "L", "Sect", "Art", "Part", "TOC", "Aside"})
    if (role == apart) return "";
  return std::nullopt;
}

std::uint64_t key(int page, int id) { return std::uint64_t{static_cast<std::uint32_t>(page)} << 32 | static_cast<std::uint32_t>(id); }

/// The number of the object that a dictionary's entry refers to, or nothing.
std::optional<int> reference(const Object& dictionary, const char* name) {
  const Object& entry = dictionary.dictLookupNF(name);
  return entry.isRef() ? std::optional(entry.getRefNum()) : std::nullopt;
}

/// An element or a kid of one that is still to be looked at.
struct Kid {
  Object object;  ///< As it stands in the file: a reference, a dictionary, a list, a number.
  std::string_view tag;
  std::optional<int> page;
  int sections = 0, depth = 0;
};

}  // namespace

PdfTree::PdfTree(PDFDoc& pdf) {
  marked_ = pdf.getCatalog() && (pdf.getCatalog()->getMarkInfo() & Catalog::markInfoMarked);
  const Object catalog = pdf.getXRef()->getCatalog();
  if (!catalog.isDict()) return;
  const Object root = catalog.dictLookup("StructTreeRoot");
  if (!root.isDict()) return;
  const Object roles = root.dictLookup("RoleMap");
  std::unordered_set<int> seen;  // Objects that were looked at: a tree that bites its tail ends.
  std::vector<Kid> open;
  open.push_back({root.dictLookupNF("K").copy(), "", std::nullopt, 0, 0});
  for (std::size_t looked_at = 0; !open.empty() && looked_at < most_elements; ++looked_at) {
    Kid kid = std::move(open.back());
    open.pop_back();
    if (kid.object.isRef()) {
      if (!seen.insert(kid.object.getRefNum()).second) continue;
      kid.object = kid.object.fetch(pdf.getXRef());
    }
    if (kid.object.isArray()) {
      if (++kid.depth > deepest) continue;
      for (int i = 0; i < kid.object.arrayGetLength(); ++i)
        open.push_back({kid.object.arrayGetNF(i).copy(), kid.tag, kid.page, kid.sections, kid.depth});
      continue;
    }
    const auto content = [&](int id) {
      if (!kid.page) return;
      pages_.insert(*kid.page);
      tags_.insert_or_assign(key(*kid.page, id), kid.tag);
    };
    if (kid.object.isInt()) content(kid.object.getInt());
    if (!kid.object.isDict()) continue;
    if (const auto page = reference(kid.object, "Pg")) kid.page = page;
    const Object type = kid.object.dictLookup("Type");
    if (type.isName("MCR")) {
      if (const Object id = kid.object.dictLookup("MCID"); id.isInt()) content(id.getInt());
      continue;
    }
    const Object named = kid.object.dictLookup("S");
    if (type.isName("OBJR") || !named.isName() || ++kid.depth > deepest) continue;
    std::string role = named.getName();
    if (roles.isDict())
      if (const Object other = roles.dictLookup(role.c_str()); other.isName()) role = other.getName();
    if (role == "Sect") ++kid.sections;
    // The page of an element is that of its own contents, and not of the elements in it.
    open.push_back({kid.object.dictLookupNF("K").copy(), tag_of(role, kid.sections).value_or(kid.tag),
                    reference(kid.object, "Pg"), kid.sections, kid.depth});
  }
}

std::optional<std::string_view> PdfTree::tag(int page, int id) const {
  const auto at = tags_.find(key(page, id));
  return at == tags_.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace diarium::cli
