// index/pack_impl: the opened parts of a pack, for query/ and this folder.
#pragma once
#include <memory>

#include "index/dictionary.h"
#include "index/file.h"
#include "index/pack.h"
#include "index/papers.h"
#include "index/profile.h"
#include "index/shelf.h"

namespace diarium::index {

struct Pack::Impl {
  explicit Impl(File opened, Papers listed)
      : file(std::move(opened)), papers(std::move(listed)), texts(file, Section::text, papers.size()),
        outlines(file, Section::outlines, papers.size()), facts(file, Section::facts, papers.size()) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  File file;
  Papers papers;
  Profiles profiles;
  Dictionary dictionary;
  Shelf texts, outlines, facts;
};

}  // namespace diarium::index
