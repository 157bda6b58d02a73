package io.reminders.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static io.reminders.architecture.Api.closed;
import static io.reminders.architecture.Api.open;
import static io.reminders.architecture.Api.openCode;
import static io.reminders.architecture.Api.takeNo;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.reminders.architecture.offenders.AsksForABoolean;
import io.reminders.architecture.offenders.AsksForAnOptional;
import io.reminders.architecture.offenders.CanBeExtended;
import io.reminders.architecture.offenders.ChangesForAll;
import io.reminders.architecture.offenders.HoldsABoolean;
import io.reminders.architecture.offenders.OpenPort;
import io.reminders.architecture.offenders.Prints;
import io.reminders.architecture.offenders.spi.Port;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the public types and their members look like. */
class ShapesTest {
    private static final Law CLOSED = Law.of(classes()
                    .that(open())
                    .should(closed())
                    .because("to be called and to be implemented are two promises, and only ports make the second"))
            .except("io.reminders.reminder.ReminderException", "later rooms and adapters have refusals of their own")
            .except("io.reminders.reminder.ReminderRequest$NeedsRecipient", "a stage: one class is behind all four")
            .except("io.reminders.reminder.ReminderRequest$NeedsTime", "a stage")
            .except("io.reminders.reminder.ReminderRequest$NeedsMessage", "a stage")
            .except("io.reminders.reminder.ReminderRequest$NeedsRoute", "a stage")
            .except("io.reminders.worker.DeliveryListener", "hosts implement it to hear what happens")
            .except("io.reminders.testkit.GatewayContract", "adapters extend it to be tested")
            .except("io.reminders.testkit.ReminderRepositoryContract", "adapters extend it to be tested")
            .except("io.reminders.testkit.Storage", "adapters implement it to be tested");
    private static final Law NO_BOOLEAN = Law.of(codeUnits()
            .that(openCode())
            .should(takeNo(boolean.class))
            .because("nobody can read what true means where it is passed: an enum or two methods can be read"));
    private static final Law NO_OPTIONAL = Law.of(codeUnits()
            .that(openCode())
            .and(Api.areNoRecordConstructors())
            .should(takeNo(Optional.class))
            .because("a caller should not have to wrap what it has, nor to say that it has nothing"));
    private static final Law NO_STATIC_STATE = Law.of(
            fields().that().areStatic().should().beFinal().because("a host may have two of everything in one JVM"));
    private static final Law SILENT = Law.of(
                    noClasses().should(ACCESS_STANDARD_STREAMS).because("the terminal is the host's"))
            .except("io.reminders.simulators.vapi.VapiSimulatorMain", "is a program");

    private final JavaClasses published = House.classes(House.published());

    @Test
    void only_ports_can_be_implemented() {
        CLOSED.holdsFor(published);
    }

    @Test
    void what_can_be_extended_is_reported_and_a_port_is_not() {
        CLOSED.bites(CanBeExtended.class, OpenPort.class);
        CLOSED.spares(Port.class);
    }

    @Test
    void nobody_is_asked_for_true_or_false() {
        NO_BOOLEAN.holdsFor(published);
    }

    @Test
    void true_and_false_are_reported() {
        NO_BOOLEAN.bites(AsksForABoolean.class, HoldsABoolean.class);
    }

    @Test
    void nobody_is_asked_for_an_optional() {
        NO_OPTIONAL.holdsFor(published);
    }

    @Test
    void an_optional_that_is_asked_for_is_reported() {
        NO_OPTIONAL.bites(AsksForAnOptional.class);
    }

    @Test
    void no_state_is_shared_by_all() {
        NO_STATIC_STATE.holdsFor(published);
    }

    @Test
    void shared_state_is_reported() {
        NO_STATIC_STATE.bites(ChangesForAll.class);
    }

    @Test
    void nothing_is_printed() {
        SILENT.holdsFor(published);
    }

    @Test
    void printing_is_reported() {
        SILENT.bites(Prints.class);
    }
}
