// Turns the units of a page into small numbers for the model: which features hold of each.
//
// A feature is a yes or no; counts are cut into bins, and pairs that matter together are crossed.
// Each family of features has a block of ids, so a weight table can be read, and learned, block by
// block. Everything is integers. Cost: linear in the units.
// Thread-safe: the workspace is the caller's. Tested by tests/unit/clean/line_features_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_LINE_FEATURES_H_
#define COPYDESK_STAGES_CLEAN_LINE_FEATURES_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stages/clean/page_lines.h"

namespace copydesk::clean {

// name, number of ids.
#define COPYDESK_FEATURE_BLOCKS(X)                                                 \
  X(Bias, 3)       /* rendering: fragmented, blank lines, neither */               \
  X(Shape, 240)    /* words x end x start */                                       \
  X(Cover, 20)     /* share of words inside chrome phrases x length */             \
  X(KindLine, 20)  /* a phrase is the line */                                      \
  X(KindStart, 60) /* a phrase opens the line x length */                          \
  X(KindAny, 60)   /* a phrase stands in it x length */                            \
  X(Caps, 40)      /* capitals: share and shouting x length */                     \
  X(Digits, 16)    /* share of bare numbers x length */                            \
  X(StopWords, 30) /* share of function words x length */                          \
  X(Repeat, 12)    /* times the line stands in the page x length */                \
  X(Flag, 33)      /* scan flags x length */                                       \
  X(Date, 12)      /* a date, a time ago x length */                               \
  X(Sentences, 20) /* full stops inside x length */                                \
  X(Trigram, 125)  /* coarse class of the line before, the line, the line after */ \
  X(PrevShape, 40) /* words x end of the line before */                            \
  X(NextShape, 40)                                                                 \
  X(Prev2Shape, 40)                                                                \
  X(Next2Shape, 40)                                                                \
  X(PrevKind, 40) /* chrome phrase that is, or opens, the line before */           \
  X(NextKind, 40)                                                                  \
  X(Around, 108)     /* prose words in the 5 lines before x after x is prose */    \
  X(Mass, 72)        /* prose words of the page before x after x is prose */       \
  X(ProseNear, 72)   /* distance to the prose line before x after x is prose */    \
  X(ShortRun, 24)    /* length of the run of short lines x class */                \
  X(Title, 24)       /* lines since the title x is prose */                        \
  X(TailRelated, 15) /* lines since a related heading x class */                   \
  X(TailComments, 15)                                                              \
  X(TailFoot, 15) /* lines since footer, legal, bio, subscribe phrases */          \
  X(Blank, 10)    /* blank line before x class */                                  \
  X(Bullets, 24)  /* bulleted neighbours x length */                               \
  X(Density, 64)  /* share of words inside phrases, of short lines in a window */  \
  X(Place, 40)    /* share of the page's words above x class */                    \
  X(LongTail, 12) /* lines left below that are chrome by phrase */

enum class Block : uint16_t {
#define COPYDESK_BLOCK(name, size) k##name,
  COPYDESK_FEATURE_BLOCKS(COPYDESK_BLOCK)
#undef COPYDESK_BLOCK
      kEnd
};
inline constexpr size_t kBlocks = static_cast<size_t>(Block::kEnd);
inline constexpr std::array<uint16_t, kBlocks> kBlockSizes = {
#define COPYDESK_BLOCK(name, size) size,
    COPYDESK_FEATURE_BLOCKS(COPYDESK_BLOCK)
#undef COPYDESK_BLOCK
};
inline constexpr std::array<uint16_t, kBlocks + 1> kBlockBase = [] {
  std::array<uint16_t, kBlocks + 1> base{};
  for (size_t i = 0; i < kBlocks; ++i) {
    base[i + 1] = static_cast<uint16_t>(base[i] + kBlockSizes[i]);
  }
  return base;
}();
inline constexpr size_t kFeatures = kBlockBase[kBlocks];

// The name of a block, as the weight table prints it.
std::string_view BlockName(Block block);

// What a unit looks like from afar.
enum class Coarse : uint8_t { kLabel, kHeadline, kSentence, kProse, kRun };
Coarse CoarseClass(const LineScan& scan);

// A line of running text: long, or of middle length with an end stop.
bool IsProse(const LineScan& scan);

// The features of all units, packed: unit i has ids[begin[i] .. begin[i+1]).
struct FeatureRows {
  std::vector<uint16_t> ids;
  std::vector<uint32_t> begin;
};

// Scratch that is reused from page to page.
struct FeatureScratch {
  std::vector<uint32_t> prose_before;  // words of prose above a unit
  std::vector<uint32_t> words_before;
  std::vector<uint32_t> covered_before;
  std::vector<uint32_t> short_before;  // short units above
  std::vector<uint32_t> run;           // length of the run of short units a unit is in
  std::vector<uint32_t> next_prose;
  std::vector<uint64_t> keys;  // open-addressed counts of lines
  std::vector<uint32_t> counts;
  std::vector<uint8_t> repeats;
};

// Fills `rows`. `title_unit`: index of the unit that is the page's title, or units.size() if none.
void ExtractFeatures(const PageLines& page, size_t title_unit, FeatureScratch& scratch,
                     FeatureRows& rows);

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_LINE_FEATURES_H_
