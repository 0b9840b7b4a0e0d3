// base/buffer: bytes with one owner, handed over and never copied: a text, memory that somebody allocated, or what somebody else
// keeps for as long as this lives.
#pragma once
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace diarium {

class Buffer {
 public:
  Buffer() = default;
  explicit Buffer(std::string bytes)
      : text_(std::make_unique<std::string>(std::move(bytes))), data_(text_->data()), size_(text_->size()) {}
  /// Takes over memory of std::malloc.
  Buffer(void* allocated, std::size_t size) : memory_(static_cast<char*>(allocated)), data_(memory_.get()), size_(size) {}
  /// Memory that nobody has written yet, so that the system gives none before it is; empty where there is not so much.
  [[nodiscard]] static Buffer reserved(std::size_t size) {
    void* memory = std::malloc(size);
    return memory ? Buffer(memory, size) : Buffer();
  }

  /// Bytes of somebody who outlives this (a file in memory); nobody writes to them.
  [[nodiscard]] static Buffer borrowed(std::string_view bytes) {
    Buffer buffer;
    buffer.borrowed_ = bytes.data();
    buffer.size_ = bytes.size();
    return buffer;
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  /// Lives as long as this, or whom it is moved to.
  [[nodiscard]] std::string_view view() const { return {borrowed_ ? borrowed_ : data_, size_}; }
  /// Null of what is borrowed.
  [[nodiscard]] char* writable() { return data_; }

 private:
  struct Free {
    void operator()(char* memory) const { std::free(memory); }
  };
  std::unique_ptr<std::string> text_;
  std::unique_ptr<char, Free> memory_;
  char* data_ = nullptr;
  const char* borrowed_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace diarium
