package org.jadjoint.processor.frontend;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.frontend.ShownText.Insertion;

/**
 * What Lombok has added to the classes of a source, written out as declarations.
 *
 * <p>Lombok writes no sources: it changes the trees of the running compilation, which a reading of the same files does not
 * see. So each member that a class has there, but not in its file, is declared to the reading before the class's closing
 * brace, methods as {@code native} ones: they can be called, and nobody takes a body for theirs.
 */
final class AddedMembers {
    private final Compilation compilation;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Insertion> insertions = new ArrayList<>();

    private AddedMembers(Compilation compilation, CompilationUnitTree unit, SourcePositions positions) {
        this.compilation = compilation;
        this.unit = unit;
        this.positions = positions;
    }

    /** Whether another processor may have changed the trees of a source. */
    static boolean arePossible(String text) {
        return text.contains("lombok");
    }

    /**
     * The text with these declarations.
     *
     * @param file the file as it stands, parsed by itself
     */
    static ShownText show(Compilation compilation, UserSource source, ParsedFile file) {
        AddedMembers added = new AddedMembers(compilation, file.unit(), file.positions());
        String prefix = source.packageName().isEmpty() ? "" : source.packageName() + ".";
        added.visit(file.unit().getTypeDecls(), prefix);
        added.insertions.sort(Comparator.comparingInt(Insertion::offset));
        return new ShownText(file.text(), List.copyOf(added.insertions));
    }

    private void visit(List<? extends Tree> members, String prefix) {
        for (Tree member : members) {
            if (!(member instanceof ClassTree type)) continue;
            String name = prefix + type.getSimpleName();
            compilation.type(name).ifPresent(element -> visit(type, element));
            visit(type.getMembers(), name + ".");
        }
    }

    private void visit(ClassTree tree, TypeElement type) {
        Set<String> written = new HashSet<>();
        tree.getMembers().forEach(member -> written.add(key(member)));
        String added = type.getEnclosedElements().stream()
                .filter(member -> compilation.isExplicit(member) && !written.contains(key(member)))
                .map(AddedMembers::declaration)
                .collect(Collectors.joining(" "));
        int end = (int) positions.getEndPosition(unit, tree);
        if (!added.isEmpty() && end > 0) {
            insertions.add(new Insertion(end - 1, (tree.getKind() == Tree.Kind.ENUM ? "; " : "") + added));
        }
    }

    /** Lombok adds no method of a name that is there already, but constructors beside others. */
    private static String key(Tree member) {
        if (member instanceof ClassTree type) return "class " + type.getSimpleName();
        if (member instanceof VariableTree field) return "field " + field.getName();
        if (!(member instanceof MethodTree method)) return "";
        if (!method.getName().contentEquals("<init>")) return "method " + method.getName();
        return "constructor "
                + method.getParameters().stream()
                        .map(parameter -> lastName(parameter.getType().toString()))
                        .toList();
    }

    private static String key(Element member) {
        return switch (member.getKind()) {
            case FIELD, ENUM_CONSTANT -> "field " + member.getSimpleName();
            case METHOD -> "method " + member.getSimpleName();
            case CONSTRUCTOR ->
                "constructor "
                        + ((ExecutableElement) member)
                                .getParameters().stream()
                                        .map(parameter ->
                                                lastName(parameter.asType().toString()))
                                        .toList();
            default -> "class " + member.getSimpleName();
        };
    }

    private static String lastName(String type) {
        String plain = type.replaceAll("<.*>|@[\\w.]+ ?", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static String declaration(Element member) {
        if (member instanceof TypeElement type) return declaration(type);
        if (member instanceof VariableElement field) {
            return modifiers(member, "final") + member.asType() + " " + field.getSimpleName() + ";";
        }
        return member instanceof ExecutableElement method ? declaration(method) : "";
    }

    private static String declaration(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.asType() + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        if (method.isVarArgs()) parameters = parameters.replaceFirst("\\[\\] (\\w+\\))$", "... $1");
        String thrown = joined(" throws ", method.getThrownTypes());
        String head = typeParameters(method.getTypeParameters());
        if (method.getSimpleName().contentEquals("<init>")) {
            String name = String.valueOf(requireNonNull(method.getEnclosingElement()).getSimpleName());
            return modifiers(method, "") + head + name + parameters + thrown + " { }";
        }
        boolean bodiless = method.getModifiers().contains(Modifier.ABSTRACT);
        return modifiers(method, "synchronized") + (bodiless ? "" : "native ") + head + method.getReturnType() + " "
                + method.getSimpleName() + parameters + thrown + ";";
    }

    private static String declaration(TypeElement type) {
        String kind = type.getKind().isInterface() ? "interface " : "class ";
        TypeMirror parent = type.getSuperclass();
        boolean plain = parent.getKind() == TypeKind.NONE || parent.toString().equals("java.lang.Object");
        return modifiers(type, "")
                + kind
                + type.getSimpleName()
                + typeParameters(type.getTypeParameters())
                + (plain ? "" : " extends " + parent)
                + joined(type.getKind().isInterface() ? " extends " : " implements ", type.getInterfaces())
                + type.getEnclosedElements().stream()
                        .map(AddedMembers::declaration)
                        .collect(Collectors.joining(" ", " { ", " }"));
    }

    private static String modifiers(Element member, String dropped) {
        return member.getModifiers().stream()
                .map(Modifier::toString)
                .filter(modifier -> !modifier.equals(dropped))
                .map(modifier -> modifier + " ")
                .collect(Collectors.joining());
    }

    private static String typeParameters(List<? extends TypeParameterElement> parameters) {
        if (parameters.isEmpty()) return "";
        return parameters.stream()
                .map(each -> each
                        + each.getBounds().stream()
                                .map(TypeMirror::toString)
                                .collect(Collectors.joining(" & ", " extends ", "")))
                .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String joined(String before, List<? extends TypeMirror> types) {
        if (types.isEmpty()) return "";
        return before + types.stream().map(TypeMirror::toString).collect(Collectors.joining(", "));
    }
}
