// The built program, for end-to-end tests. Link copydesk::e2e_support to have it built first.
#ifndef COPYDESK_TESTS_SUPPORT_COPYDESK_BINARY_H_
#define COPYDESK_TESTS_SUPPORT_COPYDESK_BINARY_H_

#include <string>
#include <vector>

#include "tests/support/run_command.h"

namespace copydesk::testing {

// The path of the program.
std::string CopydeskBinary();

// Runs `copydesk ARGS...`.
CommandResult RunCopydesk(const std::vector<std::string>& args, const CommandOptions& options = {});

}  // namespace copydesk::testing

#endif  // COPYDESK_TESTS_SUPPORT_COPYDESK_BINARY_H_
