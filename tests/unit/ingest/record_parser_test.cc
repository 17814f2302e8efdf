#include "stages/ingest/record_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace copydesk::ingest {
namespace {

using ::testing::HasSubstr;

// A line with its padding, and what was parsed of it.
struct Parsed {
  explicit Parsed(std::string_view line, const std::string& charset = "")
      : parser(FieldNames(), "site", charset), bytes(line) {
    bytes.append(kRecordPaddingBytes, '"');
    ok = parser.Parse(std::string_view(bytes).substr(0, line.size()), record, failure);
  }
  std::string_view RawText() const {
    return record.json.substr(record.text_range.begin, record.text_range.size());
  }
  RecordParser parser;
  std::string bytes;
  Record record;
  RecordParser::Failure failure;
  bool ok = false;
};

TEST(RecordParser, ReadsTheFields) {
  const Parsed parsed(
      R"({"id":"a/b","url":"https://x.example/","title":"T \"q\"","date":"2026-01-02","site":"s",)"
      R"("n":[1,{"text":"inner"}],"text":"one\ntwo \u00e9"})");
  ASSERT_TRUE(parsed.ok) << parsed.failure.detail;
  EXPECT_EQ(parsed.record.id, "a/b");
  EXPECT_EQ(parsed.record.url, "https://x.example/");
  EXPECT_EQ(parsed.record.title, "T \"q\"");
  EXPECT_EQ(parsed.record.date, "2026-01-02");
  EXPECT_EQ(parsed.record.site, "s");
  EXPECT_EQ(parsed.record.text, "one\ntwo \u00e9");
  EXPECT_EQ(parsed.RawText(), R"("one\ntwo \u00e9")");
}

TEST(RecordParser, FindsTheTextValueWhateverStandsAroundIt) {
  for (const char* line : {
           R"({"text":"v"})",
           R"(  { "text"   :   "v"   }  )",
           "\t{\"a\":{\"text\":\"no\",\"b\":[[],{}]},\"text\":\"v\"\t,\"c\":[{\"text\":\"no\"}]}\r",
           R"({"a":"\"text\":\"no\"","text":"v","b":"}"})",
           R"({"te\u0078t":"v","x":[]})",
           R"({"[":"{","text":"v","]":"}"})",
           R"({"a":[],"b":{},"text":"v"})",
       }) {
    const Parsed parsed(line);
    ASSERT_TRUE(parsed.ok) << line << ": " << parsed.failure.detail;
    EXPECT_EQ(parsed.record.text, "v");
    EXPECT_EQ(parsed.RawText(), "\"v\"") << line;
    EXPECT_TRUE(parsed.record.json.starts_with('{') && parsed.record.json.ends_with('}')) << line;
  }
}

TEST(RecordParser, AcceptsIdsThatAreNumbersAsSpelled) {
  EXPECT_EQ(Parsed(R"({"id": 7 ,"text":"v"})").record.id, "7");
  EXPECT_EQ(Parsed(R"({"id":1.50e3,"text":"v"})").record.id, "1.50e3");
  const Parsed large(R"({"id":123456789012345678901234567890,"text":"v","x":1e999})");
  EXPECT_TRUE(large.ok) << large.failure.detail;
  EXPECT_EQ(large.record.id, "123456789012345678901234567890");
  EXPECT_THAT(std::string(large.record.json), HasSubstr("1e999"));
  EXPECT_EQ(large.RawText(), "\"v\"");
  EXPECT_EQ(Parsed(R"({"id":null,"text":"v"})").record.id, "");
  EXPECT_EQ(Parsed(R"({"id":[1],"url":1,"title":{},"date":true,"text":"v"})").record.title, "");
}

