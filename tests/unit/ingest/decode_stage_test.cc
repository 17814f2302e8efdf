#include "stages/ingest/decode_stage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/unit/ingest/ingest_testing.h"

namespace copydesk::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kFormats = "testdata/formats/";

std::vector<std::string> Texts(const Ingested& all) {
  std::vector<std::string> texts;
  for (const Document& document : all.documents) texts.push_back(document.text);
  return texts;
}

std::vector<std::string> Ids(const Ingested& all) {
  std::vector<std::string> ids;
  for (const Document& document : all.documents) ids.push_back(document.id);
  return ids;
}

std::vector<std::string> Reasons(const Ingested& all) {
  std::vector<std::string> reasons;
  for (const Skip& skip : all.skips) reasons.emplace_back(SkipReasonName(skip.reason));
  return reasons;
}

TEST(Decode, GivesTheSameTextsInEveryForm) {
  const std::vector<std::string> want = Texts(Ingest(kFormats + "txt"));
  ASSERT_EQ(want.size(), 3u);
  for (const char* form : {"md", "gz", "zst"}) {
    const Ingested all = Ingest(kFormats + form);
    EXPECT_EQ(Texts(all), want) << form;
    EXPECT_TRUE(all.skips.empty()) << form;
  }
  // In the folders the order is by name; the records go harbour, orchard, ferry.
  for (const char* form : {"records.jsonl", "records.jsonl.gz", "records.jsonl.zst"}) {
    const Ingested all = Ingest(kFormats + form);
    EXPECT_THAT(Texts(all), ElementsAre(want[1], want[2], want[0])) << form;
    EXPECT_TRUE(all.skips.empty()) << form;
  }
}

TEST(Decode, FillsADocumentFromARecord) {
  const Ingested all = Ingest(kFormats + "records.jsonl");
  ASSERT_EQ(all.documents.size(), 3u);
  const Document& second = all.documents[1];
  EXPECT_EQ(second.id, "orchard");
  EXPECT_EQ(second.url, "https://www.orchard.example/news/1");
  EXPECT_EQ(second.site, "orchard.example");
  EXPECT_EQ(second.facts.title, "Orchard");
  EXPECT_EQ(second.facts.date, "2026-03-02");
  EXPECT_EQ(second.line, 2u);
  EXPECT_EQ(second.offset, all.documents[0].record.size() + 1);
  EXPECT_EQ(second.record[second.record_text.begin], '"');
  EXPECT_EQ(second.record[second.record_text.end - 1], '"');
  EXPECT_EQ(second.record.substr(second.record_text.begin + 1, 4), "Die ");
  EXPECT_EQ(second.file->name, "records.jsonl");
}

TEST(Decode, LeavesTheRecordOutIfItIsNotWanted) {
  IngestOptions options;
  options.inputs = {kFormats + "records.jsonl"};
  options.keep_records = false;
  const Ingested all = Ingest(options);
  ASSERT_EQ(all.documents.size(), 3u);
  EXPECT_EQ(all.documents[0].record, "");
  EXPECT_FALSE(all.documents[0].text.empty());
}

TEST(Decode, TellsClippedFiles) {
  const Ingested all = Ingest(kFormats + "clipped");
  EXPECT_THAT(Reasons(all), ElementsAre("truncated", "truncated", "truncated"));
  EXPECT_LT(all.documents.size(), 3u);  // whole records before the end are kept
}

TEST(Decode, TellsNamesThatLie) {
  const Ingested all = Ingest(kFormats + "lying");
  EXPECT_THAT(Reasons(all), ElementsAre("kind-mismatch", "kind-mismatch", "kind-mismatch"));
  EXPECT_THAT(all.skips[0].detail, HasSubstr("gzip data"));
  EXPECT_THAT(all.skips[1].detail, HasSubstr("a PDF document"));
  EXPECT_THAT(all.skips[2].detail, HasSubstr("a PNG image"));
  // Another compression than promised, or none, is no lie about the kind.
  EXPECT_THAT(Ids(all), ElementsAre("plain_named_gz.txt.gz", "zstd_named_gz.txt.gz"));
}

TEST(Decode, AFileClippedAnywhereIsOneSkipOrTheWholeText) {
  const TempFolder folder;
  const std::string text = "The ferry keeps running while the wall is raised, says the council.\n";
  for (const auto& [name, whole] :
       {std::pair<std::string, std::string>{"a.txt.gz", Gzip(text)}, {"a.txt.zst", Zstd(text)}}) {
    for (size_t size = 0; size <= whole.size(); ++size) {
      const Ingested all = Ingest(folder.Write(name, whole.substr(0, size)));
      if (size == whole.size()) {
        EXPECT_THAT(Texts(all), ElementsAre(text));
        EXPECT_TRUE(all.skips.empty());
      } else {
        EXPECT_THAT(Reasons(all), ElementsAre(size == 0 ? "empty" : "truncated")) << name << size;
        EXPECT_TRUE(all.documents.empty());
      }
    }
  }
}

