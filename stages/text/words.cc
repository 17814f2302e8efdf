#include "stages/text/words.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

#include "stages/text/mixed_run.h"
#include "stages/text/word_hash.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/text/words.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace copydesk::text {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr size_t kBlockBytes = 64;
// Edges of so much text are gathered before its words are hashed: long enough that the two loops
// predict well, short enough that both buffers stay in L1 (bench/text_benchmark.cc, BM_HashWords).
constexpr size_t kBatchBytes = 2048;
constexpr size_t kFlattenStep = 8;

struct BlockMasks {
  uint64_t word = 0;  // ASCII letters and digits
  uint64_t high = 0;  // bytes >= 0x80
  uint64_t line = 0;  // line feeds
};

template <class D, class M>
HWY_INLINE uint64_t MaskBits(D d, M mask) {
  uint8_t bytes[8] = {};
  hn::StoreMaskBits(d, mask, bytes);
  uint64_t bits;
  std::memcpy(&bits, bytes, sizeof(bits));
  return bits;
}

HWY_INLINE BlockMasks Classify(const uint8_t* HWY_RESTRICT block) {
  const hn::CappedTag<uint8_t, kBlockBytes> d;
  const hn::RebindToSigned<decltype(d)> di;
  const auto lower_bit = hn::Set(d, uint8_t{0x20});
  const auto first_letter = hn::Set(d, uint8_t{'a'});
  const auto first_digit = hn::Set(d, uint8_t{'0'});
  const auto last_letter = hn::Set(d, uint8_t{25});
  const auto last_digit = hn::Set(d, uint8_t{9});
  const auto line_feed = hn::Set(d, uint8_t{'\n'});
  BlockMasks masks;
  for (size_t i = 0; i < kBlockBytes; i += hn::Lanes(d)) {
    const auto v = hn::LoadU(d, block + i);
    // x <= y as min(x, y) == x: unsigned compares are dear on x86.
    const auto letter = hn::Sub(hn::Or(v, lower_bit), first_letter);
    const auto digit = hn::Sub(v, first_digit);
    const auto word = hn::Or(hn::Eq(hn::Min(letter, last_letter), letter),
                             hn::Eq(hn::Min(digit, last_digit), digit));
    masks.word |= MaskBits(d, word) << i;
    masks.high |= MaskBits(di, hn::Lt(hn::BitCast(di, v), hn::Zero(di))) << i;
    masks.line |= MaskBits(d, hn::Eq(v, line_feed)) << i;
  }
  return masks;
}

// Reads a text block by block and tells where runs of word bytes begin and end.
class EdgeScanner {
 public:
  explicit EdgeScanner(std::string_view text) : text_(text) {}

  struct Block {
    uint64_t word = 0;   // bytes of characters that do not separate
    uint64_t edges = 0;  // bits at which a run begins, or at which it has just ended
    uint64_t high = 0;   // bytes >= 0x80
    uint64_t line = 0;
  };

  // `pos` must go through 0, 64, 128, ...
  HWY_INLINE Block Scan(size_t pos) {
    const size_t left = text_.size() - pos;
    BlockMasks masks;
    if (HWY_LIKELY(left >= kBlockBytes)) {
      masks = Classify(reinterpret_cast<const uint8_t*>(text_.data()) + pos);
    } else {
      uint8_t tail[kBlockBytes] = {};
      std::memcpy(tail, text_.data() + pos, left);
      masks = Classify(tail);
    }
    if (HWY_UNLIKELY(masks.high != 0)) {
      masks.word |= NonAsciiWordBits(text_, pos, masks.high, carry_);
    }
    const uint64_t before = (masks.word << 1) | last_word_bit_;
    last_word_bit_ = masks.word >> 63;
    return {masks.word, masks.word ^ before, masks.high, masks.line};
  }

 private:
  std::string_view text_;
  BlockCarry carry_;
  uint64_t last_word_bit_ = 0;
};

// Writes base + the place of every bit, eight at a time: the loop's length is then easy to predict.
// Writes up to seven numbers too many. Returns how many count.
HWY_INLINE size_t Flatten(uint64_t bits, uint32_t base, uint32_t* HWY_RESTRICT out) {
  const size_t count = static_cast<size_t>(std::popcount(bits));
  for (size_t done = 0; done < count; done += kFlattenStep) {
    for (size_t k = 0; k < kFlattenStep; ++k) {
      out[done + k] = base + static_cast<uint32_t>(std::countr_zero(bits));
      bits &= bits - 1;
    }
  }
  return count;
}