TEST(RecordParser, RefusesWhatIsNoRecord) {
  const struct {
    const char* line;
    SkipReason reason;
    const char* detail;
  } kCases[] = {
      {R"({"text":"v")", SkipReason::kBadJson, "byte 11"},
      {R"({"text":"v","x":GARBAGE})", SkipReason::kBadJson, "byte 16"},
      {R"({"text":"v","x":01})", SkipReason::kBadJson, "byte 17"},
      {R"({"text":"v","x":tru})", SkipReason::kBadJson, "byte 16"},
      {R"({"text":"v"} {"text":"w"})", SkipReason::kBadJson, "the end of the line"},
      {R"(["text"])", SkipReason::kBadJson, "got an array"},
      {"\"text\"", SkipReason::kBadJson, "got a string"},
      {"17", SkipReason::kBadJson, "got a number"},
      {"null", SkipReason::kBadJson, "got null"},
      {"words", SkipReason::kBadJson, "expected a value, got w"},
      {"{\"text\":\"a\x01\"}", SkipReason::kBadJson, "got byte 0x01"},
      {R"({"text":"v","text":"v"})", SkipReason::kDuplicateKey, "\"text\" stands twice"},
      {R"({"text":"v","id":1,"id":1})", SkipReason::kDuplicateKey, "\"id\" stands twice"},
      {R"({"text":"v","site":1,"s\u0069te":1})", SkipReason::kDuplicateKey, "\"site\""},
      {R"({"id":"x"})", SkipReason::kNoText, "no field \"text\""},
      {"{}", SkipReason::kNoText, "no field \"text\""},
      {R"({"text":null})", SkipReason::kNoText, "got null"},
      {R"({"text":5})", SkipReason::kNoText, "got a number"},
      {R"({"text":["v"]})", SkipReason::kNoText, "got an array"},
  };
  for (const auto& one : kCases) {
    const Parsed parsed(one.line);
    EXPECT_FALSE(parsed.ok) << one.line;
    EXPECT_EQ(SkipReasonName(parsed.failure.reason), SkipReasonName(one.reason)) << one.line;
    EXPECT_THAT(parsed.failure.detail, HasSubstr(one.detail)) << one.line;
  }
}

TEST(RecordParser, DoesNotMindOtherKeysStandingTwice) {
  EXPECT_TRUE(Parsed(R"({"x":1,"x":2,"text":"v"})").ok);
}

TEST(RecordParser, RepairsLoneSurrogatesInTheRecordToo) {
  const Parsed parsed(R"({"x":"\udc00","text":"a\ud800b","id":"\ud83d\ude00"})");
  ASSERT_TRUE(parsed.ok) << parsed.failure.detail;
  EXPECT_EQ(parsed.record.text, "a\ufffdb");
  EXPECT_EQ(parsed.record.id, "\U0001F600");
  EXPECT_EQ(parsed.record.json, R"({"x":"\ufffd","text":"a\ufffdb","id":"\ud83d\ude00"})");
  EXPECT_EQ(parsed.RawText(), R"("a\ufffdb")");
}

TEST(RecordParser, RepairsBytesThatAreNoUtf8) {
  const Parsed scrubbed("{\"x\":\"\xff\",\"text\":\"caf\xe9\"}");
  ASSERT_TRUE(scrubbed.ok) << scrubbed.failure.detail;
  EXPECT_EQ(scrubbed.record.text, "caf\ufffd");
  EXPECT_EQ(scrubbed.RawText(), "\"caf\ufffd\"");
  const Parsed declared("{\"text\":\"caf\xe9\"}", "windows-1252");
  ASSERT_TRUE(declared.ok);
  EXPECT_EQ(declared.record.text, "café");
  const Parsed both("{\"text\":\"caf\xe9 \\ud800\",\"x\":1e999}");
  ASSERT_TRUE(both.ok) << both.failure.detail;
  EXPECT_EQ(both.record.text, "caf\ufffd \ufffd");
  EXPECT_FALSE(Parsed("{\"text\":\"caf\xe9\"").ok);
  EXPECT_FALSE(Parsed("{\"text\":\"v\"\xff}").ok);
}

TEST(RecordParser, GoesOnAfterAnyLine) {
  RecordParser parser(FieldNames(), "", "");
  const std::string padding(kRecordPaddingBytes, ' ');
  Record record;
  RecordParser::Failure failure;
  const std::string large = R"({"text":")" + std::string(10 << 20, 'x') + "\"}";
  for (const std::string& line :
       {std::string(R"({"text":"v"})"), std::string("{"), large, std::string(R"({"text":"w"})")}) {
    const std::string padded = line + padding;
    const bool ok = parser.Parse(std::string_view(padded).substr(0, line.size()), record, failure);
    EXPECT_EQ(ok, line != "{");
  }
  EXPECT_EQ(record.text, "w");
}

TEST(RecordParser, AFieldNameOfTheSiteIsNotAskedForIfThereIsNone) {
  RecordParser parser(FieldNames(), "", "");
  const std::string line = R"({"":1,"":2,"text":"v"})";
  const std::string padded = line + std::string(kRecordPaddingBytes, ' ');
  Record record;
  RecordParser::Failure failure;
  EXPECT_TRUE(parser.Parse(std::string_view(padded).substr(0, line.size()), record, failure));
  EXPECT_EQ(record.site, "");
}

}  // namespace
}  // namespace copydesk::ingest
