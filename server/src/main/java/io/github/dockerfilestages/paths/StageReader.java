package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.StageEffects.StageEnd;
import io.github.dockerfilestages.paths.WordValues.ShellDialect;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.PathSource.SourceForm;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.paths.effects.VariableScope;
import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.InstructionLine;
import io.github.dockerfilestages.syntax.dockerfile.MountField;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the instructions of one stage in order. */
final class StageReader {
    private static final Pattern PLATFORM = Pattern.compile("(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT|OSVERSION|STAGE)");

    private final StageModel model;
    private final StageTable table;
    private final Dockerfile dockerfile;
    private final Stage stage;
    private final char escape;
    private final int first;
    private final Optional<StageEffects> base;
    private final EffectSink sink;
    private final List<PathSource> sources = new ArrayList<>();
    private final BuildTools tools = new BuildTools();
    private VariableScope scope;
    private String folder;
    private boolean hasWindowsShell;

    private StageReader(StageModel model, Stage stage, Optional<StageEffects> base) {
        this.model = model;
        this.table = model.table();
        this.dockerfile = model.dockerfile();
        this.stage = stage;
        this.escape = dockerfile.directives().escape();
        this.first = model.elementOf(stage.instruction());
        this.base = base;
        Optional<StageEnd> start = base.map(StageEffects::end);
        this.sink = new EffectSink(
                stage.index(),
                path -> base.filter(earlier -> earlier.hasDirectory(path)).isPresent());
        this.scope = start.map(StageEnd::scope).orElseGet(VariableScope::empty);
        this.folder = start.map(StageEnd::folder).orElse(StagePath.ROOT);
        this.hasWindowsShell = start.filter(StageEnd::hasWindowsShell).isPresent();
    }

    static StageEffects read(StageModel model, Stage stage, Optional<StageEffects> base) {
        return new StageReader(model, stage, base).read();
    }

    private StageEffects read() {
        int last = model.lastElement(stage);
        for (int element = first + 1; element <= last; element++) {
            Cancellation.check();
            if (dockerfile.element(element) instanceof Instruction instruction) {
                sink.enter(element - first, Set.of());
                instruction(element, instruction.statement());
            }
        }
        boolean isScratch = base.map(StageEffects::isScratch).orElseGet(this::startsEmpty);
        var end = new StageEnd(scope, folder, sink.directories(), hasWindowsShell);
        return new StageEffects(stage.index(), sink.effects(), List.copyOf(sources), base, isScratch, end);
    }

    /** A default of an argument may be replaced in a build, so that only the word itself counts. */
    private boolean startsEmpty() {
        boolean isOpen = stage.base().filter(Base::hasVariables).isPresent();
        return !isOpen
                && table.baseOf(stage)
                        .filter(reference -> reference.resolution().isScratch())
                        .isPresent();
    }

    private void instruction(int element, Statement statement) {
        switch (statement.keyword()) {
            case WORKDIR -> workdir(element);
            case ENV -> environment(element);
            case ARG -> statement.arguments().forEach(this::argument);
            case COPY, ADD -> copy(element, statement);
            case SHELL -> shell(element);
            case CMD, ENTRYPOINT, HEALTHCHECK -> uses(element);
            case RUN -> run(element, statement);
            default -> {}
        }
    }

    private void workdir(int element) {
        Word word = dockerfile.line(element).whole();
        if (!word.value().isEmpty()) {
            folder = StagePath.resolve(folder, Blanks.strip(scope.expand(word.value(), escape)));
            sink.add(PathReach.WORKDIR, word.range(), folder);
        }
    }

    private void environment(int element) {
        List<Word> words = dockerfile.line(element).words(escape);
        Map<String, String> values = new HashMap<>();
        if (!words.isEmpty() && words.get(0).value().indexOf('=') < 0) {
            String value =
                    String.join(" ", words.stream().skip(1).map(Word::value).toList());
            values.put(words.get(0).value(), scope.expand(value, escape));
        } else {
            for (Word word : words) {
                int equals = word.value().indexOf('=');
                if (equals > 0) {
                    String name = word.value().substring(0, equals);
                    String value = scope.expand(word.value().substring(equals + 1), escape);
                    values.put(name, value);
                    use(
                            value,
                            word.rangeOf(new TextRange(equals + 1, word.value().length())));
                }
            }
        }
        scope = scope.withEnvironment(Map.copyOf(values));
    }

    /** An ARG without a default has that of the ARG above the first FROM; the values for platforms are never known. */
    private void argument(Word word) {
        int equals = word.value().indexOf('=');
        String name = equals < 0 ? word.value() : word.value().substring(0, equals);
        if (PLATFORM.matcher(name).matches()) {
            return;
        }
        String given = table.parameters().buildArguments().get(name);
        Optional<String> preset = equals < 0
                ? globalDefault(name)
                : Optional.of(scope.expand(word.value().substring(equals + 1), escape));
        Optional.ofNullable(given).or(() -> preset).ifPresent(value -> scope = scope.withArgument(name, value));
    }

