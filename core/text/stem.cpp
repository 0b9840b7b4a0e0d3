#include <cassert>
extern "C" {
#include <stemmer/api.h>
#include <stemmer/stem_UTF_8_swedish.h>
}

#include "text/words.h"

namespace diarium::text {

struct Stemmer::Impl {
  Impl() : env(swedish_UTF_8_create_env()) { assert(env); }
  ~Impl() { swedish_UTF_8_close_env(env); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  SN_env* env;
};

Stemmer::Stemmer() : impl_(std::make_unique<Impl>()) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view folded) {
  SN_env* env = impl_->env;
  // Snowball answers below zero only when memory is gone; the word itself is then a stem that misleads nobody.
  if (SN_set_current(env, static_cast<int>(folded.size()), reinterpret_cast<const symbol*>(folded.data())) < 0)
    return folded;
  if (swedish_UTF_8_stem(env) < 0) return folded;
  return {reinterpret_cast<const char*>(env->p), static_cast<std::size_t>(env->l)};
}

}  // namespace diarium::text
