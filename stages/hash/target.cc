#include "stages/hash/target.h"

// Some kernels are compiled for this one as well (stages/clean/line_net.cc).
#define HWY_WANT_AVX3_DL
#include <hwy/highway.h>
#include <hwy/targets.h>

#include <cstdint>
#include <cstdlib>

namespace copydesk::hash {
namespace {

std::vector<int64_t> AllTargets() {
  const int64_t now = hwy::SupportedTargets();
  hwy::SetSupportedTargetsForTest(0);
  std::vector<int64_t> all = hwy::SupportedAndGeneratedTargets();
  if (hwy::SupportedTargets() != now) hwy::SetSupportedTargetsForTest(now);
  return all;
}

}  // namespace

std::vector<std::string> TargetNames() {
  std::vector<std::string> names;
  for (int64_t target : AllTargets()) names.emplace_back(hwy::TargetName(target));
  return names;
}

std::string ActiveTargetName() {
  return hwy::TargetName(hwy::SupportedAndGeneratedTargets().front());
}

bool ForceTarget(std::string_view name) {
  if (name.empty()) {
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return true;
  }
  for (int64_t target : AllTargets()) {
    if (name != hwy::TargetName(target)) continue;
    // And what is worse, for kernels that are not compiled for it: lower bits are better.
    hwy::SetSupportedTargetsForTest(0);
    hwy::SetSupportedTargetsForTest(hwy::SupportedTargets() & ~(target - 1));
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    return true;
  }
  return false;
}

bool ForceTargetFromEnvironment() {
  const char* name = std::getenv(kTargetVariable);
  return name == nullptr || ForceTarget(name);
}

}  // namespace copydesk::hash
