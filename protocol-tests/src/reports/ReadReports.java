import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.Report;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.nio.file.Path;

/** Reads reports as Jenkins does, and prints an issue in each line, with the parts separated by tabs. */
public final class ReadReports {
    private ReadReports() {}

    /** Arguments: the identifier of a parser and a file, as often as wanted. */
    public static void main(String[] arguments) {
        var parsers = new ParserRegistry();
        for (int at = 0; at < arguments.length; at += 2) {
            String parser = arguments[at];
            Report report = parsers.get(parser)
                    .createParser()
                    .parseFile(new FileReaderFactory(Path.of(arguments[at + 1])));
            for (Issue issue : report) {
                System.out.println(String.join(
                        "\t",
                        parser,
                        issue.getFileName(),
                        String.valueOf(issue.getLineStart()),
                        String.valueOf(issue.getColumnStart()),
                        issue.getSeverity().getName(),
                        issue.getType(),
                        issue.getMessage().replaceAll("\\s+", " ")));
            }
            report.getErrorMessages().forEach(error -> System.out.println(parser + "\terror\t" + error));
        }
    }
}
