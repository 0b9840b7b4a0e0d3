// Records are found without the table of the others, at the borders of groups and blocks, and no lie of a table ends the
// program.
#include "index/file/learned.h"
#include "index/file/record_store.h"
#include "index/file/record_table.h"
#include "support.h"

using namespace diarium;
using namespace diarium::index;
using test::Die;

namespace {

File file_of(std::string store) {
  FileWriter writer;
  writer.set(Section::text, std::move(store));
  return *test::there(File::open(std::move(writer).finish()));
}

SectionBytes section_of(const std::vector<std::string>& records, Learn learn, Blocks blocks) {
  RecordStoreWriter writer(learn, blocks);
  for (const std::string& record : records) writer.add(record);
  return std::move(writer).finish();
}

std::string store_of(const std::vector<std::string>& records, Blocks blocks) {
  return section_of(records, Learn::nothing, blocks).all();
}

std::uint32_t count_of(const std::vector<std::string>& records) { return static_cast<std::uint32_t>(records.size()); }

/// Records of the sizes that `size` gives by number.
template <class Size>
std::vector<std::string> records_of(std::uint32_t count, Size size) {
  std::vector<std::string> records;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string record;
    while (record.size() < size(i)) record += std::to_string(i * 7919u + record.size() * 31u) + " ";
    record.resize(size(i));
    records.push_back(std::move(record));
  }
  return records;
}

void check_all(const std::vector<std::string>& records, Blocks blocks) {
  const File file = file_of(store_of(records, blocks));
  const RecordStore store(file, Section::text, count_of(records));
  bool same = true;
  for (std::uint32_t i = 0; i < count_of(records); ++i) {
    // Back and forth, so that groups are opened out of order.
    const std::uint32_t record = i % 2 ? count_of(records) - 1 - i : i;
    const auto size = test::there(store.size(record));
    const auto wanted = test::there(store.want(record));
    const auto read = test::there(store.read(record));
    same = same && *read == records[record] && *size == records[record].size();
  }
  CHECK(same);
}

}  // namespace

TEST_CASE("a record is found among none, one, a group and one more, and many") {
  for (const Blocks blocks : {Blocks::together, Blocks::apart}) {
    for (const std::uint32_t count : {0u, 1u, 2u, 63u, 64u, 65u, 128u, 4097u}) {
      CAPTURE(count);
      check_all(records_of(count, [](std::uint32_t) { return 40u; }), blocks);
      check_all(records_of(count, [](std::uint32_t) { return 0u; }), blocks);
      check_all(records_of(count, [](std::uint32_t i) { return i % 64 == 63 ? 300u : 0u; }), blocks);
      check_all(records_of(count, [](std::uint32_t i) { return i % 64 == 0 ? 700u : 0u; }), blocks);
    }
  }
}

TEST_CASE("a record of many blocks comes back, and so do its neighbours") {
  for (const Blocks blocks : {Blocks::together, Blocks::apart}) {
    check_all(records_of(130, [](std::uint32_t i) { return i % 65 == 63 ? 300000u : i * 50u; }), blocks);
    check_all(records_of(3, [](std::uint32_t) { return 64u << 10; }), blocks);
  }
}

TEST_CASE("a small store costs a few bytes more than its records") {
  CHECK(store_of({"protokoll"}, Blocks::together).size() < 60);
  CHECK(store_of({}, Blocks::together).size() == StoreHead::size + 4);
}

TEST_CASE("the table of one group tells where its records are, whatever the store's size") {
  const auto records = records_of(20000, [](std::uint32_t i) { return 3000 + i % 3000; });
  const std::string bytes = store_of(records, Blocks::apart);
  const StoreHead head = read_head(std::string_view(bytes).substr(0, StoreHead::size));
  CHECK(test::line_of(head.records, head.groups()) == "20000 | 313");
  CHECK(head.tables_size / head.groups() < 700);
}

