package cases;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.jadjoint.Differentiable;

/** Code that is carried along and declares names of its own, or of classes that inherit some, where variables and parameters have them. */
final class Input {
    private Input() {}

    interface Sided {
        default int sides() {
            return 3;
        }

        default int corners() {
            return sides();
        }
    }

    @Differentiable
    record Model(double size) implements Sided {
        @Override
        public int sides() {
            return 7;
        }

        @Differentiable
        double scaled(double x) {
            Sided other = new Sided() {
                @Override
                public int corners() {
                    return sides() * 2 + hashCode() * 0;
                }
            };
            return x * other.corners() * size;
        }
    }

    static int total(List<Integer> numbers) {
        int sum = 0;
        for (int x : numbers) sum += x;
        return sum;
    }

    @Differentiable
    static double loopVariable(double x, double y) {
        return x * total(List.of(1, 2)) + y;
    }

    static int parsed(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException y) {
            return text.length();
        }
    }

    @Differentiable
    static double exception(double x, double y) {
        return x * parsed("three") + y * parsed("4");
    }

    static int twice(int k) {
        return new IntUnaryOperator() {
            @Override
            public int applyAsInt(int n) {
                return n + k;
            }
        }.applyAsInt(100);
    }

    @Differentiable
    static double parameterOfAClass(double x, int n) {
        return x * twice(n);
    }

    static int chosen(boolean k) {
        IntSupplier supplier = new IntSupplier() {
            final boolean c = true;

            @Override
            public int getAsInt() {
                return (k ? 1 : 2) + (c ? 10 : 20);
            }
        };
        return supplier.getAsInt();
    }

    @Differentiable
    static double fieldOfAClass(double x, boolean c) {
        return x * chosen(c);
    }

    @Differentiable
    static double constantOfAnotherType(double x, boolean c) {
        int k = 65;
        char letter = "b".charAt(0);
        StringBuilder text = new StringBuilder();
        for (int v : List.of(1)) text.append(c ? k : letter);
        return x * text.length();
    }
}
