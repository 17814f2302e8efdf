#include "stages/report/render_html.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "fmt/format.h"
#include "stages/report/html_text.h"
#include "stages/report/json_text.h"
#include "stages/report/rules.h"

namespace copydesk::report {
namespace {

constexpr std::string_view kStyle =
#include "stages/report/report_style.inc"
    ;

// Titles and names longer than this are cut: some pages carry a whole paragraph in theirs.
constexpr size_t kMaxTitlePoints = 240;
constexpr size_t kMaxSites = 24;
constexpr size_t kMaxAlso = 12;

std::string Count(uint64_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", WithCommas(number), number == 1 ? one : many);
}

class Page {
 public:
  explicit Page(const ReportData& data) : data_(data) {
    for (size_t i = 0; i < data.shown.size(); ++i) places_.emplace(data.shown[i].canonical, i + 1);
  }

  std::string Render() {
    Head();
    Figures();
    if (data_.cleaned) Removed();
    if (data_.skipped > 0) Skipped();
    if (data_.clustered) Clusters();
    Times();
    Raw("<footer>Made by copydesk ");
    Text(data_.version);
    Raw(". Everything shown here stands in the files beside this page: <a "
        "href=\"./documents.jsonl\">documents.jsonl</a>, ");
    if (data_.clustered) {
      Raw("<a href=\"./clusters.jsonl\">clusters.jsonl</a>, "
          "<a href=\"./pairs.jsonl\">pairs.jsonl</a>, ");
    }
    if (data_.cleaned) Raw("<a href=\"./removed.jsonl\">removed.jsonl</a>, ");
    Raw("<a href=\"./skipped.jsonl\">skipped.jsonl</a>, "
        "<a href=\"./summary.json\">summary.json</a>.</footer>\n</main>\n</body>\n</html>\n");
    return std::move(out_);
  }

 private:
  void Raw(std::string_view html) { out_.append(html); }
  void Text(std::string_view text) { AppendHtml(out_, text); }
  // Text of a page, which may run in another direction.
  void Foreign(std::string_view text) {
    Raw("<bdi>");
    AppendHtmlCut(out_, text, kMaxTitlePoints);
    Raw("</bdi>");
  }

  void Head() {
    Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>copydesk "
        "report</title>\n<style>");
    Raw(kStyle);
    Raw("</style>\n</head>\n<body>\n<main>\n<header>\n<div class=\"kicker\">copydesk ");
    Text(data_.command);
    Raw(" report</div>\n<h1>");
    if (data_.clustered) {
      Text(fmt::format("{}, {} of them different", Count(data_.stories, "story", "stories"),
                       WithCommas(data_.stories - std::min(data_.stories, Copies()))));
    } else {
      Text(fmt::format("{}, cleaned", Count(data_.documents, "page", "pages")));
    }
    Raw("</h1>\n<p class=\"lead\">");
    if (data_.clustered && data_.clusters > 0) {
      Text(fmt::format(
          "{} ran more than once: {} {} {}. ", Count(data_.clusters, "story", "stories"),
          Count(data_.clusters, "cluster", "clusters"), data_.clusters == 1 ? "holds" : "hold",
          Count(data_.in_clusters, "copy", "copies")));
    } else if (data_.clustered) {
      Raw("No story ran more than once. ");
    }
    if (data_.cleaned) {
      Text(fmt::format("{} % of the words that came in were the pages' chrome and went out again.",
                       Percent(Gone(), data_.words_in)));
    }
    Raw("</p>\n</header>\n");
  }

  // Stories that repeat another one.
  uint64_t Copies() const {
    return data_.in_clusters - std::min(data_.in_clusters, data_.clusters);
  }
  uint64_t Gone() const { return data_.words_in - std::min(data_.words_in, data_.words_out); }

  void Figure(std::string_view name, uint64_t number) {
    Raw("<div><dt>");
    Text(name);
    Raw("</dt><dd>");
    Text(WithCommas(number));
    Raw("</dd></div>\n");
  }

  void Figures() {
    Raw("<dl class=\"figures\">\n");
    Figure("Pages read", data_.documents);
    Figure("Stories", data_.stories);
    if (data_.clustered) {
      Figure("Clusters", data_.clusters);
      Figure("Further copies", Copies());
      Figure("Verified pairs", data_.pairs);
      if (data_.roundups > 0) Figure("Roundups", data_.roundups);
    }
    if (data_.cleaned) {
      Figure("Words in", data_.words_in);
      Figure("Words kept", data_.words_out);
    } else {
      Figure("Words", data_.words_out);
    }
    Figure("Inputs skipped", data_.skipped);
    Raw("</dl>\n");
  }

