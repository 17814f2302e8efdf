#include "stages/clean/title_rivals.h"

#include <algorithm>

namespace copydesk::clean {
namespace {

using enum TitleFeature;

constexpr size_t kNear = 8;             // rows
constexpr int32_t kAround = 40;         // rows
constexpr uint32_t kMostExtended = 12;  // words that a longer line may have more
constexpr size_t kChains = 256;         // a power of two
constexpr uint16_t kNoRow = 0xFFFF;

class Comparer {
 public:
  Comparer(const PageLines& page, size_t window_end, std::span<const TitleRow> lines,
           const TitleColumns& column, TitleFeatureScratch& scratch)
      : page_(page),
        end_(window_end),
        lines_(lines),
        rows_(scratch.rows.rows),
        column_(column),
        s_(scratch),
        n_(lines.size()) {}

  void Run() {
    AddCopies();
    AddLonger();
    AddRivals();
  }

 private:
  // Chains the candidates by a hash, the last first; a hash of 0 is in no chain.
  template <typename Hash>
  void Chain(Hash&& hash) {
    s_.heads.assign(kChains, kNoRow);
    s_.next.assign(n_, kNoRow);
    for (size_t r = 0; r < std::min<size_t>(n_, kNoRow); ++r) {
      if (!lines_[r].candidate || hash(r) == 0) continue;
      uint16_t& head = s_.heads[ChainOf(hash(r))];
      s_.next[r] = head;
      head = static_cast<uint16_t>(r);
    }
  }
  static size_t ChainOf(uint64_t hash) {
    return (hash * 0x9E3779B97F4A7C15u >> 48) & (kChains - 1);
  }
  template <typename Row>
  void ForChain(uint64_t hash, Row&& row) const {
    for (uint16_t k = s_.heads[ChainOf(hash)]; k != kNoRow; k = s_.next[k]) row(k);
  }

  // Lines that say the same.
  void AddCopies() {
    if (n_ == 0) return;
    const auto key = [&](size_t r) { return rows_[r].scan->key; };
    Chain(key);
    for (size_t r = 0; r < n_; ++r) {
      if (!lines_[r].candidate) continue;
      uint32_t same = 0, above = 0;
      ForChain(key(r), [&](size_t k) {
        if (k == r || key(k) != key(r)) return;
        ++same;
        above += k < r;
      });
      column_.Set(kRepeat, r, same);
      column_.Set(kRepeatAbove, r, above);
    }
    uint8_t* const tail = column_(kRepeatTail);
    for (size_t u = end_; u < page_.units.size(); ++u) {
      const uint64_t wanted = page_.units[u].scan.key;
      ForChain(wanted, [&](size_t k) {
        if (key(k) == wanted && tail[k] < 255) ++tail[k];
      });
    }
  }

  // Lines that begin or end with another, and say more.
  void AddLonger() {
    const auto is_longer = [&](size_t k, size_t r) {
      const uint32_t words = rows_[r].scan->words, other = rows_[k].scan->words;
      return other > words && other <= words + kMostExtended;
    };
    Chain([&](size_t r) { return rows_[r].begins; });
    for (size_t r = 0; r < n_; ++r) {
      if (rows_[r].begins == 0) continue;
      uint32_t above = 0, below = 0;
      ForChain(rows_[r].begins, [&](size_t k) {
        if (is_longer(k, r) && rows_[k].text.starts_with(rows_[r].text)) ++(k < r ? above : below);
      });
      column_.Set(kBeginsAbove, r, above);
      column_.Set(kBeginsBelow, r, below);
    }
    Chain([&](size_t r) { return rows_[r].ends; });
    for (size_t r = 0; r < n_; ++r) {
      if (rows_[r].ends == 0) continue;
      uint32_t above = 0, below = 0;
      ForChain(rows_[r].ends, [&](size_t k) {
        if (is_longer(k, r) && rows_[k].text.ends_with(rows_[r].text)) ++(k < r ? above : below);
      });
      column_.Set(kEndsAbove, r, above);
      column_.Set(kEndsBelow, r, below);
    }
    AddNear();
  }

