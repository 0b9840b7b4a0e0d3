#include "facts/parts/parts.h"

#include <algorithm>

#include "facts/bodies/bodies.h"
#include "facts/parts/letterheads.h"
#include "facts/parts/letters.h"
#include "facts/rules/rules.h"
#include "language/key.h"
#include "structure/marks/section_words.h"
#include "structure/marks/signatures.h"

namespace diarium::facts {
namespace {

constexpr std::uint32_t head_blocks = 16;  // A head is no longer: letterhead, title, names, number, date.
constexpr std::uint32_t most_apart = 6;    // Blocks of a letterhead, furniture between them included.
constexpr std::uint32_t most_form_words = 20;  // Of the lines that name minutes above their §.
constexpr std::uint32_t least_enclosed = 15;   // Tokens below «Bilaga 2».
constexpr std::uint32_t claim_window = 2500;   // Tokens in which a motion makes its claim.

/// A kind that an office or a secretary writes on top of its own paper, alone on a line.
bool is_form(Type type) {
  return is_office_letter(type) || type == Type::utlatande || type == Type::pm || type == Type::protokollsparagraf ||
         type == Type::kallelse;
}

/// Somebody speaks for themself and asks for something, before the next head.
bool claims(const Reading& r, std::uint32_t from) {
  const std::uint32_t end = std::min<std::uint32_t>(r.size(), from + claim_window);
  for (std::uint32_t i = from; i + 1 < end; ++i) {
    const Range near{i >= 8 ? i - 8 : 0, std::min(i + 8, end)};
    const auto speaks = [&](auto at) { return is_said(head_rules(), "self", r, at) || r.has(at, Flag::party); };
    if (i > from && is_said(head_rules(), "asks", r, i) && some(near, speaks)) return true;
    if (is_said(head_rules(), "demands", r, i + 1) && is_said(head_rules(), "speaks", r, i)) return true;
    if (is_said(head_rules(), "questions", r, i)) return true;
    if (r.role(i) == Role::motion_claim) return true;
    if (i > from + 30 && r.tokens[i].line && r.tokens[i].begin == r.outline->blocks[r.block(i)].span.begin &&
        head_at(r, i).weight >= 100) {
      return false;
    }
  }
  return false;
}

/// An extract of minutes: the page with names, place and time belongs to its single §.
void join_first_page(std::vector<Part>& parts) {
  if (parts.size() < 2 || is_book_of_minutes(parts)) return;
  const Part& page = parts[0];
  Part& section = parts[1];
  const bool opens = page.type == Type::protokollsparagraf && page.section_block == Reading::no_block &&
                     section.section_block != Reading::no_block;
  if (!opens) return;
  section.tokens.first = page.tokens.first;
  section.first_block = page.first_block;
  section.cut = page.cut;
  parts.erase(parts.begin());
}

class Splitter {
 public:
  explicit Splitter(const Reading& r) : r_(r) {}

  [[nodiscard]] std::vector<Part> split() {
    const auto count = static_cast<std::uint32_t>(r_.blocks.size());
    begin(0);
    for (std::uint32_t b = 0; b < count; ++b) {
      if (r_.blocks[b].empty()) continue;
      visit(b);
      previous_ = b;
    }
    close(count);
    return std::move(parts_);
  }

 private:
  void begin(std::uint32_t block) {
    Part part;
    part.first_block = block;
    part.section_block = Reading::no_block;
    parts_.push_back(part);
    in_head_ = true;
    section_ = 0;
    head_blocks_ = 0;
    weight_ = 0;
    prose_ = false;
    signed_ = false;
    listing_ = false;
    listed_.reset();
  }

  void close(std::uint32_t block) {
    Part& part = parts_.back();
    part.last_block = block;
    const std::uint32_t first = part.first_block < r_.blocks.size() ? r_.blocks[part.first_block].first : r_.size();
    const std::uint32_t last = block < r_.blocks.size() ? r_.blocks[block].first : r_.size();
    part.tokens = {first, last};
    part.section = section_;
    for (std::uint32_t b = part.first_block; b < block; ++b)
      part.decides = part.decides || (!r_.blocks[b].empty() && r_.outline->blocks[b].role == Role::decision);
    if (in_head_) part.head_end = last;
  }

