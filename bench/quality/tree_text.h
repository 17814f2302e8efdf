// Writes learned trees as C++ initializers, for the .inc files of the clean room.
// Tested by tests/unit/bench/learning_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_TREE_TEXT_H_
#define COPYDESK_BENCH_QUALITY_TREE_TEXT_H_

#include <span>
#include <string>

#include "stages/clean/tree_kernel.h"

namespace copydesk::quality {

// A tree a paragraph: its questions {feature, rows down, least value}, then its leaves. No line has
// more than 99 columns.
std::string TreesText(std::span<const clean::Tree> trees);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_TREE_TEXT_H_
