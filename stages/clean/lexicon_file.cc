#include "stages/clean/lexicon_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "fmt/format.h"
#include "pipeline/file.h"
#include "stages/clean/scan.h"
#include "stages/text/lines.h"
#include "stages/text/utf8.h"

namespace copydesk::clean {
namespace {

constexpr std::array<std::string_view, kKinds> kKindNames = {
    "navigation", "related", "share",    "subscribe", "account", "consent",    "ad",
    "metadata",   "caption", "comments", "footer",    "legal",   "bio",        "shop",
    "contents",   "media",   "byline",   "date",      "ago",     "references", "function-word"};
constexpr std::string_view kKeep = "keep";
constexpr std::array<std::string_view, 3> kPlaceNames = {"any", "start", "line"};
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\f\v";
  const size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

// The index of `name` in `names`, or names.size().
size_t IndexOf(std::span<const std::string_view> names, std::string_view name) {
  return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::string Listed(std::span<const std::string_view> names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

// What a message shows of a line.
std::string Shown(std::string_view text) {
  constexpr size_t kMost = 60;
  if (text.size() <= kMost) return fmt::format("'{}'", text);
  size_t end = kMost;
  while (end > 0 && (static_cast<uint8_t>(text[end]) & 0xC0) == 0x80) --end;
  return fmt::format("'{}...'", text.substr(0, end));
}

class Parser {
 public:
  Parser(const LexiconFile& file, const AddPhrase& add) : file_(file), add_(add) {}

  absl::Status Parse() {
    if (file_.text.size() > kMaxLexiconBytes) {
      return Error(
          fmt::format("the file is too long; expected at most {} bytes", kMaxLexiconBytes));
    }
    std::vector<text::LineSpan> lines;
    text::SplitLines(file_.text, lines);
    seen_.reserve(lines.size());
    const bool valid = text::IsValidUtf8(file_.text);
    for (const text::LineSpan& span : lines) {
      ++line_;
      std::string_view line = span.Of(file_.text);
      if (line_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(3);
      if (!valid && !text::IsValidUtf8(line))
        return Error("these bytes are not UTF-8; expected UTF-8");
      line = Trim(line);
      if (line.empty() || line.front() == '#') continue;
      absl::Status status = line.front() == '[' ? Head(line) : Phrase(line);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Error(std::string_view what) const {
    return absl::InvalidArgumentError(
        fmt::format("{}:{}: {}", file_.name, std::max(line_, uint32_t{1}), what));
  }

  absl::Status Head(std::string_view line) {
    if (line.back() != ']') {
      return Error(fmt::format("a section head without an end; expected ']', got {}", Shown(line)));
    }
    const std::string_view inside = Trim(line.substr(1, line.size() - 2));
    const size_t space = std::min(inside.find_first_of(" \t"), inside.size());
    const std::string_view name = inside.substr(0, space);
    const std::string_view rest = Trim(inside.substr(space));
    LexiconSection section;
    section.keep = name == kKeep;
    const size_t kind = IndexOf(kKindNames, name);
    if (!section.keep && kind == kKinds) {
      return Error(fmt::format("no such section; expected one of {}, {}, got {}",
                               Listed(kKindNames), kKeep, Shown(name)));
    }
    if (!section.keep) section.kind = static_cast<Kind>(kind);
    if (section.kind == Kind::kStopWord) {
      const std::span<const std::string_view> codes = LanguageCodes();
      const size_t language = IndexOf(codes, rest);
      if (language == codes.size()) {
        return Error(fmt::format("no such language; expected one of {}, got {}", Listed(codes),
                                 Shown(rest)));
      }
      section.language = static_cast<Language>(language);
    } else {
      const size_t place = IndexOf(kPlaceNames, rest);
      if (place == kPlaceNames.size() ||
          (section.keep && static_cast<Place>(place) == Place::kAny)) {
        return Error(fmt::format("no such place; expected {}start or line, got {}",
                                 section.keep ? "" : "any, ", Shown(rest)));
      }
      section.place = static_cast<Place>(place);
    }
    section_ = section;
    in_section_ = true;
    return absl::OkStatus();
  }

  absl::Status Phrase(std::string_view line) {
    if (!in_section_) {
      return Error(fmt::format(
          "a phrase above the first section; expected a section head such as [navigation line], "
          "got {}",
          Shown(line)));
    }
    if (line.size() > kMaxPhraseBytes) {
      return Error(
          fmt::format("a phrase of {} bytes; expected at most {}", line.size(), kMaxPhraseBytes));
    }
    uint64_t path = kHashSeed;
    words_.clear();
    ForEachWord(line, [&](uint64_t word) {
      path = HashWord(path, word);
      words_.push_back(word);
    });
    if (words_.empty()) {
      return Error(fmt::format(
          "a phrase without a word; expected letters (numbers alone are not compared), got {}",
          Shown(line)));
    }
    const uint64_t section =
        static_cast<uint64_t>(section_.kind) << 16 | static_cast<uint64_t>(section_.place) << 12 |
        static_cast<uint64_t>(section_.language) << 4 | static_cast<uint64_t>(section_.keep);
    if (!seen_.insert(HashWord(path, section)).second) {
      return Error(fmt::format(
          "a phrase for the second time; expected each once in sections of a name, got {}",
          Shown(line)));
    }
    add_({section_, line, line_, static_cast<uint32_t>(words_.size())}, words_);
    return absl::OkStatus();
  }

  const LexiconFile& file_;
  const AddPhrase& add_;
  uint32_t line_ = 0;
  LexiconSection section_;
  bool in_section_ = false;
  absl::flat_hash_set<uint64_t> seen_;  // phrase and section
  std::vector<uint64_t> words_;         // of the line
};

}  // namespace

std::string_view KindName(Kind kind) { return kKindNames[static_cast<size_t>(kind)]; }

absl::StatusOr<std::string> ReadLexiconFile(const std::string& path) {
  const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return SystemError(path, "cannot open", errno);
  std::string text;
  std::array<char, 16384> buffer;
  while (text.size() <= kMaxLexiconBytes) {
    const ssize_t size = read(file.get(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return SystemError(path, "cannot read", errno);
    if (size == 0) break;
    text.append(buffer.data(), static_cast<size_t>(size));
  }
  return text;
}

absl::Status ReadLexicon(const LexiconFile& file, const AddPhrase& add) {
  return Parser(file, add).Parse();
}

absl::StatusOr<std::vector<LexiconPhrase>> ParseLexicon(const LexiconFile& file) {
  std::vector<LexiconPhrase> phrases;
  const absl::Status status = ReadLexicon(
      file,
      [&](const LexiconPhrase& phrase, std::span<const uint64_t>) { phrases.push_back(phrase); });
  if (!status.ok()) return status;
  return phrases;
}

}  // namespace copydesk::clean
