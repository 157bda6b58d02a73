package io.reminders.testkit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each case a bench over a fresh storage, and closes it afterwards. */
final class BenchResolver implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Bench.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ReminderRepositoryContract contract = (ReminderRepositoryContract) context.getRequiredTestInstance();
        Bench bench = new Bench(contract.open());
        opened(context).put(Bench.class, bench);
        return bench;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Bench bench = opened(context).remove(Bench.class, Bench.class);
        if (bench != null) {
            bench.close();
        }
    }

    private static Store opened(ExtensionContext context) {
        return context.getStore(Namespace.create(BenchResolver.class));
    }
}
