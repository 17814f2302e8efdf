#include "stages/ingest/glob.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace copydesk::ingest {
namespace {

// The length of the class that begins at glob[0] == '[', or 0 if it is not closed. A ']' right
// after the opening is an ordinary member.
size_t ClassLength(std::string_view glob) {
  size_t i = 1;
  if (i < glob.size() && glob[i] == '!') ++i;
  const size_t close = glob.find(']', i + 1);
  return close == std::string_view::npos ? 0 : close + 1;
}

// Whether `byte` is in the class, given with its brackets.
bool ClassHas(std::string_view members, char byte) {
  members = members.substr(1, members.size() - 2);
  const bool negated = members.starts_with('!');
  if (negated) members.remove_prefix(1);
  const auto value = static_cast<unsigned char>(byte);
  bool found = false;
  for (size_t i = 0; i < members.size();) {
    const auto low = static_cast<unsigned char>(members[i]);
    if (i + 2 < members.size() && members[i + 1] == '-') {
      found |= low <= value && value <= static_cast<unsigned char>(members[i + 2]);
      i += 3;
    } else {
      found |= low == value;
      ++i;
    }
  }
  return found != negated;
}

}  // namespace

absl::Status ValidateGlob(std::string_view glob) {
  if (glob.empty()) return absl::InvalidArgumentError("glob: expected a pattern, got none");
  for (size_t i = 0; i < glob.size();) {
    if (glob[i] != '[') {
      ++i;
      continue;
    }
    const size_t length = ClassLength(glob.substr(i));
    if (length == 0) {
      return absl::InvalidArgumentError(fmt::format("glob: \"{}\" has a [ without its ]", glob));
    }
    i += length;
  }
  return absl::OkStatus();
}

bool GlobMatches(std::string_view glob, std::string_view name) {
  if (glob.find('/') == std::string_view::npos) {
    name.remove_prefix(name.rfind('/') + 1);
  } else if (glob.starts_with('/')) {
    glob.remove_prefix(1);
  }
  // reached[j]: the tokens so far can match the first j bytes of the name. One row per token keeps
  // hostile patterns linear in the product of the lengths.
  std::vector<char> reached(name.size() + 1, 0);
  reached[0] = 1;
  for (size_t i = 0; i < glob.size();) {
    if (glob[i] == '*') {
      const bool deep = i + 1 < glob.size() && glob[i + 1] == '*';
      // "**/" at the start of a component stands for any number of folders, none included.
      const bool folders =
          deep && i + 2 < glob.size() && glob[i + 2] == '/' && (i == 0 || glob[i - 1] == '/');
      const std::vector<char> before = folders ? reached : std::vector<char>();
      for (size_t j = 1; j <= name.size(); ++j) {
        if (reached[j - 1] && (deep || name[j - 1] != '/')) reached[j] = 1;
      }
      if (folders) {
        for (size_t j = name.size(); j > 0; --j) {
          reached[j] = before[j] || (reached[j - 1] && name[j - 1] == '/');
        }
        reached[0] = before[0];
      }
      i += folders ? 3 : deep ? 2 : 1;
      continue;
    }
    const size_t length = glob[i] == '[' ? ClassLength(glob.substr(i)) : 1;
    const std::string_view token = glob.substr(i, length);
    for (size_t j = name.size(); j > 0; --j) {
      const char c = name[j - 1];
      bool fits = token[0] == c;
      if (token[0] == '?') fits = c != '/';
      if (token[0] == '[') fits = c != '/' && ClassHas(token, c);
      reached[j] = reached[j - 1] && fits;
    }
    reached[0] = 0;
    i += length;
  }
  return reached[name.size()] != 0;
}

}  // namespace copydesk::ingest