  void Removed() {
    Raw("<section>\n<h2>What was removed</h2>\n");
    Raw("<div class=\"split\" role=\"img\" aria-label=\"Share of words kept\"><i style=\"width:");
    Raw(Percent(std::min(data_.words_out, data_.words_in), data_.words_in));
    Raw("%\"></i></div>\n<div class=\"legend\"><span class=\"kept\">");
    Text(fmt::format("{} kept", Count(data_.words_out, "word", "words")));
    Raw("</span><span class=\"gone\">");
    Text(fmt::format("{} removed, with {}", Count(Gone(), "word", "words"),
                     Count(data_.lines_removed, "whole line", "whole lines")));
    Raw("</span></div>\n");
    if (!data_.removed.empty()) {
      uint64_t most = 1;
      for (const ReportReason& reason : data_.removed) most = std::max(most, reason.words);
      Raw("<table class=\"bars\">\n<thead><tr><th>Reason</th><th></th><th class=\"n\">Words</th>"
          "<th class=\"n\">Lines and parts</th></tr></thead>\n<tbody>\n");
      for (const ReportReason& reason : data_.removed) {
        Raw("<tr><td>");
        Text(reason.name);
        Raw("</td><td class=\"track\"><span class=\"bar\" style=\"width:");
        Raw(Percent(reason.words, most));
        Raw("%\"></span></td><td class=\"n\">");
        Text(WithCommas(reason.words));
        Raw("</td><td class=\"n\">");
        Text(WithCommas(reason.parts));
        Raw("</td></tr>\n");
      }
      Raw("</tbody>\n</table>\n");
    }
    Raw("<p class=\"soft\">Every line that went is in <a "
        "href=\"./removed.jsonl\">removed.jsonl</a> "
        "with its place and its reason.</p>\n</section>\n");
  }

  void Skipped() {
    Raw("<section>\n<h2>What could not be read</h2>\n<table>\n<thead><tr><th>Reason</th>"
        "<th class=\"n\">Inputs</th></tr></thead>\n<tbody>\n");
    for (const auto& [reason, count] : data_.skip_reasons) {
      Raw("<tr><td>");
      Text(reason);
      Raw("</td><td class=\"n\">");
      Text(WithCommas(count));
      Raw("</td></tr>\n");
    }
    Raw("</tbody>\n</table>\n<p class=\"soft\">Each is named in "
        "<a href=\"./skipped.jsonl\">skipped.jsonl</a>.</p>\n</section>\n");
  }

  void Clusters() {
    Raw("<section>\n<h2>Stories that ran more than once</h2>\n");
    if (data_.shown.empty()) {
      Raw("<p>None was found.</p>\n</section>\n");
      return;
    }
    Raw("<p class=\"soft\">");
    Text(fmt::format("Largest first. Shares are over distinct runs of {} words (shingles), exact.",
                     data_.rules.shingle_words));
    if (data_.clusters > data_.shown.size()) {
      Text(fmt::format(" {} of {} clusters are shown; all are in ", WithCommas(data_.shown.size()),
                       WithCommas(data_.clusters)));
      Raw("<a href=\"./clusters.jsonl\">clusters.jsonl</a>.");
    }
    Raw("</p>\n");
    for (size_t i = 0; i < data_.shown.size(); ++i) Cluster(data_.shown[i], i + 1);
    Raw("</section>\n");
  }

  void Cluster(const ReportCluster& cluster, size_t place) {
    Raw(fmt::format("<article id=\"c{}\">\n<h3>", place));
    const ReportCopy* titled = nullptr;
    for (const ReportCopy& copy : cluster.copies) {
      if (titled == nullptr && !copy.title.empty()) titled = &copy;
    }
    Foreign(titled == nullptr ? cluster.canonical : titled->title);
    Raw("</h3>\n<p class=\"meta\">");
    Text(Count(cluster.size, "copy", "copies"));
    if (!cluster.sites.empty()) {
      Text(fmt::format(" · {}: ", Count(cluster.sites.size(), "site", "sites")));
      for (size_t i = 0; i < std::min(cluster.sites.size(), kMaxSites); ++i) {
        if (i > 0) Raw(", ");
        Foreign(cluster.sites[i]);
      }
      if (cluster.sites.size() > kMaxSites) {
        Text(fmt::format(" and {} more", WithCommas(cluster.sites.size() - kMaxSites)));
      }
    }
    Raw("</p>\n<div class=\"scroll\"><table class=\"copies\">\n<colgroup><col "
        "class=\"c1\"></colgroup>"
        "<thead><tr><th>Copy</th><th>Site</th><th>Date</th><th>Relation</th>"
        "<th class=\"n\">Jaccard</th><th class=\"n\">Contained</th><th class=\"n\">Words</th>"
        "</tr></thead>\n<tbody>\n");
    for (const ReportCopy& copy : cluster.copies) Copy(copy, cluster);
    Raw("</tbody>\n</table></div>\n");
    if (cluster.size > cluster.copies.size()) {
      Raw("<p class=\"soft\">");
      Text(fmt::format("{} not shown: see ", Count(cluster.size - cluster.copies.size(),
                                                   "more copy is", "more copies are")));
      Raw("<a href=\"./clusters.jsonl\">clusters.jsonl</a>.</p>\n");
    }
    Raw("</article>\n");
  }

