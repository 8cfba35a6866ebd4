package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.emit.body.ClassNames;
import org.jadjoint.processor.emit.body.Holder;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.emit.body.Returns;
import org.jadjoint.processor.emit.body.Surroundings;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The bodies that share the holder of one method's residuals. */
final class HolderBodies {
    private final String residuals;
    private final Holder holder;
    private final BodyHelpers helpers;

    /**
     * The bodies of one method.
     *
     * @param residuals the name of the variable that is the holder
     * @param declared names of fields that the holder has anyway
     */
    HolderBodies(String residuals, Set<String> declared, BodyHelpers helpers) {
        this.residuals = residuals;
        this.holder = new Holder(declared);
        this.helpers = helpers;
    }

    private Surroundings surroundings(List<String> parameters, Set<String> occupied) {
        return new Surroundings(parameters, residuals, holder, Set.of(), helpers, ClassNames::byConvention, occupied);
    }

    /** A body that uses the holder as memory only. */
    CodeBlock plain(Function function, List<String> parameters, Returns returns) {
        return JavaEmitter.body(function, surroundings(parameters, new HashSet<>()), returns);
    }

    /**
     * Both sweeps, with the values that cross in fields.
     *
     * @param results the fields for what the forward sweep returns before the values that cross
     * @param seeds the names of the parameters of the reverse sweep behind the holder
     * @param cotangents the record of the scalar cotangents, null where there are fewer than two
     */
    Split split(
            Bodies bodies,
            List<String> parameters,
            List<String> results,
            List<String> seeds,
            @Nullable ClassName cotangents) {
        Set<String> occupied = new HashSet<>();
        List<Value> crossing = bodies.reverse().parameterValues().subList(0, bodies.crossing());
        List<String> fields = new ArrayList<>(results);
        for (Value value : crossing) {
            String wish = value.name() == null ? "kept" : value.name();
            Holder.Field field = holder.field(wish, value.type(), occupied, org.jadjoint.processor.ir.SourceRef.NONE);
            occupied.add(field.name());
            fields.add(field.name());
        }
        CodeBlock forward = JavaEmitter.body(
                bodies.forward(), surroundings(parameters, occupied), Returns.fields(residuals, fields));
        List<String> crossed = fields.subList(results.size(), fields.size());
        return new Split(forward, reverse(bodies.reverse(), crossing, crossed, seeds, cotangents));
    }

    /** The bodies of a forward and a reverse sweep. */
    record Split(CodeBlock forward, CodeBlock reverse) {}

    // double s = residuals.s; …
    private CodeBlock reverse(
            Function reverse,
            List<Value> crossing,
            List<String> fields,
            List<String> seeds,
            @Nullable ClassName cotangents) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>(seeds);
        taken.add(residuals);
        for (int i = 0; i < crossing.size(); i++) {
            String name = fields.get(i);
            while (!taken.add(name)) name += "_";
            names.add(name);
            TypeName type = BodyHelpers.typeName(crossing.get(i).type(), ClassNames::byConvention);
            code.addStatement("$T $L = $L.$L", type, name, residuals, fields.get(i));
        }
        names.addAll(seeds);
        Returns returns = cotangents != null
                ? Returns.record(cotangents)
                : Returns.plain(reverse.resultTypes().isEmpty());
        return code.add(JavaEmitter.body(reverse, surroundings(names, new HashSet<>(fields)), returns))
                .build();
    }

    /** Adds the fields that the bodies asked for. */
    void addFields(TypeSpec.Builder type) {
        for (Holder.Field field : holder.fields()) {
            type.addField(FieldSpec.builder(BodyHelpers.typeName(field.type(), ClassNames::byConvention), field.name())
                    .build());
        }
    }
}
