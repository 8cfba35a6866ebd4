package org.jadjoint.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static Function withBody(String body) {
        return Parser.parse("function f(x: double, a: double[], n: int, c: boolean) -> (double) {\n" + body + "\n}");
    }

    private static String problem(Function function) {
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> Verifier.verify(function));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("function f("), message);
        return message.lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return x",
                "if c { return x } else { y: double = neg(x) return y }",
                "y: double = block { if c { yield x } else { throw e } } return y",
                "y: double = loop (s: double = x) { if c { continue s } else { break s } } return y",
                "r: java.lang.Object = const null b: boolean = eq(r, r) return x",
                "k: long = shl(1L, n) return x",
                "y: double = select(c, x, x) return y"
            })
    void wellFormedFunctionsPass(String body) {
        Function function = withBody("e: java.lang.RuntimeException = const null " + body);
        assertEquals(function, Verifier.verify(function));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y: double = add(x, n)",
                "y: double = neg(n)",
                "y: float = convert(c)",
                "y: boolean = and(c, n)",
                "y: double = select(n, x, x)",
                "y: double = mul(x)",
                "y: int = a[n]",
                "y: double = a[x]",
                "a[n] = n",
                "y: int = length x",
                "y: double[] = new primal x",
                "y: double[] = array(x, n)",
                "y: double[] = bulk copy_of(a, x)",
                "bulk fill(a, n)",
                "y: double = loop (s: double = n) { break s }",
                "y: int = loop (s: double = x) { break s }",
                "y: int = opaque <\"f(\" in 0 \")\">()",
                "y: int = case [[\"1\"]](n, n)"
            })
    void wrongTypesAreRefused(String statement) {
        assertTrue(problem(withBody(statement + " return x")).startsWith("wrong types in "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yield x",
                "break x",
                "y: double = block { return x } return y",
                "y: double = block { continue x } return y",
                "y: double = loop (s: double = x) { yield s } return y",
                "return n",
                "return",
                "y: double = block { yield } return y",
                "y: double = loop (s: double = x) { continue n } return y",
                "if x { return x } else { return x }",
                "switch c { return x }",
                "throw x"
            })
    void leavesMustFitTheirConstruct(String body) {
        String unused = problem(withBody(body));
    }

    @Test
    void aValueOfAnotherRegionIsNotVisible() {
        String body = "%1: double = block { y: double = neg(x) yield y } z: double = neg(y) return z";
        assertTrue(problem(withBody(body)).contains("y:double is not visible in Apply"));
    }

    @Test
    void aLoopParameterIsNotVisibleAfterTheLoop() {
        String body = "y: double = loop (s: double = x) { break s } return s";
        assertTrue(problem(withBody(body)).contains("s:double is not visible in Return"));
    }

    @Test
    void aLoopMayNotReadItsOwnResult() {
        String body = "y: double = loop (s: double = x) { break y } return y";
        assertTrue(problem(withBody(body)).contains("y:double is not defined before Break"));
    }

    @Test
    void oneValueIsDefinedOnce() {
        Value x = new Value(ScalarType.DOUBLE, "x");
        Builder ir = new Builder();
        ir.add(new Op.Apply(x, Operator.NEG, List.of(x), SourceRef.NONE));
        Function function = new Function(
                "f",
                List.of(new Function.Parameter(x, true)),
                List.of(ScalarType.DOUBLE),
                ir.end(new Terminator.Return(List.of(x))));
        assertEquals("x:double is defined twice", problem(function));
    }

    @Test
    void aCallHasTheSignatureOfItsForm() {
        String callee = "callee &g = \"G\" g(u: double, w: double[], k: int) -> double frame GFrame prefix g\n";
        String head = callee + "function f(x: double, a: double[], n: int, old: GFrame) -> (double) {\n";
        Function right = Parser.parse(head
                + "p: double = call primal &g(x, a, n)\n"
                + "frame: GFrame, v: double = call forward &g(x, a, a, n, old)\n"
                + "uBar: double = call reverse &g(frame, x)\n"
                + "w: double, wDot: double = call jvp &g(x, a, n, x, a)\n"
                + "return p }");
        assertEquals(right, Verifier.verify(right));
        Function wrong = Parser.parse(head + "frame: GFrame, v: double = call forward &g(x, a, n, old) return v }");
        assertTrue(problem(wrong).startsWith("wrong types in Call"));
    }
}