TEST_CASE("of a store that is not all here a record costs its table and its blocks, and a table that came wrong is told") {
  const auto records = records_of(20000, [](std::uint32_t i) { return 3000 + i % 3000; });
  FileWriter writer;
  writer.set(Section::text, section_of(records, Learn::words, Blocks::apart));
  const std::string bytes = std::move(writer).finish();
  // The answer, and the bytes that came behind those that lead to every record. `spoilt`: one byte of what came so late is another.
  const auto read = [&](std::uint32_t record, bool spoilt) {
    auto file = test::there(File::open_part(std::string_view(bytes).substr(0, first_bytes)));
    const RecordStore store(*file, Section::text, count_of(records));
    std::uint64_t late = 0;
    for (bool leads = true;;) {
      const auto front = leads ? store.want_front() : Result(true);
      const auto answer = leads ? Result(std::string()) : store.read(record);
      const auto wanted = file->pages().wanted();
      if (leads && wanted.empty()) leads = false;
      else if (wanted.empty()) return std::pair(answer, late);
      for (const FileRange& range : wanted) {
        std::string some = bytes.substr(static_cast<std::size_t>(range.begin), static_cast<std::size_t>(range.end - range.begin));
        if (!leads && spoilt) for (char& byte : some) byte = static_cast<char>(byte ^ 1);
        if (!leads) late += some.size();
        REQUIRE(file->pages().supply(range.begin, some));
      }
      file->pages().forget();
    }
  };
  for (const std::uint32_t record : {77u, 9999u, 19999u}) {
    const auto [answer, late] = read(record, false);
    CHECK(*test::there(answer) == records[record]);
    CHECK(late < 700 + 2 * records[record].size() / 3 + 6 * grain_size);
    CHECK(test::refused(read(record, true).first).fault == Fault::damaged);
  }
}

TEST_CASE("a store whose head, directory or tables lie is an Error and never the end of the program") {
  const auto records = records_of(200, [](std::uint32_t i) { return i * 37 % 900; });
  const std::string whole = store_of(records, Blocks::apart);
  const StoreHead head = read_head(std::string_view(whole).substr(0, StoreHead::size));
  Die die(5);
  std::uint32_t errors = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    const bool is_front = !die.one_in(4);
    const auto reach = static_cast<std::uint32_t>(is_front ? head.blocks_at() : whole.size());
    for (std::uint32_t edits = 1 + die.below(3); edits > 0; --edits) {
      const std::uint32_t at = die.below(reach);
      bytes[at] = static_cast<char>(die.one_in(2) ? 0xFF : die.below(256));
    }
    if (die.one_in(20)) bytes.resize(die.below(static_cast<std::uint32_t>(bytes.size())));
    const File file = file_of(std::move(bytes));
    const RecordStore store(file, Section::text, count_of(records));
    for (int reads = 0; reads < 6; ++reads) {
      const std::uint32_t record = die.below(count_of(records));
      const auto wanted = store.want(record);
      const auto read = store.read(record, {die.below(900), die.below(900)});
      errors += !read;
      if (!wanted) CHECK(wanted.error().fault == Fault::damaged);
    }
  }
  CHECK(errors > 1000);
}

TEST_CASE("a table is taken only where its blocks hold its records and no more") {
  RecordGroup group;
  const auto is_group = [&group](std::initializer_list<int> bytes, std::uint32_t count) {
    std::string table;
    for (const int byte : bytes) table.push_back(static_cast<char>(byte));
    return read_group(table, count, group);
  };
  // Records of 3 and 4 bytes; a block of 5 stored bytes that has 4 more than the first of them.
  CHECK(is_group({0, 0, 3, 1, 2, 1, 8, 0, 5, 0}, 2));
  CHECK(is_group({9, 2, 3, 1, 2, 1, 14, 0, 5, 0}, 2));
  CHECK(group.records == std::vector<std::uint64_t>{2, 5, 9});
  CHECK(group.raw == std::vector<std::uint64_t>{0, 9});
  CHECK(group.stored == std::vector<std::uint64_t>{9, 14});
  CHECK(is_group({0, 0, 3, 1, 2, 2, 1, 3, 56, 5, 0}, 2));  // two blocks, one of 2 bytes and one of 5
  CHECK(group.raw == std::vector<std::uint64_t>{0, 2, 7});
  CHECK(is_group({0, 0, 0, 0, 0, 0, 0}, 2));
  CHECK_FALSE(is_group({}, 2));
  CHECK_FALSE(is_group({0, 0, 3, 1}, 2));
  CHECK_FALSE(is_group({0, 0, 3, 1, 2, 1, 6, 0, 5, 0}, 2));        // a byte is missing
  CHECK_FALSE(is_group({0, 0, 3, 1, 2, 2, 8, 0, 5, 0}, 2));        // a block that nobody needs
  CHECK_FALSE(is_group({0, 0, 3, 1, 2, 1, 7, 0, 5, 0}, 2));        // a block of less than nothing
  CHECK_FALSE(is_group({0, 0, 3, 1, 2, 1, 8, 0, 5, 0, 1}, 2));     // a byte behind the end
  CHECK_FALSE(is_group({0, 7, 3, 1, 2, 2, 7, 0, 5, 0}, 2));        // begins behind its first block
  CHECK_FALSE(is_group({0, 0, 3, 1, 2, 100, 8, 0, 5, 0}, 2));      // more blocks than there can be
  CHECK_FALSE(is_group({0, 3, 0, 0, 0, 0, 0}, 2));
  CHECK_FALSE(is_group({0, 0, 3, 1, 2, 1, 8, 0}, 2));
}

