// What the façade has a pack answer before it is published.
#include "diarium.h"

namespace diarium {

Result<bool> write_with_answers(std::string_view pack, const query::KeepOptions& options, const Spread& spread,
                                const std::function<bool(std::string_view)>& write, const std::function<void()>& rest) {
  const Spread resting = [&](std::size_t count, const std::function<void(std::size_t)>& task) {
    do_all(spread, count, [&](std::size_t i) {
      task(i);
      if (rest) rest();
    });
  };
  auto answers = query::keep_answers(pack, options, resting);
  if (!answers) return answers.error();
  const auto opened = index::Pack::open_unread(Buffer::borrowed(pack));
  if (!opened) return opened.error();
  return opened->write_with_answers(std::move(*answers), write, rest);
}

Result<std::string> with_answers(std::string pack, const query::KeepOptions& options, const Spread& spread) {
  const auto opened = index::Pack::open_unread(Buffer::borrowed(pack));
  if (!opened) return opened.error();
  if (opened->papers() < options.pack_papers) return pack;
  std::string out;
  const auto done = write_with_answers(pack, options, spread, [&](std::string_view piece) { return out += piece, true; });
  if (!done) return done.error();
  return out;
}

Result<CheckedPack> check_pack(std::string_view bytes, const query::KeepOptions& options, const Spread& spread) {
  const auto pack = index::Pack::open_unread(Buffer::borrowed(bytes));
  if (!pack) return pack.error();
  CheckedPack checked{pack->papers(), pack->check()};
  if (!checked.wrong.empty()) return checked;
  const auto kept = pack->answers();
  if (!kept) return kept.error();
  if (kept->empty()) return checked;
  const auto answers = query::keep_answers(bytes, options, spread);
  if (!answers) return answers.error();
  if (*answers != *kept)
    checked.wrong.push_back({Fault::damaged, "the answers that are kept are not those of the papers; make the collection file again", "answers"});
  return checked;
}

}  // namespace diarium
