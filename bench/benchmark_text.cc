#include "bench/benchmark_text.h"

#include <algorithm>
#include <string_view>

#include "stages/hash/hash.h"

namespace copydesk::bench {
namespace {

constexpr std::string_view kLatin = "etaoinsrhldcumfpgwybvkxjqz";
// By how common they are, two bytes each.
constexpr std::string_view kCyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф";

// Appends the UTF-8 of one of the first 4,096 characters of the block of Chinese ones.
void AppendChinese(uint64_t random, std::string& out) {
  const auto code = static_cast<uint32_t>(0x4e00 + random % 4096);
  out.push_back(static_cast<char>(0xe0 | (code >> 12)));
  out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3f)));
  out.push_back(static_cast<char>(0x80 | (code & 0x3f)));
}

void AppendLetter(Script script, uint64_t random, std::string& out) {
  switch (script) {
    case Script::kCyrillic:
      out += kCyrillic.substr(random % (kCyrillic.size() / 2) * 2, 2);
      break;
    case Script::kChinese:
      AppendChinese(random, out);
      break;
    case Script::kEnglish:
    case Script::kAscii:
    case Script::kQuotes:
      out.push_back(kLatin[random % kLatin.size()]);
      break;
  }
}

// The marks that a word gets, of 80 words.
struct Marks {
  uint64_t quoted = 0;
  uint64_t dashed = 0;
  uint64_t possessive = 0;
};
Marks MarksOf(Script script) {
  switch (script) {
    case Script::kAscii:
      return {};
    case Script::kQuotes:
      return {12, 4, 10};
    case Script::kEnglish:
    case Script::kCyrillic:
    case Script::kChinese:
      break;
  }
  return {1, 1, 0};
}

}  // namespace

const char* ScriptName(Script script) {
  switch (script) {
    case Script::kEnglish:
      return "english";
    case Script::kAscii:
      return "ascii";
    case Script::kQuotes:
      return "quotes";
    case Script::kCyrillic:
      return "cyrillic";
    case Script::kChinese:
      return "chinese";
  }
  return "";
}

std::vector<std::string> Stories(size_t count, size_t bytes, uint64_t seed, Script script) {
  hash::SplitMix random(seed);
  std::vector<std::string> vocabulary(20'000);
  for (size_t rank = 0; rank < vocabulary.size(); ++rank) {
    const uint64_t letters =
        1 + std::min<uint64_t>(rank / 8, 2) + random.Next() % 3 + random.Next() % 3;
    for (uint64_t i = 0; i < letters; ++i) AppendLetter(script, random.Next(), vocabulary[rank]);
  }
  const Marks marks = MarksOf(script);
  const bool spaces = script != Script::kChinese;
  std::vector<std::string> stories(count);
  for (std::string& story : stories) {
    story.reserve(bytes + 64);  // so that stories stand in memory one behind the other
    while (story.size() < bytes) {
      // A product of three uniform shares puts half of the words among the first thousandth of
      // ranks.
      uint64_t rank = vocabulary.size();
      for (int i = 0; i < 3; ++i) rank = (rank * (random.Next() % 1024)) >> 10;
      std::string word = vocabulary[rank];
      const uint64_t kind = random.Next() % 80;
      if (kind < marks.quoted) {
        word = "“" + word + "”";
      } else if (kind < marks.quoted + marks.dashed) {
        word += " —";
      } else if (kind < marks.quoted + marks.dashed + marks.possessive) {
        word += "’s";
      }
      story += word;
      if (kind >= 75) {
        story += spaces ? ". " : "。";
      } else if (kind >= 70) {
        story += spaces ? ", " : "，";
      } else if (kind == 69) {
        story += spaces ? ".\n\n" : "。\n\n";
      } else if (spaces) {
        story += ' ';
      }
    }
  }
  return stories;
}

size_t TotalBytes(const std::vector<std::string>& stories) {
  size_t bytes = 0;
  for (const std::string& story : stories) bytes += story.size();
  return bytes;
}

}  // namespace copydesk::bench
