#include "stages/synth/site.h"

#include <algorithm>
#include <array>

#include "stages/synth/pattern.h"

namespace copydesk::synth {
namespace {

constexpr auto kSections = std::to_array<std::string_view>(
    {"News",       "World",   "Politics",   "Business",   "Sport",      "Culture",     "Opinion",
     "Science",    "Health",  "Travel",     "Local",      "Technology", "Markets",     "Weather",
     "Books",      "Film",    "Music",      "Food",       "Education",  "Environment", "Letters",
     "Obituaries", "Puzzles", "Property",   "Motoring",   "Gardening",  "Podcasts",    "Video",
     "Photos",     "Live",    "Region",     "Courts",     "Transport",  "Money",       "Careers",
     "Fashion",    "Farming", "Energy",     "Football",   "Cycling",    "Theatre",     "Art",
     "Family",     "Style",   "Long reads", "Fact check", "Elections",  "Start-ups",   "City guide",
     "What's on",  "Columns", "Cartoons",   "Archive",    "Most read"});
constexpr auto kService = std::to_array<std::string_view>({"Home",          "Sign in",
                                                           "Log in",        "Register",
                                                           "Subscribe",     "My account",
                                                           "Search",        "Menu",
                                                           "Newsletters",   "E-paper",
                                                           "Contact us",    "Advertise",
                                                           "Shop",          "Jobs",
                                                           "Donate",        "Help",
                                                           "English",       "Dark mode",
                                                           "Notifications", "Apps",
                                                           "Today's paper", "Gift a subscription",
                                                           "Print edition", "Close",
                                                           "More"});
constexpr auto kSkip = std::to_array<std::string_view>(
    {"Skip to content", "Skip to main content", "Jump to content", "Skip navigation"});
constexpr auto kShare = std::to_array<std::string_view>(
    {"Share", "Share this article", "Facebook", "Twitter", "WhatsApp", "Email", "LinkedIn",
     "Copy link", "Print", "Telegram", "Pinterest", "Reddit", "Save for later", "Tweet", "Pin it"});
constexpr auto kAds = std::to_array<std::string_view>(
    {"Advertisement", "- Advertisement -", "Story continues below advertisement",
     "Article continues after this advertisement", "Sponsored", "ADVERTISEMENT", "Ad"});
constexpr auto kRelatedLabels = std::to_array<std::string_view>(
    {"RELATED: ", "Also read: ", "Read more: ", "See also: ", "Don't miss: ", "More on this: "});
constexpr auto kRelatedHeadings = std::to_array<std::string_view>(
    {"Related stories", "Related articles", "You may also like", "More from this section",
     "Read next", "Recommended for you", "More stories", "Keep reading"});
constexpr auto kLatestHeadings = std::to_array<std::string_view>(
    {"Latest stories", "Latest news", "Most read", "Trending now", "Just in", "Editor's picks"});
constexpr auto kCommentHeadings = std::to_array<std::string_view>(
    {"Comments", "Leave a comment", "Join the conversation", "Leave a Reply", "Reader comments"});
constexpr auto kFooter = std::to_array<std::string_view>({"About us",
                                                          "Contact",
                                                          "Privacy policy",
                                                          "Terms of use",
                                                          "Cookie settings",
                                                          "Imprint",
                                                          "Careers",
                                                          "Site map",
                                                          "Accessibility",
                                                          "Corrections",
                                                          "Editorial code",
                                                          "Advertise with us",
                                                          "RSS",
                                                          "Follow us",
                                                          "Help centre",
                                                          "Facebook",
                                                          "Instagram",
                                                          "YouTube",
                                                          "Licensing",
                                                          "Complaints",
                                                          "Back to top",
                                                          "Our team",
                                                          "Media kit",
                                                          "Subscriber terms",
                                                          "Do not sell my data"});
constexpr auto kPrompts = std::to_array<std::string_view>(
    {"Get the best of {W} in your inbox every {morning|evening|weekday}. Sign up for our free "
     "newsletter and never miss a story that matters to you.",
     "Sign up for The {P} Letter, our {daily|weekly} newsletter with the stories that our editors "
     "picked for you. You can unsubscribe at any time with one click.",
     "Did you enjoy this article? {W} depends on its readers. Support our work from {#2,9} a month "
     "and read everything without advertisements.",
     "Subscribe to {W} and join {#12,890} thousand readers who start their day with us.",
     "Enter your email address to receive {W} updates. By signing up you agree to our terms of use "
     "and confirm that you have read our privacy policy.",
     "Follow {W} on your favourite network for breaking news, live coverage and more."});
constexpr auto kCookies = std::to_array<std::string_view>(
    {"We use cookies and similar tools to run this site, to measure how it is used and to show you "
     "advertising that fits your interests. You can change your choice at any time in the "
     "settings.",
     "{W} and its {#40,900} partners store and read information on your device. Press accept to "
     "agree, or manage your preferences to see each purpose in detail.",
     "This website uses cookies to improve your experience. We will assume that you are fine with "
     "this, but you can opt out if you wish.",
     "By continuing to browse this site you agree to our use of cookies."});
constexpr auto kLegal = std::to_array<std::string_view>(
    {"© {#2019,2025} {W}. All rights reserved. No part of this site may be reproduced, stored or "
     "passed on in any form without the written consent of the publisher.",
     "Copyright {#2019,2025} {W} Media, {P}. All rights reserved.",
     "{W} is published by {O}, {P}. The publisher takes no responsibility for the content of "
     "external "
     "pages to which it links.",
     "The views expressed by contributors are their own and do not reflect the position of {W}. "
     "Republishing needs permission; write to the syndication desk in {P}.",
     "{W} takes part in partner programmes and may receive a commission when you buy through links "
     "on this page, at no extra cost to you."});
constexpr auto kBios = std::to_array<std::string_view>(
    {"{N} covers {politics|business|science|culture|sport|courts} for {W} and has reported from "
     "{P} "
     "and {Q} since {#1994,2021}. Before that {N} worked for {O}.",
     "{N} is a {staff writer|senior editor|correspondent|freelance journalist} based in {P}. Reach "
     "the author through the contact form or follow the latest posts on this page.",
     "About the author: {N} joined {W} in {#1998,2022} after {#3,20} years in radio."});
constexpr auto kAbout = std::to_array<std::string_view>(
    {"{W} has brought the people of {P} and {Q} independent news since {#1889,2015}. Our newsroom "
     "of "
     "{#6,140} reporters and editors works every day of the year.",
     "{W} is an independent voice from {P}: no party, no bank and no ministry tells us what to "
     "write."});
constexpr auto kTitles = std::to_array<std::string_view>(
    {"Times", "Herald", "Post", "Courier", "Gazette", "Tribune", "Observer", "Mail", "Echo",
     "Chronicle", "Journal", "News", "Daily", "Wire", "Today", "Online"});

template <typename List>
std::string_view Pick(const List& list, Rng& rng) {
  return list[rng.Below(list.size())];
}

// `count` different entries of a list, in the list's order from a random start, some passed over.
template <typename List>
void PickSome(const List& list, uint32_t count, Rng& rng, std::vector<std::string>& out) {
  const size_t start = rng.Below(list.size());
  size_t left = std::min<size_t>(count, list.size());
  for (size_t i = 0; i < list.size() && left > 0; ++i) {
    const size_t remaining = list.size() - i;
    if (rng.Below(remaining) < left) {
      out.emplace_back(list[(start + i) % list.size()]);
      --left;
    }
  }
}

std::string Filled(std::string_view pattern, const Facts& facts, Rng& rng) {
  std::string out;
  Fill(pattern, facts, Usual{}, rng, out);
  return out;
}

// Writes lines with the site's spacing.
class PageWriter {
 public:
  PageWriter(Spacing spacing, std::string& out) : spacing_(spacing), out_(out) {}

