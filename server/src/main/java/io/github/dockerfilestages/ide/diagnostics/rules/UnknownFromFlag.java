package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A flag that should be {@code --from=}: mistyped, without a value, given twice, or on the wrong instruction. */
public final class UnknownFromFlag {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_FROM_FLAG;
    private static final String OUTCOME = "BuildKit rejects the instruction.";
    private static final String FROM = "from";
    private static final String TWICE = "--from= is given twice";

    private UnknownFromFlag() {}

    /** All findings of the file; a trigger counts where it runs. */
    public static List<Finding> all(Inspection inspection) {
        var findings = new ArrayList<Finding>();
        for (FlaggedStatement flagged : FlaggedStatement.in(inspection)) {
            Keyword keyword = flagged.statement().keyword();
            boolean isRepeated = false;
            for (Flag flag : flagged.statement().flags()) {
                boolean isFrom = keyword == Keyword.COPY && flag.name().equals(FROM);
                Optional<String> problem = problem(keyword, flag);
                if (problem.isPresent() || isFrom && isRepeated) {
                    Finding finding = finding(flagged.instruction(), flag, problem.orElse(TWICE));
                    findings.add(finding.relatedTo(
                            Trigger.firesIn(flagged.firesIn(), inspection),
                            flagged.firesIn().size()));
                }
                isRepeated |= isFrom;
            }
        }
        return findings;
    }

    /** The finding on the flag that contains a reference: as it has a value, it can only be a repeated one. */
    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        return reference.kind().isCopy() && isRepeated(reference, inspection)
                ? Optional.of(finding(reference.instruction(), inspection.flagOf(reference), TWICE))
                : Optional.empty();
    }

    /** Whether it follows another {@code --from}: one with a reference, or one without a value. */
    private static boolean isRepeated(Reference reference, Inspection inspection) {
        Reference first =
                inspection.table().referencesIn(reference.instruction()).get(0);
        int start = reference.word().range().start();
        return first.word().range().start() < start
                || inspection.statementOf(reference).flags().stream()
                        .takeWhile(flag -> flag.range().end() < start)
                        .anyMatch(flag -> flag.name().equals(FROM));
    }

    private static Finding finding(int instruction, Flag flag, String problem) {
        String end = problem.endsWith("?") ? " " : "; ";
        return Finding.of(CODE, instruction, flag.nameRange(), problem + end + OUTCOME);
    }

    private static Optional<String> problem(Keyword keyword, Flag flag) {
        return switch (keyword) {
            case COPY -> flag.name().equals(FROM) ? problemOfFrom(flag) : problemOfOther(flag);
            case ADD, RUN ->
                flag.name().equalsIgnoreCase(FROM)
                        ? Optional.of("Only COPY has --from=, not " + keyword)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> problemOfFrom(Flag flag) {
        return flag.value().isPresent() ? Optional.empty() : Optional.of("--from has no value");
    }

    private static Optional<String> problemOfOther(Flag flag) {
        return Suggestion.isNear(flag.name(), FROM)
                ? Optional.of("COPY has no flag " + Quoted.word("--" + flag.name()) + Quoted.question("--from="))
                : Optional.empty();
    }
}
