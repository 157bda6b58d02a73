package io.reminders.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever hosts see says what it is. */
class DocumentedTest {

    @ParameterizedTest
    @MethodSource("io.reminders.architecture.House#published")
    void whatever_hosts_see_is_described(String module) {
        assertThat(Source.under(House.mainSources(module)))
                .isNotEmpty()
                .flatMap(Undocumented::in)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.reminders.architecture.House#published")
    void every_room_says_why_it_exists(String module) {
        Set<Path> folders = Source.under(House.mainSources(module)).stream()
                .filter(source -> !source.isInfo())
                .map(source -> Path.of(source.name()).getParent())
                .collect(Collectors.toSet());

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(
                                House.mainSources(module).resolve(folder).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void every_kind_of_silence_is_reported() {
        Source offender = Source.of("Offender.java", """
                public class Offender {
                    public static final int NUMBER = 1;
                    protected Offender() {}
                    public void act() {}
                    /** @return only a tag */
                    public int number() { return NUMBER; }
                    public enum Kind { LOUD }
                    public interface Port { void serve(); }
                    /**
                     * A pair.
                     *
                     * @param left the first
                     */
                    public record Pair(int left, int right) {}
                }
                """);

        assertThat(Undocumented.in(offender))
                .containsExactly(
                        "Offender.java: Offender",
                        "Offender.java: NUMBER",
                        "Offender.java: <init>",
                        "Offender.java: act",
                        "Offender.java: number",
                        "Offender.java: Kind",
                        "Offender.java: LOUD",
                        "Offender.java: Port",
                        "Offender.java: serve",
                        "Offender.java: component right");
    }

    @Test
    void a_package_without_its_reason_is_reported() {
        assertThat(Undocumented.in(Source.of("package-info.java", "package io.reminders;")))
                .containsExactly("package-info.java: package-info.java");
    }

    @Test
    void what_is_described_or_hidden_is_not_reported() {
        Source innocent = Source.of("Innocent.java", """
                /** Fine. */
                public final class Innocent {
                    private int hidden;
                    void inside() {}
                    @Override
                    public String toString() { return ""; }
                    /**
                     * A pair.
                     *
                     * @param left the first
                     */
                    public record One(int left) {
                        public One {}
                    }
                    record Inside(int left) { public void act() {} }
                }
                """);

        assertThat(Undocumented.in(innocent)).isEmpty();
    }
}
