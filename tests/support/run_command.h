// Runs a program as a user would: arguments, environment and standard input in, both outputs and
// the exit status out, and an end after a time limit.
//
// Several may run at once. Tested by tests/unit/support/run_command_test.cc.
#ifndef COPYDESK_TESTS_SUPPORT_RUN_COMMAND_H_
#define COPYDESK_TESTS_SUPPORT_RUN_COMMAND_H_

#include <sys/types.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace copydesk::testing {

struct CommandOptions {
  std::string standard_input;                  // written whole, then closed
  std::map<std::string, std::string> set_env;  // over the test's own environment
  std::string folder;                          // to start in; empty: the test's own
  int64_t time_limit_ms = 120'000;             // then the program's process group is killed
};

struct CommandResult {
  int exit_code = -1;  // -1: ended by a signal, or not started
  int signal = 0;      // the signal that ended it; 0: none
  bool timed_out = false;
  std::string out;
  std::string err;
};

// `argv[0]` is looked up in PATH unless it holds a slash. A program that cannot be started gives
// exit code 127, as in a shell.
CommandResult RunCommand(const std::vector<std::string>& argv, const CommandOptions& options = {});

// A program that runs beside the test, for sending it signals. Its outputs go to `out_path` and
// `err_path`; its standard input is empty.
class BackgroundCommand {
 public:
  BackgroundCommand(const std::vector<std::string>& argv, const std::string& out_path,
                    const std::string& err_path);
  // Kills what still runs.
  ~BackgroundCommand();
  BackgroundCommand(const BackgroundCommand&) = delete;
  BackgroundCommand& operator=(const BackgroundCommand&) = delete;

  void Send(int signal) const;
  // Waits for the end; after the time limit the program is killed and `timed_out` is set. `out` and
  // `err` stay empty. Call once.
  CommandResult Wait(int64_t time_limit_ms);

 private:
  pid_t pid_ = -1;
};

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_SUPPORT_RUN_COMMAND_H_
