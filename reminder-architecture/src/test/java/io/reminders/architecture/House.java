package io.reminders.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The modules of this build, as folders, as compiled classes and as built modules. */
final class House {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private House() {}

    /** The modules that hosts get as jars, in the order in which they are built. */
    static List<String> published() {
        return pom("pom.xml").texts("/project/modules/module").stream()
                .filter(House::isPublishedJar)
                .toList();
    }

    private static boolean isPublishedJar(String module) {
        Pom pom = pom(module + "/pom.xml");
        return !pom.texts("/project/packaging").contains("pom")
                && !pom.texts("/project/properties/maven.deploy.skip").contains("true");
    }

    static Pom pom(String path) {
        return Pom.read(ROOT.resolve(path));
    }

    static Path mainSources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    static Path testSources(String module) {
        return ROOT.resolve(module).resolve("src/test/java");
    }

    static JavaClasses classes(String... modules) {
        return classes(Arrays.asList(modules));
    }

    static JavaClasses classes(Collection<String> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream()
                        .map(module -> ROOT.resolve(module).resolve("target/classes"))
                        .toList());
    }

    /** What this module is built on: jars, or folders of classes as long as nothing is packaged. */
    static List<Path> built() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(path -> path.startsWith(ROOT))
                .toList();
    }
}
