package io.reminders.examples;

import io.reminders.refusal.StorableText;
import java.io.PrintWriter;
import java.util.List;
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
            return "expected an option or a command but was " + shape(unmatched.getUnmatched());
        }
        boolean namesOptionsOnly =
                mistake instanceof MissingParameterException || mistake instanceof OverwrittenOptionException;
        return namesOptionsOnly ? String.valueOf(mistake.getMessage()) : "a command line that cannot be read";
    }

    /** Most often a text whose blanks were not quoted, or an option with a slip in it. */
    private static String shape(List<String> unmatched) {
        String first = unmatched.get(0);
        return first.matches("--?[a-z-]{1,20}") || first.matches("[a-z]{1,12}")
                ? first
                : StorableText.shapeOf(first) + "; quote a text that holds blanks";
    }
}
