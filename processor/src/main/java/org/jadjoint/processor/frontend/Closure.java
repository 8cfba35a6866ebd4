package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/**
 * A lambda or method reference whose code is known where it is called, or a functional parameter, whose derivatives come with it.
 *
 * @param tree the expression, or the declaration of the parameter
 * @param home the method in whose code it stands
 * @param label what names of generated members call it
 * @param environment what the captured variables are in the method that is being lowered, in the order in which the lambda mentions them
 */
record Closure(Tree tree, Body home, String label, Map<Element, Variable> environment) {
    Closure {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** Two closures of equal shape are the same code, whatever the variables are that they capture. */
    List<Object> shape(java.util.function.Function<Variable, Object> captured) {
        List<Object> shape = new ArrayList<>(List.of(tree, home.types()));
        for (Variable variable : environment.values()) {
            Closure inner = variable.closure();
            shape.add(inner == null ? captured.apply(variable) : inner.shape(captured));
        }
        return shape;
    }

    /** How deep closures capture closures. */
    int depth() {
        int deepest = 0;
        for (Variable variable : environment.values()) {
            Closure inner = variable.closure();
            if (inner != null) deepest = Math.max(deepest, inner.depth());
        }
        return deepest + 1;
    }

    Closure named(String name) {
        return new Closure(tree, home, name, environment);
    }
}
