package io.reminders.examples.privacy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code toString} of our values, and of all that they hold. Texts as such are not ours to hide. */
final class Values {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();

    /** A value, with what is inside. */
    void add(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            add(map.keySet());
            add(map.values());
        } else if (value.getClass().getName().startsWith("io.reminders.") && seen.add(value)) {
            texts.add(value.toString());
            addSupertypes(value.getClass());
            components(value);
        }
    }

    private void addSupertypes(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            types.add(each);
        }
    }

    private void components(Object value) {
        if (!value.getClass().isRecord()) {
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object held = component.getAccessor().invoke(value);
                add(held);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(component.toString(), unreadable);
            }
        }
    }

    /** What they say. */
    List<String> texts() {
        return texts;
    }

    /** Of which types they are. */
    Set<Class<?>> types() {
        return types;
    }
}
