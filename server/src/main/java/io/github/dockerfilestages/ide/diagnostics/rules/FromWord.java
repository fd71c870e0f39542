package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.FromPlatform;
import io.github.dockerfilestages.stages.SourceDateEpoch;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.ArrayList;
import java.util.List;

/** A word of a FROM in which BuildKit replaces variables: a base or a platform. */
record FromWord(int instruction, Word word, ShellWord shellWord, Expansion expansion) {

    /**
     * The words that BuildKit reaches: {@code buildDispatchStates} of dockerfile2llb stops at the first stage that it
     * rejects, and is never called when the default of a global ARG or SOURCE_DATE_EPOCH cannot be read.
     */
    static List<FromWord> reachedIn(StageTable table) {
        var words = new ArrayList<FromWord>();
        boolean continues = table.arguments().isReadable() && SourceDateEpoch.isReadable(table);
        for (int index = 0; continues && index < table.stages().size(); index++) {
            Stage stage = table.stage(index);
            continues = stage.base().isEmpty() || read(stage, stage.base().get(), table, words);
        }
        return List.copyOf(words);
    }

    /** Whether BuildKit continues with the next stage. */
    private static boolean read(Stage stage, Base base, StageTable table, List<FromWord> words) {
        words.add(new FromWord(stage.instruction(), base.word(), base.shellWord(), base.expansion()));
        if (base.expansion().error().isPresent() || base.expansion().isBlank()) {
            return false;
        }
        FromPlatform platform = table.platformOf(stage);
        if (platform.word().isPresent()) {
            Word word = platform.word().get();
            words.add(new FromWord(stage.instruction(), word, platform.shellWord(), platform.expansion()));
        }
        boolean isNameTaken =
                stage.alias().isEmpty() || StageName.problem(stage.name()).isEmpty();
        return platform.isValid() && isNameTaken;
    }
}
