package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Terms;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.ReminderRepository.Ahead;
import io.reminders.spi.ReminderRepository.Coming;
import io.reminders.spi.ReminderRepository.Found;
import io.reminders.spi.ReminderRepository.Look;
import io.reminders.spi.ReminderRepository.Place;
import io.reminders.spi.ReminderRepository.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How reminders are found again: by status, subject, owner and words, newest first; and what is coming up. */
interface ListContract {

    private static List<Reminder> found(Bench bench, ReminderFilter filter) {
        Found found = bench.repository.list(Draft.TENANT, new Look(filter, Optional.empty(), 0, 1_000));
        assertThat(found.next()).isEmpty();
        return found.reminders();
    }

    private static List<Reminder> newestFirst(List<Reminder> reminders) {
        return reminders.stream()
                .sorted(Comparator.comparing(
                                (Reminder reminder) -> reminder.id().toString())
                        .reversed())
                .toList();
    }

    /** One reminder in each status, by the ways in which a reminder comes to it. */
    private static Map<ReminderStatus, ReminderId> oneOfEach(Bench bench) {
        Map<ReminderStatus, ReminderId> each = new EnumMap<>(ReminderStatus.class);
        Delivery completed = bench.sending();
        bench.settle(completed, Bench.TIMED_OUT);
        bench.amend(completed.id().reminder(), (dossier, now) -> dossier.done(now, now));
        each.put(ReminderStatus.COMPLETED, completed.id().reminder());
        Delivery failed = bench.sending();
        bench.settle(failed, Bench.REFUSED);
        each.put(ReminderStatus.FAILED, failed.id().reminder());
        Delivery unresolved = bench.begin(bench.leased(), Terms.NONE);
        bench.settle(unresolved, Bench.TIMED_OUT);
        each.put(ReminderStatus.UNRESOLVED, unresolved.id().reminder());
        ReminderId cancelled = bench.add().id();
        bench.amend(cancelled, (dossier, now) -> dossier.cancel(now, now));
        each.put(ReminderStatus.CANCELLED, cancelled);
        Delivery late = bench.leased();
        bench.settle(late.elapse(late.deliverBy()));
        each.put(ReminderStatus.EXPIRED, late.id().reminder());
        ReminderId paused = bench.add().id();
        bench.amend(paused, (dossier, now) -> dossier.pause(now, now));
        each.put(ReminderStatus.PAUSED, paused);
        each.put(ReminderStatus.ACTIVE, bench.add().id());
        return each;
    }

