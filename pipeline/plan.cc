#include "pipeline/plan.h"

#include <unistd.h>

#include <algorithm>
#include <set>
#include <utility>

#include "fmt/format.h"
#include "pipeline/status_macros.h"

namespace copydesk {
namespace {

bool Contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool Exists(const std::string& path) { return access(path.c_str(), F_OK) == 0; }

}  // namespace

absl::Status Plan::Validate() const {
  std::set<std::string> made;
  for (const PlannedPass& pass : passes_) {
    for (const std::string& name : pass.needs) {
      if (!made.contains(name)) {
        return absl::InternalError(
            fmt::format("pass '{}' needs '{}', which no earlier pass makes", pass.name, name));
      }
    }
    for (const std::string& name : pass.makes) {
      if (!made.insert(name).second) {
        return absl::InternalError(fmt::format("two passes make '{}'", name));
      }
    }
  }
  return absl::OkStatus();
}

absl::Status Plan::Run(const RunDir& dir, const std::vector<std::string>& keep, Tidying& tidying,
                       Context& context) const {
  RETURN_IF_ERROR(Validate());
  for (size_t i = 0; i < passes_.size(); ++i) {
    const PlannedPass& pass = passes_[i];
    RETURN_IF_ERROR(pass.run(context));
    for (const std::string& name : pass.makes) {
      if (!Exists(dir.ArtifactPath(name))) {
        return absl::InternalError(
            fmt::format("pass '{}' did not make its artifact '{}'", pass.name, name));
      }
    }
    std::vector<std::string> last_used = pass.makes;
    last_used.insert(last_used.end(), pass.needs.begin(), pass.needs.end());
    std::vector<std::string> done_with;
    for (const std::string& name : last_used) {
      const bool needed_later =
          std::any_of(passes_.begin() + static_cast<std::ptrdiff_t>(i) + 1, passes_.end(),
                      [&](const PlannedPass& later) { return Contains(later.needs, name); });
      if (!needed_later && !Contains(keep, name)) {
        done_with.push_back(dir.ArtifactPath(name));
      }
    }
    if (!done_with.empty()) {
      tidying.Later([done_with = std::move(done_with)] {
        for (const std::string& path : done_with) unlink(path.c_str());
      });
    }
  }
  return absl::OkStatus();
}

}  // namespace copydesk