    private Optional<String> globalDefault(String name) {
        return table.arguments().declarations().containsKey(name)
                ? Optional.ofNullable(table.arguments().values().get(name))
                : Optional.empty();
    }

    private void copy(int element, Statement statement) {
        Optional<Reference> from = stageReference(element, SourceForm.COPY);
        boolean isFromElsewhere =
                statement.flags().stream().anyMatch(flag -> flag.name().equals("from"));
        var copy = new CopyEffects(sink, this::expanded, folder);
        copy.add(statement, (Instruction) dockerfile.element(element));
        if (isFromElsewhere && from.isPresent() && !statement.arguments().isEmpty()) {
            List<Word> words = statement.arguments();
            for (Word word : words.subList(0, words.size() - 1)) {
                addSource(element, word, from.get(), SourceForm.COPY);
            }
        }
    }

    private String expanded(Word word) {
        return scope.expand(word.value(), escape);
    }

    private void addSource(int element, Word word, Reference from, SourceForm form) {
        String path = StagePath.resolve(StagePath.ROOT, expanded(word));
        sources.add(new PathSource(
                stage.index(),
                element - first,
                word.range(),
                word.value(),
                from.resolution().stage().orElseThrow(),
                path,
                form));
    }

    private Optional<Reference> stageReference(int element, SourceForm form) {
        return references(element).stream()
                .filter(reference -> reference.resolution().isStage())
                .filter(reference -> form == SourceForm.COPY
                        ? reference.kind().isCopy()
                        : reference.kind().isMount())
                .findFirst();
    }

    private List<Reference> references(int element) {
        return model.instructionAt(dockerfile.start(element) + 1)
                .filter(instruction -> model.elementOf(instruction) == element)
                .map(table::referencesIn)
                .orElse(List.of());
    }

    private void run(int element, Statement statement) {
        Set<String> mounted = new HashSet<>();
        for (Flag flag : statement.flags()) {
            if (flag.name().equals("mount")) {
                mount(element, flag, mounted);
            }
        }
        sink.enter(element - first, mounted);
        var values = new WordValues(scope, dialect(), folder);
        InstructionLine line = dockerfile.line(element);
        Optional<List<Word>> strings = line.strings();
        if (strings.isPresent()) {
            exec(strings.get(), values, element);
        } else {
            for (ShellText text : RunTexts.of(dockerfile, element, line)) {
                new ShellWalk(sink, values, tools).run(text);
            }
        }
    }

    /** The words of a command that runs in a container. */
    private void uses(int element) {
        InstructionLine line = dockerfile.line(element);
        List<Word> words = line.strings().orElseGet(() -> line.words(escape));
        words.forEach(word -> use(word.value(), word.range()));
    }

    private void use(String value, TextRange range) {
        if (value.startsWith(StagePath.ROOT)) {
            sink.add(PathReach.USE, range, StagePath.resolve(folder, value));
        }
    }

    /** On Windows, Dockerfiles have another escape character or another shell. */
    private ShellDialect dialect() {
        return escape == '`' || hasWindowsShell ? ShellDialect.WINDOWS : ShellDialect.POSIX;
    }

    private void shell(int element) {
        String text = LowerCase.of(dockerfile.line(element).text());
        hasWindowsShell = text.contains("powershell") || text.contains("pwsh") || text.contains("cmd");
    }

    /** The words of the exec form are those of one command, whose characters need no shell. */
    private void exec(List<Word> strings, WordValues values, int element) {
        TextRange whole = ((Instruction) dockerfile.element(element)).range();
        String content =
                dockerfile.text().content().substring(dockerfile.start(element), dockerfile.start(element + 1));
        var text = new ShellText(content, OffsetMap.verbatim(new TextRange(0, content.length())));
        List<CommandWord> words = strings.stream()
                .filter(word -> whole.covers(word.range()))
                .map(word -> CommandWord.literal(word.value(), word.range()))
                .toList();
        if (!words.isEmpty()) {
            new ShellWalk(sink, values, tools).exec(text, words);
        }
    }

    private void mount(int element, Flag flag, Set<String> mounted) {
        String type = "bind";
        for (MountField field : flag.fields()) {
            String value = field.value().map(Word::value).orElse("");
            if (field.isKey("type")) {
                type = value.toLowerCase(Locale.ROOT);
            } else if (field.isKey("target") || field.isKey("dst") || field.isKey("destination")) {
                mounted.add(StagePath.resolve(folder, scope.expand(value, escape)));
            }
        }
        boolean takesFiles = type.equals("bind") || type.equals("cache");
        if (takesFiles) {
            mountedStage(element, flag)
                    .ifPresent(from -> flag.fields().stream()
                            .filter(field -> field.isKey("source") || field.isKey("src"))
                            .flatMap(field -> field.value().stream())
                            .forEach(word -> addSource(element, word, from, SourceForm.MOUNT)));
        }
    }

    private Optional<Reference> mountedStage(int element, Flag flag) {
        return references(element).stream()
                .filter(reference ->
                        reference.resolution().isStage() && reference.kind().isMount())
                .filter(reference -> flag.range().covers(reference.word().range()))
                .findFirst();
    }
}
