#include "stages/hash/target.h"

#include <cstdlib>

#include "gtest/gtest.h"

namespace copydesk::hash {
namespace {

class Target : public ::testing::Test {
 protected:
  void TearDown() override {
    unsetenv(kTargetVariable);
    ForceTarget("");
  }
};

TEST_F(Target, TheBestOneIsActiveUntilAnotherIsForced) {
  const std::vector<std::string> names = TargetNames();
  ASSERT_FALSE(names.empty());
  EXPECT_EQ(ActiveTargetName(), names.front());
  for (const std::string& name : names) {
    EXPECT_TRUE(ForceTarget(name));
    EXPECT_EQ(ActiveTargetName(), name);
    EXPECT_EQ(TargetNames(), names);
  }
  EXPECT_TRUE(ForceTarget(""));
  EXPECT_EQ(ActiveTargetName(), names.front());
}

TEST_F(Target, AnUnknownNameChangesNothing) {
  const std::string last = TargetNames().back();
  ASSERT_TRUE(ForceTarget(last));
  EXPECT_FALSE(ForceTarget("MMX"));
  EXPECT_EQ(ActiveTargetName(), last);
}

TEST_F(Target, TheEnvironmentNamesOne) {
  EXPECT_TRUE(ForceTargetFromEnvironment());
  const std::string last = TargetNames().back();
  setenv(kTargetVariable, last.c_str(), 1);
  EXPECT_TRUE(ForceTargetFromEnvironment());
  EXPECT_EQ(ActiveTargetName(), last);
  setenv(kTargetVariable, "MMX", 1);
  EXPECT_FALSE(ForceTargetFromEnvironment());
}

}  // namespace
}  // namespace copydesk::hash
