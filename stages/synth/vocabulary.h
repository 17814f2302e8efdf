// The invented language: English function words and set phrases at the head, about 131,000 invented
// pronounceable words with Zipf frequencies behind them, and invented names of people and places.
// The language is the same for every seed; what is told in it differs.
//
// Thread-safety: immutable after construction. Tested in tests/unit/synth/synth_test.cc.
#ifndef COPYDESK_STAGES_SYNTH_VOCABULARY_H_
#define COPYDESK_STAGES_SYNTH_VOCABULARY_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stages/synth/random.h"

namespace copydesk::synth {

using WordId = uint32_t;

class Vocabulary {
 public:
  // Builds the language; about 30 ms.
  Vocabulary();

  // The text of a word, UTF-8; the view lives as long as the vocabulary.
  std::string_view Text(WordId id) const {
    return {arena_.data() + offsets_[id], offsets_[id + 1] - offsets_[id]};
  }

  // A content word by Zipf's law: ranks 2^5 to 2^17, below those of the function words.
  WordId Content(Rng& rng) const {
    return first_content_ + rng.ZipfRank(kContentLowBits, kContentHighBits) -
           (1U << kContentLowBits);
  }
  // Names: people's given and family names, places.
  WordId Given(Rng& rng) const { return first_given_ + rng.Below(kGivenNames); }
  WordId Family(Rng& rng) const { return first_family_ + rng.Below(kFamilyNames); }
  WordId Place(Rng& rng) const { return first_place_ + rng.Below(kPlaces); }
  bool IsContent(WordId id) const { return id >= first_content_ && id < first_given_; }
  bool IsName(WordId id) const { return id >= first_given_; }

  // A set phrase of function words ("of the", "as well as"), as the ids of its words.
  std::span<const WordId> Phrase(Rng& rng) const;
  // A phrase that opens a sentence.
  std::span<const WordId> Opener(Rng& rng) const;
  // A verb of saying ("said", "told reporters").
  std::span<const WordId> Saying(Rng& rng) const;
  // A word that joins two clauses ("and", "but", "because").
  WordId Conjunction(Rng& rng) const { return conjunctions_[rng.Below(conjunctions_.size())]; }
  // An adverb that a light edit puts in or takes out.
  WordId Filler(Rng& rng) const { return fillers_[rng.Below(fillers_.size())]; }
  // What house style writes in place of the word; the word itself where it has no other form.
  WordId HouseForm(WordId id) const { return id < house_.size() ? house_[id] : id; }

 private:
  static constexpr uint32_t kContentLowBits = 5;
  static constexpr uint32_t kContentHighBits = 17;
  static constexpr uint32_t kGivenNames = 2048;
  static constexpr uint32_t kFamilyNames = 16384;
  static constexpr uint32_t kPlaces = 4096;

  // Phrases with the running sums of their weights.
  struct PhraseTable {
    std::vector<uint32_t> starts;  // into words, one more than phrases
    std::vector<WordId> words;
    std::vector<uint32_t> sums;  // running sums of the weights
  };
  std::span<const WordId> Draw(const PhraseTable& table, Rng& rng) const;

  std::string arena_;
  std::vector<uint32_t> offsets_;
  std::vector<WordId> house_;  // by function word
  std::vector<WordId> conjunctions_;
  std::vector<WordId> fillers_;
  PhraseTable phrases_;
  PhraseTable openers_;
  PhraseTable sayings_;
  WordId first_content_ = 0;
  WordId first_given_ = 0;
  WordId first_family_ = 0;
  WordId first_place_ = 0;
};

}  // namespace copydesk::synth

#endif  // COPYDESK_STAGES_SYNTH_VOCABULARY_H_
