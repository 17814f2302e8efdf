#include "bench/quality/net_training.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "bench/quality/net_training.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "bench/quality/random.h"
#include "stages/clean/line_net.h"

// What one page's pass through the network leaves, for the way back. Outside the targets' code,
// which is compiled several times.
#ifndef COPYDESK_BENCH_QUALITY_NET_TRAINING_PASS_
#define COPYDESK_BENCH_QUALITY_NET_TRAINING_PASS_
namespace copydesk::quality {

constexpr size_t kLayers = clean::kDilations.size();

struct NetPass {
  size_t rows = 0, inputs = 0;
  std::vector<float> x;        // rows x inputs
  std::vector<float> columns;  // (kLayers + 1) x rows x kChannels: before each layer, and after
  std::vector<float> above;    // kLayers x rows x kChannels: running means, without the unit
  std::vector<float> below;
  std::vector<float> mixed;   // kLayers x rows x kChannels: what is looked at, weighed
  std::vector<float> sums;    // kLayers x rows x kChannels: before negatives go
  std::vector<float> kept;    // rows x kChannels: 0 or 1 / share, what drops out
  std::vector<float> scores;  // rows
  std::vector<float> pull;    // rows: the loss's gradient by the score
  std::vector<float> back, back_sums, back_mixed, turned;  // scratch of the way back
};

}  // namespace copydesk::quality
#endif  // COPYDESK_BENCH_QUALITY_NET_TRAINING_PASS_

