#include "stages/ingest/walk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/ingest/ingest_testing.h"

namespace copydesk::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

std::vector<std::string> Names(const Walk& walk) {
  std::vector<std::string> names;
  for (const WalkEntry& entry : walk.entries) {
    names.push_back(entry.file != nullptr ? entry.file->name : "skip " + entry.skip->source);
  }
  return names;
}

Walk WalkOf(std::vector<std::string> inputs, bool strict = false) {
  IngestOptions options;
  options.inputs = std::move(inputs);
  options.strict = strict;
  auto walk = WalkInputs(options);
  EXPECT_TRUE(walk.ok()) << walk.status().ToString();
  return walk.ok() ? *std::move(walk) : Walk();
}

TEST(Walk, GoesInTheOrderOfPathComponents) {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a.txt", "a/b/c.md", "B.txt", "a-x/y.jsonl.gz"}) {
    folder.Write(name, "x");
  }
  const Walk walk = WalkOf({folder.path()});
  EXPECT_THAT(Names(walk),
              ElementsAre("B.txt", "a/b/c.md", "a/z.txt", "a-x/y.jsonl.gz", "a.txt", "b.txt"));
  EXPECT_EQ(walk.entries[1].file->site_folder, "a");
  EXPECT_EQ(walk.entries[0].file->site_folder, "");
  EXPECT_TRUE(walk.entries[3].file->records);
  EXPECT_EQ(walk.entries[3].file->index, 3u);
  EXPECT_EQ(walk.entries[3].file->clean_name, "a-x/y.jsonl");
}

TEST(Walk, PrefixesNamesWhenThereAreSeveralInputs) {
  const TempFolder folder;
  folder.Write("x/news/w/a.txt", "x");
  folder.Write("y/news/w/a.txt", "x");
  const std::string file = folder.Write("z/a.txt", "x");
  const Walk walk = WalkOf(
      {folder.Path("x/news/"), folder.Path("y/news"), file, file, "-", folder.Path("x/news/..")});
  EXPECT_THAT(Names(walk), ElementsAre("news/w/a.txt", "news~2/w/a.txt", "a.txt", "a~2.txt", "-",
                                       "x/news/w/a.txt"));
  EXPECT_EQ(walk.entries[0].file->site_folder, "w");
  EXPECT_EQ(walk.entries[2].file->site_folder, "");
  EXPECT_THAT(Names(WalkOf({file})), ElementsAre("a.txt"));
}

TEST(Walk, FollowsLinksButNeverInCircles) {
  const TempFolder folder;
  folder.Write("a/one.txt", "x");
  ASSERT_EQ(symlink("..", folder.Path("a/up").c_str()), 0);
  ASSERT_EQ(symlink("a", folder.Path("b").c_str()), 0);
  ASSERT_EQ(symlink("a/one.txt", folder.Path("link.txt").c_str()), 0);
  ASSERT_EQ(symlink("gone.txt", folder.Path("dangling.txt").c_str()), 0);
  ASSERT_EQ(mkfifo(folder.Path("pipe.txt").c_str(), 0600), 0);
  const Walk walk = WalkOf({folder.path()});
  EXPECT_THAT(Names(walk), ElementsAre("a/one.txt", "skip dangling.txt", "link.txt"));
  EXPECT_EQ(walk.special_files, 1u);
}

TEST(Walk, PassesOverTheResultsOfARun) {
  const TempFolder folder;
  folder.Write("a.txt", "x");
  folder.Write("out/.copydesk/manifest.json", "{}");
  folder.Write("out/clean/a.txt", "x");
  folder.Write("deep/out2/.copydesk/lock", "");
  folder.Write("deep/out2/documents.jsonl", "{}");
  folder.Write("deep/b.txt", "x");
  folder.Write("file/.copydesk", "a file of that name is no mark");
  folder.Write("file/c.txt", "x");
  const Walk walk = WalkOf({folder.path()}, true);
  EXPECT_THAT(Names(walk), ElementsAre("a.txt", "deep/b.txt", "skip file/.copydesk", "file/c.txt"));
  EXPECT_THAT(Names(WalkOf({folder.Path("out/clean")})), ElementsAre("a.txt"));
}

