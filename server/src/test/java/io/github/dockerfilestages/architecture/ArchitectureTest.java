package io.github.dockerfilestages.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md, each as a sentence. */
class ArchitectureTest {
    @Test
    void eachLayerKnowsOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("text")
                .definedBy(ProductClasses.ROOT + ".text..")
                .layer("syntax")
                .definedBy(ProductClasses.ROOT + ".syntax..")
                .layer("stages")
                .definedBy(ProductClasses.ROOT + ".stages..")
                .layer("paths")
                .definedBy(ProductClasses.ROOT + ".paths..")
                .layer("buildfiles")
                .definedBy(ProductClasses.ROOT + ".buildfiles..")
                .layer("project")
                .definedBy(ProductClasses.ROOT + ".project..")
                .layer("ide")
                .definedBy(ProductClasses.ROOT + ".ide..")
                .layer("workspace")
                .definedBy(ProductClasses.ROOT + ".workspace..")
                .layer("files")
                .definedBy(ProductClasses.ROOT + ".files..")
                .layer("lsp")
                .definedBy(ProductClasses.ROOT + ".lsp..")
                .layer("cli")
                .definedBy(ProductClasses.ROOT + ".cli..")
                .layer("Main")
                .definedBy(ProductClasses.ROOT)
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("syntax")
                .mayOnlyAccessLayers("text")
                .whereLayer("stages")
                .mayOnlyAccessLayers("text", "syntax")
                .whereLayer("paths")
                .mayOnlyAccessLayers("text", "syntax", "stages")
                .whereLayer("buildfiles")
                .mayOnlyAccessLayers("text", "syntax")
                .whereLayer("project")
                .mayOnlyAccessLayers("text", "syntax", "stages", "paths", "buildfiles")
                .whereLayer("ide")
                .mayOnlyAccessLayers("text", "syntax", "stages", "paths", "buildfiles", "project")
                .whereLayer("workspace")
                .mayOnlyAccessLayers("text", "syntax", "stages", "paths", "buildfiles", "project", "ide")
                .whereLayer("files")
                .mayOnlyAccessLayers("text", "syntax", "stages", "paths", "buildfiles", "project", "ide", "workspace")
                .whereLayer("lsp")
                .mayOnlyBeAccessedByLayers("Main", "cli")
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("Main")
                .whereLayer("Main")
                .mayNotBeAccessedByAnyLayer()
                .check(ProductClasses.CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        assertEquals(Set.of(), circles(JavaClass::getPackageName));
    }

    /** A nested type counts as the file that it is in. */
    @Test
    void noClassesDependOnEachOtherInACircle() {
        assertEquals(Set.of(), circles(ArchitectureTest::topLevel));
    }

    /** Several features need the diagnostics, and a fix that renames a stage uses the rename feature. */
    @Test
    void featuresDoNotKnowOneAnother() {
        slices().matching(ProductClasses.ROOT + ".ide.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAnyPackage(ProductClasses.ROOT + ".ide.."),
                        resideInAnyPackage(
                                ProductClasses.ROOT + ".ide.symbols",
                                ProductClasses.ROOT + ".ide.proof",
                                ProductClasses.ROOT + ".ide.editing",
                                ProductClasses.ROOT + ".ide.wording"))
                .ignoreDependency(
                        resideInAnyPackage(ProductClasses.ROOT + ".ide.."),
                        resideInAnyPackage(ProductClasses.ROOT + ".ide.diagnostics.."))
                .ignoreDependency(
                        resideInAnyPackage(ProductClasses.ROOT + ".ide.actions.."),
                        resideInAnyPackage(ProductClasses.ROOT + ".ide.rename.."))
                .check(ProductClasses.CLASSES);
    }

    @Test
    void buildFilesAreReadWithoutTheLanguageOfDockerfiles() {
        noClasses()
                .that()
                .resideInAPackage(ProductClasses.ROOT + ".buildfiles..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ProductClasses.ROOT + ".syntax.dockerfile..")
                .check(ProductClasses.CLASSES);
    }

    @Test
    void onlyLspKnowsTheProtocolLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ProductClasses.ROOT + ".lsp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.lsp4j..")
                .check(ProductClasses.CLASSES);
    }

    @Test
    void onlyLspAndOneClassOfCliKnowGson() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ProductClasses.ROOT + ".lsp..")
                .and()
                .doNotHaveFullyQualifiedName(ProductClasses.ROOT + ".cli.output.Json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson..")
                .check(ProductClasses.CLASSES);
    }

    @Test
    void onlyCliKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ProductClasses.ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(ProductClasses.CLASSES);
    }

    @Test
    void theCoreAndTheFeaturesTouchNoFileClockThreadLoggerOrChance() {
        noClasses()
                .that()
                .resideInAnyPackage(ProductClasses.PURE)
                .should()
                .dependOnClassesThat(DescribedPredicate.or(
                        resideInAnyPackage(
                                "java.io..",
                                "java.nio",
                                "java.nio.channels..",
                                "java.nio.file..",
                                "java.net..",
                                "java.time..",
                                "java.util.concurrent..",
                                "java.util.logging.."),
                        JavaClass.Predicates.belongToAnyOf(Thread.class, ProcessHandle.class, Random.class)))
                .check(ProductClasses.CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(ProductClasses.PURE)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "System is asked for anything but to copy an array",
                        call -> call.getTargetOwner().isEquivalentTo(System.class)
                                && !call.getName().equals("arraycopy")))
                .check(ProductClasses.CLASSES);
    }

    /** No class cache keeps the code of Java's own comparators of parts. */
    @Test
    void partsAreComparedInAnOrder() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "compares parts as Java does",
                        call -> call.getName().startsWith("comparing")
                                || call.getName().startsWith("thenComparing")))
                .because("text.Order can be kept in a class cache")
                .check(ProductClasses.CLASSES);
    }

    @Test
    void nobodyButMainTheCommandLineAndTheTransportUsesTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ProductClasses.ROOT + ".cli..", ProductClasses.ROOT + ".lsp..")
                .and()
                .doNotHaveFullyQualifiedName(ProductClasses.ROOT + ".Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "err")
                .check(ProductClasses.CLASSES);
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElseGet(type::getName);
    }

    /**
     * The shortest circle of dependencies through each group of classes that is in one.
     *
     * <p>ArchUnit's own {@code beFreeOfCycles} (1.5.0) overlooks some circles when there are hundreds of groups.
     */
    private static Set<String> circles(Function<JavaClass, String> groupOf) {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        for (JavaClass type : ProductClasses.CLASSES) {
            String group = groupOf.apply(type);
            Set<String> known = dependencies.computeIfAbsent(group, name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> ProductClasses.CLASSES.contain(target.getName()))
                    .map(groupOf)
                    .filter(target -> !target.equals(group))
                    .forEach(known::add);
        }
        return dependencies.keySet().stream()
                .map(group -> circle(group, dependencies))
                .filter(circle -> !circle.isEmpty())
                .map(Set::toString)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> circle(String start, Map<String, Set<String>> dependencies) {
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty() && !reachedFrom.containsKey(start)) {
            String group = next.remove();
            dependencies.get(group).stream()
                    .filter(known -> reachedFrom.putIfAbsent(known, group) == null)
                    .forEach(next::add);
        }
        Set<String> circle = new TreeSet<>();
        String at = reachedFrom.get(start);
        while (at != null && circle.add(at)) {
            at = reachedFrom.get(at);
        }
        return circle;
    }
}
