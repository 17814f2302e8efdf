#include "stages/clean/site_pass.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "pipeline/artifact.h"
#include "pipeline/pass.h"
#include "pipeline/sink.h"
#include "pipeline/status_macros.h"
#include "stages/clean/page_lines.h"
#include "stages/hash/hash.h"

namespace copydesk::clean {
namespace {

ArtifactKind LinesKind(uint64_t fingerprint) {
  return {kSiteLinesArtifact, sizeof(RecurringLine), fingerprint};
}
ArtifactKind PagesKind(uint64_t fingerprint) {
  return {kSitePagesArtifact, sizeof(SitePages), fingerprint};
}

// The sightings of a batch's pages.
struct SiteColumns : BatchColumns {
  struct Page {
    uint64_t site;
    size_t end;  // of its sightings
  };
  std::vector<Page> pages;
  std::vector<LineSighting> sightings;
};

class SightStage : public Stage {
 public:
  std::string_view name() const override { return "lines"; }
  std::unique_ptr<Workspace> NewWorkspace() const override { return std::make_unique<Scratch>(); }

  absl::Status Process(Batch& batch, Workspace* workspace) const override {
    auto& scratch = static_cast<Scratch&>(*workspace);
    auto columns = std::make_unique<SiteColumns>();
    for (const Document& document : batch.documents) {
      if (document.site.empty()) {
        continue;
      }
      CollectSightings(document.text, scratch.lines, scratch.sightings);
      columns->sightings.insert(columns->sightings.end(), scratch.sightings.begin(),
                                scratch.sightings.end());
      columns->pages.push_back({SiteKey(document.site), columns->sightings.size()});
    }
    batch.columns = std::move(columns);
    return absl::OkStatus();
  }

 private:
  struct Scratch : Workspace {
    PageLines lines;
    std::vector<LineSighting> sightings;
  };
};

class SiteSink : public Sink {
 public:
  SiteSink(const RunDir& dir, uint64_t fingerprint) : dir_(dir), fingerprint_(fingerprint) {}

  std::string_view name() const override { return "count"; }

  absl::Status Consume(Batch batch) override {
    const auto& columns = static_cast<const SiteColumns&>(*batch.columns);
    size_t next = 0;
    for (const SiteColumns::Page& page : columns.pages) {
      profile_.AddPage(page.site);
      for (; next < page.end; ++next) {
        profile_.Add(page.site, columns.sightings[next]);
      }
    }
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    const std::vector<RecurringLine> lines = profile_.Recurring();
    ASSIGN_OR_RETURN(
        ArtifactWriter lines_writer,
        ArtifactWriter::Create(dir_.ArtifactPath(kSiteLinesArtifact), LinesKind(fingerprint_)));
    RETURN_IF_ERROR(lines_writer.AppendRows(std::span<const RecurringLine>(lines)));
    RETURN_IF_ERROR(lines_writer.Finish());
    const std::vector<SitePages> pages = profile_.Sites();
    ASSIGN_OR_RETURN(
        ArtifactWriter pages_writer,
        ArtifactWriter::Create(dir_.ArtifactPath(kSitePagesArtifact), PagesKind(fingerprint_)));
    RETURN_IF_ERROR(pages_writer.AppendRows(std::span<const SitePages>(pages)));
    return pages_writer.Finish();
  }

 private:
  const RunDir& dir_;
  uint64_t fingerprint_;
  SiteProfile profile_;
};

}  // namespace

uint64_t SiteKey(std::string_view site) { return hash::Hash64(site); }

absl::Status RunSitePass(const RunDir& dir, Source& source, const Stage& decode,
                         uint64_t fingerprint, Context& context) {
  const SightStage sight;
  SiteSink sink(dir, fingerprint);
  const Step steps[] = {&decode, &sight};
  return RunStreamPass("sites", source, steps, sink, context);
}

absl::StatusOr<SiteProfile> LoadSiteProfile(const RunDir& dir, uint64_t fingerprint) {
  ASSIGN_OR_RETURN(const Artifact lines,
                   Artifact::Open(dir.ArtifactPath(kSiteLinesArtifact), LinesKind(fingerprint)));
  ASSIGN_OR_RETURN(const Artifact pages,
                   Artifact::Open(dir.ArtifactPath(kSitePagesArtifact), PagesKind(fingerprint)));
  return SiteProfile::FromRows(lines.As<RecurringLine>(), pages.As<SitePages>());
}

}  // namespace copydesk::clean
