#include "stages/ingest/record_parser.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <utility>

#include "stages/ingest/charset.h"
#include "stages/ingest/json_check.h"
#include "stages/text/utf8.h"

namespace copydesk::ingest {
namespace {

static_assert(kRecordPaddingBytes >= simdjson::SIMDJSON_PADDING);

// Buffers grow to a multiple of the line, so that slowly growing lines do not allocate each time,
// and are given back after a line that is larger than this.
constexpr size_t kMinCapacityBytes = size_t{64} << 10;
constexpr size_t kMaxKeptCapacityBytes = size_t{8} << 20;

bool IsJsonSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view TrimJsonSpace(std::string_view line) {
  while (!line.empty() && IsJsonSpace(line.front())) line.remove_prefix(1);
  while (!line.empty() && IsJsonSpace(line.back())) line.remove_suffix(1);
  return line;
}

std::string_view TypeName(simdjson::dom::element_type type) {
  using Type = simdjson::dom::element_type;
  switch (type) {
    case Type::ARRAY:
      return "an array";
    case Type::OBJECT:
      return "an object";
    case Type::STRING:
      return "a string";
    case Type::BOOL:
      return "true or false";
    case Type::NULL_VALUE:
      return "null";
    case Type::INT64:
    case Type::UINT64:
    case Type::DOUBLE:
      return "a number";
  }
  return "something else";
}

bool IsNumber(simdjson::dom::element_type type) {
  using Type = simdjson::dom::element_type;
  return type == Type::INT64 || type == Type::UINT64 || type == Type::DOUBLE;
}

enum Role : size_t { kText, kId, kUrl, kTitle, kDate, kSite, kRoles };

}  // namespace

struct RecordParser::Impl {
  std::array<std::string, kRoles> names;
  std::string charset;
  simdjson::dom::parser parser;
  std::string patched;   // what the parser reads, if not the line itself
  std::string repaired;  // what becomes the record, if not the line itself

  simdjson::error_code ParseJson(std::string_view json, simdjson::dom::element& root) {
    if (json.size() > parser.capacity()) {
      const size_t capacity = std::max(kMinCapacityBytes, json.size() + json.size() / 2);
      if (const auto error = parser.allocate(capacity)) return error;
    }
    return parser.parse(json.data(), json.size(), false).get(root);
  }

  simdjson::error_code ParsePatched(std::string_view json, simdjson::dom::element& root) {
    patched.assign(json);
    patched.append(kRecordPaddingBytes, ' ');
    return ParseJson(std::string_view(patched).substr(0, json.size()), root);
  }

