package io.reminders.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.reminders.architecture.offenders.ChangesForAll;
import io.reminders.architecture.offenders.HoldsABoolean;
import org.junit.jupiter.api.Test;

/** A law that cannot be broken, or whose exceptions have no end, holds no wall. */
class LawTest {
    private static final Law STATIC_IS_FINAL =
            Law.of(fields().that().areStatic().should().beFinal());

    private final JavaClasses offender = new ClassFileImporter().importClasses(ChangesForAll.class);

    @Test
    void an_exception_excuses_whom_it_names() {
        String name = ChangesForAll.class.getName();

        assertThatCode(() -> STATIC_IS_FINAL.except(name, "is an example").holdsFor(offender))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        STATIC_IS_FINAL.except(name + ".count", "is an example").holdsFor(offender))
                .doesNotThrowAnyException();
    }

    @Test
    void an_exception_excuses_nobody_whose_name_begins_alike() {
        String shorter = ChangesForAll.class.getName().replace("ForAll", "");

        assertThatThrownBy(
                        () -> STATIC_IS_FINAL.except(shorter, "is an example").holdsFor(offender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ChangesForAll.count");
    }

    @Test
    void an_exception_that_has_nothing_left_to_excuse_is_reported() {
        Law law = STATIC_IS_FINAL
                .except(ChangesForAll.class.getName(), "is an example")
                .except("io.reminders.Innocent", "was one once");

        assertThatThrownBy(() -> law.holdsFor(offender))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("io.reminders.Innocent");
    }

    @Test
    void a_law_that_concerns_nobody_is_reported() {
        assertThatThrownBy(() -> STATIC_IS_FINAL.holdsFor(new ClassFileImporter().importClasses(HoldsABoolean.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }
}
