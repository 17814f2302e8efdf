// Disjoint sets of the numbers 0 … size−1, with path halving and union by size.
#ifndef COPYDESK_STAGES_GROUP_UNION_FIND_H_
#define COPYDESK_STAGES_GROUP_UNION_FIND_H_

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace copydesk::group {

class UnionFind {
 public:
  explicit UnionFind(size_t size) : parent_(size), size_(size, 1) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }

  uint32_t Find(uint32_t x) {
    while (parent_[x] != x) {
      parent_[x] = parent_[parent_[x]];
      x = parent_[x];
    }
    return x;
  }

  // Returns whether the two were in different sets.
  bool Unite(uint32_t x, uint32_t y) {
    x = Find(x);
    y = Find(y);
    if (x == y) {
      return false;
    }
    if (size_[x] < size_[y]) {
      std::swap(x, y);
    }
    parent_[y] = x;
    size_[x] += size_[y];
    return true;
  }

 private:
  std::vector<uint32_t> parent_;
  std::vector<uint32_t> size_;
};

}  // namespace copydesk::group

#endif  // COPYDESK_STAGES_GROUP_UNION_FIND_H_
