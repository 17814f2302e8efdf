#include "stages/report/pair_text.h"

#include <algorithm>

#include "stages/report/json_text.h"

namespace copydesk::report {

PairMeasure PairMeter::Measure(std::span<const uint64_t> a, uint32_t words,
                               std::span<const uint64_t> b, int shingle_words,
                               std::vector<uint8_t>* covered) {
  counter_.SetBase(b);
  const sign::Overlap overlap = counter_.Count(a, &shared_);
  PairMeasure measure;
  measure.overlap = {.a = overlap.b, .b = overlap.a, .both = overlap.both};
  if (covered != nullptr) covered->assign(words, 0);
  // Shingle i covers the words from i on; a text shorter than a shingle has one of all its words.
  uint64_t done = 0;
  for (size_t i = 0; i < shared_.size(); ++i) {
    if (shared_[i] == 0) continue;
    const uint64_t begin = std::max<uint64_t>(i, done);
    const uint64_t end = std::min<uint64_t>(i + static_cast<uint64_t>(shingle_words), words);
    if (end <= begin) continue;
    measure.shared_words += static_cast<uint32_t>(end - begin);
    if (covered != nullptr) {
      std::fill(covered->begin() + static_cast<ptrdiff_t>(begin),
                covered->begin() + static_cast<ptrdiff_t>(end), uint8_t{1});
    }
    done = end;
  }
  return measure;
}

void AppendPairLine(std::string_view id_a, std::string_view id_b, match::Relation relation,
                    const PairMeasure& measure, std::optional<uint32_t> weighted,
                    std::string& out) {
  out.append("{\"a\":");
  AppendJsonString(out, id_a);
  out.append(",\"b\":");
  AppendJsonString(out, id_b);
  out.append(",\"relation\":");
  AppendJsonString(out, match::RelationName(relation));
  out.append(",\"jaccard\":");
  AppendMillionths(out, measure.overlap.jaccard());
  out.append(",\"containment\":");
  AppendMillionths(out, measure.overlap.containment());
  out.append(",\"a_in_b\":");
  AppendMillionths(out, measure.overlap.a_in_b());
  out.append(",\"b_in_a\":");
  AppendMillionths(out, measure.overlap.b_in_a());
  out.append(",\"shared_words\":");
  AppendNumber(out, measure.shared_words);
  if (weighted.has_value()) {
    out.append(",\"weighted_containment\":");
    AppendMillionths(out, *weighted);
  }
  out.append("}\n");
}

}  // namespace copydesk::report
