#include "stages/clean/site_pass.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "pipeline/artifact.h"
#include "pipeline/pass.h"
#include "pipeline/sink.h"
#include "pipeline/status_macros.h"

namespace copydesk::clean {
namespace {

// Rows gathered before they are written.
constexpr size_t kRowsAtOnce = size_t{1} << 14;

ArtifactKind ProfileKind(uint64_t fingerprint) {
  return {kSiteProfileArtifact, sizeof(SketchCell), fingerprint};
}

// What the profile is to learn of a batch's pages.
struct SiteColumns : BatchColumns {
  struct Page {
    uint64_t site;
    PageKeys keys;
  };
  std::vector<Page> pages;
};

class KeyStage : public Stage {
 public:
  std::string_view name() const override { return "lines"; }

  absl::Status Process(Batch& batch, Workspace*) const override {
    auto columns = std::make_unique<SiteColumns>();
    columns->pages.reserve(batch.documents.size());
    for (const Document& document : batch.documents) {
      SiteColumns::Page& page = columns->pages.emplace_back();
      page.site = SiteKey(document.site);
      page.keys.Read(document.text);
    }
    batch.columns = std::move(columns);
    return absl::OkStatus();
  }
};

class ProfileSink : public Sink {
 public:
  ProfileSink(const RunDir& dir, uint64_t fingerprint, SiteProfile& profile)
      : dir_(dir), fingerprint_(fingerprint), profile_(profile) {}

  std::string_view name() const override { return "count"; }

  absl::Status Consume(Batch batch) override {
    for (const auto& page : static_cast<const SiteColumns&>(*batch.columns).pages) {
      profile_.Add(page.site, page.keys);
    }
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    ASSIGN_OR_RETURN(
        ArtifactWriter writer,
        ArtifactWriter::Create(dir_.ArtifactPath(kSiteProfileArtifact), ProfileKind(fingerprint_)));
    absl::Status status;
    std::vector<SketchCell> rows;
    const auto write = [&] {
      if (status.ok()) status = writer.AppendRows(std::span<const SketchCell>(rows));
      rows.clear();
    };
    profile_.sketch().ForEachCell([&](const SketchCell& cell) {
      rows.push_back(cell);
      if (rows.size() == kRowsAtOnce) write();
    });
    write();
    RETURN_IF_ERROR(status);
    return writer.Finish();
  }

 private:
  const RunDir& dir_;
  uint64_t fingerprint_;
  SiteProfile& profile_;
};

}  // namespace

absl::Status RunSitePass(const RunDir& dir, Source& source, const Stage& decode, uint64_t bytes,
                         uint64_t fingerprint, Context& context) {
  ASSIGN_OR_RETURN(SiteProfile profile, SiteProfile::Create(bytes));
  const KeyStage keys;
  ProfileSink sink(dir, fingerprint, profile);
  const Step steps[] = {&decode, &keys};
  return RunStreamPass("sites", source, steps, sink, context);
}

absl::StatusOr<SiteProfile> LoadSiteProfile(const RunDir& dir, uint64_t bytes,
                                            uint64_t fingerprint) {
  ASSIGN_OR_RETURN(const Artifact artifact, Artifact::Open(dir.ArtifactPath(kSiteProfileArtifact),
                                                           ProfileKind(fingerprint)));
  ASSIGN_OR_RETURN(SiteSketch sketch, SiteSketch::FromCells(bytes, artifact.As<SketchCell>()));
  return SiteProfile(std::move(sketch));
}

}  // namespace copydesk::clean