  void Line(std::string_view line) {
    out_ += line;
    End();
  }
  void Line(std::string_view label, std::string_view line) {
    out_ += label;
    out_ += line;
    End();
  }
  void Lines(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      Line(line);
    }
  }
  void Blank() {
    if (spacing_ == Spacing::kAroundBody) {
      out_ += '\n';
    }
  }
  std::string& out() { return out_; }
  void End() { out_ += spacing_ == Spacing::kEverywhere ? "\n\n" : "\n"; }

 private:
  Spacing spacing_;
  std::string& out_;
};

void WriteTeasers(const SiteProfile& site, std::string_view heading, uint32_t count, bool leads,
                  uint64_t self, Rng& rng, PageWriter& page) {
  if (site.pool.size() < 2) {
    return;
  }
  page.Line(heading);
  const size_t start = rng.Below(site.pool.size());
  const size_t shown = std::min<size_t>(count, site.pool.size());
  for (size_t i = 0; i < shown; ++i) {
    const Teaser& teaser = site.pool[(start + i) % site.pool.size()];
    if (teaser.slot == self) {
      continue;
    }
    if (leads && site.share_above) {  // headline and lead on one line
      page.out() += teaser.headline;
      page.Line(" ", teaser.lead);
    } else {
      page.Line(teaser.headline);
      if (leads) {
        page.Line(teaser.lead);
      }
    }
  }
}

}  // namespace

