/* Do the archives link, and do they read? Prints a word that each of them read, and that a DOCTYPE's entity stays unread. */
#include <expat.h>
#include <gumbo.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

static void print_text(void* user, const XML_Char* text, int size) {
  (void)user;
  printf("%.*s ", size, text);
}

static int read_xml(const char* text) {
  XML_Parser parser = XML_ParserCreateNS(NULL, ' ');
  int ok;
  XML_SetHashSalt(parser, 1);
  XML_SetCharacterDataHandler(parser, print_text);
  ok = XML_Parse(parser, text, (int)strlen(text), 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return ok;
}

static void print_first_text(const GumboNode* node) {
  unsigned i;
  if (node->type == GUMBO_NODE_TEXT) printf("%s ", node->v.text.text);
  if (node->type != GUMBO_NODE_ELEMENT) return;
  for (i = 0; i < node->v.element.children.length; ++i) print_first_text(node->v.element.children.data[i]);
}

int main(void) {
  static const unsigned char small[] = {0xcb, 0xce, 0xcf, 0xcd, 0x2d, 0xcd, 0x2b, 0x01, 0x00};
  unsigned char large[16];
  z_stream stream;
  GumboOutput* html;
  if (!read_xml("<a xmlns='b'>motion</a>")) return 1;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, -15) != Z_OK) return 1;
  stream.next_in = small, stream.avail_in = sizeof small, stream.next_out = large, stream.avail_out = sizeof large;
  if (inflate(&stream, Z_FINISH) != Z_STREAM_END) return 1;
  printf("%.*s ", (int)stream.total_out, large);
  inflateEnd(&stream);
  html = gumbo_parse("<p>att&ndash;sats<p>");
  print_first_text(html->root);
  gumbo_destroy_output(&kGumboDefaultOptions, html);
  puts("");
  return 0;
}
