#include "tests/support/run_command.h"

#include <csignal>
#include <string>

#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace copydesk::testing {
namespace {

TEST(RunCommand, ReturnsBothOutputsAndTheExitCode) {
  const CommandResult result = RunCommand({"sh", "-c", "echo out; echo err >&2; exit 3"});
  EXPECT_EQ(result.out, "out\n");
  EXPECT_EQ(result.err, "err\n");
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.signal, 0);
  EXPECT_FALSE(result.timed_out);
}

TEST(RunCommand, PassesMuchInputThroughWithoutADeadlock) {
  const std::string input(4'000'000, 'x');
  EXPECT_EQ(RunCommand({"cat"}, {.standard_input = input}).out, input);
}

TEST(RunCommand, AProgramMayLeaveItsInputUnread) {
  const CommandResult result =
      RunCommand({"sh", "-c", "exit 0"}, {.standard_input = std::string(4'000'000, 'x')});
  EXPECT_EQ(result.exit_code, 0);
}

TEST(RunCommand, SetsTheEnvironmentAndTheFolder) {
  const TempDir dir;
  const CommandResult result =
      RunCommand({"sh", "-c", "echo $COLOUR; pwd -P"},
                 {.set_env = {{"COLOUR", "red"}}, .folder = dir.path().string()});
  EXPECT_EQ(result.out, "red\n" + dir.path().string() + "\n");
}

TEST(RunCommand, KillsTheWholeGroupAfterTheTimeLimit) {
  const CommandResult result = RunCommand({"sh", "-c", "sleep 60 & wait"}, {.time_limit_ms = 200});
  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.signal, SIGKILL);
  EXPECT_EQ(result.exit_code, -1);
}

TEST(RunCommand, AProgramThatIsNotThereGives127) {
  EXPECT_EQ(RunCommand({"/no/such/program"}).exit_code, 127);
}

TEST(BackgroundCommand, CanBeSentASignal) {
  const TempDir dir;
  BackgroundCommand command({"sleep", "60"}, dir / "out", dir / "err");
  command.Send(SIGTERM);
  const CommandResult result = command.Wait(30'000);
  EXPECT_EQ(result.signal, SIGTERM);
  EXPECT_FALSE(result.timed_out);
}

}  // namespace
}  // namespace copydesk::testing