SiteProfile MakeSite(const Storyteller& storyteller, uint64_t seed, uint64_t site) {
  Rng rng(StreamSeed(seed, 'p', site));
  const Vocabulary& vocabulary = storyteller.vocabulary();
  Facts facts = DrawFacts(vocabulary, rng);
  SiteProfile profile;
  const std::string_view title = Pick(kTitles, rng);
  profile.name = facts.place;
  profile.name += ' ';
  profile.name += title;
  facts.site = profile.name;
  for (const char c : profile.name) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower >= 'a' && lower <= 'z') {
      profile.host += lower;
    }
  }
  profile.host += std::to_string(site) + ".example";
  const uint32_t spacing = rng.Below(10U);
  profile.spacing = spacing < 4   ? Spacing::kDense
                    : spacing < 7 ? Spacing::kAroundBody
                                  : Spacing::kEverywhere;
  profile.share_above = rng.Chance(450);
  profile.one_line_breadcrumb = rng.Chance(600);
  profile.ads = rng.Chance(600);
  profile.advert_alt = rng.Chance(250);
  profile.related_inside = rng.Chance(450);
  profile.prompt_inside = rng.Chance(250);
  profile.comments = rng.Chance(350);
  profile.bio = rng.Chance(350);
  profile.latest_above = rng.Chance(200);
  profile.tags = rng.Chance(400);
  profile.teasers = rng.Between(2, 6);
  profile.teaser_leads = rng.Chance(380);

  // The head: skip link, service links, sections, some of them named by the site alone.
  if (rng.Chance(600)) {
    profile.head.emplace_back(Pick(kSkip, rng));
  }
  profile.head.push_back(profile.name);
  PickSome(kService, rng.Between(2, 9), rng, profile.head);
  PickSome(kSections, rng.Between(6, 26), rng, profile.sections);
  profile.head.insert(profile.head.end(), profile.sections.begin(), profile.sections.end());
  const uint32_t own = rng.Below(6U);
  for (uint32_t i = 0; i < own; ++i) {
    std::string label(vocabulary.Text(vocabulary.Place(rng)));
    if (rng.Chance(500)) {
      label += ' ';
      label += vocabulary.Text(vocabulary.Content(rng));
    }
    profile.head.push_back(std::move(label));
  }
  if (rng.Chance(400)) {  // the menu stands twice: once for small screens
    profile.head.insert(profile.head.end(), profile.sections.begin(), profile.sections.end());
  }
  PickSome(kShare, rng.Between(2, 7), rng, profile.share);
  profile.ad_line = Pick(kAds, rng);
  profile.related_label = Pick(kRelatedLabels, rng);
  profile.related_heading = Pick(kRelatedHeadings, rng);
  profile.latest_heading = Pick(kLatestHeadings, rng);
  profile.comment_heading = Pick(kCommentHeadings, rng);
  profile.prompt = Filled(Pick(kPrompts, rng), facts, rng);

  // The foot.
  if (rng.Chance(500)) {
    profile.footer.push_back(Filled(Pick(kAbout, rng), facts, rng));
  }
  if (rng.Chance(300)) {  // a line in the site's own words
    Story slogan;
    storyteller.Tell(Rng(rng.Next()), 12, slogan);
    std::string line;
    storyteller.Write(slogan.tokens, slogan.style, line);
    profile.footer.push_back(std::move(line));
  }
  PickSome(kFooter, rng.Between(4, 14), rng, profile.footer);
  if (rng.Chance(550)) {
    profile.footer.push_back(Filled(Pick(kCookies, rng), facts, rng));
    profile.footer.emplace_back(rng.Chance(500) ? "Accept all" : "Accept");
    profile.footer.emplace_back("Manage preferences");
  }
  profile.footer.push_back(Filled(Pick(kLegal, rng), facts, rng));
  return profile;
}

