#include "stages/report/explain.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "stages/match/evidence.h"
#include "stages/report/align.h"
#include "stages/report/evidence_json.h"
#include "stages/report/evidence_lookup.h"
#include "stages/report/json_lines.h"
#include "stages/report/json_members.h"
#include "stages/report/json_text.h"
#include "stages/report/pair_text.h"
#include "stages/report/report_data.h"
#include "stages/report/rules.h"
#include "stages/report/terminal_text.h"
#include "stages/sign/shingle.h"
#include "stages/text/numbers.h"
#include "stages/text/words.h"

namespace copydesk::report {
namespace {

using simdjson::dom::object;

constexpr size_t kColumns = 100;

struct Facts {
  std::string id, story_of, source, clean, site, url, title, byline, date, lang;
  std::string cluster, relation, jaccard, containment;
  uint64_t offset = 0, words_in = 0, words_out = 0, lines_removed = 0;
  uint64_t line = 0;           // in documents.jsonl, from 1
  uint64_t line_in_clean = 0;  // stories before it with the same clean file
  std::vector<std::string> also_contains;
};

std::string Quoted(std::string_view text) {
  std::string out;
  AppendJsonString(out, text);
  return out;
}

std::string Six(uint32_t millionths) {
  std::string out;
  AppendMillionths(out, millionths);
  return out;
}

class Writer {
 public:
  explicit Writer(bool colour) : colour_(colour) {}

