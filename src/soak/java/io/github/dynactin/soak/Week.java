package io.github.dynactin.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Seven days at a hospital, and its nights: each with a misfortune of its own. */
final class Week {
  private static final int UNREADABLE = 65;
  private static final int IN_USE = 73;

  /** The server or the source can't be had; try again later. */
  private static final Set<Integer> LATER = Set.of(69, 75);

  private final Hospital hospital;
  private final Job job;
  private final Trigger trigger;
  private final Random chance;

  Week(Hospital hospital, Job job, Trigger trigger, Random chance) {
    this.hospital = hospital;
    this.job = job;
    this.trigger = trigger;
    this.chance = chance;
  }

  /** The first night: all is new, and all goes well. */
  void monday(int cases) throws Exception {
    hospital.admit(cases);
    JsonNode report = ends(0);
    assertThat(total(report, "written")).isEqualTo(cases);
  }

  /** The machine dies three times over; the scheduler starts the job again each time. */
  void tuesdayTheJobIsKilled() throws Exception {
    hospital.correct(4);
    hospital.admit(2);
    for (int kills = 0; kills < 3; kills++) {
      try (Command export = job.export()) {
        trigger.arm(export::kill, 1, chance.nextInt(2), chance.nextInt(100));
        assertThat(export.code()).as(export.said()).isEqualTo(Command.KILLED);
        trigger.await();
        trigger.disarm();
      }
      assertThat(Json.text(job.lastReport(), "outcome")).isEqualTo("unfinished");
    }
    JsonNode report = ends(0);
    assertThat(report.path("cases")).as("looked at: what changed").hasSizeLessThanOrEqualTo(6);
  }

  /** The server dies in the middle, and is away for the rest of the night. */
  void wednesdayTheServerIsAway(FhirServer server) throws Exception {
    hospital.correct(5);
    try (Command export = job.export()) {
      trigger.arm(server::kill, 1, chance.nextInt(3), chance.nextInt(60));
      requireLater(export);
    }
    try (Command again = job.export()) {
      requireLater(again);
    }
    server.start();
    ends(0);
  }

  /** The database of the cases stops in the middle of their being read. */
  void thursdayTheTableIsAway(Database registry) throws Exception {
    hospital.correct(10);
    try (Command export = job.export()) {
      trigger.arm(registry::stopImmediately, 1, 0, chance.nextInt(40));
      requireLater(export);
    }
    try (Command again = job.export()) {
      requireLater(again);
    }
    registry.start();
    ends(0);
  }

  private void requireLater(Command export) throws IOException, InterruptedException {
    JsonNode report = job.report(export);
    assertThat(LATER).as(export.said()).contains(report.path("exitCode").asInt());
    trigger.await();
    trigger.disarm();
  }

  /** One document is cut off: it costs its own case, and that one stays as it was. */
  ChangingCase fridayACaseIsCutOff() throws Exception {
    hospital.correct(4);
    hospital.admit(1);
    ChangingCase cut = hospital.cut();
    JsonNode report = ends(UNREADABLE);
    assertThat(total(report, "unreadable")).isEqualTo(1);
    assertThat(total(report, "written")).isGreaterThan(0);
    return cut;
  }

  /** Its document is whole again, though nothing says so; and two starts fall together. */
  void saturdayTwoStart(ChangingCase mended) throws Exception {
    hospital.mend(mended);
    hospital.correct(4);
    try (Command one = job.export();
        Command other = job.export()) {
      Set<Integer> codes = new TreeSet<>(List.of(one.code(), other.code()));
      assertThat(codes).as(one.said() + other.said()).isIn(Set.of(0, IN_USE), Set.of(0));
    }
    job.requireClean();
  }

  /** Cases are struck; one request in three goes wrong, and everything is looked at. */
  void sundayEverythingIsLookedAt() throws Exception {
    hospital.withdraw(2);
    hospital.correct(3);
    int withdrawn = 0;
    int code = -1;
    for (int runs = 0; code != 0 && runs < 4; runs++) {
      try (Command export = job.export("--full", "--retry-timeout", "5m")) {
        JsonNode report = job.report(export);
        code = report.path("exitCode").asInt();
        withdrawn += report.path("withdrawals").path("written").asInt();
      }
    }
    assertThat(code).isZero();
    assertThat(withdrawn).isEqualTo(2);
  }

  /** Everything is looked at again, and nothing is written. */
  void nothingIsLeftToDo() throws Exception {
    try (Command export = job.export("--full")) {
      JsonNode report = job.report(export);
      assertThat(export.code()).as(export.said()).isZero();
      job.requireClean();
      assertThat(total(report, "unchanged")).isEqualTo(hospital.documents().size());
      assertThat(report.path("cases")).hasSize(hospital.documents().size());
    }
  }

  private JsonNode ends(int code) throws IOException, InterruptedException {
    try (Command export = job.export()) {
      JsonNode report = job.report(export);
      assertThat(export.code()).as(export.said()).isEqualTo(code);
      if (code == 0) {
        job.requireClean();
      }
      return report;
    }
  }

  private static int total(JsonNode report, String outcome) {
    return report.path("totals").path(outcome).asInt(0);
  }
}
