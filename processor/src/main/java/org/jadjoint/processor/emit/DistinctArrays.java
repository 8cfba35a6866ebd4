package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.emit.body.LineMarks;

/** {@code requireDistinct("aBar, a, b", 0b1, aBar, a, b)}: compares so many arrays without an array of them, as long as all differ. */
final class DistinctArrays {
    static final String NAME = "requireDistinct";

    /** More arrays are put into an array. */
    static final int MOST = 16;

    private DistinctArrays() {}

    static MethodSpec write(TypeName element, int count) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(NAME)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "names")
                .addParameter(long.class, "written");
        List<String> arrays = new ArrayList<>();
        List<CodeBlock> equal = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String array = Character.toString('a' + i);
            method.addParameter(ArrayTypeName.of(element), array);
            arrays.forEach(earlier -> equal.add(CodeBlock.of("$L == $L", earlier, array)));
            arrays.add(array);
        }
        return method.addStatement(
                        "if ($L) $L$L(names, written, new $T[][] {$L})",
                        CodeBlock.join(equal, LineMarks.BREAK + " || "),
                        LineMarks.BREAK,
                        HelperMethod.REQUIRE_ALL_DISTINCT.methodName(),
                        element,
                        String.join(", " + LineMarks.BREAK, arrays))
                .build();
    }
}
