package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.dynactin.model.Age;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.TimeElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Dates to places: as exact as stated, and none that nobody stated. */
class TimelineTest {
  private static final TimeScale YEAR =
      new TimeScale(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 1));

  private static Event event(String title, TimeElement time) {
    return new Event(Lane.THERAPY, Event.Tone.PLAIN, title, "", time, List.of());
  }

  private static TimeElement interval(String start, String end) {
    return new DateInterval(date(start), date(end));
  }

  private static Optional<PartialDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
  }

  private static Document drawn(Event... events) {
    return drawn(List.of(events));
  }

  private static Document drawn(List<Event> events) {
    StringBuilder out = new StringBuilder();
    TimelineSection.of(events).writeTo(out);
    return Pages.parse(out.toString());
  }

  private static double share(Element element, String attribute) {
    String percent = element.getAttribute(attribute);
    assertThat(percent).endsWith("%");
    return Double.parseDouble(percent.substring(0, percent.length() - 1)) / 100;
  }

  private static Element only(Document page, String name) {
    List<Element> found = Pages.ofClass(page, name);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aScaleHoldsWholeMonths() {
    TimeScale scale =
        TimeScale.over(
                List.of(
                    event("a", PartialDate.parse("2022-08-15")),
                    event("b", PartialDate.parse("2024-02")),
                    event("c", TimeElement.UNKNOWN)))
            .orElseThrow();
    assertThat(scale).isEqualTo(new TimeScale(LocalDate.of(2022, 8, 1), LocalDate.of(2024, 3, 1)));
    assertThat(scale.months()).isEqualTo(19);
  }

  @Test
  void daysLieInProportion() {
    assertThat(YEAR.at(LocalDate.of(2023, 1, 1))).isZero();
    assertThat(YEAR.at(LocalDate.of(2024, 1, 1))).isEqualTo(1);
    assertThat(YEAR.at(LocalDate.of(2023, 4, 11))).isCloseTo(100 / 365d, within(1e-9));
  }

  @Test
  void aMonthIsAsWideAsTheMonth() {
    Document page =
        drawn(
            event("all", interval("2023-01-01", "2023-12-31")),
            event("m", PartialDate.parse("2023-02")));
    Element stretch = only(page, "stretch");
    assertThat(share(stretch, "x")).isCloseTo(31 / 365d, within(1e-4));
    assertThat(share(stretch, "width")).isCloseTo(28 / 365d, within(1e-4));
  }

  @Test
  void aYearIsAsWideAsTheYear() {
    Element stretch = only(drawn(event("y", PartialDate.parse("2023"))), "stretch");
    assertThat(share(stretch, "width")).isCloseTo(1, within(1e-4));
  }

  @Test
  void aDayIsAMarkInItsMiddle() {
    Document page = drawn(event("d", PartialDate.parse("2023-06-15")));
    Element place = (Element) only(page, "mark").getParentNode();
    assertThat(share(place, "x")).isCloseTo(14.5 / 30, within(1e-4));
  }

  @Test
  void aBarIsSureOnlyWhereItsDatesAre() {
    Document page = drawn(event("b", interval("2023-01", "2023-12")));
    assertThat(share(only(page, "maybe"), "width")).isCloseTo(1, within(1e-4));
    assertThat(share(only(page, "sure"), "x")).isCloseTo(30 / 365d, within(1e-4));
    assertThat(share(only(page, "sure"), "width")).isCloseTo(305 / 365d, within(1e-4));
  }

  @Test
  void anEndThatIsNotStatedFadesOut() {
    Document page = drawn(event("b", interval("2023-05-03", "")));
    assertThat(share(only(page, "sure"), "width")).isCloseTo(1 / 31d, within(1e-4));
    assertThat(Pages.ofClass(page, "fade")).hasSize(3);
    assertThat(only(page, "arrow").getAttribute("d")).startsWith("M50 ");
  }

  @Test
  void aStartThatIsNotStatedFadesIn() {
    Document page = drawn(event("b", interval("", "2023-05-03")));
    assertThat(only(page, "arrow").getAttribute("d")).startsWith("M-50 ");
  }

  @Test
  void whatHasNoDateHasNoPlace() {
    Document page =
        drawn(
            event("dated", PartialDate.parse("2023-05")),
            event("undated", TimeElement.UNKNOWN),
            event("aged", new Age(58)));
    assertThat(Pages.ofClass(page, "event")).hasSize(1);
    assertThat(only(page, "undated").getTextContent())
        .contains("Not dated in the source", "Undated", "Aged", "at age 58")
        .doesNotContain("Dated2023");
  }

  @Test
  void theFirstCaseShowsEachDatedEventOnceAndNoOther() {
    List<Event> events = Events.of(Reports.firstCase());
    Document page = drawn(events);
    long dated = events.stream().filter(Event::isDated).count();
    assertThat(dated).isEqualTo(18);
    assertThat(Pages.ofClass(page, "event")).hasSize(18);
    assertThat(only(page, "undated").getTextContent())
        .contains("Death", "Partial response (best response)", "Bisphosphonate", "MRI of L3");
    assertThat(Pages.words(page)).contains("from 2023-05-03, end not stated");
  }

  @Test
  void labelsNeverTouchAndAreNeverCut() {
    Random random = new Random(7);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365));
      String title = "x".repeat(1 + random.nextInt(i % 10 == 0 ? 200 : 30));
      events.add(event(title, PartialDate.parse(day.toString())));
    }
    List<PlacedEvent> placed = new TimelineLayout(YEAR).place(events);
    assertThat(placed).hasSize(120);
    for (PlacedEvent one : placed) {
      assertThat(from(one)).isGreaterThanOrEqualTo(-1);
      assertThat(to(one)).isLessThanOrEqualTo(TimelineLayout.WIDTH + 1);
      for (PlacedEvent other : placed) {
        boolean sameRow = !one.equals(other) && one.row() == other.row();
        assertThat(sameRow && from(one) < to(other) && from(other) < to(one)).isFalse();
      }
    }
  }

  private static double at(PlacedEvent placed, int plus) {
    return YEAR.at(placed.event().first().orElseThrow().plusDays(plus)) * TimelineLayout.WIDTH;
  }

  private static double from(PlacedEvent placed) {
    double label = TimelineLayout.GAP + TextWidth.of(placed.label());
    return at(placed, 0) - (placed.labelLeft() ? label : 0);
  }

  private static double to(PlacedEvent placed) {
    double label = TimelineLayout.GAP + TextWidth.of(placed.label());
    return at(placed, 1) + (placed.labelLeft() ? 0 : label);
  }

  @Test
  void namesMonthsOrYearsAsTheyFit() {
    assertThat(Pages.ofClass(drawn(event("a", interval("2022-11", "2023-10"))), "month"))
        .hasSize(12);
    Document decades = drawn(event("a", interval("1950", "2023")));
    assertThat(Pages.ofClass(decades, "month")).isEmpty();
    assertThat(Pages.ofClass(decades, "year")).hasSizeBetween(10, 40);
  }
}
