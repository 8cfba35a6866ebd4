package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The helper methods that the bodies of one class call; afterwards it writes those that were called, and no others. */
public final class BodyHelpers {
    private final Set<String> taken;
    private final Function<String, ClassName> classes;
    private final int longest;
    private final List<MethodSpec> parts = new ArrayList<>();
    private final Set<String> companions = new HashSet<>();
    private @Nullable Set<Callee> remembering;
    /** The names of methods for lists, by the method and the type. */
    private final Map<String, String> forLists = new HashMap<>();

    /** What a helper is called for: a type, and on how many levels lengths are given. */
    private record Use(Type type, int levels) implements Comparable<Use> {
        @Override
        public int compareTo(Use other) {
            int byType = type.java().compareTo(other.type.java());
            return byType != 0 ? byType : Integer.compare(levels, other.levels);
        }
    }

    private final Map<HelperCode, TreeSet<Use>> called = new EnumMap<>(HelperCode.class);

    /**
     * @param taken the names of the other methods of the class
     * @param classes classes by their canonical names
     * @param longest bytes of code above which a body is cut into parts
     */
    public BodyHelpers(Set<String> taken, Function<String, ClassName> classes, int longest) {
        this.taken = Set.copyOf(taken);
        this.classes = classes;
        this.longest = longest;
    }

    int longest() {
        return longest;
    }

    /** Says that methods of a name have companions, whose members have more parameters and checks than those of helpers. */
    public void companion(String prefix) {
        companions.add(prefix);
    }

    boolean isHelper(Callee callee) {
        return callee.local() && !companions.contains(callee.prefix());
    }

    /** Says which methods and helpers of the class have a JVP that uses memory of a holder. */
    public void remembering(Set<Callee> methods) {
        remembering = Set.copyOf(methods);
    }

    /** Whether the JVP of a method uses memory; that of another class may, as far as its declaration tells. */
    public boolean remembers(Callee callee) {
        return !callee.local() || remembering == null || remembering.contains(callee);
    }

    /** The name under which a body calls a helper, for arrays whose lengths are given on so many levels. */
    String call(HelperCode helper, Type type, int levels) {
        called.computeIfAbsent(helper, key -> new TreeSet<>()).add(new Use(type, levels));
        boolean elements = helper == HelperCode.CLEAR ? type.isNested() : isArrayOfArrays(type);
        if (helper.isRecursive() && elements) call(helper, ((ArrayType) type).element(), levels);
        if (levels > 1) call(helper, ((ArrayType) type).element(), levels - 1);
        return name(helper, type);
    }

    /** Zeros of the shape of an aggregate that carries derivatives, null for null: a tangent or a shadow. */
    public CodeBlock zeros(Type type, boolean shadow, String aggregate) {
        if (type instanceof StructureType structure) {
            return shadow
                    ? CodeBlock.of("$T.of(null, $L)", typeName(structure.shadow()), aggregate)
                    : CodeBlock.of("$T.zero($L)", typeName(structure.tangent()), aggregate);
        }
        HelperCode helper = shadow ? HelperCode.SHADOW_LIKE : HelperCode.TANGENT_LIKE;
        return CodeBlock.of("$N($L)", call(helper, type, 1), aggregate);
    }

    private static boolean isArrayOfArrays(Type type) {
        return type instanceof ArrayType array && array.element() instanceof ArrayType;
    }

    /** Methods for lists differ in their names, since the class file does not tell what is in a list. */
    private String name(HelperCode helper, Type type) {
        boolean list = type.java().contains("<");
        String wish = helper.wish() + (list ? of(type) : "");
        return list ? forLists.computeIfAbsent(helper + " " + type.java(), key -> free(wish)) : free(wish);
    }

    private String free(String wish) {
        String name = wish;
        for (int number = 2; taken.contains(name) || forLists.containsValue(name); number++) name = wish + number;
        return name;
    }

    // List<a.b.Layer>[]  =>  LayerListArray
    private static String of(Type type) {
        if (type instanceof ArrayType array)
            return of(array.element()) + (array.isOpen() ? "AnyList" : array.isList() ? "List" : "Array");
        String java = type.java().replaceAll("<.*>", "");
        String simple = java.substring(java.lastIndexOf('.') + 1);
        return simple.substring(0, 1).toUpperCase(Locale.ROOT) + simple.substring(1);
    }

    /** A method that is a part of a body. */
    void addPart(MethodSpec part) {
        parts.add(part);
    }

    /** The parts of the bodies that were written since this was asked for last. */
    public List<MethodSpec> takeParts() {
        List<MethodSpec> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }

    /** Adds the parts of bodies that nobody has taken, and the helpers that were called, in an order that does not depend on the calls. */
    public void addTo(TypeSpec.Builder type) {
        type.addMethods(parts);
        called.forEach((helper, uses) -> uses.forEach(use -> {
            Type each = use.type();
            type.addMethod(helper.write(new HelperCode.Written(
                    name(helper, each), inner(helper, each), each, use.levels(), this::typeName)));
        }));
    }

    /** Finds classes by their canonical names. */
    public Function<String, ClassName> classes() {
        return classes;
    }

    /** The name of the same method for the elements. */
    private String inner(HelperCode helper, Type type) {
        return type instanceof ArrayType array ? name(helper, array.element()) : name(helper, type);
    }

    /** A type as JavaPoet prints it. */
    public TypeName typeName(Type type) {
        if (type instanceof ArrayType list && list.isList()) {
            TypeName element = typeName(list.element());
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), list.isOpen() ? WildcardTypeName.subtypeOf(element) : element);
        }
        if (type instanceof ArrayType array) return ArrayTypeName.of(typeName(array.element()));
        if (!(type instanceof ScalarType scalar)) return ReferenceNames.of(type.java(), classes);
        return switch (scalar) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case CHAR -> TypeName.CHAR;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }
}
