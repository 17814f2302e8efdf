// Tables of any width and content come back as they were written, however they were appended.
#include <cstdint>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "pipeline/artifact.h"
#include "tests/support/gen.h"
#include "tests/support/temp_dir.h"

namespace copydesk {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;
using ::copydesk::testing::TempDir;

// Rows of `width` bytes, each part whole rows.
struct Table {
  uint32_t width = 1;
  std::vector<std::string> parts;
};

TEST(ArtifactPropertyTest, AnyTableComesBackAsItWasWritten) {
  const TempDir dir;
  CheckProperty<Table>(
      300,
      [](Gen& gen) {
        Table table{static_cast<uint32_t>(gen.Between(1, 40)), {}};
        for (uint64_t parts = gen.Below(6); parts > 0; --parts) {
          std::string part;
          const uint64_t rows = gen.Chance(10) ? gen.Below(20'000) : gen.Below(5);
          while (part.size() < rows * table.width) {
            part.push_back(static_cast<char>(gen.Next()));
          }
          table.parts.push_back(std::move(part));
        }
        return table;
      },
      [&](const Table& table) {
        const ArtifactKind kind = {"table", table.width, 7};
        auto writer = ArtifactWriter::Create(dir / "table", kind);
        std::string expected;
        for (const std::string& part : table.parts) {
          expected += part;
          if (!writer->Append(part).ok()) {
            return false;
          }
        }
        if (!writer->Finish().ok()) {
          return false;
        }
        const auto table_read = Artifact::Open(dir / "table", kind);
        return table_read.ok() && table_read->bytes() == expected &&
               table_read->rows() == expected.size() / table.width;
      });
}

// Random bytes, and random damage to a sound file, are refused without a crash.
TEST(ArtifactPropertyTest, NoDamagedFileIsRead) {
  const TempDir dir;
  {
    auto writer = ArtifactWriter::Create(dir / "sound", {"table", 3, 7});
    ASSERT_TRUE(writer->Append("abcdefghi").ok());
    ASSERT_TRUE(writer->Finish().ok());
  }
  const std::string sound = testing::ReadFile(dir / "sound");
  CheckProperty<std::string>(
      2000,
      [&](Gen& gen) {
        if (gen.Chance(20)) {
          return gen.Bytes(300);
        }
        std::string bytes = sound;
        for (uint64_t changes = gen.Between(1, 4); changes > 0; --changes) {
          const size_t at = gen.Below(bytes.size());
          switch (gen.Below(3)) {
            case 0:
              bytes[at] = static_cast<char>(gen.Next());
              break;
            case 1:
              bytes.erase(at, gen.Between(1, 9));
              break;
            default:
              bytes.insert(at, gen.Bytes(9));
          }
          bytes += bytes.empty() ? "x" : "";
        }
        return bytes;
      },
      [&](const std::string& bytes) {
        const auto read = Artifact::OpenAny(dir.Write("damaged", bytes));
        return read.ok() == (bytes == sound);
      });
}

}  // namespace
}  // namespace copydesk