  void visit(std::uint32_t block) {
    Head head = head_of(r_, block);
    std::optional<SectionSign> sign = section_sign(r_, r_.blocks[block].first);
    if (is_said(decided_rules(), "contents", r_, r_.blocks[block].first)) contents_ = 1;
    else if (!sign || sign->number < contents_) contents_ = 0;
    if (contents_ == 0 && section_ == 0 && sign && ends_in_list(r_, block)) contents_ = 1;
    const bool listed = sign && contents_ == 0 && (is_listed(block, sign->number) ||
                        is_below_section(r_, parts_.back().section_block, block));
    if (contents_ > 0 && sign) contents_ = sign->number + 1;
    if (listed) listed_ = block;
    if (sign && (listed || contents_ > 0)) {
      sign.reset();
      head = {};
    }
    const bool cut = sign ? begins_section(block, *sign)
                          : head.type != Type::none && !(in_head_ && !prose_) && begins_part(block, head);
    if (!cut && begins_enclosure(block)) {
      close(block);
      begin(block);
      parts_.back().cut = Cut::enclosure;
      enclosure_ = 0;
    } else if (cut) {
      const std::optional<std::uint32_t> ruled = sign ? std::nullopt : below_rule(r_, block);
      const std::uint32_t start = ruled ? *ruled : with_letterhead(sign ? under_form(block) : block);
      enclosure_ = 0;
      close(start);
      begin(start);
      parts_.back().cut = sign && start == block    ? Cut::section
                          : is_enclosure(r_, start) ? Cut::enclosure
                          : start != block          ? Cut::letterhead
                          : is_form(head.type)      ? Cut::form
                                                    : Cut::head;
    }
    if (sign && is_minutes_part() && !is_of_contents(block, sign->number)) {
      section_ = sign->number;
      if (parts_.back().section_block == Reading::no_block) parts_.back().section_block = block;
    }
    if (in_head_) take_head(block, head);
    const structure::Block& own = r_.outline->blocks[block];
    if (own.role == Role::attachment)
      listing_ = true;
    else if (own.role != Role::body)
      listing_ = false;
    const bool proposal = (own.role == Role::proposal || own.role == Role::decision) && own.kind != BlockKind::heading;
    // «Sundvik 2031-02-04» in a letterhead signs nothing.
    const bool signature = own.kind == BlockKind::signature &&
                           !(in_head_ && !prose_ && structure::is_place_and_date(slice(r_.text, own.span)));
    if (is_prose(r_, block) || (proposal && !in_head_) || signature) prose_ = true;
    if (prose_ && signs(r_, block)) signed_ = true;
    if (prose_ && is_enclosure(r_, block) && enclosure_ == 0) enclosure_ = block;
  }

  /// Reads the kind from the head of a part; the heaviest head wins, the first among equals.
  void take_head(std::uint32_t block, const Head& head) {
    Part& part = parts_.back();
    const bool ended = is_prose(r_, block) || head_blocks_ >= head_blocks ||
                       (r_.outline->blocks[block].role == Role::proposal && part.type != Type::none) ||
                       r_.outline->blocks[block].role == Role::decision;
    ++head_blocks_;
    if (ended && (part.type != Type::none || head_blocks_ > head_blocks || is_prose(r_, block))) {
      // A head run into its prose («Motion av … om … Det rödgröna styret …») still tells the kind.
      const bool runs_in = head.type == Type::motion || head.type == Type::interpellation ||
                           head.type == Type::skrivelse || head.type == Type::medborgarforslag ||
                           head.type == Type::enkel_fraga || head.type == Type::reservation || is_form(head.type);
      if (part.type == Type::none && runs_in && head.words.first == r_.blocks[block].first) take(part, head);
      part.head_end = r_.blocks[block].first;
      in_head_ = false;
      return;
    }
    // «1. Motion om fler träd remitteras till nämnden.»: a point tells of another paper.
    const Role role = r_.outline->blocks[block].role;
    const bool point = r_.outline->blocks[block].kind == BlockKind::list_item &&
                       (role == Role::proposal || role == Role::decision);
    if (head.type != Type::none && !point) take(part, head);
  }

