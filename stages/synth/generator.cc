#include "stages/synth/generator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "stages/synth/edits.h"
#include "stages/synth/plan.h"
#include "stages/synth/site.h"
#include "stages/synth/story.h"
#include "stages/synth/templates.h"

namespace copydesk::synth {
namespace {

// Lengths of bodies in words at the quantiles 0, .1, ... 1.
constexpr std::array<uint32_t, 11> kUniqueWords = {80,  165, 200, 228, 255, 285,
                                                   320, 365, 420, 497, 600};
constexpr std::array<uint32_t, 11> kCopiedWords = {110, 200, 235, 270, 310, 350,
                                                   405, 495, 600, 740, 920};
constexpr std::array<uint32_t, 5> kShortWords = {16, 28, 38, 46, 54};

constexpr size_t kSiteCache = 4096;
constexpr size_t kTeaserPool = 24;

using EditSet = uint32_t;  // bit i: Edit(i)
constexpr EditSet Bit(Edit edit) { return 1U << static_cast<unsigned>(edit); }

// The hardest edit of a copy, in a thousand: of the wire story's own slot, of the further copies,
// and of short stories.
using Weights = std::array<uint32_t, kEditCount>;
//                             exact norm head house reord light insert abr exc rewr
constexpr Weights kFirst = {660, 22, 38, 60, 12, 40, 60, 50, 30, 28};
constexpr Weights kFurther = {58, 24, 61, 141, 35, 146, 129, 195, 102, 109};
constexpr Weights kShort = {380, 100, 110, 190, 0, 220, 0, 0, 0, 0};
// How often an easier edit comes along.
constexpr Weights kAlong = {0, 460, 400, 390, 30, 190, 90, 120, 0, 0};

Edit DrawEdit(const Weights& weights, Rng& rng) {
  uint32_t x = rng.Below(1000U);
  size_t i = 0;
  while (i + 1 < weights.size() && x >= weights[i]) {
    x -= weights[i];
    ++i;
  }
  return static_cast<Edit>(i);
}

void AppendEscaped(std::string_view text, std::string& out) {
  const char* const end = text.data() + text.size();
  const char* run = text.data();
  for (const char* at = run; at < end; ++at) {
    const char c = *at;
    if (c == '"' || c == '\\' || c == '\n') {
      out.append(run, static_cast<size_t>(at - run));
      out += '\\';
      out += c == '\n' ? 'n' : c;
      run = at + 1;
    }
  }
  out.append(run, static_cast<size_t>(end - run));
}

// Lower-case words of the title joined by hyphens, at most eight of them, in ASCII.
void AppendSlug(std::string_view title, std::string& out) {
  uint32_t words = 0;
  bool inside = false;
  for (const char c : title) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool letter = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (letter) {
      if (!inside) {
        if (words == 8) {
          return;
        }
        if (words++ > 0) {
          out += '-';
        }
      }
      out += lower;
    }
    inside = letter;
  }
}

std::string StoryName(StoryKey story) {
  constexpr std::string_view kLetters = "suftR";
  return fmt::format("{}{:08}", kLetters[static_cast<size_t>(story.story_class)], story.number);
}

}  // namespace

class Generator::Impl {
 public:
  explicit Impl(const SynthOptions& options)
      : options_(options),
        storyteller_(vocabulary_),
        editor_(storyteller_),
        plan_(options),
        sites_(kSiteCache) {
    storyteller_.Tell(Rng(StreamSeed(options.seed, 'b', 0)), 90, background_);
    for (Sentence& sentence : background_.sentences) {  // one paragraph
      sentence.paragraph = 0;
      sentence.kind = ParagraphKind::kProse;
    }
  }

  bool Next(Page& page);

 private:
  struct CachedSite {
    bool filled = false;
    uint64_t number = 0;
    SiteProfile profile;
  };

  uint64_t StorySeed(StoryKey story) const {
    return StreamSeed(options_.seed, 16 + static_cast<uint64_t>(story.story_class), story.number);
  }
  // The copied story `number` as the wire has it; at most `max_sentences` of it.
  bool TellCopied(uint64_t number, uint32_t max_sentences, Story& story) const;
  EditSet DrawEdits(const Slot& slot, bool is_short, Edit* hardest) const;
  // story_ := the slot's story as its site has it. Not for templates and roundups.
  void MakeStory(const Slot& slot);
  void ApplyEdits(const Slot& slot, EditSet edits, Story& story) const;
  void AddBackground(const Story& from, size_t max_words, Rng& rng);
  // Sets title_, body_, ends_ and what kind the page is.
  void MakeBody(const Slot& slot);
  void WriteRoundup(const Slot& slot);
  const SiteProfile& Site(uint64_t site);
  Teaser MakeTeaser(uint64_t index);

