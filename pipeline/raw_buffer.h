// Growing room for plain values that are written right after the room was made.
//
// std::vector and std::string fill what resize adds, which for a buffer that is about to be
// overwritten is one more walk over its memory. Move-only. Tested by
// tests/unit/pipeline/raw_buffer_test.cc.
#ifndef COPYDESK_PIPELINE_RAW_BUFFER_H_
#define COPYDESK_PIPELINE_RAW_BUFFER_H_

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace copydesk {

template <typename T>
class RawBuffer {
  static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(std::max_align_t));

 public:
  RawBuffer() = default;
  RawBuffer(RawBuffer&& other) noexcept
      : values_(std::move(other.values_)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  RawBuffer& operator=(RawBuffer&& other) noexcept {
    values_ = std::move(other.values_);
    size_ = std::exchange(other.size_, 0);
    capacity_ = std::exchange(other.capacity_, 0);
    return *this;
  }

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const T* data() const { return values_.get(); }
  T* data() { return values_.get(); }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }

  // `count` more values at the end, of any content. They are valid until the buffer grows again.
  // Throws std::bad_alloc.
  std::span<T> Extend(size_t count) {
    if (count > capacity_ - size_) Reserve(std::max(size_ + count, capacity_ * 2));
    const std::span<T> added(data() + size_, count);
    size_ += count;
    return added;
  }

  void Append(std::span<const T> values) {
    std::copy(values.begin(), values.end(), Extend(values.size()).begin());
  }

  // Drops what stands behind the first `size` values. REQUIRES: size <= size().
  void Truncate(size_t size) { size_ = size; }

  // Makes room for `capacity` values in all.
  void Reserve(size_t capacity) {
    if (capacity <= capacity_) return;
    void* const moved = std::realloc(values_.get(), capacity * sizeof(T));
    if (moved == nullptr) throw std::bad_alloc();
    static_cast<void>(values_.release());
    values_.reset(static_cast<T*>(moved));
    capacity_ = capacity;
  }

 private:
  struct Free {
    void operator()(T* values) const { std::free(values); }
  };

  std::unique_ptr<T[], Free> values_;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

}  // namespace copydesk

#endif  // COPYDESK_PIPELINE_RAW_BUFFER_H_
