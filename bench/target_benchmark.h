// Benchmarks of kernels that are the same on every SIMD target but for their speed.
//
// A kernel is registered once for each target that runs here, as NAME/TARGET. Before a target is
// timed, what every step leaves is compared with what the last of hash::TargetNames() makes of it,
// the plainest. Judge ratios within one run of the program: target to target, kernel to XXH3 over
// the same bytes.
#ifndef COPYDESK_BENCH_TARGET_BENCHMARK_H_
#define COPYDESK_BENCH_TARGET_BENCHMARK_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace copydesk::bench {

// A kernel with its input, of which it makes one part a step.
struct Kernel {
  size_t steps = 0;
  std::function<void(size_t step)> run;
  std::function<uint64_t()> digest;  // of what the last step left
  int64_t items = 0;                 // of all steps
  int64_t bytes = 0;
};

// `make` is called before the kernel's first benchmark, and again if others came between.
void RegisterForTargets(const std::string& name, std::function<Kernel()> make);

// For what knows no targets: one benchmark, called `name`.
void RegisterOnce(const std::string& name, std::function<Kernel()> make);

// For digests.
uint64_t DigestOf(std::span<const uint64_t> numbers);
uint64_t DigestOf(std::span<const uint32_t> numbers);

// How much a kernel goes over: what the first cache holds, what the second does, what none does.
struct Size {
  const char* name;
  size_t bytes;
};
inline constexpr Size kSizes[] = {
    {"L1", size_t{16} << 10}, {"L2", size_t{400} << 10}, {"RAM", size_t{64} << 20}};
inline constexpr Size kMiddleSize = kSizes[1];

}  // namespace copydesk::bench

#endif  // COPYDESK_BENCH_TARGET_BENCHMARK_H_
