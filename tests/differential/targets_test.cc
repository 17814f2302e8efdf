// Every SIMD kernel gives the same bits on every target that runs here.
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "stages/hash/minhash_kernel.h"
#include "stages/hash/target.h"
#include "stages/sign/shingle.h"
#include "stages/text/words.h"
#include "tests/support/gen.h"

namespace copydesk::testing {
namespace {

struct Everything {
  std::vector<uint64_t> words;
  std::vector<uint32_t> begins_and_ends;
  std::vector<uint32_t> line_ends;
  uint32_t count = 0;
  std::vector<uint32_t> signature;

  friend bool operator==(const Everything&, const Everything&) = default;
};

Everything RunAll(std::string_view text, size_t slots) {
  Everything all;
  std::vector<text::WordSpan> spans;
  text::HashWords(text, all.words, &spans, &all.line_ends);
  for (const text::WordSpan& span : spans) {
    all.begins_and_ends.push_back(span.begin);
    all.begins_and_ends.push_back(span.end);
  }
  all.count = text::CountWords(text);
  std::vector<uint64_t> shingles;
  sign::Shingles(all.words, 3, shingles);
  all.signature.resize(slots);
  hash::MinHash(shingles, all.signature);
  return all;
}

class Targets : public ::testing::Test {
 protected:
  void TearDown() override { hash::ForceTarget(""); }

  static void ExpectSame(std::string_view text, size_t slots) {
    hash::ForceTarget(names().back());
    const Everything want = RunAll(text, slots);
    for (const std::string& name : names()) {
      ASSERT_TRUE(hash::ForceTarget(name));
      ASSERT_EQ(RunAll(text, slots), want) << name << ": " << ::testing::PrintToString(text);
    }
  }
  static const std::vector<std::string>& names() {
    static const std::vector<std::string> all = hash::TargetNames();
    return all;
  }
};

TEST_F(Targets, ThereIsMoreThanOne) { EXPECT_GT(names().size(), 1U); }

TEST_F(Targets, AgreeOnTextsOfEveryLengthUpToThreeBlocksAtEveryMisalignment) {
  Gen gen(TestSeed());
  for (size_t length = 0; length <= 3 * 64 + 5; ++length) {
    for (size_t shift = 0; shift < 64; shift += 7) {
      std::string text;
      while (text.size() < length) text += gen.Chance(50) ? gen.Words(8, 50) + "\n" : gen.Text(30);
      const std::unique_ptr<char[]> memory(new char[shift + length]);
      std::memcpy(memory.get() + shift, text.data(), length);
      ExpectSame(std::string_view(memory.get() + shift, length), 128);
    }
  }
}

TEST_F(Targets, AgreeOnAllShortStringsOverASmallAlphabet) {
  const std::string_view alphabet = "aZ \xC3\xA9";
  for (size_t length = 0; length <= 5; ++length) {
    size_t strings = 1;
    for (size_t i = 0; i < length; ++i) strings *= alphabet.size();
    for (size_t n = 0; n < strings; ++n) {
      std::string text;
      for (size_t rest = n, i = 0; i < length; ++i, rest /= alphabet.size()) {
        text.push_back(alphabet[rest % alphabet.size()]);
      }
      ExpectSame(text, 16);
    }
  }
}

TEST_F(Targets, AgreeOnLongTextsAndAllSignatureSizes) {
  Gen gen(TestSeed());
  for (const size_t slots : {16U, 48U, 128U, 208U, 1024U}) {
    for (const size_t words : {1U, 3U, 20U, 60U, 300U, 3000U}) {
      ExpectSame(gen.Words(words, 1000) + gen.Text(300) + gen.Bytes(100), slots);
    }
  }
}

TEST_F(Targets, AgreeOnHowManySlotsAreEqual) {
  Gen gen(TestSeed());
  for (size_t size = 0; size < 70; ++size) {
    std::vector<uint32_t> a;
    std::vector<uint32_t> b;
    for (size_t i = 0; i < size; ++i) {
      a.push_back(static_cast<uint32_t>(gen.Below(2)));
      b.push_back(static_cast<uint32_t>(gen.Below(2)));
    }
    hash::ForceTarget(names().back());
    const uint32_t want = hash::CountEqual(a, b);
    for (const std::string& name : names()) {
      hash::ForceTarget(name);
      EXPECT_EQ(hash::CountEqual(a, b), want) << name;
    }
  }
}

}  // namespace
}  // namespace copydesk::testing
