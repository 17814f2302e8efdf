#include "tools/bench_report.h"

#include <cmath>

#include "fmt/format.h"
#include "stages/report/json_text.h"
#include "tools/console.h"
#include "tools/text_table.h"

namespace copydesk::tools {
namespace {

double Megabytes(uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

// "1,234", "12.3", "0.12": three digits or more. "-" where there is no rate.
std::string Rate(double amount, double seconds) {
  if (seconds <= 0 || amount <= 0) return "-";
  const double rate = amount / seconds;
  if (rate >= 100) return WithSeparators(static_cast<uint64_t>(std::llround(rate)));
  return fmt::format("{:.{}f}", rate, rate < 10 ? 2 : 1);
}

std::string Percent(double share) { return fmt::format("{:.1f}%", share * 100); }

std::string LimitsTable(const BenchReport& report) {
  TextTable table;
  table.Add({"limits of this machine, one thread", "MB/s", "files/s", "files"});
  double xxh3 = 0;
  for (const Limit& limit : report.limits.limits) {
    std::vector<std::string> row = {std::string(limit.name),
                                    Rate(Megabytes(limit.bytes), limit.seconds)};
    if (limit.files > 0) {
      row.push_back(Rate(static_cast<double>(limit.files), limit.seconds));
      row.push_back(WithSeparators(limit.files));
    }
    table.Add(std::move(row));
    if (limit.key == "xxh3") xxh3 = limit.seconds;
  }
  std::string text = table.Render();
  if (xxh3 > 0) {
    text += fmt::format("text to signatures runs at {} of the speed of XXH3 on the same texts\n",
                        Percent(report.limits.signatures_of_xxh3));
  }
  return text;
}

// The runs of one command, side by side: on one thread, and on all if there are more.
std::string RunsTable(const BenchRun& one, const BenchRun* all) {
  TextTable table;
  const auto columns = [](const BenchRun& run, double seconds) -> std::vector<std::string> {
    return {fmt::format("{:.3f}", seconds), Percent(run.seconds > 0 ? seconds / run.seconds : 0),
            Rate(Megabytes(run.bytes), seconds), Rate(static_cast<double>(run.documents), seconds)};
  };
  const auto add = [&](const std::string& name, double one_seconds, double all_seconds) {
    std::vector<std::string> row = {name};
    for (std::string& cell : columns(one, one_seconds)) row.push_back(std::move(cell));
    if (all != nullptr) {
      for (std::string& cell : columns(*all, all_seconds)) row.push_back(std::move(cell));
      row.push_back(all_seconds > 0 ? fmt::format("{:.2f}", one_seconds / all_seconds) : "-");
    }
    table.Add(std::move(row));
  };
  const std::string command(recipe::CommandName(one.command));
  std::vector<std::string> threads = {command, "1 thread", "", "", ""};
  std::vector<std::string> head = {"stage", "seconds", "share", "MB/s", "docs/s"};
  if (all != nullptr) {
    for (const std::string& cell : {fmt::format("{} threads", all->threads), std::string(),
                                    std::string(), std::string(), std::string("faster")}) {
      threads.push_back(cell);
    }
    for (const char* cell : {"seconds", "share", "MB/s", "docs/s", "times"}) head.push_back(cell);
  }
  table.Add(std::move(threads));
  table.Add(std::move(head));
  for (size_t i = 0; i < one.stages.size(); ++i) {
    add(one.stages[i].name, one.stages[i].seconds, all == nullptr ? 0 : all->stages[i].seconds);
  }
  add("all of " + command, one.seconds, all == nullptr ? 0 : all->seconds);
  return table.Render();
}

// A JSON number; null for what is none.
std::string JsonNumber(double number) {
  return std::isfinite(number) ? fmt::format("{:.6g}", number) : "null";
}

void WriteRates(uint64_t bytes, uint64_t documents, double seconds, report::JsonWriter& json) {
  json.RawField("mb_per_s", JsonNumber(Megabytes(bytes) / seconds));
  json.RawField("documents_per_s", JsonNumber(static_cast<double>(documents) / seconds));
}

}  // namespace

std::string RenderTable(const BenchReport& report) {
  std::string text = fmt::format(
      "copydesk {}, {}, {} at most, medians of {}; limits over {} of text\n", recipe::Version(),
      report.target, Counted(static_cast<uint64_t>(report.threads), "thread"),
      Counted(static_cast<uint64_t>(report.rounds), "round"),
      HumanBytes(report.limits.sample_bytes));
  if (!report.runs.empty()) {
    text += fmt::format("{}, {}\n", Counted(report.runs.front().documents, "document"),
                        HumanBytes(report.runs.front().bytes));
  }
  text += '\n' + LimitsTable(report);
  for (size_t i = 0; i < report.runs.size();) {
    const bool pair =
        i + 1 < report.runs.size() && report.runs[i + 1].command == report.runs[i].command;
    text += '\n' + RunsTable(report.runs[i], pair ? &report.runs[i + 1] : nullptr);
    i += pair ? 2 : 1;
  }
  return text;
}

std::string RenderJson(const BenchReport& report) {
  report::JsonWriter json;
  json.Field("version", recipe::Version());
  json.Field("target", report.target);
  json.Field("threads", report.threads);
  json.Field("rounds", report.rounds);
  json.Field("sample_bytes", report.limits.sample_bytes);
  json.BeginArray("limits");
  for (const Limit& limit : report.limits.limits) {
    json.BeginElement();
    json.Field("name", limit.key);
    json.Field("bytes", limit.bytes);
    json.RawField("seconds", JsonNumber(limit.seconds));
    json.RawField("mb_per_s", JsonNumber(Megabytes(limit.bytes) / limit.seconds));
    if (limit.files > 0) {
      json.Field("files", limit.files);
      json.RawField("files_per_s", JsonNumber(static_cast<double>(limit.files) / limit.seconds));
    }
    json.End();
  }
  json.End();
  json.RawField("signatures_of_xxh3", JsonNumber(report.limits.signatures_of_xxh3));
  json.BeginArray("runs");
  for (const BenchRun& run : report.runs) {
    json.BeginElement();
    json.Field("command", recipe::CommandName(run.command));
    json.Field("threads", run.threads);
    json.Field("documents", run.documents);
    json.Field("bytes", run.bytes);
    json.RawField("seconds", JsonNumber(run.seconds));
    WriteRates(run.bytes, run.documents, run.seconds, json);
    json.BeginArray("stages");
    for (const StageTime& stage : run.stages) {
      json.BeginElement();
      json.Field("name", stage.name);
      json.RawField("seconds", JsonNumber(stage.seconds));
      json.RawField("share", JsonNumber(stage.seconds / run.seconds));
      WriteRates(run.bytes, run.documents, stage.seconds, json);
      json.End();
    }
    json.End();
    json.End();
  }
  json.End();
  return json.Finish();
}

}  // namespace copydesk::tools
