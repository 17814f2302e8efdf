#include "pipeline/plan.h"

#include <filesystem>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pipeline/file.h"
#include "tests/support/status_matchers.h"
#include "tests/support/temp_dir.h"

namespace copydesk {
namespace {

using ::copydesk::testing::IsOk;
using ::copydesk::testing::StatusIs;
using ::copydesk::testing::TempDir;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class PlanTest : public ::testing::Test {
 protected:
  void SetUp() override {
    absl::StatusOr<RunDir> made = RunDir::Create(temp_ / "run", false);
    ASSERT_THAT(made.status(), IsOk());
    run_ = std::make_unique<RunDir>(*std::move(made));
  }

  bool Exists(const std::string& artifact) const {
    return std::filesystem::exists(run_->ArtifactPath(artifact));
  }

  // A pass that looks for what it needs, makes what it makes, and notes its name.
  PlannedPass Pass(std::string name, std::vector<std::string> needs,
                   std::vector<std::string> makes) {
    return {name, needs, makes, [this, name, needs, makes](Context&) -> absl::Status {
              ran_.push_back(name);
              for (const std::string& need : needs) {
                EXPECT_TRUE(Exists(need)) << need << " is gone when " << name << " runs";
              }
              for (const std::string& make : makes) {
                const std::string path = run_->ArtifactPath(make);
                EXPECT_THAT(WriteFile(path + ".tmp", path, "x", FileWriter::Existing::kReplace),
                            IsOk());
              }
              return absl::OkStatus();
            }};
  }

  const TempDir temp_;
  std::unique_ptr<RunDir> run_;
  std::vector<std::string> ran_;
  StopToken stop_;
  Progress progress_;
  Context context_{stop_, progress_, 1};
  Tidying tidying_{1};
};

TEST_F(PlanTest, PassesRunInOrderAndArtifactsGoAfterTheirLastUse) {
  Plan plan;
  plan.Add(Pass("sign", {}, {"stories", "signatures"}));
  plan.Add(Pass("match", {"stories", "signatures"}, {"pairs"}));
  plan.Add({"look", {"pairs"}, {}, [this](Context&) {
              EXPECT_FALSE(Exists("signatures")) << "not needed any more";
              EXPECT_TRUE(Exists("stories"));
              return absl::OkStatus();
            }});
  plan.Add(Pass("report", {"stories", "pairs"}, {"unread"}));
  ASSERT_THAT(plan.Run(*run_, {"pairs"}, tidying_, context_), IsOk());
  EXPECT_THAT(ran_, ElementsAre("sign", "match", "report"));
  EXPECT_FALSE(Exists("stories"));
  EXPECT_FALSE(Exists("unread")) << "nobody needs it and nobody keeps it";
  EXPECT_TRUE(Exists("pairs")) << "kept";
}

TEST_F(PlanTest, WhatIsRemovedBesideIsGoneByTheEndOfTheTidying) {
  Plan plan;
  plan.Add(Pass("sign", {}, {"stories", "signatures"}));
  plan.Add(Pass("match", {"signatures"}, {"pairs"}));
  plan.Add(Pass("report", {"stories"}, {}));
  {
    Tidying beside(2);
    ASSERT_THAT(plan.Run(*run_, {"stories"}, beside, context_), IsOk());
  }
  EXPECT_FALSE(Exists("signatures"));
  EXPECT_FALSE(Exists("pairs"));
  EXPECT_TRUE(Exists("stories"));
}

TEST_F(PlanTest, ANeedThatNoEarlierPassMakesIsNamedBeforeAnythingRuns) {
  Plan plan;
  plan.Add(Pass("match", {}, {"pairs"}));
  plan.Add(Pass("group", {"exact"}, {}));
  plan.Add(Pass("late", {}, {"exact"}));
  EXPECT_THAT(plan.Run(*run_, {}, tidying_, context_),
              StatusIs(absl::StatusCode::kInternal, AllOf(HasSubstr("group"), HasSubstr("exact"))));
  EXPECT_TRUE(ran_.empty());
  Plan own;
  own.Add(Pass("self", {"x"}, {"x"}));
  EXPECT_THAT(own.Validate(), StatusIs(absl::StatusCode::kInternal));
}

TEST_F(PlanTest, TwoMakersOfOneArtifactAreRefused) {
  Plan plan;
  plan.Add(Pass("one", {}, {"pairs"}));
  plan.Add(Pass("two", {}, {"pairs"}));
  EXPECT_THAT(plan.Validate(), StatusIs(absl::StatusCode::kInternal, HasSubstr("pairs")));
}

TEST_F(PlanTest, APassThatDoesNotMakeWhatItPromisedIsAnError) {
  Plan plan;
  plan.Add({"lazy", {}, {"pairs"}, [](Context&) { return absl::OkStatus(); }});
  EXPECT_THAT(plan.Run(*run_, {}, tidying_, context_),
              StatusIs(absl::StatusCode::kInternal, AllOf(HasSubstr("lazy"), HasSubstr("pairs"))));
}

TEST_F(PlanTest, TheFirstErrorEndsThePlanUnchanged) {
  Plan plan;
  plan.Add(Pass("one", {}, {"a"}));
  plan.Add({"two", {"a"}, {}, [](Context&) { return absl::ResourceExhaustedError("disk full"); }});
  plan.Add(Pass("three", {}, {}));
  EXPECT_THAT(plan.Run(*run_, {}, tidying_, context_),
              StatusIs(absl::StatusCode::kResourceExhausted, "disk full"));
  EXPECT_THAT(ran_, ElementsAre("one"));
}

TEST_F(PlanTest, AnEmptyPlanIsDoneAtOnce) {
  EXPECT_THAT(Plan().Run(*run_, {}, tidying_, context_), IsOk());
}

}  // namespace
}  // namespace copydesk
