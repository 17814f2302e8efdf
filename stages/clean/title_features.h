// Turns the lines around the head of a page into small numbers, for ranking headlines.
//
// Each row of title_rows.h has a byte in each column, as in line_features.h. Columns of the first
// kind are read at the lines nearby as well, so they are filled for candidates and for the rows at
// most kReach from one, and zero elsewhere.
// Cost: linear in the rows but for the columns that weigh a line against the headlines around it.
// Thread-safe: the scratch is the caller's. Tested by tests/unit/clean/title_rank_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_TITLE_FEATURES_H_
#define COPYDESK_STAGES_CLEAN_TITLE_FEATURES_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "stages/clean/feature_table.h"
#include "stages/clean/line_features.h"
#include "stages/clean/line_model.h"
#include "stages/clean/page_lines.h"
#include "stages/clean/title_rows.h"

namespace copydesk::clean {

// clang-format off
// What a line is by itself.
#define COPYDESK_TITLE_OWN_FEATURES(X)                                                            \
  X(Words)                                                                                        \
  X(Bytes)        /* halved */                                                                    \
  X(Start) X(End) /* what kind of character */                                                    \
  X(Look)         /* byline, date, label, headline, sentence, ... */                              \
  X(Caps) X(Shout) X(Digits) X(StopWords) X(Cover) X(Sentences)                                   \
  X(Date)                                                                                         \
  X(State)        /* what the line model has its unit for */                                      \
  X(Blank) X(Joined)                                                                              \
  X(Separators)   /* slashes, bars and dashes that stand between words */                         \
  X(Url) X(At) X(Pipe) X(Clock) X(Year) X(Quote) X(Brace) X(Money)                                \
  /* phrases by kind: 0 none, 1 somewhere, 2 at the start, 3 the line */                          \
  X(Navigation) X(Related) X(Share) X(Subscribe) X(Account) X(Consent) X(Ad) X(Metadata)          \
  X(Caption) X(Comments) X(Footer) X(Legal) X(Bio) X(Shop) X(Contents) X(Media) X(Byline)         \
  X(DateWord) X(Ago) X(References)                                                                \
  /* its words without function words: all, and those that the body says */                       \
  X(Content) X(Said) X(SaidShare) X(OpeningShare) X(HeadingShare)                                 \
  X(TopicSum) X(TopicMean) X(TopicMost) /* how often it says them */                              \
  X(Repeat)       /* times it stands in the page */

// Where it stands, and among what.
#define COPYDESK_TITLE_PLACE_FEATURES(X)                                                          \
  X(Rendering)                                                                                    \
  X(Above) X(Below)         /* units to the body's first line */                                  \
  X(AboveMain) X(BelowMain) /* to the first of its longest stretch */                             \
  X(MainUnit)               /* from the one to the other */                                       \
  X(LineNumber) X(BodyUnit) X(PageUnits)                                                          \
  X(TopBody)                /* units of the page's top that are all body */                       \
  X(ProseBetween)           /* words of running text between it and the body's first line */      \
  X(ProseAbove)             /* in the window above it */                                          \
  X(NextProse) X(LastProse)                                                                       \
  X(RepeatAbove) X(RepeatTail)  /* its copies above it, and below the window */                   \
  X(BeginsAbove) X(BeginsBelow) /* a longer line begins with it */                                \
  X(EndsAbove) X(EndsBelow) X(EndsNear)                                                           \
  X(HoldsBegin) X(HoldsEnd) /* it begins or ends with a shorter line nearby */                    \
  X(HeadlinesAbove) X(HeadlinesBelow) X(HeadlinesNear)                                            \
  X(BetterAbove) X(BetterBelow) /* headlines around with more words that the body says */         \
  X(Longer)                                                                                       \
  X(SaidLess)               /* words less than the headline that has most said */                 \
  X(SaidRank) X(TopicRank)                                                                        \
  X(NextByline) X(LastByline) X(NextDate)                                                         \
  X(WordsAbove8) X(WordsBelow8) X(Shorts)                                                         \
  X(FirstLineShare)         /* of its words, how many the page's first line says */
// clang-format on

enum class TitleFeature : uint8_t {
#define COPYDESK_FEATURE(name) k##name,
  COPYDESK_TITLE_OWN_FEATURES(COPYDESK_FEATURE) COPYDESK_TITLE_PLACE_FEATURES(COPYDESK_FEATURE)
#undef COPYDESK_FEATURE
      kCount
};
inline constexpr size_t kTitleFeatures = static_cast<size_t>(TitleFeature::kCount);
inline constexpr size_t kOwnTitleFeatures = static_cast<size_t>(TitleFeature::kRendering);
std::string_view TitleFeatureName(TitleFeature feature);

// How far trees look up and down in a column.
inline constexpr int kReach = 3;
using TitleTable = FeatureTable<TitleFeature, kReach>;
using TitleColumns = FeatureColumns<TitleFeature>;

struct TitleRows {
  std::vector<TitleRow> lines;
  TitleTable table;
};

// Scratch that is reused from page to page.
struct TitleFeatureScratch {
  struct Headline {  // a row that has the shape of one: see TitleLineFacts
    int32_t row = 0, body = 0, topic = 0, words = 0;
  };
  TitleRowScratch rows;
  std::vector<uint8_t> near;  // a row: at most kReach from a candidate
  std::vector<Headline> headlines;
  std::vector<uint16_t> heads, next;  // chains of rows with one hash
};

// Fills `rows` for the story whose body begins at unit `body`; leaves them empty where the text
// begins with a paragraph and is all body, as a cleaned one does.
void ExtractTitleFeatures(std::string_view text, const PageLines& page,
                          std::span<const State> states, size_t body, const Lexicon& lexicon,
                          TitleFeatureScratch& scratch, TitleRows& rows);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_TITLE_FEATURES_H_