  void take(Part& part, const Head& head) {
    if (head.type == Type::bilaga && parts_.size() == 1) return;  // Alone it encloses nothing.
    // Minutes are told best by their §: the title stands beside it.
    const bool section = part.type == Type::protokollsparagraf && head.type == part.type &&
                         r_.is(head.words.first, "§") && !r_.is(part.words.first, "§");
    // «RESERVATION / § 44 Plan för hamnen»: what somebody hands in tells to which § of the minutes.
    if (r_.is(head.words.first, "§") && handed_in(part, r_.block(head.words.first))) return;
    // «Reservation» right below a decision heads a section of the paper.
    if (head.type == Type::reservation && previous_ && r_.outline->blocks[*previous_].role == Role::decision) return;
    // What stands later in the head must weigh clearly more: the title of the case follows the name of the form.
    if (!section && part.type != Type::none && head.weight <= weight_ + 8) return;
    part.type = head.type;
    part.words = head.words;
    part.derived = head.derived;
    weight_ = head.weight;
  }

  /// «Reservation», «SÄRSKILT YTTRANDE», alone above a § in the head of a paper that decides nothing.
  bool handed_in(const Part& part, std::uint32_t section) const {
    if (parts_.size() > 1 || has_soon(section, Role::decision)) return false;
    for (std::uint32_t b = part.first_block; b < section; ++b) {
      if (r_.blocks[b].empty()) continue;
      const std::optional<structure::Section> own =
          structure::section_of(language::words_key(slice(r_.text, r_.outline->blocks[b].span)));
      if (own && (own->role == Role::reservation || own->role == Role::special_statement || own->role == Role::yrkande))
        return true;
    }
    return false;
  }

  /// «Bilaga 2» alone on its line, and what it is below it: no line of a list, nor the corner of the next page.
  bool begins_enclosure(std::uint32_t block) const {
    if (!prose_ || !is_enclosure(r_, block) || heads_votes(r_, block) || (previous_ && lists_papers(r_, *previous_)))
      return false;
    if (r_.outline->blocks[block].kind == BlockKind::list_item || is_labelled_so(parts_.back(), block)) return false;
    std::uint32_t next = block + 1;
    while (next < r_.blocks.size() && r_.blocks[next].empty()) ++next;
    if (next >= r_.blocks.size() || r_.is(r_.blocks[next].first, "bilaga")) return false;
    return r_.size() - r_.blocks[next].first >= least_enclosed &&
           !(previous_ && r_.is(r_.blocks[*previous_].first, "bilaga"));
  }
  bool is_labelled_so(const Part& part, std::uint32_t block) const {
    const std::uint32_t first = r_.blocks[part.first_block].first, at = r_.blocks[block].first;
    return r_.is(first, "bilaga") && r_.key(first + 1) == r_.key(at + 1);
  }

  bool begins_part(std::uint32_t block, const Head& head) {
    const Part& part = parts_.back();
    const BlockKind kind = r_.outline->blocks[block].kind;
    const Range range = r_.blocks[block];
    if (!prose_ || kind == BlockKind::list_item || (previous_ && lists_papers(r_, *previous_))) return false;
    if (begins_below_rule(block, head)) return true;
    // A form's name on a later line of the block is a letterhead's; anything else is chance.
    if (head.line != range.first && (!is_form(head.type) || range.size() > 60)) return false;
    const bool listed = r_.outline->blocks[block].role == Role::attachment && kind != BlockKind::heading &&
                        enclosure_ == 0 && !(previous_ && is_letterhead(r_, *previous_));
    if (listed) return false;  // One of several lines under «Bilagor».
    // «Bilagor / Voteringslista / Tjänsteskrivelse 2031-12-12»: below a name in a list nothing is said.
    const bool sentence = is_minutes_part() && r_.is(range.last - 1, ".");  // «Svar på motion om en ny hamn.»
    if (is_form(head.type))
      return !sentence && head.alone && says_something(block + 1) &&
             (head.type != part.type || enclosure_ != 0 || (signed_ && is_another(block)));
    if (head.derived || head.weight < 70 || head.type == Type::reservation) return false;
    const bool owned = head.line != head.words.first && body_at(r_, head.line);  // «Kommunstyrelsen Yrkande (V)»
    const bool announced = owned || (previous_ && is_letterhead(r_, *previous_));
    // Under the signature of one paper, below the name of a body, stands the head of another.
    if (announced && signed_ && (head.alone || (!owned && is_printed_number(r_, *previous_)))) return has_prose(block);
    if (head.type == Type::bilaga) return false;
    if (head.type == part.type && enclosure_ == 0 && !(announced && head.type == Type::yrkande)) return false;
    if (!announced && (range.size() > 60 || (range.size() > 12 && r_.is_any(range.last - 1, {".", ";"})))) return false;
    if (head.type != Type::yrkande) return claims(r_, announced ? range.first : range.last);
    // In minutes and in what somebody puts forward a heading «Yrkande» is a section.
    const bool section = part.type == Type::protokollsparagraf || part.type == Type::protokoll ||
                         (!announced && (part.type == Type::motion || part.type == Type::medborgarforslag ||
                                         part.type == Type::skrivelse));
    return !section && (has_soon(block, Role::proposal) || claims(r_, range.last));
  }

