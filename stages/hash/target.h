// Which instruction set the SIMD kernels run on.
//
// Left alone, every kernel takes the best target that both the machine and the compiler know.
// Results are the same on all of them; a target is forced to test that, to measure, or to keep away
// from a faulty one.
//
// Thread-safety: none. Call before other threads start to work. Tested by
// tests/unit/hash/target_test.cc.
#ifndef COPYDESK_STAGES_HASH_TARGET_H_
#define COPYDESK_STAGES_HASH_TARGET_H_

#include <string>
#include <string_view>
#include <vector>

namespace copydesk::hash {

// The environment variable that ForceTargetFromEnvironment reads.
inline constexpr const char* kTargetVariable = "COPYDESK_TARGET";

// Names of the targets that can run here, best first, as Highway calls them ("AVX2").
std::vector<std::string> TargetNames();

// The best target that a kernel runs on now. Kernels that are not compiled for it run on the best
// of theirs.
std::string ActiveTargetName();

// Makes every kernel run on `name`, one of TargetNames(), or where it is not compiled for that on
// the best of those that are worse; "" gives the choice back to the machine. False, and nothing
// changes, for any other name.
bool ForceTarget(std::string_view name);

// ForceTarget(COPYDESK_TARGET); true if the variable is not set.
bool ForceTargetFromEnvironment();

}  // namespace copydesk::hash

#endif  // COPYDESK_STAGES_HASH_TARGET_H_
