package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.spi.DeliveryLedger.Filed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text that the library takes is stored exactly as it came. */
interface TextContract {

    @TestFactory
    default Stream<DynamicTest> a_text_of_a_host_comes_back_as_it_was_given(Bench bench) {
        return texts().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String text = each.getValue();
                    Reminder reminder = bench.add(
                            bench.draft().titled(text).saying(" " + text + "\n").keyed(text));

                    Reminder found =
                            bench.repository.find(Draft.TENANT, reminder.id()).orElseThrow();

                    assertThat(found.definition().title().text()).isEqualTo(text);
                    assertThat(found.definition().message().text()).isEqualTo(" " + text + "\n");
                    assertThat(found.key()).contains(new NaturalKey(text));
                }));
    }

    @TestFactory
    default Stream<DynamicTest> a_text_of_a_provider_comes_back_as_it_was_given(Bench bench) {
        return texts().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    String text = each.getValue();
                    Delivery sending = bench.sending();
                    Reason reason = new Reason(Reason.Family.UNRECOGNISED, text);
                    Evidence doubt = Proof.placed(sending.attempt(1), new Placement.Unconfirmed(reason), text);
                    Fact accepted = new Fact.Placed(new Placement.Accepted(new Reference(text)));
                    bench.ledger.file(doubt);

                    assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(doubt.fact());
                    assertThat(bench.lastLine(sending.id()).dedupKey()).isEqualTo(text);
                    assertThat(bench.ledger.file(doubt)).isEqualTo(Filed.REPEATED);

                    bench.ledger.file(
                            Evidence.byKey(Bench.GATEWAY, sending.attempt(1).key(), accepted, "2"));
                    assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(accepted);
                    assertThat(bench.ledger.file(Proof.ended(text, Bench.ANSWERED, "3")))
                            .isEqualTo(Filed.MOVED);
                }));
    }

    @Test
    default void the_longest_texts_of_a_host_come_back_whole(Bench bench) {
        Reminder reminder = bench.add(bench.draft()
                .titled(smiles(Title.LONGEST))
                .saying(smiles(Message.LONGEST))
                .keyed(smiles(NaturalKey.LONGEST)));

        assertThat(bench.repository.find(Draft.TENANT, reminder.id())).contains(reminder);
    }

    @Test
    default void the_longest_texts_of_a_provider_come_back_whole(Bench bench) {
        Delivery leased = bench.leased();
        Delivery sending = bench.begin(new Intent(leased, bench.key(), smiles(40), Bench.RECEIPTS));
        Reason reason = new Reason(Reason.Family.UNRECOGNISED, smiles(Reason.LONGEST));
        Evidence doubt = Proof.placed(sending.attempt(1), new Placement.Unconfirmed(reason), smiles(120));

        assertThat(bench.ledger.file(doubt)).isEqualTo(Filed.MOVED);
        assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(doubt.fact());
        assertThat(bench.lastLine(sending.id()).dedupKey()).isEqualTo(smiles(120));
        Fact accepted = new Fact.Placed(new Placement.Accepted(new Reference(smiles(120))));
        bench.ledger.file(Evidence.byKey(smiles(40), sending.attempt(1).key(), accepted, "2"));
        assertThat(bench.lastLine(sending.id()).fact()).isEqualTo(accepted);
    }

    private static String smiles(int characters) {
        return "\ud83d\ude00".repeat(characters);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one letter", "a");
        texts.put("quotes", "'it''s' \"quoted\" `so`");
        texts.put("a statement", "'); drop table reminder; --");
        texts.put("backslashes", "C:\\new\\table \\u0041 \\\\");
        texts.put("wildcards", "100 % _sure_ ? :name ${x} {{y}} #z @w");
        texts.put("lines and tabs", "first\nsecond\r\nthird\tfourth\u2028fifth");
        texts.put("control characters", "a\u0001b\u001fc\u007fd");
        texts.put("accents", "d\u00e9j\u00e0 vu, ma\u00f1ana, \u0219edin\u021b\u0103");
        texts.put("an accent of its own", "cafe\u0301");
        texts.put("right to left", "\u05ea\u05d6\u05db\u05d5\u05e8\u05ea \u062a\u0630\u0643\u064a\u0631");
        texts.put("ideographs", "\u4e5d\u70b9\u770b\u7259\u533b");
        texts.put("four bytes a character", "\ud83e\uddb7 at \ud83d\udd58, \ud840\udc00");
        texts.put("several characters that are drawn as one", "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67");
        texts.put("no character", "a\ufffe\uffffb\ufeffc");
        texts.put("looks like data", "{\"a\":[1,null]} <b>&amp;</b>");
        texts.put("looks like nothing", "null");
        texts.put("a fixed blank at the end", "a\u00a0");
        return texts;
    }
}
