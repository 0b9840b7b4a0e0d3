// relations/gaps/gaps_keys: what a thing that papers cite is known by, so that two citations of it meet.
#pragma once
#include <string>
#include <string_view>

namespace diarium::relations {

/// «n:KS 2031/12-3» of a case's or a paper's number however it is written.
[[nodiscard]] std::string number_key(std::string_view written);

/// A body's key: «KS» and «Kommunstyrelsen» are one, «KF» and «kommunfullmäktiges» another.
[[nodiscard]] std::string body_key(std::string_view name);

/// «Kommunfullmäktige» of «KF»; other names as they are.
[[nodiscard]] std::string whole_body_name(std::string_view name);

/// «d:kommunstyrelsen|2031-02-09|12»; without a § the day alone.
[[nodiscard]] std::string decision_key(std::string_view body, std::string_view day, std::string_view section);

/// Of a § of a body in a folder, where no page of it tells the day: «u:hamn/2031-02|kommunfullmaktige|12».
[[nodiscard]] std::string undated_key(std::string_view folder, std::string_view body, std::string_view section);

/// A work's name as cited, without the words behind it that are none of its name («… för resor föreslås gälla»); empty
/// for what is no name («dessa riktlinjer»).
[[nodiscard]] std::string work_name(std::string_view norm);

/// A report's, up to what is told of it («… att …»); empty for a sentence.
[[nodiscard]] std::string report_name(std::string_view norm);

/// Of a steering document or a report: the roots of its words, without owner, place, article and what is said of its
/// edition («gällande», «reviderad»); «hamnplan» and «plan för hamnen» are one. Empty where fewer words are left:
/// «programmet» names nothing.
[[nodiscard]] std::string work_key(std::string_view norm, std::size_t least_words = 2);

/// A work's key without the years of its edition. O(bytes).
[[nodiscard]] std::string without_years(std::string_view key);
[[nodiscard]] bool has_years(std::string_view name);

/// Are two keys one word apart, and that a long one, of one other letter behind the first: «fAlerårsstrategi»? Not
/// «barnstrategi» of «hamnstrategi». O(letters²).
[[nodiscard]] bool is_misspelt(std::string_view key, std::string_view other);

/// Do two keys name one document in a paper: with a slip, or with more words than before («riktlinjer för rapportering
/// av brister i hamnen»)? O(letters²).
[[nodiscard]] bool names_one(std::string_view key, std::string_view other);

/// Does the work of one key bear every word of the other's? «w: intraservice kapitel reglement» holds «w: intraservice
/// reglement». False where either is empty. O(bytes).
[[nodiscard]] bool holds_work(std::string_view key, std::string_view other);

}  // namespace diarium::relations
