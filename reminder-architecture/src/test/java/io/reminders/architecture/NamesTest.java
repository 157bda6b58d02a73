package io.reminders.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.reminders.architecture.offenders.ClockImpl;
import io.reminders.architecture.offenders.ClockUtils;
import io.reminders.architecture.offenders.GetsAndSets;
import io.reminders.architecture.offenders.SettlesGently;
import org.junit.jupiter.api.Test;

/** What things may be called. */
class NamesTest {
    private static final Law ENDINGS = Law.of(noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)(\\$.*)?")
            .because("such an ending names no difference and no reason to exist"));
    private static final Law NO_GET_AND_SET = Law.of(noMethods()
            .should()
            .haveNameMatching("(get|set)[A-Z].*")
            .because("a noun answers, a verb acts, and values do not change"));

    private final JavaClasses published = House.classes(House.published());

    @Test
    void names_say_what_differs() {
        ENDINGS.holdsFor(published);
    }

    @Test
    void empty_endings_are_reported() {
        ENDINGS.bites(ClockImpl.class, ClockUtils.class);
    }

    @Test
    void nothing_gets_or_sets() {
        NO_GET_AND_SET.holdsFor(published);
    }

    @Test
    void getters_and_setters_are_reported_and_words_that_begin_like_them_are_not() {
        NO_GET_AND_SET.bites(GetsAndSets.class);
        NO_GET_AND_SET.spares(SettlesGently.class);
    }
}