  /// A rule ends one paper, and below it stands the head of another. Minutes have rules between their §§ and pages,
  /// too: there only a dated demand is a paper of its own.
  bool begins_below_rule(std::uint32_t block, const Head& head) const {
    const Part& part = parts_.back();
    const bool kind = is_office_letter(head.type) || head.type == Type::interpellationssvar ||
                      head.type == Type::yrkande;
    const std::optional<std::uint32_t> first = kind ? below_rule(r_, block) : std::nullopt;
    if (!first || !has_prose(block + 1)) return false;
    const bool demand = head.type == Type::yrkande;
    if (is_minutes_part() || demand)
      return demand && signed_ && head.alone && !letterhead_of(r_, *first, block).days.empty();
    const bool asks =
        part.type == Type::motion || part.type == Type::interpellation || part.type == Type::medborgarforslag;
    return head.type != part.type && (head.alone || asks);
  }

  /// Is something told, proposed or decided, or does a § begin?
  bool says_something(std::uint32_t block) const {
    for (std::uint32_t b = block; b < r_.blocks.size() && b < block + head_blocks; ++b)
      if (!r_.blocks[b].empty() && section_sign(r_, r_.blocks[b].first)) return true;
    return has_prose(block) || has_soon(block, Role::proposal) || has_soon(block, Role::decision);
  }

  /// Somebody says something below a head: the last page's running head is no paper.
  bool has_prose(std::uint32_t block) const {
    for (std::uint32_t b = block; b < r_.blocks.size() && b < block + head_blocks; ++b)
      if (is_prose(r_, b)) return true;
    return false;
  }

  /// A form's name that another body's name or another day stands beside is no running head of the paper it is under.
  bool is_another(std::uint32_t block) const {
    const Part& part = parts_.back();
    const std::uint32_t form = part.words.empty() ? part.first_block : r_.block(part.words.first);
    return differs(letterhead_of(r_, part.first_block, form), letterhead_of(r_, with_letterhead(block), block));
  }

  bool is_minutes_part() const {
    const Type type = parts_.back().type;
    return type == Type::protokollsparagraf || type == Type::protokoll || (type == Type::none && in_head_);
  }

  /// «… den 12 mars, § 214 och den 26 mars, / § 265.»: a line that begins with the § of a sentence.
  bool goes_on(std::uint32_t block) const {
    if (!previous_) return false;
    const Range above = r_.blocks[*previous_];
    return !above.empty() && r_.block(above.first) + 1 >= block &&
           r_.is_any(above.last - 1, {",", "och", "samt", "enligt", "av"});
  }

  /// Whole minutes: each § is a paper of its own. A list of contents names them without saying anything.
  bool begins_section(std::uint32_t block, const SectionSign& sign) {
    if (r_.outline->blocks[block].kind == BlockKind::list_item || sign.number == section_) return false;
    if (goes_on(block) || is_of_contents(block, sign.number)) return false;
    if (!is_minutes_part()) return prose_ && has_soon(block, Role::decision);
    if (section_ == 0) return prose_;  // The first one goes with its head, unless a whole page stands before it.
    return sign.number < section_ || block > parts_.back().section_block + 1;
  }

