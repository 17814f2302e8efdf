// The main of every test program: GoogleTest's own, and --update_golden.
#include <cstdio>
#include <string_view>

#include "gmock/gmock.h"
#include "tests/support/golden.h"

int main(int argc, char** argv) {
  ::testing::InitGoogleMock(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) != "--update_golden") {
      std::fprintf(stderr, "unknown argument %s\n", argv[i]);
      return 2;
    }
    copydesk::testing::SetUpdateGolden(true);
  }
  return RUN_ALL_TESTS();
}