void WritePage(const SiteProfile& site, const PageParts& parts, const Storyteller& storyteller,
               Rng rng, std::string& out) {
  PageWriter page(site.spacing, out);
  page.Lines(site.head);
  if (site.latest_above) {
    WriteTeasers(site, site.latest_heading, 4, false, parts.slot, rng, page);
  }
  const std::string& section = site.sections[rng.Below(site.sections.size())];
  if (site.one_line_breadcrumb) {
    page.out() += "Home > ";
    page.Line(section);
  } else {
    page.Line("Home");
    page.Line(section);
  }
  page.Line(parts.title);
  if (rng.Chance(850)) {
    page.Line("By ", parts.author);
  }
  if (rng.Chance(800)) {
    page.Line(rng.Chance(400) ? "Updated " : "", parts.date);
  }
  if (site.share_above) {
    page.Lines(site.share);
  }
  if (site.comments) {
    page.out() += std::to_string(rng.Below(240U));
    page.Line(" comments");
  }
  if (site.advert_alt) {
    page.Line("spot_img");
  }

  page.Blank();
  size_t begin = 0;
  for (size_t i = 0; i < parts.ends.size(); ++i) {
    if (i > 0) {
      if (site.spacing == Spacing::kAroundBody) {
        page.Blank();
      }
      if (site.ads && rng.Chance(110)) {
        page.Line(site.ad_line);
        page.Blank();
      } else if (site.advert_alt && rng.Chance(60)) {
        page.Line("spot_img");
        page.Blank();
      } else if (site.related_inside && !site.pool.empty() && rng.Chance(110)) {
        const Teaser& teaser = site.pool[rng.Below(site.pool.size())];
        if (teaser.slot != parts.slot) {
          page.Line(site.related_label, teaser.headline);
          page.Blank();
        }
      } else if (site.prompt_inside && i == 2) {
        page.Line(site.prompt);
        page.Blank();
      }
    }
    page.Line(parts.body.substr(begin, parts.ends[i] - begin));
    begin = parts.ends[i] + 1;
  }
  page.Blank();

  Facts facts;
  if (site.tags || site.bio || site.comments) {
    facts = DrawFacts(storyteller.vocabulary(), rng);
    facts.site = site.name;
    facts.person = parts.author;
  }
  if (site.tags) {
    page.out() += "Tags: ";
    page.out() += facts.place;
    page.Line(", ", section);
  }
  if (!site.share_above) {
    page.Lines(site.share);
  }
  if (site.bio) {
    Fill(Pick(kBios, rng), facts, Usual{}, rng, page.out());
    page.End();
  }
  WriteTeasers(site, site.related_heading, site.teasers, site.teaser_leads, parts.slot, rng, page);
  if (!site.prompt_inside) {
    page.Line(site.prompt);
  }
  if (site.comments) {
    page.Line(site.comment_heading);
    Story comment;
    comment.cast = parts.cast->cast;
    const uint32_t count = rng.Below(3U);
    for (uint32_t i = 0; i < count; ++i) {
      page.out() += storyteller.vocabulary().Text(storyteller.vocabulary().Given(rng));
      page.out() += rng.Chance(500) ? " says:" : ", ";
      if (page.out().back() == ' ') {
        page.out() += std::to_string(rng.Between(2, 23));
        page.out() += " hours ago";
      }
      page.End();
      comment.tokens.clear();
      storyteller.TellSentence(rng, comment);
      storyteller.Write(comment.tokens, comment.style, page.out());
      page.End();
    }
    page.Line("Your email address will not be published.");
  }
  if (!site.latest_above) {
    WriteTeasers(site, site.latest_heading, 5, false, parts.slot, rng, page);
  }
  page.Lines(site.footer);
  while (out.size() > 1 && out[out.size() - 2] == '\n') {
    out.pop_back();
  }
}

}  // namespace copydesk::synth
