#include "stages/match/pair.h"

namespace copydesk::match {

std::string_view RelationName(Relation relation) {
  switch (relation) {
    case Relation::kNone:
      return "none";
    case Relation::kExact:
      return "exact";
    case Relation::kNear:
      return "near";
    case Relation::kContained:
      return "contained";
  }
  return "none";
}

bool NumbersDisagree(const Overlap& numbers, const MatchOptions& options) {
  if (numbers.both == 0) return numbers.smaller() >= options.numbers_apart_min;
  return numbers.smaller() >= options.numbers_min &&
         numbers.both * uint64_t{kWhole} < uint64_t{numbers.smaller()} * options.numbers_agree_min;
}

Relation Classify(const Overlap& overlap, const Overlap& numbers, const MatchOptions& options) {
  if (NumbersDisagree(numbers, options)) return Relation::kNone;
  // Compared as products: 64 bits hold millionths of any shingle count.
  if (overlap.both * uint64_t{kWhole} >= overlap.united() * options.near_jaccard_min &&
      overlap.both > 0) {
    return Relation::kNear;
  }
  if (overlap.both * uint64_t{kWhole} >= uint64_t{overlap.smaller()} * options.contained_min &&
      overlap.both > 0) {
    return Relation::kContained;
  }
  return Relation::kNone;
}

Relation ClassifyStories(const sign::StoryTable& stories, Row a, Row b, const Overlap& overlap,
                         const MatchOptions& options) {
  return Classify(overlap, sign::CountShared(stories.numbers(a), stories.numbers(b)), options);
}

}  // namespace copydesk::match