  bool Repair(std::string_view& json, simdjson::error_code error, simdjson::dom::element& root,
              Failure& failure);
  bool Extract(std::string_view json, simdjson::dom::object object, Record& record,
               Failure& failure);
};

// Called when the parser has rejected `json`. Parses a repaired version of it into `root`, and
// makes `json` a view of what the record is to be.
bool RecordParser::Impl::Repair(std::string_view& json, simdjson::error_code error,
                                simdjson::dom::element& root, Failure& failure) {
  failure.reason = SkipReason::kBadJson;
  if (!text::IsValidUtf8(json)) {
    repaired = charset.empty() ? text::ScrubUtf8(json) : ConvertToUtf8(json, charset);
    json = TrimJsonSpace(repaired);
    error = ParsePatched(json, root);
    if (!error) return true;
  }
  const JsonCheck check = CheckJson(json);
  if (!check.valid) {
    const std::string_view found = json.substr(check.error_offset, 1);
    failure.detail = fmt::format(
        "byte {} of the record: expected {}, got {}", check.error_offset, check.expected,
        found.empty() ? std::string("the end of the line")
        : found[0] > ' ' && static_cast<unsigned char>(found[0]) < 0x7f
            ? fmt::format("{}", found)
            : fmt::format("byte 0x{:02x}", static_cast<unsigned char>(found[0])));
    return false;
  }
  // Both patches keep all offsets.
  if (!check.lone_surrogates.empty()) {
    std::string with_replacements(json);
    for (const size_t at : check.lone_surrogates) with_replacements.replace(at, 6, "\\ufffd");
    repaired = std::move(with_replacements);
    json = repaired;
  }
  patched.assign(json);
  for (const auto& [begin, end] : check.numbers) {
    patched[begin] = '0';
    std::fill(patched.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
              patched.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
  patched.append(kRecordPaddingBytes, ' ');
  error = ParseJson(std::string_view(patched).substr(0, json.size()), root);
  if (!error) return true;
  failure.detail = fmt::format("not read by the parser: {}", simdjson::error_message(error));
  return false;
}

// Walks the object's fields and, beside them, the parser's index of structural characters: of every
// field the quote of its key, the colon, the first byte of its value, and the comma or brace
// behind.
bool RecordParser::Impl::Extract(std::string_view json, simdjson::dom::object object,
                                 Record& record, Failure& failure) {
  const auto& implementation = *parser.implementation;
  const uint32_t* const marks = implementation.structural_indexes.get();
  const size_t mark_count = implementation.n_structural_indexes;
  std::array<bool, kRoles> seen{};
  simdjson::dom::element_type text_type = simdjson::dom::element_type::NULL_VALUE;
  size_t mark = 1;
  for (const auto field : object) {
    const size_t value_mark = mark + 2;
    size_t next = value_mark;
    for (size_t depth = 0; next < mark_count;) {
      const char c = json[marks[next]];
      ++next;
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      if (depth == 0) break;
    }
    if (next >= mark_count) {
      failure = {SkipReason::kBadJson, "the parser's index does not fit the record"};
      return false;
    }
    mark = next + 1;

    const auto type = field.value.type();
    for (size_t role = 0; role < kRoles; ++role) {
      if (field.key != names[role] || (role == kSite && names[role].empty())) continue;
      if (seen[role]) {
        failure = {SkipReason::kDuplicateKey, fmt::format("\"{}\" stands twice", names[role])};
        return false;
      }
      seen[role] = true;
      const size_t begin = marks[value_mark];
      size_t end = marks[next];
      while (IsJsonSpace(json[end - 1])) --end;
      std::string_view value;
      if (type == simdjson::dom::element_type::STRING) {
        value = field.value.get_string().value_unsafe();
      } else if (IsNumber(type) && (role == kId || role == kSite)) {
        value = json.substr(begin, end - begin);
      }
      switch (role) {
        case kText:
          record.text = value;
          record.text_range = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
          text_type = type;
          break;
        case kId:
          record.id = value;
          break;
        case kUrl:
          record.url = value;
          break;
        case kTitle:
          record.title = value;
          break;
        case kDate:
          record.date = value;
          break;
        default:
          record.site = value;
          break;
      }
    }
  }
  if (seen[kText] && text_type == simdjson::dom::element_type::STRING) return true;
  failure.reason = SkipReason::kNoText;
  failure.detail = seen[kText] ? fmt::format("\"{}\": expected a string, got {}", names[kText],
                                             TypeName(text_type))
                               : fmt::format("no field \"{}\"", names[kText]);
  return false;
}

RecordParser::RecordParser(FieldNames names, std::string site_field, std::string charset)
    : impl_(std::make_unique<Impl>()) {
  impl_->names = {std::move(names.text),  std::move(names.id),   std::move(names.url),
                  std::move(names.title), std::move(names.date), std::move(site_field)};
  impl_->charset = std::move(charset);
}
RecordParser::~RecordParser() = default;
RecordParser::RecordParser(RecordParser&&) noexcept = default;
RecordParser& RecordParser::operator=(RecordParser&&) noexcept = default;

bool RecordParser::Parse(std::string_view line, Record& record, Failure& failure) {
  record = Record();
  std::string_view json = TrimJsonSpace(line);
  if (impl_->parser.capacity() > kMaxKeptCapacityBytes && json.size() < kMinCapacityBytes) {
    impl_->parser = simdjson::dom::parser();
  }
  simdjson::dom::element root;
  const simdjson::error_code error = impl_->ParseJson(json, root);
  if (error && !impl_->Repair(json, error, root, failure)) return false;
  simdjson::dom::object object;
  if (root.get_object().get(object)) {
    failure = {SkipReason::kBadJson,
               fmt::format("expected an object, got {}", TypeName(root.type()))};
    return false;
  }
  record.json = json;
  return impl_->Extract(json, object, record, failure);
}

}  // namespace copydesk::ingest
