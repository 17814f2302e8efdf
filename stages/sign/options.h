// How texts become shingles and signatures.
#ifndef COPYDESK_STAGES_SIGN_OPTIONS_H_
#define COPYDESK_STAGES_SIGN_OPTIONS_H_

#include "absl/status/status.h"

namespace copydesk::sign {

struct SignOptions {
  // Words in a shingle. Everything that the run reports is measured over shingles of this length.
  // REQUIRES: 1 to 32.
  int shingle_words = 3;

  // Slots of a MinHash signature. REQUIRES: a multiple of 16, 16 to 512; 0: no signatures are made.
  int slots = 128;

  absl::Status Validate() const;
};

}  // namespace copydesk::sign

#endif  // COPYDESK_STAGES_SIGN_OPTIONS_H_
