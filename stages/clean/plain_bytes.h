// Which bytes of a text are plain letters and digits: a bit a byte.
//
// Words in plain letters are nearly all there is in most pages. With these bits at hand a word's
// end is found without looking at its bytes one by one. One body is compiled for every instruction
// set; all give the same bits.
// Thread-safety: distinct objects are independent. Tested by tests/differential/scan_test.cc.
#ifndef COPYDESK_STAGES_CLEAN_PLAIN_BYTES_H_
#define COPYDESK_STAGES_CLEAN_PLAIN_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk::clean {

class PlainBytes {
 public:
  // Reads `text`; what an earlier text left is overwritten.
  void Read(std::string_view text);

  // Bit k: the byte `at` + k of the text is one of A-Z, a-z, 0-9. No bit is set beyond the text.
  // REQUIRES: at is at most the text's size.
  uint64_t From(size_t at) const {
    const uint64_t* const bits = bits_.data() + at / 64;
    // In two steps, for a shift by 64 is none.
    return bits[0] >> (at % 64) | bits[1] << 1 << (63 - at % 64);
  }

 private:
  std::vector<uint64_t> bits_;  // a bit a byte, and 64 or more without bits
};

}  // namespace copydesk::clean

#endif  // COPYDESK_STAGES_CLEAN_PLAIN_BYTES_H_
