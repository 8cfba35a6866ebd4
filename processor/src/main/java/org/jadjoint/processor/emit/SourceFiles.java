package org.jadjoint.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.companion.Origin;

/** What both generated classes have in common: how they begin and how they are printed. */
public final class SourceFiles {
    private static final String GENERATOR = "org.jadjoint.processor";

    /** What generated code uses of {@code java.lang}; a user's class of such a name in the same package would win. */
    private static final List<String> JAVA_LANG = List.of(
            "ArithmeticException",
            "AssertionError",
            "Boolean",
            "Byte",
            "Character",
            "Deprecated",
            "Double",
            "Error",
            "Exception",
            "Float",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Long",
            "Math",
            "Object",
            "Override",
            "RuntimeException",
            "Short",
            "StrictMath",
            "String",
            "StringBuilder",
            "SuppressWarnings",
            "System",
            "Throwable",
            "UnsupportedOperationException");

    private final Elements elements;

    /** Writes for the compilation whose elements these are. */
    public SourceFiles(Elements elements) {
        this.elements = elements;
    }

    /** A final class without instances that carries the marks of generated code. */
    public TypeSpec.Builder begin(Origin companion, ClassName name) {
        return marked(companion, withoutInstances(name));
    }

    /** A final class without instances. */
    static TypeSpec.Builder withoutInstances(ClassName name) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    /** The type with the marks of generated code. */
    TypeSpec.Builder marked(Origin companion, TypeSpec.Builder type) {
        return marked(companion, type, companion.suppressions());
    }

    /** The same for a type that mentions the runtime, which a module that exports the type need not require transitively. */
    TypeSpec.Builder markedForRuntime(Origin companion, TypeSpec.Builder type) {
        boolean named = !elements.getModuleOf(companion.owner()).isUnnamed();
        if (!named || !type.build().modifiers().contains(Modifier.PUBLIC)) return marked(companion, type);
        TreeSet<String> suppressions = new TreeSet<>(companion.suppressions());
        suppressions.add("exports");
        return marked(companion, type, List.copyOf(suppressions));
    }

    private TypeSpec.Builder marked(Origin companion, TypeSpec.Builder type, List<String> suppressions) {
        type.addOriginatingElement(companion.owner()).addAnnotation(mark(Marks.GENERATED));
        if (canRead(companion.owner(), Marks.STANDARD_GENERATED)) {
            type.addAnnotation(mark(Marks.STANDARD_GENERATED));
        }
        if (!suppressions.isEmpty()) {
            type.addAnnotation(suppress(suppressions));
        }
        return type;
    }

    /** The finished file, with classes imported wherever no other class of the name stands in the way. */
    public SourceFile finish(Origin companion, TypeSpec.Builder type) {
        String text = print(companion, type);
        List<String> hidden = JAVA_LANG.stream()
                .filter(text::contains) // asking for classes that are not there is slow
                .filter(name -> canRead(companion.owner(), companion.qualified(name)))
                .toList();
        if (!hidden.isEmpty()) {
            hidden.forEach(type::alwaysQualify);
            text = print(companion, type);
        }
        String name = companion.qualified(type.build().name());
        return new SourceFile(name, companion.owner(), Layout.tightened(text));
    }

    private static String print(Origin companion, TypeSpec.Builder type) {
        return JavaFile.builder(companion.packageName(), type.build())
                .indent("  ")
                .skipJavaLangImports(true)
                .build()
                .toString();
    }

    /** Whether the file may mention the class. The owner may be an element of a reading, which knows no modules, so it is looked up. */
    private boolean canRead(TypeElement owner, String name) {
        TypeElement own = elements.getTypeElement(owner.getQualifiedName());
        return own != null && elements.getTypeElement(elements.getModuleOf(own), name) != null;
    }

    private static AnnotationSpec mark(String annotation) {
        return AnnotationSpec.builder(ClassName.bestGuess(annotation))
                .addMember("value", "$S", GENERATOR)
                .build();
    }

    private static AnnotationSpec suppress(List<String> tokens) {
        CodeBlock values =
                tokens.stream().map(token -> CodeBlock.of("$S", token)).collect(CodeBlock.joining(", "));
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", tokens.size() == 1 ? "$L" : "{$L}", values)
                .build();
    }
}
