// The median of measurements.
#ifndef COPYDESK_TOOLS_MEDIAN_H_
#define COPYDESK_TOOLS_MEDIAN_H_

#include <algorithm>
#include <cstddef>
#include <vector>

namespace copydesk::tools {

// Of an even number of values the mean of the middle two. REQUIRES: not empty.
inline double Median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace copydesk::tools

#endif  // COPYDESK_TOOLS_MEDIAN_H_
