package io.reminders.examples;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version of the runner this is, and on which Java it runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Runner.class.getPackage().getImplementationVersion())
                .orElse("not packaged");
        return new String[] {"reminders " + version + ", Java " + Runtime.version()};
    }
}
