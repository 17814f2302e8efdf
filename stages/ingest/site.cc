#include "stages/ingest/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace copydesk::ingest {
namespace {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool IsScheme(std::string_view text) {
  return !text.empty() && IsAlpha(text[0]) && std::all_of(text.begin(), text.end(), [](char c) {
    return IsAlpha(c) || IsDigit(c) || c == '+' || c == '-' || c == '.';
  });
}

// By byte: letters, digits, '-', '_', '.', '%' and all that is not ASCII.
constexpr std::array<bool, 256> kHostBytes = [] {
  std::array<bool, 256> bytes{};
  for (size_t byte = 0; byte < bytes.size(); ++byte) {
    const char c = static_cast<char>(byte);
    bytes[byte] =
        IsAlpha(c) || IsDigit(c) || c == '-' || c == '_' || c == '.' || c == '%' || byte >= 0x80;
  }
  return bytes;
}();

// Bytes of a host; within brackets ':' too.
bool IsHost(std::string_view host) {
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (bracketed) host = host.substr(1, host.size() - 2);
  return !host.empty() && std::all_of(host.begin(), host.end(), [bracketed](char c) {
    return kHostBytes[static_cast<uint8_t>(c)] || (bracketed && c == ':');
  });
}

// What ends a host. A backslash does as well: browsers take it for a slash.
bool EndsHost(char c) { return c == '/' || c == '?' || c == '#' || c == '\\'; }

std::string_view WithoutPort(std::string_view authority) {
  const size_t colon = authority.rfind(':');
  if (colon == std::string_view::npos) return authority;
  const size_t bracket = authority.rfind(']');
  if (bracket != std::string_view::npos && bracket > colon) return authority;
  const std::string_view port = authority.substr(colon + 1);
  return std::all_of(port.begin(), port.end(), IsDigit) ? authority.substr(0, colon) : authority;
}

}  // namespace

absl::StatusOr<SiteRule> ParseSiteRule(std::string_view spelling) {
  constexpr std::string_view kFieldPrefix = "field:";
  using Kind = SiteRule::Kind;
  if (spelling == "auto") return SiteRule{Kind::kAuto, {}};
  if (spelling == "none") return SiteRule{Kind::kNone, {}};
  if (spelling == "folder") return SiteRule{Kind::kFolder, {}};
  if (spelling == "url") return SiteRule{Kind::kUrl, {}};
  if (spelling.starts_with(kFieldPrefix) && spelling.size() > kFieldPrefix.size()) {
    return SiteRule{Kind::kField, std::string(spelling.substr(kFieldPrefix.size()))};
  }
  return absl::InvalidArgumentError(
      fmt::format("site: expected auto, none, folder, url or field:NAME, got \"{}\"", spelling));
}

std::string UrlHost(std::string_view url) {
  while (!url.empty() && static_cast<unsigned char>(url.front()) <= ' ') url.remove_prefix(1);
  const size_t scheme_end = url.find("://");
  bool explicit_host = false;
  if (scheme_end != std::string_view::npos && IsScheme(url.substr(0, scheme_end))) {
    url.remove_prefix(scheme_end + 3);
    explicit_host = true;
  } else if (url.starts_with("//")) {
    url.remove_prefix(2);
    explicit_host = true;
  }
  std::string_view host(url.begin(), std::find_if(url.begin(), url.end(), EndsHost));
  host = host.substr(0, host.find_last_not_of(" \t\r\n") + 1);
  if (const size_t at = host.rfind('@'); at != std::string_view::npos) {
    if (!explicit_host) return {};  // an e-mail address
    host.remove_prefix(at + 1);
  }
  host = WithoutPort(host);
  if (host.ends_with('.')) host.remove_suffix(1);
  if (!IsHost(host)) return {};
  // "about" or "a.b c" is no URL; without a scheme a host must look like one.
  if (!explicit_host && host.find('.') == std::string_view::npos) return {};
  std::string out(host);
  std::transform(out.begin(), out.end(), out.begin(), Lower);
  if (out.starts_with("www.") && out.find('.', 4) != std::string::npos) out.erase(0, 4);
  return out;
}

std::string SiteOf(const SiteRule& rule, std::string_view url, std::string_view folder,
                   std::string_view field) {
  switch (rule.kind) {
    case SiteRule::Kind::kAuto: {
      std::string host = UrlHost(url);
      return host.empty() ? std::string(folder) : host;
    }
    case SiteRule::Kind::kNone:
      return {};
    case SiteRule::Kind::kFolder:
      return std::string(folder);
    case SiteRule::Kind::kUrl:
      return UrlHost(url);
    case SiteRule::Kind::kField:
      return std::string(field);
  }
  return {};
}

}  // namespace copydesk::ingest
