// Learns the weights of the line network.
//
// By gradients of the weighted logistic loss over batches of pages (Loshchilov and Hutter,
// Decoupled weight decay regularization, 2019), with a rate that falls along a cosine, inputs and
// columns that drop out at random, and the mean of the late weights as the result. Learned in
// floating point within the ranges that line_net.h's numbers have, then rounded to them.
// Deterministic for a seed, on one machine. Thread-safe: distinct calls are independent. Tested by
// tests/unit/bench/net_training_test.cc.
#ifndef COPYDESK_BENCH_QUALITY_NET_TRAINING_H_
#define COPYDESK_BENCH_QUALITY_NET_TRAINING_H_

#include <cstdint>
#include <span>
#include <vector>

#include "bench/quality/labelled_pages.h"
#include "stages/clean/line_features.h"

namespace copydesk::quality {

// A page as the network is taught it.
struct NetPage {
  size_t rows = 0;
  std::vector<int8_t> inputs;  // a row of NetInputs() a unit
  std::vector<Label> labels;   // a unit
  std::vector<float> weights;  // a unit
};

NetPage PageOf(const clean::LineTable& table, std::span<const Label> labels,
               std::span<const float> weights);

// The weighted logistic loss of a page and its gradient by the weights, which are in the order of
// line_net.h, as 1 means 1. Nothing drops out.
double NetLoss(const NetPage& page, std::span<const float> weights, std::vector<float>& gradient);

struct NetOptions {
  size_t epochs = 8;
  size_t batch = 16;  // pages
  float rate = 3e-3F;
  float decay = 0.02F;            // of the weights, a step of rate 1
  float dropped_inputs = 0.25F;   // share
  float dropped_columns = 0.25F;  // share, before the score
  float memory = 0.998F;          // of the mean of the weights, a step
  double made_share = 0.5;        // of the made pages, an epoch
  uint64_t seed = 1;
};

// Learns from all of `pages` and a part of `made` each epoch. The weights are as LineNet takes
// them.
std::vector<int16_t> TrainNet(std::span<const NetPage* const> pages,
                              std::span<const NetPage* const> made, const NetOptions& options);

}  // namespace copydesk::quality

#endif  // COPYDESK_BENCH_QUALITY_NET_TRAINING_H_
