package programme.reporting.reports.nominations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import programme.kit.clock.ProgrammeClock;
import programme.kit.vocabulary.UnRegion;
import programme.reporting.reports.assembly.Writing;
import programme.reporting.reports.content.Paragraph;
import programme.reporting.reports.content.Phrase;
import programme.reporting.reports.content.ReportContent.Part;
import programme.reporting.reports.content.Table;
import programme.reporting.reports.nominations.NominationFacts.Count;

/** Calls with their counts by state, the same by UN region, and the members. */
final class NominationTables {
  private static final List<String> STATES =
      List.of("SUBMITTED", "UNDER_REVIEW", "ACCEPTED", "DECLINED", "WITHDRAWN");

  private final NominationFacts.Found facts;
  private final Writing writing;

  NominationTables(NominationFacts.Found facts, Writing writing) {
    this.facts = facts;
    this.writing = writing;
  }

  List<Part> parts() {
    return List.of(calls(), regions(), members());
  }

  private Part calls() {
    List<Phrase> columns =
        new ArrayList<>(columns("column-call", "column-closes", "column-received"));
    STATES.forEach(state -> columns.add(writing.label("nomination-statuses", state)));
    return part("nominations-calls", columns, this::callsOf);
  }

  private Part regions() {
    List<Phrase> columns = new ArrayList<>(columns("column-region", "column-received"));
    STATES.forEach(state -> columns.add(writing.label("nomination-statuses", state)));
    return part("nominations-regions", columns, this::regionsOf);
  }

  private Part members() {
    return part(
        "nominations-members",
        columns(
            "column-organisation",
            "column-type",
            "column-country",
            "column-region",
            "column-from",
            "column-to"),
        this::membersOf);
  }

  private interface RowsOf {
    List<Table.Row> of(String forum);
  }

  private Part part(String key, List<Phrase> columns, RowsOf rows) {
    List<Table.Group> groups = new ArrayList<>();
    for (NominationFacts.Forum forum : facts.forums()) {
      List<Table.Row> found = rows.of(forum.code());
      if (!found.isEmpty()) {
        groups.add(new Table.Group(key + "-" + forum.code(), writing.phrase(forum.name()), found));
      }
    }
    Paragraph heading = Paragraph.of(writing.words(key));
    return groups.isEmpty()
        ? new Part(key, heading, List.of(Paragraph.of(writing.words("none-recorded"))), null)
        : new Part(key, heading, List.of(), new Table(heading, columns, groups));
  }

  private List<Table.Row> callsOf(String forum) {
    return facts.calls().stream()
        .filter(call -> call.forum().equals(forum))
        .map(
            call -> {
              Phrase closes =
                  writing.day(
                      call.closesAt().minusNanos(1).atZone(ProgrammeClock.ZONE).toLocalDate());
              return new Table.Row(
                  call.id(),
                  Stream.concat(
                          Stream.of(
                              Table.Cell.heading(writing.plain(call.id())), Table.Cell.of(closes)),
                          counts(count -> count.call().equals(call.id())))
                      .toList());
            })
        .toList();
  }

  private List<Table.Row> regionsOf(String forum) {
    return Stream.of(UnRegion.values())
        .filter(region -> sum(of(forum, region.name())) > 0)
        .map(
            region ->
                new Table.Row(
                    forum + "-" + region.name(),
                    Stream.concat(
                            Stream.of(
                                Table.Cell.heading(writing.label("un-regions", region.name()))),
                            counts(of(forum, region.name())))
                        .toList()))
        .toList();
  }

  private static Predicate<Count> of(String forum, String region) {
    return count -> count.forum().equals(forum) && region.equals(count.unRegion());
  }

  private Stream<Table.Cell> counts(Predicate<Count> which) {
    return Stream.concat(
            Stream.of(sum(which)),
            STATES.stream().map(state -> sum(which.and(count -> count.status().equals(state)))))
        .map(number -> Table.Cell.of(writing.plain(String.valueOf(number))));
  }

  private long sum(Predicate<Count> which) {
    return facts.counts().stream().filter(which).mapToLong(Count::number).sum();
  }

  private List<Table.Row> membersOf(String forum) {
    List<Table.Row> rows = new ArrayList<>();
    for (NominationFacts.Member member : facts.members()) {
      if (member.forum().equals(forum)) {
        NominationFacts.Organisation organisation = member.organisation();
        rows.add(
            new Table.Row(
                forum + "-" + (rows.size() + 1),
                List.of(
                    Table.Cell.heading(writing.plain(organisation.name())),
                    Table.Cell.of(writing.label("partner-types", organisation.type())),
                    Table.Cell.of(writing.plain(organisation.country())),
                    Table.Cell.of(writing.label("un-regions", organisation.unRegion())),
                    Table.Cell.of(writing.day(member.from())),
                    Table.Cell.of(writing.day(member.to())))));
      }
    }
    return rows;
  }

  private List<Phrase> columns(String... keys) {
    return Stream.of(keys).map(writing::words).toList();
  }
}
