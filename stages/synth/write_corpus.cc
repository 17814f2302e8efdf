#include "stages/synth/write_corpus.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "fmt/format.h"
#include "stages/synth/generator.h"

namespace copydesk::synth {
namespace {

namespace fs = std::filesystem;

absl::Status SystemError(const fs::path& path, std::string_view what, int error) {
  return absl::UnavailableError(
      fmt::format("{}: {}: {}", path.string(), what, std::generic_category().message(error)));
}

// A file that is written from start to end. Close must be called, and its status looked at.
class OutFile {
 public:
  explicit OutFile(fs::path path) : path_(std::move(path)), file_(std::fopen(path_.c_str(), "wb")) {
    if (file_ == nullptr) {
      status_ = SystemError(path_, "cannot be made", errno);
    }
  }

  void Write(std::string_view bytes) {
    if (status_.ok() && std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
      status_ = SystemError(path_, "cannot be written", errno);
    }
  }

  absl::Status Close() {
    if (file_ != nullptr && std::fclose(file_.release()) != 0 && status_.ok()) {
      status_ = SystemError(path_, "cannot be written", errno);
    }
    return status_;
  }

  const absl::Status& status() const { return status_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  fs::path path_;
  std::unique_ptr<std::FILE, Closer> file_;
  absl::Status status_;
};

// Writes pages and truth under their temporary names.
absl::StatusOr<CorpusSummary> WritePages(const SynthOptions& options, CorpusFormat format,
                                         const fs::path& pages, const fs::path& truth,
                                         const KeepGoing& keep_going) {
  absl::StatusOr<Generator> generator = Generator::Create(options);
  if (!generator.ok()) {
    return generator.status();
  }
  OutFile truth_file(truth);
  std::unique_ptr<OutFile> records;
  std::error_code error;
  if (format == CorpusFormat::kJsonl) {
    records = std::make_unique<OutFile>(pages);
  } else if (fs::create_directory(pages, error); error) {
    return SystemError(pages, "cannot be made", error.value());
  }
  std::unordered_set<std::string> sites;
  CorpusSummary summary;
  Page page;
  std::string line;
  while (true) {
    if (!keep_going(summary.docs)) {
      return absl::CancelledError(fmt::format("stopped after {} pages", summary.docs));
    }
    if (!generator->Next(page)) {
      break;
    }
    ++summary.docs;
    if (records != nullptr) {
      WriteRecord(page, line);
      summary.bytes += line.size();
      records->Write(line);
      if (!records->status().ok()) {
        return records->status();
      }
      WriteTruth(page.id, page, line);
    } else {
      if (sites.insert(page.site).second) {
        fs::create_directory(pages / page.site, error);
        if (error) {
          return SystemError(pages / page.site, "cannot be made", error.value());
        }
      }
      const std::string id = page.site + "/" + page.id + ".txt";
      OutFile file(pages / id);
      file.Write(page.text);
      if (absl::Status status = file.Close(); !status.ok()) {
        return status;
      }
      summary.bytes += page.text.size();
      WriteTruth(id, page, line);
    }
    truth_file.Write(line);
    if (!truth_file.status().ok()) {
      return truth_file.status();
    }
  }
  if (records != nullptr) {
    if (absl::Status status = records->Close(); !status.ok()) {
      return status;
    }
  }
  if (absl::Status status = truth_file.Close(); !status.ok()) {
    return status;
  }
  return summary;
}

}  // namespace

absl::StatusOr<CorpusSummary> WriteCorpus(const SynthOptions& options, CorpusFormat format,
                                          const fs::path& dir, const KeepGoing& keep_going) {
  if (absl::Status status = options.Validate(); !status.ok()) {
    return status;
  }
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) {
    return SystemError(dir, "cannot be made", error.value());
  }
  const fs::path pages = dir / (format == CorpusFormat::kJsonl ? "corpus.jsonl" : "pages");
  const fs::path truth = dir / "truth.jsonl";
  const fs::path new_pages = pages.string() + ".tmp";
  const fs::path new_truth = truth.string() + ".tmp";
  for (const fs::path& path : {pages, truth}) {
    if (fs::exists(path, error)) {
      return absl::AlreadyExistsError(fmt::format("{}: is there already", path.string()));
    }
  }
  for (const fs::path& path : {new_pages, new_truth}) {  // of a run that was killed
    fs::remove_all(path, error);
    if (error) {
      return SystemError(path, "cannot be removed", error.value());
    }
  }
  absl::StatusOr<CorpusSummary> summary =
      WritePages(options, format, new_pages, new_truth, keep_going);
  if (summary.ok()) {
    fs::rename(new_truth, truth, error);
    if (!error) {
      fs::rename(new_pages, pages, error);
      if (error) {
        std::error_code ignored;
        fs::remove(truth, ignored);
      }
    }
    if (error) {
      summary = SystemError(dir, "cannot be renamed within", error.value());
    }
  }
  if (!summary.ok()) {
    std::error_code ignored;
    fs::remove_all(new_pages, ignored);
    fs::remove_all(new_truth, ignored);
  }
  return summary;
}

}  // namespace copydesk::synth
