#include "stages/ingest/charset.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "stages/text/utf8.h"

namespace copydesk::ingest {
namespace {

using namespace std::string_view_literals;

// Enough for detection; more would only take time.
constexpr size_t kDetectionBytes = size_t{256} << 10;

// Fewer control characters than this are damage to repair, however short the text is.
constexpr size_t kManyControls = 16;

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter OpenConverter(std::string_view charset) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string name(charset);
  Converter converter(ucnv_open(name.c_str(), &error));
  return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

struct Counts {
  size_t high = 0;      // bytes >= 0x80
  size_t letters = 0;   // ASCII letters
  size_t controls = 0;  // C0 controls that no text has
  size_t nul_even = 0;
  size_t nul_odd = 0;
  size_t undefined_1252 = 0;  // bytes that windows-1252 leaves undefined
};

Counts Count(std::string_view bytes) {
  Counts counts;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >= 0x80) {
      ++counts.high;
      counts.undefined_1252 +=
          byte == 0x81 || byte == 0x8d || byte == 0x8f || byte == 0x90 || byte == 0x9d;
    } else if (byte == 0) {
      ++(i % 2 == 0 ? counts.nul_even : counts.nul_odd);
    } else if (byte < 0x20) {
      counts.controls += !(byte >= '\t' && byte <= '\r') && byte != 0x1b;
    } else {
      const unsigned char lower = byte | 0x20;
      counts.letters += lower >= 'a' && lower <= 'z';
    }
  }
  return counts;
}

// Well-formed sequences of two and more bytes, and ill-formed parts.
struct Utf8Counts {
  size_t good = 0;
  size_t bad = 0;
};

Utf8Counts CountUtf8(std::string_view bytes) {
  Utf8Counts counts;
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  const size_t size = bytes.size();
  for (size_t i = 0; i < size;) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    ++(c >= 0 ? counts.good : counts.bad);
  }
  return counts;
}

