package io.github.dockerfilestages.benchmarks;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The work of the core when a document is opened, at each keystroke, for a rename and for the
 * definition of a path, on Dockerfiles of growing length; with the garbage collector and the compiler of the launchers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class CoreBenchmark {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());

    /** The length of the Dockerfile. */
    @Param({"10", "100", "1000", "10000", "50000"})
    public int lines;

    private String content;
    private Dockerfile dockerfile;
    private Diagnosis diagnosis;
    private TextEdit inRunBody;
    private TextEdit inAlias;
    private int path;

    /** A diagnosed Dockerfile, and two keystrokes in its middle. */
    @Setup
    public void open() {
        content = SyntheticDockerfile.of(lines);
        dockerfile = Dockerfile.parse(SourceText.of(content));
        diagnosis = Diagnosis.of(StageModel.of(dockerfile, BuildParameters.NONE), SETTINGS);
        diagnosis.diagnostics();
        inRunBody = typing("apt-get install");
        inAlias = typing(" AS stage");
        path = content.lastIndexOf(" /out /in") + 2;
    }

    @Benchmark
    public Dockerfile parse() {
        return Dockerfile.parse(SourceText.of(content));
    }

    @Benchmark
    public StageModel resolve() {
        return StageModel.of(dockerfile, BuildParameters.NONE);
    }

    @Benchmark
    public List<?> diagnose() {
        return Diagnosis.of(diagnosis.model(), SETTINGS).findings();
    }

    @Benchmark
    public List<?> editInRunBody() {
        return diagnosis.edit(inRunBody).findings();
    }

    @Benchmark
    public List<?> editOfAlias() {
        return diagnosis.edit(inAlias).findings();
    }

    @Benchmark
    public Rename.RenameResult rename() {
        return Rename.find(
                FilePosition.in(Project.EMPTY, unread(), inAlias.range().start()), "renamed");
    }

    /** The first definition at a path after an edit: nothing of the paths is known yet. */
    @Benchmark
    public List<?> definitionOfPath() {
        return Definition.find(FilePosition.in(Project.EMPTY, unread(), path), OfficialImages.names());
    }

    private ProjectDockerfile unread() {
        return ProjectDockerfile.of(FilePath.of("/repo/Dockerfile"), diagnosis.model());
    }

    private TextEdit typing(String before) {
        int middle = content.indexOf(before, content.length() / 2);
        int found = middle < 0 ? content.indexOf(before) : middle;
        return new TextEdit(TextRange.at(found + before.length()), "x");
    }
}