// Hash of the run text[begin, end). False if it is not all ASCII.
HWY_INLINE bool HashAsciiRun(std::string_view text, uint32_t begin, uint32_t end, uint64_t& hash) {
  const size_t size = end - begin;
  const size_t readable = text.size() - begin;
  if (HWY_UNLIKELY(size > word_hash::kChunk || readable < word_hash::kChunk)) {
    return word_hash::OfLongAscii(text.data() + begin, size, readable, hash);
  }
  const word_hash::KeepMask keep = word_hash::kKeep.masks[size];
  const uint64_t low = (word_hash::Load(text.data() + begin) | word_hash::kFoldAscii) & keep.low;
  const uint64_t high =
      (word_hash::Load(text.data() + begin + 8) | word_hash::kFoldAscii) & keep.high;
  hash = word_hash::Finish(word_hash::First(low, high));
  return ((low | high) & word_hash::kHighBits) == 0;
}

template <bool kSpans, bool kLines>
void HashWordsLoop(std::string_view text, std::vector<uint64_t>& hashes,
                   std::vector<WordSpan>* spans, std::vector<uint32_t>* line_ends) {
  // Each entry but an open run's is paired: begin, end. One may be carried over from the batch
  // before.
  uint32_t edges[1 + kBatchBytes + kFlattenStep];
  constexpr size_t kRuns = kBatchBytes / 2 + 1;
  uint64_t batch_hashes[kRuns];
  WordSpan batch_spans[kSpans ? kRuns : 1];
  uint32_t words_before[kLines ? kRuns + 1 : 1];  // by run: hashes.size() before its words
  uint32_t runs_before_line[kLines ? kBatchBytes
                                   : 1];  // by line feed of the batch: runs that end before it

  EdgeScanner scanner(text);
  MixedRun mixed;
  size_t edge_count = 0;
  for (size_t batch = 0; batch < text.size(); batch += kBatchBytes) {
    const size_t batch_end = std::min(text.size(), batch + kBatchBytes);
    size_t line_count = 0;
    for (size_t pos = batch; pos < batch_end; pos += kBlockBytes) {
      const EdgeScanner::Block block = scanner.Scan(pos);
      if constexpr (kLines) {
        for (uint64_t line = block.line; line != 0; line &= line - 1) {
          const uint64_t upto = line ^ (line - 1);
          runs_before_line[line_count++] = static_cast<uint32_t>(
              (edge_count + static_cast<size_t>(std::popcount(block.edges & upto))) / 2);
        }
      }
      edge_count += Flatten(block.edges, static_cast<uint32_t>(pos), edges + edge_count);
    }
    // A run that ends with the text has no byte after it to show its end.
    if (batch_end == text.size() && edge_count % 2 != 0) {
      edges[edge_count++] = static_cast<uint32_t>(text.size());
    }

    const size_t runs = edge_count / 2;
    size_t count = 0;
    for (size_t run = 0; run < runs; ++run) {
      const uint32_t begin = edges[2 * run];
      const uint32_t end = edges[2 * run + 1];
      if constexpr (kLines) words_before[run] = static_cast<uint32_t>(hashes.size() + count);
      if (HWY_LIKELY(HashAsciiRun(text, begin, end, batch_hashes[count]))) {
        if constexpr (kSpans) batch_spans[count] = {begin, end};
        ++count;
      } else {
        hashes.insert(hashes.end(), batch_hashes, batch_hashes + count);
        if constexpr (kSpans) spans->insert(spans->end(), batch_spans, batch_spans + count);
        count = 0;
        mixed.Append(text, begin, end, hashes, spans);
      }
    }
    hashes.insert(hashes.end(), batch_hashes, batch_hashes + count);
    if constexpr (kSpans) spans->insert(spans->end(), batch_spans, batch_spans + count);
    if constexpr (kLines) {
      words_before[runs] = static_cast<uint32_t>(hashes.size());
      for (size_t i = 0; i < line_count; ++i) {
        line_ends->push_back(words_before[runs_before_line[i]]);
      }
    }
    if (edge_count % 2 != 0) {
      edges[0] = edges[edge_count - 1];
      edge_count = 1;
    } else {
      edge_count = 0;
    }
  }
  if constexpr (kLines) {
    if (!text.empty() && text.back() != '\n') {
      line_ends->push_back(static_cast<uint32_t>(hashes.size()));
    }
  }
}

