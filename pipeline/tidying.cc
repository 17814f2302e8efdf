#include "pipeline/tidying.h"

#include <system_error>
#include <utility>

namespace copydesk {

Tidying::~Tidying() {
  for (std::thread& helper : helpers_) helper.join();
}

void Tidying::Later(std::function<void()> work) {
  if (beside_) {
    try {
      helpers_.emplace_back(work);
      return;
    } catch (const std::system_error&) {
      // No more threads are to be had: then at once.
    }
  }
  work();
}

}  // namespace copydesk
