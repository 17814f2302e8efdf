#include "stages/text/mixed_run.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "stages/text/utf8.h"
#include "stages/text/word_hash.h"

namespace copydesk::text {
namespace {

// A clause of a script without spaces can be as long as the text; its folded bytes are dropped when
// no word can reach back to them and this many have gathered.
constexpr size_t kKeptBytes = 4096;

// Runs of up to so many bytes are folded at once.
constexpr size_t kShortRun = 96;

constexpr uint32_t kHanBytes = 3;
constexpr uint32_t kHanPairBytes = 2 * kHanBytes;

bool IsAscii(char c) { return static_cast<uint8_t>(c) < 0x80; }

uint8_t ByteAt(std::string_view text, size_t i) { return static_cast<uint8_t>(text[i]); }

bool IsTail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

bool IsTwoByteLead(uint8_t byte) { return byte >= 0xC2 && byte <= 0xDF; }

// The number of the character of two bytes at text[i].
size_t TwoBytePoint(std::string_view text, size_t i) {
  return (ByteAt(text, i) & size_t{0x1F}) << 6 | (ByteAt(text, i + 1) & size_t{0x3F});
}

// Whether the three bytes at text[i] are one of the common Han characters, U+4E00 to U+9FFF: they
// are of class kPairs, and each folds to itself.
bool IsHanAt(std::string_view text, size_t i) {
  const uint8_t lead = ByteAt(text, i);
  if (lead < 0xE4 || lead > 0xE9 || text.size() - i < kHanBytes) return false;
  return IsTail(ByteAt(text, i + 1)) && IsTail(ByteAt(text, i + 2)) &&
         (lead > 0xE4 || ByteAt(text, i + 1) >= 0xB8);
}

size_t GramOf(CharClass char_class) { return char_class == CharClass::kPairs ? 2 : 4; }

bool IsUnspaced(CharClass char_class) {
  return char_class == CharClass::kPairs || char_class == CharClass::kFours;
}

struct CharExtent {
  uint32_t size = 1;
  bool in_word = false;
};

// The character beyond ASCII at text[i]; the commonest without a look at the whole table.
CharExtent CharAt(std::string_view text, size_t i) {
  if (IsTwoByteLead(ByteAt(text, i)) && text.size() - i >= 2 && IsTail(ByteAt(text, i + 1))) {
    return {2, kFoldedTwoBytes[TwoBytePoint(text, i)].char_class != CharClass::kSeparator};
  }
  if (IsHanAt(text, i)) return {kHanBytes, true};
  const DecodedChar c = DecodeOne(text, i);
  return {c.size, c.valid && ClassOf(c.point) != CharClass::kSeparator};
}

}  // namespace

uint64_t NonAsciiWordBits(std::string_view text, size_t block, uint64_t high, BlockCarry& carry) {
  uint64_t word = carry.word;
  uint64_t rest = high & ~carry.taken;
  carry = {};
  while (rest != 0) {
    const auto bit = static_cast<uint32_t>(std::countr_zero(rest));
    const auto [size, in_word] = CharAt(text, block + bit);
    const uint64_t bytes = (uint64_t{1} << size) - 1;
    rest &= ~(bytes << bit);
    if (in_word) word |= bytes << bit;
    if (bit + size > 64) {
      carry.taken = bytes >> (64 - bit);
      carry.word = in_word ? carry.taken : 0;
    }
  }
  return word;
}

void MixedRun::Append(std::string_view text, uint32_t begin, uint32_t end,
                      std::vector<uint64_t>& hashes, std::vector<WordSpan>* spans) {
  hashes_ = &hashes;
  spans_ = spans;
  if (AppendShortWord(text, begin, end)) return;
  for (uint32_t i = begin; i < end;) {
    const uint32_t han_end = AppendHan(text, i, end);
    if (han_end > i) {
      i = han_end;
    } else if (IsAscii(text[i])) {
      i = PushAscii(text, i, end);
    } else {
      const DecodedChar c = DecodeOne(text, i);
      Push(Fold(c.point), i, i + c.size);
      i += c.size;
    }
  }
  FinishSegment();
}

// Appends the run if it is short and one word of characters of one or two bytes, as nearly all runs
// of scripts with spaces are; otherwise false, and nothing is done.
bool MixedRun::AppendShortWord(std::string_view text, uint32_t begin, uint32_t end) {
  if (end - begin > kShortRun) return false;
  // Two bytes of text fold to six at most; a chunk of zeros follows.
  char folded[3 * kShortRun + sizeof(FoldedBytes::bytes) + word_hash::kChunk];
  size_t size = 0;
  uint32_t first = end;
  uint32_t last = begin;
  for (uint32_t i = begin; i < end;) {
    uint32_t bytes = 1;
    if (IsAscii(text[i])) {
      folded[size++] = static_cast<char>(ByteAt(text, i) | word_hash::kFoldAscii);
    } else {
      if (!IsTwoByteLead(ByteAt(text, i))) return false;
      bytes = 2;
      const FoldedBytes& character = kFoldedTwoBytes[TwoBytePoint(text, i)];
      if (character.size == FoldedBytes::kTooLong) return false;
      std::memcpy(folded + size, character.bytes, sizeof(character.bytes));
      size += character.size;
      if (character.size == 0) {  // ignored
        i += bytes;
        continue;
      }
    }
    first = std::min(first, i);
    i += bytes;
    last = i;
  }
  if (size == 0) return true;
  std::memset(folded + size, 0, word_hash::kChunk);
  hashes_->push_back(hash_.of_padded(folded, size));
  if (spans_ != nullptr) spans_->push_back({first, last});
  return true;
}

// Appends the words that end before the last Han character of a stretch of them at text[begin], and
// goes on as if all were pushed. Returns the stretch's end; `begin` if it has fewer than three.
uint32_t MixedRun::AppendHan(std::string_view text, uint32_t begin, uint32_t end) {
  uint32_t han_end = begin;
  while (han_end < end && IsHanAt(text, han_end)) han_end += kHanBytes;
  if (han_end - begin < 3 * kHanBytes) return begin;
  const FoldedChar han{CharClass::kPairs, 1, {}};
  const auto push = [&](uint32_t at) {
    FoldedChar character = han;
    character.points[0] = DecodeOne(text, at).point;
    Push(character, at, at + kHanBytes);
  };
  // The first two may pair with what stands before them.
  push(begin);
  push(begin + kHanBytes);
  const uint32_t last = han_end - kHanBytes;
  for (uint32_t at = begin; at + kHanBytes < last; at += kHanBytes) {
    if (text.size() - at >= word_hash::kChunk) {
      hashes_->push_back(hash_.of_chunk(text.data() + at, kHanPairBytes));
    } else {
      char pair[word_hash::kChunk] = {};
      std::memcpy(pair, text.data() + at, kHanPairBytes);
      hashes_->push_back(hash_.of_padded(pair, kHanPairBytes));
    }
    if (spans_ != nullptr) spans_->push_back({at, at + kHanPairBytes});
  }
  // The last two are still to be paired, and with what follows.
  folded_.assign(text, last - kHanBytes, kHanPairBytes);
  unit_count_ = 2;
  units_[0] = {0, last - kHanBytes};
  units_[1] = {kHanBytes, last};
  end_ = han_end;
  return han_end;
}

// ASCII inside a run is letters and digits. Returns where it ends.
uint32_t MixedRun::PushAscii(std::string_view text, uint32_t begin, uint32_t end) {
  BeginSegment(CharClass::kWord, begin);
  end_ = begin + 1;
  while (end_ < end && IsAscii(text[end_])) ++end_;
  const size_t folded = folded_.size();
  folded_.append(text, begin, end_ - begin);
  for (size_t i = folded; i < folded_.size(); ++i) folded_[i] |= char{word_hash::kFoldAscii};
  return end_;
}

void MixedRun::Push(const FoldedChar& folded, uint32_t begin, uint32_t end) {
  CharClass char_class = folded.char_class;
  if (char_class == CharClass::kIgnored) return;
  if (char_class == CharClass::kMark) {
    char_class = class_ == CharClass::kSeparator ? CharClass::kWord : class_;
  }
  BeginSegment(char_class, begin);
  if (IsUnspaced(class_)) {
    PushUnits(folded, begin, end);
  } else {
    for (char32_t point : folded.span()) AppendUtf8(point, folded_);
  }
  end_ = end;
}

// Ends the segment before, unless it goes on.
void MixedRun::BeginSegment(CharClass char_class, uint32_t begin) {
  if (char_class == class_) return;
  FinishSegment();
  class_ = char_class;
  begin_ = begin;
}

void MixedRun::PushUnits(const FoldedChar& folded, uint32_t begin, uint32_t end) {
  for (char32_t point : folded.span()) {
    const bool joins = unit_count_ > 0 && ClassOf(point) == CharClass::kMark;
    if (!joins) StartUnit(begin);
    AppendUtf8(point, folded_);
    end_ = end;  // the unit, new or not, now reaches to the end of this character
  }
}

void MixedRun::StartUnit(uint32_t begin) {
  if (unit_count_ > 0) EmitGram();
  const size_t kept_units = GramOf(class_) - 1;
  if (folded_.size() > kKeptBytes && unit_count_ >= kept_units) {
    const size_t keep_from = units_[(unit_count_ - kept_units) % 4].folded;
    folded_.erase(0, keep_from);
    for (size_t back = 1; back <= kept_units; ++back) {
      units_[(unit_count_ - back) % 4].folded -= keep_from;
    }
  }
  units_[unit_count_ % 4] = {folded_.size(), begin};
  ++unit_count_;
}

// Called when the last unit is whole.
void MixedRun::EmitGram() {
  const size_t gram = GramOf(class_);
  if (unit_count_ < gram) return;
  const Unit& first = units_[(unit_count_ - gram) % 4];
  Emit(first.folded, first.begin);
}

void MixedRun::FinishSegment() {
  if (IsUnspaced(class_) && unit_count_ >= GramOf(class_)) {
    EmitGram();
  } else if (!folded_.empty()) {
    Emit(0, begin_);
  }
  class_ = CharClass::kSeparator;
  folded_.clear();
  unit_count_ = 0;
}

// One word: the folded bytes from `from` to their end, standing in the text from `begin` on.
void MixedRun::Emit(size_t from, uint32_t begin) {
  const size_t size = folded_.size();
  folded_.append(word_hash::kChunk, '\0');
  hashes_->push_back(hash_.of_padded(folded_.data() + from, size - from));
  folded_.resize(size);
  if (spans_ != nullptr) spans_->push_back({begin, end_});
}

}  // namespace copydesk::text
