// Phrases that site chrome is made of, and function words, in thirteen languages.
//
// The phrases are in lexicon_data.inc, one a line. A phrase is a path through a hash table keyed by
// the running hash of its folded words; a scan advances its open paths by one word at a time, so
// matching is linear in the words. In scripts without spaces each character is a word.
// Thread-safe: built once on first use, constant after that. Tested by
// tests/unit/clean/lexicon_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LEXICON_H_
#define COPYDESK_STAGES_CLEAN_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk::clean {

// What a phrase is about. The order is that of the feature table: append only.
enum class Kind : uint8_t {
  kNavigation,
  kRelated,
  kShare,
  kSubscribe,
  kAccount,
  kConsent,
  kAd,
  kMetadata,
  kCaption,
  kComments,
  kFooter,
  kLegal,
  kBio,
  kShop,
  kContents,  // table of contents
  kMedia,
  kByline,
  kDateWord,  // months and weekdays
  kAgo,       // relative time
  kReferences,
  kStopWord,  // no chrome: function words, with their language
};
inline constexpr size_t kKinds = 21;
inline constexpr size_t kChromeKinds = 20;  // all but stop words

enum class Language : uint8_t { kEn, kDe, kFr, kEs, kPt, kIt, kNl, kPl, kRu, kUk, kAr, kZh, kJa };
inline constexpr size_t kLanguages = 13;
std::string_view LanguageCode(Language language);

// Where in a line a phrase counts.
enum class Place : uint8_t { kAny, kStart, kLine };

// Steps of the word hash, shared by the builder and the scanner.
inline constexpr uint64_t kHashSeed = 0x9E3779B97F4A7C15u;
inline constexpr uint64_t HashChar(uint64_t h, uint32_t folded) {
  return (h ^ folded) * 0x9FB21C651E98DF25u;
}
inline constexpr uint64_t HashWord(uint64_t path, uint64_t word) {
  const uint64_t h = (path ^ (word ^ (word >> 32))) * 0xC2B2AE3D27D4EB4Fu;
  return h ^ (h >> 29);
}

class Lexicon {
 public:
  struct Node {
    uint64_t path = 0;  // 0: empty slot
    uint32_t any = 0;   // kinds of phrases that end here, by place
    uint32_t start = 0;
    uint32_t line = 0;
    uint16_t stop_languages = 0;
    bool goes_on = false;  // a longer phrase runs through here
  };

  // The built-in phrases.
  static const Lexicon& Get();

  // The node at a path, or null. `path` is HashWord folded over the words from kHashSeed.
  const Node* Find(uint64_t path) const {
    if ((filter_[(path >> 6) & (kFilterWords - 1)] >> (path & 63) & 1) == 0) return nullptr;
    for (size_t i = path >> shift_;; i = (i + 1) & mask_) {
      if (slots_[i].path == path) return &slots_[i];
      if (slots_[i].path == 0) return nullptr;
    }
  }
  size_t phrases() const { return phrases_; }

 private:
  static constexpr size_t kFilterWords = 2048;
  Lexicon();
  Node& Insert(uint64_t path);

  std::vector<Node> slots_;
  std::vector<uint64_t> filter_;  // a bit a path: most words leave here
  size_t mask_ = 0;
  unsigned shift_ = 0;
  size_t phrases_ = 0;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LEXICON_H_