  // The same among the rows nearby, shorter ones too.
  void AddNear() {
    for (size_t r = 0; r < n_; ++r) {
      if (!lines_[r].candidate) continue;
      const std::string_view line = rows_[r].text;
      const char front = line.front(), back = line.back();
      const uint32_t words = rows_[r].scan->words;
      uint32_t near = 0, begin = 0, end = 0;
      const size_t to = std::min(n_, r + kNear + 1);
      for (size_t k = r > kNear ? r - kNear : 0; k < to; ++k) {
        // Few lines have a first or a last byte in common.
        const std::string_view other = rows_[k].text;
        const bool same_front = other.front() == front, same_back = other.back() == back;
        if (!same_front && !same_back) continue;
        const uint32_t others = rows_[k].scan->words;
        if (others < words) {
          if (others < 2) continue;
          if (same_front && line.starts_with(other)) begin = std::max(begin, others);
          if (same_back && line.ends_with(other)) end = std::max(end, others);
        } else if (same_back && k < r && others > words && others <= words + kMostExtended &&
                   other.ends_with(line)) {
          near = words >= 3 ? 2 : 1;
        }
      }
      column_.Set(kEndsNear, r, near);
      column_.Set(kHoldsBegin, r, begin);
      column_.Set(kHoldsEnd, r, end);
    }
  }

  // How many headlines around have more to say for themselves.
  void AddRivals() {
    std::vector<TitleFeatureScratch::Headline>& headlines = s_.headlines;
    headlines.clear();
    uint32_t most = 0;
    for (size_t r = 0; r < n_; ++r) {
      const TitleLineFacts& row = rows_[r];
      if (!row.headline) continue;
      headlines.push_back({static_cast<int32_t>(r), static_cast<int32_t>(row.body),
                           static_cast<int32_t>(row.topic), static_cast<int32_t>(row.scan->words)});
      most = std::max(most, row.body);
    }
    for (size_t r = 0; r < n_; ++r) {
      if (lines_[r].candidate) AddRivalsOf(r, most);
    }
  }

  void AddRivalsOf(size_t r, uint32_t most) const {
    const TitleLineFacts& row = rows_[r];
    const auto at = static_cast<int32_t>(r), body = static_cast<int32_t>(row.body),
               topic = static_cast<int32_t>(row.topic),
               words = static_cast<int32_t>(row.scan->words);
    const bool copied = column_(kRepeat)[r] != 0;
    int32_t above = 0, below = 0, longer = 0, said = 0, topics = 0;
    for (const TitleFeatureScratch::Headline& other : s_.headlines) {
      if (copied && rows_[static_cast<size_t>(other.row)].scan->key == row.scan->key) continue;
      const int32_t better = other.body > body;
      const int32_t away = other.row - at;
      const int32_t near = (away <= kAround) & (away >= -kAround);
      said += better;
      topics += other.topic > topic;
      above += better & near & (away < 0);
      below += better & near & (away > 0);
      longer += near & (other.words > words);
    }
    const auto set = [&](TitleFeature feature, int32_t value) {
      column_.Set(feature, r, static_cast<uint32_t>(value));
    };
    set(kBetterAbove, above);
    set(kBetterBelow, below);
    set(kLonger, longer);
    set(kSaidRank, said);
    set(kTopicRank, topics);
    column_.Set(kSaidLess, r, most > row.body ? most - row.body : 0);
  }

  const PageLines& page_;
  size_t end_;
  std::span<const TitleRow> lines_;
  const std::vector<TitleLineFacts>& rows_;
  const TitleColumns column_;
  TitleFeatureScratch& s_;
  size_t n_;
};

}  // namespace

void FillTitleRivals(const PageLines& page, size_t window_end, std::span<const TitleRow> lines,
                     const TitleColumns& column, TitleFeatureScratch& scratch) {
  Comparer(page, window_end, lines, column, scratch).Run();
}

}  // namespace copydesk::clean
