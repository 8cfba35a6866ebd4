package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.emit.body.LineMarks;
import org.jadjoint.processor.ir.Writes;

/**
 * The check that no array that is written stands in two places, where arrays stand in arrays and in structures: all that can be reached are
 * collected and compared.
 */
final class ApartArrays {
    /** The class that gathers arrays: a name that no nested type of a method has, and hardly a class of the user. */
    static final ClassName REACHED = ClassName.get("", "ReachedArrays");

    /** The field of a workspace that holds one. */
    static final String FIELD = "reached";

    private static final TypeName LISTS = ParameterizedTypeName.get(ClassName.get(List.class), AggregateHelpers.ARRAYS);
    private static final TypeName PLACES = ParameterizedTypeName.get(Map.class, Object.class, Integer.class);

    private final CompanionTypes types;
    private final Helpers helpers;
    private final CompanionMethod method;

    ApartArrays(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers;
        this.method = method;
    }

    /** A place whose arrays are collected. */
    private record Place(String name, TangentType type, boolean primal) {}

    /** Shadows are written, so each is its own. A seed is only read. */
    CodeBlock ofPullback() {
        List<Place> places = new ArrayList<>();
        if (method.result().isShadowed() && method.result().tangentType().hasArrays()) {
            places.add(tangent(method.names().resultBar(), method.result().tangentType()));
        }
        long written = 0;
        for (CompanionParameter shadowed : shadowed()) {
            written |= 1L << Writes.bit(places.size());
            places.add(tangent(shadowed.bar(), shadowed.tangentType()));
        }
        WrittenPlaces all = new WrittenPlaces(types, method, written);
        all.add(holders(), places.size());
        holders().forEach(parameter -> places.add(primal(parameter)));
        return check(places, all, false);
    }

    /** Its shadows are its own; what is only read may stand in two places. */
    CodeBlock ofVjp() {
        WrittenPlaces all = new WrittenPlaces(types, method, 0);
        all.add(holders(), 0);
        return check(holders().stream().map(ApartArrays::primal).toList(), all, true);
    }

    /** The tangent of what is only read is only read too. */
    CodeBlock ofJvp() {
        List<Place> places = new ArrayList<>();
        WrittenPlaces all = new WrittenPlaces(types, method, 0);
        all.add(shadowed(), 0);
        shadowed().forEach(each -> places.add(tangent(each.dot(), each.tangentType())));
        all.add(holders(), places.size());
        holders().forEach(parameter -> places.add(primal(parameter)));
        return check(places, all, true);
    }

    /** Where everything that carries a derivative is an array of numbers, others may still be rows of what carries none. */
    CodeBlock ofRows() {
        if (!method.hasRows()) return CodeBlock.of("");
        WrittenPlaces all = new WrittenPlaces(types, method, 0);
        all.add(holders(), 0);
        return compared(holders().stream().map(ApartArrays::primal).toList(), all, true);
    }

    private List<CompanionParameter> shadowed() {
        return method.shadowed().stream()
                .filter(parameter -> parameter.tangentType().hasArrays())
                .toList();
    }

    /** The parameters that may refer to arrays. */
    private List<CompanionParameter> holders() {
        return method.aggregates().stream()
                .filter(parameter -> shape(parameter).hasArrays())
                .toList();
    }

    private static TangentType shape(CompanionParameter parameter) {
        return TangentType.shape(parameter.type()).orElseThrow();
    }

    private static Place tangent(String name, TangentType type) {
        return new Place(name, type, false);
    }

    private static Place primal(CompanionParameter parameter) {
        return new Place(parameter.name(), shape(parameter), true);
    }

    /** Whether a member of the method makes the check. */
    static boolean isAskedFor(CompanionMethod method) {
        return method.hasRows()
                || (!method.isFlat()
                        && method.shadowed().stream()
                                .anyMatch(parameter -> parameter.tangentType().hasArrays()));
    }

    // collect(aBar, workspace.reached.from(0));
    // collect(a, workspace.reached.from(1));
    // workspace.reached.requireApart("aBar, a", 0b1 | fWrites(5) << 1);
    private CodeBlock check(List<Place> places, WrittenPlaces written, boolean onlyIfAny) {
        return shadowed().isEmpty() ? ofRows() : compared(places, written, onlyIfAny);
    }

    private CodeBlock compared(List<Place> places, WrittenPlaces written, boolean onlyIfAny) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (places.isEmpty()) return code.build();
        if (onlyIfAny) code.beginControlFlow("if ($L != 0)", WrittenPlaces.answer(types, method));
        String reached = method.names().workspace() + "." + FIELD;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            CodeBlock value = CodeBlock.of("$N", place.name());
            String list = reached + ".from(" + i + ")";
            code.addStatement("$L", helpers.aggregates().collect(place.type(), value, list, place.primal()));
        }
        String names = places.stream().map(Place::name).collect(Collectors.joining(", "));
        helpers.requiresApart();
        code.addStatement("$L.requireApart($S, $L)", reached, names, written.expression());
        if (onlyIfAny) code.endControlFlow();
        return code.build();
    }

    // One of a workspace has no need for new lists, as long as the arguments refer to no more arrays than before.
    static TypeSpec reachedArrays() {
        return TypeSpec.classBuilder(REACHED)
                .addJavadoc("The arrays that can be reached from each of several arguments.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(LISTS, "lists", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>()", ArrayList.class)
                        .build())
                .addField(FieldSpec.builder(PLACES, "first", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>()", IdentityHashMap.class)
                        .build())
                .addField(int.class, "count", Modifier.PRIVATE)
                .addMethod(from())
                .addMethod(requireApart())
                .build();
    }

    private static MethodSpec from() {
        return MethodSpec.methodBuilder("from")
                .addJavadoc("For the arrays of the next argument, the first of which is number 0.\n")
                .returns(AggregateHelpers.ARRAYS)
                .addParameter(int.class, "argument")
                .addStatement("count = argument + 1")
                .addStatement("if (lists.size() < count) lists.add(new $T<>())", ArrayList.class)
                .addStatement("lists.get(argument).clear()")
                .addStatement("return lists.get(argument)")
                .build();
    }

    private static MethodSpec requireApart() {
        return MethodSpec.methodBuilder("requireApart")
                .addParameter(String.class, "names")
                .addParameter(long.class, "written")
                .addStatement("first.clear()")
                .beginControlFlow("for (int k = 0; k < count; k++)")
                .beginControlFlow("for ($T array : lists.get(k))", Object.class)
                .addStatement("$T i = first.putIfAbsent(array, k)", Integer.class)
                .addStatement(
                        "if (i == null || (written >> $1T.min(i, 63) & 1 | written >> $1T.min(k, 63) & 1) == 0) continue",
                        Math.class)
                .addStatement("$T[] name = names.split($S)", String.class, ", ")
                .addStatement(
                        "throw new $T(name[i] + $S + name[k]" + LineMarks.BREAK + " + $S)",
                        IllegalArgumentException.class,
                        " and ",
                        " share an array, but one of them is written")
                .endControlFlow()
                .addStatement("lists.get(k).clear()")
                .endControlFlow()
                .addStatement("first.clear()")
                .build();
    }
}