TEST_CASE("what is learned is part of what was said, and says most of what is said again and again") {
  Die die(9);
  std::string sample;
  const std::string often = "Kommunfullmäktige beslutar att bifalla motionen i enlighet med förslaget. ";
  while (sample.size() < (2u << 20)) {
    for (std::uint32_t i = 0; i < 60; ++i) sample += static_cast<char>('a' + die.below(26));
    if (die.one_in(3)) sample += often;
  }
  for (const Lesson lesson : {of_words, of_numbers}) {
    const std::string learned = learned_from(sample, lesson);
    CHECK(learned.size() == lesson.bytes);
    CHECK(learned.find("beslutar att bifalla") != std::string::npos);
    CHECK(learned == learned_from(sample, lesson));
    CHECK(learned_from("kort", lesson) == "kort");
    CHECK(learned_from("", lesson).empty());
  }
}

namespace {

struct Made {
  File file;
  std::vector<std::string> records;
};

/// A store with so many bytes of text that it learns, where it does.
Made made_of(std::vector<std::string> records, Learn learn, Blocks blocks, Effort effort = Effort::full) {
  RecordStoreWriter writer(learn, blocks, Making{{}, effort});
  for (const std::string& record : records) writer.add(record);
  return {file_of(std::move(writer).finish().all()), std::move(records)};
}

/// Adds records of a store in runs; what is added is put behind `all` as well.
Result<bool> add_run(RecordStoreWriter& writer, const Made& from, std::uint32_t first, std::uint32_t end, std::vector<std::string>& all) {
  const RecordStore store(from.file, Section::text, count_of(from.records));
  const auto layout = store.layout();
  if (!layout) return layout.error();
  for (std::uint32_t at = first; at < end;) {
    const auto some = writer.add_from(store, *layout, at, end);
    if (!some) return some.error();
    REQUIRE(*some > 0);
    at += *some;
    REQUIRE(at <= end);
  }
  all.insert(all.end(), from.records.begin() + first, from.records.begin() + end);
  return true;
}

/// Records of any size: none, many in a block, larger than one.
std::vector<std::string> records_of_any_size(std::uint32_t count) {
  return records_of(count, [count](std::uint32_t i) -> std::uint32_t {
    Die die(i * 31u + count);
    if (die.one_in(9)) return 0;
    return die.one_in(60) ? 70000 + die.below(90000) : 200 + die.below(6000);
  });
}

}  // namespace

TEST_CASE("records of other stores, in whatever runs, make the bytes that they make one by one") {
  struct Kind {
    Learn learn;
    Blocks blocks;
    std::uint32_t records;
  };
  for (const Kind kind : {Kind{Learn::nothing, Blocks::together, 400}, Kind{Learn::nothing, Blocks::apart, 400}, Kind{Learn::words, Blocks::apart, 900}, Kind{Learn::numbers, Blocks::apart, 300}}) {
    Die die(static_cast<std::uint64_t>(kind.records));
    const Made large = made_of(records_of_any_size(kind.records), kind.learn, kind.blocks), few = made_of(records_of_any_size(40), kind.learn, kind.blocks);
    for (int round = 0; round < 4; ++round) {
      CAPTURE(round);
      RecordStoreWriter writer(kind.learn, kind.blocks);
      std::vector<std::string> all;
      const std::uint32_t cuts = round == 0 ? 1 : 1 + die.below(6);  // The first time all of it, with a few behind.
      std::uint32_t at = 0;
      for (std::uint32_t cut = 0; cut < cuts; ++cut) {
        const std::uint32_t end = cut + 1 == cuts ? kind.records : at + die.below(kind.records - at + 1);
        REQUIRE(add_run(writer, large, at, end, all));
        at = die.one_in(3) ? std::min(end + 1, kind.records) : end;  // Now and then one is gone.
        const std::uint32_t fresh = die.below(40);
        REQUIRE(add_run(writer, few, fresh, std::min(fresh + die.below(3), 40u), all));
      }
      RecordStoreWriter want(kind.learn, kind.blocks);
      for (const std::string& record : all) want.add(record);
      CHECK(std::move(writer).finish().all() == std::move(want).finish().all());
    }
  }
}

