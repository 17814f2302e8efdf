#include "stages/text/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <span>

#include "stages/text/mixed_run.h"
#include "stages/text/word_hash.h"

#ifndef COPYDESK_STAGES_TEXT_WORDS_CC_
#define COPYDESK_STAGES_TEXT_WORDS_CC_
namespace copydesk::text {

// By byte: the places of its set bits, ascending.
struct BitPlaces {
  uint8_t of[256][8];
  constexpr BitPlaces() : of{} {
    for (size_t byte = 0; byte < 256; ++byte) {
      size_t count = 0;
      for (uint8_t bit = 0; bit < 8; ++bit) {
        if ((byte >> bit & 1) != 0) of[byte][count++] = bit;
      }
    }
  }
};
inline constexpr BitPlaces kPlaces;

// By the lower five bits of the first byte of a character of two: FF if all that begin with it are
// letters, digits or marks, and for Latin-1, where × and ÷ alone are not.
inline constexpr std::array<uint8_t, 32> kLetterLeads = [] {
  std::array<uint8_t, 32> leads{};
  for (const size_t lead : std::initializer_list<size_t>{0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9,
                                                         0xCA, 0xCC, 0xD0, 0xD1, 0xD3, 0xDA}) {
    leads[lead - 0xC0] = 0xFF;
  }
  return leads;
}();

}  // namespace copydesk::text
#endif

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stages/text/words.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "stages/text/word_hash-inl.h"

