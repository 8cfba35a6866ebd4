package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** What a body finds around it: its parameters, the holder of its residuals, the helpers of its class. */
public final class Surroundings {
    private final List<String> parameters;
    private final BodyHelpers helpers;
    private final Set<String> taken = new HashSet<>();
    private @Nullable String residuals;
    private @Nullable Holder holder;
    private final Map<Value, String> kept = new HashMap<>();
    private final Set<String> occupied;
    private final Set<String> memory;
    private @Nullable String stem;
    private @Nullable ClassName type;
    private List<TypeName> thrown = List.of();
    private boolean inLoop;

    private Surroundings(List<String> parameters, BodyHelpers helpers, Set<String> occupied, Set<String> memory) {
        this.parameters = List.copyOf(parameters);
        this.helpers = helpers;
        this.occupied = occupied;
        this.memory = memory;
    }

    /**
     * A body without a holder.
     *
     * @param parameters the names of the method's parameters, one for each parameter of the function that is not {@link #kept}
     * @param helpers the helper methods of the class
     */
    public static Surroundings of(List<String> parameters, BodyHelpers helpers) {
        return new Surroundings(parameters, helpers, new HashSet<>(), new HashSet<>());
    }

    /** Arrays that may serve again live in a holder, the content of the variable {@code name}. */
    public Surroundings holder(String name, Holder fields) {
        residuals = name;
        holder = fields;
        taken.add(name);
        return this;
    }

    /** Names that no local variable may have. */
    public Surroundings taken(Set<String> names) {
        taken.addAll(names);
        return this;
    }

    /** The value stands in a field of the holder: a parameter is read from there, any other value may be made there. */
    public Surroundings kept(Value value, String field) {
        kept.put(value, field);
        occupied.add(field);
        return this;
    }

    /** One value stands where another is kept. */
    void keep(Value value, Value other) {
        kept.put(value, Objects.requireNonNull(kept.get(other)));
    }

    /** The body must leave a field of the holder alone. */
    Surroundings occupied(String field) {
        occupied.add(field);
        return this;
    }

    /**
     * A body that is too long may be cut into methods whose names begin with the stem.
     *
     * @param holderType the type of the holder
     * @param exceptions what the body may throw that must be declared
     */
    public Surroundings cut(String name, ClassName holderType, List<TypeName> exceptions) {
        stem = name;
        type = holderType;
        thrown = List.copyOf(exceptions);
        return this;
    }

    /** The same without a holder. */
    Surroundings cut(String name) {
        stem = name;
        return this;
    }

    @Nullable
    String stem() {
        return stem;
    }

    @Nullable
    String residuals() {
        return residuals;
    }

    /** What a part of the body finds: the same holder, whose fields no two parts use, and parameters of its own. */
    Surroundings ofPart(Outlining.Part part) {
        Surroundings inside = new Surroundings(names(part.function()), helpers, occupied, memory);
        inside.taken.addAll(taken);
        inside.residuals = residuals;
        inside.holder = holder;
        inside.kept.putAll(kept);
        inside.inLoop = part.inLoop();
        return inside;
    }

    /** Whether the body runs more than once. */
    boolean inLoop() {
        return inLoop;
    }

    /** Adds the method that is a part. */
    void addPart(org.jadjoint.processor.ir.Function part, CodeBlock code) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(part.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addExceptions(thrown);
        List<Value> parameters = parameters(part);
        List<String> names = names(part);
        for (int i = 0; i < names.size(); i++) {
            method.addParameter(helpers.typeName(parameters.get(i).type()), names.get(i));
        }
        if (type != null && residuals != null) method.addParameter(type, residuals);
        helpers.addPart(method.addCode(code).build());
    }

    /** What a part is given; it reads itself what the holder keeps. */
    private List<Value> parameters(org.jadjoint.processor.ir.Function part) {
        return part.parameterValues().stream()
                .filter(value -> !kept.containsKey(value))
                .toList();
    }

    private List<String> names(org.jadjoint.processor.ir.Function part) {
        Set<String> used = new HashSet<>(taken);
        used.addAll(JavaEmitter.mentioned(part));
        List<String> names = new ArrayList<>();
        for (Value parameter : parameters(part)) {
            String wish = parameter.name() == null ? "value" : parameter.name();
            String name = wish;
            for (int number = 2; !used.add(name) || !SourceVersion.isName(name); number++) name = wish + number;
            names.add(name);
        }
        return names;
    }

    List<String> parameters() {
        return parameters;
    }

    Set<String> taken() {
        return taken;
    }

    Function<String, ClassName> classes() {
        return helpers.classes();
    }

    BodyHelpers helpers() {
        return helpers;
    }

    String helper(HelperCode helper, Type type) {
        return helper(helper, type, 1);
    }

    /** The name of a helper for arrays whose lengths are given on so many levels. */
    String helper(HelperCode helper, Type type, int levels) {
        return helpers.call(helper, type, levels);
    }

    /** {@code residuals.x}, where the value stands in a field; null where it does not. */
    @Nullable
    String kept(Value value) {
        String field = kept.get(value);
        return field == null ? null : residuals + "." + field;
    }

    /** {@code residuals.sSaved}, a field that this body alone uses; null where there is no holder. */
    @Nullable
    String field(String wish, Type type, SourceRef source) {
        if (holder == null) return null;
        Holder.Field field = holder.memory(wish, type, occupied, source);
        occupied.add(field.name());
        memory.add(field.name());
        return residuals + "." + field.name();
    }

    /** The field in which the value is kept, as memory that the body uses again; null where it is not kept. */
    @Nullable
    String memory(Value value) {
        String field = kept.get(value);
        if (field == null) return null;
        memory.add(field);
        return residuals + "." + field;
    }

    /** Whether what the body leaves in a field is what it made there, and nothing else. */
    public boolean isMemory(String field) {
        return memory.contains(field);
    }
}
