package io.reminders.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.reminders.architecture.offenders.KnowsTheWebServer;
import io.reminders.architecture.offenders.SaysSql;
import org.junit.jupiter.api.Test;

/** What each module may use from outside: only adapters say SQL, HTTP or JSON, and each only its own. */
class NeighboursTest {
    private static final Law CORE = usesOnly(
            "java.lang..",
            "java.nio",
            "java.nio.charset",
            "java.security",
            "java.time..",
            "java.util..",
            "org.slf4j",
            "com.google.i18n.phonenumbers");
    private static final Law TESTKIT = usesOnly(
                    "java.lang..", "java.time..", "java.util..", "org.assertj.core.api..", "org.junit.jupiter.api..")
            .except("io.reminders.testkit.TcpProxy", "is a piece of network")
            .except("io.reminders.testkit.ProxiedConnection", "passes on what goes through it");
    private static final Law JDBI = usesOnly(
            "java.io",
            "java.lang..",
            "java.nio.charset",
            "java.security",
            "java.sql",
            "java.time..",
            "java.util..",
            "javax.sql",
            "com.fasterxml.jackson..",
            "org.jdbi.v3.core..",
            "org.slf4j");
    private static final Law SIMULATORS = usesOnly(
            "java.io",
            "java.lang..",
            "java.net",
            "java.nio..",
            "java.security",
            "java.time..",
            "java.util..",
            "javax.crypto..",
            "com.fasterxml.jackson..",
            "com.sun.net.httpserver");
    private static final Law VAPI = usesOnly(
            "java.io",
            "java.lang..",
            "java.net",
            "java.nio.charset",
            "java.security",
            "java.time..",
            "java.util..",
            "javax.crypto..",
            "javax.net.ssl",
            "com.fasterxml.jackson..",
            "okhttp3..",
            "okio..",
            "org.slf4j");
    private static final Law HTTP = usesOnly(
            "java.io",
            "java.lang..",
            "java.math",
            "java.net",
            "java.nio",
            "java.nio.charset",
            "java.security..",
            "java.text",
            "java.time..",
            "java.util..",
            "com.fasterxml.jackson..",
            "com.nimbusds.jose..",
            "com.nimbusds.jwt..",
            "io.javalin..",
            "jakarta.servlet..",
            "org.eclipse.jetty..",
            "org.slf4j");
    private static final Law ONLY_THE_DOOR_KNOWS_THE_SERVER = Law.of(noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.reminders.http.Door")
            .and()
            .doNotHaveFullyQualifiedName("io.reminders.http.BareErrors")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty.."))
            .because("what is asked and answered must not depend on who listens"));

    @Test
    void the_core_knows_neither_storage_nor_network() {
        CORE.holdsFor(House.classes("reminder-core"));
    }

    @Test
    void the_testkit_brings_a_test_framework_and_nothing_else() {
        TESTKIT.holdsFor(House.classes("reminder-testkit"));
    }

    @Test
    void storage_knows_sql_and_no_network() {
        JDBI.holdsFor(House.classes("reminder-jdbi"));
    }

    @Test
    void simulators_need_nothing_but_the_jdk_and_json() {
        SIMULATORS.holdsFor(House.classes("reminder-simulators"));
    }

    @Test
    void calls_know_the_network_and_no_storage() {
        VAPI.holdsFor(House.classes("reminder-vapi"));
    }

    @Test
    void rest_knows_the_web_and_no_storage() {
        HTTP.holdsFor(House.classes("reminder-http"));
    }

    @Test
    void one_class_of_it_knows_the_web_server() {
        ONLY_THE_DOOR_KNOWS_THE_SERVER.holdsFor(House.classes("reminder-http"));
    }

    @Test
    void a_web_server_that_is_known_elsewhere_is_reported() {
        ONLY_THE_DOOR_KNOWS_THE_SERVER.bites(KnowsTheWebServer.class);
    }

    @Test
    void sql_is_reported_everywhere_but_in_storage() {
        CORE.bites(SaysSql.class);
        TESTKIT.bites(SaysSql.class);
        SIMULATORS.bites(SaysSql.class);
        VAPI.bites(SaysSql.class);
        HTTP.bites(SaysSql.class);
        JDBI.spares(SaysSql.class);
    }

    private static Law usesOnly(String... packages) {
        return Law.of(classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("io.reminders..", "org.jspecify.annotations", "")
                        .or(resideInAnyPackage(packages)))
                .because("what a module uses is what every host of it has to bring and to trust"));
    }
}