HWY_BEFORE_NAMESPACE();
namespace copydesk::quality {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr size_t kC = clean::kChannels;
constexpr hn::CappedTag<float, 8> kTag;
using V = hn::Vec<decltype(kTag)>;

// out[r][c] += sum over k < n of a[r * row + k * step] * b[k][c]: kRows rows, a few registers of
// channels from c on.
template <size_t kRows>
HWY_INLINE void MultiplyTile(const float* a, size_t row, size_t step, const float* b, size_t n,
                             float* out) {
  static_assert(kRows == 1 || kRows == 2);
  const size_t lanes = hn::Lanes(kTag);
  float* const low = out + (kRows - 1) * kC;
  V s0 = hn::LoadU(kTag, out), s1 = hn::LoadU(kTag, out + lanes);
  V s2 = hn::LoadU(kTag, out + 2 * lanes), s3 = hn::LoadU(kTag, out + 3 * lanes);
  V t0 = hn::LoadU(kTag, low), t1 = hn::LoadU(kTag, low + lanes);
  V t2 = hn::LoadU(kTag, low + 2 * lanes), t3 = hn::LoadU(kTag, low + 3 * lanes);
  for (size_t k = 0; k < n; ++k, b += kC, a += step) {
    const V b0 = hn::LoadU(kTag, b), b1 = hn::LoadU(kTag, b + lanes);
    const V b2 = hn::LoadU(kTag, b + 2 * lanes), b3 = hn::LoadU(kTag, b + 3 * lanes);
    const V x = hn::Set(kTag, a[0]);
    s0 = hn::MulAdd(x, b0, s0), s1 = hn::MulAdd(x, b1, s1);
    s2 = hn::MulAdd(x, b2, s2), s3 = hn::MulAdd(x, b3, s3);
    if constexpr (kRows == 2) {
      const V y = hn::Set(kTag, a[row]);
      t0 = hn::MulAdd(y, b0, t0), t1 = hn::MulAdd(y, b1, t1);
      t2 = hn::MulAdd(y, b2, t2), t3 = hn::MulAdd(y, b3, t3);
    }
  }
  hn::StoreU(s0, kTag, out), hn::StoreU(s1, kTag, out + lanes);
  hn::StoreU(s2, kTag, out + 2 * lanes), hn::StoreU(s3, kTag, out + 3 * lanes);
  if constexpr (kRows == 2) {
    hn::StoreU(t0, kTag, low), hn::StoreU(t1, kTag, low + lanes);
    hn::StoreU(t2, kTag, low + 2 * lanes), hn::StoreU(t3, kTag, low + 3 * lanes);
  }
}

// out (rows x kC) += A B, where A[r][k] is a[r * row + k * step] and B n x kC.
void AddProduct(const float* a, size_t row, size_t step, const float* b, size_t rows, size_t n,
                float* out) {
  static_assert(kC % 32 == 0);
  const size_t tile = 4 * hn::Lanes(kTag);
  for (size_t c = 0; c < kC; c += tile) {
    size_t r = 0;
    for (; r + 2 <= rows; r += 2)
      MultiplyTile<2>(a + r * row, row, step, b + c, n, out + r * kC + c);
    if (r < rows) MultiplyTile<1>(a + r * row, row, step, b + c, n, out + r * kC + c);
  }
}

// out[row] += x[row] W: x rows x n, W n x kC.
void Multiply(const float* x, const float* w, float* out, size_t rows, size_t n) {
  AddProduct(x, n, 1, w, rows, n, out);
}

// dw += x' g: the gradient of W by that of the product.
void MultiplyBack(const float* x, const float* g, float* dw, size_t rows, size_t n) {
  AddProduct(x, 1, n, g, n, rows, dw);
}

using Row = std::array<float, kC>;

void AddRow(const Row& row, float* to) {
  for (size_t c = 0; c < kC; ++c) to[c] += row[c];
}

Row Shares() {
  Row shares;
  for (size_t c = 0; c < kC; ++c) shares[c] = 1 / static_cast<float>(1 << clean::RunningShift(c));
  return shares;
}

// means[at] = the running mean of the columns before, from row 0 on or from the last row up.
void RunMeans(const float* columns, float* means, size_t rows, bool down) {
  const Row shares = Shares();
  Row mean{};
  for (size_t k = 0; k < rows; ++k) {
    const size_t at = (down ? k : rows - 1 - k) * kC;
    for (size_t c = 0; c < kC; ++c) {
      means[at + c] = mean[c];
      mean[c] += (columns[at + c] - mean[c]) * shares[c];
    }
  }
}

// Adds to `back` what the gradient of weights * means is by the columns.
void RunMeansBack(const float* gradient, const float* weights, float* back, size_t rows,
                  bool down) {
  const Row shares = Shares();
  Row of_mean{};
  for (size_t k = rows; k-- > 0;) {
    const size_t at = (down ? k : rows - 1 - k) * kC;
    for (size_t c = 0; c < kC; ++c) {
      back[at + c] += shares[c] * of_mean[c];
      of_mean[c] += gradient[at + c] * weights[c] - shares[c] * of_mean[c];
    }
  }
}

void ForwardOnTarget(const float* w, NetPass& p) {
  const clean::NetLayout layout{p.inputs};
  const size_t rows = p.rows, size = rows * kC;
  p.columns.assign((kLayers + 1) * size, 0);
  p.above.resize(kLayers * size);
  p.below.resize(kLayers * size);
  p.mixed.assign(kLayers * size, 0);
  p.sums.assign(kLayers * size, 0);
  p.scores.assign(rows, 0);
  float* const first = p.columns.data();
  for (size_t k = 0; k < size; ++k) first[k] = w[layout.bias() + k % kC];
  Multiply(p.x.data(), w, first, rows, p.inputs);
  for (size_t k = 0; k < size; ++k) first[k] = std::max(0.F, first[k]);
  for (size_t l = 0; l < kLayers; ++l) {
    const auto weights = [&](clean::Look look) { return w + layout.look(l, look); };
    const float* const mix = w + layout.mix(l);
    const float* const bias = w + layout.mix_bias(l);
    const size_t far = clean::kDilations[l];
    const float* const from = first + l * size;
    float* const to = first + (l + 1) * size;
    float* const mixed = p.mixed.data() + l * size;
    float* const sums = p.sums.data() + l * size;
    float* const means_above = p.above.data() + l * size;
    float* const means_below = p.below.data() + l * size;
    RunMeans(from, means_above, rows, true);
    RunMeans(from, means_below, rows, false);
    const auto add = [&](const float* HWY_RESTRICT by, const float* HWY_RESTRICT of,
                         float* HWY_RESTRICT out, size_t n) {
      for (size_t r = 0; r < n; ++r) {
        for (size_t c = 0; c < kC; ++c) out[r * kC + c] += by[c] * of[r * kC + c];
      }
    };
    add(weights(clean::kHere), from, mixed, rows);
    add(weights(clean::kMeansAbove), means_above, mixed, rows);
    add(weights(clean::kMeansBelow), means_below, mixed, rows);
    if (rows > far) {
      add(weights(clean::kAbove), from, mixed + far * kC, rows - far);
      add(weights(clean::kBelow), from + far * kC, mixed, rows - far);
    }
    for (size_t k = 0; k < size; ++k) sums[k] = bias[k % kC];
    Multiply(mixed, mix, sums, rows, kC);
    for (size_t k = 0; k < size; ++k) to[k] = from[k] + std::max(0.F, sums[k]);
  }
  const float* const out = w + layout.score();
  const float* const last = first + kLayers * size;
  for (size_t r = 0; r < rows; ++r) {
    float score = out[kC];
    for (size_t c = 0; c < kC; ++c) score += out[c] * last[r * kC + c] * p.kept[r * kC + c];
    p.scores[r] = score;
  }
}

// Adds the gradient of the loss by the weights to `dw`.
void BackwardOnTarget(const float* w, NetPass& p, float* dw) {
  const clean::NetLayout layout{p.inputs};
  const size_t rows = p.rows, size = rows * kC;
  const float* const first = p.columns.data();
  const float* const out = w + layout.score();
  float* const d_out = dw + layout.score();
  p.back.assign(size, 0);
  Row sum_out{};
  for (size_t r = 0; r < rows; ++r) {
    d_out[kC] += p.pull[r];
    const float* HWY_RESTRICT const dropped = p.kept.data() + r * kC;
    const float* HWY_RESTRICT const column = first + kLayers * size + r * kC;
    float* HWY_RESTRICT const back = p.back.data() + r * kC;
    for (size_t c = 0; c < kC; ++c) {
      const float kept = dropped[c] * p.pull[r];
      sum_out[c] += kept * column[c];
      back[c] = kept * out[c];
    }
  }
  AddRow(sum_out, d_out);
  p.back_sums.resize(size);
  p.turned.resize(kC * kC);
  for (size_t l = kLayers; l-- > 0;) {
    const auto weights = [&](clean::Look look) { return w + layout.look(l, look); };
    const auto d_weights = [&](clean::Look look) { return dw + layout.look(l, look); };
    const float* const mix = w + layout.mix(l);
    float* const d_mix = dw + layout.mix(l);
    float* const d_bias = dw + layout.mix_bias(l);
    const size_t far = clean::kDilations[l];
    const float* const from = first + l * size;
    const float* const sums = p.sums.data() + l * size;
    Row sum_bias{};
    for (size_t r = 0; r < rows; ++r) {
      const float* HWY_RESTRICT const back = p.back.data() + r * kC;
      float* HWY_RESTRICT const back_sum = p.back_sums.data() + r * kC;
      for (size_t c = 0; c < kC; ++c) {
        back_sum[c] = sums[r * kC + c] > 0 ? back[c] : 0.F;
        sum_bias[c] += back_sum[c];
      }
    }
    AddRow(sum_bias, d_bias);
    MultiplyBack(p.mixed.data() + l * size, p.back_sums.data(), d_mix, rows, kC);
    for (size_t i = 0; i < kC; ++i) {
      for (size_t c = 0; c < kC; ++c) p.turned[c * kC + i] = mix[i * kC + c];
    }
    p.back_mixed.assign(size, 0);
    Multiply(p.back_sums.data(), p.turned.data(), p.back_mixed.data(), rows, kC);
    const float* const g = p.back_mixed.data();
    const auto add_products = [&](const float* HWY_RESTRICT of, const float* HWY_RESTRICT by,
                                  float* d, size_t n) {
      Row sum{};
      for (size_t r = 0; r < n; ++r) {
        for (size_t c = 0; c < kC; ++c) sum[c] += of[r * kC + c] * by[r * kC + c];
      }
      AddRow(sum, d);
    };
    const auto add_back = [&](const float* HWY_RESTRICT of, const float* HWY_RESTRICT by,
                              float* HWY_RESTRICT back, size_t n) {
      for (size_t r = 0; r < n; ++r) {
        for (size_t c = 0; c < kC; ++c) back[r * kC + c] += of[r * kC + c] * by[c];
      }
    };
    add_products(g, p.above.data() + l * size, d_weights(clean::kMeansAbove), rows);
    add_products(g, p.below.data() + l * size, d_weights(clean::kMeansBelow), rows);
    RunMeansBack(g, weights(clean::kMeansAbove), p.back.data(), rows, true);
    RunMeansBack(g, weights(clean::kMeansBelow), p.back.data(), rows, false);
    add_products(g, from, d_weights(clean::kHere), rows);
    add_back(g, weights(clean::kHere), p.back.data(), rows);
    if (rows <= far) continue;
    add_products(g + far * kC, from, d_weights(clean::kAbove), rows - far);
    add_back(g + far * kC, weights(clean::kAbove), p.back.data(), rows - far);
    add_products(g, from + far * kC, d_weights(clean::kBelow), rows - far);
    add_back(g, weights(clean::kBelow), p.back.data() + far * kC, rows - far);
  }
  Row sum_first{};
  for (size_t r = 0; r < rows; ++r) {
    float* HWY_RESTRICT const back = p.back.data() + r * kC;
    for (size_t c = 0; c < kC; ++c) {
      if (first[r * kC + c] <= 0) back[c] = 0;
      sum_first[c] += back[c];
    }
  }
  AddRow(sum_first, dw + layout.bias());
  MultiplyBack(p.x.data(), p.back.data(), dw, rows, p.inputs);
}

}  // namespace HWY_NAMESPACE
}  // namespace copydesk::quality
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace copydesk::quality {
namespace {

HWY_EXPORT(ForwardOnTarget);
HWY_EXPORT(BackwardOnTarget);

constexpr size_t kWarmUp = 100;       // steps
constexpr float kLastRate = 0.02F;    // of the highest
constexpr float kLongestStep = 1;     // a gradient's length
constexpr float kMostWeight = 1.99F;  // what line_net.h's weights can hold
constexpr float kMostBias = 60;
constexpr float kLossScale = 0.01F;  // units weigh 100 a page and more

void ReadInputs(const NetPage& page, NetPass& pass) {
  pass.rows = page.rows;
  pass.inputs = clean::NetInputs().size();
  pass.x.resize(page.inputs.size());
  for (size_t i = 0; i < page.inputs.size(); ++i) {
    pass.x[i] = static_cast<float>(page.inputs[i]) / static_cast<float>(clean::kInputOne);
  }
}

// The page's loss times `scale`, whose gradient is added to `gradient`. `pass` holds its inputs and
// what drops out.
double LossOf(const NetPage& page, float scale, std::span<const float> weights, NetPass& pass,
              std::vector<float>& gradient) {
  HWY_DYNAMIC_DISPATCH(ForwardOnTarget)(weights.data(), pass);
  pass.pull.assign(page.rows, 0);
  double loss = 0;
  for (size_t r = 0; r < page.rows; ++r) {
    if (page.labels[r] == Label::kUnknown) continue;
    const float story = 1 / (1 + std::exp(-pass.scores[r]));
    const float wanted = page.labels[r] == Label::kStory ? 1.F : 0.F;
    const float weight = page.weights[r] * scale;
    pass.pull[r] = (story - wanted) * weight;
    const float right = wanted > 0 ? story : 1 - story;
    loss -= static_cast<double>(weight * std::log(std::max(right, 1e-9F)));
  }
  HWY_DYNAMIC_DISPATCH(BackwardOnTarget)(weights.data(), pass, gradient.data());
  return loss;
}

class Trainer {
 public:
  Trainer(std::span<const NetPage* const> pages, std::span<const NetPage* const> made,
          const NetOptions& options)
      : pages_(pages),
        made_(made),
        options_(options),
        layout_{clean::NetInputs().size()},
        random_(options.seed),
        weights_(layout_.all(), 0),
        gradient_(layout_.all()),
        mean_gradient_(layout_.all(), 0),
        mean_square_(layout_.all(), 0) {
    Start();
    mean_ = weights_;
    const double of_made = static_cast<double>(made.size()) * options.made_share;
    steps_ = options.epochs * ((pages.size() + static_cast<size_t>(of_made)) / options.batch + 1);
  }

  std::vector<int16_t> Run() {
    for (size_t epoch = 0; epoch < options_.epochs; ++epoch) {
      std::vector<const NetPage*> order(pages_.begin(), pages_.end());
      for (const NetPage* page : made_) {
        if (random_.Next() < options_.made_share) order.push_back(page);
      }
      for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[Draw(i)]);
      for (size_t at = 0; at < order.size(); at += options_.batch) {
        const size_t n = std::min(options_.batch, order.size() - at);
        std::fill(gradient_.begin(), gradient_.end(), 0.F);
        for (size_t k = at; k < at + n; ++k) {
          if (order[k]->rows > 0) Learn(*order[k], kLossScale / static_cast<float>(n));
        }
        Step();
      }
    }
    return Rounded();
  }

 private:
  size_t Draw(size_t n) { return static_cast<size_t>(random_.Next() * static_cast<double>(n)); }
  // About normal, of variance 1.
  float Normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += random_.Next();
    return static_cast<float>(sum);
  }

  void Start() {
    const auto fill = [&](size_t begin, size_t n, float scale, float middle) {
      for (size_t k = begin; k < begin + n; ++k) weights_[k] = middle + scale * Normal();
    };
    constexpr size_t kC = clean::kChannels;
    fill(0, layout_.bias(), std::sqrt(1 / static_cast<float>(layout_.inputs)), 0);
    for (size_t l = 0; l < kLayers; ++l) {
      for (size_t look = 0; look < clean::kLooks; ++look) {
        fill(layout_.look(l, clean::Look{look}), kC, 0.3F, look == clean::kHere ? 1 : 0);
      }
      fill(layout_.mix(l), kC * kC, std::sqrt(0.5F / kC), 0);
    }
    fill(layout_.score(), kC, std::sqrt(1.F / kC), 0);
  }

  void Learn(const NetPage& page, float scale) {
    const auto drop = [&](std::vector<float>& values, float share) {
      const auto dropped = static_cast<uint64_t>(share * 256);
      const float factors[2] = {256 / static_cast<float>(256 - dropped), 0};
      uint64_t bits = 0;
      for (size_t i = 0; i < values.size(); ++i, bits >>= 8) {
        if (i % 8 == 0) bits = random_.Bits();
        values[i] *= factors[(bits & 255) < dropped];
      }
    };
    ReadInputs(page, pass_);
    drop(pass_.x, options_.dropped_inputs);
    pass_.kept.assign(page.rows * clean::kChannels, 1);
    drop(pass_.kept, options_.dropped_columns);
    LossOf(page, scale, weights_, pass_, gradient_);
  }

  void Step() {
    float length = 0;
    for (const float g : gradient_) length += g * g;
    const float shorten = std::min(1.F, kLongestStep / std::max(std::sqrt(length), 1e-9F));
    ++step_;
    const auto step = static_cast<float>(step_);
    const float done = std::min(1.F, step / static_cast<float>(steps_));
    const float fall = kLastRate + (1 - kLastRate) * 0.5F * (1 + std::cos(3.14159265F * done));
    const float rate = options_.rate * fall * std::min(1.F, step / kWarmUp);
    const float first = 1 - std::pow(0.9F, step), second = 1 - std::pow(0.999F, step);
    for (size_t k = 0; k < weights_.size(); ++k) {
      const float g = gradient_[k] * shorten;
      mean_gradient_[k] = 0.9F * mean_gradient_[k] + 0.1F * g;
      mean_square_[k] = 0.999F * mean_square_[k] + 0.001F * g * g;
      const float way = mean_gradient_[k] / first / (std::sqrt(mean_square_[k] / second) + 1e-8F);
      const float most = IsBias(k) ? kMostBias : kMostWeight;
      const float w = weights_[k] - rate * (way + options_.decay * weights_[k]);
      weights_[k] = std::clamp(w, -most, most);
      mean_[k] = options_.memory * mean_[k] + (1 - options_.memory) * weights_[k];
    }
  }

  bool IsBias(size_t k) const {
    if (k == layout_.all() - 1) return true;
    if (k < layout_.bias() || k >= layout_.score()) return false;
    if (k < layout_.layer(0)) return true;
    return (k - layout_.layer(0)) % clean::kLayerWeights >= clean::kLayerWeights - clean::kChannels;
  }

  std::vector<int16_t> Rounded() const {
    std::vector<int16_t> rounded;
    for (size_t k = 0; k < mean_.size(); ++k) {
      const float one = IsBias(k) ? clean::kColumnOne / 2 : clean::kNetWeightOne;
      rounded.push_back(static_cast<int16_t>(std::lround(mean_[k] * one)));
    }
    return rounded;
  }

  std::span<const NetPage*const> pages_, made_;
  const NetOptions& options_;
  clean::NetLayout layout_;
  Random random_;
  std::vector<float> weights_, gradient_, mean_gradient_, mean_square_, mean_;
  size_t step_ = 0, steps_ = 0;
  NetPass pass_;
};

}  // namespace

