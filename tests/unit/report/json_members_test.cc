#include "stages/report/json_members.h"

#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

// "key=value" of every member.
std::vector<std::string> Found(std::string_view object) {
  std::vector<JsonMember> members;
  ListMembers(object, members);
  std::vector<std::string> found;
  for (const JsonMember& member : members) {
    found.push_back(std::string(object.substr(member.key.begin, member.key.size())) + "=" +
                    std::string(object.substr(member.value.begin, member.value.size())));
  }
  return found;
}

std::string Edited(std::string_view object, const std::vector<JsonEdit>& edits) {
  std::vector<JsonMember> members;
  ListMembers(object, members);
  std::string out;
  AppendEdited(object, members, edits, out);
  return out;
}

TEST(JsonMembersTest, MembersOfTheOutermostObjectAreFoundWithTheirPlaces) {
  EXPECT_EQ(Found("{}"), std::vector<std::string>{});
  EXPECT_EQ(Found(R"( { "a" : 1 , "b":{"c":[1,{"d":2}]},"e":"}\"," , "f":[ ] } )"),
            (std::vector<std::string>{R"("a"=1)", R"("b"={"c":[1,{"d":2}]})", R"("e"="}\",")",
                                      R"("f"=[ ])"}));
  EXPECT_EQ(Found("{\"a\":null\n,\t\"b\":-1e5}"),
            (std::vector<std::string>{R"("a"=null)", R"("b"=-1e5)"}));
}

TEST(JsonMembersTest, TextThatIsNoObjectNeverLeadsOutside) {
  for (const std::string_view text :
       {"", " ", "{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":[",
        "{\"a\":]]]]", "[1,2]", "\"{\"", "{\"a\":1,", "}{", "{\"a\" 1}", "{a:1}"}) {
    for (const std::string& found : Found(text)) EXPECT_LE(found.size(), text.size() + 1) << text;
  }
}

TEST(JsonMembersTest, EditsReplaceValuesAndLeaveAllOtherBytes) {
  EXPECT_EQ(Edited(R"({ "id" : 1, "x":[ 1,2 ],"y" : {"id":2} })", {{"id", "\"n\""}}),
            R"({ "id" : "n", "x":[ 1,2 ],"y" : {"id":2} })");
}

TEST(JsonMembersTest, AKeyWrittenWithEscapesIsTheSameKey) {
  EXPECT_EQ(Edited(R"({"\u0069d":1,"a\/b":2})", {{"id", "9"}, {"a/b", "8"}}),
            R"({"\u0069d":9,"a\/b":8})");
}

TEST(JsonMembersTest, KeysThatAreMissingAreAddedAtTheEnd) {
  EXPECT_EQ(Edited("{}", {{"a", "1"}}), R"({"a": 1})");
  EXPECT_EQ(Edited("{\"b\":2 }", {{"a", "1"}, {"c", "3"}}), R"({"b":2 , "a": 1, "c": 3})");
}

TEST(JsonMembersTest, EscapesAreDecoded) {
  EXPECT_EQ(DecodeJsonString(R"("a\"\\\/\b\f\n\r\tz")"), "a\"\\/\b\f\n\r\tz");
  EXPECT_EQ(DecodeJsonString(R"("\u00e9\ud83d\ude00")"), "é😀");
  EXPECT_EQ(DecodeJsonString(R"("\ud83d!\ude00")"), "\uFFFD!\uFFFD");
  EXPECT_EQ(DecodeJsonString(R"("")"), "");
}

}  // namespace
}  // namespace copydesk::report