HWY_BEFORE_NAMESPACE();
namespace copydesk::text {
namespace HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

constexpr size_t kBlockBytes = 64;
// Edges of so much text are gathered before its words are hashed: long enough that the two loops
// predict well, short enough that both buffers stay in L1 (bench/text_benchmark.cc, HashWords).
constexpr size_t kBatchBytes = 2048;
constexpr size_t kBatchRuns = kBatchBytes / 2 + 1;
constexpr size_t kFlattenStep = 8;
// Bytes beyond ASCII of a block in a script that is mostly ASCII (HashWords, quotes and english).
constexpr int kFewBytes = 16;

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

// The bytes of the commonest characters beyond ASCII, none of which separates: of two bytes, those
// whose first byte stands for letters alone, and the letters of Latin-1; of three, most Han
// characters. No character that reaches over the block's end.
#if HWY_TARGET == HWY_SCALAR

// None: without vectors there is nothing to gain.
HWY_INLINE uint64_t CommonLetters(const uint8_t* /*block*/) { return 0; }

#else

HWY_INLINE uint64_t CommonLetters(const uint8_t* HWY_RESTRICT block) {
  const hn::CappedTag<uint8_t, kBlockBytes> d;
  const auto leads_c = hn::LoadDup128(d, kLetterLeads.data());
  const auto leads_d = hn::LoadDup128(d, kLetterLeads.data() + 16);
  const auto first_lead_d = hn::Set(d, uint8_t{0xD0});
  const auto low_bits = hn::Set(d, uint8_t{0x0F});
  const auto first_han = hn::Set(d, uint8_t{0xE5});
  const auto last_han = hn::Set(d, uint8_t{4});
  uint64_t tails = 0;
  uint64_t leads_of_two = 0;
  uint64_t leads_of_three = 0;
  uint64_t latin_1 = 0;
  uint64_t signs = 0;  // the second bytes of × and ÷
  for (size_t i = 0; i < kBlockBytes; i += hn::Lanes(d)) {
    const auto v = hn::LoadU(d, block + i);
    const auto top = hn::And(v, hn::Set(d, uint8_t{0xC0}));
    const auto is_two = hn::Eq(hn::And(v, hn::Set(d, uint8_t{0xE0})), hn::Set(d, uint8_t{0xC0}));
    const auto low = hn::And(v, low_bits);
    const auto is_d = hn::Eq(hn::Max(v, first_lead_d), v);
    const auto letters = hn::IfThenElse(is_d, hn::TableLookupBytes(leads_d, low),
                                        hn::TableLookupBytes(leads_c, low));
    const auto han = hn::Sub(v, first_han);
    tails |= MaskBits(d, hn::Eq(top, hn::Set(d, uint8_t{0x80}))) << i;
    leads_of_two |= MaskBits(d, hn::And(is_two, hn::Ne(letters, hn::Zero(d)))) << i;
    leads_of_three |= MaskBits(d, hn::Eq(hn::Min(han, last_han), han)) << i;
    latin_1 |= MaskBits(d, hn::Eq(v, hn::Set(d, uint8_t{0xC3}))) << i;
    signs |= MaskBits(d, hn::Eq(hn::Or(v, hn::Set(d, uint8_t{0x20})), hn::Set(d, uint8_t{0xB7})))
             << i;
  }
  const uint64_t two = leads_of_two & (tails >> 1) & ~(latin_1 & (signs >> 1));
  const uint64_t three = leads_of_three & (tails >> 1) & (tails >> 2);
  return two | two << 1 | three | three << 1 | three << 2;
}

#endif

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
    const uint8_t* block = reinterpret_cast<const uint8_t*>(text_.data()) + pos;
    uint8_t tail[kBlockBytes];
    if (HWY_UNLIKELY(left < kBlockBytes)) {
      std::memset(tail, 0, sizeof(tail));
      std::memcpy(tail, block, left);
      block = tail;
    }
    BlockMasks masks = Classify(block);
    if (HWY_UNLIKELY(masks.high != 0)) {
      // A few characters are looked up sooner than the block is read once more.
      const uint64_t common = std::popcount(masks.high) > kFewBytes ? CommonLetters(block) : 0;
      masks.word |= common | NonAsciiWordBits(text_, pos, masks.high & ~common, carry_);
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

// Writes base + the place of every bit, a byte of the mask at a time: the places come from a table
// and all eight are written, so that no branch depends on the text. Writes up to eight numbers too
// many. Returns how many count.
HWY_INLINE size_t Flatten(uint64_t bits, uint32_t base, uint32_t* HWY_RESTRICT out) {
  const hn::CappedTag<uint32_t, 8> d;
  const hn::Rebind<uint8_t, decltype(d)> narrow;
  const size_t lanes = hn::Lanes(d);
  const uint32_t* const begin = out;
  const auto step = hn::Set(d, uint32_t{8});
  auto first = hn::Set(d, base);
  for (int byte = 0; byte < 8; ++byte) {
    const auto set = static_cast<uint8_t>(bits);
    const uint8_t* places = kPlaces.of[set];
    for (size_t i = 0; i < 8; i += lanes) {
      hn::StoreU(hn::Add(first, hn::PromoteTo(d, hn::LoadU(narrow, places + i))), d, out + i);
    }
    out += std::popcount(set);
    bits >>= 8;
    first = hn::Add(first, step);
  }
  return static_cast<size_t>(out - begin);
}

// Words of one batch of text: its runs, and how they become hashes.
template <bool kSpans>
class BatchWords {
 public:
  BatchWords(std::string_view text, std::vector<uint64_t>& hashes, std::vector<WordSpan>* spans)
      : text_(text), hashes_(hashes), spans_(spans) {}

  // Appends the words of `runs` runs, all of which are ASCII. `edges`: begin and end of each.
  HWY_INLINE void AppendAscii(const uint32_t* HWY_RESTRICT edges, size_t runs) {
    HashRuns<false>(edges, runs);
    AppendBatch(0, runs);
  }

  // Appends the words of `runs` runs, some of which hold characters beyond ASCII. words_before[i]
  // becomes hashes.size() before the words of run i, with one more entry for the end.
  void AppendMixed(const uint32_t* HWY_RESTRICT edges, size_t runs,
                   uint32_t* HWY_RESTRICT words_before) {
    const size_t mixed_runs = HashRuns<true>(edges, runs);
    size_t begin = 0;
    for (size_t k = 0; k <= mixed_runs; ++k) {
      const size_t end = k < mixed_runs ? mixed_runs_[k] : runs;
      const auto before = static_cast<uint32_t>(hashes_.size() - begin);
      for (size_t i = begin; i <= end; ++i) words_before[i] = before + static_cast<uint32_t>(i);
      AppendBatch(begin, end);
      if (k < mixed_runs) {
        mixed_.Append(text_, edges[2 * end], edges[2 * end + 1], hashes_, spans_);
      }
      begin = end + 1;
    }
  }

 private:
  // Hashes the runs into the batch as if all were ASCII. With kMixed it lists those that are not,
  // without a branch that depends on the text, and returns how many they are.
  template <bool kMixed>
  HWY_INLINE size_t HashRuns(const uint32_t* HWY_RESTRICT edges, size_t runs) {
    // Of the text's last runs fewer than 16 bytes can be read.
    size_t fast = runs;
    while (fast > 0 && text_.size() - edges[2 * fast - 2] < word_hash::kChunk) --fast;
    const char* const text = text_.data();
    const WordHasher hasher{};
    size_t mixed = 0;
    const auto list = [&](size_t run, bool is_ascii) {
      if constexpr (kMixed) {
        mixed_runs_[mixed] = static_cast<uint32_t>(run);
        mixed += is_ascii ? 0 : 1;
      }
    };
    for (size_t i = 0; i < fast; ++i) {
      const size_t begin = edges[2 * i];
      const size_t size = edges[2 * i + 1] - begin;
      if (HWY_LIKELY(size <= word_hash::kChunk)) {
        const WordHasher::State chunk = hasher.Load(text + begin, size);
        batch_[i] = hasher.Finish(hasher.AddFirst(chunk));
        list(i, hasher.IsAscii(chunk));
      } else {
        list(i, HashSlowly({edges[2 * i], edges[2 * i + 1]}, batch_[i]));
      }
    }
    for (size_t i = fast; i < runs; ++i) {
      list(i, HashSlowly({edges[2 * i], edges[2 * i + 1]}, batch_[i]));
    }
    if constexpr (kSpans) {
      for (size_t i = 0; i < runs; ++i) batch_spans_[i] = {edges[2 * i], edges[2 * i + 1]};
    }
    return mixed;
  }

  HWY_INLINE void AppendBatch(size_t begin, size_t end) {
    hashes_.insert(hashes_.end(), batch_ + begin, batch_ + end);
    if constexpr (kSpans) spans_->insert(spans_->end(), batch_spans_ + begin, batch_spans_ + end);
  }

  bool HashSlowly(WordSpan run, uint64_t& hash) const {
    return HashAnyAscii(WordHasher(), text_.data() + run.begin, run.end - run.begin,
                        text_.size() - run.begin, hash);
  }

  std::string_view text_;
  std::vector<uint64_t>& hashes_;
  std::vector<WordSpan>* spans_;
  MixedRun mixed_{{&HashPadded, &HashChunk}};
  uint64_t batch_[kBatchRuns];
  uint32_t mixed_runs_[kBatchRuns];
  WordSpan batch_spans_[kSpans ? kBatchRuns : 1];
};

template <bool kSpans, bool kLines>
void HashWordsLoop(std::string_view text, std::vector<uint64_t>& hashes,
                   std::vector<WordSpan>* spans, std::vector<uint32_t>* line_ends) {
  // Begin and end of each run, in turn. A run may be carried over from the batch before.
  uint32_t edges[1 + kBatchBytes + kFlattenStep];
  uint32_t words_before[kBatchRuns + 1];
  // By line feed of the batch: runs that end before it.
  uint32_t runs_before_line[kLines ? kBatchBytes : 1];

  EdgeScanner scanner(text);
  BatchWords<kSpans> words(text, hashes, spans);
  size_t edge_count = 0;
  uint64_t open_mixed = 0;  // a run that is carried over may hold characters beyond ASCII
  for (size_t batch = 0; batch < text.size(); batch += kBatchBytes) {
    const size_t batch_end = std::min(text.size(), batch + kBatchBytes);
    size_t line_count = 0;
    uint64_t mixed = open_mixed;
    for (size_t pos = batch; pos < batch_end; pos += kBlockBytes) {
      const EdgeScanner::Block block = scanner.Scan(pos);
      mixed |= block.high & block.word;
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

    const auto before = static_cast<uint32_t>(hashes.size());
    if (HWY_LIKELY(mixed == 0)) {
      words.AppendAscii(edges, edge_count / 2);
    } else {
      words.AppendMixed(edges, edge_count / 2, words_before);
    }
    if constexpr (kLines) {
      for (size_t i = 0; i < line_count; ++i) {
        line_ends->push_back(mixed == 0 ? before + runs_before_line[i]
                                        : words_before[runs_before_line[i]]);
      }
    }
    const bool open = edge_count % 2 != 0;
    open_mixed = open ? mixed : 0;
    if (open) edges[0] = edges[edge_count - 1];
    edge_count = open ? 1 : 0;
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
  MixedRun mixed({&HashPadded, &HashChunk});
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
