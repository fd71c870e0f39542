package io.github.dockerfilestages.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.dockerfilestages.text.Lazy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of STYLE.md about types and methods, each as a sentence. */
class TypesTest {
    @Test
    void typesOfTheCoreAndTheFeaturesAreRecordsEnumsSealedOrFinal() {
        classes()
                .that()
                .resideInAnyPackage(ProductClasses.PURE)
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
                .check(ProductClasses.CLASSES);
    }

    /** Readers and builders hold a cursor; they are made for one text and dropped. */
    private static final DescribedPredicate<JavaClass> CURSORS = DescribedPredicate.describe(
            "readers and builders",
            type -> type.getPackageName().startsWith(ProductClasses.ROOT + ".syntax") && !type.isRecord()
                    || type.getSimpleName().endsWith("Builder"));

    @Test
    void publicTypesOfTheCoreAndTheFeaturesHaveFinalFieldsOnly() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(ProductClasses.PURE)
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
                .check(ProductClasses.CLASSES);
    }

    /** Readers and builders have a cursor; each is created for one value and then dropped. */
    @Test
    void noPublicTypeKeepsWhatIsNotImmutable() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(ProductClasses.PURE)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.not(CURSORS))
                .should(haveATypeThatChanges())
                .check(ProductClasses.CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsAndAllowsNoNull() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(ProductClasses.CLASSES);
        classes()
                .that()
                .resideInAPackage(ProductClasses.ROOT + "..")
                .should(be(
                        "in a package with a page of its own",
                        type -> Objects.nonNull(type.reflect().getPackage().getAnnotation(NullMarked.class))))
                .check(ProductClasses.CLASSES);
    }

    @Test
    void namesSayWhatAThingIsNotThatItHelps() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|^Abstract.*)$")
                .check(ProductClasses.CLASSES);
    }

    /** At a call, {@code true} says nothing; two methods, an enum or a value do. What is stored in a field may be one. */
    @Test
    void noMethodHasABooleanParameter() {
        List<String> found = ProductClasses.CLASSES.stream()
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
    void noTwoTypesHaveTheSameSimpleName() {
        Map<String, List<String>> names = ProductClasses.CLASSES.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        names.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), names);
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
                                        && inner.getOwner().getPackageName().startsWith(ProductClasses.ROOT));
                events.add(new SimpleConditionEvent(field, changes, field.getFullName() + " holds a cursor"));
            }
        };
    }
}
