package org.jadjoint.processor.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Interpreter;
import org.jadjoint.processor.ir.Parser;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Verifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** JVP and VJP of functions in the intermediate representation: against differences, against each other, and of each other. */
class DerivativesTest {
    private static final double STEP = 1e-6;

    private static final List<String> FUNCTIONS = List.of("""
            function averagePath(spot: double, drift: double, vol: double, passive normals: double[]) -> (double) {
              zero: double = const 0.0
              first: int = const 0
              s: double, sum: double, t: int = loop (s.1: double = spot, sum.1: double = zero, t.1: int = first) {
                n: int = length normals
                more: boolean = lt(t.1, n)
                if more {
                  z: double = normals[t.1]
                  shock: double = mul(vol, z)
                  exponent: double = add(drift, shock)
                  growth: double = Math.exp(exponent)
                  s.2: double = mul(s.1, growth)
                  sum.2: double = add(sum.1, s.2)
                  one: int = const 1
                  t.2: int = add(t.1, one)
                  continue s.2, sum.2, t.2
                } else {
                  break s.1, sum.1, t.1
                }
              }
              count: int = length normals
              divisor: double = convert(count)
              r: double = div(sum, divisor)
              return r
            }
            """, """
            function gated(x: double[], w: double[], tolerance: double) -> (double) {
              zero: double = const 0.0
              first: int = const 0
              s: double, i: int = loop (s.1: double = zero, i.1: int = first) {
                n: int = length x
                more: boolean = lt(i.1, n)
                if more {
                  one: int = const 1
                  element: double = x[i.1]
                  skip: boolean = lt(element, tolerance)
                  if skip {
                    i.2: int = add(i.1, one)
                    continue s.1, i.2
                  } else {
                    weight: double = w[i.1]
                    product: double = mul(s.1, weight)
                    sine: double = Math.sin(element)
                    s.2: double = add(product, sine)
                    limit: double = const 0.7
                    stop: boolean = gt(s.2, limit)
                    if stop {
                      break s.2, i.1
                    } else {
                      i.3: int = add(i.1, one)
                      continue s.2, i.3
                    }
                  }
                } else {
                  break s.1, i.1
                }
              }
              return s
            }
            """, """
            function triangular(x: double[], w: double) -> (double) {
              first: int = const 0
              s: double, n: int = loop (s.1: double = w, n.1: int = first) {
                steps: int = length x
                more: boolean = lt(n.1, steps)
                if more {
                  one: int = const 1
                  s.4: double, i: int = loop (s.2: double = s.1, i.1: int = n.1) {
                    length: int = length x
                    inside: boolean = lt(i.1, length)
                    if inside {
                      left: double = x[i.1]
                      product: double = mul(s.2, left)
                      s.3: double = Math.sin(product)
                      x[i.1] = s.3
                      i.2: int = add(i.1, one)
                      continue s.3, i.2
                    } else { break s.2, i.1 }
                  }
                  n.2: int = add(n.1, one)
                  continue s.4, n.2
                } else { break s.1, n.1 }
              }
              return s
            }
            """, """
            function swapped(x: double[], w: double[]) -> (double) {
              first: int = const 0
              front: double[], back: double[], n: int = loop (front.1: double[] = x, back.1: double[] = w, n.1: int = first) {
                limit: int = const 3
                more: boolean = lt(n.1, limit)
                if more {
                  one: int = const 1
                  a: double = front.1[first]
                  b: double = back.1[one]
                  c: double = mul(a, b)
                  d: double = Math.exp(c)
                  back.1[first] = d
                  front.1[one] += c
                  n.2: int = add(n.1, one)
                  continue back.1, front.1, n.2
                } else { break front.1, back.1, n.1 }
              }
              y: double = front[first]
              z: double = back[first]
              r: double = add(y, z)
              return r
            }
            """, """
            function fresh(x: double[], w: double) -> (double) {
              first: int = const 0
              s: double, n: int = loop (s.1: double = w, n.1: int = first) {
                limit: int = const 4
                more: boolean = lt(n.1, limit)
                if more {
                  one: int = const 1
                  a: double[] = bulk clone(x)
                  b: double[] = new primal limit
                  v: double = mul(s.1, w)
                  b[n.1] = v
                  bulk arraycopy(a, first, b, first, n.1)
                  bulk fill_range(a, first, one, s.1)
                  q: double = a[first]
                  p: double = b[n.1]
                  t: double = mul(q, p)
                  u: double = Math.tanh(t)
                  n.2: int = add(n.1, one)
                  continue u, n.2
                } else { break s.1, n.1 }
              }
              r: double = block {
                zero: double = const 0.0
                c: boolean = gt(s, zero)
                if c { e: double = Math.exp(s) f: double = mul(e, w) yield f } else { yield s }
              }
              return r
            }
            """);

