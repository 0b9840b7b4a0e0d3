// relations/gaps_keys: what a thing that papers cite is known by, so that two citations of it meet.
#pragma once
#include <string>
#include <string_view>

namespace diarium::relations {

/// «n:KS 2031/12-3» of a case's or a paper's number however it is written.
[[nodiscard]] std::string number_key(std::string_view written);

/// A body's key: «KS» and «Kommunstyrelsen» are one, «KF» and «kommunfullmäktiges» another.
[[nodiscard]] std::string body_key(std::string_view name);

/// «d:kommunstyrelsen|2031-02-09|12»; without a § the day alone.
[[nodiscard]] std::string decision_key(std::string_view body, std::string_view day, std::string_view section);

/// Of a steering document or a report: the roots of its words, without owner, place, article and what is said of its
/// edition («gällande», «reviderad»). Empty where fewer than two roots are left: «programmet» names nothing.
[[nodiscard]] std::string work_key(std::string_view norm);

}  // namespace diarium::relations
