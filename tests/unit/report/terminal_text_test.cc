#include "stages/report/terminal_text.h"

#include "gtest/gtest.h"

namespace copydesk::report {
namespace {

TEST(TerminalTextTest, WhatATerminalWouldObeyIsReplaced) {
  EXPECT_EQ(TerminalText("a\x1b[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(TerminalText("a\u009b31mb\u202ec\x7f"), "a\uFFFD31mb\uFFFDc\uFFFD");
  EXPECT_EQ(TerminalText(" a \t\r\n b\u2028"), "a b");
}

TEST(TerminalTextTest, ALineFitsItsColumns) {
  EXPECT_EQ(TerminalLine("abcdef", 6), "abcdef");
  EXPECT_EQ(TerminalLine("abcdefg", 6), "abcde…");
  EXPECT_EQ(TerminalLine("新聞新聞", 5), "新聞…");
  EXPECT_EQ(TerminalLine("", 1), "");
}

TEST(TerminalTextTest, TextIsWrappedAtSpacesAndLongWordsAreCut) {
  EXPECT_EQ(TerminalWrap("one two three", "> ", 7), "> one two\n> three\n");
  EXPECT_EQ(TerminalWrap("abcdefgh ij", "", 3), "abc\ndef\ngh\nij\n");
  EXPECT_EQ(TerminalWrap("新聞新聞", "", 2), "新\n聞\n新\n聞\n");
  EXPECT_EQ(TerminalWrap(" \n", "", 10), "");
}

}  // namespace
}  // namespace copydesk::report
