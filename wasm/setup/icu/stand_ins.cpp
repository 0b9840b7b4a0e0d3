// Stand-ins for three units of ICU (locid.cpp, ucol_res.cpp, brkeng.cpp), behind which are locales, resource bundles,
// services, dictionaries and neural word breaking: the few members that linking asks for, none of which does anything.
//
// Written against ICU 78's internal headers. When another version does not compile or link, build with
// -DICU_WHOLE=ON (all of ICU, public functions only: slower to build and larger, the same answers).
#include <new>
#include <unicode/locid.h>
#include <unicode/udata.h>

#include "brkeng.h"
#include "collationroot.h"
#include "collationtailoring.h"
#include "locbased.h"
#include "ucol_imp.h"
#include "udatamem.h"
#include "ulocimp.h"
#include "uresimp.h"

U_NAMESPACE_BEGIN

// locid.cpp: there is one locale, the root; any other is "bogus", which createInstance refuses.
template <typename T, typename... Args>
T& Locale::Payload::emplace(Args&&...) {
  return *::new (&nest) Nest();
}
Locale::Locale() { payload.emplace<Nest>(); }
Locale::Locale(const char* language, const char*, const char*, const char*) {
  if (language == nullptr || *language == '\0') payload.emplace<Nest>();
}
Locale::Locale(const Locale& other) : UObject() {
  if (!other.isBogus()) payload.emplace<Nest>();
}
Locale::~Locale() = default;
Locale& Locale::operator=(const Locale&) { return *this; }
bool Locale::operator==(const Locale&) const { return true; }
Locale::Payload::~Payload() {}
void Locale::setToBogus() {}
const Locale& Locale::getRoot() {
  static const Locale root;  // ICU's interface returns a reference; nothing ever writes to it.
  return root;
}
const char* Locale::getName() const { return ""; }
const char* Locale::getBaseName() const { return ""; }
int32_t Locale::getKeywordValue(const char*, char*, int32_t, UErrorCode& error) const {
  if (U_SUCCESS(error)) error = U_UNSUPPORTED_ERROR;
  return 0;
}
UClassID Locale::getDynamicClassID() const {
  static char id;  // Its address is the id, as in all of ICU.
  return &id;
}

// ucol_res.cpp: no resource bundles; the root order is in ucadata.icu.
const CollationCacheEntry* CollationLoader::loadTailoring(const Locale&, UErrorCode& error) {
  const CollationCacheEntry* root = CollationRoot::getRootCacheEntry(error);
  if (root != nullptr) root->addRef();
  return root;
}
void CollationLoader::appendRootRules(UnicodeString&) {}
void CollationLoader::loadRules(const char*, const char*, UnicodeString&, UErrorCode& error) {
  error = U_UNSUPPORTED_ERROR;
}

// brkeng.cpp: no dictionaries; a run of Thai, Khmer, Han ... stays as the rules leave it.
LanguageBreakEngine::LanguageBreakEngine() {}
LanguageBreakEngine::~LanguageBreakEngine() {}
LanguageBreakFactory::LanguageBreakFactory() {}
LanguageBreakFactory::~LanguageBreakFactory() {}
UnhandledEngine::UnhandledEngine(UErrorCode&) : fHandled(nullptr) {}
UnhandledEngine::~UnhandledEngine() {}
UBool UnhandledEngine::handles(UChar32, const char*) const { return true; }
int32_t UnhandledEngine::findBreaks(UText* text, int32_t, int32_t end, UVector32&, UBool, UErrorCode&) const {
  utext_setNativeIndex(text, end);
  return 0;
}
void UnhandledEngine::handleCharacter(UChar32) {}
ICULanguageBreakFactory::ICULanguageBreakFactory(UErrorCode&) : fEngines(nullptr) {}
ICULanguageBreakFactory::~ICULanguageBreakFactory() {}
const LanguageBreakEngine* ICULanguageBreakFactory::getEngineFor(UChar32, const char*) { return nullptr; }
const LanguageBreakEngine* ICULanguageBreakFactory::loadEngineFor(UChar32, const char*) { return nullptr; }
DictionaryMatcher* ICULanguageBreakFactory::loadDictionaryMatcherFor(UScriptCode) { return nullptr; }
void ICULanguageBreakFactory::addExternalEngine(ExternalBreakEngine*, UErrorCode& error) {
  error = U_UNSUPPORTED_ERROR;
}

U_NAMESPACE_END

// uresbund.cpp, uloc.cpp, ucol_res.cpp, propname.cpp: named by virtual functions that nobody calls.
U_CAPI void U_EXPORT2 ures_close(UResourceBundle*) {}
U_CAPI int32_t U_EXPORT2 ucol_getFunctionalEquivalent(char*, int32_t, const char*, const char*, UBool*, UErrorCode* error) {
  *error = U_UNSUPPORTED_ERROR;
  return 0;
}
U_CAPI int32_t U_EXPORT2 u_getPropertyValueEnum(UProperty, const char*) { return UCHAR_INVALID_CODE; }
icu::CharString ulocimp_getKeywordValue(const char*, std::string_view, UErrorCode& error) {
  error = U_UNSUPPORTED_ERROR;
  return {};
}
void ulocimp_getSubtags(std::string_view, icu::CharString*, icu::CharString*, icu::CharString*, icu::CharString*,
                        const char**, UErrorCode& error) {
  error = U_UNSUPPORTED_ERROR;
}
