#include "stages/synth/edits.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace copydesk::synth {
namespace {

size_t WordCount(const Story& story) {
  size_t words = 0;
  for (const Sentence& sentence : story.sentences) {
    words += sentence.end - sentence.begin;
  }
  return words;
}

// The first sentence of each paragraph, and the end.
std::vector<size_t> ParagraphStarts(const Story& story) {
  std::vector<size_t> starts;
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    if (i == 0 || story.sentences[i].paragraph != story.sentences[i - 1].paragraph) {
      starts.push_back(i);
    }
  }
  starts.push_back(story.sentences.size());
  return starts;
}

// Numbers the paragraphs anew, in the order in which they stand.
void Renumber(Story& story, const std::vector<size_t>& starts) {
  for (size_t p = 0; p + 1 < starts.size(); ++p) {
    for (size_t i = starts[p]; i < starts[p + 1]; ++i) {
      story.sentences[i].paragraph = static_cast<uint16_t>(p);
    }
  }
}

}  // namespace

std::string_view EditName(Edit edit) {
  constexpr std::array<std::string_view, kEditCount> kNames = {
      "exact", "norm",   "headline", "house",   "reorder",
      "light", "insert", "abridged", "excerpt", "rewrite"};
  return kNames[static_cast<size_t>(edit)];
}

void Editor::Apply(Edit edit, Rng rng, Story& story) const {
  switch (edit) {
    case Edit::kExact:
      break;
    case Edit::kNorm:
      return Norm(rng, story);
    case Edit::kHeadline:
      return Headline(rng, story);
    case Edit::kHouse:
      return House(rng, story);
    case Edit::kReorder:
      return Reorder(rng, story);
    case Edit::kLight:
      return Light(rng, story);
    case Edit::kInsert:
      return Insert(rng, story);
    case Edit::kAbridged:
      return Abridge(rng, story);
    case Edit::kExcerpt:
      return Excerpt(rng, story);
    case Edit::kRewrite:
      return Rewrite(rng, story);
  }
}

void Editor::Norm(Rng& rng, Story& story) const {
  Style& style = story.style;
  style.curly = !style.curly;
  style.grouped = style.grouped != rng.Chance(400);
  style.percent_sign = style.percent_sign != rng.Chance(500);
  style.spaced_hyphen = style.spaced_hyphen != rng.Chance(500);
}

void Editor::Headline(Rng& rng, Story& story) const {
  switch (rng.Below(5U)) {
    case 0:
      story.style.upper_title = true;
      break;
    case 1:  // cut short
      if (story.title.size() > 4) {
        story.title.resize(rng.Between(4, static_cast<uint32_t>(story.title.size())));
        story.title.back().trail = Trail::kNone;
      }
      break;
    case 2: {  // a kicker before it
      Token place{story.cast.places[1], Form::kWord, Lead::kNone, Trail::kColon};
      story.title.insert(story.title.begin(), place);
      break;
    }
    default:
      storyteller_.TellTitle(rng, story);
  }
}

void Editor::House(Rng& rng, Story& story) const {
  const Vocabulary& vocabulary = storyteller_.vocabulary();
  const uint32_t rate = rng.Between(60, 560);
  for (Token& token : story.tokens) {
    if (token.form == Form::kWord) {
      const WordId house = vocabulary.HouseForm(token.value);
      if (house != token.value && rng.Chance(rate)) {
        token.value = house;
      }
    }
  }
  const bool percent = rng.Chance(500);
  story.style.percent_sign = percent;
  if (rng.Chance(500) && !story.sentences.empty() &&
      story.sentences[0].kind == ParagraphKind::kProse) {
    // A dateline is a sentence of its own before the first.
    const uint32_t begin = static_cast<uint32_t>(story.tokens.size());
    story.tokens.push_back({story.cast.places[rng.Below(2U)], Form::kWord, Lead::kNone,
                            rng.Chance(500) ? Trail::kDash : Trail::kColon});
    const uint16_t paragraph = story.sentences[0].paragraph;
    story.sentences.insert(story.sentences.begin(),
                           {begin, begin + 1, paragraph, ParagraphKind::kProse});
  }
  // A few places and figures are told in the house's own words.
  Reword(rng, rng.Between(0, 9), 1, 1, story);
}

