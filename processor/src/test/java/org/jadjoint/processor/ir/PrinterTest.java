package org.jadjoint.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final String EVERYTHING = """
            callee &tree = "Curves" tree(x: double, passive w: double[], depth: int) -> double local frame CurvesSweeps.TreeResiduals prefix tree
            callee &log = "Log" log() -> void frame LogDerivatives.LogFrame prefix log
            callee &tree.1 = "a.b.Other" tree(a: double[]) -> passive double[] frame "a.b.Frame<int[], String>" prefix treeDoubleArray
            function everything(x: double, passive c: double, a: double[], n: int) -> (double, double[]) {
              %1: double = const 0.5
              width: double = const 2.5066282746310002 as "Curves.SQRT_TWO_PI"
              nan: double = const NaN
              far: float = const -Infinity
              tiny: double = const 4.9E-324
              big: long = const -9223372036854775808
              letter: char = const 97
              small: byte = const -1
              yes: boolean = const true
              text: java.lang.String = const "a \\"quoted\\" \\\\ text\\n"
              none: double[] = const null
              later: "java.util.List<String>" = undefined
              x.1: double = add(x, %1)
              x.2: double = Math.exp(x.1)
              x.3: double = StrictMath.hypot(x.2, c)
              x.4: double = .Math.exp(x.3)
              x.5: double = com.lib.Special.erf(x.4)
              group: int = case [["\\"a\\"", "\\"b\\""], [], ["\\"c\\""]](text)
              length: int = length a
              v: double = a[n]
              a[n] = v
              a[n] += x.1
              b: double[] = new primal n
              bBar: double[] = new shadow n
              saved: double[] = new residual n reuse none
              pair: double[] = array(x, v)
              copy: double[] = bulk copy_of_range(a, n, length)
              bulk arraycopy(a, n, copy, n, length)
              s: double, i: int = loop (s.1: double = x, i.1: int = n) {
                %2: boolean = lt(i.1, length)
                if %2 {
                  s.2: double = block {
                    switch group {
                      yield s.1
                    } {
                      yield x
                    } {
                      throw later
                    }
                  }
                  continue s.2, i.1
                } else {
                  break s.1, i.1
                }
              }
              block {
                yield
              }
              frame: CurvesSweeps.TreeResiduals, value: double = call forward &tree(s, a, n, later)
              %3: double = call reverse &tree(frame, x)
              call primal &log()
              result: double[] = call primal &tree.1(a)
              %4: int, %5: int = opaque statement sink <out 0 " = " class java.util.Map ".of(" in 0 ").size();\\n" out 1 " = 1;">(text)
              opaque pure <"f()">()
              return value, result
            }
            """;

    @Test
    void everyOperationIsReadBackAsItWasPrinted() {
        Function function = Parser.parse(EVERYTHING);
        assertEquals(EVERYTHING, Printer.print(function));
        assertEquals(
                14,
                new java.util.TreeSet<>(function.body()
                                .all()
                                .map(op -> op.getClass().getSimpleName())
                                .toList())
                        .size());
    }

    @Test
    void sourcesAreReadBackAsTheyWerePrinted() {
        String text = """
                function f(x: double) -> (double) {
                  s: double = loop (s.1: double = x) { @3 40 "while (s < 2)"
                    %1: double = mul(s.1, x) @@4 61 "s = s * x"
                    break %1
                  }
                  return s
                }
                """;
        assertEquals(text, Printer.printWithSources(Parser.parse(text)));
    }

    @Test
    void whatIsKnownOfCallsIsReadBackAsItWasPrinted() {
        String text = """
                callee &h = "Curves" h(x: double, a: double[], n: int) -> double local frame CurvesSweeps.HResiduals prefix h
                function h(x: double, constant a: double[], n: int) -> (double) {
                  h: double = call primal replaces(1) returns own looks(2) keeps(0, 1) reads(1) &h(x, a, n)
                  return h
                }
                """;
        Function function = Parser.parse(text);
        assertEquals(text, Printer.print(function));
        assertFalse(function.parameters().get(1).varied());
    }

    @Test
    void literalsMayStandWhereValuesAreRead() {
        Function function = Parser.parse(
                "function f(x: double) -> (double) { y: double = mul(x, 2.0) n: int = add(1, -2) // both\n return y }");
        assertEquals("""
                function f(x: double) -> (double) {
                  %1: double = const 2.0
                  y: double = mul(x, %1)
                  %2: int = const 1
                  %3: int = const -2
                  n: int = add(%2, %3)
                  return y
                }
                """, Printer.print(function));
    }

    @Test
    void valuesWithOneNameAreToldApartByNumbers() {
        Value first = new Value(ScalarType.DOUBLE, "x");
        Value second = first.fresh();
        Builder ir = new Builder();
        ir.add(new Op.Apply(second, Operator.NEG, List.of(first), SourceRef.NONE));
        Function function = new Function(
                "f",
                List.of(new Function.Parameter(first, true)),
                List.of(ScalarType.DOUBLE),
                ir.end(new Terminator.Return(List.of(second))));
        assertEquals(
                "function f(x: double) -> (double) {\n  x.1: double = neg(x)\n  return x.1\n}\n",
                Printer.print(function));
    }

    @Test
    void parserNamesTheLineOfAnError() {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class, () -> Parser.parse("function f() -> () {\n  return x\n}\n"));
        assertEquals("line 2: x is not defined", error.getMessage());
    }
}