  /// A list of contents, or of what the meeting dealt with: nothing stands between this § and the next, and both come
  /// again, in this order.
  bool is_of_contents(std::uint32_t block, std::uint32_t number) const {
    const std::uint32_t end = r_.blocks[block].last;  // Not «§ 12 Taxor   Dnr 2031.7.102».
    if (r_.written(end - 2).ends_with(".") && r_.shape(end - 1) == Shape::number &&
        !(r_.tight(end - 2) && r_.tight(end - 1)))
      return true;  // «§ 12 Taxor ………… 3»
    std::uint32_t next = block + 1;
    std::optional<SectionSign> after;
    for (; next < r_.blocks.size() && next < block + most_apart && !after; ++next) {
      if (r_.blocks[next].empty()) continue;
      if (is_prose(r_, next) || r_.outline->blocks[next].role == Role::decision) return false;
      after = section_sign(r_, r_.blocks[next].first);
    }
    for (; after && next < r_.blocks.size(); ++next) {
      if (r_.blocks[next].empty()) continue;
      const std::optional<SectionSign> again = section_sign(r_, r_.blocks[next].first);
      if (again && again->number == number) return true;
    }
    return false;
  }

  /// «§43 KSAU Årsredovisning» under «Beslutsunderlag»: another body's §, on which the decision rests. It is not the
  /// next one, and nothing is said before the § below it. «§ 67 KS …» above «§ 63 KS …» is of such a list anywhere.
  bool is_listed(std::uint32_t block, std::uint32_t number) const {
    if (section_ == 0 || number == section_ + 1) return false;
    const bool listing = listing_ || listed_ == previous_;
    for (std::uint32_t b = block + 1; b < r_.blocks.size() && b < block + most_apart; ++b) {
      if (r_.blocks[b].empty()) continue;
      if (const auto sign = section_sign(r_, r_.blocks[b].first)) return listing || sign->number < number;
      if (!listing) return false;
      const Role role = r_.outline->blocks[b].role;
      if (is_prose(r_, b) || (role != Role::body && role != Role::attachment)) return false;
    }
    return true;
  }

  /// A § in another paper quotes a law, unless a decision follows; a «Yrkande» is a section, unless a proposal does.
  bool has_soon(std::uint32_t block, Role role) const {
    for (std::uint32_t b = block; b < r_.blocks.size() && b < block + 8; ++b) {
      if (r_.outline->blocks[b].role == role && !r_.blocks[b].empty()) return true;
    }
    return false;
  }

  /// The block above that holds a nonempty one, or `block` where the part begins.
  std::uint32_t above(std::uint32_t block) const {
    for (std::uint32_t b = block; b > parts_.back().first_block + 1 && block - b < most_apart; --b)
      if (!r_.blocks[b - 1].empty()) return b - 1;
    return block;
  }

  /// «Samverkansgruppen   Protokoll 4/31 / Utdrag ur protokoll / § 5 …»: the form's name right above a § belongs to it.
  std::uint32_t under_form(std::uint32_t section) const {
    std::uint32_t first = section;
    for (std::uint32_t form = above(first); form != first; form = above(first)) {
      const Head head = head_of(r_, form).type == Type::none ? numbered_head(form) : head_of(r_, form);
      const bool names = head.type == Type::protokollsparagraf && !head.derived &&
                         r_.blocks[form].size() <= most_form_words && !section_sign(r_, r_.blocks[form].first);
      if (!names) break;
      first = form;
    }
    return first;
  }

  /// «3. UTDRAG UR PROTOKOLL, TEKNISKA NÄMNDEN»
  Head numbered_head(std::uint32_t block) const {
    const std::uint32_t first = r_.blocks[block].first;
    return r_.shape(first) == Shape::number && r_.is(first + 1, ".") ? head_at(r_, first + 2) : Head{};
  }

  std::uint32_t with_letterhead(std::uint32_t block) const {
    std::uint32_t start = block;
    const bool form = is_form(head_of(r_, block).type) && !section_sign(r_, r_.blocks[block].first);
    for (std::uint32_t lines = 0; lines < most_apart; ++lines) {
      const std::uint32_t b = above(start);
      if (b == start) break;
      const bool field = structure::is_labelled_field(slice(r_.text, r_.outline->blocks[b].span));
      const bool office = form && start == block && names_office(r_, b);
      const bool day = is_day_line(r_, b) && above(b) != b && is_letterhead(r_, above(b));
      const bool dated = start != block && is_day_line(r_, start);  // Who gets a paper gets it without a day.
      if ((!field && !office && !day && !is_letterhead(r_, b)) || (!day && !dated && is_recipient(r_, b))) break;
      start = b;
    }
    return start;
  }