  void Heading(std::string_view text) { Line(Set(text, "1")); }
  void Blank() { out_.push_back('\n'); }
  void Line(std::string_view text) { out_.append(text).push_back('\n'); }
  void Append(std::string_view text) { out_.append(text); }
  // A fact with its name, left out when it is not known.
  void Fact(std::string_view name, std::string_view value) {
    const std::string lines = TerminalWrap(value, "              ", kColumns - 14);
    if (lines.empty()) return;
    Append(fmt::format("  {:<12}", name));
    Append(std::string_view(lines).substr(14));
  }
  // ANSI code around text, if colour is wanted.
  std::string Set(std::string_view text, std::string_view code) const {
    return colour_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
  std::string Take() { return std::move(out_); }

 private:
  bool colour_;
  std::string out_;
};

// The story with this id, from documents.jsonl.
absl::StatusOr<Facts> FindStory(const std::string& dir, std::string_view id) {
  ASSIGN_OR_RETURN(JsonLines lines, JsonLines::Open(dir + "/documents.jsonl"));
  const std::string begin = "{\"id\":" + Quoted(id) + ",";
  std::string_view line;
  Facts facts;
  for (;;) {
    if (!lines.Next(line)) {
      return absl::NotFoundError(
          fmt::format("{}: no story of this run has the id '{}'", dir, TerminalLine(id, 200)));
    }
    if (line.starts_with(begin)) break;
  }
  ASSIGN_OR_RETURN(const object story, lines.Parse(line));
  facts.id = id;
  facts.line = lines.number();
  facts.story_of = GetText(story, "story_of");
  facts.source = GetText(story, "source");
  facts.clean = GetText(story, "clean");
  facts.site = GetText(story, "site");
  facts.url = GetText(story, "url");
  facts.title = GetText(story, "title");
  facts.byline = GetText(story, "byline");
  facts.date = GetText(story, "date");
  facts.lang = GetText(story, "lang");
  facts.cluster = GetText(story, "cluster");
  facts.relation = GetText(story, "relation");
  facts.jaccard = Six(GetShare(story, "jaccard"));
  facts.containment = Six(GetShare(story, "containment"));
  facts.offset = GetNumber(story, "offset");
  facts.words_in = GetNumber(story, "words_in");
  facts.words_out = GetNumber(story, "words_out");
  facts.lines_removed = GetNumber(story, "lines_removed");
  facts.also_contains = GetTexts(story, "also_contains");
  if (facts.clean.empty()) return facts;
  // A quote inside a string is escaped, so this can be the member itself only.
  const std::string clean = ",\"clean\":" + Quoted(facts.clean) + ",";
  lines.Seek(0, 1);
  while (lines.Next(line) && lines.number() < facts.line) {
    facts.line_in_clean += line.find(clean) != std::string_view::npos;
  }
  return facts;
}

std::string SourceOf(const Facts& facts) {
  return facts.offset == 0 ? facts.source : fmt::format("{}, byte {}", facts.source, facts.offset);
}

void WriteFacts(const Facts& facts, bool cleaned, Writer& out) {
  out.Heading(TerminalLine(facts.id, kColumns));
  out.Fact("title", facts.title);
  out.Fact("byline", facts.byline);
  out.Fact("date", facts.date);
  out.Fact("site", facts.site);
  out.Fact("url", facts.url);
  out.Fact("language", facts.lang);
  out.Fact("story of", facts.story_of);
  out.Fact("source", SourceOf(facts));
  out.Fact("clean text", facts.clean);
  out.Fact("words", cleaned ? fmt::format("{} of {} kept", facts.words_out, facts.words_in)
                            : fmt::format("{}", facts.words_out));
}

// The lines of removed.jsonl that are the story's.
absl::Status WriteRemoved(const std::string& dir, const Facts& facts, Writer& out) {
  // A further story's id is its page's with #N behind it, and N is its number.
  const std::string& page = facts.story_of.empty() ? facts.id : facts.story_of;
  const std::string_view number = facts.story_of.empty() || facts.id.size() < page.size() + 2
                                      ? std::string_view("1")
                                      : std::string_view(facts.id).substr(page.size() + 1);
  const std::string begin = fmt::format("{{\"id\":{},\"story\":{},", Quoted(page), number);
  ASSIGN_OR_RETURN(JsonLines lines, JsonLines::Open(dir + "/removed.jsonl"));
  std::string_view line;
  std::string text;
  uint64_t count = 0;
  while (lines.Next(line)) {
    if (!line.starts_with(begin)) continue;
    ASSIGN_OR_RETURN(const object part, lines.Parse(line));
    ++count;
    const std::string reason = fmt::format("{:<14}", GetText(part, "reason"));
    text.append(fmt::format("  {:>6}  {}  {}\n", GetNumber(part, "line"), out.Set(reason, "31"),
                            TerminalLine(GetText(part, "text"), kColumns - 26)));
  }
  out.Blank();
  out.Heading(count == 0
                  ? "Nothing was removed"
                  : fmt::format("Removed: {} with {} words",
                                count == 1 ? "one part" : fmt::format("{} lines and parts", count),
                                facts.words_in - std::min(facts.words_in, facts.words_out)));
  if (count > 0) out.Line(fmt::format("  {:>6}  {:<14}  {}", "line", "reason", "text"));
  out.Append(text);
  return absl::OkStatus();
}

struct Membership {
  uint64_t size = 0;
  std::string anchor;
  bool tied_to_anchor = false;  // its relation was verified with the anchor, not the kept copy
  match::Evidence evidence;     // measured with that copy
  std::string anchor_jaccard, anchor_containment;
};

// The story's line in its cluster; nothing for a story alone.
absl::StatusOr<std::optional<Membership>> FindMembership(const std::string& dir,
                                                         const Facts& facts) {
  ASSIGN_OR_RETURN(JsonLines lines, JsonLines::Open(dir + "/clusters.jsonl"));
  const std::string begin = "{\"cluster\":" + Quoted(facts.cluster) + ",";
  std::string_view line;
  while (lines.Next(line)) {
    if (!line.starts_with(begin)) continue;
    ASSIGN_OR_RETURN(const object cluster, lines.Parse(line));
    Membership found;
    found.size = GetNumber(cluster, "size");
    found.anchor = GetText(cluster, "anchor");
    simdjson::dom::array members;
    if (cluster["members"].get(members) != simdjson::SUCCESS) break;
    for (const simdjson::dom::element element : members) {
      object member;
      if (element.get(member) != simdjson::SUCCESS) continue;
      const std::string id = GetText(member, "id");
      if (id != facts.id) continue;
      found.evidence = ReadEvidence(member);
      found.anchor_jaccard = Six(GetShare(member, "anchor_jaccard"));
      found.anchor_containment = Six(GetShare(member, "anchor_containment"));
      found.tied_to_anchor = GetText(member, "verified_with") == "anchor";
    }
    return std::optional<Membership>(std::move(found));
  }
  return std::optional<Membership>();
}

absl::Status WriteCluster(const std::string& dir, const Facts& facts, const Rules& rules,
                          Writer& out) {
  out.Blank();
  ASSIGN_OR_RETURN(const std::optional<Membership> found, FindMembership(dir, facts));
  if (!found) {
    out.Heading("No copy of it was found");
  } else {
    out.Heading(fmt::format("One of {} copies", found->size));
    out.Fact("kept copy", facts.relation == "canonical" ? "this one" : facts.cluster);
    if (facts.relation != "canonical") {
      out.Fact("relation", facts.relation);
      out.Fact("jaccard", facts.jaccard);
      out.Fact("containment", facts.containment);
      out.Fact("why", WhySentence(facts.relation, found->evidence,
                                  found->tied_to_anchor ? "the anchor" : "the kept copy", rules));
    }
    if (found->anchor != facts.id) {
      out.Fact("anchor", fmt::format("{} (Jaccard {}, containment {}{})", found->anchor,
                                     found->anchor_jaccard, found->anchor_containment,
                                     found->tied_to_anchor ? "; the relation rests on it" : ""));
    } else {
      out.Fact("anchor", "this one: every other copy was verified with it");
    }
  }
  for (const std::string& other : facts.also_contains) out.Fact("also holds", other);
  return absl::OkStatus();
}

// A text with its words.
struct ReadText {
  std::string text;
  std::vector<uint64_t> words;
  std::vector<text::WordSpan> spans;
  std::vector<uint64_t> shingles;
};

// The clean text of a story: of its file, or of its line in a file of records.
absl::StatusOr<std::string> CleanText(const std::string& dir, const Facts& facts,
                                      const std::string& text_field) {
  const std::string path = dir + "/" + facts.clean;
  if (!facts.clean.ends_with(".jsonl")) {
    ASSIGN_OR_RETURN(const MappedFile file, MappedFile::Open(path));
    return std::string(file.bytes());
  }
  ASSIGN_OR_RETURN(JsonLines lines, JsonLines::Open(path));
  std::string_view line;
  for (uint64_t i = 0; i <= facts.line_in_clean; ++i) {
    if (!lines.Next(line)) {
      return absl::DataLossError(
          fmt::format("{}: expected {} lines or more, found {}", path, facts.line_in_clean + 1, i));
    }
  }
  std::vector<JsonMember> members;
  ListMembers(line, members);
  for (const JsonMember& member : members) {
    if (JsonStringEquals(line.substr(member.key.begin, member.key.size()), text_field)) {
      return DecodeJsonString(line.substr(member.value.begin, member.value.size()));
    }
  }
  return absl::DataLossError(
      fmt::format("{}:{}: expected a member '{}'", path, lines.number(), text_field));
}

absl::StatusOr<ReadText> Read(const std::string& dir, const Facts& facts, const ReportData& data,
                              const TextLookup& lookup) {
  ReadText read;
  if (facts.clean.empty()) {
    ASSIGN_OR_RETURN(read.text, lookup(facts.id));
  } else {
    ASSIGN_OR_RETURN(read.text, CleanText(dir, facts, data.text_field));
  }
  text::HashWords(read.text, read.words, &read.spans);
  sign::Shingles(read.words, data.rules.shingle_words, read.shingles);
  return read;
}

std::string_view PassageText(const ReadText& read, uint32_t begin, uint32_t words) {
  const uint32_t from = read.spans[begin].begin;
  const uint32_t to = read.spans[begin + words - 1].end;
  return std::string_view(read.text).substr(from, to - from);
}

void WritePassages(const ReadText& a, const ReadText& b, const Rules& rules, Writer& out) {
  const std::vector<Passage> passages =
      AlignWords(a.words, b.words, static_cast<uint32_t>(rules.shingle_words));
  uint64_t words = 0;
  for (const Passage& passage : passages) words += passage.words;
  out.Blank();
  if (passages.empty()) {
    out.Heading(fmt::format("No run of {} words stands in both", rules.shingle_words));
    return;
  }
  out.Heading(fmt::format(
      "Shared: {} words in {}", words,
      passages.size() == 1 ? "one passage" : fmt::format("{} passages", passages.size())));
  for (const Passage& passage : passages) {
    out.Blank();
    out.Line(
        out.Set(fmt::format("  {} words: A {} to {}, B {} to {}", passage.words, passage.a + 1,
                            passage.a + passage.words, passage.b + 1, passage.b + passage.words),
                "36"));
    const std::string in_a = TerminalText(PassageText(a, passage.a, passage.words));
    const std::string in_b = TerminalText(PassageText(b, passage.b, passage.words));
    if (in_a == in_b) {
      out.Append(TerminalWrap(in_a, "    ", kColumns - 4));
    } else {
      // The same words, written in two ways.
      out.Append(TerminalWrap(in_a, "  A  ", kColumns - 5));
      out.Append(TerminalWrap(in_b, "  B  ", kColumns - 5));
    }
  }
}

}  // namespace

absl::StatusOr<std::string> ExplainDocument(const std::string& dir, std::string_view id,
                                            bool colour) {
  ASSIGN_OR_RETURN(const ReportData data, LoadReportSummary(dir));
  ASSIGN_OR_RETURN(const Facts facts, FindStory(dir, id));
  Writer out(colour);
  WriteFacts(facts, data.cleaned, out);
  if (data.cleaned) RETURN_IF_ERROR(WriteRemoved(dir, facts, out));
  if (data.clustered) RETURN_IF_ERROR(WriteCluster(dir, facts, data.rules, out));
  return out.Take();
}

absl::StatusOr<std::string> ExplainPair(const std::string& dir, std::string_view id_a,
                                        std::string_view id_b, const TextLookup& lookup,
                                        bool colour) {
  ASSIGN_OR_RETURN(const ReportData data, LoadReportSummary(dir));
  ASSIGN_OR_RETURN(const Facts a, FindStory(dir, id_a));
  ASSIGN_OR_RETURN(const Facts b, FindStory(dir, id_b));
  ASSIGN_OR_RETURN(const ReadText text_a, Read(dir, a, data, lookup));
  ASSIGN_OR_RETURN(const ReadText text_b, Read(dir, b, data, lookup));
  const PairMeasure measure =
      PairMeter().Measure(text_a.shingles, static_cast<uint32_t>(text_a.words.size()),
                          text_b.shingles, data.rules.shingle_words);
  std::vector<uint64_t> numbers_a, numbers_b;
  text::ReadNumbers(text_a.text, numbers_a);
  text::ReadNumbers(text_b.text, numbers_b);
  ASSIGN_OR_RETURN(
      const std::optional<match::Evidence> found,
      LookUpEvidence(dir, static_cast<sign::Row>(a.line - 1), static_cast<sign::Row>(b.line - 1)));
  match::Evidence evidence = found.value_or(match::Evidence{});
  evidence.shingles = measure.overlap;
  evidence.numbers = sign::CountShared(numbers_a, numbers_b);
  const bool exact = !text_a.words.empty() && text_a.words == text_b.words;
  const match::Relation relation = exact   ? match::Relation::kExact
                                   : found ? match::Classify(evidence, data.rules.ties)
                                           : match::Relation::kNone;
  const match::Overlap& numbers = evidence.numbers;

  Writer out(colour);
  for (const Facts* facts : {&a, &b}) {
    if (facts == &b) out.Blank();
    out.Heading((facts == &a ? "A  " : "B  ") + TerminalLine(facts->id, kColumns - 3));
    out.Fact("title", facts->title);
    out.Fact("site", facts->site);
    out.Fact("date", facts->date);
    out.Fact("words", std::to_string(facts->words_out));
  }
  out.Blank();
  out.Heading("Measured on the texts");
  out.Fact("relation", match::RelationName(relation));
  out.Fact("why",
           relation != match::Relation::kNone
               ? "A " + WhySentence(match::RelationName(relation), evidence, "B", data.rules)
           : found ? WhyNone(evidence, data.rules)
           : data.rules.ties.jaccard_alone != 0
               ? "the run did not compare the two: their signatures meet in no band, or agree too "
                 "little"
               : "the run did not compare the two: too little stands in both that few others "
                 "have (lines that recur and common phrases do not count), or so many have it "
                 "that not all pairs are looked at");
  out.Fact("jaccard", Six(measure.overlap.jaccard()));
  out.Fact("containment", Six(measure.overlap.containment()));
  out.Fact("A in B", Six(measure.overlap.a_in_b()));
  out.Fact("B in A", Six(measure.overlap.b_in_a()));
  const bool all_rules = data.rules.ties.jaccard_alone == 0;
  if (found && !exact && all_rules) {
    out.Fact("own",
             fmt::format("{} shingles in A, {} in B, {} in both: those outside the lines that "
                         "recur",
                         evidence.own.a, evidence.own.b, evidence.own.both));
    out.Fact("rare", fmt::format("{} in A, {} in B, {} in both: own ones that few stories have",
                                 evidence.rare.a, evidence.rare.b, evidence.rare.both));
    out.Fact("weighted", fmt::format("{}: containment, each shingle weighted by its rarity",
                                     Six(evidence.weighted)));
  }
  if (found && !exact && all_rules && match::NeedsSpread(*found, data.rules.ties)) {
    out.Fact("spread",
             fmt::format("{} rare shared shingles, in {} of the passages of A and {} of B",
                         evidence.rare.both, Six(evidence.spread_a), Six(evidence.spread_b)));
    out.Fact("longest run", fmt::format("{} of the shared shingles", Six(evidence.longest_run)));
  }
  out.Fact("numbers",
           fmt::format("{} in A, {} in B, {} in both", numbers.a, numbers.b, numbers.both));
  if (found && !exact && all_rules) {
    const match::Overlap& names = evidence.names;
    out.Fact("names", fmt::format("{} in A, {} in B, {} in both", names.a, names.b, names.both));
  }
  if (data.clustered) {
    out.Fact("cluster", a.cluster == b.cluster ? fmt::format("both in that of {}", a.cluster)
                                               : fmt::format("A in that of {}, B in that of {}",
                                                             a.cluster, b.cluster));
  }
  WritePassages(text_a, text_b, data.rules, out);
  return out.Take();
}

}  // namespace copydesk::report
