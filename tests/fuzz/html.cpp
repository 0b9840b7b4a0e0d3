// Bytes as a web page; the first byte says how it begins.
#include "fuzz/bytes.h"
#include "fuzz/check.h"

void diarium::fuzz::run(std::string_view given) {
  fuzz::Bytes bytes(given);
  using std::literals::operator""sv;
  constexpr std::string_view begins[] = {"<html>"sv,
                                         "<!DOCTYPE html><main>"sv,
                                         "<html><table>"sv,
                                         "<?xml version='1.0' encoding='iso-8859-1'?><html>"sv,
                                         "<html><meta charset=utf-16>"sv,
                                         "\xEF\xBB\xBF<html>"sv,
                                         "\xFF\xFE<\0h\0t\0m\0l\0>\0"sv,
                                         ""sv};
  const std::string_view begin = begins[bytes.next() % std::size(begins)];
  fuzz::read_and_check(std::string(begin) + std::string(bytes.rest()));
}