TEST_CASE("a few hundred kilobytes of small records are enough to learn from: one is read with few bytes, and all take little more room") {
  const auto cards = [](std::uint32_t count) {
    std::vector<std::string> records;
    for (std::uint32_t i = 0; i < count; ++i)
      records.push_back("handling-" + std::to_string(i) + "|Motion om " + std::to_string(i * 7919u) + "|kommunfullmäktige|2031-0" + std::to_string(1 + i % 9) +
                        "-12|KS 2031/" + std::to_string(i * 31u % 900) + "|bifall|Anna Berg (S)|Karl Ek (M)|S|M|" + std::to_string(i * 104729u));
    return records;
  };
  const auto largest = [](const Made& made) {
    const RecordStore store(made.file, Section::text, count_of(made.records));
    const auto layout = test::there(store.layout());
    std::uint64_t most = 0;
    for (std::size_t i = 1; i < layout->borders.raw.size(); ++i) most = std::max(most, layout->borders.raw[i] - layout->borders.raw[i - 1]);
    return most;
  };
  const auto size = [](const Made& made) { return made.file.size(Section::text); };
  const Made few = made_of(cards(200), Learn::numbers, Blocks::apart), many = made_of(cards(3000), Learn::numbers, Blocks::apart);
  CHECK(largest(few) > 8u << 10);
  CHECK(largest(many) <= 8u << 10);
  CHECK(size(many) * 8 <= size(made_of(cards(3000), Learn::nothing, Blocks::apart)) * 9);
}

TEST_CASE("a block that stays the same is copied as it is stored, and one that is damaged is told") {
  const Made quick = made_of(records_of_any_size(300), Learn::nothing, Blocks::together, Effort::quick);
  std::vector<std::string> all;
  RecordStoreWriter copied(Learn::nothing, Blocks::together);
  REQUIRE(add_run(copied, quick, 0, 300, all));
  RecordStoreWriter one_by_one(Learn::nothing, Blocks::together, Making{{}, Effort::quick}), anew(Learn::nothing, Blocks::together);
  for (const std::string& record : all) one_by_one.add(record), anew.add(record);
  const std::string bytes = std::move(copied).finish().all();
  // Were they made anew, they would be others. All but the last block, which nothing follows, is copied.
  CHECK(bytes != std::move(anew).finish().all());
  const std::string want = std::move(one_by_one).finish().all();
  CHECK(bytes.compare(bytes.size() / 2, bytes.size() / 4, want, bytes.size() / 2, bytes.size() / 4) == 0);

  FileWriter writer;
  writer.set(Section::text, want);
  std::string whole = std::move(writer).finish();
  whole[whole.size() - want.size() / 2] ^= 1;
  auto file = test::there(File::open(std::move(whole)));
  RecordStoreWriter into(Learn::nothing, Blocks::together);
  CHECK(test::refused(add_run(into, {std::move(*file), quick.records}, 0, 300, all)).fault == Fault::damaged);
}

TEST_CASE("groups that do not follow one another make no layout") {
  const RecordGroup first{{0, 10, 30}, {0, 40}, {0, 20}};
  const auto joins = [&first](const RecordGroup& next) {
    RecordGroup all = whole_store();
    REQUIRE(join_group(all, first));
    return join_group(all, next);
  };
  CHECK(joins({{30, 40}, {0, 40}, {0, 20}}));                  // The block that both have.
  CHECK(joins({{30, 40, 60}, {0, 40, 70}, {0, 20, 35}}));
  CHECK_FALSE(joins({{30, 40}, {0, 41}, {0, 20}}));            // Of another size,
  CHECK_FALSE(joins({{30, 40}, {0, 40}, {0, 21}}));
  CHECK_FALSE(joins({{29, 40}, {0, 40}, {0, 20}}));            // a record too early,
  CHECK_FALSE(joins({{0, 40}, {0, 40}, {20, 40}}));            // a byte that nobody has,
  CHECK_FALSE(joins({{0, 40}, {0, 40}, {60, 80}}));            // a gap.
  CHECK(joins({{0, 0, 0}, {0}, {0}}));                         // Without bytes.
}
