// facts/kinds/words: the allowed words of the schema, for validation, i18n and tests, and the kinds of paper as a type.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace diarium::facts {

/// Kinds of paper; `none` where the text does not tell.
enum class Type : std::uint8_t {
  none,
  motion,
  tjansteskrivelse,
  utlatande,
  pm,
  protokollsparagraf,
  interpellation,
  interpellationssvar,
  enkel_fraga,
  skrivelse,
  medborgarforslag,
  tjansteutlatande,
  remissvar,
  yrkande,
  protokoll,
  kallelse,
  reservation,
  bilaga,
  delegationsbeslut,
  delegationslista,
  forteckning,
  budget,
  arsredovisning,
  uppfoljning,
  plan,
  riktlinje,
  avtal,
  taxa,
  granskningsrapport,
  rapport,
  statistik,
  karta,
  ritning,
  blankett,
  presentation,
  epost,
  webbsida,
  missiv,
  utkast
};

/// Words of `type`, `types_also` and `components.type`, in the order of Type; the first is empty. Those behind `bilaga`
/// are told by what a paper is called (assets/lists/kinds.txt), never by how it is built.
inline constexpr std::array<std::string_view, 39> type_words = {"",
                                                                "motion",
                                                                "tjansteskrivelse",
                                                                "utlatande",
                                                                "pm",
                                                                "protokollsparagraf",
                                                                "interpellation",
                                                                "interpellationssvar",
                                                                "enkel_fraga",
                                                                "skrivelse",
                                                                "medborgarforslag",
                                                                "tjansteutlatande",
                                                                "remissvar",
                                                                "yrkande",
                                                                "protokoll",
                                                                "kallelse",
                                                                "reservation",
                                                                "bilaga",
                                                                "delegationsbeslut",
                                                                "delegationslista",
                                                                "forteckning",
                                                                "budget",
                                                                "arsredovisning",
                                                                "uppfoljning",
                                                                "plan",
                                                                "riktlinje",
                                                                "avtal",
                                                                "taxa",
                                                                "granskningsrapport",
                                                                "rapport",
                                                                "statistik",
                                                                "karta",
                                                                "ritning",
                                                                "blankett",
                                                                "presentation",
                                                                "epost",
                                                                "webbsida",
                                                                "missiv",
                                                                "utkast"};
/// What lies with the papers of a matter and is called by its name: from bilaga on. Those before are known by how they
/// are built.
[[nodiscard]] constexpr bool is_enclosed_kind(Type type) { return type >= Type::bilaga; }
/// What somebody adopts: a draft of it is told as one (`utkast`), with the kind in types_also.
[[nodiscard]] constexpr bool is_adopted(Type type) {
  return type == Type::budget || (type >= Type::plan && type <= Type::taxa);
}
[[nodiscard]] constexpr std::string_view word(Type type) { return type_words[static_cast<std::size_t>(type)]; }
/// The kind of that name; none where no kind has it.
[[nodiscard]] constexpr Type type_of(std::string_view word) {
  const auto at = std::ranges::find(type_words, word);
  return at == type_words.end() ? Type::none : static_cast<Type>(at - type_words.begin());
}

/// Minutes, or a paragraph of them.
[[nodiscard]] constexpr bool is_minutes(Type type) {
  return type == Type::protokollsparagraf || type == Type::protokoll;
}

/// A letter of an office to those who decide.
[[nodiscard]] constexpr bool is_office_letter(Type type) {
  return type == Type::tjansteskrivelse || type == Type::tjansteutlatande;
}

/// How far a paper of a kind carries the file or the case that it is of: the answer before what it answers. From 2 on
/// somebody in office writes it, with the case's number in its head; 0: nothing is known of it.
[[nodiscard]] constexpr int carrying(Type type) {
  switch (type) {
    case Type::utlatande:
      return 5;
    case Type::pm:
      return 4;
    case Type::tjansteskrivelse:
    case Type::tjansteutlatande:
    case Type::interpellationssvar:
      return 3;
    case Type::protokollsparagraf:
      return 2;
    case Type::none:
      return 0;
    default:
      return 1;
  }
}

/// `case_numbers.role`
inline constexpr std::array<std::string_view, 5> number_roles = {"own", "bilaga", "motion", "handling", "cited"};

/// `components.reason`, in the order of Cut (facts/parts/parts.h).
inline constexpr std::array<std::string_view, 7> component_reasons = {"start",     "section", "letterhead", "form",
                                                                      "enclosure", "head",    "signature"};

/// `grounds.kind`
inline constexpr std::array<std::string_view, 3> ground_kinds = {"policy", "law", "practice"};

/// `grounds.stage`: who gives a ground, in the order in which a case goes; `dissent` against a body's decision.
inline constexpr std::array<std::string_view, 7> ground_stages = {"office",   "beredning",   "utskott", "nämnd",
                                                                  "styrelse", "fullmäktige", "dissent"};

