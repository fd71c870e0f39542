package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.cli.input.FindingKey;
import io.github.dockerfilestages.cli.output.Json;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.PositionRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Diagnostics as a report of GitLab's code quality: the components of the records are its keys. GitLab compares the
 * fingerprints with those of the target branch, so they do not depend on lines. It ignores the type and the categories;
 * Code Climate, whose format this is a part of, requires them, and so do other programs that read the format.
 */
final class GitlabFormat {
    private GitlabFormat() {}

    private record Issue(
            String type,
            String check_name,
            String description,
            List<String> categories,
            IssueLocation location,
            String severity,
            String fingerprint) {}

    private record IssueLocation(String path, IssueLines lines) {}

    private record IssueLines(int begin, int end) {}

    static void print(CheckResult result, Console console) {
        var issues = new ArrayList<Issue>();
        for (CheckedFile file : result.files()) {
            List<FindingKey> keys = FindingKey.of(file);
            for (int at = 0; at < keys.size(); at++) {
                issues.add(issue(file, file.findings().get(at), keys.get(at)));
            }
        }
        console.print(Json.indented(issues));
    }

    private static Issue issue(CheckedFile file, LocatedDiagnostic finding, FindingKey key) {
        PositionRange place = PositionRange.of(file.text(), finding.range());
        return new Issue(
                "issue",
                finding.code().id(),
                finding.message(),
                List.of(category(finding.severity())),
                new IssueLocation(
                        file.name(),
                        new IssueLines(place.start().line() + 1, place.end().line() + 1)),
                severity(finding.severity()),
                fingerprint(key));
    }

    private static String category(Severity severity) {
        return switch (severity) {
            case ERROR, WARNING -> "Bug Risk";
            case INFORMATION, HINT -> "Style";
        };
    }

    private static String fingerprint(FindingKey key) {
        try {
            byte[] bytes = Json.line(key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFORMATION -> "minor";
            case HINT -> "info";
        };
    }
}
