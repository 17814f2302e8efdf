// The checker and the record parser against an independent parser and a naive reading, on all small
// inputs and on random damage.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <random>
#include <string>

#include "stages/ingest/json_check.h"
#include "stages/ingest/record_parser.h"

namespace copydesk::ingest {
namespace {

bool SimdjsonTakes(const std::string& text) {
  static simdjson::dom::parser parser;
  simdjson::dom::element root;
  return !parser.parse(text).get(root);
}

TEST(IngestJson, TheCheckerAgreesWithAParserOnAllShortTexts) {
  const std::string letters = "{}[]\",:\\10-.e ";
  for (size_t length = 1; length <= 4; ++length) {
    size_t count = 1;
    for (size_t i = 0; i < length; ++i) count *= letters.size();
    for (size_t code = 0; code < count; ++code) {
      std::string text;
      for (size_t rest = code, i = 0; i < length; ++i, rest /= letters.size()) {
        text.push_back(letters[rest % letters.size()]);
      }
      ASSERT_EQ(CheckJson(text).valid, SimdjsonTakes(text)) << text;
    }
  }
}

TEST(IngestJson, DamagedRecordsNeverGiveAWrongText) {
  const std::string good =
      R"({"id":"a","x":[1,2.5e3,{"text":"in"},"\ud83d\ude00"],"text":"one \"two\" \u00e9\n","u":null})";
  RecordParser parser(FieldNames(), "", "");
  for (uint64_t seed = 0; seed < 30'000; ++seed) {
    std::mt19937_64 random(seed);
    std::string line = good;
    for (uint64_t k = 0; k <= random() % 3; ++k) {
      const size_t at = random() % line.size();
      switch (random() % 3) {
        case 0:
          line[at] = static_cast<char>(random());
          break;
        case 1:
          line.erase(at, 1 + random() % 3);
          break;
        default:
          line.insert(at, 1, "{}[]\",:\\u0"[random() % 10]);
      }
      if (line.empty()) line = "x";
    }
    const std::string padded = line + std::string(kRecordPaddingBytes, static_cast<char>(random()));
    Record record;
    RecordParser::Failure failure;
    if (!parser.Parse(std::string_view(padded).substr(0, line.size()), record, failure)) {
      ASSERT_FALSE(failure.detail.empty()) << line;
      continue;
    }
    // What the range names is the value, and the record is JSON for any reader.
    const std::string raw(record.json.substr(record.text_range.begin, record.text_range.size()));
    simdjson::dom::parser oracle;
    std::string_view unescaped;
    ASSERT_FALSE(oracle.parse(raw).get_string().get(unescaped)) << "seed " << seed << ": " << raw;
    ASSERT_EQ(unescaped, record.text) << "seed " << seed;
    ASSERT_TRUE(CheckJson(record.json).valid) << "seed " << seed;
  }
}

}  // namespace
}  // namespace copydesk::ingest