/// `persons.roles`
inline constexpr std::array<std::string_view, 21> person_roles = {
    "motionär",        "skrivelseställare", "interpellant", "svarande",  "föredragande", "ordförande",
    "vice ordförande", "ledamot",           "ersättare",    "yrkande",   "reservant",    "särskilt uttalande",
    "anteckning",      "röstande",          "avstår",       "sekreterare", "justerare",  "handläggare",
    "chef",            "jäv",              "tjänsteperson"};
/// Those by which somebody sits in a body.
inline constexpr std::string_view chair_role = person_roles[5], vice_chair_role = person_roles[6],
                                  member_role = person_roles[7], substitute_role = person_roles[8];
/// Those by what somebody does in a matter.
inline constexpr std::string_view moving_role = person_roles[0], writing_role = person_roles[1],
                                  asking_role = person_roles[2], answering_role = person_roles[3],
                                  demanding_role = person_roles[9], reserving_role = person_roles[10],
                                  voting_role = person_roles[13], handling_role = person_roles[17],
                                  stating_role = person_roles[11], recused_role = person_roles[19];
/// That of an official by a title alone: whom a decision is sent to.
inline constexpr std::string_view official_role = person_roles[20], chief_role = person_roles[18];
/// The role of a person who holds none of the others.
inline constexpr std::string_view other_role = "annan";

/// `proposals.kind`
inline constexpr std::array<std::string_view, 6> proposal_kinds = {"motion_yrkande", "beslutsförslag",      "yrkande",
                                                                   "beslut",         "reservation_yrkande", "fråga"};
/// The kinds of proposals by name.
namespace kind {
inline constexpr std::string_view claim = proposal_kinds[0], proposal = proposal_kinds[1], demand = proposal_kinds[2],
                                  decision = proposal_kinds[3], reserved = proposal_kinds[4],
                                  question = proposal_kinds[5];
}

/// `recommended_decision.outcome`, `decision.outcome`
inline constexpr std::array<std::string_view, 15> outcome_words = {
    "avslå", "bifalla",  "besvarad", "avstyrka", "tillstyrka", "bordlägga", "återremiss", "remittera",
    "anta",  "godkänna", "delvis",   "upphäva",  "utse",       "bevilja",   "notera"};
/// The outcomes by name.
namespace outcome {
inline constexpr std::string_view refused = outcome_words[0], granted = outcome_words[1], answered = outcome_words[2],
                                  advised_against = outcome_words[3], endorsed = outcome_words[4],
                                  sent_back = outcome_words[6], adopted = outcome_words[8], approved = outcome_words[9],
                                  in_part = outcome_words[10], repealed = outcome_words[11],
                                  elected = outcome_words[12], allowed = outcome_words[13], noted = outcome_words[14];
}
[[nodiscard]] constexpr bool grants(std::string_view word) {
  return word == outcome::granted || word == outcome::endorsed;
}
[[nodiscard]] constexpr bool refuses(std::string_view word) {
  return word == outcome::refused || word == outcome::answered || word == outcome::advised_against;
}
[[nodiscard]] constexpr bool adopts(std::string_view word) {
  return word == outcome::adopted || word == outcome::approved;
}

/// `reservations.kind` is the first; `special_statements.kind` the others.
inline constexpr std::array<std::string_view, 4> dissent_kinds = {"reservation", "särskilt uttalande", "yttrande",
                                                                  "protokollsanteckning"};

/// `referral_bodies.reply`: no more is told than that it was asked; it answered; it did not.
inline constexpr std::array<std::string_view, 3> reply_words = {"asked", "answered", "silent"};

/// `cited.kind`
inline constexpr std::array<std::string_view, 4> citation_kinds = {"policy", "law", "decision", "document"};

/// `dates.what`
inline constexpr std::array<std::string_view, 18> date_whats = {
    "document_date", "sammanträde", "motion_inlämnad", "tidigare_motion",  "remiss",
    "remissvar",     "beredning",   "bordlagt",        "tjänsteskrivelse", "tjänsteutlåtande",
    "yrkande",       "yttrande",    "godkänd",         "deadline",         "cited_decision",
    "event",         "signerad",    "beslutsdag"};
/// The day of decision, as its cover tells; its own where it bears no other, by this rule.
inline constexpr std::string_view day_of_decision = date_whats.back(), day_of_signature = date_whats[16],
                                  planned_rule = "beslutsdagen, som handlingen anger den";

/// Rules of what a § of whole minutes has from them (facts/parts/minutes.h).
inline constexpr std::string_view first_page_rule = "sagt på protokollets första sida",
                                  section_rule = "paragraf i ett protokoll",
                                  running_head_rule = "sagt i protokollets sidhuvud",
                                  other_sections_rule = "sagt i andra paragrafer i samma protokoll",
                                  adopted_rule = "sagt i det som paragrafen antog, i samma fil";

/// `user.action`. Merging and splitting of people and cases leaves the facts of a paper as they are.
inline constexpr std::array<std::string_view, 4> mark_actions = {"correct", "add", "reject", "note"};

/// True if `words` holds `one`.
template <std::size_t size>
[[nodiscard]] constexpr bool allowed(const std::array<std::string_view, size>& words, std::string_view one) {
  for (const std::string_view word : words) {
    if (word == one && !word.empty()) return true;
  }
  return false;
}

}  // namespace diarium::facts
