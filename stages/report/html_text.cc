#include "stages/report/html_text.h"

#include "fmt/format.h"
#include "stages/text/utf8.h"

namespace copydesk::report {

void AppendHtml(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<uint8_t>(c);
    switch (c) {
      case '&':
        out.append("&amp;");
        break;
      case '<':
        out.append("&lt;");
        break;
      case '>':
        out.append("&gt;");
        break;
      case '"':
        out.append("&quot;");
        break;
      case '\'':
        out.append("&#39;");
        break;
      default:
        if (byte < 0x20) {
          text::AppendUtf8(0x2400 + char32_t{byte}, out);
        } else if (byte == 0x7F) {
          text::AppendUtf8(0x2421, out);
        } else {
          out.push_back(c);
        }
    }
  }
}

void AppendHtmlCut(std::string& out, std::string_view text, size_t max_points) {
  size_t end = 0;
  for (size_t points = 0; points < max_points && end < text.size(); ++points) {
    end += text::DecodeOne(text, end).size;
  }
  AppendHtml(out, text.substr(0, end));
  if (end < text.size()) out.append("…");
}

std::string FileLink(std::string_view path) {
  std::string out = "./";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    if (plain) {
      out.push_back(c);
    } else {
      out.append(fmt::format("%{:02X}", static_cast<uint8_t>(c)));
    }
  }
  return out;
}

bool IsWebLink(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (url.size() <= scheme.size()) continue;
    bool same = true;
    for (size_t i = 0; i < scheme.size(); ++i) {
      const char c = url[i];
      same = same && (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) == scheme[i];
    }
    if (same) return true;
  }
  return false;
}

std::string WithCommas(uint64_t number) {
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string Percent(uint64_t part, uint64_t whole) {
  if (whole == 0) return "0.0";
  // Whole tenths and what is left, so that no product leaves 64 bits.
  const uint64_t tenths = part / whole * 1000 + part % whole * 1000 / whole;
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

}  // namespace copydesk::report
