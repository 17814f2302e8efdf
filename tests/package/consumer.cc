// Calls a function that lies in an installed library, so that both include paths and linking are
// tried.
#include <iostream>

#include "pipeline/skip.h"

int main() {
  std::cout << copydesk::SkipReasonName(copydesk::SkipReason::kBadJson) << "\n";
  return 0;
}