  SynthOptions options_;
  Vocabulary vocabulary_;
  Storyteller storyteller_;
  Editor editor_;
  Plan plan_;
  std::vector<CachedSite> sites_;
  Story background_;  // of Mix::kBackground
  uint64_t next_ = 0;

  // The page being made.
  Story story_;
  Story other_;
  std::string title_;
  std::string body_;
  std::vector<size_t> ends_;
  std::string_view kind_;
  EditSet edits_ = 0;
  std::string extra_;
};

bool Generator::Impl::TellCopied(uint64_t number, uint32_t max_sentences, Story& story) const {
  const uint64_t seed = StorySeed({StoryClass::kCopied, number});
  Rng rng(StreamSeed(seed, 'n', 0));
  const bool is_short = plan_.IsShort(number);
  const uint32_t words = is_short ? rng.Quantile(kShortWords) : rng.Quantile(kCopiedWords);
  storyteller_.Tell(Rng(seed), words, story, max_sentences);
  return is_short;
}

EditSet Generator::Impl::DrawEdits(const Slot& slot, bool is_short, Edit* hardest) const {
  Rng rng(StreamSeed(StorySeed(slot.story), 'e', slot.copy));
  *hardest = DrawEdit(is_short ? kShort : slot.copy == 0 ? kFirst : kFurther, rng);
  EditSet edits = Bit(*hardest);
  for (size_t i = 1; i < static_cast<size_t>(*hardest); ++i) {
    const bool along = rng.Chance(kAlong[i]);
    // An excerpt is not abridged as well; the edits of a short story stay those of short ones.
    if (along && !(*hardest == Edit::kExcerpt && i == static_cast<size_t>(Edit::kAbridged)) &&
        !(is_short && i == static_cast<size_t>(Edit::kReorder))) {
      edits |= 1U << i;
    }
  }
  return edits;
}

void Generator::Impl::ApplyEdits(const Slot& slot, EditSet edits, Story& story) const {
  constexpr std::array kOrder = {Edit::kReorder, Edit::kInsert, Edit::kAbridged,
                                 Edit::kExcerpt, Edit::kLight,  Edit::kRewrite,
                                 Edit::kHouse,   Edit::kNorm,   Edit::kHeadline};
  const uint64_t seed = StreamSeed(StorySeed(slot.story), 'c', slot.copy);
  for (const Edit edit : kOrder) {
    if ((edits & Bit(edit)) != 0) {
      editor_.Apply(edit, Rng(StreamSeed(seed, static_cast<uint64_t>(edit), 0)), story);
    }
  }
}

// Puts the last paragraphs of `from`, up to three and at most `max_words` of them but for the first
// taken, into the later part of story_, word for word.
void Generator::Impl::AddBackground(const Story& from, size_t max_words, Rng& rng) {
  const std::vector<Sentence>& all = from.sentences;
  const size_t paragraphs = 1 + rng.Below(3U);
  size_t begin = all.size();
  size_t words = 0;
  for (size_t taken = 0; taken < paragraphs && begin > 0; ++taken) {
    size_t start = begin - 1;
    size_t more = all[start].end - all[start].begin;
    while (start > 0 && all[start].paragraph == all[start - 1].paragraph) {
      --start;
      more += all[start].end - all[start].begin;
    }
    if (taken > 0 && words + more > max_words) {
      break;
    }
    words += more;
    begin = start;
  }
  const uint32_t offset = static_cast<uint32_t>(story_.tokens.size());
  story_.tokens.insert(story_.tokens.end(), from.tokens.begin(), from.tokens.end());
  std::vector<Sentence> shared(all.begin() + static_cast<std::ptrdiff_t>(begin), all.end());
  for (Sentence& sentence : shared) {
    sentence.begin += offset;
    sentence.end += offset;
  }
  // Between two paragraphs of the second half, or at the end.
  size_t at = story_.sentences.size() / 2 + rng.Below(story_.sentences.size() / 2 + 1);
  while (at < story_.sentences.size() && at > 0 &&
         story_.sentences[at].paragraph == story_.sentences[at - 1].paragraph) {
    ++at;
  }
  story_.sentences.insert(story_.sentences.begin() + static_cast<std::ptrdiff_t>(at),
                          shared.begin(), shared.end());
  // Numbers that part neighbours again, whatever they were.
  uint16_t number = 0;
  for (size_t i = 0, former = 0; i < story_.sentences.size(); ++i) {
    const size_t own = story_.sentences[i].paragraph;
    if (i > 0 && (own != former || i == at || i == at + shared.size())) {
      ++number;
    }
    former = own;
    story_.sentences[i].paragraph = number;
  }
}

