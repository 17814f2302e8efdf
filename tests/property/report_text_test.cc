#include <simdjson.h>

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "stages/report/html_text.h"
#include "stages/report/json_members.h"
#include "stages/report/json_text.h"
#include "stages/report/terminal_text.h"
#include "tests/support/gen.h"

namespace copydesk::report {
namespace {

using ::copydesk::testing::CheckProperty;
using ::copydesk::testing::Gen;

TEST(ReportTextProperty, AnyTextComesBackFromJsonThroughAParserAndThroughOurDecoder) {
  CheckProperty<std::string>(
      3000, [](Gen& gen) { return gen.Text(60) + gen.From("\"\\/\b\f\n\r\t\x01\x1f{}", 8); },
      [](const std::string& text) {
        std::string json;
        AppendJsonString(json, text);
        simdjson::dom::parser parser;
        std::string_view parsed;
        return parser.parse(json).get(parsed) == simdjson::SUCCESS && parsed == text &&
               DecodeJsonString(json) == text && JsonStringEquals(json, text);
      });
}

TEST(ReportTextProperty, MembersOfAnyBytesStayInsideThem) {
  CheckProperty<std::string>(
      5000, [](Gen& gen) { return gen.From("{}[]\":,\\ua1 ", 24); },
      [](const std::string& text) {
        std::vector<JsonMember> members;
        ListMembers(text, members);
        uint32_t at = 0;
        for (const JsonMember& member : members) {
          if (member.key.begin < at || member.key.end < member.key.begin ||
              member.value.begin < member.key.end || member.value.end < member.value.begin ||
              member.value.end > text.size()) {
            return false;
          }
          at = member.value.end;
          DecodeJsonString(std::string_view(text).substr(member.key.begin, member.key.size()));
        }
        return true;
      });
}

TEST(ReportTextProperty, NoTextOpensATagOrLeavesAnAttribute) {
  CheckProperty<std::string>(
      3000, [](Gen& gen) { return gen.Text(40) + gen.From("<>&\"'", 8); },
      [](const std::string& text) {
        std::string html;
        AppendHtml(html, text);
        return html.find_first_of("<>\"'") == std::string::npos;
      });
}

TEST(ReportTextProperty, NoTextReachesATerminalWithAControl) {
  CheckProperty<std::string>(
      3000, [](Gen& gen) { return gen.Bytes(60) + gen.Text(40); },
      [](const std::string& text) {
        for (const char c : TerminalWrap(text, "", 20)) {
          const auto byte = static_cast<uint8_t>(c);
          if ((byte < 0x20 && c != '\n') || byte == 0x7F) return false;
        }
        return true;
      });
}

}  // namespace
}  // namespace copydesk::report