TEST(Walk, SaysWhichFolderOfARunToNameInstead) {
  const TempFolder folder;
  folder.Write("out/.copydesk/manifest.json", "{}");
  folder.Write("out/clean/a.txt", "x");
  ASSERT_EQ(symlink("out", folder.Path("link").c_str()), 0);
  for (const std::string name : {"out", "out/", "link", "out/clean/.."}) {
    IngestOptions options;
    options.inputs = {folder.Path(name)};
    const auto walk = WalkInputs(options);
    EXPECT_EQ(walk.status().code(), absl::StatusCode::kInvalidArgument) << name;
    const std::string slash = name.ends_with('/') ? "" : "/";
    EXPECT_THAT(walk.status().ToString(), HasSubstr("name " + folder.Path(name) + slash + "clean"));
  }
}

TEST(Walk, CountsUnknownKindsAndListsThemOnlyWhenStrict) {
  const TempFolder folder;
  for (const char* name : {"a.pdf", "b.PDF", "c", "d.txt", "e.tar.gz"}) folder.Write(name, "x");
  const Walk walk = WalkOf({folder.path()});
  EXPECT_THAT(Names(walk), ElementsAre("d.txt"));
  EXPECT_THAT(walk.unknown_kinds, ElementsAre(Pair("", 1), Pair(".pdf", 2), Pair(".tar.gz", 1)));
  EXPECT_THAT(Names(WalkOf({folder.path()}, true)),
              ElementsAre("skip a.pdf", "skip b.PDF", "skip c", "d.txt", "skip e.tar.gz"));
}

TEST(Walk, AppliesGlobsToWhatItFindsOnly) {
  const TempFolder folder;
  for (const char* name : {"a.txt", "w/b.txt", "w/c.md", "drafts/d.txt"}) folder.Write(name, "x");
  IngestOptions options;
  options.inputs = {folder.path()};
  options.include = {"*.txt"};
  options.exclude = {"drafts"};
  EXPECT_THAT(Names(*WalkInputs(options)), ElementsAre("a.txt", "w/b.txt"));
  options.inputs = {folder.Path("drafts/d.txt")};
  options.exclude = {"*"};
  EXPECT_THAT(Names(*WalkInputs(options)), ElementsAre("d.txt"));
}

TEST(Walk, EscapesNamesThatAreNoUtf8AndKeepsThePath) {
  const TempFolder folder;
  folder.Write("caf\xe9/a\xff.txt", "x");
  const Walk walk = WalkOf({folder.path()});
  ASSERT_THAT(Names(walk), ElementsAre("caf%E9/a%FF.txt"));
  EXPECT_EQ(walk.entries[0].file->path, folder.path() + "/caf\xe9/a\xff.txt");
  EXPECT_EQ(walk.entries[0].file->site_folder, "caf%E9");
}

TEST(Walk, MakesCleanNamesUniqueAndCountsIt) {
  const TempFolder folder;
  for (const char* name : {"a.txt", "a.txt.gz", "a.md"}) folder.Write(name, "x");
  const Walk walk = WalkOf({folder.path()});
  ASSERT_EQ(walk.entries.size(), 3u);
  EXPECT_EQ(walk.entries[0].file->clean_name, "a.md.txt");
  EXPECT_EQ(walk.entries[1].file->clean_name, "a.txt");
  EXPECT_EQ(walk.entries[2].file->clean_name, "a~2.txt");
  EXPECT_EQ(walk.renamed, 1u);
}

TEST(Walk, RefusesInputsThatAreMissingOrOfUnknownKind) {
  const TempFolder folder;
  IngestOptions options;
  options.inputs = {folder.Path("missing")};
  EXPECT_EQ(WalkInputs(options).status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(WalkInputs(options).status().ToString(), HasSubstr("missing"));
  options.inputs = {folder.Write("a.pdf", "x")};
  EXPECT_EQ(WalkInputs(options).status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(WalkInputs(options).status().ToString(), HasSubstr("a.pdf"));
}

}  // namespace
}  // namespace copydesk::ingest