TEST(Decode, ClippedRecordsKeepWhatIsWholeAndSaySo) {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 50; ++i) {
    lines +=
        "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"words " + std::to_string(i * i) + "\"}\n";
  }
  for (const auto& [name, whole] : {std::pair<std::string, std::string>{"a.jsonl.gz", Gzip(lines)},
                                    {"a.jsonl.zst", Zstd(lines)}}) {
    for (size_t size = 1; size < whole.size(); ++size) {
      const Ingested all = Ingest(folder.Write(name, whole.substr(0, size)));
      ASSERT_THAT(Reasons(all), ElementsAre("truncated")) << name << " at " << size;
      for (size_t i = 0; i < all.documents.size(); ++i) {
        ASSERT_EQ(all.documents[i].id, std::to_string(i));
      }
      ASSERT_EQ(all.skips[0].order, all.documents.size());
    }
  }
}

TEST(Decode, SkipsEachBadTextAndGoesOn) {
  const TempFolder folder;
  folder.Write("a.txt", "good");
  folder.Write("b.txt", "");
  folder.Write("c.txt", " \n\t\xc2\xa0\n");
  folder.Write("d.txt", std::string(1000, '\0'));
  folder.Write("e.txt", "damaged \xff but mostly \xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f fine");
  folder.Write("f.txt", std::string("NUL\0in it", 9));
  folder.Write("g.txt.gz", "\x1f\x8b\x08 no gzip at all, only its first bytes");
  folder.Write("h.txt.gz", Gzip("\x89PNG\r\n\x1a\n"));
  folder.Write("i.txt", "last");
  const Ingested all = Ingest(folder.path());
  EXPECT_THAT(Ids(all), ElementsAre("a.txt", "e.txt", "f.txt", "i.txt"));
  EXPECT_EQ(all.documents[1].text, "damaged \ufffd but mostly äöüß fine");
  EXPECT_EQ(all.documents[2].text, "NUL in it");
  EXPECT_THAT(Reasons(all),
              ElementsAre("empty", "empty", "bad-charset", "corrupt", "kind-mismatch"));
  EXPECT_EQ(all.skips[0].order, 1u);
  EXPECT_EQ(all.skips[3].order, 3u);
  EXPECT_EQ(all.skips[3].source, "g.txt.gz");
}

TEST(Decode, AnUnreadableFileIsASkip) {
  const TempFolder folder;
  folder.Write("a.txt", "x");
  folder.Write("b.jsonl", "{\"text\":\"x\"}");
  folder.Write("c.txt", "good");
  IngestOptions options;
  options.inputs = {folder.path()};
  auto source = InputSource::Create(options);
  auto stage = DecodeStage::Create(options);
  // Gone between the walk and the reading: the same to a user as a file without permission, and
  // root may read those.
  std::filesystem::remove(folder.Path("a.txt"));
  std::filesystem::remove(folder.Path("b.jsonl"));
  Batch batch;
  ASSERT_TRUE(*(*source)->Next(batch));
  ASSERT_TRUE((*stage)->Process(batch, (*stage)->NewWorkspace().get()).ok());
  ASSERT_EQ(batch.documents.size(), 1u);
  ASSERT_EQ(batch.skips.size(), 2u);
  EXPECT_EQ(batch.skips[0].reason, SkipReason::kUnreadable);
  EXPECT_THAT(batch.skips[0].detail, HasSubstr("No such file"));
  EXPECT_EQ(batch.skips[1].source, "b.jsonl");
}

TEST(Decode, SkipsEachBadLineAndGoesOn) {
  const TempFolder folder;
  const std::string lines =
      "\xef\xbb\xbf{\"id\":\"a\",\"text\":\"one\"}\n"
      "\n"
      "  \r\n"
      "{\"text\":\"no id\"}\r\n"
      "{\"id\":\"b\",\"text\":\"x\",\"url\":GARBAGE}\n"
      "{\"id\":\"c\"}\n"
      "{\"id\":\"d\",\"text\":\"x\",\"text\":\"x\"}\n"
      "{\"id\":\"e\",\"text\":\"\"}\n"
      "{\"id\":\"f\",\"text\":\" \\n \"}\n"
      "{\"id\":\"../../x\",\"text\":\"n\\u0000l \xff\"}\n"
      "[]\n"
      "{\"id\":7,\"text\":\"last without a line break\"}";
  const Ingested all = Ingest(folder.Write("a.jsonl", lines));
  EXPECT_THAT(Ids(all), ElementsAre("a", "a.jsonl:4", "../../x", "7"));
  EXPECT_THAT(Texts(all), ElementsAre("one", "no id", "n l \ufffd", "last without a line break"));
  EXPECT_THAT(Reasons(all),
              ElementsAre("bad-json", "no-text", "duplicate-key", "empty", "empty", "bad-json"));
  EXPECT_EQ(all.documents[0].offset, 3u);
  EXPECT_EQ(all.documents[3].line, 12u);
  EXPECT_EQ(all.documents[3].offset, lines.rfind("{\"id\":7"));
  EXPECT_EQ(all.skips[0].offset, lines.find("{\"id\":\"b\""));
  EXPECT_EQ(all.skips[0].order, 2u);
  EXPECT_EQ(all.skips[5].order, 3u);
  EXPECT_EQ(all.input_bytes, lines.size());
}

