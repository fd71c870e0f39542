package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.dockerfile.Flag;
import io.github.dockerfilestages.dockerfile.Statement;
import io.github.dockerfilestages.stages.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A flag that is to be {@code --from=} and is not: mistyped, without value, given twice, or misplaced. */
final class UnknownFromFlag {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_FROM_FLAG;
    private static final String OUTCOME = "; BuildKit rejects the instruction.";
    private static final String FROM = "from";

    private UnknownFromFlag() {}

    /** In the whole file; a trigger counts where it fires. */
    static List<Finding> all(Inspection inspection) {
        var findings = new ArrayList<Finding>();
        for (FlaggedStatement flagged : FlaggedStatement.in(inspection)) {
            for (Flag flag : flagged.statement().flags()) {
                find(flagged.instruction(), flagged.statement(), flag)
                        .map(finding -> finding.relatedTo(Trigger.firesIn(flagged.firesIn(), inspection)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** On the flag that holds a reference. */
    static Optional<Finding> find(Reference reference, Inspection inspection) {
        return reference.site().isCopy()
                ? find(reference.instruction(), inspection.statementOf(reference), inspection.flagOf(reference))
                : Optional.empty();
    }

    private static Optional<Finding> find(int instruction, Statement statement, Flag flag) {
        return problem(statement, flag)
                .map(problem -> Finding.of(CODE, instruction, flag.nameRange(), problem + OUTCOME));
    }

    private static Optional<String> problem(Statement statement, Flag flag) {
        boolean isFrom = flag.name().equals(FROM);
        return switch (statement.keyword()) {
            case COPY -> isFrom ? problemOfFrom(statement, flag) : problemOfOther(flag);
            case ADD, RUN ->
                flag.name().equalsIgnoreCase(FROM)
                        ? Optional.of("Only COPY takes --from=, and " + statement.keyword() + " does not")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> problemOfFrom(Statement copy, Flag flag) {
        if (flag.value().isEmpty()) {
            return Optional.of("--from has no value, which follows its '=' directly");
        }
        return copy.flags().stream()
                .filter(other -> other.name().equals(FROM))
                .findFirst()
                .filter(first -> !first.range().equals(flag.range()))
                .map(first -> "--from= is given twice");
    }

    private static Optional<String> problemOfOther(Flag flag) {
        return Suggestion.isNear(flag.name(), FROM)
                ? Optional.of("COPY has no flag " + Quoted.word("--" + flag.name()) + Quoted.question("--from="))
                : Optional.empty();
    }
}
