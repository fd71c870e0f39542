package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.silence.CheckDirective;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;

/**
 * Names that BuildKit usually only warns about, in files where warnings make the build fail:
 * {@code # check=error=true}.
 */
final class FailingName {
    private FailingName() {}

    /** Why a new name would make the build fail; absent if the present name already does. */
    static Optional<RenameRefusal> refusalOf(StageModel model, Stage stage, String newName) {
        return problem(newName)
                .filter(code -> CheckDirective.failsOn(model.table(), code))
                .filter(code -> stage.alias()
                        .map(Word::value)
                        .flatMap(FailingName::problem)
                        .filter(code::equals)
                        .isEmpty())
                .map(code -> new RenameRefusal(
                        Reason.FAILING_CHECK,
                        "The name '" + StageWording.cut(newName) + "' would make the build fail: " + what(code)
                                + ", and '# check=error=true' at the top of the file makes the warning " + code.id()
                                + " an error."));
    }

    private static Optional<DiagnosticCode> problem(String name) {
        if (StageName.isReserved(StageName.normalized(name))) {
            return Optional.of(DiagnosticCode.RESERVED_STAGE_NAME);
        }
        return StageName.normalized(name).equals(name)
                ? Optional.empty()
                : Optional.of(DiagnosticCode.STAGE_NAME_CASING);
    }

    private static String what(DiagnosticCode code) {
        return code == DiagnosticCode.RESERVED_STAGE_NAME ? "it is reserved" : "it has uppercase letters";
    }
}
