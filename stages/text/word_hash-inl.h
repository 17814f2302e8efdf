// The word hash (word_hash.h) by vector instructions. Included by kernels that are compiled per
// target; so no ordinary include guard.
#if defined(COPYDESK_STAGES_TEXT_WORD_HASH_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef COPYDESK_STAGES_TEXT_WORD_HASH_INL_H_
#undef COPYDESK_STAGES_TEXT_WORD_HASH_INL_H_
#else
#define COPYDESK_STAGES_TEXT_WORD_HASH_INL_H_
#endif

#include <hwy/highway.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "stages/text/word_hash.h"

HWY_BEFORE_NAMESPACE();
namespace copydesk::text::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

// No vectors of 16 bytes here: the definition itself.
class WordHasher {
 public:
  using State = word_hash::State;

  // The first `size` bytes, folded, of the 16 at `bytes`. REQUIRES: size <= 16.
  HWY_INLINE State Load(const char* bytes, size_t size) const {
    const State text = LoadBytes(bytes);
    const State keep = Keep(size);
    constexpr uint64_t kFold = word_hash::kFoldAscii * 0x0101010101010101ULL;
    return {(text.low | kFold) & keep.low, (text.high | kFold) & keep.high};
  }
  HWY_INLINE State Keep(size_t size) const {
    return LoadBytes(reinterpret_cast<const char*>(word_hash::kKeep.data()) + word_hash::kChunk -
                     size);
  }
  HWY_INLINE State LoadBytes(const char* bytes) const {
    State state;
    std::memcpy(&state, bytes, sizeof(state));
    return state;
  }
  HWY_INLINE State LoadFirst(const char* bytes, size_t size) const {
    const State text = LoadBytes(bytes);
    const State keep = Keep(size);
    return {text.low & keep.low, text.high & keep.high};
  }
  HWY_INLINE bool IsAscii(State v) const { return ((v.low | v.high) & 0x8080808080808080ULL) == 0; }
  HWY_INLINE State Zero() const { return {}; }
  HWY_INLINE State Add(State state, State chunk) const {
    return word_hash::Round(
        word_hash::Round({state.low ^ chunk.low, state.high ^ chunk.high}, word_hash::kKeys[0]),
        word_hash::kKeys[1]);
  }
  HWY_INLINE State AddFirst(State chunk) const { return Add(Zero(), chunk); }
  HWY_INLINE uint64_t Finish(State state) const {
    return word_hash::Round(state, word_hash::kKeys[2]).low;
  }
};

#else

class WordHasher {
 public:
  using Tag = hn::FixedTag<uint8_t, word_hash::kChunk>;
  using State = hn::VFromD<Tag>;

  WordHasher()
      : fold_(hn::Set(Tag(), word_hash::kFoldAscii)), key0_(Key(0)), key1_(Key(1)), key2_(Key(2)) {}

  // The first `size` bytes, folded, of the 16 at `bytes`. REQUIRES: size <= 16.
  HWY_INLINE State Load(const char* bytes, size_t size) const {
    return hn::And(hn::Or(LoadBytes(bytes), fold_), Keep(size));
  }
  // The same as they are.
  HWY_INLINE State LoadFirst(const char* bytes, size_t size) const {
    return hn::And(LoadBytes(bytes), Keep(size));
  }
  HWY_INLINE State LoadBytes(const char* bytes) const {
    return hn::LoadU(Tag(), reinterpret_cast<const uint8_t*>(bytes));
  }
  HWY_INLINE bool IsAscii(State v) const {
    const hn::RebindToSigned<Tag> d;
    return hn::AllFalse(d, hn::Lt(hn::BitCast(d, v), hn::Zero(d)));
  }
  HWY_INLINE State Zero() const { return hn::Zero(Tag()); }
  HWY_INLINE State Add(State state, State chunk) const { return AddFirst(hn::Xor(state, chunk)); }
  // Add to Zero().
  HWY_INLINE State AddFirst(State chunk) const {
    return hn::AESRound(hn::AESRound(chunk, key0_), key1_);
  }
  HWY_INLINE uint64_t Finish(State state) const {
    const hn::Repartition<uint64_t, Tag> d;
    return hn::GetLane(hn::BitCast(d, hn::AESRound(state, key2_)));
  }

 private:
  static HWY_INLINE State Keep(size_t size) {
    return hn::LoadU(Tag(), word_hash::kKeep.data() + word_hash::kChunk - size);
  }
  static HWY_INLINE State Key(size_t i) {
    alignas(16) uint8_t bytes[word_hash::kChunk];
    std::memcpy(bytes, &word_hash::kKeys[i], sizeof(bytes));
    return hn::Load(Tag(), bytes);
  }

  State fold_;
  State key0_;
  State key1_;
  State key2_;
};

#endif

// word_hash::OfPadded on this target.
inline uint64_t HashPadded(const char* bytes, size_t size) {
  const WordHasher hasher{};
  WordHasher::State state = hasher.Zero();
  for (size_t i = 0; i < size; i += word_hash::kChunk) {
    state = hasher.Add(state, hasher.LoadBytes(bytes + i));
  }
  return hasher.Finish(state);
}

// The same of at most 16 bytes that anything may follow.
inline uint64_t HashChunk(const char* bytes, size_t size) {
  const WordHasher hasher{};
  return hasher.Finish(hasher.AddFirst(hasher.LoadFirst(bytes, size)));
}

// Hash of an ASCII run of letters and digits, of which `readable` bytes can be read. Returns false
// if the run is not all ASCII.
inline bool HashAnyAscii(const WordHasher& hasher, const char* bytes, size_t size, size_t readable,
                         uint64_t& hash) {
  WordHasher::State state = hasher.Zero();
  for (size_t i = 0; i < size; i += word_hash::kChunk) {
    const size_t here = HWY_MIN(size - i, word_hash::kChunk);
    char copy[word_hash::kChunk] = {};
    const char* chunk = bytes + i;
    if (readable - i < word_hash::kChunk) {
      std::memcpy(copy, chunk, here);
      chunk = copy;
    }
    const WordHasher::State folded = hasher.Load(chunk, here);
    if (!hasher.IsAscii(folded)) return false;
    state = hasher.Add(state, folded);
  }
  hash = hasher.Finish(state);
  return true;
}

}  // namespace copydesk::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