std::string Detect(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       &uchardet_delete);
  // Detection learns from bytes above 0x7f; a page may begin with long ASCII chrome.
  const auto first_high = std::find_if(
      bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const auto at = static_cast<size_t>(first_high - bytes.begin());
  const size_t begin = at > kDetectionBytes / 2 ? at - kDetectionBytes / 2 : 0;
  const std::string_view part = bytes.substr(begin, kDetectionBytes);
  if (uchardet_handle_data(detector.get(), part.data(), part.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

bool IsLatinCharset(std::string_view charset) {
  constexpr std::string_view kLatin[] = {
      "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",       "ISO-8859-4",   "ISO-8859-9",
      "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-15",      "ISO-8859-16",  "WINDOWS-1250",
      "WINDOWS-1252", "WINDOWS-1254", "WINDOWS-1257",     "WINDOWS-1258", "IBM852",
      "IBM865",       "VISCII",       "MAC-CENTRALEUROPE"};
  return std::find(std::begin(kLatin), std::end(kLatin), charset) != std::end(kLatin);
}

// uchardet's names that ICU does not know, or whose Windows superset is what pages really hold.
std::string_view IcuName(std::string_view detected) {
  if (detected == "ISO-8859-1") return "windows-1252";
  if (detected == "ISO-8859-9") return "windows-1254";
  if (detected == "SHIFT_JIS") return "windows-31j";
  if (detected == "EUC-KR") return "windows-949";
  if (detected == "TIS-620" || detected == "ISO-8859-11") return "windows-874";
  if (detected == "MAC-CYRILLIC") return "x-mac-cyrillic";
  if (detected == "MAC-CENTRALEUROPE") return "x-mac-centraleurroman";
  return detected;
}

size_t CountReplacements(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find("\xef\xbf\xbd"); at != std::string_view::npos;
       at = text.find("\xef\xbf\xbd", at + 3)) {
    ++count;
  }
  return count;
}

// The charset of bytes that are not UTF-8; empty if nothing explains them.
std::string_view ChooseCharset(std::string_view bytes, const Counts& counts,
                               const std::string& detected) {
  const bool western = counts.undefined_1252 == 0 && counts.letters > 0;
  if (detected.empty() || detected == "ASCII") {
    return western && counts.letters > counts.high * 4 ? "windows-1252"sv : ""sv;
  }
  const std::string_view name = IcuName(detected);
  // A page in another script has more of that script than of stray high bytes.
  if (western && !IsLatinCharset(detected) && counts.letters > counts.high * 20) {
    return "windows-1252";
  }
  if (name == "UTF-8" || !IsKnownCharset(name)) {
    return western && counts.high * 4 < bytes.size() ? "windows-1252"sv : ""sv;
  }
  return name;
}

std::optional<std::string> DecodeUnmarked(std::string_view declared, std::string& bytes) {
  if (!declared.empty()) {
    std::string converted = ConvertToUtf8(bytes, declared);
    if (CountReplacements(converted) * 10 > converted.size()) {
      return fmt::format("the bytes are not {}, as was declared", declared);
    }
    bytes = std::move(converted);
    return std::nullopt;
  }
  const bool valid = text::IsValidUtf8(bytes);
  if (valid && bytes.find('\0') == std::string::npos) return std::nullopt;

  const Counts counts = Count(bytes);
  const size_t nuls = counts.nul_even + counts.nul_odd;
  if (nuls * 10 > bytes.size() * 3) {
    // UTF-16 without its mark: every other byte of most scripts' text is zero or nearly so.
    const bool little = counts.nul_odd > counts.nul_even * 8;
    const bool big = counts.nul_even > counts.nul_odd * 8;
    if (!little && !big) {
      return fmt::format("{} of {} bytes are NUL: no text", nuls, bytes.size());
    }
    bytes = ConvertToUtf8(bytes, little ? "UTF-16LE" : "UTF-16BE");
    return std::nullopt;
  }
  const size_t controls = counts.controls + nuls;
  if (controls >= kManyControls && controls * 10 > bytes.size()) {
    return fmt::format("{} of {} bytes are control characters: no text", controls, bytes.size());
  }
  if (valid) return std::nullopt;

  // UTF-8 with some damage is far more likely than another charset that happens to look like it.
  const Utf8Counts utf8 = CountUtf8(bytes);
  if (utf8.good > utf8.bad * 2) {
    bytes = text::ScrubUtf8(bytes);
    return std::nullopt;
  }
  const std::string detected = Detect(bytes);
  const std::string_view charset = ChooseCharset(bytes, counts, detected);
  if (charset.empty()) {
    return fmt::format("neither UTF-8 nor any charset that could be detected{}{}",
                       detected.empty() ? "" : "; best guess ", detected);
  }
  std::string converted = ConvertToUtf8(bytes, charset);
  if (CountReplacements(converted) * 10 > converted.size()) {
    return fmt::format("not UTF-8, and not {} either, the best guess", charset);
  }
  bytes = std::move(converted);
  return std::nullopt;
}

}  // namespace

bool IsKnownCharset(std::string_view charset) {
  return !charset.empty() && OpenConverter(charset) != nullptr;
}

bool IsAsciiBased(std::string_view charset) {
  std::string ascii;
  for (char c = '\t'; c < 0x7f; ++c) {
    if (c >= ' ' || c == '\t' || c == '\n' || c == '\r') ascii.push_back(c);
  }
  return ConvertToUtf8(ascii, charset) == ascii;
}

std::string ConvertToUtf8(std::string_view bytes, std::string_view charset) {
  std::string out;
  const Converter converter = OpenConverter(charset);
  if (converter == nullptr) return out;
  out.reserve(bytes.size() + bytes.size() / 8 + 16);
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  UChar units[4096];
  uint32_t lead = 0;  // a surrogate pair may be split between two rounds
  for (;;) {
    UErrorCode error = U_ZERO_ERROR;
    UChar* target = units;
    ucnv_toUnicode(converter.get(), &target, std::end(units), &source, source_end, nullptr, true,
                   &error);
    for (const UChar* unit = units; unit != target; ++unit) {
      if (U16_IS_LEAD(*unit)) {
        if (lead != 0) text::AppendUtf8(0xfffd, out);
        lead = *unit;
      } else if (U16_IS_TRAIL(*unit)) {
        text::AppendUtf8(
            lead == 0 ? uint32_t{0xfffd} : 0x10000u + ((lead - 0xd800u) << 10) + (*unit - 0xdc00u),
            out);
        lead = 0;
      } else {
        if (lead != 0) text::AppendUtf8(0xfffd, out);
        lead = 0;
        text::AppendUtf8(*unit, out);
      }
    }
    if (error != U_BUFFER_OVERFLOW_ERROR) break;
  }
  if (lead != 0) text::AppendUtf8(0xfffd, out);
  return out;
}

void ReplaceNul(std::string& text) {
  const size_t first = text.find('\0');
  if (first != std::string::npos) {
    std::replace(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(), '\0', ' ');
  }
}

bool IsBlank(std::string_view text) {
  const auto* data = reinterpret_cast<const uint8_t*>(text.data());
  for (size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U8_NEXT(data, i, text.size(), c);
    const bool blank = c >= 0 && (u_isUWhiteSpace(c) || u_iscntrl(c) || c == 0xfeff || c == 0x200b);
    if (!blank) return false;
  }
  return true;
}

std::optional<std::string> DecodeText(std::string_view declared, std::string& bytes) {
  const std::string_view view = bytes;
  struct Mark {
    std::string_view bytes;
    std::string_view charset;
  };
  // UTF-32LE's mark begins with UTF-16LE's.
  constexpr Mark kMarks[] = {{"\xef\xbb\xbf"sv, "UTF-8"},
                             {"\xff\xfe\0\0"sv, "UTF-32LE"},
                             {"\0\0\xfe\xff"sv, "UTF-32BE"},
                             {"\xff\xfe"sv, "UTF-16LE"},
                             {"\xfe\xff"sv, "UTF-16BE"}};
  for (const Mark& mark : kMarks) {
    if (!view.starts_with(mark.bytes)) continue;
    const std::string_view rest = view.substr(mark.bytes.size());
    if (mark.charset == "UTF-8") {
      bytes = text::ScrubUtf8(rest);
    } else {
      bytes = ConvertToUtf8(rest, mark.charset);
    }
    ReplaceNul(bytes);
    return std::nullopt;
  }
  std::optional<std::string> failure = DecodeUnmarked(declared, bytes);
  if (!failure.has_value()) ReplaceNul(bytes);
  return failure;
}

}  // namespace copydesk::ingest