void HashWordsOnTarget(std::string_view text, std::vector<uint64_t>& hashes,
                       std::vector<WordSpan>* spans, std::vector<uint32_t>* line_ends) {
  if (spans != nullptr) {
    if (line_ends != nullptr) {
      HashWordsLoop<true, true>(text, hashes, spans, line_ends);
    } else {
      HashWordsLoop<true, false>(text, hashes, spans, line_ends);
    }
  } else if (line_ends != nullptr) {
    HashWordsLoop<false, true>(text, hashes, spans, line_ends);
  } else {
    HashWordsLoop<false, false>(text, hashes, spans, line_ends);
  }
}

// Runs are counted where they begin. One that holds a character beyond ASCII may be any number of
// words: where one ends, it is cut as HashWords would cut it, and its own count replaces the one.
uint32_t CountWordsOnTarget(std::string_view text) {
  EdgeScanner scanner(text);
  MixedRun mixed;
  std::vector<uint64_t> mixed_words;
  uint32_t edges[kBlockBytes + kFlattenStep];
  uint32_t count = 0;
  uint32_t open_begin = 0;  // of the run that goes on into the next block
  bool open = false;
  bool open_mixed = false;  // it holds a character beyond ASCII
  for (size_t pos = 0; pos < text.size(); pos += kBlockBytes) {
    const EdgeScanner::Block block = scanner.Scan(pos);
    const uint64_t mixed_bits = block.high & block.word;
    const uint64_t begins = block.edges & block.word;
    count += static_cast<uint32_t>(std::popcount(begins));
    const bool ends_here = (block.edges & ~block.word) != 0;
    if (HWY_UNLIKELY(mixed_bits != 0 || (open_mixed && ends_here))) {
      const size_t edge_count = Flatten(block.edges, static_cast<uint32_t>(pos), edges);
      uint32_t begin = open_begin;
      bool is_mixed = open_mixed;
      bool inside = open;
      uint32_t from = static_cast<uint32_t>(pos);
      for (size_t i = 0; i <= edge_count; ++i) {
        const uint32_t to = i < edge_count ? edges[i] : static_cast<uint32_t>(pos + kBlockBytes);
        if (inside && to > from) {
          const uint64_t upto = to - pos < 64 ? (uint64_t{1} << (to - pos)) - 1 : ~uint64_t{0};
          is_mixed = is_mixed || ((mixed_bits & upto) >> (from - pos)) != 0;
        }
        if (i == edge_count) break;
        if (inside && is_mixed) {
          mixed_words.clear();
          mixed.Append(text, begin, to, mixed_words, nullptr);
          count += static_cast<uint32_t>(mixed_words.size()) - 1;
        }
        inside = !inside;
        is_mixed = false;
        begin = to;
        from = to;
      }
      open_begin = begin;
      open_mixed = is_mixed;
    } else if (begins != 0) {
      open_begin =
          static_cast<uint32_t>(pos) + 63 - static_cast<uint32_t>(std::countl_zero(begins));
    }
    open = (block.word >> 63) != 0;
    open_mixed = open_mixed && open;
  }
  if (open && open_mixed) {
    mixed_words.clear();
    mixed.Append(text, open_begin, static_cast<uint32_t>(text.size()), mixed_words, nullptr);
    count += static_cast<uint32_t>(mixed_words.size()) - 1;
  }
  return count;
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::text
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::text {

HWY_EXPORT(HashWordsOnTarget);
HWY_EXPORT(CountWordsOnTarget);

void HashWords(std::string_view text, std::vector<uint64_t>& hashes, std::vector<WordSpan>* spans,
               std::vector<uint32_t>* line_ends) {
  HWY_DYNAMIC_DISPATCH(HashWordsOnTarget)(text, hashes, spans, line_ends);
}

uint32_t CountWords(std::string_view text) {
  return HWY_DYNAMIC_DISPATCH(CountWordsOnTarget)(text);
}

}  // namespace copydesk::text
#endif  // HWY_ONCE
