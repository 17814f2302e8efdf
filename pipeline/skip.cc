#include "pipeline/skip.h"

namespace copydesk {

std::string_view SkipReasonName(SkipReason reason) {
  switch (reason) {
    case SkipReason::kUnreadable:
      return "unreadable";
    case SkipReason::kUnknownKind:
      return "unknown-kind";
    case SkipReason::kKindMismatch:
      return "kind-mismatch";
    case SkipReason::kCorrupt:
      return "corrupt";
    case SkipReason::kTruncated:
      return "truncated";
    case SkipReason::kTooLarge:
      return "too-large";
    case SkipReason::kBadJson:
      return "bad-json";
    case SkipReason::kDuplicateKey:
      return "duplicate-key";
    case SkipReason::kNoText:
      return "no-text";
    case SkipReason::kBadCharset:
      return "bad-charset";
    case SkipReason::kEmpty:
      return "empty";
  }
  return "unknown";
}

}  // namespace copydesk
