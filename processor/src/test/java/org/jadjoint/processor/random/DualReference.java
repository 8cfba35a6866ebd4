package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.cases.Reference;
import org.jadjoint.processor.cases.Signature;

/** The dual evaluation of a program at a point as the reference of its companion. */
record DualReference(Program program, List<Object> point) implements Reference {
    @Override
    public Tangents along(List<double[]> direction) {
        Outcome outcome = DualEvaluator.run(program, point, direction);
        if (!outcome.skipped().isEmpty()) {
            throw new Dual.Skipped(outcome.skipped());
        }
        List<double[]> values = new ArrayList<>();
        List<double[]> sizes = new ArrayList<>();
        if (outcome.result() instanceof Dual dual) {
            values.add(new double[] {dual.tangent()});
            sizes.add(new double[] {dual.size()});
        } else {
            DualArray array = outcome.result() instanceof DualArray it ? it : DualArray.zeros(Type.DOUBLES, 0);
            values.add(array.leaves(it -> it.tangent));
            sizes.add(array.leaves(it -> it.size));
        }
        int next = 0;
        for (Routine.Parameter parameter : program.main().parameters()) {
            if (parameter.type().isArray()) {
                DualArray array = outcome.arrays().get(next++);
                if (parameter.isDifferentiable()) {
                    values.add(array.leaves(it -> it.tangent));
                    sizes.add(array.leaves(it -> it.size));
                }
            }
        }
        return new Tangents(values, sizes);
    }

    @Override
    public double tolerance() {
        return usesFloat() ? 1e-4 : 1e-11;
    }

    @Override
    public double identityTolerance() {
        return tolerance();
    }

    private boolean usesFloat() {
        boolean[] found = {false};
        for (Routine routine : program.routines()) {
            routine.parameters().forEach(it -> found[0] |= isFloat(it.type()));
            routine.body().walk(node -> found[0] |= isFloat(node.type()));
        }
        return found[0];
    }

    private static boolean isFloat(Type type) {
        return type.base() == Type.FLOAT;
    }

    /** The main method of a program that is number {@code index} of its batch. */
    static Signature signature(Program program, int index) {
        Routine main = program.main();
        List<Signature.Parameter> parameters = main.parameters().stream()
                .map(it -> new Signature.Parameter(it.type().runtimeClass(), it.name(), it.isDifferentiable()))
                .toList();
        return new Signature(
                "generated." + main.owner() + index, main.name(), main.result().runtimeClass(), parameters);
    }
}
