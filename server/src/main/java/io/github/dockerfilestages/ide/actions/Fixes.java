package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.DUPLICATE_STAGE_NAME;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.EMPTY_STAGE_REFERENCE;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.FORWARD_STAGE_REFERENCE;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.FROM_AS_CASING;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.INVALID_FROM_INSTRUCTION;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.INVALID_STAGE_INDEX;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.INVALID_STAGE_NAME;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.MISSING_SOURCE_PATH;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.NUMERIC_NAME_NOT_INDEX;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.NUMERIC_STAGE_REFERENCE;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.RELATIVE_SOURCE_PATH;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.RESERVED_STAGE_NAME;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.STAGE_NAME_CASING;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.STAGE_REFERENCE_CASING;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.TAGGED_STAGE_NAME;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.UNDEFINED_ARG_IN_FROM;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.UNKNOWN_FROM_FLAG;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.UNKNOWN_STAGE;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.UNUSED_STAGE;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCode.VARIABLE_IN_STAGE_REFERENCE;
import static java.util.Map.entry;

import io.github.dockerfilestages.ide.actions.changes.Fix;
import io.github.dockerfilestages.ide.actions.fixes.AdaptAs;
import io.github.dockerfilestages.ide.actions.fixes.CorrectSourcePath;
import io.github.dockerfilestages.ide.actions.fixes.CreateStage;
import io.github.dockerfilestages.ide.actions.fixes.DeclaredArgument;
import io.github.dockerfilestages.ide.actions.fixes.DidYouMean;
import io.github.dockerfilestages.ide.actions.fixes.DropTag;
import io.github.dockerfilestages.ide.actions.fixes.EarlierStage;
import io.github.dockerfilestages.ide.actions.fixes.FixFromFlag;
import io.github.dockerfilestages.ide.actions.fixes.InsertAs;
import io.github.dockerfilestages.ide.actions.fixes.JoinReference;
import io.github.dockerfilestages.ide.actions.fixes.LowerCaseReference;
import io.github.dockerfilestages.ide.actions.fixes.MoveArgument;
import io.github.dockerfilestages.ide.actions.fixes.MoveTrailingComment;
import io.github.dockerfilestages.ide.actions.fixes.NearestIndex;
import io.github.dockerfilestages.ide.actions.fixes.RemoveRest;
import io.github.dockerfilestages.ide.actions.fixes.RenameStage;
import io.github.dockerfilestages.ide.actions.fixes.SplitStage;
import io.github.dockerfilestages.ide.actions.refactorings.AbsoluteSourcePath;
import io.github.dockerfilestages.ide.actions.refactorings.LowerCaseName;
import io.github.dockerfilestages.ide.actions.refactorings.MoveStage;
import io.github.dockerfilestages.ide.actions.refactorings.RemoveStage;
import io.github.dockerfilestages.ide.actions.refactorings.ReplaceByName;
import io.github.dockerfilestages.ide.actions.refactorings.StageFromArgument;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fixes for each diagnostic code, the most likely one first. */
final class Fixes {
    private static final Map<DiagnosticCode, List<Fix>> BY_CODE = Map.ofEntries(
            entry(INVALID_STAGE_NAME, List.of(RenameStage::toFreshName)),
            entry(DUPLICATE_STAGE_NAME, List.of(RenameStage::toUniqueName)),
            entry(RESERVED_STAGE_NAME, List.of(RenameStage::toFreshName)),
            entry(INVALID_FROM_INSTRUCTION, List.of(MoveTrailingComment::find, InsertAs::find, RemoveRest::find)),
            entry(STAGE_NAME_CASING, List.of(LowerCaseName::fix)),
            entry(FROM_AS_CASING, List.of(AdaptAs::find)),
            entry(UNKNOWN_STAGE, List.of(DidYouMean::find, CreateStage::find)),
            entry(FORWARD_STAGE_REFERENCE, List.of(MoveStage::fix)),
            entry(INVALID_STAGE_INDEX, List.of(NearestIndex::find)),
            entry(NUMERIC_STAGE_REFERENCE, List.of(ReplaceByName::fix)),
            entry(NUMERIC_NAME_NOT_INDEX, List.of(ReplaceByName::fix)),
            entry(VARIABLE_IN_STAGE_REFERENCE, List.of(StageFromArgument::fix)),
            entry(STAGE_REFERENCE_CASING, List.of(LowerCaseReference::find)),
            entry(EMPTY_STAGE_REFERENCE, List.of(JoinReference::find)),
            entry(TAGGED_STAGE_NAME, List.of(DropTag::find)),
            entry(
                    CIRCULAR_STAGE_DEPENDENCY,
                    List.of(
                            EarlierStage.skipping(0),
                            EarlierStage.skipping(1),
                            EarlierStage.skipping(2),
                            SplitStage::find)),
            entry(UNUSED_STAGE, List.of(RemoveStage::fix)),
            entry(UNDEFINED_ARG_IN_FROM, List.of(MoveArgument::find, DeclaredArgument::find)),
            entry(
                    UNKNOWN_FROM_FLAG,
                    List.of(FixFromFlag::spelling, JoinReference::find, FixFromFlag::twice, FixFromFlag::keyword)),
            entry(MISSING_SOURCE_PATH, List.of(CorrectSourcePath::find)),
            // The absolute path means the same as before, so that it is the less likely wish.
            entry(RELATIVE_SOURCE_PATH, List.of(CorrectSourcePath::find, AbsoluteSourcePath::fix)));

    private static final Set<DiagnosticCode> RENAMES =
            Set.of(INVALID_STAGE_NAME, DUPLICATE_STAGE_NAME, RESERVED_STAGE_NAME);

    private Fixes() {}

    /** Whether the fix of a code gives the stage another name. */
    static boolean areRenames(DiagnosticCode code) {
        return RENAMES.contains(code);
    }

    static List<Fix> of(DiagnosticCode code) {
        return BY_CODE.getOrDefault(code, List.of());
    }
}
