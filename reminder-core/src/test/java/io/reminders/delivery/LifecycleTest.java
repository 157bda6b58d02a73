package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The page {@code docs/LIFECYCLE.md} against the code: its arrows, its states, and the tests that it names. */
class LifecycleTest {
    private static final Path PAGE = Path.of("..", "docs", "LIFECYCLE.md");
    private static final Pattern ARROW = Pattern.compile("\\| ([A-Z]+|–) \\| ([A-Z]+) \\|.*");
    private static final Pattern STATE = Pattern.compile("\\| ([A-Z]+) \\| [a-z].*");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z]\\w*Test)`");
    private static final Pattern TEST_NAME = Pattern.compile("`([a-z]+(?:_\\w+)+)`");

    private static List<String> page() throws IOException {
        return Files.readAllLines(PAGE);
    }

    @Test
    void the_arrows_of_the_page_are_those_of_the_code() throws IOException {
        Map<DeliveryState, Set<DeliveryState>> onPage = new EnumMap<>(DeliveryState.class);
        List<String> starts = new ArrayList<>();
        int rows = 0;
        for (String line : page()) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                rows++;
                DeliveryState to = DeliveryState.valueOf(arrow.group(2));
                if (arrow.group(1).equals("–")) {
                    starts.add(to.name());
                } else {
                    DeliveryState from = DeliveryState.valueOf(arrow.group(1));
                    boolean first = onPage.computeIfAbsent(from, state -> EnumSet.noneOf(DeliveryState.class))
                            .add(to);
                    assertThat(first).as("%s to %s stands once", from, to).isTrue();
                }
            }
        }

        assertThat(rows).as("arrows that were read").isGreaterThanOrEqualTo(40);
        assertThat(starts).containsExactly("SCHEDULED");
        for (DeliveryState from : DeliveryState.values()) {
            assertThat(onPage.getOrDefault(from, Set.of())).as("from %s", from).isEqualTo(from.next());
        }
    }

    @Test
    void the_states_of_the_page_are_those_of_the_code() throws IOException {
        List<String> states = page().stream()
                .map(STATE::matcher)
                .filter(Matcher::matches)
                .map(state -> state.group(1))
                .toList();

        assertThat(states)
                .containsExactly(
                        "SCHEDULED",
                        "LEASED",
                        "SENDING",
                        "AWAITING",
                        "UNCONFIRMED",
                        "COMPLETED",
                        "FAILED",
                        "EXPIRED",
                        "CANCELLED",
                        "UNRESOLVED")
                .hasSameSizeAs(DeliveryState.values());
    }

    @Test
    void every_arrow_names_a_test_and_every_test_of_the_page_exists() throws IOException {
        String testClass = "";
        int tests = 0;
        for (String line : page()) {
            Matcher named = CLASS_NAME.matcher(line);
            while (named.find()) {
                testClass = named.group(1);
                assertThat(testsOf(testClass)).as(testClass).isNotEmpty();
            }
            Matcher test = TEST_NAME.matcher(line);
            int inLine = 0;
            while (test.find()) {
                assertThat(testsOf(testClass)).as("tests of %s", testClass).contains(test.group(1));
                inLine++;
            }
            assertThat(inLine > 0 || !ARROW.matcher(line).matches())
                    .as("a test in: " + line)
                    .isTrue();
            tests += inLine;
        }

        assertThat(tests).as("tests that are named").isGreaterThanOrEqualTo(80);
    }

    @Test
    void every_test_of_an_arrow_is_on_the_page() throws IOException {
        String page = Files.readString(PAGE);

        for (String testClass : List.of("LifecycleWaitingTest", "LifecycleBegunTest", "LifecycleNoSuchArrowTest")) {
            assertThat(testsOf(testClass)).allSatisfy(test -> assertThat(page).contains("`" + test + "`"));
        }
    }

    private static List<String> testsOf(String testClass) {
        try {
            return Stream.of(Class.forName("io.reminders.delivery." + testClass).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class))
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("the page names a class that is missing: " + testClass, missing);
        }
    }
}
