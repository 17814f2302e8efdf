// Writing JSON: values appended to a string for the lines of result files, and a writer of indented
// objects for summary.json.
//
// All text is taken to be valid UTF-8, as every text of a run is once it has been read. Nothing
// here depends on a locale, and shares are printed from integers, so the same values give the same
// bytes everywhere. Thread-safety: free functions are pure; a JsonWriter serves one thread. Tested
// by tests/unit/report/json_text_test.cc.
#ifndef COPYDESK_STAGES_REPORT_JSON_TEXT_H_
#define COPYDESK_STAGES_REPORT_JSON_TEXT_H_

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk::report {

// Appends `text` as a JSON string, quotes included. The quote, the backslash and the controls below
// U+0020 are escaped, all else is copied.
void AppendJsonString(std::string& out, std::string_view text);

// The same, or null for an empty text.
void AppendJsonNullable(std::string& out, std::string_view text);

// Writes a number in decimal digits, kMostDigits at most, and returns where they end.
inline constexpr size_t kMostDigits = 20;
char* WriteNumber(char* out, uint64_t number);

// Appends a number in decimal digits.
void AppendNumber(std::string& out, uint64_t number);

// Appends a share given in millionths with six decimals: 129032 → 0.129032.
void AppendMillionths(std::string& out, uint32_t millionths);

// Appends seconds with three decimals, rounded; 0.000 for what is no time.
void AppendSeconds(std::string& out, double seconds);

// Builds one JSON object, indented by two spaces, members in the order of the calls. Keys are
// unique within an object by the caller's care.
//
//   JsonWriter json;
//   json.Field("version", "0.1.0");
//   json.BeginObject("counts");
//   json.Field("documents", uint64_t{5});
//   json.End();
//   WriteFile(json.Finish());
class JsonWriter {
 public:
  JsonWriter();

  void Field(std::string_view key, std::string_view text);
  void Field(std::string_view key, const char* text) { Field(key, std::string_view(text)); }
  // A template, so that no other type turns into a truth value unseen.
  template <std::same_as<bool> Truth>
  void Field(std::string_view key, Truth value) {
    RawField(key, value ? "true" : "false");
  }
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) void Field(std::string_view key, Number number) {
    RawField(key, std::to_string(number));
  }
  void Field(std::string_view key, const std::vector<std::string>& texts);
  void NullField(std::string_view key) { RawField(key, "null"); }
  // `json` is a JSON value.
  void RawField(std::string_view key, std::string_view json);

  void BeginObject(std::string_view key);
  void BeginArray(std::string_view key);
  // An object as the next element of the array that was begun last.
  void BeginElement();
  // Ends what was begun last.
  void End();

  // Ends the whole and returns its text with a final newline. The writer is spent. REQUIRES: all
  // that was begun has been ended.
  std::string Finish();

 private:
  void Next();
  void Key(std::string_view key);

  std::string out_;
  std::vector<char> closers_;
  bool first_ = true;  // in what was begun last
};

}  // namespace copydesk::report

#endif  // COPYDESK_STAGES_REPORT_JSON_TEXT_H_
