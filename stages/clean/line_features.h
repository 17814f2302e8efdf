// Turns the units of a page into small numbers for the line model.
//
// Columns of the first kind tell what a unit is by itself, the others where in the page it stands
// and what is around it. Counts saturate at 255, shares are percents, and integers decide
// everything.
//
// Cost: linear in the units and words. Thread-safe: the scratch is the caller's. Tested by
// tests/unit/clean/line_features_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_FEATURES_H_
#define COPYDESK_STAGES_CLEAN_LINE_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stages/clean/feature_table.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/topic_words.h"
#include "stages/clean/word_evidence.h"

namespace copydesk::clean {

// clang-format off
// What a unit is by itself.
#define COPYDESK_OWN_FEATURES(X)                                                              \
  X(Words)                                                                                    \
  X(Start)      /* letter, digit, bullet, lower case, other */                                \
  X(End)        /* letter, symbol, comma, colon, ellipsis, stop */                            \
  X(Class)      /* Coarse */                                                                  \
  X(Caps)       /* words that begin with a capital */                                         \
  X(Shout)      /* words all in capitals */                                                   \
  X(Digits)     /* bare numbers */                                                            \
  X(StopWords)  /* function words */                                                          \
  X(Cover)      /* words inside phrases of chrome */                                          \
  X(Sentences)                                                                                \
  X(WordMean)   /* evidence of its words: 128 is none, above is chrome */                     \
  X(WordSum) X(WordMost)                                                                      \
  X(Repeat)     /* times it stands in the page */                                             \
  X(Blank)      /* a blank line before it */                                                  \
  X(Fragments)  /* lines that were joined */                                                  \
  X(Ideographs)                                                                               \
  X(Url) X(At) X(Copyright) X(Pipe) X(Brace) X(Clock) X(Year) X(Quote) X(Money)               \
  /* phrases by kind: 0 none, 1 somewhere, 2 at the start, 3 the line */                      \
  X(Navigation) X(Related) X(Share) X(Subscribe) X(Account) X(Consent) X(Ad) X(Metadata)      \
  X(Caption) X(Comments) X(Footer) X(Legal) X(Bio) X(Shop) X(Contents) X(Media) X(Byline)     \
  X(DateWord) X(Ago) X(References)

// Where it stands.
#define COPYDESK_PLACE_FEATURES(X)                                                            \
  X(Rendering)   /* fragmented, blank lines, neither */                                       \
  X(SinceTitle)  /* units since the title, 0 above it; 255: no title */                       \
  X(UnitsAbove) X(UnitsBelow) X(UnitsShare) X(WordsShare)                                     \
  X(ProseAbove5) X(ProseBelow5) X(ProseAbove12) X(ProseBelow12) /* words / 2 */               \
  X(ProseAbove) X(ProseBelow) /* words / 8 */                                                 \
  X(ProseShare)                                                                               \
  X(LastProse) X(NextProse)   /* units to the nearest prose */                                \
  X(ShortRun) X(ShortRunSoFar)                                                                \
  X(ClassRun) X(ClassRunSoFar) /* units in a row of one Coarse class */                       \
  X(SinceRelated) X(SinceComments) X(SinceFoot) X(SinceSubscribe) X(SinceShare)               \
  X(SinceByline) X(UntilRelated) X(UntilComments) X(UntilFoot)                                \
  X(Cover3) X(Cover8) X(CoverAbove) X(CoverBelow)                                             \
  X(Shorts3) X(Shorts8) X(Bullets5)                                                           \
  /* units around: with a date or time, that come again in the page, with a phrase */         \
  X(Dates8) X(Repeats8) X(Comments8) X(Prompts8)                                              \
  X(CommentsAbove) X(CommentsBelow) X(RepeatsAbove) X(RepeatsBelow)                           \
  X(WordMean2) X(WordMean5) X(WordMean10) X(WordMeanAbove) X(WordMeanBelow)                   \
  X(BlockPlace)  /* above, in, below the page's densest run of prose */                       \
  X(BlockDistance) X(BlockDepth) X(BlockWords)                                                \
  X(TopicAbove) X(TopicBelow) X(TopicBlock) /* share of its words said elsewhere */           \
  X(PageUnits) X(PageProse) X(PageShorts) X(PageKnown)
// clang-format on

enum class Feature : uint8_t {
#define COPYDESK_FEATURE(name) k##name,
  COPYDESK_OWN_FEATURES(COPYDESK_FEATURE) COPYDESK_PLACE_FEATURES(COPYDESK_FEATURE)
#undef COPYDESK_FEATURE
      kCount
};
inline constexpr size_t kFeatures = static_cast<size_t>(Feature::kCount);
std::string_view FeatureName(Feature feature);

// What a unit looks like from afar.
enum class Coarse : uint8_t { kLabel, kHeadline, kSentence, kProse, kRun };
inline Coarse CoarseClass(const LineScan& scan) {
  const bool stops = scan.last == CharClass::kStop;
  if (scan.words < 5 && !stops) return Coarse::kLabel;
  if (stops || scan.last == CharClass::kColon) {
    return scan.words < 16 ? Coarse::kSentence : Coarse::kProse;
  }
  return scan.words < 22 ? Coarse::kHeadline : Coarse::kRun;
}

// A line of running text: long, or of middle length with an end stop.
inline bool IsProse(const LineScan& scan) {
  return scan.words >= 32 ||
         (scan.words >= 13 && (scan.last == CharClass::kStop || scan.last == CharClass::kColon));
}

using LineTable = FeatureTable<Feature, 0>;
using LineColumns = FeatureColumns<Feature>;

// Scratch that is reused from page to page.
struct FeatureScratch {
  std::vector<uint32_t> sums;     // see SumTable in unit_sums.h
  std::vector<uint32_t> heading;  // a unit: kinds of chrome of which it is a heading
  std::vector<uint8_t> coarse;    // a unit
  std::vector<uint8_t> prose;     // a unit: 1 or 0
  std::vector<uint8_t> shorts;    // a unit: 1 or 0
  std::vector<uint64_t> keys;     // open-addressed counts of lines
  std::vector<uint32_t> counts;
  std::vector<EvidenceTotals> evidence;  // a unit: of its words; what was made of the last page
  std::vector<int8_t> weights;           // a word of the page, where its evidence was not known
  std::vector<uint32_t> rest;
  TopicScratch topics;
};

// Fills `table`. `title_unit`: index of the unit that is the page's title, or units.size() if none.
void ExtractFeatures(const PageLines& page, size_t title_unit, const WordEvidence& evidence,
                     FeatureScratch& scratch, LineTable& table);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_FEATURES_H_
