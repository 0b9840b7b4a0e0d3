// When what happened: dates as read, bounds of papers without one, and the one-year clock.
#include "relations/time/timeline.h"

#include "core/relations/made_up_pile.h"

using namespace diarium;
using test::MadeUp;

namespace {

const std::string asked =
    "\n\nDärför yrkar jag att kommunfullmäktige beslutar:\n\natt cykelbanan längs Ekvägen asfalteras\n\n"
    "Anna Berg (S)\n";
std::string motion(const std::string& reasons, const std::string& date = {}) {
  return "Motion\n\n" + (date.empty() ? "" : "Mora den " + date + "\n\n") +
         "Motion om cykelbanan längs Ekvägen\n\nTill kommunfullmäktige i Mora kommun\n\n" + reasons + asked;
}
std::string letter(const std::string& tabled, const std::string& date = "2031-08-20") {
  return "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n" + date +
         "\nDnr KS 2031/417\n\nSvar på motion av Anna Berg (S) om cykelbanan längs Ekvägen\n\nFörslag till beslut\n\n"
         "Kommunstyrelsen föreslår att kommunfullmäktige avslår motionen.\n\nSammanfattning\n\n" +
         tabled + " Hon föreslår att cykelbanan längs Ekvägen asfalteras.\n";
}
std::string council(const std::string& date, const std::string& decided = "Motionen avslås.") {
  return "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll " + date +
         "\n\n§ 120\n\nSvar på motion av Anna Berg (S) om cykelbanan längs Ekvägen\nDnr KS 2031/417\n\nBeslut\n\n"
         "Kommunfullmäktige beslutar:\n\n" +
         decided + "\n";
}

relations::Timeline timeline_of(const std::vector<MadeUp>& papers, const relations::TimelineOptions& options = {}) {
  const test::MadeUpPile made = test::pile_of(papers);
  return *test::there(relations::find_timeline(made.pile, *test::there(relations::find_cases(made.pile)), options));
}

/// «2031-02-01..2031-04-28», «..» where nothing bounds it.
std::string between(relations::Interval when) { return iso(when.from) + ".." + iso(when.to); }

/// The own date of a paper: read «=», concluded «~».
std::string own_date(const relations::Timeline& timeline, std::uint32_t paper, std::uint32_t part = 0) {
  for (const relations::Event& event : timeline.events) {
    const bool own = event.what == "document_date" || event.what == "sammanträde";
    if (own && event.ref == relations::PartRef{paper, part}) return (event.read ? "=" : "~") + between(event.when);
  }
  return "undated";
}

std::string slice_of(const MadeUp& paper, ByteSpan span) {
  return test::read_facts(paper.text).text.nfc.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("a date that stands in a text is told as read, with its sentence") {
  const MadeUp paper{"a", motion("Kommunen lovade en ny bana den 3 maj 2029 på ett möte i Ekdalen.")};
  const auto timeline = timeline_of({paper});
  const auto event = std::find_if(timeline.events.begin(), timeline.events.end(),
                                  [](const relations::Event& one) { return one.read; });
  REQUIRE(event != timeline.events.end());
  CHECK(between(event->when) == "2029-05-03..2029-05-03");
  CHECK(slice_of(paper, event->span) == "3 maj 2029");
  REQUIRE(event->evidence.size() == 1);
  CHECK(slice_of(paper, event->evidence[0].span) == "Kommunen lovade en ny bana den 3 maj 2029 på ett möte i Ekdalen.");
}

TEST_CASE("only what words tell as happened stands on the timeline") {
  const auto told = [](const std::string& words) {
    const auto timeline = timeline_of({{"a", letter(words)}, {"b", council("2031-11-03")}});
    std::string days;
    for (const relations::Event& event : timeline.events)
      if (event.read && event.what != "document_date" && event.what != "sammanträde")
        days += iso(event.when.from) + " " + event.what + ";";
    return days;
  };
  CHECK(told("Gatan stängdes den 3 maj 2030 efter en olycka.") == "2030-05-03 event;");
  for (const std::string said : {"Svar ska lämnas senast den 3 maj 2031.",
       "Den nya lagen trädde i kraft den 1 juli 2030.",
       "Avtalet gäller från den 1 juli 2030 till och med den 30 juni 2034.", "Gatan ska öppnas den 1 juni 2033.",
       "Kontoret har räknat bilar.\n\n2 Mätning vid Ekvägen, 2030-09-14"})
    CHECK_MESSAGE(told(said).empty(), said);
  CHECK(told("Kommunstyrelsen beslutade 2030-03-04 § 7 att vänta.") == "2030-03-04 cited_decision;");
}

TEST_CASE("an undated motion was not written before what it tells as done") {
  CHECK(own_date(timeline_of({{"a", motion("I somras, den 3 juni 2030, stängdes banan efter en olycka.")}}), 0) ==
        "~2030-06-03..");
  CHECK(own_date(timeline_of({{"a", motion("Sedan 2029 har fyra olyckor anmälts.")}}), 0) == "~2029-01-01..");
  CHECK(own_date(timeline_of({{"a", motion("I Trafikrådets lägesrapport 2029–2030 beskrivs läget.")}}), 0) ==
        "~2029-01-01..");
}

TEST_CASE("what is planned, or may come, bounds nothing") {
  CHECK(own_date(timeline_of({{"a", motion("Banan ska vara klar den 3 juni 2035.")}}), 0) == "undated");
  CHECK(own_date(timeline_of({{"a", motion("Vi vill att arbetet börjar senast den 3 juni 2035.")}}), 0) == "undated");
  CHECK(own_date(timeline_of({{"a", motion("Under 2034 kommer trafiken att öka.")}}), 0) == "undated");
}

TEST_CASE("years for which money is planned bound no paper, nor do those that undated minutes name behind their days") {
  for (const char* planned : {"Banan har erhållit 25 mnkr år 2033.", "Projektet har erhållit 400 tkr år 2034."})
    CHECK_MESSAGE(own_date(timeline_of({{"a", motion(planned)}}), 0) == "undated", planned);
  const auto minutes = [](const std::string& words) {
    const std::string head = "Mora kommun\n\nProtokollsutdrag\n\nKF § 120 Dnr KS 2031/417\n\nFlerårsplan\n\n";
    const std::string end = "\n\nBeslut\n\nKommunfullmäktige beslutar:\n\nPlanen antas.\n";
    return own_date(timeline_of({{"a", head + words + end}}), 0);
  };
  CHECK(minutes("Nämnden har under 2034 erhållit mer.") == "~2034-01-01..");
  CHECK(minutes("Nämnden har under 2034 erhållit mer. Utskottet prövade planen den 3 juni 2031.") == "~2031-06-03..");
}

TEST_CASE("the verb nearest to a date decides whether it is past") {
  CHECK(own_date(timeline_of({{"a", motion("Ombyggnaden som kommer efter beslutet var ämnet för mötet som vägrådet "
                                           "arrangerade den 25 mars 2030.")}}),
                 0) == "~2030-03-25..");
  CHECK(own_date(timeline_of({{"a", motion("Rådet beslutade att planen ska gälla från den 1 januari 2036.")}}), 0) ==
        "undated");
}

TEST_CASE("an undated motion was written before anything was done with it") {
  const auto timeline = timeline_of(
      {{"a", motion("Banan stängdes den 3 juni 2030.")}, {"b", letter("Anna Berg (S) har lämnat in en motion.")}});
  CHECK(own_date(timeline, 0) == "~2030-06-03..2031-08-20");
  const auto own = std::find_if(timeline.events.begin(), timeline.events.end(),
                                [](const relations::Event& one) { return one.ref.paper == 0 && !one.read; });
  REQUIRE(own != timeline.events.end());
  bool by_answer = false;
  for (const auto& words : own->evidence)
    by_answer = by_answer || (words.ref.paper == 1 && words.bound == relations::Bound::not_after);
  CHECK(by_answer);
  CHECK(test::amiss(own->rule, {"inte efter", "inte före"}) == "");
}

TEST_CASE("the day a motion was put binds it more than the day of its answer") {
  const auto timeline = timeline_of({{"a", motion("Banan är sliten.")},
                                     {"b", letter("Anna Berg (S) har den 12 februari 2031 lämnat in en motion.")}});
  CHECK(own_date(timeline, 0) == "~..2031-02-12");
}

TEST_CASE("a bound that contradicts what was done with the paper is left out") {
  const auto timeline = timeline_of({{"a", motion("Banan stängdes den 3 juni 2044. Den öppnades den 4 maj 2030.")},
                                     {"b", letter("Anna Berg (S) har lämnat in en motion.")}});
  CHECK(own_date(timeline, 0) == "~2030-05-04..2031-08-20");
}

TEST_CASE("papers of other cases bound nothing") {
  const std::string other =
      "Mora kommun\nKommunledningskontoret\n\nTjänsteskrivelse\n\n2029-01-02\nDnr KS 2029/11\n\nSvar på motion av Bo "
      "Ek (M) om simhallens öppettider\n\nFörslag till beslut\n\nKommunstyrelsen föreslår att kommunfullmäktige avslår "
      "motionen.\n";
  CHECK(own_date(timeline_of({{"a", motion("Banan stängdes den 3 juni 2030.")}, {"b", other}}), 0) == "~2030-06-03..");
}

TEST_CASE("the same event told twice in one paper is one event with both sentences") {
  const auto timeline =
      timeline_of({{"a", motion("Banan stängdes den 3 juni 2030. Det som skedde den 3 juni 2030 får inte "
                                "hända igen.")}});
  int told = 0;
  for (const auto& event : timeline.events) {
    if (!event.read) continue;
    ++told;
    CHECK(event.evidence.size() == 2);
  }
  CHECK(told == 1);
}

TEST_CASE("the clock runs one year from the day the motion was put") {
  const std::string put = "Anna Berg (S) har den 12 februari 2031 lämnat in en motion.";
  const auto answered = timeline_of({{"a", motion("Banan är sliten.")}, {"b", letter(put)}});
  REQUIRE(answered.clocks.size() == 1);
  const relations::Clock& clock = answered.clocks[0];
  CHECK(clock.in_pile);
  CHECK(clock.motion.paper == 0);
  CHECK(test::line_of(between(clock.tabled), between(clock.due)) == "2031-02-12..2031-02-12 | 2032-02-12..2032-02-12");
  CHECK(test::line_of(name(clock.status), name(clock.in_time)) == "svar lämnat | okänt");
  CHECK_FALSE(clock.overdue);

  relations::TimelineOptions later;
  later.today = relations::day_of("2032-02-13");
  CHECK(timeline_of({{"a", motion("Banan är sliten.")}, {"b", letter(put)}}, later).clocks[0].overdue);

  const auto in_time = timeline_of({{"b", letter(put)}, {"c", council("2032-02-12")}});
  REQUIRE(in_time.clocks.size() == 1);
  CHECK_FALSE(in_time.clocks[0].in_pile);
  CHECK(test::line_of(name(in_time.clocks[0].status), name(in_time.clocks[0].in_time)) == "beslutad | ja");
  CHECK(name(timeline_of({{"b", letter(put)}, {"c", council("2032-02-13")}}).clocks[0].in_time) == "nej");
}

TEST_CASE("a motion that was only sent on or put off is still open") {
  const std::string put = "Anna Berg (S) har den 12 februari 2031 lämnat in en motion.";
  for (const auto& [words, status] :
       {std::pair{"Motionen remitteras till kommunstyrelsen för beredning.", "remitterad"},
        std::pair{"Motionen bordläggs.", "bordlagd"},
        std::pair{"Motionen överlämnas till tekniska nämnden för beredning.", "remitterad"}}) {
    CAPTURE(std::string_view(words));
    const auto timeline = timeline_of({{"a", motion(put)}, {"b", council("2031-03-02", words)}});
    CHECK(name(test::only(timeline.clocks).status) == status);
  }
}

TEST_CASE("on an interval the clock says only what is certain") {
  const auto between_days = [&](const std::string& decided) {
    return timeline_of({{"a", motion("Banan stängdes den 3 juni 2030.")},
                        {"b", letter("Anna Berg (S) har lämnat in en motion.")},
                        {"c", council(decided)}})
        .clocks[0];
  };
  CHECK(between(between_days("2032-01-15").due) == "2031-06-03..2032-08-20");
  CHECK(name(between_days("2031-05-30").in_time) == "ja");  // Whenever it was put, a year had not gone by.
  CHECK(name(between_days("2032-01-15").in_time) == "okänt");
  CHECK(name(between_days("2032-09-15").in_time) == "nej");
}

TEST_CASE("a motion alone is open, and without a day nobody knows") {
  CHECK(name(timeline_of({{"a", motion("Banan stängdes den 3 juni 2030.")}}).clocks.at(0).status) == "öppen");
  CHECK(name(timeline_of({{"a", motion("Banan är sliten.")}}).clocks.at(0).status) == "okänd");
  CHECK(timeline_of({{"a", motion("Banan är sliten.")}}).undated.size() == 1);
}

TEST_CASE("a leap day has its year's end on the last day of February") {
  CHECK(iso(year_after(relations::day_of("2032-02-29"))) == "2033-02-28");
  CHECK(iso(year_after(relations::day_of("2031-12-31"))) == "2032-12-31");
  CHECK_FALSE(relations::day_of("2031-02-29").known());
  CHECK(between(relations::interval_of("2032-02")) == "2032-02-01..2032-02-29");
  CHECK(between(relations::interval_of("2031-11-19/2031-11-20")) == "2031-11-19..2031-11-20");
  CHECK_FALSE(relations::interval_of("2031").known());
}

TEST_CASE("two thousand copies of one paper have bounded evidence and cost their number of looks") {
  const auto work = [](std::size_t copies) {
    std::vector<MadeUp> papers = {{"m", motion("Banan stängdes den 3 juni 2030.")}};
    for (std::size_t i = 0; i < copies; ++i)
      papers.push_back(
          {"c" + std::to_string(i), letter("Anna Berg (S) har den 12 februari 2031 lämnat in en motion.")});
    const auto timeline = timeline_of(papers);
    for (const auto& event : timeline.events) CHECK(event.evidence.size() <= relations::most_evidence);
    CHECK(timeline.clocks.size() == 1);
    return timeline.looks;
  };
  CHECK(work(400) < 5 * work(100));
}

TEST_CASE("events beyond the limit are counted") {
  relations::TimelineOptions few;
  few.most_events = 2;
  const auto timeline =
      timeline_of({{"a", motion("Banan stängdes den 3 juni 2030, den 4 juni 2030 och den 5 juni 2030.")}}, few);
  CHECK(test::line_of(timeline.events.size(), timeline.more) == "2 | 2");
}

TEST_CASE("a motion that was sent on, sent back or put off is not decided") {
  const std::string put = "Anna Berg (S) har den 12 februari 2031 lämnat in en motion.";
  const auto status = [&](const std::string& decision, bool answered) {
    std::string minutes = council("2031-09-30");
    minutes.replace(minutes.find("Motionen avslås."), std::string("Motionen avslås.").size(), decision);
    std::vector<MadeUp> papers = {{"a", motion("Banan är sliten.", "12 februari 2031")}, {"c", minutes}};
    if (answered) papers.push_back({"b", letter(put)});
    const auto timeline = timeline_of(papers);
    REQUIRE(timeline.clocks.size() == 1);
    CHECK_FALSE(timeline.clocks[0].decided.known());
    return std::string(name(timeline.clocks[0].status));
  };
  CHECK(status("Motionen remitteras till kommunstyrelsen för beredning.", false) == "remitterad");
  CHECK(status("Ärendet återremitteras till kommunstyrelsen.", true) == "återremitterad");
  CHECK(status("Ärendet bordläggs till nästa sammanträde.", true) == "bordlagd");
}

TEST_CASE("a letter that only proposes to send a motion on is no answer to it") {
  std::string sends = letter("Anna Berg (S) har den 12 februari 2031 lämnat in en motion.");
  const std::string words = "Kommunstyrelsen föreslår att kommunfullmäktige avslår motionen.";
  sends.replace(sends.find(words), words.size(),
                "Kommunstyrelsen föreslår att kommunfullmäktige remitterar motionen till tekniska nämnden.");
  const auto timeline = timeline_of({{"a", motion("Banan är sliten.", "12 februari 2031")}, {"b", sends}});
  REQUIRE(timeline.clocks.size() == 1);
  CHECK(name(timeline.clocks[0].status) == "öppen");
  CHECK_FALSE(timeline.clocks[0].answered.known());
}

TEST_CASE("an office's draft of what a committee is to say of a motion is no answer to it") {
  const auto answered = [](const std::string& board, const std::string& title) {
    return test::only(timeline_of(
        {{"a", motion("Banan är sliten.", "12 februari 2031")},
         {"b", "Mora kommun\nTekniska förvaltningen\n\nTjänsteskrivelse\n\n2031-08-20\nDnr KS 2031/417\n\n" + board + "\n\n" + title +
                   " motion av Anna Berg (S) om cykelbanan längs Ekvägen\n\nFörslag till beslut\n\n" + board +
                   " föreslår kommunfullmäktige att avslå motionen.\n\nSammanfattning\n\nAnna Berg (S) har den 12 februari 2031 lämnat in en "
                   "motion. Hon föreslår att cykelbanan längs Ekvägen asfalteras.\n"}}).clocks).answered.known();
  };
  CHECK_FALSE(answered("Tekniska nämnden", "Yttrande över"));
  CHECK_FALSE(answered("Hamnnämnden", "Remissvar på"));
  CHECK(answered("Kommunstyrelsen", "Svar på"));
}

TEST_CASE("one motion that stands in two matters has one clock") {
  const auto timeline = timeline_of(
      {{"a", motion("Banan är sliten.", "12 februari 2031")},
       {"b",
        "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-02-24\n\n§ 12\n\nMotion om cykelbanan längs "
        "Ekvägen\n\nBeslut\n\nKommunfullmäktige beslutar:\n\nMotionen remitteras till kommunstyrelsen.\n"}});
  CHECK(timeline.clocks.size() == 1);
}

TEST_CASE("a motion that a board sent back or its mover took back is told so, and is not overdue when taken back") {
  relations::TimelineOptions later;
  later.today = relations::day_of("2033-01-01");
  const auto clock = [&](const std::string& minutes) {
    const auto timeline = timeline_of({{"a", motion("Banan är sliten.", "12 februari 2031")}, {"c", minutes}}, later);
    return test::only(timeline.clocks);
  };
  std::string board = council("2031-09-30", "Ärendet återremitteras till kommunledningskontoret.");
  for (const std::string body : {"Kommunfullmäktige\n", "Kommunfullmäktige beslutar"})
    board.replace(board.find(body), std::string("Kommunfullmäktige").size(), "Kommunstyrelsen");
  CHECK(name(clock(board).status) == "återremitterad");
  for (const std::string words : {"Motionen avskrivs.\n\nÄrendet\n\nAnna Berg (S) drar tillbaka sin motion.",
                                  "Ärendet avslutas, då motionen har återtagits av motionären."}) {
    const relations::Clock taken = clock(council("2031-09-30", words));
    CHECK(name(taken.status) == "återtagen");
    CHECK_FALSE(taken.overdue);
  }
  CHECK(name(clock(council("2031-09-30", "Motionen avslås.\n\nBo Ek (M) återtar sitt yrkande om bifall till motionen."))
                 .status) == "beslutad");
}

TEST_CASE("who was elected and what was granted beside a motion does not decide it") {
  const std::string put = "Anna Berg (S) har den 12 februari 2031 lämnat in en motion.";
  for (const std::string words : {"Till ledamöter i beredningen av motionen utses Bo Ek (M) och Eva Lund (V).",
                                  "Anna Berg (S) beviljas 12 000 kronor för en resa med anledning av motionen."}) {
    const auto timeline = timeline_of({{"a", motion(put)}, {"b", council("2031-03-02", words)}});
    CHECK(name(test::only(timeline.clocks).status) != "beslutad");
  }
}

TEST_CASE("a year that the number and the other dates contradict makes no motion overdue") {
  relations::TimelineOptions today;
  today.today = relations::day_of("2031-09-30");
  for (const std::string put : {"Anna Berg (S) har den 12 februari 2021 lämnat in en motion.",
                                "Motionen väcktes av Anna Berg (S) vid sammanträdet den 12 februari 2013."}) {
    const auto timeline = timeline_of({{"a", motion("Banan är sliten.")}, {"b", letter(put)}}, today);
    REQUIRE(timeline.clocks.size() == 1);
    CHECK_FALSE(timeline.clocks[0].overdue);
    CHECK(name(timeline.clocks[0].in_time) != "nej");
  }
}

TEST_CASE("one motion is counted once where one of its papers states no municipality, and in two towns twice") {
  const MadeUp answered{"a", letter("Anna Berg (S) har den 12 februari 2031 lämnat in en motion.")};
  const MadeUp sent_on{
      "b",
      "Kommunfullmäktige\nSammanträdesprotokoll 2031-02-24\n\n§ 12\n\nMotion om cykelbanan längs Ekvägen\n\nBeslut"
      "\n\nKommunfullmäktige beslutar:\n\nMotionen remitteras till kommunstyrelsen.\n"};
  CHECK(timeline_of({answered, sent_on}).clocks.size() == 1);
  MadeUp elsewhere{"c", answered.text};
  elsewhere.text.replace(0, std::string("Mora").size(), "Karlstads");
  elsewhere.text.replace(elsewhere.text.find("2031/417"), 8, "2031/9");
  CHECK(timeline_of({answered, elsewhere}).clocks.size() == 2);
}

TEST_CASE("a paragraph that lists motions is no motion with a clock") {
  const auto clocks = [](const std::string& title) {
    return timeline_of({{"a", "Mora kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-11\n\n§ 12\n" + title +
                                  "\n\nBeslut\n\nMotionerna remitteras till kommunstyrelsen.\n"}})
        .clocks.size();
  };
  for (const auto& [said, wanted] : test::Counts{{"Inkomna motioner, medborgarförslag och folkinitiativ", 0},
       {"Anmälan av nya motioner", 0}, {"Obesvarade motioner våren 2031", 0}, {"Motion om inkomna klagomål", 1}})
    CHECK_MESSAGE(clocks(said) == wanted, said);
}
