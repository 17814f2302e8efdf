// Signatures from shingles, and what is done with them. The estimate's error is measured by
// tests/property/minhash_property_test.cc, which prints it.
#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "bench/target_benchmark.h"
#include "stages/hash/hash.h"
#include "stages/hash/minhash_kernel.h"

namespace copydesk::bench {
namespace {

constexpr size_t kShingles[] = {50, 300, 600, 1500};
constexpr size_t kSlots[] = {128, 256};

// Items are shingles, a step a set. Small sizes have few sets, whose branches the processor learns
// by heart: L2 tells what many texts cost.
Kernel MinHash(size_t shingles, size_t slots, Size size) {
  struct Sets {
    std::vector<std::vector<uint64_t>> sets;
    std::vector<uint32_t> signature;
  };
  const auto input = std::make_shared<Sets>();
  const size_t count = std::max<size_t>(1, size.bytes / (shingles * sizeof(uint64_t)));
  input->sets.assign(count, std::vector<uint64_t>(shingles));
  hash::SplitMix random(7);
  for (std::vector<uint64_t>& set : input->sets) {
    for (uint64_t& shingle : set) shingle = random.Next();
  }
  input->signature.resize(slots);
  Kernel kernel;
  kernel.steps = count;
  kernel.items = static_cast<int64_t>(count * shingles);
  kernel.bytes = kernel.items * static_cast<int64_t>(sizeof(uint64_t));
  kernel.run = [input](size_t step) { hash::MinHash(input->sets[step], input->signature); };
  kernel.digest = [input] { return DigestOf(input->signature); };
  return kernel;
}

// Signatures in which every fourth slot agrees with that of the next.
struct Signatures {
  Signatures(size_t slots_of_one, Size size) : slots(slots_of_one) {
    count = size.bytes / (slots * sizeof(uint32_t));
    numbers.resize(count * slots);
    hash::SplitMix random(8);
    for (size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] = i % 4 == 0 ? 1 : static_cast<uint32_t>(random.Next());
    }
  }
  std::span<const uint32_t> signature(size_t i) const {
    return std::span(numbers).subspan(i * slots, slots);
  }

  size_t slots;
  size_t count;
  std::vector<uint32_t> numbers;
  std::vector<uint64_t> results;
};

// So many signatures make a step, so that the call of a step counts for nothing.
constexpr size_t kStepSignatures = 16;

// Items are comparisons: of each signature with the next, of the last with the first. Bytes are
// those of both.
Kernel CountEqual(size_t slots, Size size) {
  const auto input = std::make_shared<Signatures>(slots, size);
  input->results.resize(kStepSignatures);
  Kernel kernel;
  kernel.steps = input->count / kStepSignatures;
  kernel.items = static_cast<int64_t>(kernel.steps * kStepSignatures);
  kernel.bytes = kernel.items * static_cast<int64_t>(2 * slots * sizeof(uint32_t));
  kernel.run = [input](size_t step) {
    for (size_t i = 0; i < kStepSignatures; ++i) {
      const size_t first = step * kStepSignatures + i;
      input->results[i] =
          hash::CountEqual(input->signature(first), input->signature((first + 1) % input->count));
    }
  };
  kernel.digest = [input] { return DigestOf(input->results); };
  return kernel;
}

// Items are keys.
Kernel BandKeys(int bands, int rows, Size size) {
  constexpr size_t kSlotsOfAll = 128;
  const auto input = std::make_shared<Signatures>(kSlotsOfAll, size);
  input->results.resize(static_cast<size_t>(bands));
  Kernel kernel;
  kernel.steps = input->count;
  kernel.items = static_cast<int64_t>(kernel.steps) * bands;
  kernel.bytes = static_cast<int64_t>(input->numbers.size() * sizeof(uint32_t));
  kernel.run = [input, bands, rows](size_t step) {
    hash::BandKeys(input->signature(step), bands, rows, input->results);
  };
  kernel.digest = [input] { return DigestOf(input->results); };
  return kernel;
}

bool Register() {
  for (const Size size : kSizes) {
    const std::string where = std::string("/") + size.name;
    for (const size_t slots : kSlots) {
      const std::string of_slots = "/slots:" + std::to_string(slots) + where;
      for (const size_t shingles : kShingles) {
        RegisterForTargets("MinHash/shingles:" + std::to_string(shingles) + of_slots,
                           [=] { return MinHash(shingles, slots, size); });
      }
      RegisterForTargets("CountEqual" + of_slots, [=] { return CountEqual(slots, size); });
    }
    // The banding of the default Jaccard, and that of .8 as peers have it.
    RegisterForTargets("BandKeys/42x3" + where, [=] { return BandKeys(42, 3, size); });
    RegisterForTargets("BandKeys/16x8" + where, [=] { return BandKeys(16, 8, size); });
  }
  return true;
}
[[maybe_unused]] const bool kRegistered = Register();

}  // namespace
}  // namespace copydesk::bench
