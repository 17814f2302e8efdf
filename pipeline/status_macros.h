// The two macros of this code base: early return on a bad absl::Status.
#ifndef COPYDESK_PIPELINE_STATUS_MACROS_H_
#define COPYDESK_PIPELINE_STATUS_MACROS_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define COPYDESK_CONCAT_INNER(a, b) a##b
#define COPYDESK_CONCAT(a, b) COPYDESK_CONCAT_INNER(a, b)

// Returns the status of `expr` from the enclosing function unless it is OK.
#define RETURN_IF_ERROR(expr)                           \
  do {                                                  \
    if (absl::Status status_ = (expr); !status_.ok()) { \
      return status_;                                   \
    }                                                   \
  } while (false)

// Evaluates `expr`, a StatusOr<T>; returns its status or moves its value into `lhs`.
#define ASSIGN_OR_RETURN(lhs, expr) \
  ASSIGN_OR_RETURN_INNER(COPYDESK_CONCAT(status_or_, __LINE__), lhs, expr)
#define ASSIGN_OR_RETURN_INNER(name, lhs, expr) \
  auto name = (expr);                           \
  if (!name.ok()) {                             \
    return std::move(name).status();            \
  }                                             \
  lhs = std::move(name).value()

#endif  // COPYDESK_PIPELINE_STATUS_MACROS_H_
