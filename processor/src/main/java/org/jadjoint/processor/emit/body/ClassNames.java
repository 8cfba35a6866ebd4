package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.regex.Pattern;

/** Classes by their canonical names, where nobody can be asked: packages are in lower case, classes begin in upper case. */
public final class ClassNames {
    private ClassNames() {}

    /** {@code a.b.Outer.Inner} as package {@code a.b} and classes {@code Outer}, {@code Inner}. */
    public static ClassName byConvention(String canonical) {
        List<String> parts = Pattern.compile("\\.").splitAsStream(canonical).toList();
        int first = 0;
        while (first < parts.size() - 1
                && !Character.isUpperCase(parts.get(first).codePointAt(0))) first++;
        String packageName = String.join(".", parts.subList(0, first));
        List<String> nested = parts.subList(first + 1, parts.size());
        return ClassName.get(packageName, parts.get(first), nested.toArray(new String[0]));
    }
}
