// From bytes of any charset to UTF-8 without NUL.
//
// Order of trust: a byte order mark, then the declared charset, then UTF-8 if the bytes are valid
// (or nearly so), then what detection says. Detection comes last because it errs: it takes English
// pages with a few curly quotes for Thai, so a guess of a script that the page hardly uses is not
// believed. Repair is not removal: bytes that fit nothing become U+FFFD, NUL becomes a space.
//
// Functions are thread-safe. Tested in tests/unit/ingest/charset_test.cc.
#ifndef COPYDESK_STAGES_INGEST_CHARSET_H_
#define COPYDESK_STAGES_INGEST_CHARSET_H_

#include <optional>
#include <string>
#include <string_view>

namespace copydesk::ingest {

// Whether ICU has a converter of this name.
bool IsKnownCharset(std::string_view charset);

// Whether ASCII bytes mean themselves in `charset`, so that lines can be cut before conversion.
// REQUIRES: IsKnownCharset(charset).
bool IsAsciiBased(std::string_view charset);

// Converts `bytes` from `charset`; what is ill-formed becomes U+FFFD. REQUIRES:
// IsKnownCharset(charset).
std::string ConvertToUtf8(std::string_view bytes, std::string_view charset);

// Turns each NUL into a space. One pass at the speed of memchr if there is none.
void ReplaceNul(std::string& text);

// Whether UTF-8 `text` has no character but white space (Unicode's), controls and byte order marks.
bool IsBlank(std::string_view text);

// Makes `bytes` valid UTF-8 without NUL and byte order mark, in place. `declared` may be empty. If
// no charset explains the bytes it returns why, in words, and `bytes` are unspecified.
std::optional<std::string> DecodeText(std::string_view declared, std::string& bytes);

}  // namespace copydesk::ingest

#endif  // COPYDESK_STAGES_INGEST_CHARSET_H_
