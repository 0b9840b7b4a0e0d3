#include "cli/pdf/pdf_tree.h"

#include <algorithm>
#include <array>
#include <unordered_set>
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
std::optional<std::string_view> tag_of(std::string_view role, int sections, std::string_view around) {
  constexpr std::array<std::string_view, 6> headings{"H1", "H2", "H3", "H4", "H5", "H6"};
  if (const auto heading = std::ranges::find(headings, role); heading != headings.end()) return *heading;
  if (role == "H") return headings[static_cast<std::size_t>(std::clamp(sections, 1, 6) - 1)];
  if (role == "Title") return "H1";
  if (role == "LI" || role == "Lbl" || role == "LBody") return "LI";
  if (role == "TD" || role == "TH") return "TD";
  if (role == "Artifact") return "A";
  if (role == "P" && around.empty()) return "P";
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
  int table = -1, row = 0, cell = 0;  ///< The innermost table, by its number in the file; counted from 1 in it and in the row.
  int block = 0;                      ///< The innermost element that is no part of a line, by its number in the file.
};

/// Rows of a table and cells of its last row, so far.
struct TableCount {
  int rows = 0, cells = 0;
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
  std::vector<TableCount> tables;
  int blocks = 0;
  open.push_back({root.dictLookupNF("K").copy(), "", std::nullopt});
  for (std::size_t looked_at = 0; !open.empty() && looked_at < most_elements; ++looked_at) {
    Kid kid = std::move(open.back());
    open.pop_back();
    if (kid.object.isRef()) {
      if (!seen.insert(kid.object.getRefNum()).second) continue;
      kid.object = kid.object.fetch(pdf.getXRef());
    }
    if (kid.object.isArray()) {
      if (++kid.depth > deepest) continue;
      for (int i = kid.object.arrayGetLength() - 1; i >= 0; --i)  // The last one is looked at first.
        open.push_back({kid.object.arrayGetNF(i).copy(), kid.tag, kid.page, kid.sections, kid.depth, kid.table, kid.row, kid.cell, kid.block});
      continue;
    }
    const auto content = [&](int id) {
      if (!kid.page) return;
      Count& count = pages_[*kid.page];
      if (count.last_block != kid.block) count.last_block = kid.block, ++count.blocks;
      std::string tag = std::string(kid.tag) + "@" + std::to_string(count.blocks);
      if (kid.cell > 0) {
        if (count.last_table != kid.table) count.last_table = kid.table, ++count.tables;
        for (const int number : {count.tables, kid.row, kid.cell}) tag += "." + std::to_string(number);
      }
      tags_.insert_or_assign(key(*kid.page, id), std::move(tag));
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
    if (role == "Table") {
      kid.table = static_cast<int>(tables.size());
      kid.row = kid.cell = 0;
      tables.emplace_back();
    } else if (role == "TR" && kid.table >= 0) {
      TableCount& count = tables[static_cast<std::size_t>(kid.table)];
      kid.row = ++count.rows;
      count.cells = kid.cell = 0;
    } else if ((role == "TD" || role == "TH") && kid.row > 0 && kid.cell == 0) {
      kid.cell = ++tables[static_cast<std::size_t>(kid.table)].cells;
    }
    const auto tag = tag_of(role, kid.sections, kid.tag);
    if (tag || kid.tag.empty()) kid.block = ++blocks;  // What says nothing of its own, amid what does, is a part of a line.
    // The page of an element is that of its own contents, and not of the elements in it.
    open.push_back({kid.object.dictLookupNF("K").copy(), tag.value_or(kid.tag), reference(kid.object, "Pg"), kid.sections, kid.depth,
                    kid.table, kid.row, kid.cell, kid.block});
  }
}

std::optional<std::string_view> PdfTree::tag(int page, int id) const {
  const auto at = tags_.find(key(page, id));
  return at == tags_.end() ? std::nullopt : std::optional<std::string_view>(at->second);
}

}  // namespace diarium::cli