    @TestFactory
    default Stream<DynamicTest> a_status_finds_those_that_stand_so(Bench bench) {
        Map<ReminderStatus, ReminderId> each = oneOfEach(bench);
        assertThat(each).hasSize(ReminderStatus.values().length);
        return each.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey().name(), () -> {
                    List<Reminder> found =
                            found(bench, ReminderFilter.everything().inStatus(one.getKey()));

                    assertThat(found).extracting(Reminder::id).containsExactly(one.getValue());
                    assertThat(found).extracting(Reminder::status).containsExactly(one.getKey());
                }));
    }

    @Test
    default void what_was_resolved_is_found_under_its_new_status_only(Bench bench) {
        Delivery unresolved = bench.begin(bench.leased(), Terms.NONE);
        bench.settle(unresolved, Bench.TIMED_OUT);
        bench.amend(unresolved.id().reminder(), (dossier, now) -> dossier.done(now, now));

        assertThat(found(bench, ReminderFilter.everything().inStatus(ReminderStatus.UNRESOLVED)))
                .isEmpty();
        assertThat(found(bench, ReminderFilter.everything().inStatus(ReminderStatus.COMPLETED)))
                .hasSize(1);
    }

    @Test
    default void a_subject_finds_what_is_about_it(Bench bench) {
        Reminder first = bench.add(bench.draft().about("appointment/981"));
        bench.add(bench.draft().about("appointment/98"));
        bench.add();
        Reminder second = bench.add(bench.draft().about("appointment/981"));

        assertThat(found(bench, ReminderFilter.everything().about("appointment/981")))
                .containsExactlyElementsOf(newestFirst(List.of(first, second)));
    }

    @Test
    default void an_owner_finds_what_is_theirs(Bench bench) {
        Reminder first = bench.add(bench.draft().ownedBy("u-42"));
        bench.add(bench.draft().ownedBy("U-42"));
        bench.add();

        assertThat(found(bench, ReminderFilter.everything().ownedBy("u-42"))).containsExactly(first);
    }

    @TestFactory
    default Stream<DynamicTest> words_are_found_in_titles_and_messages_whatever_their_case(Bench bench) {
        Reminder tea = bench.add(bench.draft().titled("Ceai la ȘASE").saying("100% hot, a_b, say \"now\"!"));
        Reminder car = bench.add(bench.draft().titled("Straße \uD83D\uDE97").saying("Ihr Auto ist fertig\\gut."));
        return Stream.of(
                        Map.entry("șase", List.of(tea)),
                        Map.entry("100%", List.of(tea)),
                        Map.entry("0% H", List.of(tea)),
                        Map.entry("a_b", List.of(tea)),
                        Map.entry("now\"!", List.of(tea)),
                        Map.entry("\uD83D\uDE97", List.of(car)),
                        Map.entry("FERTIG\\GUT", List.of(car)),
                        Map.entry("straSSe", List.<Reminder>of()),
                        Map.entry("10_%", List.<Reminder>of()),
                        Map.entry("%", List.of(tea)),
                        Map.entry("!", List.of(tea)),
                        Map.entry(" ", newestFirst(List.of(tea, car))))
                .map(search -> DynamicTest.dynamicTest(
                        "<" + search.getKey() + ">",
                        () -> assertThat(
                                        found(bench, ReminderFilter.everything().containing(search.getKey())))
                                .containsExactlyElementsOf(search.getValue())));
    }

    @Test
    default void words_of_an_edit_are_found_and_those_before_it_are_not(Bench bench) {
        Reminder reminder = bench.add(bench.draft().titled("Dentist"));
        bench.amend(
                reminder.id(),
                (dossier, now) -> dossier.edit(
                        bench.draft().titled("Car service").reminder().definition(), now, now));

        assertThat(found(bench, ReminderFilter.everything().containing("car service")))
                .extracting(Reminder::id)
                .containsExactly(reminder.id());
        assertThat(found(bench, ReminderFilter.everything().containing("dentist\n")))
                .isEmpty();
    }

    @Test
    default void conditions_hold_together(Bench bench) {
        Draft wanted = bench.draft().about("a/1").ownedBy("u-1").titled("Tea");
        Reminder tea = bench.add(wanted);
        bench.add(bench.draft().about("a/1").ownedBy("u-1").titled("Car"));
        bench.add(bench.draft().about("a/1").ownedBy("u-2").titled("Tea"));
        bench.add(bench.draft().about("a/2").ownedBy("u-1").titled("Tea"));
        Reminder done = bench.add(bench.draft().about("a/1").ownedBy("u-1").titled("Tea"));
        bench.amend(done.id(), (dossier, now) -> dossier.done(now, now));

        ReminderFilter filter = ReminderFilter.everything()
                .about("a/1")
                .ownedBy("u-1")
                .containing("tea")
                .inStatus(ReminderStatus.ACTIVE);

        assertThat(found(bench, filter)).containsExactly(tea);
        assertThat(found(bench, filter.inStatus(ReminderStatus.COMPLETED)))
                .extracting(Reminder::id)
                .containsExactly(done.id());
        assertThat(found(bench, filter.inStatus(ReminderStatus.FAILED))).isEmpty();
    }

    @Test
    default void pages_go_on_where_the_one_before_ended(Bench bench) {
        List<Reminder> made = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            made.add(bench.add(bench.draft().about("a/1")));
            bench.add();
        }
        ReminderFilter filter = ReminderFilter.everything().about("a/1");
        List<Reminder> shown = new ArrayList<>();
        Optional<ReminderId> before = Optional.empty();
        int pages = 0;
        do {
            Found page = bench.repository.list(Draft.TENANT, new Look(filter, before, 0, 3));
            assertThat(page.reminders()).hasSizeBetween(1, 3);
            shown.addAll(page.reminders());
            before = page.next();
            pages++;
        } while (before.isPresent());

        assertThat(shown).containsExactlyElementsOf(newestFirst(made));
        assertThat(pages).isEqualTo(3);
    }

    @Test
    default void a_page_that_is_just_full_and_the_last_has_no_next(Bench bench) {
        bench.add();
        bench.add();

        assertThat(bench.repository.list(Draft.TENANT, Look.newest(2)).next()).isEmpty();
        assertThat(bench.repository.list(Draft.TENANT, Look.newest(1)).next()).isPresent();
    }

    @Test
    default void what_is_skipped_is_the_beginning(Bench bench) {
        List<Reminder> made = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            made.add(bench.add());
        }

        Found third =
                bench.repository.list(Draft.TENANT, new Look(ReminderFilter.everything(), Optional.empty(), 4, 2));
        Found second =
                bench.repository.list(Draft.TENANT, new Look(ReminderFilter.everything(), Optional.empty(), 2, 2));

        assertThat(second.reminders())
                .containsExactlyElementsOf(newestFirst(made).subList(2, 4));
        assertThat(second.next()).contains(newestFirst(made).get(3).id());
        assertThat(third.reminders()).containsExactly(newestFirst(made).get(4));
        assertThat(third.next()).isEmpty();
    }

    @Test
    default void a_search_goes_on_behind_many_that_do_not_match(Bench bench) {
        Reminder oldest = bench.add(bench.draft().titled("Needle"));
        bench.clock.advance(Duration.ofSeconds(1));
        List<Reminder> hay = new ArrayList<>();
        for (int count = 0; count < 300; count++) {
            hay.add(bench.draft().reminder());
        }
        bench.repository.addAll(hay);

        ReminderFilter filter = ReminderFilter.everything().containing("needle");
        assertThat(found(bench, filter)).containsExactly(oldest);
    }

    @Test
    default void another_tenants_reminders_are_in_no_list(Bench bench) {
        TenantId other = new TenantId("other");
        bench.add(bench.draft().about("a/1").ownedBy("u-1"));
        for (ReminderFilter filter : List.of(
                ReminderFilter.everything(),
                ReminderFilter.everything().about("a/1"),
                ReminderFilter.everything().ownedBy("u-1"),
                ReminderFilter.everything().inStatus(ReminderStatus.ACTIVE))) {
            assertThat(found(bench, filter)).hasSize(1);
            assertThat(bench.repository
                            .list(other, new Look(filter, Optional.empty(), 0, 10))
                            .reminders())
                    .isEmpty();
            assertThat(bench.repository
                            .coming(other, new Ahead(filter, Optional.empty(), 10))
                            .waiting())
                    .isEmpty();
        }
    }

    @Test
    default void what_waits_is_coming_soonest_first(Bench bench) {
        Instant now = bench.now();
        Reminder third = bench.add(bench.draft().due(now.plusSeconds(30)));
        Reminder first = bench.add(bench.draft().due(now.plusSeconds(10)));
        Reminder second = bench.add(bench.draft().due(now.plusSeconds(20)));

        Coming coming =
                bench.repository.coming(Draft.TENANT, new Ahead(ReminderFilter.everything(), Optional.empty(), 10));

        assertThat(coming.waiting())
                .containsExactly(
                        new Waiting(now.plusSeconds(10), first),
                        new Waiting(now.plusSeconds(20), second),
                        new Waiting(now.plusSeconds(30), third));
        assertThat(coming.next()).isEmpty();
    }

    @Test
    default void what_is_paused_ended_or_under_way_is_not_coming(Bench bench) {
        Map<ReminderStatus, ReminderId> each = oneOfEach(bench);
        Delivery sending = bench.begin(
                bench.take(
                        Delivery.first(bench.find(Objects.requireNonNull(each.get(ReminderStatus.ACTIVE))))
                                .id(),
                        Errand.SEND),
                Bench.RECEIPTS);

        assertThat(bench.repository
                        .coming(Draft.TENANT, new Ahead(ReminderFilter.everything(), Optional.empty(), 10))
                        .waiting())
                .isEmpty();
        Delivery retry = bench.settle(sending, Bench.BUSY_PROVIDER);
        assertThat(bench.repository
                        .coming(Draft.TENANT, new Ahead(ReminderFilter.everything(), Optional.empty(), 10))
                        .waiting())
                .extracting(Waiting::at)
                .containsExactly(retry.actAt());
    }

    @Test
    default void pages_of_what_is_coming_go_on_where_the_one_before_ended(Bench bench) {
        Instant soon = bench.now().plusSeconds(10);
        List<Reminder> made = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            made.add(bench.add(bench.draft().ownedBy("u-1").due(soon)));
            bench.add(bench.draft().due(soon));
        }
        ReminderFilter filter = ReminderFilter.everything().ownedBy("u-1");
        List<ReminderId> shown = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Coming page = bench.repository.coming(Draft.TENANT, new Ahead(filter, after, 3));
            page.waiting().forEach(waiting -> shown.add(waiting.reminder().id()));
            after = page.next();
        } while (after.isPresent());

        List<ReminderId> byId =
                new ArrayList<>(newestFirst(made).stream().map(Reminder::id).toList());
        Collections.reverse(byId);
        assertThat(shown).containsExactlyElementsOf(byId);
    }
}