NetPage PageOf(const clean::LineTable& table, std::span<const Label> labels,
               std::span<const float> weights) {
  const std::span<const clean::NetInput> inputs = clean::NetInputs();
  NetPage page{.rows = table.rows(),
               .inputs = std::vector<int8_t>(table.rows() * inputs.size()),
               .labels = {labels.begin(), labels.end()},
               .weights = {weights.begin(), weights.end()}};
  for (size_t i = 0; i < inputs.size(); ++i) {
    const uint8_t* const bytes = table.Column(inputs[i].feature);
    for (size_t r = 0; r < page.rows; ++r) {
      page.inputs[r * inputs.size() + i] = static_cast<int8_t>(inputs[i].Of(bytes[r]));
    }
  }
  return page;
}

double NetLoss(const NetPage& page, std::span<const float> weights, std::vector<float>& gradient) {
  NetPass pass;
  ReadInputs(page, pass);
  pass.kept.assign(page.rows * clean::kChannels, 1);
  gradient.assign(weights.size(), 0);
  return LossOf(page, 1, weights, pass, gradient);
}

std::vector<int16_t> TrainNet(std::span<const NetPage* const> pages,
                              std::span<const NetPage* const> made, const NetOptions& options) {
  return Trainer(pages, made, options).Run();
}

}  // namespace copydesk::quality
#endif  // HWY_ONCE
