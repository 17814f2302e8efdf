// Phrases that site chrome is made of, and function words, in 22 languages.
//
// The phrases are in lexicon/*.lex, a file a language, and in files that users bring;
// lexicon_file.h tells the format. A phrase is a path through a hash table keyed by the running
// hash of its folded words; a scan advances its open paths by one word at a time, so matching is
// linear in the words. Most words of a page begin no phrase, and most words after one that does go
// on with none: a filter that stays in the first-level cache and a word of 64 bits beside each path
// tell so without a look into the tables. In scripts without spaces each character is a word.
// Thread-safe: a Lexicon is constant. Tested by tests/unit/clean/lexicon_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LEXICON_H_
#define COPYDESK_STAGES_CLEAN_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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
inline constexpr uint32_t KindBit(Kind kind) { return 1u << static_cast<unsigned>(kind); }
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

class Lexicon {
 public:
  // Bytes for all languages, in whole words of eight.
  static constexpr size_t kLanguageWords = (kLanguages + 7) / 8;

  // What is known of a path: the phrases that end there, and whether longer ones run through it.
  struct Node {
    uint32_t any = 0;  // kinds of phrases that end here, by place
    uint32_t start = 0;
    uint32_t line = 0;
    uint32_t user_line = 0;  // of the kinds in `line`, those that a user's file lists
    uint32_t stop_languages = 0;
    std::array<uint64_t, kLanguageWords> stop_bytes{};  // the same, a byte for a bit
    bool goes_on = false;                               // a longer phrase runs through here
    bool keep_line = false;   // a user's file says that such a line is never chrome,
    bool keep_start = false;  // or a line that begins so

    friend bool operator==(const Node&, const Node&) = default;
    template <typename H>
    friend H AbslHashValue(H hash, const Node& n) {
      return H::combine(std::move(hash), n.any, n.start, n.line, n.user_line, n.stop_languages,
                        n.goes_on, n.keep_line, n.keep_start);
    }
  };

  // A path that was found.
  struct Reached {
    const Node* node = nullptr;  // null: no phrase begins so
    uint64_t next = 0;           // bit NextBit(w) is set if w may be the next word of a phrase
  };
  static uint64_t NextBit(uint64_t word) { return uint64_t{1} << (word >> 58); }

  // The built-in phrases.
  static const Lexicon& BuiltIn();

  // The built-in phrases and those of `paths`. Where files contradict each other, keeping a line
  // wins. Errors: NotFound or PermissionDenied and the like for a file that cannot be read,
  // InvalidArgument "FILE:LINE: ..." as ParseLexicon.
  static absl::StatusOr<std::shared_ptr<const Lexicon>> WithFiles(
      std::span<const std::string> paths);

  // The built-in phrases and those of `files`; their texts need not outlive the call.
  static absl::StatusOr<std::shared_ptr<const Lexicon>> With(std::span<const LexiconFile> files);

  // The node at a path, or null. `path` is HashWord folded over the words from kHashSeed. Paths of
  // the same properties share a node.
  const Node* Find(uint64_t path) const {
    const Node* const first = FindFirst(path).node;
    return first != nullptr ? first : FindNext(path).node;
  }
  // The same where the path is known to have one word, or more than one.
  Reached FindFirst(uint64_t path) const { return ReachedAt(firsts_.Find(path)); }
  Reached FindNext(uint64_t path) const { return ReachedAt(others_.Find(path)); }
  // Whether FindFirst may find something: only seldom true for nothing. FindLikelyFirst does not
  // ask again.
  bool MayBeFirst(uint64_t path) const { return firsts_.MayHold(path); }
  Reached FindLikelyFirst(uint64_t path) const { return ReachedAt(firsts_.FindLikely(path)); }

  size_t phrases() const { return phrases_; }

  // Of the users' files' bytes, in their order; 0 without files.
  uint64_t user_fingerprint() const { return user_fingerprint_; }

 private:
  // Paths by their hash: open addressing, behind a filter that most words do not pass.
  class Table {
   public:
    struct Slot {
      uint64_t path = 0;  // 0: empty
      uint64_t next = 0;
      uint32_t node = 0;  // in nodes_
    };

    Table();
    bool MayHold(uint64_t path) const {
      return (filter_[(path >> 6) & filter_mask_] >> (path & 63) & 1) != 0;
    }
    const Slot* Find(uint64_t path) const { return MayHold(path) ? FindLikely(path) : nullptr; }
    const Slot* FindLikely(uint64_t path) const {
      for (size_t i = path >> shift_;; i = (i + 1) & mask_) {
        if (slots_[i].path == path) return &slots_[i];
        if (slots_[i].path == 0) return nullptr;
      }
    }
    // The slot of `path`, which is new if its node is 0. Valid until the next call.
    Slot& Insert(uint64_t path);
    // Makes the filter. Nothing is found before.
    void Finish();
    std::vector<Slot>& slots() { return slots_; }

   private:
    void Resize(size_t slots);
    Slot& Reach(uint64_t path);

    std::vector<Slot> slots_;
    std::vector<uint64_t> filter_;  // a bit a path
    size_t filter_mask_ = 0;
    size_t mask_ = 0;
    unsigned shift_ = 0;
    size_t taken_ = 0;
  };

  class Builder;

  Lexicon() = default;
  Reached ReachedAt(const Table::Slot* slot) const {
    return slot == nullptr ? Reached() : Reached{&nodes_[slot->node], slot->next};
  }

  Table firsts_;  // paths of one word: small, for every word of a page is looked up here
  Table others_;
  std::vector<Node> nodes_{1};  // the first stands for none
  size_t phrases_ = 0;
  uint64_t user_fingerprint_ = 0;
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LEXICON_H_
