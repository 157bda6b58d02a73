package io.reminders.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A rule with those who may break it. Immutable. */
final class Law {
    private final ArchRule rule;
    private final Map<String, String> exceptions;

    private Law(ArchRule rule, Map<String, String> exceptions) {
        this.rule = rule;
        this.exceptions = exceptions;
    }

    static Law of(ArchRule rule) {
        return new Law(rule, Map.of());
    }

    /** The same law, which that class or that member may break, for a reason. */
    Law except(String name, String reason) {
        Map<String, String> more = new LinkedHashMap<>(exceptions);
        more.put(name, reason);
        return new Law(rule, more);
    }

    /** Fails for whoever breaks it without being an exception, and for an exception that has nothing left to excuse. */
    void holdsFor(JavaClasses classes) {
        List<String> offences = offences(classes);

        assertThat(offences)
                .as(rule.getDescription())
                .filteredOn(offence -> exceptions.keySet().stream().noneMatch(name -> isBy(name, offence)))
                .isEmpty();
        assertThat(exceptions.keySet())
                .as("exceptions to: " + rule.getDescription())
                .allSatisfy(name -> assertThat(offences).anyMatch(offence -> isBy(name, offence)));
    }

    /** Fails unless each of the offenders is reported. */
    void bites(Class<?>... offenders) {
        List<String> offences = offences(new ClassFileImporter().importClasses(offenders));

        for (Class<?> offender : offenders) {
            assertThat(offences).as(rule.getDescription()).anyMatch(offence -> isBy(offender.getName(), offence));
        }
    }

    /** Fails if it reports what is in order. */
    void spares(Class<?>... innocents) {
        assertThat(offences(new ClassFileImporter().importClasses(innocents)))
                .as(rule.getDescription())
                .isEmpty();
    }

    private List<String> offences(JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** ArchUnit's sentences begin with who did it: {@code Method <io.reminders.Inbox.take(…)> calls …}. */
    private static boolean isBy(String name, String offence) {
        return Pattern.compile("^\\w+ <" + Pattern.quote(name) + "\\W")
                .matcher(offence)
                .find();
    }
}
