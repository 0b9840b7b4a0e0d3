/* What expat asks of its makers, on both sides: no DTD, no general entities (which no office file has and every attack
   begins with), namespaces. The salt of its hash tables is given by whoever parses, so it needs no random numbers. */
#define XML_GE 0
#define XML_NS 1
#define XML_CONTEXT_BYTES 0
#define XML_POOR_ENTROPY 1
#define BYTEORDER 1234