void Editor::Reorder(Rng& rng, Story& story) const {
  const std::vector<size_t> starts = ParagraphStarts(story);
  const size_t paragraphs = starts.size() - 1;
  if (paragraphs < 3) {
    // Too few to move: the sentences after the first change places instead.
    if (story.sentences.size() > 2) {
      std::vector<uint16_t> numbers;
      for (const Sentence& sentence : story.sentences) {
        numbers.push_back(sentence.paragraph);
      }
      std::rotate(story.sentences.begin() + 1, story.sentences.begin() + 2, story.sentences.end());
      for (size_t i = 0; i < numbers.size(); ++i) {
        story.sentences[i].paragraph = numbers[i];
      }
    }
    return;
  }
  std::vector<size_t> order(paragraphs);
  for (size_t i = 0; i < paragraphs; ++i) {
    order[i] = i;
  }
  const size_t swaps = 1 + rng.Below(paragraphs / 3 + 1);
  for (size_t i = 0; i < swaps; ++i) {
    const size_t a = 1 + rng.Below(paragraphs - 2);
    std::swap(order[a], order[a + 1]);
  }
  std::vector<Sentence> moved;
  moved.reserve(story.sentences.size());
  for (size_t p = 0; p < paragraphs; ++p) {
    for (size_t i = starts[order[p]]; i < starts[order[p] + 1]; ++i) {
      moved.push_back(story.sentences[i]);
      moved.back().paragraph = static_cast<uint16_t>(p);
    }
  }
  story.sentences = std::move(moved);
}

void Editor::Reword(Rng& rng, uint32_t replace, uint32_t add, uint32_t drop, Story& story) const {
  const Vocabulary& vocabulary = storyteller_.vocabulary();
  std::vector<Token> out;
  out.reserve(story.tokens.size() + story.tokens.size() / 4);
  for (Sentence& sentence : story.sentences) {
    const uint32_t begin = static_cast<uint32_t>(out.size());
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      Token token = story.tokens[i];
      const uint32_t x = rng.Below(1000U);
      const bool last = i + 1 == sentence.end;
      const bool word = token.form == Form::kWord && !vocabulary.IsName(token.value);
      if (word && x < replace) {
        if (vocabulary.IsContent(token.value)) {
          token.value = vocabulary.Content(rng);
        } else {
          token.value = vocabulary.Phrase(rng)[0];
        }
      } else if (x < replace + add) {
        out.push_back({vocabulary.Filler(rng), Form::kWord, token.lead, Trail::kNone});
        token.lead = Lead::kNone;
      } else if (x < replace + add + drop && !last && word && token.lead == Lead::kNone &&
                 token.trail == Trail::kNone && i != sentence.begin) {
        continue;
      }
      out.push_back(token);
    }
    sentence.begin = begin;
    sentence.end = static_cast<uint32_t>(out.size());
  }
  story.tokens = std::move(out);
}

void Editor::Light(Rng& rng, Story& story) const {
  constexpr std::array<uint32_t, 4> kRates = {27, 43, 60, 92};
  const uint32_t rate = rng.Quantile(kRates);
  Reword(rng, rate, rate / 5, rate / 4, story);
}

