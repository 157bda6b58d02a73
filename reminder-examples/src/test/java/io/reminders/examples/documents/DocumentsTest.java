package io.reminders.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the pages point at exists: files, headings, tests, classes. Each check has a test that it bites. */
class DocumentsTest {
    @TempDir
    private Path folder;

    @Test
    void every_link_into_the_project_leads_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Page page : Page.all()) {
            broken.addAll(Links.broken(page));
            links += Links.within(page).size();
        }

        assertThat(broken).isEmpty();
        assertThat(links).as("links that were followed").isGreaterThan(30);
    }

    @Test
    void a_link_that_leads_nowhere_is_found() throws IOException {
        Files.writeString(folder.resolve("OTHER.md"), "# What is there: a `start`\n");
        Page page = page("""
                [here](#a-heading) [there](OTHER.md) [at it](OTHER.md#what-is-there-a-start) [far](https://example.com/x)
                [gone](GONE.md) [no such heading](OTHER.md#end) [nor here](#end) `[no link](GONE.md)`

                ## A heading
                """);

        assertThat(Links.broken(page))
                .extracting(complaint -> complaint.replaceFirst(".*: ", ""))
                .containsExactly("no file for GONE.md", "no heading for OTHER.md#end", "no heading for #end");
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Sources tests = Sources.tests();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Page page : Page.all()) {
            missing.addAll(Named.missingTests(page, tests));
            named += Named.tests(page).size();
        }

        assertThat(missing).isEmpty();
        assertThat(named).as("tests that are named").isGreaterThan(150);
    }

    @Test
    void a_test_that_does_not_exist_is_found() throws IOException {
        Page page = page("""
                `DocumentsTest`, `DocumentsTest.a_test_that_does_not_exist_is_found` and `ClaimContract.nothing_is_taken_before_its_instant`
                exist; `GoneTest`, `GoneContract`, `DocumentsTest.a_test_that_is_gone` and `ClaimContract.is_gone` do not.
                `StartedWorkerTest.what_never_was` has no such test, and `ReadmeTest.every_snippet` none of that whole name. Of
                `ThreeStepsTest.gone` and `TestWithAManualClock.a_gone_day` the class is there; a method such as `Rulebook.verdict` is no test.
                """);

        assertThat(Named.missingTests(page, Sources.tests()))
                .extracting(complaint -> complaint.replaceFirst(".*: no test ", ""))
                .containsExactly(
                        "GoneTest",
                        "GoneContract",
                        "DocumentsTest.a_test_that_is_gone",
                        "ClaimContract.is_gone",
                        "StartedWorkerTest.what_never_was",
                        "ReadmeTest.every_snippet",
                        "ThreeStepsTest.gone",
                        "TestWithAManualClock.a_gone_day");
    }

    @Test
    void a_method_that_is_no_test_is_not_taken_for_one() throws IOException {
        assertThat(Sources.tests().testsOf("DocumentsTest"))
                .contains("a_method_that_is_no_test_is_not_taken_for_one")
                .doesNotContain("nobody_runs_this");
        nobody_runs_this();
    }

    private static void nobody_runs_this() {}

    @Test
    void every_class_of_the_table_of_decisions_exists() throws IOException {
        Page table = decisions(Page.read(Page.PROJECT.resolve("docs/ARCHITECTURE.md")));

        assertThat(Named.missingTypes(table, Sources.main())).isEmpty();
        assertThat(Named.types(table)).as("classes that are named").hasSizeGreaterThan(40);
        assertThat(table.text().lines().filter(line -> line.startsWith("| ")))
                .as("questions, and the head of the table")
                .hasSizeGreaterThan(35)
                .allSatisfy(line -> assertThat(line.split("\\|")).hasSize(4));
    }

    @Test
    void a_class_that_does_not_exist_is_found() throws IOException {
        Page table = decisions(page("""

                ## Where each kind of question is decided

                | one | `Rulebook`, `RetryPolicy.waitAfter`, `Schedule` |
                | two | `Gone`, `Rulebook.gone`, `DocumentsTest`, SENDING |

                ## What follows

                | three | `GoneToo` |
                """));

        assertThat(Named.missingTypes(table, Sources.main()))
                .extracting(complaint -> complaint.replaceFirst(".*: no type ", ""))
                .containsExactly("Gone", "Rulebook.gone");
    }

    private static Page decisions(Page page) {
        return new Page(page.path(), page.section("Where each kind of question is decided"));
    }

    private Page page(String text) {
        return new Page(folder.resolve("PAGE.md"), text);
    }
}
