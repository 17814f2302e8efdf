#include "stages/ingest/kind.h"

#include <gtest/gtest.h>

#include <string>

namespace copydesk::ingest {
namespace {

TEST(Kind, IsReadFromTheNameInAnyCase) {
  EXPECT_EQ(KindOfName("w/a.txt").kind, InputKind::kText);
  EXPECT_EQ(KindOfName("A.MD.GZ").kind, InputKind::kText);
  EXPECT_EQ(KindOfName("A.MD.GZ").codec, Codec::kGzip);
  EXPECT_EQ(KindOfName("a.jsonl.zst").kind, InputKind::kRecords);
  EXPECT_EQ(KindOfName("a.jsonl.zst").codec, Codec::kZstd);
  EXPECT_EQ(KindOfName("a.jsonl.zst").stem, "a.jsonl");
  EXPECT_EQ(KindOfName("a.ndjson").kind, InputKind::kRecords);
  EXPECT_EQ(KindOfName("-").kind, InputKind::kRecords);
  for (const char* name : {"a", "a.pdf", "a.gz", "txt", ".txt", "w/.md", "a.txt/b", ".gz", ""}) {
    EXPECT_EQ(KindOfName(name).kind, InputKind::kUnknown) << name;
  }
}

TEST(Kind, ExtensionsAreCountedInLowerCaseWithTheirCompression) {
  EXPECT_EQ(ExtensionOf("w.x/a.PDF"), ".pdf");
  EXPECT_EQ(ExtensionOf("a.tar.gz"), ".tar.gz");
  EXPECT_EQ(ExtensionOf("w.x/README"), "");
  EXPECT_EQ(ExtensionOf(".bashrc"), "");
}

TEST(Kind, BinaryFilesAreRecognised) {
  using namespace std::string_literals;
  EXPECT_EQ(DescribeBinary("\x89PNG\r\n\x1a\nxxx"), "a PNG image");
  EXPECT_EQ(DescribeBinary("%PDF-1.7"), "a PDF document");
  EXPECT_EQ(DescribeBinary("PK\x03\x04"), "a zip archive");
  EXPECT_EQ(DescribeBinary("\x7f"
                           "ELF"),
            "an ELF program");
  EXPECT_EQ(DescribeBinary("RIFF....WEBPVP8"), "a WebP image");
  EXPECT_EQ(DescribeBinary("\0\0\0\x20"
                           "ftypisom"s),
            "an MP4 file");
  EXPECT_EQ(DescribeBinary(std::string(257, 'a') + "ustar\0"), "a tar archive");
  for (const char* text :
       {"", "BM", "MZ is a name", "RIFF is a company, says WAVE", "PAR1", "{}"}) {
    EXPECT_EQ(DescribeBinary(text), "") << text;
  }
}

TEST(Kind, TheFirstBytesMayContradictTheName) {
  EXPECT_NE(KindMismatch("a.txt", Codec::kGzip, "\x1f\x8b", "x")->find("name it with .gz"),
            std::string::npos);
  EXPECT_NE(KindMismatch("a.txt.gz", Codec::kGzip, "\x1f\x8b", "%PDF-1")->find("a PDF document"),
            std::string::npos);
  EXPECT_FALSE(KindMismatch("a.txt.gz", Codec::kZstd, "\x28\xb5\x2f\xfd", "x").has_value());
  EXPECT_FALSE(KindMismatch("a.txt.gz", Codec::kPlain, "x", "x").has_value());
  EXPECT_FALSE(KindMismatch("-", Codec::kGzip, "\x1f\x8b", "{}").has_value());
  EXPECT_TRUE(KindMismatch("-", Codec::kPlain, "%PDF-1", "%PDF-1").has_value());
}

}  // namespace
}  // namespace copydesk::ingest