    private final Random random = new Random(3);

    @TestFactory
    Stream<DynamicTest> gradientsAreThoseOfDifferences() {
        return FUNCTIONS.stream()
                .map(Parser::parse)
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> {
                    for (int round = 0; round < 5; round++) check(function);
                }));
    }

    private void check(Function function) {
        Object[] point = point(function);
        Object[] direction = point(function);
        Function vjp = verified(Vjp.fused(function));
        Function jvp = verified(Jvp.of(function, Facts.of(function, true)));
        List<Object> arguments = new ArrayList<>(copies(point));
        arguments.add(1.0);
        List<double[]> shadows = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            if (!function.parameters().get(i).differentiable() || !(point[i] instanceof double[] array)) continue;
            shadows.add(new double[array.length]);
        }
        arguments.addAll(shadows);
        List<Object> results = Interpreter.run(vjp, arguments.toArray());
        double byVjp = 0;
        int next = 1;
        for (int i = 0; i < point.length; i++) {
            if (!function.parameters().get(i).differentiable()) continue;
            Object bar = results.get(next++);
            if (bar instanceof double[] array) byVjp += dot(array, (double[]) direction[i]);
            else byVjp += (double) bar * (double) direction[i];
        }
        List<Object> dual = new ArrayList<>(copies(point));
        for (int i = 0; i < point.length; i++) {
            if (function.parameters().get(i).differentiable()) dual.addAll(copies(new Object[] {direction[i]}));
        }
        List<Object> tangents = Interpreter.run(jvp, dual.toArray());
        double byDifferences =
                (moved(function, point, direction, STEP) - moved(function, point, direction, -STEP)) / (2 * STEP);
        assertEquals(moved(function, point, direction, 0), (double) results.get(0));
        assertEquals(byVjp, (double) tangents.get(1), 1e-11 * Math.max(1, Math.abs(byVjp)), "VJP and JVP");
        assertEquals(byDifferences, byVjp, 1e-6 * Math.max(1, Math.abs(byVjp)), "VJP and differences");
        assertEquals(
                byVjp, bySplit(function, point, direction), 1e-12 * Math.max(1, Math.abs(byVjp)), "split and fused");
    }

    private double bySplit(Function function, Object[] point, Object[] direction) {
        Vjp.Split split = Vjp.split(function);
        verified(split.forward());
        verified(split.reverse());
        List<Object> arguments = new ArrayList<>();
        List<double[]> shadows = new ArrayList<>();
        List<Object> copies = copies(point);
        for (int i = 0; i < point.length; i++) {
            arguments.add(copies.get(i));
            if (!function.parameters().get(i).differentiable() || !(point[i] instanceof double[] array)) continue;
            shadows.add(new double[array.length]);
            arguments.add(shadows.get(shadows.size() - 1));
        }
        List<Object> crossing = Interpreter.run(split.forward(), arguments.toArray());
        List<Object> back = new ArrayList<>(crossing.subList(1, crossing.size()));
        assertEquals(split.crossing(), back.size());
        back.add(1.0);
        List<Object> scalars = Interpreter.run(split.reverse(), back.toArray());
        double sum = 0;
        int scalar = 0;
        int array = 0;
        for (int i = 0; i < point.length; i++) {
            if (!function.parameters().get(i).differentiable()) continue;
            if (point[i] instanceof double[]) sum += dot(shadows.get(array++), (double[]) direction[i]);
            else sum += (double) scalars.get(scalar++) * (double) direction[i];
        }
        return sum;
    }

    private static Function verified(Function function) {
        return Verifier.verify(function);
    }

    private static double moved(Function function, Object[] point, Object[] direction, double step) {
        List<Object> arguments = copies(point);
        for (int i = 0; i < point.length; i++) {
            if (!function.parameters().get(i).differentiable()) continue;
            if (arguments.get(i) instanceof double[] array) {
                for (int k = 0; k < array.length; k++) array[k] += step * ((double[]) direction[i])[k];
            } else {
                arguments.set(i, (double) point[i] + step * (double) direction[i]);
            }
        }
        return (double) Interpreter.run(function, arguments.toArray()).get(0);
    }

    private Object[] point(Function function) {
        return function.parameters().stream()
                .map(parameter -> value(parameter.value().type()))
                .toArray();
    }

    private Object value(Type type) {
        return type.isArray() ? random.doubles(4, 0.1, 0.9).toArray() : (Object) random.nextDouble(0.1, 0.9);
    }

    private static List<Object> copies(Object[] values) {
        return new ArrayList<>(Arrays.stream(values)
                .map(value -> value instanceof double[] array ? array.clone() : value)
                .toList());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    @Test
    void jvpOfVjpSeesThroughTheStrongZero() {
        Function function = Parser.parse("""
                function rootTimes(x: double, y: double) -> (double) {
                  root: double = Math.sqrt(x)
                  r: double = mul(root, y)
                  return r
                }
                """);
        Function vjp = Vjp.fused(function);
        Function second = verified(Jvp.of(vjp, Facts.of(vjp, true)));
        // (x, y, resultBar), then their tangents; results (value, xBar, yBar), then their tangents
        List<Object> mixed = Interpreter.run(second, 4.0, 0.0, 1.0, 0.0, 1.0, 0.0);
        assertEquals(0.25, (double) mixed.get(4), "the derivative of xBar by y");
        List<Object> other = Interpreter.run(second, 4.0, 0.0, 1.0, 1.0, 0.0, 0.0);
        assertEquals(0.25, (double) other.get(5), "the derivative of yBar by x");
    }

    @TestFactory
    Stream<DynamicTest> jvpOfVjpIsTheDifferenceOfGradients() {
        return FUNCTIONS.stream()
                .map(Parser::parse)
                .map(function -> DynamicTest.dynamicTest(function.name(), () -> {
                    Function vjp = Vjp.fused(function);
                    Function second = verified(Jvp.of(vjp, Facts.of(vjp, true)));
                    Object[] point = vjpPoint(function);
                    Object[] direction = vjpPoint(vjp.parameters().size(), point);
                    double[] up = gradient(vjp, point, direction, STEP);
                    double[] down = gradient(vjp, point, direction, -STEP);
                    List<Object> arguments = copies(point);
                    for (int i = 0; i < point.length; i++) {
                        if (vjp.parameters().get(i).differentiable())
                            arguments.addAll(copies(new Object[] {direction[i]}));
                    }
                    Object[] passed = arguments.toArray();
                    List<Object> results = Interpreter.run(second, passed);
                    double[] tangents =
                            flat(vjp, passed, results.subList(results.size() / 2, results.size()), point.length);
                    for (int i = 0; i < tangents.length; i++) {
                        double expected = (up[i] - down[i]) / (2 * STEP);
                        assertEquals(expected, tangents[i], 2e-5 * Math.max(1, Math.abs(expected)), "component " + i);
                    }
                    assertTrue(tangents.length > 0);
                }));
    }

    /** A point of the fused function: parameters, seed 1, shadows of zeros. */
    private Object[] vjpPoint(Function function) {
        List<Object> point = new ArrayList<>(List.of(point(function)));
        List<Object> shadows = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            if (!function.parameters().get(i).differentiable() || !(point.get(i) instanceof double[] array)) continue;
            shadows.add(new double[array.length]);
        }
        point.add(1.0);
        point.addAll(shadows);
        return point.toArray();
    }

    /** A direction that moves the parameters only, by the same random numbers in every call for a point. */
    private Object[] vjpPoint(int size, Object[] point) {
        Object[] direction = new Object[size];
        Random numbers = new Random(11);
        for (int i = 0; i < size; i++) {
            direction[i] = point[i] instanceof double[] array
                    ? numbers.doubles(array.length, -1, 1).toArray()
                    : (Object) numbers.nextDouble(-1, 1);
        }
        return direction;
    }

    private static double[] gradient(Function vjp, Object[] point, Object[] direction, double step) {
        List<Object> arguments = copies(point);
        for (int i = 0; i < point.length; i++) {
            if (!vjp.parameters().get(i).differentiable()) continue;
            if (arguments.get(i) instanceof double[] array) {
                for (int k = 0; k < array.length; k++) array[k] += step * ((double[]) direction[i])[k];
            } else {
                arguments.set(i, (double) point[i] + step * (double) direction[i]);
            }
        }
        Object[] passed = arguments.toArray();
        List<Object> results = Interpreter.run(vjp, passed);
        return flat(vjp, passed, results, 0);
    }

    /** The scalar results and all arrays of doubles passed from {@code from} on, one behind the other. */
    private static double[] flat(Function vjp, Object[] passed, List<Object> results, int from) {
        List<Double> all = new ArrayList<>();
        results.stream().filter(Double.class::isInstance).forEach(result -> all.add((double) result));
        for (int i = from; i < passed.length; i++) {
            int parameter = from == 0 ? i : differentiable(vjp, i - from);
            boolean counts = vjp.parameters().get(parameter).differentiable();
            if (counts && passed[i] instanceof double[] array) {
                for (double element : array) all.add(element);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int differentiable(Function function, int number) {
        int seen = -1;
        for (int i = 0; i < function.parameters().size(); i++) {
            if (function.parameters().get(i).differentiable() && ++seen == number) return i;
        }
        throw new IllegalStateException("no such parameter");
    }
}
