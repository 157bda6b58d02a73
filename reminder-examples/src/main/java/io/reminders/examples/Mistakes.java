package io.reminders.examples;

import io.reminders.refusal.StorableText;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, without repeating a word of it that could be a person's. */
final class Mistakes implements IParameterExceptionHandler {
    private final PrintWriter complaints;

    Mistakes(PrintWriter complaints) {
        this.complaints = complaints;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        complaints.println("refused: " + sentence(mistake));
        complaints.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows what it takes");
        return ExitCode.REFUSED.number();
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            boolean mistypedCommand =
                    !unmatched.getCommandLine().getSubcommands().isEmpty();
            return mistypedCommand
                    ? "expected a command but was " + shown(unmatched, "[a-z-]{1,20}")
                    : "expected an option but was " + shown(unmatched, "--?[a-z-]{1,20}");
        }
        boolean namesOptionsOnly =
                mistake instanceof MissingParameterException || mistake instanceof OverwrittenOptionException;
        return namesOptionsOnly ? String.valueOf(mistake.getMessage()) : "a command line that cannot be read";
    }

    /** What cannot be a person's; most often the rest is a text whose blanks were not quoted. */
    private static String shown(UnmatchedArgumentException unmatched, String harmless) {
        String word = unmatched.getUnmatched().get(0);
        return word.matches(harmless)
                ? word
                        + unmatched.getSuggestions().stream()
                                .findFirst()
                                .map(Mistakes::hint)
                                .orElse("")
                : StorableText.shapeOf(word) + "; quote a text that holds blanks";
    }

    private static String hint(String similar) {
        return " (did you mean " + similar.replaceFirst("[= ].*", "") + "?)";
    }
}
