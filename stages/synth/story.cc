#include "stages/synth/story.h"

#include <charconv>
#include <string_view>

namespace copydesk::synth {
namespace {

Token Word(WordId id) { return {id, Form::kWord, Lead::kNone, Trail::kNone}; }

void AppendNumber(uint32_t number, std::string& out) {
  std::array<char, 12> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), static_cast<size_t>(end - digits.data()));
}

void AppendTenths(uint32_t tenths, std::string& out) {
  AppendNumber(tenths / 10, out);
  out += '.';
  out += static_cast<char>('0' + tenths % 10);
}

void AppendGrouped(uint32_t number, std::string& out) {
  if (number < 1000) {
    AppendNumber(number, out);
    return;
  }
  AppendGrouped(number / 1000, out);
  const uint32_t rest = number % 1000;
  out += ',';
  out += static_cast<char>('0' + rest / 100);
  out += static_cast<char>('0' + rest / 10 % 10);
  out += static_cast<char>('0' + rest % 10);
}

Token Number(Rng& rng) {
  Token token;
  const uint32_t kind = rng.Below(10U);
  if (kind < 4) {
    token.form = Form::kInteger;
    token.value = rng.Between(2, 99);
  } else if (kind < 6) {
    token.form = Form::kInteger;
    token.value = rng.Between(1000, 90000);
  } else if (kind < 7) {
    token.form = Form::kInteger;
    token.value = rng.Between(1960, 2029);
  } else if (kind < 8) {
    token.form = Form::kPercent;
    token.value = rng.Between(1, 990);
  } else if (kind < 9) {
    token.form = Form::kMoney;
    token.value = rng.Between(11, 9999);
  } else {
    token.form = Form::kDecimal;
    token.value = rng.Between(1, 400);
  }
  return token;
}

}  // namespace

void Storyteller::Content(Rng& rng, Story& story) const {
  const uint32_t kind = rng.Below(100U);
  if (kind < 4) {
    const size_t who = rng.Below(story.cast.given.size());
    if (kind < 2) {
      story.tokens.push_back(Word(story.cast.given[who]));
    }
    story.tokens.push_back(Word(story.cast.family[who]));
  } else if (kind < 6) {
    story.tokens.push_back(Word(story.cast.places[rng.Below(story.cast.places.size())]));
  } else if (kind < 9) {
    story.tokens.push_back(Number(rng));
  } else if (kind < 26) {
    story.tokens.push_back(Word(story.cast.subjects[rng.Below(story.cast.subjects.size())]));
  } else {
    story.tokens.push_back(Word(vocabulary_.Content(rng)));
  }
}

void Storyteller::Clause(Rng& rng, Story& story, uint32_t words) const {
  const size_t goal = story.tokens.size() + words;
  while (story.tokens.size() < goal) {
    if (!rng.Chance(140)) {
      for (const WordId id : vocabulary_.Phrase(rng)) {
        story.tokens.push_back(Word(id));
      }
    }
    Content(rng, story);
    if (rng.Chance(230)) {
      Content(rng, story);
    }
  }
}

void Storyteller::TellSentence(Rng& rng, Story& story) const {
  constexpr std::array<uint32_t, 6> kLengths = {4, 8, 12, 17, 23, 36};
  const uint32_t words = rng.Quantile(kLengths);
  const size_t begin = story.tokens.size();
  const bool quoted = rng.Chance(110);
  if (rng.Chance(820)) {
    for (const WordId id : vocabulary_.Opener(rng)) {
      story.tokens.push_back(Word(id));
    }
    Content(rng, story);
  } else {
    Content(rng, story);
  }
  if (words > 14 && rng.Chance(600)) {
    Clause(rng, story, words / 2);
    if (rng.Chance(70)) {
      story.tokens.back().trail = Trail::kDash;
    } else {
      story.tokens.back().trail = rng.Chance(60) ? Trail::kColon : Trail::kComma;
      story.tokens.push_back(Word(vocabulary_.Conjunction(rng)));
    }
    Clause(rng, story, words / 2);
  } else {
    Clause(rng, story, words > 2 ? words - 2 : 1);
  }
  if (quoted && rng.Chance(300)) {
    story.tokens[begin].lead = Lead::kQuote;
    story.tokens.back().trail = Trail::kStopQuote;
    return;
  }
  if (quoted) {
    story.tokens[begin].lead = Lead::kQuote;
    story.tokens.back().trail = Trail::kCommaQuote;
    const size_t who = rng.Below(story.cast.given.size());
    story.tokens.push_back(Word(story.cast.given[who]));
    story.tokens.push_back(Word(story.cast.family[who]));
    for (const WordId id : vocabulary_.Saying(rng)) {
      story.tokens.push_back(Word(id));
    }
  }
  story.tokens.back().trail = rng.Chance(25) && !quoted ? Trail::kQuestion : Trail::kStop;
}

