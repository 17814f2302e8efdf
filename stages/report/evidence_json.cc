#include "stages/report/evidence_json.h"

#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

#include "stages/report/json_lines.h"
#include "stages/report/json_text.h"

namespace copydesk::report {
namespace {

using match::Evidence;
using match::Overlap;
using simdjson::dom::object;

struct Counted {
  std::string_view name;
  Overlap Evidence::*value;
};
// The shingles come first: by Jaccard alone nothing else is measured.
constexpr Counted kCounted[] = {{"shingles", &Evidence::shingles},
                                {"own", &Evidence::own},
                                {"rare", &Evidence::rare},
                                {"numbers", &Evidence::numbers},
                                {"names", &Evidence::names}};

struct Measured {
  std::string_view name;
  uint32_t Evidence::*value;
};
constexpr Measured kMeasured[] = {{"weighted_containment", &Evidence::weighted},
                                  {"spread_a", &Evidence::spread_a},
                                  {"spread_b", &Evidence::spread_b},
                                  {"longest_run", &Evidence::longest_run}};

void AppendKey(std::string_view name, std::string& out) {
  if (out.back() != '{') out.push_back(',');
  out.append("\"").append(name).append("\":");
}

}  // namespace

void AppendEvidence(const Evidence& evidence, const match::TieRules& rules, std::string& out) {
  const bool all = rules.jaccard_alone == 0;
  out.push_back('{');
  for (const Counted& counted : std::span(kCounted).first(all ? std::size(kCounted) : 1)) {
    const Overlap& overlap = evidence.*counted.value;
    AppendKey(counted.name, out);
    out.append("{\"a\":");
    AppendNumber(out, overlap.a);
    out.append(",\"b\":");
    AppendNumber(out, overlap.b);
    out.append(",\"both\":");
    AppendNumber(out, overlap.both);
    out.push_back('}');
  }
  for (const Measured& measured : std::span(kMeasured).first(all ? std::size(kMeasured) : 0)) {
    AppendKey(measured.name, out);
    AppendMillionths(out, evidence.*measured.value);
  }
  out.push_back('}');
}

Evidence ReadEvidence(const object& line) {
  Evidence evidence;
  object members;
  if (line["evidence"].get(members) != simdjson::SUCCESS) return evidence;
  for (const Counted& counted : kCounted) {
    object overlap;
    if (members[counted.name].get(overlap) != simdjson::SUCCESS) continue;
    evidence.*counted.value = {static_cast<uint32_t>(GetNumber(overlap, "a")),
                               static_cast<uint32_t>(GetNumber(overlap, "b")),
                               static_cast<uint32_t>(GetNumber(overlap, "both"))};
  }
  for (const Measured& measured : kMeasured) {
    evidence.*measured.value = GetShare(members, measured.name);
  }
  return evidence;
}

}  // namespace copydesk::report
