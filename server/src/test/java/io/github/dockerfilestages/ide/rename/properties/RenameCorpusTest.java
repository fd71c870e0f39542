package io.github.dockerfilestages.ide.rename.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.corpus.Corpus;
import io.github.dockerfilestages.fixture.Renaming;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Renames every alias of every text of the corpus: nothing may change its meaning. */
class RenameCorpusTest {
    private static final String FRESH = "Quite-Fresh.Name";
    /** The time to rename all stages to all names is cubic in the number of stages. */
    private static final int FEW = 8;

    private static Optional<Corpus> corpus = Optional.empty();

    @BeforeAll
    static void findCorpus() {
        corpus = Optional.of(Corpus.require());
    }

    @Test
    void realFilesOnlyRefuseWhatAComposedBaseMayMean() {
        Map<Reason, Integer> refusals = renameAll("real", corpus.orElseThrow().dockerfiles());

        assertEquals(Set.of(Reason.COMPOSED_BASE, Reason.FAILING_CHECK), refusals.keySet());
    }

    @Test
    void alteredFilesKeepTheirMeaning() {
        Map<Reason, Integer> refusals =
                renameAll("altered", corpus.orElseThrow().mutants());

        assertEquals(Set.of(Reason.COMPOSED_BASE, Reason.FAILING_CHECK), refusals.keySet());
    }

    @Test
    void probesKeepTheirMeaning() {
        Map<Reason, Integer> refusals = renameAll("probe", corpus.orElseThrow().probes());

        assertEquals(Set.of(Reason.COMPOSED_BASE, Reason.CHANGED_MEANING, Reason.FAILING_CHECK), refusals.keySet());
    }

    /** A name that is already used is refused, or does no harm. */
    @Test
    void namesOfOtherThingsAreNeverCaptured() {
        Stream.concat(
                        corpus.orElseThrow().dockerfiles().values().stream(),
                        corpus.orElseThrow().probes().values().stream())
                .map(RenameCorpusTest::model)
                .filter(model -> model.table().stages().size() <= FEW)
                .forEach(RenameCorpusTest::renameToEverything);
    }

    private static void renameToEverything(StageModel model) {
        for (Stage stage : model.table().stages()) {
            wordsIn(model).stream()
                    .filter(word -> stage.isNamed() && !word.equals(stage.name()))
                    .forEach(word -> rename(model, stage, word));
        }
    }

    private static Map<Reason, Integer> renameAll(String kind, Map<String, String> texts) {
        var refusals = new EnumMap<Reason, Integer>(Reason.class);
        int renames = 0;
        for (String text : texts.values()) {
            StageModel model = model(text);
            for (Stage stage : model.table().stages()) {
                if (stage.isNamed()) {
                    renames++;
                    rename(model, stage, FRESH).ifPresent(reason -> refusals.merge(reason, 1, Integer::sum));
                }
            }
        }
        System.out.println(renames + " renames in " + texts.size() + " " + kind + " files, refused: " + refusals);
        return refusals;
    }

    /** The reason for a refusal; without a refusal, the stage graph must not change. */
    private static Optional<Reason> rename(StageModel model, Stage stage, String newName) {
        Rename.RenameResult outcome = Renaming.of(model, stage, newName);
        if (outcome instanceof Rename.RefusedRename refused) {
            RenameRefusal refusal = refused.refusal();
            assertTrue(refusal.sentence().endsWith("."), refusal.sentence());
            return Optional.of(refusal.reason());
        }
        String edited = TextEdit.applyAll(model.text().content(), ((Rename.AcceptedRename) outcome).inside());
        String name = newName.toLowerCase(Locale.ROOT);
        assertEquals(
                Meaning.of(model, stage, name),
                Meaning.of(model(edited), stage, name),
                () -> "after renaming " + stage.name() + " to " + newName + " in\n" + model.text());
        return Optional.empty();
    }

    private static StageModel model(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE);
    }

    /** The words that are names in a file. */
    private static Set<String> wordsIn(StageModel model) {
        var words = new TreeSet<String>();
        model.table().references().forEach(reference -> words.add(reference.value()));
        model.table().stages().forEach(stage -> words.add(stage.name()));
        return words;
    }
}