void Storyteller::TellParagraph(Rng& rng, uint32_t words, Story& story) const {
  const uint16_t paragraph = story.sentences.empty()
                                 ? uint16_t{0}
                                 : static_cast<uint16_t>(story.sentences.back().paragraph + 1);
  const size_t start = story.tokens.size();
  do {
    const size_t begin = story.tokens.size();
    TellSentence(rng, story);
    story.sentences.push_back({static_cast<uint32_t>(begin),
                               static_cast<uint32_t>(story.tokens.size()), paragraph,
                               ParagraphKind::kProse});
  } while (story.tokens.size() - start + 8 < words);
}

void Storyteller::TellTitle(Rng& rng, Story& story) const {
  const size_t begin = story.tokens.size();
  if (rng.Chance(400)) {
    story.tokens.push_back(Word(story.cast.places[0]));
  }
  Clause(rng, story, rng.Between(4, 9));
  story.title.assign(story.tokens.begin() + static_cast<std::ptrdiff_t>(begin), story.tokens.end());
  story.tokens.resize(begin);
}

void Storyteller::Tell(Rng rng, uint32_t words, Story& story, uint32_t max_sentences) const {
  for (WordId& id : story.cast.given) {
    id = vocabulary_.Given(rng);
  }
  for (WordId& id : story.cast.family) {
    id = vocabulary_.Family(rng);
  }
  for (WordId& id : story.cast.places) {
    id = vocabulary_.Place(rng);
  }
  for (WordId& id : story.cast.subjects) {
    id = vocabulary_.Content(rng);
  }
  story.style = Style{};
  story.style.curly = rng.Chance(600);
  story.style.grouped = rng.Chance(850);
  story.style.percent_sign = rng.Chance(700);
  story.style.spaced_hyphen = rng.Chance(200);
  story.style.title_case = rng.Chance(350);
  story.date = {static_cast<uint16_t>(rng.Between(2019, 2025)),
                static_cast<uint16_t>(rng.Between(1, 12)),
                static_cast<uint16_t>(rng.Between(1, 28))};
  story.tokens.clear();
  story.sentences.clear();
  TellTitle(rng, story);
  // Both are drawn for every length, so that a story's beginning does not depend on its length.
  const bool subheads = rng.Chance(350) && words > 220;
  const bool items = rng.Chance(150) && words > 160;
  constexpr std::array<uint32_t, 5> kParagraphWords = {10, 22, 34, 52, 100};
  while (story.tokens.size() + 12 < words && story.sentences.size() < max_sentences) {
    const uint32_t left = words - static_cast<uint32_t>(story.tokens.size());
    const uint16_t paragraph = story.sentences.empty()
                                   ? uint16_t{0}
                                   : static_cast<uint16_t>(story.sentences.back().paragraph + 1);
    if (subheads && paragraph > 1 && left > 50 && rng.Chance(180)) {
      const size_t begin = story.tokens.size();
      Clause(rng, story, rng.Between(3, 7));
      story.sentences.push_back({static_cast<uint32_t>(begin),
                                 static_cast<uint32_t>(story.tokens.size()), paragraph,
                                 ParagraphKind::kSubhead});
    } else if (items && paragraph > 1 && left > 60 && rng.Chance(150)) {
      const uint32_t count = rng.Between(3, 5);
      for (uint32_t i = 0; i < count; ++i) {
        const size_t begin = story.tokens.size();
        Clause(rng, story, rng.Between(5, 14));
        story.tokens.back().trail = Trail::kStop;
        story.sentences.push_back({static_cast<uint32_t>(begin),
                                   static_cast<uint32_t>(story.tokens.size()),
                                   static_cast<uint16_t>(paragraph + i), ParagraphKind::kItem});
      }
    } else {
      const uint32_t wanted = rng.Quantile(kParagraphWords);
      TellParagraph(rng, wanted < left ? wanted : left, story);
    }
  }
  if (story.sentences.empty()) {
    TellParagraph(rng, words, story);
  }
  if (story.sentences.size() > max_sentences) {
    story.sentences.resize(max_sentences);
  }
}

