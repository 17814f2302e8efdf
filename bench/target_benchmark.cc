#include "bench/target_benchmark.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "stages/hash/hash.h"
#include "stages/hash/target.h"

namespace copydesk::bench {
namespace {

std::vector<uint64_t> Digests(const Kernel& kernel) {
  std::vector<uint64_t> digests;
  digests.reserve(kernel.steps);
  for (size_t step = 0; step < kernel.steps; ++step) {
    kernel.run(step);
    digests.push_back(kernel.digest());
  }
  return digests;
}

// The kernel that was benchmarked last. Only one is held: the inputs are large.
struct Current {
  std::string name;
  Kernel kernel;
  std::vector<uint64_t> reference;   // digests of the plainest target
  std::vector<std::string> checked;  // targets that were found to give the same

  // Makes the kernel `wanted` unless it is there.
  void Become(const std::string& wanted, const std::function<Kernel()>& make) {
    if (name == wanted) return;
    *this = {};
    kernel = make();
    hash::ForceTarget(hash::TargetNames().back());
    reference = Digests(kernel);
    name = wanted;
  }
};

void Time(benchmark::State& state, const std::string& name, const std::string& target,
          const std::function<Kernel()>& make) {
  static Current current;
  current.Become(name, make);
  hash::ForceTarget(target);
  std::vector<std::string>& checked = current.checked;
  if (std::find(checked.begin(), checked.end(), target) == checked.end()) {
    if (Digests(current.kernel) != current.reference) {
      state.SkipWithError("differs from the plainest target");
    } else {
      checked.push_back(target);
    }
  }
  const Kernel& kernel = current.kernel;
  for (auto _ : state) {
    for (size_t step = 0; step < kernel.steps; ++step) kernel.run(step);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * kernel.items);
  state.SetBytesProcessed(state.iterations() * kernel.bytes);
  hash::ForceTarget("");
}

}  // namespace

void RegisterForTargets(const std::string& name, std::function<Kernel()> make) {
  for (const std::string& target : hash::TargetNames()) {
    benchmark::RegisterBenchmark(
        (name + "/" + target).c_str(),
        [name, target, make](benchmark::State& state) { Time(state, name, target, make); });
  }
}

void RegisterOnce(const std::string& name, std::function<Kernel()> make) {
  benchmark::RegisterBenchmark(name.c_str(), [name, make](benchmark::State& state) {
    Time(state, name, /*target=*/"", make);
  });
}

uint64_t DigestOf(std::span<const uint64_t> numbers) { return hash::Hash128(numbers).low; }

uint64_t DigestOf(std::span<const uint32_t> numbers) {
  return hash::Hash64({reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()});
}

}  // namespace copydesk::bench