  const Reading& r_;
  std::vector<Part> parts_;
  std::optional<std::uint32_t> previous_;
  std::uint32_t section_ = 0;
  std::uint32_t enclosure_ = 0;
  std::uint32_t contents_ = 0;  ///< The least number of the next § of a list of contents; 0: no list.
  std::uint32_t head_blocks_ = 0;
  std::uint8_t weight_ = 0;
  bool in_head_ = true;
  bool prose_ = false;
  bool signed_ = false;   ///< Somebody signed what was said.
  std::optional<std::uint32_t> listed_;  ///< The last block that is_listed().
  bool listing_ = false;  ///< Below «Beslutsunderlag», up to the next section that says something.
};

}  // namespace

std::vector<Part> cut_parts(const Reading& r) {
  std::vector<Part> parts = Splitter(r).split();
  join_first_page(parts);
  if (!is_book_of_minutes(parts)) parts = with_enclosures(r, parts);
  for (Part& part : parts) tell_minutes(r, part);
  for (Part& part : parts) {
    tell_court_paper(r, part);
    if (part.cut == Cut::enclosure && part.type == Type::none) part.type = Type::bilaga;
    tell_board_letter(r, part);
    tell_motion(r, part);
    tell_office_letter(r, part);
    tell_agenda(r, part);
  }
  if (!is_book_of_minutes(parts)) return parts;
  // The first page of whole minutes is a part of its own: names, place and time of the meeting.
  Part& first = parts[0];
  if (first.section_block != Reading::no_block && first.section_block > first.first_block) {
    Part page = first;
    const std::uint32_t border = r.blocks[first.section_block].first;
    page.last_block = first.first_block = first.section_block;
    page.tokens.last = first.tokens.first = border;
    page.head_end = std::min(page.head_end, border);
    page.section_block = Reading::no_block;
    page.section = 0;
    first.cut = Cut::section;
    page.words = {};
    for (std::uint32_t b = page.first_block; b < page.last_block && page.words.empty(); ++b) {
      const Head head = head_of(r, b);
      if (head.type == Type::protokollsparagraf) page.words = head.words;
    }
    if (first.words.first < border) first.words = {border, border + 2};
    parts.insert(parts.begin(), page);
  }
  if (parts[0].section_block == Reading::no_block) parts[0].type = Type::protokoll;
  return parts;
}

bool is_book_of_minutes(const std::vector<Part>& parts) {
  std::vector<const Part*> sections;
  for (const Part& part : parts)
    if (part.section_block != Reading::no_block) sections.push_back(&part);
  if (sections.size() != 2) return sections.size() > 2;
  const bool page =
      parts[0].section_block == Reading::no_block && (is_minutes(parts[0].type) || parts[0].type == Type::none);
  const Part &one = *sections[0], &other = *sections[1];
  return parts.size() == (page ? 3u : 2u) && other.section == one.section + 1 && one.type == other.type &&
         one.decides && other.decides;
}

std::size_t main_part(const std::vector<Part>& parts) {
  constexpr std::uint32_t least_own_paper = 100;  // Tokens: more than a cover's.
  if (is_book_of_minutes(parts)) return 0;
  std::size_t best = 0;
  // Only the paper on top and the office's letter to it: a letter far down belongs to an enclosure.
  for (std::size_t i = 1; i < parts.size() && i < 3; ++i) {
    if (parts[i].cut == Cut::enclosure || parts[i].cut == Cut::signature) break;  // It carries what is enclosed.
    // An extract of minutes is what the paper above it rests on, whatever that one is called.
    const bool rests = parts[i].type == Type::protokollsparagraf && parts[best].type != Type::none;
    if (!rests && carrying(parts[i].type) > carrying(parts[best].type)) best = i;
  }
  const bool own_paper = parts[0].type == Type::none && parts[0].tokens.size() >= least_own_paper;
  return own_paper && parts[best].type == Type::protokollsparagraf ? 0 : best;
}

std::size_t part_of(const std::vector<Part>& parts, std::uint32_t token) {
  const auto after = std::upper_bound(parts.begin(), parts.end(), token, [](std::uint32_t wanted, const Part& part) {
    return wanted < part.tokens.first;
  });
  return after == parts.begin() ? 0 : static_cast<std::size_t>(after - parts.begin()) - 1;
}

}  // namespace diarium::facts
