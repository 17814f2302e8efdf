#include "stages/synth/templates.h"

#include <array>
#include <string_view>

#include "stages/synth/pattern.h"

namespace copydesk::synth {
namespace {

// A title, then paragraphs, parted by '\n'. A paragraph that begins with '?' stands on two pages of
// three.
constexpr std::array<std::string_view, kTemplateFamilies> kFamilies = {
    "Weather in {P}: {sunny|cloudy|wet|windy|mild} {D} ahead\n"
    "It will be {sunny|cloudy|wet|windy|mild} in {P} this {D}, and the thermometer should climb to "
    "{#4,34} degrees by the middle of the afternoon before it falls back to {#0,18} after dark.\n"
    "A {light|fresh|strong} breeze blows in from the {north|south|east|west} at {#5,45} kilometres "
    "an hour. The risk of a shower is put at {#0,95} percent, and the air holds {#30,95} percent "
    "of the moisture that it can.\n"
    "?The sun comes up at {#5,7}:{#10,59} and goes down at {#17,20}:{#10,59}. Anglers on the coast "
    "should look out for tides of {.8,45} metres.\n"
    "For the day after, the forecasters of {O} see no great change, with values close to {#4,34} "
    "degrees and hardly a cloud over the hills around {Q}.",

    "{O} shares {gain|lose} {.1,90} percent on {D}\n"
    "Shares in {O} {gained|lost} {.1,90} percent on {D} and were last seen at {:200,19900} crowns, "
    "while the broad index of the {P} exchange moved by {.1,30} percent.\n"
    "In the course of the session the paper changed hands at prices between {:200,9900} and "
    "{:9900,19900} crowns, and {.1,95} million pieces were traded in all.\n"
    "At that price the whole company is worth {.10,990} billion crowns, or {.40,400} times what it "
    "earned in the past year. The average of the past fifty days stands at {:200,19900} crowns.\n"
    "?Of {#6,28} houses that follow the company, {#2,5} advise to buy it, and their goal for the "
    "coming twelve months lies at {#20,210} crowns a share.\n"
    "The figures of the last quarter showed sales of {#40,990} million crowns. The next ones are "
    "due on {M} {#1,28}.",

    "{P} {win|draw|lose} against {Q}: {#0,5}-{#0,5}\n"
    "{P} and {Q} parted {#0,5}-{#0,5} on {D} evening in front of {#900,48000} people, after {N} "
    "had "
    "put the home side ahead in the {#3,40}th minute with a shot from outside the area.\n"
    "The visitors had {#30,70} percent of the ball and {#2,12} corners to show for it, and it took "
    "until the {#46,90}th minute before {R} found a gap in the defence.\n"
    "?The referee showed {#1,7} yellow cards, and the trainers made all of their changes before "
    "the last quarter of an hour.\n"
    "With this result {P} stand in place {#1,18} of the table with {#4,70} points from {#6,34} "
    "games. Their next match is away from home on {M} {#1,28}.",

    "Road works this week: {P} to {Q}\n"
    "Drivers between {P} and {Q} should allow an extra {#5,45} minutes from {D} on, because one of "
    "the two lanes will be closed for a length of {.5,90} kilometres.\n"
    "The work goes on from {#5,9} in the morning to {#16,22} at night, and it is planned to end on "
    "{M} {#1,28} if the weather allows it, said the roads office, which pays {.2,90} million for "
    "the new surface.\n"
    "?Buses of line {#2,99} stop at the market place instead of the school for as long as the road "
    "is closed, and bicycles may pass at all times.\n"
    "Questions are answered by {N} of the roads office on weekdays between nine and noon.",

    "Fuel prices on {D}: {P} at {:110,230}\n"
    "A litre of petrol cost {:110,230} on average in {P} on {D}, which is {#1,19} cents "
    "{more|less} "
    "than a week ago and {#1,60} cents {more|less} than at the same time last year.\n"
    "Diesel stood at {:110,230} a litre. The dearest station of the district asked {:180,260}, and "
    "the cheapest one, on the road to {Q}, was content with {:105,150}.\n"
    "A barrel of crude oil was sold for {:5500,11900} on the world market at the close of trade, "
    "{.1,50} percent {above|below} the day before.\n"
    "?Motorists who fill their tanks between six and eight in the evening save about {#2,9} cents "
    "a litre, the club advises, since stations raise their prices at the start of the day.",

    "House prices in {P} {rise|fall} {.1,99} percent in {M}\n"
    "The typical home in {P} changed owners for {#90,990} thousand in {M}, {.1,99} percent "
    "{more|less} than in the same month a year earlier, as the land office announced on {D}.\n"
    "In all, {#20,900} houses and flats were sold, compared with {#20,900} in the month before. "
    "An owner waited {#9,120} days for a buyer, and {#5,60} percent of the offers were lowered at "
    "least once.\n"
    "?The interest on a loan of ten years stood at {:150,690} percent on average, the banks of the "
    "region reported.\n"
    "A square metre was cheapest in {Q}, at {#900,6000}. The office counts {#200,3000} homes that "
    "still stand empty.",

    "Lottery: the numbers of {D}, {M} {#1,28}\n"
    "The numbers that were drawn on {D} are {#1,9}, {#10,19}, {#20,29}, {#30,39}, {#40,44} and "
    "{#45,49}, and the bonus ball bears the number {#1,9}.\n"
    "Nobody had all of them right this time, so that {.10,490} million will be in the pot when the "
    "balls roll again next week. {#1,40} players had five numbers and take home {#4000,90000} "
    "each.\n"
    "One of the winning tickets was bought at a kiosk in {P}. Whoever holds it has {#30,90} days "
    "to "
    "come forward and should sign the back of the ticket at once.\n"
    "?All figures are given without guarantee, and playing is allowed from the age of eighteen.",

    "Police report for {P}, {D}\n"
    "Officers in {P} were called out {#8,190} times between {D} morning and the next day at six, "
    "{#1,40} times because of noise and {#1,30} times because of an accident on the roads.\n"
    "On the road to {Q} a car with a driver of {#18,90} years left the lane and came to a stop in "
    "a "
    "field. The damage is put at {#1000,48000}, and nobody was hurt.\n"
    "?A bicycle of the make {O} was taken from the yard behind the station between {#7,12} and "
    "{#13,20} hours. The owner had locked it to a fence.\n"
    "Those who saw something are asked to call the station house, where {N} takes all reports, "
    "under extension {#100,999}.",

    "Market notes: grain and metals on {D}\n"
    "Wheat for delivery in {M} {rose|fell} by {.1,60} percent to {:15000,39000} a tonne on {D}, "
    "and "
    "maize closed at {:12000,29000}, {.1,60} percent {higher|lower}, on reports of {rain|drought|"
    "good harvests|full stores} in the plains.\n"
    "Copper was quoted at {#6000,11000} a tonne, after {#6000,11000} the day before. Stocks in the "
    "warehouses of the exchange came to {#40,390} thousand tonnes.\n"
    "Gold cost {:150000,280000} an ounce, silver {:1700,3900}. Dealers spoke of a quiet day with "
    "few orders from abroad.\n"
    "?\"We do not expect much to happen before the figures of the central bank are out,\" said "
    "{N}, "
    "who trades metals at {O}.",

    "Earthquake of magnitude {.25,68} near {P}\n"
    "An earthquake with a magnitude of {.25,68} shook the region of {P} on {D} at {#1,12}:{#10,59} "
    "local time, the seismic service recorded. Its centre lay {#3,90} kilometres from {Q} at a "
    "depth of {#2,70} kilometres.\n"
    "People felt it as far away as {#20,300} kilometres from there, and {#10,900} of them sent a "
    "report through the web page of the service within the first hour.\n"
    "No damage was known at first. Since the start of {M} the instruments have counted {#2,90} "
    "quakes of magnitude 2 or more in the same area.\n"
    "?This note was put together from the data of the service and will be brought up to date when "
    "more is known.",

    "Flu week {#1,52}: {#100,9900} new cases in {P}\n"
    "The health office of {P} registered {#100,9900} new cases in week {#1,52}, which is {#1,60} "
    "percent {more|fewer} than in the week before. {#5,400} patients had to be taken to hospital, "
    "{#1,40} of them to intensive care.\n"
    "There were {.10,990} cases for every thousand people of the district. Children below the age "
    "of {#4,14} were the largest group, with {#15,60} percent of the total.\n"
    "?A vaccine can be had from every family doctor without an appointment, and it protects after "
    "about two weeks.\n"
    "{N}, who heads the office, spoke of a {quiet|lively|usual} season and advised all to wash "
    "their hands often. The next report will come out on {D}.",

    "{P} airport: {#1,90} flights late on {D}\n"
    "Travellers at {P} airport had to be patient on {D}: {#1,90} flights left more than a quarter "
    "of an hour late, and {#1,30} were struck from the board, most of them to and from {Q}.\n"
    "The airport named {fog|snow|a strike|a fault in a computer|high winds} as the cause. On "
    "average the wait was {#20,190} minutes. {#200,9000} passengers were put on later flights or "
    "given a bed for the night.\n"
    "Of all departures in {M}, {#55,95} percent were on time, which puts the airport in place "
    "{#1,40} of the list that {O} keeps.\n"
    "?Passengers may claim up to {#150,600} back if they reach their goal more than three hours "
    "late, provided the airline could have done something about it."};

}  // namespace

void WriteTemplate(uint32_t family, const Vocabulary& vocabulary, Rng rng, std::string& title,
                   std::string& body, std::vector<size_t>& ends) {
  const Facts facts = DrawFacts(vocabulary, rng);
  std::string_view rest = kFamilies[family];
  for (uint64_t part = 0; !rest.empty(); ++part) {
    const size_t length = rest.find('\n');
    std::string_view line = rest.substr(0, length);
    rest = length == std::string_view::npos ? std::string_view() : rest.substr(length + 1);
    const Usual usual{StreamSeed(family, 'f', part), 250};
    if (part == 0) {
      Fill(line, facts, usual, rng, title);
      continue;
    }
    if (line[0] == '?') {
      line.remove_prefix(1);
      if (rng.Below(3U) == 0) {
        continue;
      }
    }
    Fill(line, facts, usual, rng, body);
    ends.push_back(body.size());
    body += '\n';
  }
}

}  // namespace copydesk::synth
