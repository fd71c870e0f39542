package io.github.dockerfilestages.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.dockerfilestages.text.Lazy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of ARCHITECTURE.md, each as a sentence. */
class ArchitectureTest {
    private static final String ROOT = "io.github.dockerfilestages";
    private static final String[] PURE = {
        ROOT + ".text..",
        ROOT + ".syntax..",
        ROOT + ".stages..",
        ROOT + ".paths..",
        ROOT + ".buildfiles..",
        ROOT + ".project..",
        ROOT + ".ide.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void each_layer_knows_only_those_below_it() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("text")
                .definedBy(ROOT + ".text..")
                .layer("syntax")
                .definedBy(ROOT + ".syntax..")
                .layer("stages")
                .definedBy(ROOT + ".stages..")
                .layer("paths")
                .definedBy(ROOT + ".paths..")
                .layer("buildfiles")
                .definedBy(ROOT + ".buildfiles..")
                .layer("project")
                .definedBy(ROOT + ".project..")
                .layer("ide")
                .definedBy(ROOT + ".ide..")
                .layer("workspace")
                .definedBy(ROOT + ".workspace..")
                .layer("files")
                .definedBy(ROOT + ".files..")
                .layer("lsp")
                .definedBy(ROOT + ".lsp..")
                .layer("cli")
                .definedBy(ROOT + ".cli..")
                .layer("Main")
                .definedBy(ROOT)
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
                .check(CLASSES);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        assertEquals(Set.of(), circles(JavaClass::getPackageName));
    }

    /** A nested type counts as the file that it is in. */
    @Test
    void no_classes_depend_on_each_other_in_a_circle() {
        assertEquals(Set.of(), circles(ArchitectureTest::topLevel));
    }

    /** Several features need the diagnostics, and a fix that renames a stage uses the rename feature. */
    @Test
    void features_do_not_know_one_another() {
        slices().matching(ROOT + ".ide.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAnyPackage(ROOT + ".ide.."),
                        resideInAnyPackage(
                                ROOT + ".ide.symbols",
                                ROOT + ".ide.proof",
                                ROOT + ".ide.editing",
                                ROOT + ".ide.wording"))
                .ignoreDependency(resideInAnyPackage(ROOT + ".ide.."), resideInAnyPackage(ROOT + ".ide.diagnostics.."))
                .ignoreDependency(
                        resideInAnyPackage(ROOT + ".ide.actions.."), resideInAnyPackage(ROOT + ".ide.rename.."))
                .check(CLASSES);
    }

    @Test
    void build_files_are_read_without_the_language_of_dockerfiles() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".buildfiles..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".syntax.dockerfile..")
                .check(CLASSES);
    }

    @Test
    void only_lsp_knows_the_protocol_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".lsp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.lsp4j..")
                .check(CLASSES);
    }

    @Test
    void only_lsp_and_one_class_of_cli_know_gson() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".lsp..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.output.Json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson..")
                .check(CLASSES);
    }

    @Test
    void only_cli_knows_picocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void the_core_and_the_features_touch_no_file_clock_thread_logger_or_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
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
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "System is asked for anything but to copy an array",
                        call -> call.getTargetOwner().isEquivalentTo(System.class)
                                && !call.getName().equals("arraycopy")))
                .check(CLASSES);
    }

    @Test
    void types_of_the_core_and_the_features_are_records_enums_sealed_or_final() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .should(be(
                        "a record, an enum, sealed or final",
                        type -> type.isRecord()
                                || type.isEnum()
                                || type.getModifiers().contains(JavaModifier.FINAL)
                                || type.reflect().isSealed()
                                || type.getEnclosingClass()
                                        .filter(JavaClass::isEnum)
                                        .isPresent()))
                .check(CLASSES);
    }

    /** Readers and builders hold a cursor; they are made for one text and dropped. */
    private static final DescribedPredicate<JavaClass> CURSORS = DescribedPredicate.describe(
            "readers and builders",
            type -> type.getPackageName().startsWith(ROOT + ".syntax") && !type.isRecord()
                    || type.getSimpleName().endsWith("Builder"));

    @Test
    void public_types_of_the_core_and_the_features_have_final_fields_only() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PURE)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(Lazy.class)
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.not(CURSORS))
                .should()
                .notBeFinal()
                .check(CLASSES);
    }

    /** Readers and builders have a cursor; each is created for one value and then dropped. */
    @Test
    void no_public_type_keeps_what_is_not_immutable() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PURE)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.not(CURSORS))
                .should(haveATypeThatChanges())
                .check(CLASSES);
    }

    @Test
    void nobody_but_main_the_command_line_and_the_transport_uses_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".lsp..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_and_allows_no_null() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .should(be(
                        "in a package with a page of its own",
                        type -> Objects.nonNull(type.reflect().getPackage().getAnnotation(NullMarked.class))))
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is_not_that_it_helps() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|^Abstract.*)$")
                .check(CLASSES);
    }

    /** At a call, {@code true} says nothing; two methods, an enum or a value do. What is stored in a field may be one. */
    @Test
    void no_method_has_a_boolean_parameter() {
        List<String> found = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.reflect().isSynthetic())
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(boolean.class)))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
        assertEquals(List.of(), found);
    }

    /** A search for a name finds one type. */
    @Test
    void no_two_types_have_the_same_simple_name() {
        Map<String, List<String>> names = CLASSES.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        names.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), names);
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
        for (JavaClass type : CLASSES) {
            String group = groupOf.apply(type);
            Set<String> known = dependencies.computeIfAbsent(group, name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> CLASSES.contain(target.getName()))
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

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> isSo) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, isSo.test(type), type.getName() + " should be " + what));
            }
        };
    }

    private static ArchCondition<JavaField> haveATypeThatChanges() {
        return new ArchCondition<>("have a type whose own fields change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean changes = !field.getRawType().isAssignableTo(Lazy.class)
                        && field.getRawType().getFields().stream()
                                .anyMatch(inner -> !inner.getModifiers().contains(JavaModifier.FINAL)
                                        && inner.getOwner().getPackageName().startsWith(ROOT));
                events.add(new SimpleConditionEvent(field, changes, field.getFullName() + " holds a cursor"));
            }
        };
    }
}
