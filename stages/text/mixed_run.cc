#include "stages/text/mixed_run.h"

#include <bit>

#include "stages/text/utf8.h"
#include "stages/text/word_hash.h"

namespace copydesk::text {
namespace {

// A clause of a script without spaces can be as long as the text; its folded bytes are dropped when
// no word can reach back to them and this many have gathered.
constexpr size_t kKeptBytes = 4096;

bool IsAscii(char c) { return static_cast<uint8_t>(c) < 0x80; }

size_t GramOf(CharClass char_class) { return char_class == CharClass::kPairs ? 2 : 4; }

bool IsUnspaced(CharClass char_class) {
  return char_class == CharClass::kPairs || char_class == CharClass::kFours;
}

}  // namespace

uint64_t NonAsciiWordBits(std::string_view text, size_t block, uint64_t high, BlockCarry& carry) {
  uint64_t word = carry.word;
  uint64_t rest = high & ~carry.taken;
  carry = {};
  while (rest != 0) {
    const auto bit = static_cast<uint32_t>(std::countr_zero(rest));
    const DecodedChar c = DecodeOne(text, block + bit);
    const bool in_word = c.valid && ClassOf(c.point) != CharClass::kSeparator;
    const uint64_t bytes = (uint64_t{1} << c.size) - 1;
    rest &= ~(bytes << bit);
    if (in_word) word |= bytes << bit;
    if (bit + c.size > 64) {
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
  for (uint32_t i = begin; i < end;) {
    if (IsAscii(text[i])) {
      i = PushAscii(text, i, end);
    } else {
      const DecodedChar c = DecodeOne(text, i);
      Push(Fold(c.point), i, i + c.size);
      i += c.size;
    }
  }
  FinishSegment();
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
  hashes_->push_back(hash_(folded_.data() + from, size - from));
  folded_.resize(size);
  if (spans_ != nullptr) spans_->push_back({begin, end_});
}

}  // namespace copydesk::text
