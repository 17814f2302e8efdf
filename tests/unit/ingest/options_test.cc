#include "stages/ingest/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace copydesk::ingest {
namespace {

using ::testing::HasSubstr;

TEST(IngestOptions, AreValidOnceTheyHaveAnInput) {
  IngestOptions options;
  EXPECT_FALSE(options.Validate().ok());
  options.inputs = {"pages"};
  EXPECT_TRUE(options.Validate().ok());
}

TEST(IngestOptions, NameTheSettingThatIsWrong) {
  const struct {
    const char* setting;
    std::function<void(IngestOptions&)> spoil;
  } kCases[] = {
      {"inputs", [](IngestOptions& o) { o.inputs = {""}; }},
      {"inputs",
       [](IngestOptions& o) {
         o.inputs = {"-", "-"};
       }},
      {"text-field", [](IngestOptions& o) { o.fields.text = ""; }},
      {"id-field", [](IngestOptions& o) { o.fields.id = ""; }},
      {"site",
       [](IngestOptions& o) {
         o.site = {SiteRule::Kind::kField, ""};
       }},
      {"glob", [](IngestOptions& o) { o.include = {"["}; }},
      {"glob", [](IngestOptions& o) { o.exclude = {""}; }},
      {"max-document-bytes", [](IngestOptions& o) { o.max_document_bytes = 0; }},
      {"max-document-bytes", [](IngestOptions& o) { o.max_document_bytes = 1ull << 40; }},
      {"batch-bytes", [](IngestOptions& o) { o.batch_bytes = 0; }},
      {"charset", [](IngestOptions& o) { o.charset = "klingon"; }},
  };
  for (const auto& one : kCases) {
    IngestOptions options;
    options.inputs = {"pages"};
    one.spoil(options);
    const absl::Status status = options.Validate();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << one.setting;
    EXPECT_THAT(status.ToString(), HasSubstr(one.setting));
  }
}

}  // namespace
}  // namespace copydesk::ingest
