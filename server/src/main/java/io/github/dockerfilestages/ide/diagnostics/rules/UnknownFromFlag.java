package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.symbols.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A flag that should be {@code --from=}: mistyped, without a value, given twice, or on the wrong instruction. */
public final class UnknownFromFlag {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_FROM_FLAG;
    private static final String OUTCOME = "; BuildKit rejects the instruction.";
    private static final String FROM = "from";

    private UnknownFromFlag() {}

    /** A flag, by its instruction and the range of its name. */
    record FlagLocation(int instruction, TextRange name) {}

    /** All findings of the file; a trigger counts where it runs. */
    static Map<FlagLocation, Finding> all(Inspection inspection) {
        var findings = new LinkedHashMap<FlagLocation, Finding>();
        for (FlaggedStatement flagged : FlaggedStatement.in(inspection)) {
            Statement statement = flagged.statement();
            Optional<Flag> first = Optional.empty();
            for (Flag flag : statement.flags()) {
                Optional<String> problem = problem(statement.keyword(), flag, first);
                if (problem.isPresent()) {
                    Finding finding = finding(flagged, flag, problem.get());
                    findings.put(
                            new FlagLocation(flagged.instruction(), flag.nameRange()),
                            finding.relatedTo(
                                    Trigger.firesIn(flagged.firesIn(), inspection),
                                    flagged.firesIn().size()));
                }
                first = first.isEmpty() && flag.name().equals(FROM) ? Optional.of(flag) : first;
            }
        }
        return findings;
    }

    /** The finding on the flag that contains a reference. */
    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        if (!reference.site().isCopy()) {
            return Optional.empty();
        }
        var location = new FlagLocation(
                reference.instruction(), inspection.flagOf(reference).nameRange());
        return Optional.ofNullable(inspection.unknownFromFlags().get(location));
    }

    private static Finding finding(FlaggedStatement flagged, Flag flag, String problem) {
        return Finding.of(CODE, flagged.instruction(), flag.nameRange(), problem + OUTCOME);
    }

    private static Optional<String> problem(Keyword keyword, Flag flag, Optional<Flag> earlierFrom) {
        boolean isFrom = flag.name().equals(FROM);
        return switch (keyword) {
            case COPY -> isFrom ? problemOfFrom(flag, earlierFrom) : problemOfOther(flag);
            case ADD, RUN ->
                flag.name().equalsIgnoreCase(FROM)
                        ? Optional.of("Only COPY takes --from=, and " + keyword + " does not")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> problemOfFrom(Flag flag, Optional<Flag> earlierFrom) {
        if (flag.value().isEmpty()) {
            return Optional.of("--from has no value, which follows its '=' directly");
        }
        return earlierFrom.map(first -> "--from= is given twice");
    }

    private static Optional<String> problemOfOther(Flag flag) {
        return Suggestion.isNear(flag.name(), FROM)
                ? Optional.of("COPY has no flag " + Quoted.word("--" + flag.name()) + Quoted.question("--from="))
                : Optional.empty();
    }
}
