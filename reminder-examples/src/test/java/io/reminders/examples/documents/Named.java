package io.reminders.examples.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pages name between back-ticks, and whether it exists. */
final class Named {
    private static final Pattern TEST_CLASS = Pattern.compile("([A-Z]\\w*(?:Test|Contract))");
    /**
     * Not every class with tests is called so: the questions of the examples are not, but their tests are sentences.
     */
    private static final Pattern TEST_METHOD =
            Pattern.compile("([A-Z]\\w*(?=\\.\\w+_|(?<=Test|Contract)\\.))\\.([a-z]\\w*)");

    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]\\w*)(?:\\.(\\w+))?");

    private Named() {}

    /** The classes and methods of tests that a page names and the sources do not have. */
    static List<String> missingTests(Page page, Sources tests) {
        List<String> missing = new ArrayList<>();
        for (String span : tests(page)) {
            Matcher method = TEST_METHOD.matcher(span);
            boolean exists =
                    method.matches() ? tests.testsOf(method.group(1)).contains(method.group(2)) : tests.has(span);
            if (!exists) {
                missing.add(page.name() + ": no test " + span);
            }
        }
        return missing;
    }

    /** The tests that a page names, in order. */
    static List<String> tests(Page page) {
        return page.spans().stream()
                .filter(span -> TEST_CLASS.matcher(span).matches()
                        || TEST_METHOD.matcher(span).matches())
                .toList();
    }

    /** The types, and their members, that a text names and the sources do not have. */
    static List<String> missingTypes(Page page, Sources main) {
        List<String> missing = new ArrayList<>();
        for (String span : types(page)) {
            Matcher type = TYPE.matcher(span);
            boolean exists =
                    type.matches() && (type.group(2) == null ? main.has(span) : main.has(type.group(1), type.group(2)));
            if (!exists) {
                missing.add(page.name() + ": no type " + span);
            }
        }
        return missing;
    }

    /** The types that a page names, tests left out, in order. */
    static List<String> types(Page page) {
        List<String> tests = tests(page);
        return page.spans().stream()
                .filter(span -> TYPE.matcher(span).matches())
                .filter(span -> !tests.contains(span))
                .toList();
    }
}
