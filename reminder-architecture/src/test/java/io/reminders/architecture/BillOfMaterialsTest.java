package io.reminders.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The published list of versions: it has no parent, so nothing but this test keeps it in step. */
class BillOfMaterialsTest {
    private final Pom bill = House.pom("reminder-bom/pom.xml");

    @Test
    void it_lists_every_published_module_and_nothing_else() {
        assertThat(House.published()).contains("reminder-core").doesNotContain("reminder-examples", "reminder-bom");
        assertThat(bill.texts("/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyElementsOf(House.published());
    }

    @Test
    void it_has_the_version_of_the_modules() {
        assertThat(bill.texts("/project/version"))
                .isEqualTo(House.pom("pom.xml").texts("/project/version"));
        assertThat(bill.texts("/project/dependencyManagement/dependencies/dependency/version"))
                .containsOnly("${project.version}");
    }
}
