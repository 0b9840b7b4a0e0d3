// source/inside/pdf_places: what are the objects of a PDF to somebody who opens it? «page 3», not «object 984».
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace diarium::source {

/// Says of a place that look_inside() named («object 984») where a reader finds it: «page 3», «an annotation on page 3», «the properties of
/// the file», «a part that no page shows (object 984)». Any other place stays. Reads the whole file at its first question.
class PdfPlaces {
 public:
  /// `file`: bytes of a PDF, which outlive this; of another file every place stays.
  explicit PdfPlaces(std::string_view file) : file_(file) {}
  [[nodiscard]] std::string name_of(std::string place);

 private:
  std::string_view file_;
  std::map<std::string, std::string, std::less<>> names_;  ///< By the number of the object.
  bool read_ = false;
};

}  // namespace diarium::source
