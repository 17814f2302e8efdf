#include "tests/support/copydesk_binary.h"

namespace copydesk::testing {

std::string CopydeskBinary() { return COPYDESK_BINARY; }

CommandResult RunCopydesk(const std::vector<std::string>& args, const CommandOptions& options) {
  std::vector<std::string> argv = {CopydeskBinary()};
  argv.insert(argv.end(), args.begin(), args.end());
  return RunCommand(argv, options);
}

}  // namespace copydesk::testing
