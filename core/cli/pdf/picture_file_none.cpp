#include "cli/pdf/picture_file.h"

namespace diarium::cli {

std::vector<PicturePage> picture_pages(std::string_view, std::size_t&) { return {}; }
GrayPicture picture_page(std::string_view, const PicturePage&, std::size_t, Tones) { return {}; }

}  // namespace diarium::cli
