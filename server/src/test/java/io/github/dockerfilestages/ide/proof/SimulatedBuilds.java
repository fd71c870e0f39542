package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Does what BuildKit does with the stages of a file, with texts in place of files: each RUN makes a text from its own
 * text and the values of all variables. It shares no code with {@link FlattenedBuilds}, and so judges its answers.
 */
public final class SimulatedBuilds {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern FROM_VALUE = Pattern.compile("from=[^\\s,]*");

    private final StageModel model;
    private final StageTable table;
    private final Map<String, String> imageVariables;
    private final Map<String, String> globals = new TreeMap<>();
    private final List<SimulatedImage> images = new ArrayList<>();

    /** What the build of a stage has done so far. */
    private static final class SimulatedImage {
        private int files;
        private final Map<String, String> configured = new TreeMap<>();
        private final Map<String, String> variables = new TreeMap<>();
        private String command = "of the image";
        private String entrypoint = "of the image";
        private String settings = "";
        private boolean hasCommand;
        private final List<Integer> triggers = new ArrayList<>();

        void does(String what) {
            files = (files + "\n" + what).hashCode() * 31 + what.length();
        }

        SimulatedImage continued() {
            var next = new SimulatedImage();
            next.files = files;
            next.configured.putAll(configured);
            next.variables.putAll(variables);
            next.variables.putAll(configured);
            next.command = command;
            next.entrypoint = entrypoint;
            next.settings = settings;
            return next;
        }

        String result() {
            return files + " " + configured + " " + command + " " + entrypoint + " " + settings + " " + triggers.size();
        }
    }

    private SimulatedBuilds(StageModel model, Map<String, String> imageVariables) {
        this.model = model;
        this.table = model.table();
        this.imageVariables = imageVariables;
    }

    /** The results by stage, with images that have these variables. */
    public static List<String> of(StageModel model, Map<String, String> imageVariables) {
        var builds = new SimulatedBuilds(model, imageVariables);
        builds.run();
        return builds.images.stream().map(SimulatedImage::result).toList();
    }

    /** A variable for each ARG of the file: the worst image that there can be. */
    public static Map<String, String> hidingAll(StageModel model) {
        var variables = new TreeMap<String, String>();
        Matching.words(model, Keyword.ARG).forEach(word -> variables.put(word.split("=", 2)[0], "hidden"));
        return variables;
    }

    /** The words of all instructions with a keyword. */
    private static final class Matching {
        static List<String> words(StageModel model, Keyword keyword) {
            Dockerfile dockerfile = model.dockerfile();
            return IntStream.range(0, dockerfile.size())
                    .filter(element -> dockerfile.element(element) instanceof Instruction instruction
                            && instruction.keyword() == keyword)
                    .boxed()
                    .flatMap(element -> words(dockerfile, element).stream())
                    .toList();
        }

        static List<String> words(Dockerfile dockerfile, int element) {
            return dockerfile.line(element).words(dockerfile.directives().escape()).stream()
                    .map(word -> word.value())
                    .toList();
        }
    }

    private void run() {
        Dockerfile dockerfile = model.dockerfile();
        for (int element = 0; element < dockerfile.size(); element++) {
            if (dockerfile.element(element) instanceof Instruction instruction) {
                run(element, instruction.keyword());
            }
        }
    }

    private void run(int element, Keyword keyword) {
        if (keyword == Keyword.FROM) {
            from(table.stage(images.size()));
        } else if (images.isEmpty()) {
            Matching.words(model.dockerfile(), element).stream()
                    .map(word -> word.split("=", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> globals.put(parts[0], parts[1]));
        } else {
            run(element, keyword, images.get(images.size() - 1), images.size() - 1);
        }
    }

    private void from(Stage stage) {
        Optional<Stage> base = table.baseStage(stage).filter(other -> other.index() < stage.index());
        if (base.isEmpty()) {
            var image = new SimulatedImage();
            image.configured.putAll(imageVariables);
            image.variables.putAll(imageVariables);
            image.does(table.baseOf(stage).map(table::lookedUp).orElse("")
                    + table.platformOf(stage).expansion().text());
            images.add(image);
            return;
        }
        SimulatedImage parent = images.get(base.get().index());
        SimulatedImage image = parent.continued();
        parent.triggers.forEach(trigger -> image.does("trigger " + text(trigger, stage.index()) + image.variables));
        images.add(image);
    }

    private void run(int element, Keyword keyword, SimulatedImage image, int stage) {
        String text = text(element, stage);
        switch (keyword) {
            case ARG -> Matching.words(model.dockerfile(), element).forEach(word -> argument(word, image));
            case ENV -> environment(Matching.words(model.dockerfile(), element), text, image);
            case CMD -> {
                image.command = text;
                image.hasCommand = true;
            }
            case ENTRYPOINT -> {
                image.entrypoint = text;
                image.command = image.hasCommand ? image.command : "none";
            }
            case ONBUILD -> image.triggers.add(element);
            case HEALTHCHECK, SHELL, MAINTAINER -> image.settings += text;
            case RUN -> image.does(text + image.variables);
            default -> image.does(expanded(text, image));
        }
    }

    private void argument(String word, SimulatedImage image) {
        String[] parts = word.split("=", 2);
        if (parts.length == 2) {
            image.variables.put(parts[0], expanded(parts[1], image));
        } else if (globals.containsKey(word)) {
            image.variables.put(word, globals.getOrDefault(word, ""));
        }
    }

    private static void environment(List<String> words, String text, SimulatedImage image) {
        var values = new TreeMap<String, String>();
        if (!words.isEmpty() && words.get(0).contains("=")) {
            words.stream()
                    .map(word -> word.split("=", 2))
                    .forEach(parts -> values.put(parts[0], expanded(parts.length > 1 ? parts[1] : "", image)));
        } else if (!words.isEmpty()) {
            values.put(words.get(0), expanded(text, image));
        }
        image.configured.putAll(values);
        image.variables.putAll(values);
    }

    private static String expanded(String text, SimulatedImage image) {
        return text
                + VARIABLE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replaceAll("[${]", ""))
                        .map(name -> name + "=" + image.variables.getOrDefault(name, ""))
                        .toList();
    }

    /** The text without comments and with what it reads in place of names. */
    private String text(int element, int stage) {
        var instruction = (Instruction) model.dockerfile().element(element);
        String arguments = model.text()
                .slice(model.instructionRange(element))
                .substring(instruction.statement().word().value().length())
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");
        String source = instruction.keyword() + arguments;
        List<Reference> references = table.references().stream()
                .filter(reference -> model.elementOf(reference.instruction()) == element)
                .toList();
        String read = references.stream()
                .flatMap(reference -> reference.resolution().stage().stream().boxed())
                .map(target -> target < stage ? String.valueOf(images.get(target).files) : "later")
                .collect(Collectors.joining(","));
        return references.isEmpty()
                ? source
                : FROM_VALUE.matcher(source).replaceAll("from") + " reads " + read + outside(references);
    }

    private String outside(List<Reference> references) {
        return references.stream()
                .filter(reference -> reference.resolution().stage().isEmpty())
                .map(table::lookedUp)
                .toList()
                .toString();
    }
}