void Storyteller::WriteToken(const Token& token, const Style& style, bool capital,
                             std::string& out) const {
  if (token.lead == Lead::kQuote) {
    out += style.curly ? "“" : "\"";
  }
  switch (token.form) {
    case Form::kWord: {
      const std::string_view text = vocabulary_.Text(token.value);
      const size_t at = out.size();
      out += text;
      if (capital || text == "i") {
        char& first = out[at];
        if (first >= 'a' && first <= 'z') {
          first = static_cast<char>(first - 'a' + 'A');
        }
      }
      break;
    }
    case Form::kInteger:
      // Years and other numbers of four digits stand ungrouped below 2100.
      if (style.grouped && token.value >= 2100) {
        AppendGrouped(token.value, out);
      } else {
        AppendNumber(token.value, out);
      }
      break;
    case Form::kDecimal:
      AppendTenths(token.value, out);
      break;
    case Form::kPercent:
      AppendTenths(token.value, out);
      out += style.percent_sign ? "%" : " percent";
      break;
    case Form::kMoney:
      out += '$';
      AppendTenths(token.value, out);
      out += " million";
      break;
  }
  switch (token.trail) {
    case Trail::kNone:
      break;
    case Trail::kComma:
      out += ',';
      break;
    case Trail::kStop:
      out += '.';
      break;
    case Trail::kQuestion:
      out += '?';
      break;
    case Trail::kColon:
      out += ':';
      break;
    case Trail::kDash:
      out += style.spaced_hyphen ? " -" : " —";
      break;
    case Trail::kCommaQuote:
      out += style.curly ? ",”" : ",\"";
      break;
    case Trail::kStopQuote:
      out += style.curly ? ".”" : ".\"";
      break;
  }
}

void Storyteller::Write(std::span<const Token> tokens, const Style& style, std::string& out) const {
  bool first = true;
  for (const Token& token : tokens) {
    if (!first) {
      out += ' ';
    }
    WriteToken(token, style, first, out);
    first = false;
  }
}

void Storyteller::WriteTitle(const Story& story, std::string& out) const {
  const size_t begin = out.size();
  bool first = true;
  for (const Token& token : story.title) {
    if (!first) {
      out += ' ';
    }
    const bool content = token.form == Form::kWord && vocabulary_.IsContent(token.value);
    WriteToken(token, story.style, first || (story.style.title_case && content), out);
    first = false;
  }
  if (story.style.upper_title) {
    for (size_t i = begin; i < out.size(); ++i) {
      if (out[i] >= 'a' && out[i] <= 'z') {
        out[i] = static_cast<char>(out[i] - 'a' + 'A');
      }
    }
  }
}

void Storyteller::WriteBody(const Story& story, std::string& out, std::vector<size_t>& ends) const {
  for (size_t i = 0; i < story.sentences.size(); ++i) {
    const Sentence& sentence = story.sentences[i];
    if (i > 0) {
      if (sentence.paragraph == story.sentences[i - 1].paragraph) {
        out += ' ';
      } else {
        ends.push_back(out.size());
        out += '\n';
      }
    }
    if (sentence.kind == ParagraphKind::kItem) {
      out += "- ";
    }
    Write(std::span(story.tokens).subspan(sentence.begin, sentence.end - sentence.begin),
          story.style, out);
  }
  if (!story.sentences.empty()) {
    ends.push_back(out.size());
    out += '\n';
  }
}

}  // namespace copydesk::synth