void Generator::Impl::MakeStory(const Slot& slot) {
  edits_ = Bit(Edit::kExact);
  if (slot.story.story_class == StoryClass::kCopied) {
    const bool is_short = TellCopied(slot.story.number, ~0U, story_);
    Edit hardest = Edit::kExact;
    edits_ = DrawEdits(slot, is_short, &hardest);
    ApplyEdits(slot, edits_, story_);
    kind_ = is_short ? "short" : EditName(hardest);
    return;
  }
  const uint64_t seed = StorySeed(slot.story);
  Rng rng(StreamSeed(seed, 'n', 0));
  storyteller_.Tell(Rng(seed), rng.Quantile(kUniqueWords), story_, ~0U);
  kind_ = "unique";
  if (slot.story.story_class == StoryClass::kFollowup) {
    TellCopied(slot.base, ~0U, other_);
    // The background ends with any paragraph but one of the first third.
    std::vector<Sentence>& all = other_.sentences;
    size_t end = all.size() - rng.Below(all.size() * 2 / 3 + 1);
    while (end < all.size() && all[end].paragraph == all[end - 1].paragraph) {
      ++end;
    }
    all.resize(end);
    AddBackground(other_, 35 + rng.Below(65U), rng);
    kind_ = "followup";
    extra_ = fmt::format(",\"base\":\"{}\"", StoryName({StoryClass::kCopied, slot.base}));
  } else if (options_.mix == Mix::kBackground) {
    AddBackground(background_, background_.tokens.size(), rng);
  }
}

void Generator::Impl::WriteRoundup(const Slot& slot) {
  const uint64_t seed = StorySeed(slot.story);
  Rng rng(StreamSeed(seed, 'n', 0));
  kind_ = "roundup";
  extra_ = fmt::format(",\"stories\":[\"{}\",\"{}\"]", StoryName({StoryClass::kCopied, slot.base}),
                       StoryName({StoryClass::kCopied, slot.second}));
  constexpr std::array<std::string_view, 4> kKickers = {
      "In brief: ", "Roundup: ", "At a glance: ", "News in short: "};
  title_ += kKickers[rng.Below(kKickers.size())];
  for (const uint64_t number : {slot.base, slot.second}) {
    TellCopied(number, ~0U, story_);
    if (rng.Chance(650)) {
      editor_.Apply(Edit::kAbridged, Rng(rng.Next()), story_);
    }
    if (number == slot.base) {
      storyteller_.WriteTitle(story_, title_);
    }
    storyteller_.WriteTitle(story_, body_);
    ends_.push_back(body_.size());
    body_ += '\n';
    storyteller_.WriteBody(story_, body_, ends_);
  }
}

void Generator::Impl::MakeBody(const Slot& slot) {
  title_.clear();
  body_.clear();
  ends_.clear();
  extra_.clear();
  edits_ = 0;
  if (slot.story.story_class == StoryClass::kTemplate) {
    const uint64_t seed = StorySeed(slot.story);
    const uint32_t family = Rng(StreamSeed(seed, 'f', 0)).Below(kTemplateFamilies);
    WriteTemplate(family, vocabulary_, Rng(seed), title_, body_, ends_);
    kind_ = "template";
    extra_ = fmt::format(",\"family\":{}", family);
    storyteller_.Tell(Rng(seed), 0, story_, 1);  // the cast and the date
  } else if (slot.story.story_class == StoryClass::kRoundup) {
    WriteRoundup(slot);
  } else {
    MakeStory(slot);
    storyteller_.WriteTitle(story_, title_);
    storyteller_.WriteBody(story_, body_, ends_);
  }
}

// The headline as the site has it, and the wire's first sentence, cut. Bodies are not told.
Teaser Generator::Impl::MakeTeaser(uint64_t index) {
  const Slot slot = plan_.At(index);
  Teaser teaser;
  teaser.slot = index;
  if (slot.story.story_class == StoryClass::kTemplate) {
    MakeBody(slot);
    teaser.headline = title_;
    teaser.lead.assign(body_, 0, body_.find('.'));
  } else if (slot.story.story_class == StoryClass::kRoundup) {
    TellCopied(slot.base, 1, other_);
    teaser.headline = "In brief: ";
    storyteller_.WriteTitle(other_, teaser.headline);
    storyteller_.WriteBody(other_, teaser.lead, ends_);
  } else {
    if (slot.story.story_class == StoryClass::kCopied) {
      const bool is_short = TellCopied(slot.story.number, 1, other_);
      Edit hardest = Edit::kExact;
      const EditSet edits = DrawEdits(slot, is_short, &hardest);
      ApplyEdits(slot, edits & (Bit(Edit::kHouse) | Bit(Edit::kNorm) | Bit(Edit::kHeadline)),
                 other_);
    } else {
      storyteller_.Tell(Rng(StorySeed(slot.story)), ~0U, other_, 1);
    }
    storyteller_.WriteTitle(other_, teaser.headline);
    storyteller_.WriteBody(other_, teaser.lead, ends_);
  }
  // Cut at a space, so never within a character.
  constexpr size_t kMaxLeadBytes = 140;
  const size_t limit = std::min(teaser.lead.size(), kMaxLeadBytes);
  const size_t space = teaser.lead.rfind(' ', limit);
  if (space != std::string::npos) {
    teaser.lead.resize(space);
  }
  teaser.lead += "...";
  return teaser;
}

