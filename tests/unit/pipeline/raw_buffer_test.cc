#include "pipeline/raw_buffer.h"

#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace copydesk {
namespace {

std::string Text(const RawBuffer<char>& buffer) { return {buffer.begin(), buffer.end()}; }

TEST(RawBufferTest, KeepsWhatStandsInItWhileItGrows) {
  RawBuffer<uint64_t> buffer;
  std::vector<uint64_t> expected;
  for (size_t step = 1; step < 200; ++step) {
    const std::span<uint64_t> added = buffer.Extend(step);
    ASSERT_EQ(added.size(), step);
    std::iota(added.begin(), added.end(), step);
    for (size_t i = 0; i < step; ++i) expected.push_back(step + i);
  }
  EXPECT_EQ(std::vector<uint64_t>(buffer.begin(), buffer.end()), expected);
}

TEST(RawBufferTest, AppendsAndTruncates) {
  RawBuffer<char> buffer;
  EXPECT_TRUE(buffer.empty());
  buffer.Append(std::string_view("abc"));
  buffer.Truncate(1);
  buffer.Append(std::string_view("abc"));
  EXPECT_EQ(Text(buffer), "aabc");
  buffer.Append({});
  EXPECT_EQ(buffer.size(), 4u);
}

TEST(RawBufferTest, ReservedRoomIsNotMoved) {
  RawBuffer<char> buffer;
  buffer.Reserve(1000);
  EXPECT_EQ(buffer.size(), 0u);
  const char* const first = buffer.Extend(1).data();
  EXPECT_EQ(buffer.Extend(999).data(), first + 1);
}

TEST(RawBufferTest, IsEmptyAfterAMove) {
  RawBuffer<char> buffer;
  buffer.Extend(3)[2] = 'x';
  RawBuffer<char> moved = std::move(buffer);
  EXPECT_EQ(moved.size(), 3u);
  EXPECT_EQ(moved.data()[2], 'x');
  buffer = RawBuffer<char>();
  EXPECT_TRUE(buffer.empty());
  buffer.Extend(1)[0] = 'y';
  EXPECT_EQ(Text(buffer), "y");
}

}  // namespace
}  // namespace copydesk
