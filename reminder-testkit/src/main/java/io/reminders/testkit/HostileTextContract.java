package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.ReminderRepository.Added;
import io.reminders.spi.ReminderRepository.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of some thousand hostile texts comes back exactly as it was given, or is refused before it is stored. */
interface HostileTextContract {
    /** The most that are stored, or asked for, at once. */
    int PAGE = 500;

    /** One in so many is also looked for by what it is. */
    int SAMPLE = 211;

    @Test
    default void every_hostile_text_comes_back_exactly_or_is_refused_at_the_edge(Bench bench) {
        List<String> texts = HostileTexts.all();
        List<Reminder> taken =
                texts.stream().flatMap(text -> taken(bench, text).stream()).toList();
        assertThat(texts).hasSizeGreaterThan(5_000);
        assertThat(taken).hasSizeBetween(4_000, texts.size() - 200);

        for (List<Reminder> page : pages(taken)) {
            assertThat(bench.repository.addAll(page))
                    .allSatisfy(added -> assertThat(added).isInstanceOf(Added.New.class));
        }

        assertThat(everything(bench)).containsExactlyElementsOf(newestFirst(taken));
        for (Reminder each : sample(taken)) {
            assertIsFoundByItsTexts(bench, each);
        }
    }

    @Test
    default void every_hostile_seed_comes_back_from_a_provider_or_is_refused_at_the_edge(Bench bench) {
        List<String> stored = HostileTexts.seeds().stream()
                .filter(text -> isTaken(() -> new Reference(text)))
                .toList();
        assertThat(stored).hasSizeGreaterThan(100);

        for (String text : stored) {
            Delivery sending = bench.sending();
            Reason reason = new Reason(Reason.Family.UNRECOGNISED, text);
            Fact accepted = new Fact.Placed(new Placement.Accepted(new Reference(text)));

            assertThat(bench.ledger.file(
                            Proof.placed(sending.attempt(1), new Placement.Unconfirmed(reason), "1" + text)))
                    .isEqualTo(Filed.MOVED);
            assertThat(bench.lastLine(sending.id()).fact())
                    .isEqualTo(new Fact.Placed(new Placement.Unconfirmed(reason)));
            assertThat(bench.lastLine(sending.id()).dedupKey()).isEqualTo("1" + text);
            bench.ledger.file(Evidence.byKey(Bench.GATEWAY, sending.attempt(1).key(), accepted, "2"));
            assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(accepted);
        }
    }

    /** The reminder that says it everywhere, where the values of the core take it. */
    private static Optional<Reminder> taken(Bench bench, String text) {
        try {
            return Optional.of(bench.draft()
                    .titled(text)
                    .saying(text)
                    .keyed(text)
                    .about(text)
                    .ownedBy(text)
                    .reminder());
        } catch (RefusedValueException refused) {
            return Optional.empty();
        }
    }

    private static boolean isTaken(Runnable making) {
        try {
            making.run();
            return true;
        } catch (RefusedValueException refused) {
            return false;
        }
    }

    private static void assertIsFoundByItsTexts(Bench bench, Reminder each) {
        assertThat(bench.repository.find(Draft.TENANT, each.key().orElseThrow()))
                .contains(each);
        String subject = each.labels().subject().orElseThrow().value();
        String owner = each.labels().owner().orElseThrow().value();
        String words = each.definition().message().text();
        Stream.of(
                        ReminderFilter.everything().about(subject),
                        ReminderFilter.everything().ownedBy(owner),
                        ReminderFilter.everything().about(subject).containing(words))
                .forEach(filter -> assertThat(look(bench, filter)).containsExactly(each));
    }

    private static List<Reminder> look(Bench bench, ReminderFilter filter) {
        return bench.repository
                .list(Draft.TENANT, new Look(filter, Optional.empty(), 0, PAGE))
                .reminders();
    }

    private static List<Reminder> everything(Bench bench) {
        List<Reminder> found = new ArrayList<>();
        Optional<ReminderId> before = Optional.empty();
        do {
            List<Reminder> page = bench.list(Draft.TENANT, before, PAGE);
            found.addAll(page);
            before = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.get(page.size() - 1).id());
        } while (before.isPresent());
        return found;
    }

    private static List<Reminder> newestFirst(List<Reminder> reminders) {
        return reminders.stream()
                .sorted(Comparator.comparing(
                                (Reminder reminder) -> reminder.id().toString())
                        .reversed())
                .toList();
    }

    private static List<List<Reminder>> pages(List<Reminder> reminders) {
        return IntStream.iterate(0, from -> from < reminders.size(), from -> from + PAGE)
                .mapToObj(from -> reminders.subList(from, Math.min(from + PAGE, reminders.size())))
                .toList();
    }

    private static List<Reminder> sample(List<Reminder> reminders) {
        return IntStream.iterate(0, index -> index < reminders.size(), index -> index + SAMPLE)
                .mapToObj(reminders::get)
                .toList();
    }
}