const SiteProfile& Generator::Impl::Site(uint64_t site) {
  CachedSite& cached = sites_[site % kSiteCache];
  if (cached.filled && cached.number == site) {
    return cached.profile;
  }
  cached.filled = true;
  cached.number = site;
  cached.profile = MakeSite(storyteller_, options_.seed, site);
  uint64_t first = 0;
  const std::span<const uint16_t> slots = plan_.SiteSlots(site, &first);
  const size_t pool = std::min(slots.size(), kTeaserPool);
  for (size_t i = 0; i < pool; ++i) {
    // Spread over the site's slots.
    cached.profile.pool.push_back(MakeTeaser(first + slots[i * slots.size() / pool]));
  }
  return cached.profile;
}

bool Generator::Impl::Next(Page& page) {
  if (next_ == options_.docs) {
    return false;
  }
  const Slot slot = plan_.PageSlot(next_);
  const SiteProfile& site = Site(slot.site);
  MakeBody(slot);

  page.id = fmt::format("d{:08}", next_++);
  page.site = site.host;
  page.clean = title_;
  size_t begin = 0;
  for (const size_t end : ends_) {
    page.clean += "\n\n";
    page.clean.append(body_, begin, end - begin);
    begin = end + 1;
  }

  constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto [year, month, day] = story_.date;
  const std::string date = fmt::format("{} {} {}", day, kMonths[month - 1U], year);
  Rng rng(StreamSeed(options_.seed, 'a', slot.index));
  std::string author(vocabulary_.Text(vocabulary_.Given(rng)));
  author += ' ';
  author += vocabulary_.Text(vocabulary_.Family(rng));
  page.text.clear();
  WritePage(site, {slot.index, title_, body_, ends_, author, date, &story_}, storyteller_, rng,
            page.text);

  std::string& truth = page.truth;
  truth = "\"site\":\"";
  truth += page.site;
  truth += "\",\"url\":\"https://";
  truth += page.site;
  fmt::format_to(std::back_inserter(truth), "/{}/{:02}/", year, month);
  AppendSlug(title_, truth);
  fmt::format_to(std::back_inserter(truth), "-{}\",\"date\":\"{}-{:02}-{:02}\",\"title\":\"",
                 slot.index, year, month, day);
  AppendEscaped(title_, truth);
  truth += "\",\"story\":\"";
  truth += StoryName(slot.story);
  truth += "\",\"kind\":\"";
  truth += kind_;
  truth += "\",\"edits\":[";
  if (edits_ == 0 || slot.story.story_class == StoryClass::kFollowup) {
    truth += '"';
    truth += kind_;
    truth += '"';
  } else {
    bool first_edit = true;
    for (EditSet left = edits_; left != 0; left &= left - 1) {
      truth += first_edit ? "\"" : ",\"";
      truth += EditName(static_cast<Edit>(std::countr_zero(left)));
      truth += '"';
      first_edit = false;
    }
  }
  truth += ']';
  truth += extra_;
  return true;
}

Generator::Generator(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Generator::Generator(Generator&&) noexcept = default;
Generator& Generator::operator=(Generator&&) noexcept = default;
Generator::~Generator() = default;

absl::StatusOr<Generator> Generator::Create(const SynthOptions& options) {
  if (absl::Status status = options.Validate(); !status.ok()) {
    return status;
  }
  return Generator(std::make_unique<Impl>(options));
}

bool Generator::Next(Page& page) { return impl_->Next(page); }

bool Generator::Next(std::string& record_line) {
  if (!impl_->Next(page_)) {
    return false;
  }
  WriteRecord(page_, record_line);
  return true;
}

void WriteRecord(const Page& page, std::string& line) {
  line = "{\"id\":\"";
  line += page.id;
  line += "\",";
  line += page.truth;
  line += ",\"text\":\"";
  AppendEscaped(page.text, line);
  line += "\",\"clean\":\"";
  AppendEscaped(page.clean, line);
  line += "\"}\n";
}

void WriteTruth(std::string_view id, const Page& page, std::string& line) {
  line = "{\"id\":\"";
  line += id;
  line += "\",";
  line += page.truth;
  line += "}\n";
}

}  // namespace copydesk::synth
