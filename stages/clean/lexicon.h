// Phrases that site chrome is made of, and function words, in 22 languages.
//
// The phrases are in lexicon/*.lex, a file a language, and in files that users bring;
// lexicon_file.h tells the format. A phrase is a path through a hash table keyed by the running
// hash of its folded words; a scan advances its open paths by one word at a time, so matching is
// linear in the words. In scripts without spaces each character is a word. Thread-safe: a Lexicon
// is constant. Tested by tests/unit/clean/lexicon_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LEXICON_H_
#define COPYDESK_STAGES_CLEAN_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

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

enum class Language : uint8_t {
  kEn,
  kDe,
  kFr,
  kEs,
  kPt,
  kIt,
  kNl,
  kPl,
  kRu,
  kUk,
  kAr,
  kZh,
  kJa,
  kSv,
  kDa,
  kNo,
  kFi,
  kCs,
  kTr,
  kEl,
  kRo,
  kHu,
};
inline constexpr size_t kLanguages = 22;
std::string_view LanguageCode(Language language);               // ISO 639-1
std::span<const std::string_view, kLanguages> LanguageCodes();  // in the order of the enum

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

struct LexiconFile;
struct LexiconPhrase;

class Lexicon {
 public:
  struct Node {
    uint64_t path = 0;  // 0: empty slot
    uint32_t any = 0;   // kinds of phrases that end here, by place
    uint32_t start = 0;
    uint32_t line = 0;
    uint32_t user_line = 0;  // of the kinds in `line`, those that a user's file lists
    uint32_t stop_languages = 0;
    bool goes_on = false;     // a longer phrase runs through here
    bool keep_line = false;   // a user's file says that such a line is never chrome,
    bool keep_start = false;  // or a line that begins so
  };

  // The built-in phrases.
  static const Lexicon& BuiltIn();

  // The built-in phrases and those of `paths`. Where files contradict each other, keeping a line
  // wins. Errors: NotFound or PermissionDenied and the like for a file that cannot be read,
  // InvalidArgument "FILE:LINE: ..." as ParseLexicon.
  static absl::StatusOr<std::shared_ptr<const Lexicon>> WithFiles(
      std::span<const std::string> paths);

  // The built-in phrases and those of `files`; their texts need not outlive the call.
  static absl::StatusOr<std::shared_ptr<const Lexicon>> With(std::span<const LexiconFile> files);

  // The node at a path, or null. `path` is HashWord folded over the words from kHashSeed.
  const Node* Find(uint64_t path) const {
    if ((filter_[(path >> 6) & filter_mask_] >> (path & 63) & 1) == 0) return nullptr;
    for (size_t i = path >> shift_;; i = (i + 1) & mask_) {
      if (slots_[i].path == path) return &slots_[i];
      if (slots_[i].path == 0) return nullptr;
    }
  }
  size_t phrases() const { return phrases_; }

  // Of the users' files' bytes, in their order; 0 without files.
  uint64_t user_fingerprint() const { return user_fingerprint_; }

 private:
  Lexicon() = default;
  // Room for the paths of so many words.
  void Reserve(size_t words);
  Node& Insert(uint64_t path);
  void Add(std::span<const LexiconPhrase> phrases, bool users);

  std::vector<Node> slots_;
  std::vector<uint64_t> filter_;  // a bit a path: most words leave here
  size_t filter_mask_ = 0;
  size_t mask_ = 0;
  unsigned shift_ = 0;
  size_t phrases_ = 0;
  uint64_t user_fingerprint_ = 0;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LEXICON_H_
