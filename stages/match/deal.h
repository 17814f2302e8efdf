// Dealing: rows of a block, sorted by partition, so that each partition can be worked on alone.
//
// Blocks are dealt side by side; a partition's rows are then gathered from all blocks, in the
// blocks' order. Thread-safety: none of its own. Tested by tests/unit/match/deal_test.cc.
#ifndef COPYDESK_STAGES_MATCH_DEAL_H_
#define COPYDESK_STAGES_MATCH_DEAL_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace copydesk::match {

template <typename T>
class Dealt {
 public:
  // A counting sort, stable. partition_of(row) < partitions.
  template <typename PartitionOf>
  void Deal(std::span<const T> rows, size_t partitions, const PartitionOf& partition_of) {
    Deal(rows, partitions, partition_of, std::identity());
  }

  // The same for rows of which only `kept(row)` is kept: what says their partition can go.
  template <typename From, typename PartitionOf, typename Kept>
  void Deal(std::span<const From> rows, size_t partitions, const PartitionOf& partition_of,
            const Kept& kept) {
    begins_.assign(partitions + 1, 0);
    for (const From& row : rows) ++begins_[partition_of(row) + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    rows_.resize(rows.size());
    std::vector<size_t> next(begins_.begin(), begins_.end() - 1);
    for (const From& row : rows) rows_[next[partition_of(row)]++] = kept(row);
  }

  std::span<const T> of(size_t partition) const {
    return std::span(rows_).subspan(begins_[partition],
                                    begins_[partition + 1] - begins_[partition]);
  }

 private:
  std::vector<T> rows_;
  std::vector<size_t> begins_;
};

// Makes `rows` the rows of a partition, block after block.
template <typename T>
void Gather(std::span<const Dealt<T>> blocks, size_t partition, std::vector<T>& rows) {
  rows.clear();
  for (const Dealt<T>& block : blocks) {
    const std::span<const T> part = block.of(partition);
    rows.insert(rows.end(), part.begin(), part.end());
  }
}

}  // namespace copydesk::match

#endif  // COPYDESK_STAGES_MATCH_DEAL_H_
