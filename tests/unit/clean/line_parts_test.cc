#include "stages/clean/line_parts.h"

#include <string>

#include "gtest/gtest.h"

namespace copydesk::clean {
namespace {

// The line without its parts, and behind it the reasons for which they went.
std::string Rest(std::string line) {
  std::string reasons;
  while (const std::optional<LinePart> part = FindLinePart(line)) {
    reasons += " <" + std::string(ReasonName(part->reason)) + ">";
    line.erase(part->begin, part->end - part->begin);
  }
  return line + reasons;
}

TEST(LineParts, ChromeInsideALineIsFound) {
  const struct {
    std::string in, want;
  } kCases[] = {
      {"date 2024-10-21 Council agrees", "Council agrees <metadata>"},
      {"date 2024-10-21 date 2024-10-22 Council", "Council <metadata> <metadata>"},
      {"The pier at dawn (Photo by Ann Weller/Getty Images)", "The pier at dawn <caption>"},
      {"The pier [Foto: Jan Weber] at dawn.", "The pier at dawn. <caption>"},
      {"The pier (AP Photo/Ann Weller), seen at dawn.", "The pier, seen at dawn. <caption>"},
      {"The pier (Ann Weller/Getty Images)", "The pier <caption>"},
      {"By Ann Weller 12 min read", "By Ann Weller <metadata>"},
      {"5 minute read The council met.", "The council met. <metadata>"},
      {"Council agrees 1.2K Shares", "Council agrees <share>"},
      {"The council met. spot_img It voted.", "The council met. It voted. <ad-slot>"},
      {"The council met. Advertisement", "The council met. <ad-slot>"},
      {"AdvertisementThe council met.", "The council met. <ad-slot>"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Rest(c.in), c.want) << c.in;
}

TEST(LineParts, ProseIsLeftAlone) {
  for (const std::string line :
       {"", "date", "date 2024-10-21", "LONDON (Reuters) - The council met.", "He sold 300 shares",
        "They hold 3 shares", "It is a 5 min walk", "5 min read",
        "She took the photo (he did not).", "The council paid for the advertisement",
        "An image (see below) shows it.", "my_spot_img.png is a file", "(", "[Photo: ", "9",
        "12 min", "Advertisement is a trade.", "\xff(\xc3"}) {
    EXPECT_EQ(Rest(line), line);
  }
}

}  // namespace
}  // namespace copydesk::clean
