#include "export/site/host_files.h"

#include "base/letters.h"
#include "export/page/any_address.h"
#include "source/encoding/encoding.h"
#include "source/format.h"
#include "source/web/html_charset.h"
#include "view/paper/copy.h"

namespace diarium::exporting {
namespace {

/// For the copies of papers' files: nothing in them loads or runs, and none of them is of the site's origin.
constexpr std::string_view copies_policy = "default-src 'none'; sandbox";
constexpr std::string_view forever = "public, max-age=31536000, immutable";

/// The policy of the shell's pages, with what only a header can say: anybody may show the site in a frame.
Result<std::string> policy(const Site& site) {
  constexpr std::string_view mark = "http-equiv=\"Content-Security-Policy\" content=\"";
  const std::size_t at = site.shell.find(mark);
  const std::size_t end = at == site.shell.npos ? at : site.shell.find('"', at + mark.size());
  if (end == site.shell.npos)
    return Error{Fault::bad_format, "the shell's page has no content policy; build the shell again", "index.html"};
  std::string allowed(site.shell.substr(at + mark.size(), end - at - mark.size()));
  allowed += "; frame-ancestors *";
  if (is_whole(site)) return allowed;
  return with_find_root(std::move(allowed));
}

/// Endings of the copies that are to be saved: «docx|odt|txt».
std::string saved_endings() {
  std::string all;
  for (const view::CopyEnding& one : view::copy_endings)
    if (one.use == view::CopyUse::saved) all += (all.empty() ? "" : "|") + std::string(one.ending.substr(1));
  return all;
}

/// Rules of `_headers` for the copies. Hosts add them to those of «/*», and join values of one name: a browser then
/// follows both policies.
std::string copies_headers() {
  const std::string below = "/" + std::string(view::copies_folder) + "*";
  std::string text = below + "\n  Content-Security-Policy: " + std::string(copies_policy) + "\n";
  for (const view::CopyEnding& one : view::copy_endings)
    if (one.use == view::CopyUse::saved) text += below + std::string(one.ending) + "\n  Content-Disposition: attachment\n";
  return text;
}

/// The same for Apache, inside of mod_headers: known by their addresses, wherever the site lies.
std::string copies_apache() {
  const std::string below = "\"/" + std::string(view::copies_folder) + "[^/]*";
  return "\n  # Copies of the papers' files: nothing in them runs, and what is no PDF is saved.\n"
         "  <IfModule mod_setenvif.c>\n"
         "    SetEnvIf Request_URI " + below + "$\" diarium_copy\n"
         "    SetEnvIf Request_URI " + below + "\\.(" + saved_endings() + ")(\\.br|\\.gz)?$\" diarium_saved\n"
         "  </IfModule>\n"
         "  Header always set Content-Security-Policy \"" + std::string(copies_policy) + "\" env=diarium_copy\n"
         "  Header always set Content-Disposition attachment env=diarium_saved\n";
}

/// The path of an address: «/b/» of «https://a.se/b/».
std::string path_of(std::string_view address) {
  const auto at = address.find('/', std::string_view("https://").size());
  return at == address.npos ? "/" : std::string(address.substr(at));
}

constexpr std::string_view byte_order_mark = "\uFEFF";

/// Does a «<» come first? More than browsers skip is skipped: control characters of every kind.
bool begins_as_markup(std::string_view bytes) {
  for (const char c : bytes)
    if (const auto byte = static_cast<unsigned char>(c); byte > 0x20 && byte != 0x7F) return c == '<';
  return false;
}

}  // namespace

bool is_hashed(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t digits = name.ends_with(".part") ? 16 : 8;
  const std::string_view stem = name.substr(0, name.rfind('.'));
  if (stem.size() == name.size()) return false;
  return stem.size() > digits && stem[stem.size() - digits - 1] == '-' && is_hex(stem.substr(stem.size() - digits));
}

Result<SiteFile> headers_file(const Site& site, const std::vector<std::string>& paths) {
  const auto allowed = policy(site);
  if (!allowed) return allowed.error();
  std::string text = "/*\n  Content-Security-Policy: " + *allowed +
                     "\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n" + copies_headers();
  for (const std::string& path : paths) {
    if (!is_hashed(path) || path.starts_with("d/") || path.starts_with("a/") || path.starts_with(view::copies_folder)) continue;
    text += "/" + path + "\n  Cache-Control: " + std::string(forever) + "\n";
    if (path.ends_with(".wasm")) text += "  Content-Type: application/wasm\n";
  }
  return SiteFile{"_headers", std::move(text)};
}

Result<SiteFile> apache_file(const Site& site) {
  const auto allowed = policy(site);
  if (!allowed) return allowed.error();
  std::string text = R"(# Written by diarium site. Needs AllowOverride All, or FileInfo, Indexes and Options.
Options -Indexes -MultiViews
DirectoryIndex index.html
)";
  if (!site.pack.about().address.empty())
    text += "ErrorDocument 404 " + path_of(site.pack.about().address) + "404.html\n";
  text += R"(
<IfModule mod_mime.c>
  AddType application/wasm .wasm
  AddType application/octet-stream .dia .part
  AddType application/manifest+json .webmanifest
  AddType text/markdown .md .markdown
  AddType text/calendar .ics
  AddType application/rdf+xml .rdf
  AddType font/ttf .ttf
</IfModule>

<IfModule mod_headers.c>
  Header always set Content-Security-Policy ")";
  text += *allowed;
  text += R"("
  Header always set X-Content-Type-Options "nosniff"
  Header always set Referrer-Policy "same-origin"
  Header set Cache-Control "no-cache"
  <FilesMatch "-[0-9a-f]{8}(-[0-9]+)?\.(js|css|wasm|ttf|part)(\.br|\.gz)?$">
    Header set Cache-Control ")";
  text += forever;
  text += R"("
  </FilesMatch>
)" + copies_apache() + R"(
  # Compressed beforehand (diarium site --precompress): sent to whoever reads it, under the type of the file itself.
  <IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \bbr\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L]
  </IfModule>
  <FilesMatch "\.br$">
    Header set Content-Encoding br
    Header append Vary Accept-Encoding
    SetEnv no-gzip 1
    SetEnv no-brotli 1
  </FilesMatch>
  <FilesMatch "\.gz$">
    Header set Content-Encoding gzip
    Header append Vary Accept-Encoding
    SetEnv no-gzip 1
    SetEnv no-brotli 1
  </FilesMatch>
)";
  constexpr std::pair<std::string_view, std::string_view> types[] = {
      {"html", "text/html"},          {"js", "text/javascript"},   {"css", "text/css"},
      {"json", "application/json"},   {"xml", "application/xml"},   {"ics", "text/calendar"},    {"rdf", "application/rdf+xml"}, {"txt", "text/plain"},
      {"svg", "image/svg+xml"},       {"md", "text/markdown"},     {"markdown", "text/markdown"},
      {"text", "text/plain"},         {"wasm", "application/wasm"}, {"webmanifest", "application/manifest+json"},
      {"ttf", "font/ttf"},            {"dia", "application/octet-stream"}};
  for (const auto& [ending, type] : types)
    text += "  <FilesMatch \"\\." + std::string(ending) + "\\.(br|gz)$\">\n    ForceType " + std::string(type) +
            "\n  </FilesMatch>\n";
  text += "</IfModule>\n";
  return SiteFile{".htaccess", std::move(text)};
}

std::string inert(std::string bytes, std::string_view path) {
  if (path.ends_with(".pdf") && source::looks_like_pdf(bytes)) return bytes.substr(bytes.find("%PDF-"));
  if (!begins_as_markup(bytes)) return bytes;
  source::Encoding encoding = source::sniff_encoding(bytes);
  return std::string(byte_order_mark) + source::decode_page(bytes, encoding).text;
}

}  // namespace diarium::exporting