TEST(Decode, SkipsWhatIsTooLargeAndGoesOn) {
  const TempFolder folder;
  IngestOptions options;
  options.max_document_bytes = 1000;
  options.inputs = {folder.path()};
  const std::string small = "{\"text\":\"x\"}\n";
  const std::string large = "{\"text\":\"" + std::string(100'000, 'x') + "\"}\n";
  folder.Write("a.jsonl", small + large + small + large);
  folder.Write("b.txt", std::string(1000, 'x'));
  folder.Write("c.txt", std::string(1001, 'x'));
  folder.Write("d.txt.gz", Gzip(std::string(5'000'000, 'x')));
  std::string latin;
  for (int i = 0; i < 140; ++i) latin += "Bl\xfcten";
  folder.Write("e.txt", latin);
  const Ingested all = Ingest(options);
  EXPECT_THAT(Ids(all), ElementsAre("a.jsonl:1", "a.jsonl:3", "b.txt", "e.txt"));
  EXPECT_THAT(Reasons(all), ElementsAre("too-large", "too-large", "too-large", "too-large"));
  EXPECT_EQ(all.skips[0].offset, small.size());
  EXPECT_EQ(all.skips[1].offset, 2 * small.size() + large.size());
  EXPECT_EQ(all.documents[1].offset, small.size() + large.size());
}

TEST(Decode, ACompressedBombIsReadPastInLittleMemory) {
  const TempFolder folder;
  std::string bomb;
  {
    const std::string part = Gzip(std::string(8 << 20, 'x'));
    for (int i = 0; i < 64; ++i) bomb += part;  // 512 MiB in one line
  }
  bomb += Gzip("\n{\"text\":\"behind the bomb\"}\n");
  IngestOptions options;
  options.max_document_bytes = 1 << 20;
  options.inputs = {folder.Write("a.jsonl.gz", bomb)};
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const Ingested all = Ingest(options);
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  EXPECT_THAT(Texts(all), ElementsAre("behind the bomb"));
  EXPECT_THAT(Reasons(all), ElementsAre("too-large"));
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 32 * 1024);
}

TEST(Decode, TakesTheSiteFromTheFieldOrTheFolder) {
  const TempFolder folder;
  folder.Write("w/a.txt", "x");
  folder.Write("w/b.jsonl",
               "{\"text\":\"x\",\"s\":\"S1\",\"url\":\"http://u.example\"}\n{\"text\":\"y\"}");
  IngestOptions options;
  options.inputs = {folder.path()};
  const auto sites = [&](SiteRule rule) {
    options.site = std::move(rule);
    std::vector<std::string> out;
    for (const Document& document : Ingest(options).documents) out.push_back(document.site);
    return out;
  };
  EXPECT_THAT(sites({SiteRule::Kind::kAuto, ""}), ElementsAre("w", "u.example", "w"));
  EXPECT_THAT(sites({SiteRule::Kind::kField, "s"}), ElementsAre("", "S1", ""));
  EXPECT_THAT(sites({SiteRule::Kind::kNone, ""}), ElementsAre("", "", ""));
}

TEST(Decode, ReadsFieldsUnderOtherNames) {
  const TempFolder folder;
  IngestOptions options;
  options.inputs = {
      folder.Write("a.jsonl", "{\"body\":\"x\",\"key\":\"k\",\"text\":1,\"id\":2,\"id\":3}")};
  options.fields.text = "body";
  options.fields.id = "key";
  EXPECT_THAT(Ids(Ingest(options)), ElementsAre("k"));
}

TEST(Decode, UsesTheDeclaredCharset) {
  const TempFolder folder;
  folder.Write("a.txt", "caf\xe9");
  folder.Write("b.jsonl", "{\"text\":\"caf\xe9\"}\n{\"text\":\"café\"}\n");
  IngestOptions options;
  options.inputs = {folder.path()};
  options.charset = "windows-1252";
  EXPECT_THAT(Texts(Ingest(options)), ElementsAre("café", "café", "café"));
  options.charset = "UTF-16LE";
  options.inputs = {folder.Path("b.jsonl")};
  EXPECT_THAT(Reasons(Ingest(options)), ElementsAre("bad-charset"));
}

}  // namespace
}  // namespace copydesk::ingest
