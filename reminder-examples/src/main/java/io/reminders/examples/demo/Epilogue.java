package io.reminders.examples.demo;

import io.reminders.examples.terminal.Cell;
import io.reminders.examples.terminal.Ink;
import io.reminders.examples.terminal.Screen;
import io.reminders.examples.terminal.Table;
import io.reminders.examples.terminal.Words;
import java.util.List;

/** Says what happened and why: our status, beside what the provider's ledger has. One thread at a time. */
final class Epilogue {
    private final Screen screen;
    private String refusals = "";
    private String repetition = "";

    Epilogue(Screen screen) {
        this.screen = screen;
    }

    /** Keeps what the desk said to a request with mistakes. */
    void refused(String answer) {
        refusals = answer;
    }

    /** Keeps what the desk said to a request that was made before. */
    void repeated(String answer) {
        repetition = answer;
    }

    /**
     * Tells it all.
     *
     * @return what the two sides do not agree on
     */
    List<String> tell(List<Sight> sights) {
        screen.line("");
        screen.lines(table(sights).wrapped(screen));
        sights.stream()
                .filter(sight -> sight.part().title().equals(Story.DOUBTED))
                .forEach(this::explain);
        List<String> contradictions = sights.stream()
                .flatMap(sight -> Audit.contradiction(sight).stream())
                .toList();
        judge(contradictions, sights.stream().mapToInt(Audit::rings).sum());
        return contradictions;
    }

    private Table table(List<Sight> sights) {
        Table table = Table.of("reminder", "our status", "the ledger", "what happened, and why");
        for (Sight sight : sights) {
            String why = Phrases.whole(sight.explanation().history());
            row(table, sight.part().title(), sight.status(), rang(Audit.rings(sight)), why);
        }
        row(table, "Plumber", new Cell("refused", Ink.RED), rang(0), refusals);
        row(table, "Dentist, again", new Cell("the same", Ink.DIM), "", repetition);
        return table;
    }

    private static void row(Table table, String title, Cell status, String rang, String why) {
        table.row(new Cell(title, Ink.BOLD), status, Cell.of(rang), Cell.of(why));
    }

    private static String rang(int rings) {
        return rings == 0 ? "never rang" : "rang " + Words.times(rings);
    }

    /** The whole history of one reminder, as the command of that name gives it. */
    private void explain(Sight sight) {
        screen.line("");
        screen.line("explain: " + screen.paint(Ink.BOLD, sight.part().title()));
        sight.explanation().sentences().forEach(sentence -> screen.lines(Words.hanging(sentence, screen.columns())));
    }

    private void judge(List<String> contradictions, int rings) {
        screen.line("");
        contradictions.forEach(sentence -> screen.line(screen.paint(Ink.RED, "disagreed: ") + sentence));
        if (contradictions.isEmpty()) {
            screen.line(screen.paint(Ink.GREEN, "agreed: ") + rings
                    + " calls rang in the provider's ledger, and in our history.");
        }
    }
}
