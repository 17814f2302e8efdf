#include "pipeline/tidying.h"

#include <exception>
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
    } catch (const std::exception&) {
      // No more threads, or memory for one, are to be had: then at once.
    }
  }
  work();
}

}  // namespace copydesk
