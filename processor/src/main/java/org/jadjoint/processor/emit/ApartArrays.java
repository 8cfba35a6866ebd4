package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    private static final TypeName LISTS = ParameterizedTypeName.get(ClassName.get(List.class), AggregateHelpers.ARRAYS);

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

    // List<List<Object>> arrays = lists(2);
    // collect(aBar, arrays.get(0));
    // collect(a, arrays.get(1));
    // requireApart("aBar, a", 0b1 | fWrites(5) << 1, arrays);
    private CodeBlock check(List<Place> places, WrittenPlaces written, boolean onlyIfAny) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (shadowed().isEmpty() || places.isEmpty()) return code.build();
        if (onlyIfAny) code.beginControlFlow("if ($L != 0)", WrittenPlaces.answer(types, method));
        String arrays = method.newScope().take("arrays");
        code.addStatement("$T $N = lists($L)", LISTS, arrays, places.size());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            CodeBlock value = CodeBlock.of("$N", place.name());
            String list = arrays + ".get(" + i + ")";
            code.addStatement("$L", helpers.aggregates().collect(place.type(), value, list, place.primal()));
        }
        List<String> names = places.stream().map(Place::name).toList();
        code.addStatement(helpers.requireApart(names, written.expression(), arrays));
        if (onlyIfAny) code.endControlFlow();
        return code.build();
    }

    static void addTo(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("lists")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(LISTS)
                .addParameter(int.class, "count")
                .addStatement("$T lists = new $T<>()", LISTS, ArrayList.class)
                .addStatement("for (int i = 0; i < count; i++) lists.add(new $T<>())", ArrayList.class)
                .addStatement("return lists")
                .build());
        type.addMethod(MethodSpec.methodBuilder("requireApart")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "names")
                .addParameter(long.class, "written")
                .addParameter(LISTS, "arrays")
                .addStatement(
                        "$T<$T, $T> first = new $T<>()", Map.class, Object.class, Integer.class, IdentityHashMap.class)
                .beginControlFlow("for (int k = 0; k < arrays.size(); k++)")
                .beginControlFlow("for ($T array : arrays.get(k))", Object.class)
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
                .endControlFlow()
                .build());
    }
}
