package io.reminders.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.reminders.architecture.offenders.rooms.Inbox;
import io.reminders.architecture.offenders.rooms.Reminders;
import io.reminders.architecture.offenders.rooms.calendar.KnowsDeliveries;
import io.reminders.architecture.offenders.rooms.common.HasNoRoom;
import io.reminders.architecture.offenders.rooms.cycle.left.Left;
import io.reminders.architecture.offenders.rooms.cycle.right.Right;
import io.reminders.architecture.offenders.rooms.worker.KnowsTheDesk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the core: who may enter which. */
class RoomsTest {
    private static final String HOUSE = "io.reminders";
    private static final String OFFENDERS = "io.reminders.architecture.offenders.rooms";
    /** In the order in which they may be entered; the root, where desk and inbox are, has no name of its own. */
    private static final List<String> ROOMS = List.of(
            ".refusal", ".calendar", ".contact", ".message", ".route", ".reminder", ".delivery", ".spi", "", ".worker");

    private static final Law NO_CYCLES = Law.of(slices().matching("io.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one"));

    private final JavaClasses core = House.classes("reminder-core");

    static List<String> roomsBeforeTheLast() {
        return ROOMS.subList(0, ROOMS.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("roomsBeforeTheLast")
    void a_room_knows_only_those_before_it(String room) {
        knowsOnlyEarlierRooms(HOUSE, room).holdsFor(core);
    }

    @Test
    void a_room_that_knows_a_later_one_is_reported() {
        knowsOnlyEarlierRooms(OFFENDERS, ".calendar").bites(KnowsDeliveries.class);
    }

    private static Law knowsOnlyEarlierRooms(String house, String room) {
        String[] later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream()
                .map(house::concat)
                .toArray(String[]::new);
        return Law.of(noClasses()
                .that()
                .resideInAPackage(house + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .because("rooms are entered in one order, so that each can be read and tested without those after it"));
    }

    @Test
    void every_class_of_the_core_has_a_room() {
        everyClassHasARoom(HOUSE).holdsFor(core);
    }

    @Test
    void a_class_without_a_room_is_reported() {
        everyClassHasARoom(OFFENDERS).bites(HasNoRoom.class);
    }

    private static Law everyClassHasARoom(String house) {
        return Law.of(classes()
                .should()
                .resideInAnyPackage(ROOMS.stream().map(house::concat).toArray(String[]::new))
                .because("a package outside the row is bound by no order"));
    }

    @Test
    void the_worker_knows_neither_desk_nor_inbox() {
        workerKnowsNoDesk(HOUSE).holdsFor(core);
    }

    @Test
    void a_worker_that_knows_the_desk_is_reported() {
        workerKnowsNoDesk(OFFENDERS).bites(KnowsTheDesk.class);
    }

    private static Law workerKnowsNoDesk(String house) {
        return Law.of(noClasses()
                .that()
                .resideInAPackage(house + ".worker")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house)
                .because("desk, inbox and worker meet in the repository: delete one and the others still compile"));
    }

    @Test
    void desk_and_inbox_do_not_know_each_other() {
        inboxKnowsNoDesk(HOUSE).holdsFor(core);
        deskKnowsNoInbox(HOUSE).holdsFor(core);
    }

    @Test
    void an_inbox_that_knows_the_desk_is_reported_and_the_other_way_round() {
        inboxKnowsNoDesk(OFFENDERS).bites(Inbox.class);
        deskKnowsNoInbox(OFFENDERS).bites(Reminders.class);
    }

    private static Law inboxKnowsNoDesk(String house) {
        return Law.of(noClasses()
                .that()
                .haveFullyQualifiedName(house + ".Inbox")
                .should()
                .dependOnClassesThat(resideInAPackage(house).and(not(simpleNameStartingWith("Inbox"))))
                .because("desk and inbox meet in the repository: delete one and the other still compiles"));
    }

    private static Law deskKnowsNoInbox(String house) {
        return Law.of(noClasses()
                .that()
                .resideInAPackage(house)
                .and()
                .doNotHaveFullyQualifiedName(house + ".Inbox")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(house + ".Inbox")
                .because("desk and inbox meet in the repository: delete one and the other still compiles"));
    }

    @Test
    void packages_have_no_cycles() {
        NO_CYCLES.holdsFor(House.classes(House.published()));
    }

    @Test
    void a_cycle_is_reported() {
        assertThatThrownBy(() -> NO_CYCLES.spares(Left.class, Right.class)).hasMessageContaining("Cycle detected");
    }
}
