#include "stages/synth/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <unordered_set>
#include <utility>

namespace copydesk::synth {
namespace {

// A list of phrases; the weight of the i-th is kZipfTop / (i + offset), so the order is the data.
constexpr uint32_t kZipfTop = 1U << 20;

// One- and two-word phrases: the joints of the sentences.
constexpr std::string_view kShortPhrases =
    "the|of the|and|a|to|in the|of|for|in|to the|is|with|that|on the|on|by|was|at|for the|as|from|"
    "and the|it|are|be|at the|with the|by the|an|or|has|were|will|its|have|their|this|from the|"
    "in a|of a|his|not|with a|they|is a|had|been|to be|but|as a|we|her|he|more|which|for a|who|"
    "that the|about|would|than|up|out|can|one|all|also|after|into|over|when|other|some|could|"
    "under|most|only|through|new|two|first|against|between|during|before|such|because|while|"
    "where|both|each|many|how|if|no|so|what|there|these|those|our|your|my|she|you|i|his own|"
    "will be|has been|have been|had been|was a|is the|it is|it was|would be|can be|may be|"
    "should be|must be|could be|was the|are the|were the|but the|as the|into the|over the|"
    "after the|than the|when the|through the|under the|against the|between the|during the|"
    "before the|because of|out of|more than|less than|such as|due to|as well|at least|so far|"
    "for its|of its|in its|of their|in their|to their|of his|to his|of our|with its|by its|"
    "to make|to get|to take|to keep|to find|to see|to give|to help|to use|to do|to go|did not|"
    "does not|do not|is not|was not|are not|will not|would not|has not|cannot|that is|that was|"
    "which is|which was|who was|who had|who has|and a|or a|and its|and their|near the|around the|"
    "across the|within the|without the|since the|until the|towards the|behind the|beyond the|"
    "along the|among the|off the|down the|up the|on its|at its|from its|now|then|still|again|"
    "just|even|very|much|well|back|often|never|always|soon|later|once|away|here|today|yet";

// Longer ones, rarer: what unrelated texts really share.
constexpr std::string_view kLongPhrases =
    "one of the|as well as|a number of|the end of|some of the|as part of|in order to|the rest of|"
    "according to the|part of the|is expected to|more than a|at the same time|the first time|"
    "most of the|a lot of|is one of|the fact that|be able to|as soon as|the number of|"
    "in front of|on top of|at the end of the|in the middle of|for the first time|is likely to|"
    "it is not|there is a|there was a|there are no|as long as|in addition to|a series of|"
    "a group of|the use of|the cost of|the size of|the start of|the head of|the rise of|"
    "the loss of|the role of|the need for|the case of|the work of|the side of|the top of the|"
    "by the end of|because of the|as a result of|with the help of|on behalf of|in the case of|"
    "in the hands of|to the point of|on the basis of|in terms of|in spite of|instead of the|"
    "along with the|up to the|out of the|all of the|each of the|none of the|many of the|"
    "both of the|any of the|the same as|such as the|rather than the|other than the|less than the|"
    "due to the|close to the|next to the|prior to the|thanks to the|owing to a|ahead of the|"
    "is not the|was not the|would have been|could have been|should have been|may have been|"
    "has not been|had not been|will not be|is to be|was to be|are to be|ought to be|used to be|"
    "have to be|going to be|need to be|seems to be|said to be|known to be|for a long time|"
    "in the long run|in the first place|on the one hand|from time to time|more and more|"
    "over and over|again and again|little by little|sooner or later|more or less|"
    "if there is a|when it comes to|as far as the|even though the|so that the|in which the|"
    "for which the|to which the|on which the|whether or not|no longer a|not only the|not even a|"
    "the way to|the time of|the place of|the day of|the year of|the week of|the name of|"
    "a part of|a kind of|a piece of|a pair of|a few of the|a set of|a bit of|a great deal of|"
    "a wide range of|a small part of|the whole of the|the most of|the best of|the worst of|"
    "in favour of|in charge of|in search of|in need of|in place of|in light of|in view of|"
    "at the heart of|at the cost of|at the back of|at the foot of|at a time of|at risk of|"
    "on the side of|on the eve of|on account of|by way of|by means of|with regard to|"
    "with respect to|from the start|from one to another|to the north of|to the south of|"
    "under the name of|under the eyes of|across much of the|around the corner from|"
    "what is more|what was once|those who had|those who have|anyone who has|everyone in the|"
    "nothing but the|everything from the|something of a|somewhere near the|nowhere near the";

constexpr std::string_view kOpeners =
    "the|it|in the|but the|a|they|this|he|she|there is|for the|with the|at the|we|as the|"
    "some|most|many|one|these|all|when the|after the|while the|if the|on the|not|its|"
    "for many|until then|even so|in all|so far|at first|in the end|by then|since then|after that|"
    "as a result|at the same time|for now|in the past|on the other hand|in other words|of course|"
    "what is more|no one|few of the|more than|less than|because the|although the|instead|"
    "meanwhile|however|still|once again|from there|under the|over the|earlier|later|now|then|"
    "two of the|three of the|half of the|much of the|part of the|none of the|several|"
    "every|each|another|such|his|her|their|our|what the|where the|how the|why the|"
    "it was|it is|there was|there were|it will be|it would be|that is|that was|those";

constexpr std::string_view kSayings =
    "said|says|told reporters|added|wrote|noted|explained|said on monday|said on friday|"
    "said in a statement|told the meeting|argued|warned|recalled|said later|told a hearing";

constexpr std::string_view kConjunctions =
    "and|but|because|while|although|when|after|before|so|if|until|as|since|where|which|who";

constexpr std::string_view kFillers =
    "also|now|still|just|even|then|very|often|already|mostly|nearly|later|largely|perhaps|again";

// House style: the left word becomes the right one.
constexpr std::string_view kHouse =
    "said>says|says>said|added>adds|wrote>writes|noted>notes|explained>explains|argued>argues|"
    "warned>warns|towards>toward|while>whilst|among>amongst|cannot>can't|favour>favor|"
    "until>till|although>though|because>as|before>ahead of|largely>in large part|"
    "anyone>anybody|everyone>everybody|nearly>almost|perhaps>maybe|often>frequently|also>too|"
    "several>a number of";

template <typename Visit>
void Split(std::string_view list, char separator, Visit visit) {
  for (size_t begin = 0; begin <= list.size();) {
    const size_t end = std::min(list.find(separator, begin), list.size());
    visit(list.substr(begin, end - begin));
    begin = end + 1;
  }
}

constexpr auto kOnsets = std::to_array<std::string_view>(
    {"b",  "c",  "d",  "f",  "g",  "h",  "j",  "k",  "l",  "m",  "n",  "p",  "r",
     "s",  "t",  "v",  "w",  "z",  "br", "cl", "cr", "dr", "fl", "gr", "pl", "pr",
     "qu", "sh", "sk", "sl", "sp", "st", "th", "tr", "ch", "bl", "gl", ""});
constexpr auto kVowels = std::to_array<std::string_view>(
    {"a", "e", "i", "o", "u", "a", "e", "i", "o", "ea", "ou", "ai", "ee", "io"});
constexpr auto kCodas = std::to_array<std::string_view>(
    {"", "", "", "", "n", "r", "l", "s", "t", "m", "nd", "st", "ck", "rn", "x", "p", "d", "ll"});
constexpr auto kEndings = std::to_array<std::string_view>(
    {"", "", "", "", "", "s", "s", "ed", "ing", "er", "ion", "ly", "al", "ment", "ity", "ous"});
constexpr auto kAccents = std::to_array<std::pair<char, std::string_view>>({{'a', "á"},
                                                                            {'e', "é"},
                                                                            {'i', "í"},
                                                                            {'o', "ö"},
                                                                            {'u', "ü"},
                                                                            {'a', "å"},
                                                                            {'e', "ê"},
                                                                            {'i', "ï"},
                                                                            {'o', "ø"},
                                                                            {'u', "ú"}});
constexpr auto kCyrillic = std::to_array<std::string_view>(
    {"ва", "ле", "но", "ри", "ко", "ми", "та", "се", "ду", "га", "бо", "пе", "жи", "ша", "зу"});
constexpr auto kCyrillicCapital = std::to_array<std::string_view>(
    {"Ва", "Ле", "Но", "Ри", "Ко", "Ми", "Та", "Се", "Ду", "Га", "Бо", "Пе", "Жи", "Ша", "Зу"});
constexpr auto kGreek = std::to_array<std::string_view>(
    {"λα", "κο", "δη", "μα", "ρι", "τε", "νο", "σα", "πα", "γε", "θυ", "βα", "φι", "ξε"});
constexpr auto kGreekCapital = std::to_array<std::string_view>(
    {"Λα", "Κο", "Δη", "Μα", "Ρι", "Τε", "Νο", "Σα", "Πα", "Γε", "Θυ", "Βα", "Φι", "Ξε"});

template <typename List>
std::string_view Pick(const List& list, Rng& rng) {
  return list[rng.Below(list.size())];
}

std::string LatinWord(Rng& rng, uint32_t syllables, bool ending) {
  std::string word;
  for (uint32_t i = 0; i < syllables; ++i) {
    word += Pick(kOnsets, rng);
    word += Pick(kVowels, rng);
    if (i + 1 == syllables || rng.Chance(250)) {
      word += Pick(kCodas, rng);
    }
  }
  if (ending) {
    word += Pick(kEndings, rng);
  }
  return word;
}

// Puts an accent on the first vowel that takes one, the second choice of accents on a coin.
void Accent(std::string& word, Rng& rng) {
  const size_t half = kAccents.size() / 2;
  const size_t shift = rng.Chance(500) ? half : 0;
  for (size_t i = 0; i < word.size(); ++i) {
    for (size_t k = 0; k < half; ++k) {
      if (word[i] == kAccents[k].first) {
        word.replace(i, 1, kAccents[shift + k].second);
        return;
      }
    }
  }
}

template <typename Capitals, typename Syllables>
std::string ForeignName(const Capitals& capitals, const Syllables& syllables, Rng& rng) {
  std::string name(Pick(capitals, rng));
  const uint32_t more = rng.Between(1, 3);
  for (uint32_t i = 0; i < more; ++i) {
    name += Pick(syllables, rng);
  }
  return name;
}

std::string Name(Rng& rng, uint32_t syllables) {
  if (const uint32_t script = rng.Below(1000U); script < 25) {
    return ForeignName(kCyrillicCapital, kCyrillic, rng);
  } else if (script < 40) {
    return ForeignName(kGreekCapital, kGreek, rng);
  }
  std::string name = LatinWord(rng, syllables, false);
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  if (rng.Chance(90)) {
    Accent(name, rng);
  }
  return name;
}

}  // namespace

Vocabulary::Vocabulary() {
  arena_.reserve(size_t{2} << 20);
  offsets_.push_back(0);
  std::unordered_set<std::string> taken;
  const auto add = [&](std::string_view word) {
    arena_ += word;
    offsets_.push_back(static_cast<uint32_t>(arena_.size()));
    return static_cast<WordId>(offsets_.size() - 2);
  };
  std::map<std::string, WordId, std::less<>> function_words;
  const auto function_word = [&](std::string_view word) {
    const auto found = function_words.find(word);
    if (found != function_words.end()) {
      return found->second;
    }
    const WordId id = add(word);
    function_words.emplace(word, id);
    taken.emplace(word);
    return id;
  };
  const auto add_phrases = [&](std::string_view list, uint32_t top, uint32_t offset,
                               PhraseTable& table) {
    uint32_t rank = offset;
    uint32_t sum = table.sums.empty() ? 0 : table.sums.back();
    if (table.starts.empty()) {
      table.starts.push_back(0);
    }
    Split(list, '|', [&](std::string_view phrase) {
      Split(phrase, ' ',
            [&](std::string_view word) { table.words.push_back(function_word(word)); });
      table.starts.push_back(static_cast<uint32_t>(table.words.size()));
      sum += top / rank++;
      table.sums.push_back(sum);
    });
  };
  add_phrases(kShortPhrases, kZipfTop, 11, phrases_);
  add_phrases(kLongPhrases, kZipfTop / 32, 20, phrases_);
  add_phrases(kOpeners, kZipfTop, 12, openers_);
  add_phrases(kSayings, kZipfTop, 1, sayings_);
  Split(kConjunctions, '|', [&](std::string_view w) { conjunctions_.push_back(function_word(w)); });
  Split(kFillers, '|', [&](std::string_view w) { fillers_.push_back(function_word(w)); });
  std::vector<std::pair<WordId, WordId>> house;
  Split(kHouse, '|', [&](std::string_view rule) {
    const size_t arrow = rule.find('>');
    const WordId from = function_word(rule.substr(0, arrow));
    house.emplace_back(from, function_word(rule.substr(arrow + 1)));
  });
  house_.resize(offsets_.size() - 1);
  for (WordId id = 0; id < house_.size(); ++id) {
    house_[id] = id;
  }
  for (const auto& [from, to] : house) {
    house_[from] = to;
  }

  first_content_ = static_cast<WordId>(offsets_.size() - 1);
  for (uint32_t rank = 1U << kContentLowBits; rank < 1U << kContentHighBits; ++rank) {
    Rng rng(StreamSeed(0, 'w', rank));
    std::string word;
    do {
      const uint32_t syllables = rank < 512 ? rng.Between(1, 2) : rng.Between(2, 3);
      word = LatinWord(rng, syllables, true);
      if (rank >= 64 && rng.Chance(41)) {
        Accent(word, rng);
      }
    } while (word.size() < 3 || !taken.insert(word).second);
    add(word);
  }
  Rng rng(StreamSeed(0, 'n', 0));
  const auto add_names = [&](uint32_t count, uint32_t syllables) {
    const WordId first = static_cast<WordId>(offsets_.size() - 1);
    for (uint32_t i = 0; i < count; ++i) {
      std::string name;
      do {
        name = Name(rng, rng.Between(syllables, syllables + 1));
      } while (name.size() < 3 || !taken.insert(name).second);
      add(name);
    }
    return first;
  };
  first_given_ = add_names(kGivenNames, 1);
  first_family_ = add_names(kFamilyNames, 2);
  first_place_ = add_names(kPlaces, 2);
}

std::span<const WordId> Vocabulary::Draw(const PhraseTable& table, Rng& rng) const {
  const uint32_t x = rng.Below(table.sums.back());
  const size_t i = static_cast<size_t>(std::upper_bound(table.sums.begin(), table.sums.end(), x) -
                                       table.sums.begin());
  return std::span(table.words).subspan(table.starts[i], table.starts[i + 1] - table.starts[i]);
}

std::span<const WordId> Vocabulary::Phrase(Rng& rng) const { return Draw(phrases_, rng); }
std::span<const WordId> Vocabulary::Opener(Rng& rng) const { return Draw(openers_, rng); }
std::span<const WordId> Vocabulary::Saying(Rng& rng) const { return Draw(sayings_, rng); }

}  // namespace copydesk::synth
