package io.reminders.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What hosts see of a class, in the words that rules are made of. */
final class Api {

    private Api() {}

    static DescribedPredicate<JavaClass> open() {
        return describe("are seen by hosts", Api::isOpen);
    }

    static DescribedPredicate<JavaCodeUnit> openCode() {
        return describe(
                "are seen by hosts", code -> isOpen(code.getModifiers()) && isOpen(code.getOwner()) && !isMade(code));
    }

    private static boolean isOpen(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(Api::isOpen).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isMade(JavaCodeUnit code) {
        return code.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    static DescribedPredicate<JavaCodeUnit> areNoRecordConstructors() {
        return describe(
                "are no constructors of records",
                code -> !(code instanceof JavaConstructor && code.getOwner().isRecord()));
    }

    /**
     * The condition that nobody outside can extend or implement it, but for exceptions and the ports in {@code spi}.
     */
    static ArchCondition<JavaClass> closed() {
        return new ArchCondition<>("be final or sealed, an exception, or a port in spi") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean port = type.isInterface() && type.getPackageName().endsWith(".spi");
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isEnum()
                        || type.reflect().isSealed();
                if (!closed && !port) {
                    events.add(SimpleConditionEvent.violated(type, "Class <" + type.getName() + "> is open to anyone"));
                }
            }
        };
    }

    static ArchCondition<JavaCodeUnit> takeNo(Class<?> parameter) {
        return new ArchCondition<>("take no " + parameter.getSimpleName()) {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                if (code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter))) {
                    events.add(SimpleConditionEvent.violated(
                            code, "Method <" + code.getFullName() + "> takes a " + parameter.getSimpleName()));
                }
            }
        };
    }
}