void Editor::Insert(Rng& rng, Story& story) const {
  const size_t words = WordCount(story);
  constexpr std::array<uint32_t, 5> kShares = {30, 80, 150, 260, 520};
  const size_t goal = 1 + words * rng.Quantile(kShares) / 1000;
  std::vector<size_t> starts = ParagraphStarts(story);
  Story own;
  own.cast = story.cast;
  own.sentences.clear();
  for (size_t told = 0; told < goal;) {
    const size_t before = own.tokens.size();
    storyteller_.TellParagraph(rng, 30, own);
    told += own.tokens.size() - before;
  }
  // The new paragraphs go in as one or two groups.
  const size_t paragraphs = starts.size() - 1;
  const uint32_t offset = static_cast<uint32_t>(story.tokens.size());
  story.tokens.insert(story.tokens.end(), own.tokens.begin(), own.tokens.end());
  for (Sentence& sentence : own.sentences) {
    sentence.begin += offset;
    sentence.end += offset;
  }
  const size_t first = 1 + rng.Below(paragraphs);
  const size_t second = rng.Chance(500) ? first : 1 + rng.Below(paragraphs);
  const std::vector<size_t> own_starts = ParagraphStarts(own);
  const size_t half = (own_starts.size() - 1) / 2;
  std::vector<Sentence> merged;
  merged.reserve(story.sentences.size() + own.sentences.size());
  uint16_t number = 0;
  const auto copy = [&](const std::vector<Sentence>& from, size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      merged.push_back(from[i]);
      merged.back().paragraph = number;
    }
    ++number;
  };
  for (size_t p = 0; p <= paragraphs; ++p) {
    if (p == first) {
      for (size_t q = 0; q < half; ++q) {
        copy(own.sentences, own_starts[q], own_starts[q + 1]);
      }
    }
    if (p == second) {
      for (size_t q = half; q + 1 < own_starts.size(); ++q) {
        copy(own.sentences, own_starts[q], own_starts[q + 1]);
      }
    }
    if (p < paragraphs) {
      copy(story.sentences, starts[p], starts[p + 1]);
    }
  }
  story.sentences = std::move(merged);
}

void Editor::Abridge(Rng& rng, Story& story) const {
  constexpr std::array<uint32_t, 5> kKept = {420, 580, 690, 790, 950};
  const size_t goal = WordCount(story) * rng.Quantile(kKept) / 1000;
  const uint32_t dropped = rng.Between(0, 130);  // sentences within, in a thousand
  std::vector<Sentence> kept;
  size_t words = 0;
  for (const Sentence& sentence : story.sentences) {
    if (!kept.empty() && words + (sentence.end - sentence.begin) / 2 > goal) {
      break;
    }
    if (kept.empty() || !rng.Chance(dropped)) {
      kept.push_back(sentence);
      words += sentence.end - sentence.begin;
    }
  }
  while (kept.size() > 1 && kept.back().kind == ParagraphKind::kSubhead) {
    kept.pop_back();
  }
  story.sentences = std::move(kept);
}

void Editor::Excerpt(Rng& rng, Story& story) const {
  constexpr std::array<uint32_t, 5> kKept = {50, 140, 260, 420, 740};
  const size_t goal = std::max<size_t>(40, WordCount(story) * rng.Quantile(kKept) / 1000);
  size_t words = 0;
  size_t count = 0;
  while (count < story.sentences.size() && words < goal) {
    words += story.sentences[count].end - story.sentences[count].begin;
    ++count;
  }
  while (count > 1 && story.sentences[count - 1].kind == ParagraphKind::kSubhead) {
    --count;
  }
  story.sentences.resize(count);
}

void Editor::Rewrite(Rng& rng, Story& story) const {
  constexpr std::array<uint32_t, 4> kRates = {128, 150, 172, 208};
  const uint32_t rate = rng.Quantile(kRates);
  Reword(rng, rate, rate / 4, rate / 3, story);
  // Some sentences change places within their paragraph, and paragraphs are cut otherwise.
  uint16_t paragraph = 0;
  std::vector<size_t> starts = {0};
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    if (i > 0) {
      const bool same = story.sentences[i].paragraph == paragraph &&
                        story.sentences[i].kind == ParagraphKind::kProse &&
                        story.sentences[i - 1].kind == ParagraphKind::kProse;
      if (same ? rng.Chance(150) : true) {
        starts.push_back(i);
      } else if (i - starts.back() > 1 && rng.Chance(250)) {
        std::swap(story.sentences[i], story.sentences[i - 1]);
      }
    }
    paragraph = story.sentences[i].paragraph;
  }
  starts.push_back(story.sentences.size());
  Renumber(story, starts);
}

}  // namespace copydesk::synth