  void Copy(const ReportCopy& copy, const ReportCluster& cluster) {
    Raw("<tr><td>");
    if (!copy.title.empty()) {
      Raw("<span class=\"title\">");
      Foreign(copy.title);
      Raw("</span>");
    }
    Raw("<span class=\"id\">");
    if (!copy.clean.empty()) {
      Raw("<a href=\"");
      Raw(FileLink(copy.clean));
      Raw("\">");
    }
    Foreign(copy.id);
    if (!copy.clean.empty()) Raw("</a>");
    Raw("</span>");
    if (IsWebLink(copy.url)) {
      Raw(" <a class=\"soft\" rel=\"noreferrer noopener\" href=\"");
      Text(copy.url);
      Raw("\">web page</a>");
    }
    Raw("<span class=\"why\">");
    if (copy.relation != "canonical") {
      Text(WhySentence(copy.relation, copy.evidence,
                       copy.tied_to_anchor ? "the anchor" : "the kept copy", data_.rules));
    }
    if (copy.tied_to_anchor) {
      Raw("; the anchor is ");
      Foreign(cluster.anchor);
    }
    Raw("</span>");
    if (!copy.also_contains.empty()) AlsoContains(copy);
    Raw("</td><td>");
    Foreign(copy.site);
    // A date that could be read has ten characters; any other may be of any length.
    Raw(copy.date.size() == 10 ? "</td><td class=\"day\">" : "</td><td>");
    Foreign(copy.date);
    Raw("</td><td><span class=\"tag ");
    Text(copy.relation);
    Raw("\">");
    Text(copy.relation == "canonical" ? "kept copy" : copy.relation);
    Raw("</span></td><td class=\"n\">");
    Share(copy.jaccard);
    Raw("</td><td class=\"n\">");
    Share(copy.containment);
    Raw("</td><td class=\"n\">");
    Text(WithCommas(copy.words));
    Raw("</td></tr>\n");
  }

  void AlsoContains(const ReportCopy& copy) {
    Raw("<span class=\"why\">A roundup: also holds parts of ");
    for (size_t i = 0; i < std::min(copy.also_contains.size(), kMaxAlso); ++i) {
      if (i > 0) Raw(", ");
      const auto place = places_.find(copy.also_contains[i]);
      if (place != places_.end()) Raw(fmt::format("<a href=\"#c{}\">", place->second));
      Foreign(copy.also_contains[i]);
      if (place != places_.end()) Raw("</a>");
    }
    if (copy.also_contains.size() > kMaxAlso) {
      Text(fmt::format(" and {} more", WithCommas(copy.also_contains.size() - kMaxAlso)));
    }
    Raw("</span>");
  }

  void Share(uint32_t millionths) {
    AppendNumber(out_, millionths / 1'000'000);
    Raw(fmt::format(".{:03}", millionths % 1'000'000 / 1000));
  }

  void Times() {
    Raw("<!-- times:begin -->\n<section>\n<h2>Where the time went</h2>\n<table>\n<thead><tr>"
        "<th>Stage</th><th class=\"n\">Documents</th><th class=\"n\">Bytes</th>"
        "<th class=\"n\">Thread seconds</th></tr></thead>\n<tbody>\n");
    for (const ReportStage& stage : data_.stages) {
      Raw("<tr><td>");
      Text(stage.name);
      Raw("</td><td class=\"n\">");
      Text(WithCommas(stage.documents));
      Raw("</td><td class=\"n\">");
      Text(WithCommas(stage.bytes));
      Raw("</td><td class=\"n\">");
      AppendSeconds(out_, stage.seconds);
      Raw("</td></tr>\n");
    }
    Raw("</tbody>\n</table>\n<p class=\"soft\">");
    Text(fmt::format("Peak memory {} MiB.", WithCommas(data_.peak_rss_bytes >> 20)));
    Raw("</p>\n</section>\n<!-- times:end -->\n");
  }

  const ReportData& data_;
  std::unordered_map<std::string, size_t> places_;  // of the clusters shown, from 1
  std::string out_;
};

}  // namespace

std::string RenderHtml(const ReportData& data) { return Page(data).Render(); }

}  // namespace copydesk::report
