#include "cli/pdf/page_scan.h"

namespace diarium::cli {

struct PageScanner::Open {};

PageScanner::PageScanner() = default;
PageScanner::~PageScanner() = default;
bool PageScanner::open() { return false; }
std::string PageScanner::name() const { return {}; }
std::vector<scan::ScannedWord> PageScanner::read(GrayPicture, const std::function<GrayPicture()>&) { return {}; }

}  // namespace diarium::cli
